import { kind } from '../kind.ts';

export const scenario = kind({
  name: 'scenario',
  says: 'A moment in the room that goes wrong: the trap, what the other side hears, the better reply, the way back.',
  fields: (z, part) => ({
    /** Where you are and what has been said so far. */
    setting: part.text(500),
    /** What the other side says or does now. */
    prompt: part.prompt,
    /** The reply that fails, in the candidate's voice. */
    trap: part.spoken,
    /** What the other side hears in that reply. */
    heard: part.text(500),
    /** The better reply, in the candidate's voice. */
    better: part.spoken,
    /** The sentence that gets you back when you notice the slip. */
    recovery: part.text(300),
    /** How to rehearse against it. */
    rehearse: part.text(500),
    points: part.points,
    seconds: part.seconds,
    /** Other moments with the same failure; one is dealt by chance. */
    variants: z
      .array(
        z.strictObject({
          setting: part.text(500),
          prompt: part.prompt,
          trap: part.spoken,
          heard: part.text(500),
          better: part.spoken,
        }),
      )
      .max(4)
      .default([]),
  }),
  offers: {
    rehearse: ({ setting, prompt, trap, heard, better, recovery, points, seconds, variants }) => ({
      moments: [{ setting, prompt, trap, heard, better }, ...variants],
      recovery,
      points,
      failures: 'rubric-six-failure-modes',
      seconds,
    }),
  },
});
