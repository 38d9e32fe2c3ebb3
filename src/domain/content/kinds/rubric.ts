import { kind } from '../kind.ts';

export const rubric = kind({
  name: 'rubric',
  says: 'Dimensions to score or to tell apart, with what each level looks like and what to do about a low one.',
  fields: (z, part) => ({
    prompt: part.text(400),
    offset: part.offset.optional(),
    /** Lowest and highest score; absent where the dimensions are told apart, not scored. */
    scale: z
      .strictObject({ from: z.int().min(0).max(1), to: z.int().min(1).max(10), under: z.int().optional() })
      .optional(),
    dimensions: z
      .array(
        z.strictObject({
          id: part.id,
          name: part.label,
          ask: part.text(300),
          low: part.text(300),
          high: part.text(300),
          /** What to do about a low score, and the item that does it. */
          remedy: z
            .strictObject({ do: part.text(300), item: part.ref.optional(), ours: z.literal(true).optional() })
            .optional(),
        }),
      )
      .min(2)
      .max(10),
    rule: part.text(500),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.dimensions.flatMap((dimension, i) =>
      dimension.remedy?.item ? [{ path: ['dimensions', i, 'remedy', 'item'], to: dimension.remedy.item }] : [],
    ),
  offers: {},
});
