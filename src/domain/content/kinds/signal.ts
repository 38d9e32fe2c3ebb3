import { kind } from '../kind.ts';

/** From how many times the length of the others on a length is noticed. */
const MORE = 1.25;

export const signal = kind({
  name: 'signal',
  says: 'A phrase or an observation to interpret: what it means, and what to ask in response.',
  fields: (z, part) => {
    const options = z
      .array(
        z.strictObject({
          text: part.text(220).describe('the words of the option'),
          right: z.boolean().default(false).describe('marks the right option'),
          because: part.text(300).describe('why it is right, or why not'),
        }),
      )
      .min(3)
      .max(5);
    return {
      phrase: part.prompt.describe('the words as you meet them, or what you see'),
      setting: part.text(200).describe("where you meet them: posting, recruiter's mail, first minutes of a round"),
      meanings: options.describe('what it may mean, with one right answer'),
      asks: options.describe('what you can ask in response, with one right answer'),
      reading: part.paragraph.describe('what it means, said in full'),
      spots: z
        .array(part.text(60))
        .max(12)
        .default([])
        .describe('exact phrases of a posting that it is about: `job posting` finds them'),
      seconds: part.seconds,
    };
  },
  problems: (item) =>
    (['meanings', 'asks'] as const).flatMap((field) =>
      item[field].filter((option) => option.right).length === 1
        ? []
        : [{ path: [field], says: 'exactly one option is right: mark it `right: true`' }],
    ),
  strict: (item) =>
    (['meanings', 'asks'] as const).flatMap((field) => {
      const right = item[field].find((option) => option.right)?.text.length ?? 0;
      const others = item[field].filter((option) => !option.right).map((option) => option.text.length);
      const isTold = right > MORE * Math.max(...others) || MORE * right < Math.min(...others);
      return isTold ? [{ path: [field], says: 'the right option is told by its length' }] : [];
    }),
  offers: {
    signal: ({ phrase, setting, meanings, asks, reading, seconds }) => ({
      phrase,
      setting,
      meanings,
      asks,
      reading,
      seconds,
    }),
  },
});
