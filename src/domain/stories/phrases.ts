import { literal } from '../pattern.ts';

const NUMBERS =
  'an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety';

/** A letter or a digit, as far as English and the names in it go: short, for a pattern has it twice. */
const LETTER = 'a-z0-9\\u00c0-\\u024f';

interface Phrase {
  text: string;
  /** Of each of its words, how it may begin: one of them must be in the sentence. Nothing of those that are open. */
  needs: string[][];
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
    const read = readOnce(sentence);
    for (const word of read.words) {
      if (byWord.get(word)?.some((phrase) => matches(phrase, read))) return true;
    }
    return false;
  };
}

interface Read {
  text: string;
  /** Each word once, and '' for the phrases that may begin with any. */
  words: ReadonlySet<string>;
}

/** As many sentences as two long stories have. */
const KEPT = 100;
const kept = new Map<string, Read>();

/** Many tests read the same sentence. */
function readOnce(sentence: string): Read {
  const known = kept.get(sentence);
  if (known) return known;
  const text = plainly(sentence).toLowerCase();
  const read = { text, words: new Set(['', ...wordsOf(text)]) };
  if (kept.size >= KEPT) kept.clear();
  kept.set(sentence, read);
  return read;
}

/** Compiling takes longest by far: only phrases are compiled whose words all come up, each at its first use. */
function matches(phrase: Phrase, { text, words }: Read): boolean {
  if (!phrase.needs.every((starts) => starts.some((word) => words.has(word)))) return false;
  phrase.pattern ??= patternOf(phrase.text);
  return phrase.pattern.test(text);
}

/** Phrases by each word that they may begin with; under '' those that begin with a number or an open word. */
function byFirstWord(phrases: readonly string[]): Map<string, Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const text of phrases.map((one) => one.toLowerCase())) {
    const [first = [''], ...needs] = text.replace('^', '').split(' ').map(startsOf);
    const phrase = { text, needs: needs.filter((starts) => !starts.includes('')) };
    for (const key of new Set(first)) {
      const others = byWord.get(key);
      if (others) others.push(phrase);
      else byWord.set(key, [phrase]);
    }
  }
  return byWord;
}

/** The words that one word of a phrase may begin with; '' if it may be any. */
function startsOf(word: string): string[] {
  return word.split('/').map((one) => (/[#*]|^\.\.\.$/.test(one) ? '' : (wordsOf(one)[0] ?? '')));
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
    return literal(word).replace('\\*', '[^\\s.,;:!?]*');
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
