const NUMBERS =
  'an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety';

/**
 * A test for phrases, written as a reader would: `ruled ... out`. A word means itself in any case, `a/b` for either,
 * `test*` for all that begins so, `#` for a number, `...` for up to four words, `^` for the beginning of the sentence.
 * A comma may stand between any two words, and "did not" is "didn't" too.
 */
export function phraseTest(phrases: readonly string[]): (sentence: string) => boolean {
  if (phrases.length === 0) return () => false;
  let pattern: RegExp | undefined;
  return (sentence) => {
    pattern ??= patternOf(phrases.map((phrase) => phrase.toLowerCase()));
    return pattern.test(plainly(sentence).toLowerCase());
  };
}

/** All in lower case, and what they have in common only once: V8 takes long to compile what ignores case, and letters. */
function patternOf(phrases: readonly string[]): RegExp {
  const first = phrases.filter((phrase) => phrase.startsWith('^')).map((phrase) => bodyOf(phrase.slice(1)));
  const anywhere = phrases.filter((phrase) => !phrase.startsWith('^')).map(bodyOf);
  const starts = [
    ...(first.length > 0 ? [`^(?:${first.join('|')})`] : []),
    ...(anywhere.length > 0 ? [`(?<![\\p{L}\\p{N}-])(?:${anywhere.join('|')})`] : []),
  ];
  return new RegExp(`(?:${starts.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'u');
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
