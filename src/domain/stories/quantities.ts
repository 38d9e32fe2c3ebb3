import { anyOf } from '../pattern.ts';
import { NAMED_BY_NUMBER, NOT_COUNTED } from './evidence/measure.ts';

/** Something counted or measured, and what of. */
export interface Quantity {
  at: number;
  /** "time", "percent", "money" ... or the noun counted; empty if nothing is said. */
  of: string;
}

const UNITS: [string, RegExp][] = [
  ['percent', /^(%|percent|per cent|percentage|thirds?\b|quarters? of\b|fifths?\b|tenths?\b)/i],
  [
    'time',
    /^(?:(?:business|working|calendar|full|whole|long|more) )?(ms|millis\w*|µs|us|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|mornings?|afternoons?|evenings?|days?|nights?|weeks?|months?)\b/i,
  ],
  ['data', /^([kmgt]i?b|(?:kilo|mega|giga|tera)?bytes?|gigs?|megs?)\b/i],
  ['rate', /^(qps|rps|tps|req\w*|requests?|queries|calls?)\b/i],
  ['times', /^(x|times)\b/i],
];
const UNITS_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const ONES = '-(?:one|two|three|four|five|six|seven|eight|nine)\\b';
const TENS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:${ONES}|(?!${ONES}))`;
const WORDS = [
  `(?:${UNITS_WORD}) (?:and a half|point (?:${UNITS_WORD}))`,
  `zero|two|three|four|five|six|seven|eight|nine|${TEENS}|${TENS}`,
  'a hundred|hundreds?|thousands?|half|an? (?:third|quarter|fifth|eighth|tenth|hundredth)|nothing|none',
].join('|');
const DIGITS = '[$€£]?\\d(?:[\\d.,]*\\d)?(?:[km]|bn)?(?![\\w:]*\\d)';
/** "The one", "which one": no number. */
const NO_ONE = '\\b(?:new|old|other|first|last|next|this|that|which|each|right|wrong|only|same) (?=one)';
/** "A day instead of", "a whole week": one of it. */
const A_SPAN = [
  '(?:second|minute|hour|day|night|week|month) (?:instead|rather|to|down|per|and a half)',
  '(?:full|whole|entire) (?:second|minute|hour|morning|afternoon|evening|day|night|week|month)',
].join('|');
const NUMBER = new RegExp(
  [
    `(?<![\\w.:/#-]|${NO_ONE})(?:${DIGITS}|(?:one|a single|${WORDS})(?=[ -]))`,
    '(?<=\\b(?:under|below|over|than|nearly|almost|about) )one\\b',
    `\\b(?:${WORDS})\\b`,
    `\\ban?(?= (?:${A_SPAN})\\b)`,
  ].join('|'),
  'gi',
);
/** What looks like a number and measures nothing: a year, a clock, a date, a version, a number in a list. */
const NO_MEASURE = new RegExp(`\\b${anyOf(NAMED_BY_NUMBER)}\\s*$`, 'i');
/** After one of these a number says when or which, unless it counts something. */
const WHEN =
  /(?<!\b(?:been|was|were|is|are|now|back|up|sat|sits|stood|stands|averaged|hovered|peaked) )\b(?:in|at|since|until|of)\s*$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const SPAN = 'second|minute|hour|day|night|week|month|quarter|year';
const SMALL = 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty';
const LARGE = 'hundred|thousand|million';
const ORDINAL = 'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth';
/** "One in two hundred", "9 out of 10": a share of the whole. */
const ONE_IN = `\\b(?:one|${SMALL}|\\d+|one [a-z]+|(?:${SMALL}|\\d+) times) (?:in|out of) (?:every |a )?(?:\\d[\\d,]*|${SMALL}|${LARGE})(?: (?:${LARGE}))?\\b`;
const SHARE = new RegExp(`${ONE_IN}(?! ?(?:ms\\b|millis|micros|${SPAN}))|\\bevery (?:${ORDINAL}) (?!${SPAN})`, 'gi');
/** "Nine a day", "once every two weeks": how often. */
const OFTEN = new RegExp(
  [
    `\\b(?:${SMALL}|\\d+) (?:${SPAN})s (?:in|out of) (?:${SMALL}|\\d+)\\b(?! (?:${SPAN}))`,
    `\\b(?:once|twice|${SMALL}|\\d+)(?: times)? (?:an?|per|each|every(?: (?:few|other|${SMALL}|\\d+))?) (?:${SPAN})s?\\b`,
  ].join('|'),
  'gi',
);

/** Words that a number can be followed by without being what it counts. */
const LITTLE = new RegExp(`^${anyOf(NOT_COUNTED)}$`, 'i');

/** What a sentence counts or measures. */
export function quantities(sentence: string): Quantity[] {
  const shares = [...sentence.matchAll(SHARE)].map(({ index }) => ({ at: index, of: 'percent' }));
  const often = [...sentence.matchAll(OFTEN)].map(({ index }) => ({ at: index, of: 'rate' }));
  const blank = (found: string) => ' '.repeat(found.length);
  return [...shares, ...often, ...counted(sentence.replace(SHARE, blank).replace(OFTEN, blank))];
}

function counted(sentence: string): Quantity[] {
  return [...sentence.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const before = sentence.slice(0, index);
    const rest = sentence.slice(index + number.length).replace(/^[\s-]+/, '');
    const unit = UNITS.find(([, pattern]) => pattern.test(rest))?.[0];
    const digits = /\d/.test(number);
    const isYear = /^(19|20)\d\d$/.test(number) && !unit;
    const isClock =
      /^\d{1,2}:\d{2}/.test(sentence.slice(index)) || /^(am|pm|a\.m|p\.m|o'clock|st|nd|rd|th)\b/i.test(rest);
    if (isYear || isClock || MONTH.test(rest) || (!unit && digits && NO_MEASURE.test(before))) return [];
    if (/^[$€£]/.test(number) || /^(dollars?|euros?|pounds?|cents?|pence)\b/i.test(rest))
      return [{ at: index, of: 'money' }];
    if (unit) return [{ at: index, of: unit }];
    if (/^(none|nothing|zero)$/i.test(number)) return [{ at: index, of: '' }];
    if (/^of (us|you|them|me)\b/i.test(rest)) return [{ at: index, of: 'people' }];
    const noun = rest.match(/^[\p{L}-]+/u)?.[0] ?? '';
    if (!unit && (noun === '' || LITTLE.test(noun)) && WHEN.test(before) && !/\d{3}|\d\.\d/.test(number)) return [];
    // "One of us", "two people": number words count something only with a measure or a change.
    if (/\d(?:[km]|bn)$/i.test(number) && (noun === '' || LITTLE.test(noun))) return [{ at: index, of: 'amount' }];
    return [{ at: index, of: LITTLE.test(noun) ? '' : noun.toLowerCase().replace(/s$/, '') }];
  });
}

/** Whether two measures can be before and after of the same thing. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.of === b.of || a.of === '' || b.of === '';
}
