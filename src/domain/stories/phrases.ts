const NUMBERS =
  'an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety';

/** A letter or a digit, as far as English and the names in it go: short, for a pattern has it twice. */
const LETTER = 'a-z0-9\\u00c0-\\u024f';

interface Phrase {
  text: string;
  pattern?: RegExp;
}

/**
 * A test for phrases, written as a reader would: `ruled ... out`. A word means itself in any case, `a/b` for either,
 * `test*` for all that begins so, `#` for a number, `...` for up to four words, `^` for the beginning of the sentence.
 * A comma may stand between any two words, and "did not" is "didn't" too.
 */
export function phraseTest(phrases: readonly string[]): (sentence: string) => boolean {
  let byWord: Map<string, Phrase[]> | undefined;
  return (sentence) => {
    byWord ??= byFirstWord(phrases);
    const text = plainly(sentence).toLowerCase();
    for (const word of new Set(['', ...wordsOf(text)])) {
      if (byWord.get(word)?.some((phrase) => matches(phrase, text))) return true;
    }
    return false;
  };
}

/** Compiling takes longest by far: only phrases are compiled whose first word comes up, each at its first use. */
function matches(phrase: Phrase, text: string): boolean {
  phrase.pattern ??= patternOf(phrase.text);
  return phrase.pattern.test(text);
}

/** Phrases by each word that they may begin with; under '' those that begin with a number or an open word. */
function byFirstWord(phrases: readonly string[]): Map<string, Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const text of phrases.map((one) => one.toLowerCase())) {
    const phrase = { text };
    const [first = ''] = text.replace('^', '').split(' ');
    const keys = first.split('/').map((word) => (/[#*]/.test(word) ? '' : (wordsOf(word)[0] ?? '')));
    for (const key of new Set(keys)) byWord.set(key, [...(byWord.get(key) ?? []), phrase]);
  }
  return byWord;
}

const WORD = new RegExp(`[${LETTER}]+`, 'g');

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

function patternOf(phrase: string): RegExp {
  const start = phrase.startsWith('^') ? '^' : `(?<![${LETTER}-])`;
  return new RegExp(`${start}(?:${bodyOf(phrase.replace('^', ''))})(?![${LETTER}])`);
}

function bodyOf(phrase: string): string {
  const parts = phrase.split(' ');
  const body = parts.map((part, i) => {
    if (part === '...') return '(?:[^\\s.;:]+ ){0,4}';
    return tokenOf(part) + (i < parts.length - 1 ? '[,;:]? ' : '');
  });
  return body.join('');
}

function tokenOf(part: string): string {
  const words = part.split('/').map((word) => {
    if (word === '#') return `(?:[$€£]?\\d[\\d.,]*[a-zµ]*%?|(?:${NUMBERS})(?:-[a-z]+)?)`;
    const text = word.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return text.replace('*', '[^\\s.,;:!?]*');
  });
  return `(?:${words.join('|')})`;
}

/** With straight apostrophes, single spaces, whole negations, and one word each for who: someone, everyone, no-one. */
function plainly(sentence: string): string {
  return sentence
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't\b/gi, 'cannot')
    .replace(/\bwon't\b/gi, 'will not')
    .replace(/n't\b/gi, ' not')
    .replace(/'ve\b/gi, ' have')
    .replace(/(\w)'s (been|had|got|gone|become|come)\b/gi, '$1 has $2')
    .replace(/\b(it|that|there|here|what|he|she|everything|nothing)'s\b/gi, '$1 is')
    .replace(/\b(they|we|you)'re\b/gi, '$1 are')
    .replace(/'ll\b/gi, ' will')
    .replace(/\bno(?: one|body)\b/gi, 'no-one')
    .replace(/\b(any|every|some)body\b/gi, '$1one')
    .replace(/["“”()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
