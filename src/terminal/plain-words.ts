// How the line-by-line terminal says what was chosen and what can be typed.

/** What was chosen, as the end of a sentence. */
export const ended = (label: string) => (/[.?!]["']?$/.test(label) ? label : `${label}.`);

/** "Ticked: 1 and 3 of 5." */
export function ticksSentence(ticks: readonly boolean[]): string {
  const numbers = ticks.flatMap((ticked, i) => (ticked ? [String(i + 1)] : []));
  if (numbers.length === 0) return 'Nothing ticked.';
  const last = numbers.at(-1);
  const list = numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} and ${last}` : last;
  return `Ticked: ${list} of ${ticks.length}.`;
}

/** `1, 2, 3 or p`; a long run of numbers is `1 to 12`. */
export function listLines(keys: string[]): string {
  const numbers = keys.filter((key) => /^\d+$/.test(key));
  const others = keys.filter((key) => !/^\d+$/.test(key));
  const short = numbers.length > 2 ? [`${numbers[0]} to ${numbers.at(-1)}`, ...others] : [...numbers, ...others];
  return short.length < 2 ? short.join('') : `${short.slice(0, -1).join(', ')} or ${short.at(-1)}`;
}
