const FILLERS = [
  'um',
  'uh',
  'er',
  'erm',
  'basically',
  'actually',
  'sort of',
  'kind of',
  'you know',
  'i mean',
  'it depends',
];

/** The words of a text, by letters and digits. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** Fillers that are in a text, the most frequent first. */
export function fillersIn(text: string): { word: string; times: number }[] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}']+/gu, ' ')} `;
  return FILLERS.map((word) => ({ word, times: plain.split(` ${word} `).length - 1 }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
}
