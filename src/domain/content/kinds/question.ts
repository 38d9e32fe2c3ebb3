import type { Dealing } from '../../drills/question/task.ts';
import { LEVELS } from '../../level.ts';
import { questionOne } from '../format-1/question.ts';
import { kind } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';
import { numberFields } from './number-fields.ts';
import { dealings, LONGEST, questionRemarks } from './question-rules.ts';
import { strictQuestion } from './question-strict.ts';

const MOST_GROUNDS = 5;
const MOST_WAYS = 6;

function levelledPoint(z: Zod, part: Parts) {
  return {
    level: z.enum(LEVELS).describe('the level from which on it is expected'),
    text: part.text(LONGEST.text).describe('the words of the point'),
    ours: part.ours,
  };
}

function probeOf(z: Zod, part: Parts) {
  return z.strictObject({
    when: z
      .union([
        z.literal('broad'),
        z.strictObject({ missed: part.id.describe('the ground that was not settled') }),
        z.strictObject({ held: part.id.describe('the ground that was settled') }),
        z.strictObject({ way: part.id.describe('the way that was taken') }),
      ])
      .optional()
      .describe('what the answer did; "broad": it took no way, or several; none: it always fits'),
    ask: part.text(LONGEST.ask).describe("the question to answer here; {way} is the candidate's own way"),
    hints: z
      .array(part.text(LONGEST.hints))
      .min(1)
      .max(3)
      .optional()
      .describe('given one by one to someone who asks, each a step further'),
    points: z
      .array(z.strictObject(levelledPoint(z, part)))
      .min(1)
      .max(5)
      .describe('what it was after'),
    seconds: z.int().min(30).max(180).default(75).describe('the time limit'),
  });
}

function wrongOf(z: Zod, part: Parts) {
  return z.strictObject({
    says: part.text(LONGEST.says).describe("the wrong answer in the candidate's voice"),
    words: z.array(part.text(60)).max(8).default([]).describe('phrases that give it away; all words must be said'),
    fails: part.text(LONGEST.fails).optional().describe('why it fails'),
  });
}

export const question = kind({
  name: 'question',
  says: 'An interview question: points by ground and level, probes that react to the answer, and named wrong answers.',
  asks: true,
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    variants: z
      .array(part.prompt)
      .min(1)
      .max(3)
      .optional()
      .describe('the same question in other clothes, asked in turn'),
    tests: part.text(300).describe('what the interviewer is really grading'),
    seconds: part.seconds,
    ...numberFields(z, part),
    grounds: z
      .record(part.id, part.text(40))
      .refine((grounds) => isCount(Object.keys(grounds).length), `one to ${MOST_GROUNDS} grounds`)
      .describe('what a whole answer settles: a neutral label for each, which gives no point away'),
    points: z
      .array(
        z.strictObject({
          ground: part.id.describe('the ground that it belongs to'),
          ...levelledPoint(z, part),
          span: part.text(300).optional().describe('the words of the strong answer that say it'),
        }),
      )
      .min(3)
      .max(9)
      .describe('the things that can be ticked as said or not said'),
    ways: z
      .record(
        part.id,
        z.strictObject({
          name: part.text(60).describe('how it is called, as in "I heard ..."'),
          words: z.array(part.text(60)).min(1).max(12).describe('phrases that show it; all words must be said'),
        }),
      )
      .refine((ways) => Object.keys(ways).length <= MOST_WAYS, `at most ${MOST_WAYS} ways`)
      .optional()
      .describe('approaches that an answer can take, heard in it and asked about'),
    probes: z.array(probeOf(z, part)).min(1).max(12).describe('follow-up questions, of which those that fit are asked'),
    wrong: z.array(wrongOf(z, part)).min(1).max(3).describe('answers that sound right and are not'),
    strong: part.text(LONGEST.strong).describe("a strong answer in the candidate's voice"),
    framework: part.ref.optional().describe('the card with the steps that this answer follows'),
  }),
  one: questionOne,
  references: (item) => (item.framework ? [{ path: ['framework'], to: item.framework, kind: 'card' }] : []),
  problems: (item) => questionRemarks(item),
  strict: (item) => strictQuestion(item),
  worked(item) {
    const { deal: _deal, let: _let, show: _show, is: _is, must: _must, ...rest } = item;
    const [first, ...others] = dealings(item);
    return { ...rest, ...first, ...(others.length > 0 ? { others } : {}) };
  },
  offers: {
    answer: (item) => ({
      prompt: item.prompt,
      seconds: item.seconds,
      level: item.level,
      grounds: item.grounds,
      points: item.points,
      ways: item.ways,
      probes: item.probes,
      wrong: item.wrong,
      strong: item.strong,
      others: othersOf(item),
    }),
  },
});

const isCount = (count: number) => count >= 1 && count <= MOST_GROUNDS;

/** How an item is asked when it comes back: not written by its author, but made of it by `worked`. */
const othersOf = (item: object) => (item as { others?: Dealing[] }).others;
