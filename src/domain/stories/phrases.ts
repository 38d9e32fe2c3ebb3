const NUMBERS =
  'an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety';

/**
 * A test for phrases, written as a reader would: `ruled ... out`. A word means itself in any case, `a/b` for either,
 * `test*` for all that begins so, `#` for a number, `...` for up to four words, `^` for the beginning of the sentence.
 * A comma may stand between any two words, and "did not" is "didn't" too.
 */
export function phraseTest(phrases: readonly string[]): (sentence: string) => boolean {
  let pattern: RegExp | undefined;
  return (sentence) => {
    pattern ??= new RegExp(phrases.map(patternOf).join('|'), 'iu');
    return pattern.test(plainly(sentence));
  };
}

function patternOf(phrase: string): string {
  const anchored = phrase.startsWith('^');
  const parts = phrase.replace(/^\^/, '').split(' ');
  const body = parts.map((part, i) => {
    if (part === '...') return '(?:[^\\s.;:]+ ){0,4}';
    return tokenOf(part) + (i < parts.length - 1 ? '[,;:]? ' : '');
  });
  return `${anchored ? '^' : '(?<![\\p{L}\\p{N}-])'}${body.join('')}(?![\\p{L}\\p{N}])`;
}

function tokenOf(part: string): string {
  const words = part.split('/').map((word) => {
    if (word === '#') return `(?:[$€£]?\\d[\\d.,]*\\p{L}*%?|(?:${NUMBERS}))`;
    const text = word.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    return text.replace('*', "[\\p{L}'-]*");
  });
  return `(?:${words.join('|')})`;
}

/** With straight apostrophes, single spaces and whole negations. */
function plainly(sentence: string): string {
  return sentence
    .replace(/[’‘]/g, "'")
    .replace(/\bcan't\b/gi, 'cannot')
    .replace(/\bwon't\b/gi, 'will not')
    .replace(/n't\b/gi, ' not')
    .replace(/["“”()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
