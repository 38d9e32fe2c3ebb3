import { kind } from '../kind.ts';

export const signal = kind({
  name: 'signal',
  says: 'A phrase or an observation to read: what it means, and what to ask because of it.',
  fields: (z, part) => {
    const options = z
      .array(z.strictObject({ text: part.text(220), right: z.boolean().default(false), because: part.text(300) }))
      .min(3)
      .max(5);
    return {
      /** The words as you meet them, or what you see. */
      phrase: part.prompt,
      /** Where you meet them: posting, recruiter's mail, first minutes of a round. */
      setting: part.text(200),
      meanings: options,
      asks: options,
      /** What it means, said in full. */
      reading: part.paragraph,
      seconds: part.seconds,
    };
  },
  problems: (item) =>
    (['meanings', 'asks'] as const).flatMap((field) =>
      item[field].filter((option) => option.right).length === 1
        ? []
        : [{ path: [field], says: 'exactly one option is right: mark it `right: true`' }],
    ),
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
