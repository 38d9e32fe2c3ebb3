import { kind } from '../kind.ts';

/** What the dimensions of a rubric can be asked about, each as a question of yes or no. */
export const REVIEWED = ['answer', 'code'] as const;

export const rubric = kind({
  name: 'rubric',
  says: 'Dimensions to score or tell apart: what each level looks like, and what to do about a low score.',
  fields: (z, part) => ({
    prompt: part.text(400).describe('what it is about, in a few words'),
    offset: part.offset.optional(),
    about: z.enum(REVIEWED).optional().describe('what `review` asks its questions about'),
    scale: z
      .strictObject({
        from: z.int().min(0).max(1).describe('the lowest score'),
        to: z.int().min(1).max(10).describe('the highest score'),
        under: z.int().optional().describe('the score below which the remedy is due'),
      })
      .optional()
      .describe('the lowest and highest score; left out if the dimensions are told apart, not scored'),
    dimensions: z
      .array(
        z.strictObject({
          id: part.id.describe('the name that its scores are kept under; it never changes'),
          name: part.label.describe('what it is called'),
          ask: part.text(300).describe('the question that is scored'),
          low: part.text(300).describe('what a low score looks like'),
          high: part.text(300).describe('what a high score looks like'),
          choices: z
            .array(part.text(60))
            .min(2)
            .max(5)
            .optional()
            .describe('the answers to choose from, the best first; without them, the two ends and what is between'),
          remedy: z
            .strictObject({
              do: part.text(300).describe('the one thing to do'),
              item: part.ref.optional().describe('the item that does it'),
              ours: part.ours,
            })
            .optional()
            .describe('what to do about a low score, and the item that does it'),
        }),
      )
      .min(2)
      .max(12)
      .describe('what is scored or told apart'),
    rule: part.text(500).describe('how to read the whole'),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.dimensions.flatMap((dimension, i) =>
      dimension.remedy?.item ? [{ path: ['dimensions', i, 'remedy', 'item'], to: dimension.remedy.item }] : [],
    ),
  offers: {},
});
