/** Something counted or measured, and what of. */
export interface Quantity {
  at: number;
  /** "time", "percent", "money" ... or the noun counted; empty if nothing is said. */
  of: string;
}

const UNITS: [string, RegExp][] = [
  ['percent', /^(%|percent|per cent|percentage|thirds?\b|quarters? of\b|fifths?\b|tenths?\b)/i],
  ['time', /^(ms|millis\w*|µs|us|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|nights?|weeks?|months?)\b/i],
  ['data', /^([kmgt]i?b|bytes?)\b/i],
  ['rate', /^(qps|rps|tps|req\w*|requests?|queries|calls?)\b/i],
  ['times', /^(x|times)\b/i],
];
const WORDS =
  'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds?|thousands?|half|a third|a quarter|nothing|none';
const DIGITS = '[$€£]?\\d[\\d.,]*(?:[km]|bn)?(?![\\w:]*\\d)';
const NUMBER = new RegExp(
  `(?<![\\w.:/#-])(?:${DIGITS}|(?:one|${WORDS})(?=[ -]))|\\b(?:${WORDS})\\b|\\ban?(?= (?:second|minute|hour|day|night|week|month) (?:instead|rather|to|down)\\b)`,
  'gi',
);
/** What looks like a number and measures nothing: a year, a clock, a date, a version, a number in a list. */
const NO_MEASURE =
  /\b(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|version|v|postgres|java|python|node|rails|php|article|section|chapter|step|level|team|sprint|room|page|line|number|port|ticket|issue)\s*$/i;
/** After one of these a number says when or which, unless it counts something. */
const WHEN = /\b(?:in|at|since|until|of)\s*$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
/** Words that a number can be followed by without being what it counts. */
const LITTLE =
  /^(?:to|and|or|of|in|on|at|from|by|for|after|before|a|an|the|per|with|when|that|which|was|were|is|again|now|instead|more|other|over|under)$/i;

/** What a sentence counts or measures. */
export function quantities(sentence: string): Quantity[] {
  return [...sentence.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const before = sentence.slice(0, index);
    const rest = sentence.slice(index + number.length).replace(/^[\s-]+/, '');
    const unit = UNITS.find(([, pattern]) => pattern.test(rest))?.[0];
    const digits = /\d/.test(number);
    const isYear = /^(19|20)\d\d$/.test(number) && !unit;
    const isClock =
      /^\d{1,2}:\d{2}/.test(sentence.slice(index)) || /^(am|pm|a\.m|p\.m|o'clock|st|nd|rd|th)\b/i.test(rest);
    if (isYear || isClock || MONTH.test(rest) || (!unit && digits && NO_MEASURE.test(before))) return [];
    if (/^[$€£]/.test(number) || /^(dollars?|euros?|pounds?)\b/i.test(rest)) return [{ at: index, of: 'money' }];
    if (unit) return [{ at: index, of: unit }];
    if (/^(none|nothing|zero)$/i.test(number)) return [{ at: index, of: '' }];
    const noun = rest.match(/^[\p{L}-]+/u)?.[0] ?? '';
    if (!unit && (noun === '' || LITTLE.test(noun)) && WHEN.test(before)) return [];
    // "One of us", "two people": number words count something only with a measure or a change.
    return [{ at: index, of: LITTLE.test(noun) ? '' : noun.toLowerCase().replace(/s$/, '') }];
  });
}

/** Whether two measures can be before and after of the same thing. */
export function comparable(a: Quantity, b: Quantity): boolean {
  return a.of === b.of || a.of === '' || b.of === '';
}
