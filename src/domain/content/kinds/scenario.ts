import { kind } from '../kind.ts';

export const scenario = kind({
  name: 'scenario',
  says: 'A moment in an interview that goes wrong: the trap, what the other side hears, the better reply, the way back.',
  fields: (z, part) => ({
    setting: part.text(500).describe('where you are and what has been said so far'),
    prompt: part.prompt.describe('what the other side says or does now'),
    trap: part.spoken.describe("the reply that fails, in the candidate's voice"),
    heard: part.text(500).describe('what the other side hears in that reply'),
    better: part.spoken.describe("the better reply, in the candidate's voice"),
    recovery: part.text(300).describe('the sentence that gets you back when you notice the slip'),
    rehearse: part.text(500).describe('how to rehearse against it'),
    points: part.points,
    seconds: part.seconds,
    variants: z
      .array(
        z.strictObject({
          setting: part.text(500).describe('where you are and what has been said so far'),
          prompt: part.prompt.describe('what the other side says or does now'),
          trap: part.spoken.describe("the reply that fails, in the candidate's voice"),
          heard: part.text(500).describe('what the other side hears in that reply'),
          better: part.spoken.describe("the better reply, in the candidate's voice"),
        }),
      )
      .max(4)
      .default([])
      .describe('other moments with the same failure; one is dealt at random'),
  }),
  offers: {
    rehearse: ({ setting, prompt, trap, heard, better, recovery, points, seconds, variants }) => ({
      moments: [{ setting, prompt, trap, heard, better }, ...variants],
      recovery,
      points,
      seconds,
    }),
  },
});
