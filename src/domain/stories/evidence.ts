import type { StoryElement } from '../content/kinds/story.ts';
import { ALTERNATIVE } from './evidence/alternative.ts';
import { ACTED, DECIDED, REASON } from './evidence/decision.ts';
import { LEARNING, OUTCOME, TIME } from './evidence/ending.ts';
import { AFTERWARDS, CHANGE, MEASURED_TIME, MEASURES } from './evidence/measure.ts';
import { BARELY, HOW, OWN_PART } from './evidence/own-part.ts';
import type { EvidenceRule } from './evidence/rule.ts';
import { phraseTest } from './phrases.ts';
import { comparable, type Quantity, quantities } from './quantities.ts';
import { voices } from './sentences.ts';
import { namesTool } from './tools.ts';

/** What was seen of an element: the sentence that shows it, or the part that is missing. */
export interface Evidence {
  sentence?: string;
  /** Something was seen, but not all of it. */
  lacks?: string;
}

type Look = (sentences: string[]) => Evidence;

/**
 * What a program can look for in a story. It finds whether a thing is there, not how good it is: nothing here grades, and
 * it asks for what it does not find. What it goes by is listed in `evidence/`.
 */
export const LOOKS: Record<StoryElement, Look> = {
  metric: beforeAndAfter,
  tool: first(namesTool),
  alternative: first(showing(ALTERNATIVE)),
  decision: decisionWithReason,
  'own-part': ownPart,
  time: first(either(showing(TIME), (sentence) => CLOCK.test(sentence))),
  outcome: last(showing(OUTCOME)),
  learning: first(showing(LEARNING)),
};

/** "14:10", a year, or a weekday cut short. */
const CLOCK = /\b([01]?\d|2[0-3]):[0-5]\d\b|\b20\d\d\b|\b(Mon|Tue|Wed|Thu|Fri)\b/;

const changes = either(showing(CHANGE), (sentence) => /->|→/.test(sentence));
const isAfterwards = showing(AFTERWARDS);
const measuresTime = showing(MEASURED_TIME);
const RELATIVE =
  /\b(halved|doubled|tripled|by (a|one|two) (third|half|quarter|tenth)s?|by \d+ ?(%|percent)|\d+ ?x faster|twice as)\b/i;

/** A measure before and one after, best in one sentence ("from 2 s to 180 ms"), else the same measure in two. */
function beforeAndAfter(all: string[]): Evidence {
  const measured = all
    .map((sentence) => ({ sentence, found: quantities(sentence) }))
    .filter(({ found }) => found.length > 0);
  const both = measured.find(({ sentence, found }) => isFromTo(sentence) || (changes(sentence) && hasPair(found)));
  if (both) return { sentence: both.sentence };
  for (const [i, before] of measured.entries()) {
    const isSame = (a: Quantity, b: Quantity) => a.of === b.of && isMeasure(a.of, before.sentence);
    const after = measured.slice(i + 1).find(({ sentence, found }) => {
      return (
        isAfterwards(sentence) && found.some((b) => isMeasure(b.of, sentence) && before.found.some((a) => isSame(a, b)))
      );
    });
    if (after) return { sentence: `${before.sentence} ... ${after.sentence}` };
  }
  const relative = all.find((sentence) => RELATIVE.test(sentence));
  if (relative) return { sentence: relative, lacks: 'the two numbers, before and after' };
  const one = measured.find(({ sentence, found }) => found.some(({ of }) => isMeasure(of, sentence)));
  return one ? { sentence: one.sentence, lacks: 'the number on the other side: before, or after' } : {};
}

/** Days and people are counted in every story; one number alone must be about something that is measured. */
function isMeasure(of: string, sentence: string): boolean {
  return of === 'time' ? measuresTime(sentence) : MEASURES.includes(of);
}

