import { kind } from '../kind.ts';

/** The one ground of an answer: a technology is one subject. */
const GROUND = 'claim';

export const technology = kind({
  name: 'technology',
  says: 'A technology that a CV can list: questions from easy to deep, until the claim holds or ends.',
  fields: (z, part) => ({
    names: z
      .array(part.text(40))
      .min(1)
      .max(8)
      .describe('what it is called on a CV: the first is how it is written, upper and lower case are the same'),
    tests: part.text(300).describe('what tells who ran it from who read about it'),
    ladder: z
      .array(
        z.strictObject({
          ask: part.text(400).describe('the question to answer here'),
          points: z.array(part.point).min(2).max(5).describe('the things that can be ticked as said or not said'),
          seconds: z.int().min(30).max(300).default(90).describe('the time limit'),
        }),
      )
      .min(5)
      .max(8)
      .describe('questions from easy to deep; each needs what the one before it asked for'),
    wrong: z
      .array(
        z.strictObject({
          says: part.spoken.describe("the wrong answer in the candidate's voice"),
          fails: part.text(300).describe('why it fails'),
        }),
      )
      .min(1)
      .max(3)
      .describe('sentences that give away that one has only read about it'),
    strong: part.text(1200).describe("a strong answer to the first question, in the candidate's voice"),
    boundary: part.text(300).describe('an example of the sentence that says where a claim ends'),
    seconds: part.seconds,
  }),
  problems: (item) => [
    ...(item.asOf ? [] : [{ path: [], says: 'a technology has versions: say `asOf`, the day you looked them up' }]),
    ...(item.seconds === item.ladder[0]?.seconds
      ? []
      : [{ path: ['seconds'], says: 'it must be the seconds of the first question' }]),
  ],
  offers: {
    answer: ({ ladder: [first, ...deeper], seconds, level, wrong, strong, title }) => ({
      prompt: first?.ask ?? '',
      seconds,
      level,
      grounds: { [GROUND]: title },
      points: (first?.points ?? []).map(({ text }) => ({ text, ground: GROUND, level })),
      probes: deeper.map(({ points, ...rung }) => ({ ...rung, points: points.map(({ text }) => ({ text, level })) })),
      wrong: wrong.map((one) => ({ ...one, words: [] })),
      strong,
    }),
  },
});
