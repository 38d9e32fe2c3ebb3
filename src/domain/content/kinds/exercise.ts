import { SORTS } from '../../records/judgment.ts';
import { kind } from '../kind.ts';
import { TOPICS } from '../topics.ts';

export const exercise = kind({
  name: 'exercise',
  says: 'Guided work against the clock whose result is kept as a dated note.',
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    goal: part.text(400).describe('what you have at the end that you did not have before'),
    steps: z
      .array(
        z.strictObject({
          do: part.text(500).describe('the one thing to do'),
          seconds: part.seconds,
          field: part
            .text(40)
            .optional()
            .describe('the name under which what is written here is kept; a step without it is only done'),
          example: part.text(300).optional().describe('a made-up example'),
          keeps: z
            .enum(SORTS)
            .optional()
            .describe('what is written here is settled on a later day, as a decision, prediction, assumption or goal'),
        }),
      )
      .min(1)
      .max(40)
      .describe('what to do, one after the other'),
    done: part.text(300).describe('how you know that it is done'),
    points: part.points,
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
  problems: (item) => {
    const total = item.steps.reduce((sum, step) => sum + step.seconds, 0);
    return total === item.seconds
      ? []
      : [{ path: ['seconds'], says: `the steps add up to ${total} s, not to ${item.seconds} s` }];
  },
  offers: {
    exercise: ({ goal, steps, done, points, story, inventory, lenses, seconds }) => ({
      goal,
      steps,
      done,
      points,
      story,
      inventory,
      lenses,
      seconds,
    }),
  },
});
