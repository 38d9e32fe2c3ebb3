import { quantityIn } from '../../drills/exercise/quantity.ts';
import type { ExerciseTask } from '../../drills/exercise.ts';
import { SORTS } from '../../records/judgment.ts';
import { type Numbers, numberRemarks, textsIn, withNumbers } from '../arithmetic/dealing.ts';
import { SumError } from '../arithmetic/sums.ts';
import type { Remark } from '../finding.ts';
import { kind } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';
import { rowRemarks } from '../rows.ts';
import { TOPICS } from '../topics.ts';
import { numberFields } from './number-fields.ts';

/** The most characters of an exercise's texts, by field. */
const LONGEST = {
  goal: 400,
  do: 500,
  field: 40,
  example: 300,
  material: 2000,
  value: 30,
  work: 300,
  done: 300,
  text: 110,
  strong: 2500,
};

function stepOf(z: Zod, part: Parts) {
  return z.strictObject({
    do: part.text(LONGEST.do).describe('the one thing to do'),
    seconds: part.seconds,
    field: part
      .text(LONGEST.field)
      .optional()
      .describe('the name under which what is written here is kept; a step without it is only done'),
    example: part.text(LONGEST.example).optional().describe('a made-up example'),
    keeps: z
      .enum(SORTS)
      .optional()
      .describe('what is written here is settled on a later day, as a decision, prediction, assumption or goal'),
    material: z
      .string()
      .min(1)
      .max(LONGEST.material)
      .optional()
      .describe('what the step works from (a log, a draft, a timeline), with its own line breaks'),
    number: z
      .strictObject({
        value: part.text(LONGEST.value).describe('the number with its unit, as 350/s'),
        factor: z.number().min(1).max(10).default(2).describe('how far an estimate may be off, up or down'),
        work: part.text(LONGEST.work).describe('the steps to it'),
      })
      .optional()
      .describe('the step asks for a number, and the program says whether it is close enough'),
  });
}

export const exercise = kind({
  name: 'exercise',
  says: 'Guided work against the clock whose result is kept as a dated note.',
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    goal: part.text(LONGEST.goal).describe('what you have at the end that you did not have before'),
    steps: z.array(stepOf(z, part)).min(1).max(40).describe('what to do, one after the other'),
    done: part.text(LONGEST.done).describe('how you know that it is done'),
    points: part.points,
    strong: z
      .string()
      .min(1)
      .max(LONGEST.strong)
      .optional()
      .describe('a good result, with its own line breaks, to be compared with'),
    sort: z
      .enum(['artifact', 'estimate'])
      .optional()
      .describe('something written for others to read, or numbers to work out in the room'),
    ...numberFields(z, part),
    offset: part.offset.optional(),
    daily: z.literal(true).optional().describe('marks one of the five exercises of the daily routine'),
    story: part.ref.optional().describe('the story template that a result can become'),
    inventory: z
      .strictObject({
        scale: z
          .array(
            z.strictObject({
              name: z.enum(['strong', 'shaky', 'blank']).describe('what it is called'),
              means: part.text(240).describe('what the rating means'),
            }),
          )
          .length(3)
          .describe('the possible ratings'),
        subjects: z
          .array(
            z.strictObject({
              name: part.label.describe('what it is called'),
              topics: z.array(z.enum(TOPICS)).min(1).max(6).describe('the topics that the rating applies to'),
            }),
          )
          .min(3)
          .max(20)
          .describe('what is rated'),
      })
      .optional()
      .describe('subjects to rate after the steps, and what the ratings mean'),
    /** `rehearse drill --lenses` deals some of them, and so does the step of this exercise whose field is "lenses". */
    lenses: z
      .array(
        z.strictObject({
          name: part.label.describe('what it is called'),
          ask: part.text(240).describe('the question to answer here'),
        }),
      )
      .min(3)
      .max(12)
      .optional()
      .describe('questions that can follow any answer'),
    seconds: part.seconds,
  }),
  references: (item) => (item.story ? [{ path: ['story'], to: item.story, kind: 'story' }] : []),
  problems: (item) => [...stepRemarks(item), ...numberRemarks(item, textsIn(filledOf(item), LONGEST))],
  worked(item) {
    const { deal: _deal, let: _let, show: _show, is: _is, must: _must, ...rest } = item;
    const [first, ...others] = withNumbers(filledOf(item), item);
    return { ...rest, ...first, ...(others.length > 0 ? { others } : {}) };
  },
  offers: {
    exercise: (item) => {
      const { goal, steps, done, points, strong, story, inventory, lenses, seconds } = item;
      return { goal, steps, done, points, strong, others: othersOf(item), story, inventory, lenses, seconds };
    },
  },
});

type Filled = Pick<ExerciseTask, 'goal' | 'steps' | 'done' | 'points' | 'strong'>;

/** The texts in which numbers stand. */
function filledOf({ goal, steps, done, points, strong }: Filled): Filled {
  return { goal, steps, done, points, ...(strong === undefined ? {} : { strong }) };
}

/** The exercise with other numbers: not written by its author, but made by `worked`. */
const othersOf = (item: object) => (item as { others?: Filled[] }).others;

/** Steps that do not add up, numbers that are not one, material that is too wide, and a number that nothing keeps. */
function stepRemarks(item: Filled & Numbers & { seconds: number; sort?: string | undefined }): Remark[] {
  const total = item.steps.reduce((sum, step) => sum + step.seconds, 0);
  const asks = item.steps.some(({ number }) => number);
  return [
    ...(total === item.seconds
      ? []
      : [{ path: ['seconds'], says: `the steps add up to ${total} s, not to ${item.seconds} s` }]),
    ...(item.sort === 'estimate' && !asks ? [{ path: ['steps'], says: 'an estimate asks for a number' }] : []),
    ...withNumbersIn(item).flatMap((steps) =>
      steps.flatMap(({ number, field }, i) => [
        ...(number && !quantityIn(number.value)
          ? [{ path: ['steps', i, 'number', 'value'], says: `"${number.value}" is not a number with its unit` }]
          : []),
        ...(number && field === undefined
          ? [{ path: ['steps', i], says: 'a step that asks for a number has a `field` that names it' }]
          : []),
      ]),
    ),
    ...item.steps.flatMap(({ material = '' }, i) => rowRemarks(material, ['steps', i, 'material'])),
  ];
}

/** The steps of the first deal; none if its sums do not come out, which is said elsewhere. */
function withNumbersIn(item: Filled & Numbers): Filled['steps'][] {
  try {
    return withNumbers(filledOf(item), item)
      .slice(0, 1)
      .map(({ steps }) => steps);
  } catch (error) {
    if (error instanceof SumError) return [];
    throw error;
  }
}
