import { kind } from '../kind.ts';
import { TOPICS } from '../parts.ts';

export const exercise = kind({
  name: 'exercise',
  says: 'Guided work against the clock whose result is kept as a dated note.',
  fields: (z, part) => ({
    /** What one has at the end that one did not have before. */
    goal: part.text(400),
    steps: z
      .array(
        z.strictObject({
          do: part.text(500),
          seconds: part.seconds,
          /** Name under which what is written here is kept; a step without it is only done. */
          field: part.text(40).optional(),
          example: part.text(300).optional(),
        }),
      )
      .min(1)
      .max(10),
    /** How one knows that it is done. */
    done: part.text(300),
    points: part.points,
    offset: part.offset.optional(),
    /** One of the five exercises of the daily routine. */
    daily: z.literal(true).optional(),
    /** Story template that a result can become. */
    story: part.ref.optional(),
    /** Subjects to rate after the steps, and what the ratings mean. */
    inventory: z
      .strictObject({
        scale: z.array(z.strictObject({ name: z.enum(['strong', 'shaky', 'blank']), means: part.text(240) })).length(3),
        subjects: z
          .array(z.strictObject({ name: part.label, topics: z.array(z.enum(TOPICS)).min(1).max(6) }))
          .min(3)
          .max(20),
      })
      .optional(),
    /**
     * Questions that can be asked after any answer: `rehearse drill --lenses` deals some of them, and so does the
     * step of this exercise whose field is "lenses".
     */
    lenses: z
      .array(z.strictObject({ name: part.label, ask: part.text(240) }))
      .min(3)
      .max(12)
      .optional(),
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
