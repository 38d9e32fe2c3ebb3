import { kind } from '../kind.ts';

export const protocol = kind({
  name: 'protocol',
  says: 'What happens when, counted from the interview, the offer or the start: references in the order of time.',
  fields: (z, part) => ({
    prompt: part.text(400),
    offset: part.offset,
    entries: z
      .array(
        z.strictObject({
          offset: part.offset,
          /** Item to do or to tick; without it the text stands for itself. */
          item: part.ref.optional(),
          /** Name of its tick where it has no item; it never changes, whatever becomes of the words. */
          id: part.id.optional(),
          do: part.text(300),
          /** What it is called at this place, where its item's title does not fit. */
          title: part.label.optional(),
          /** Minutes of work, not of reading. */
          minutes: z.int().min(1).max(1440).optional(),
          /** Days before T under which there is no time for it any more. */
          needs: z.number().min(0).max(60).optional(),
          /**
           * Never too late: from its place on it stays due until the interview begins, or until fewer days than it
           * `needs` are left. It comes ahead of everything else, the lowest number first.
           */
          first: z.int().min(1).max(9).optional(),
          /** One act that stands in for it where it is dropped, whenever that is. */
          instead: part.text(200).optional(),
          ours: z.literal(true).optional(),
        }),
      )
      .min(1)
      .max(48),
    /** What holds throughout. */
    rules: z.array(part.remark).max(10).default([]),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.entries.flatMap((entry, i) => (entry.item ? [{ path: ['entries', i, 'item'], to: entry.item }] : [])),
  problems: (item) =>
    item.entries.flatMap((entry, i) =>
      entry.item || entry.id
        ? []
        : [{ path: ['entries', i], says: 'an entry without an item needs an `id` for its tick' }],
    ),
  offers: {},
});