function isFromTo(sentence: string): boolean {
  const [, from, to] = sentence.match(/\bfrom (.{1,40}?) (?:down |up |back )?(?:to|->|→) (.{1,20})/i) ?? [];
  if (from === undefined || to === undefined) return false;
  return quantities(from).length > 0 && quantities(to).length > 0;
}

/** Who is there is not what was measured. */
const PEOPLE = /^(people|person|engineer|developer|colleague|team|manager|other)$/;

function hasPair(found: ReturnType<typeof quantities>): boolean {
  const counted = found.filter(({ of }) => !PEOPLE.test(of));
  return counted.some((a, i) => counted.slice(i + 1).some((b) => `${a.of}${b.of}` !== '' && comparable(a, b)));
}

/** "Postgres, because ...": a choice given as a bare reason. */
const BARE =
  /^(?!.*\b(I|we|it|was|were|is|failed|broke|left|went|came|fell|ran|died|grew|got|lost|hung|froze|quit|rose|sank|stood|shut|\w+ed)\b.* because)(?:[\w-]+ ){0,4}[\w-]+,? because\b/i;
const decides = showing(DECIDED);
const acts = showing(ACTED);
const reasons = either(showing(REASON), (sentence) => EXPLAINED.test(sentence));
/** A colon or a semicolon, and then how things were: "So gRPC it was: two teams already had the files." */
const EXPLAINED =
  /[:;] (?!I |we |(?:it|that|this) (?:was|is|went|is now) (?:live|out|done|back|merged|shipped))[^:;]*\b(?:is|are|was|were|had|has|have|could|would|can|cannot|no|not|nobody|never|already|only|costs?|needs?)\b/i;

/** A decision with its reason, in the same sentence or the one after it; plain words for deciding come first. */
function decisionWithReason(all: string[]): Evidence {
  for (const chosen of [decides, (sentence: string) => BARE.test(sentence), acts]) {
    const here = all.find((sentence) => chosen(sentence) && reasons(sentence));
    if (here) return { sentence: here };
    const index = all.findIndex((sentence, i) => chosen(sentence) && reasons(all[i + 1] ?? ''));
    if (index >= 0) return { sentence: `${all[index]} ${all[index + 1]}` };
  }
  const bare = all.find(decides) ?? all.find(acts);
  return bare ? { sentence: bare, lacks: 'the reason' } : {};
}

/** "I then killed": an act, with what may stand before it, and none of the words after which nothing was done. */
const DID = new RegExp(
  `\\bI(?:['’](?:d|ve))?(?: (?:${HOW.split(' ').join('|')}))* (?!(?:${BARELY.split(/\s+/).join('|')})\\b)[a-z]+`,
);
const ownsIt = showing(OWN_PART);

/** A sentence about what "I" did, unless the story is nearly all "we". */
function ownPart(all: string[]): Evidence {
  const { i, we } = voices(all.join('\n'));
  const own = all.find((sentence) => DID.test(sentence) || ownsIt(sentence));
  const counted = `("we" ${we}, "I" ${i})`;
  if (!own) return i + we > 0 ? { lacks: `what you alone did ${counted}` } : {};
  return we > 3 * i ? { sentence: own, lacks: `more of your part ${counted}` } : { sentence: own };
}

function first(holds: (sentence: string) => boolean): Look {
  return (all) => {
    const sentence = all.find(holds);
    return sentence === undefined ? {} : { sentence };
  };
}

/** The same from the end, and not at the beginning: how it turned out comes last. */
function last(holds: (sentence: string) => boolean): Look {
  return (all) => first(holds)(all.slice(all.length > 2 ? 1 : 0).reverse());
}

/** Whether a sentence has one of the phrases of a rule, and none that means something else. */
function showing({ shows, not }: EvidenceRule): (sentence: string) => boolean {
  const [shown, other] = [phraseTest(shows), phraseTest(not)];
  return (sentence) => shown(sentence) && !other(sentence);
}

function either(...tests: ((sentence: string) => boolean)[]): (sentence: string) => boolean {
  return (sentence) => tests.some((test) => test(sentence));
}
