import type { z as Z } from 'zod';
import { words } from '../../drills/room/naming.ts';
import { earlier } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';

const NAMES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;

/** The fields of a design in format 1: twists in a separate list, and answers told by a menu. */
const fields = (z: Zod, part: Parts) => ({
  prompt: part.prompt.describe('the question, in the words of an interviewer'),
  tests: part.text(300).describe('what the other side is really grading'),
  reveals: z
    .array(
      z.strictObject({
        asked: part.text(160).describe('what the candidate has to ask to hear it'),
        answer: part.text(300).describe('what the interviewer answers'),
      }),
    )
    .min(2)
    .max(10)
    .describe('what the interviewer says only when asked'),
  stages: z
    .array(
      z.strictObject({
        name: z.enum(NAMES).describe('which stage it is; they come in this order'),
        ask: part.text(400).describe('the question to answer here'),
        seconds: part.seconds,
        short: part.seconds.describe('the seconds of this stage in the fifteen-minute form'),
        points: part.points,
      }),
    )
    .length(NAMES.length)
    .describe('the five clocked stages'),
  twists: z
    .array(
      z.strictObject({
        stage: z.enum(NAMES).describe('the stage in which it comes'),
        says: part.text(400).describe('the words in which the interviewer says it'),
        points: part.probePoints,
      }),
    )
    .min(2)
    .max(8)
    .describe('changes to the task, dealt at random'),
  ...sampleFields(z, part),
  weak: part.spoken.describe("a weak answer in the candidate's voice"),
});

/** The sample answer, which both formats have. */
export function sampleFields(z: Zod, part: Parts) {
  return {
    components: z
      .array(
        z.strictObject({
          name: part.text(60).describe('what it is called'),
          runs: part.text(200).describe('who keeps it running'),
          costs: part.text(200).describe('what it costs a month, or how to find out'),
          volume: part.text(200).describe('the volume that justifies it'),
        }),
      )
      .min(2)
      .max(10)
      .describe('the components of the sample answer, for the over-engineering check'),
    accepts: z
      .array(
        z.strictObject({
          choose: part.text(160).describe('what is chosen'),
          accept: part.text(240).describe('what is accepted by choosing it'),
        }),
      )
      .min(2)
      .max(6)
      .describe('"by choosing X, I accept that Y"'),
    strong: part.spoken.describe("a strong answer in the candidate's voice"),
    seconds: part.seconds,
  };
}

type Fields = Z.output<Z.ZodObject<ReturnType<typeof fields>>>;
type Point = Fields['stages'][number]['points'][number];

/** Twists go to their stages, whatever is drawn; all points are expected of everyone; answers are found by rare words. */
export const designOne = earlier(fields, ({ reveals, stages, twists, ...rest }) => ({
  prompt: rest.prompt,
  tests: rest.tests,
  answers: reveals.map(({ asked, answer }, i) => ({
    key: true as const,
    words: wordsOf(
      asked,
      reveals.filter((_one, other) => other !== i).map((one) => one.asked),
    ),
    says: answer,
  })),
  parts: {},
  stages: stages.map((stage) => ({
    ...stage,
    points: stage.points.map(levelled),
    twists: twists
      .filter((twist) => twist.stage === stage.name)
      .map(({ says, points }) => ({ says, points: points.map(levelled) })),
  })),
  components: rest.components,
  accepts: rest.accepts,
  strong: rest.strong,
  seconds: rest.seconds,
}));

const levelled = (point: Point) => ({ ...point, level: 'junior' as const });

/** A shorter word is in too many questions to tell one of them. */
const SHORTEST = 4;
/** What an answer may have: so many phrases of so many characters. */
const MOST_PHRASES = 12;
const LONGEST_PHRASE = 60;

/** The words of a question that no other one has; without any, how it begins. */
function wordsOf(asked: string, others: readonly string[]): string[] {
  const known = new Set(others.flatMap((other) => words(other).map(({ text }) => text)));
  const own = [...new Set(words(asked).map(({ text }) => text))].filter(
    (text) => text.length >= SHORTEST && !known.has(text),
  );
  return own.length > 0 ? own.slice(0, MOST_PHRASES) : [asked.slice(0, LONGEST_PHRASE).trim()];
}
