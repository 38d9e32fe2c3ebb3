import { unprobed } from '../../drills/question/fitting.ts';
import type { AnswerTask } from '../../drills/question/task.ts';
import { LEVELS } from '../../level.ts';
import type { Remark } from '../finding.ts';
import { questionOne } from '../format-1/question.ts';
import { kind } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';

const MOST_GROUNDS = 5;
/** Fewer points at the item's own level would be a grade by one tick. */
const FEWEST_POINTS = 2;

function levelledPoint(z: Zod, part: Parts) {
  return {
    level: z.enum(LEVELS).describe('the level from which on it is expected'),
    text: part.text(110).describe('the words of the point'),
    ours: part.ours,
  };
}

function probeOf(z: Zod, part: Parts) {
  return z.strictObject({
    when: z
      .union([
        z.strictObject({ missed: part.id.describe('the ground that was not settled') }),
        z.strictObject({ held: part.id.describe('the ground that was settled') }),
      ])
      .optional()
      .describe('what the answer did; none: it always fits'),
    ask: part.text(400).describe('the question to answer here'),
    points: z
      .array(z.strictObject(levelledPoint(z, part)))
      .min(1)
      .max(5)
      .describe('what it was after'),
    seconds: z.int().min(30).max(180).default(75).describe('the time limit'),
  });
}

export const question = kind({
  name: 'question',
  says: 'An interview question: points by ground and level, probes that react to the answer, and named wrong answers.',
  asks: true,
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    tests: part.text(300).describe('what the interviewer is really grading'),
    seconds: part.seconds,
    grounds: z
      .record(part.id, part.text(40))
      .refine((grounds) => isCount(Object.keys(grounds).length), `one to ${MOST_GROUNDS} grounds`)
      .describe('what a whole answer settles: a neutral label for each, which gives no point away'),
    points: z
      .array(z.strictObject({ ground: part.id.describe('the ground that it belongs to'), ...levelledPoint(z, part) }))
      .min(3)
      .max(9)
      .describe('the things that can be ticked as said or not said'),
    probes: z.array(probeOf(z, part)).min(1).max(8).describe('follow-up questions, of which those that fit are asked'),
    wrong: z
      .array(
        z.strictObject({
          says: part.spoken.describe("the wrong answer in the candidate's voice"),
          words: z
            .array(part.text(60))
            .max(8)
            .default([])
            .describe('phrases that give it away; all words must be said'),
          fails: part.text(300).optional().describe('why it fails'),
        }),
      )
      .min(1)
      .max(3)
      .describe('answers that sound right and are not'),
    strong: part.text(1200).describe("a strong answer in the candidate's voice"),
    framework: part.ref.optional().describe('the card with the steps that this answer follows'),
  }),
  one: questionOne,
  references: (item) => (item.framework ? [{ path: ['framework'], to: item.framework, kind: 'card' }] : []),
  problems: (item) => groundRemarks(item),
  offers: {
    answer: ({ prompt, seconds, level, grounds, points, probes, wrong, strong }) => ({
      prompt,
      seconds,
      level,
      grounds,
      points,
      probes,
      wrong,
      strong,
    }),
  },
});

const isCount = (count: number) => count >= 1 && count <= MOST_GROUNDS;

type Checked = Pick<AnswerTask, 'level' | 'grounds' | 'points'> & {
  probes: {
    when?: { missed: string } | { held: string } | undefined;
    ask: string;
    points: AnswerTask['probes'][number]['points'];
    seconds: number;
  }[];
};

/** What no schema sees: names of grounds, a ground without points, and an answer after which nothing can be asked. */
function groundRemarks({ level, grounds, points, probes }: Checked): Remark[] {
  const names = Object.keys(grounds);
  const unknown = (ground: string) => `\`grounds\` has no "${ground}"`;
  const isExpected = (one: { level: AnswerTask['level'] }) => LEVELS.indexOf(one.level) <= LEVELS.indexOf(level);
  const after = unprobed(probes, names, level);
  return [
    ...points.flatMap(({ ground }, i) =>
      names.includes(ground) ? [] : [{ path: ['points', i, 'ground'], says: unknown(ground) }],
    ),
    ...names
      .filter((name) => !points.some(({ ground }) => ground === name))
      .map((name) => ({ path: ['grounds', name], says: 'no point belongs to this ground' })),
    ...probes.flatMap(({ when }, i) =>
      Object.entries(when ?? {}).flatMap(([field, ground]) =>
        names.includes(ground) ? [] : [{ path: ['probes', i, 'when', field], says: unknown(ground) }],
      ),
    ),
    ...(points.filter(isExpected).length < FEWEST_POINTS
      ? [{ path: ['points'], says: `fewer than ${FEWEST_POINTS} points are expected at the item's own level` }]
      : []),
    ...(after
      ? [{ path: ['probes'], says: `no probe fits an answer that settles ${after.join(', ') || 'nothing'}` }]
      : []),
  ];
}
