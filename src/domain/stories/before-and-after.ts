import { AFTERWARDS, CHANGE, MEASURED_TIME, MEASURES, PERIODS, PROMISED } from './evidence/measure.ts';
import type { Evidence } from './evidence/rule.ts';
import { phraseTest } from './phrases.ts';
import { comparable, type Quantity, quantities } from './quantities.ts';
import { either, showing } from './scale.ts';

const changes = either(showing(CHANGE), (sentence) => /->|→/.test(sentence), twoPeriods);
const isChange = phraseTest(CHANGE.shows);
const isAfterwards = showing(AFTERWARDS);
const measuresTime = showing(MEASURED_TIME);
const isPromised = phraseTest(PROMISED);
const RELATIVE =
  /\b(halved|doubled|tripled|by (a|one|two) (third|half|quarter|tenth)s?|by \d+ ?(%|percent)|\d+ ?x faster|twice as)\b/i;

/** A measure before and one after, best in one sentence ("from 2 s to 180 ms"), else the same measure in two. */
export function beforeAndAfter(all: string[]): Evidence {
  const measured = all
    .map((sentence) => ({ sentence, found: quantities(sentence) }))
    .filter(({ found, sentence }) => found.length > 0 && !isPromised(sentence));
  const both = measured.find(({ sentence }) => isPair(sentence));
  if (both) return { sentence: both.sentence };
  for (const [i, before] of measured.entries()) {
    const isSame = (a: Quantity, b: Quantity) => a.of === b.of && isMeasure(a.of, before.sentence);
    const after = measured.slice(i + 1).find(({ sentence, found }) => {
      return (
        isAfterwards(sentence) && found.some((b) => isMeasure(b.of, sentence) && before.found.some((a) => isSame(a, b)))
      );
    });
    if (after) return { sentence: `${before.sentence} ... ${after.sentence}` };
    const next = measured[i + 1]?.sentence;
    if (next && next === all[all.indexOf(before.sentence) + 1] && isPair(`${before.sentence} ${next}`)) {
      return { sentence: `${before.sentence} ${next}` };
    }
  }
  const relative = all.find((sentence) => RELATIVE.test(sentence));
  if (relative) return { sentence: relative, lacks: 'the two numbers, before and after' };
  const one = measured.find(({ sentence, found }) => found.some(({ of }) => isMeasure(of, sentence)));
  return one ? { sentence: one.sentence, lacks: 'the number on the other side: before, or after' } : {};
}

/** Whether a text has two measures of the same thing, and says that one was before the other. */
function isPair(text: string): boolean {
  return isFromTo(text) || (changes(text) && hasPair(quantities(text), twoPeriods(text) || isChange(text)));
}

/** Days and people are counted in every story; one number alone must be about something that is measured. */
function isMeasure(of: string, sentence: string): boolean {
  return of === 'time' ? measuresTime(sentence) : MEASURES.includes(of);
}

/** A rhythm before, for a number after. */
const OFTEN = /^(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly)$/i;

function isFromTo(sentence: string): boolean {
  const [, from, to] = sentence.match(/\bfrom (.{1,40}?) (?:down |up |back )?(?:to|->|→) (.{1,20})/i) ?? [];
  if (from === undefined || to === undefined) return false;
  return (quantities(from).length > 0 || OFTEN.test(from)) && quantities(to).length > 0;
}

/** Who is there is not what was measured. */
const PEOPLE = /^(people|person|engineer|developer|colleague|team|manager|other)$/;

/** "The year before ... the year after". */
const bothSides = phraseTest(['before ... ... after', 'old ... ... new']);
const PERIOD = PERIODS.map((names) => phraseTest([names]));

/** "In March ... in June": two different names of the same kind. */
function twoPeriods(sentence: string): boolean {
  if (bothSides(sentence)) return true;
  return PERIODS.some((names, i) => {
    if (!PERIOD[i]?.(sentence)) return false;
    const words: readonly string[] = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
    return names.split('/').filter((name) => words.includes(name)).length > 1;
  });
}

/** Numbers of nothing in particular are a pair only if they are told of two times. */
function hasPair(found: Quantity[], isBareEnough: boolean): boolean {
  const counted = found.filter(({ of }) => !PEOPLE.test(of));
  return counted.some((a, i) =>
    counted.slice(i + 1).some((b) => (isBareEnough || `${a.of}${b.of}` !== '') && comparable(a, b)),
  );
}
