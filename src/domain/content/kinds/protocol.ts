import { kind } from '../kind.ts';

export const protocol = kind({
  name: 'protocol',
  says: 'What to do when, counted from the interview, the offer or the start, in order of time.',
  fields: (z, part) => ({
    prompt: part.text(400).describe('what it is about, in a few words'),
    offset: part.offset,
    entries: z
      .array(
        z.strictObject({
          offset: part.offset.describe('the place on the calendar at which it is due'),
          item: part.ref.optional().describe('the item to do or to tick; without it the text says it all'),
          id: part.id
            .optional()
            .describe('the name of its tick if it has no item; it never changes, even if the words do'),
          do: part.text(300).describe('the one thing to do'),
          title: part.label.optional().describe("what it is called at this place, where its item's title does not fit"),
          minutes: z.int().min(1).max(1440).optional().describe('minutes of work, not of reading'),
          needs: z
            .number()
            .min(0)
            .max(60)
            .optional()
            .describe('how many days before the date it takes; with fewer left it is dropped'),
          /**
           * Never too late: from its place on it stays due until the interview begins, or until fewer days than it
           * `needs` are left. It comes ahead of everything else, the lowest number first.
           */
          first: z
            .int()
            .min(1)
            .max(9)
            .optional()
            .describe('marks what is never too late, with its rank before everything else'),
          instead: part.text(200).optional().describe('one act that replaces it if it is dropped'),
          ours: part.ours,
        }),
      )
      .min(1)
      .max(48)
      .describe('what to do when, in order of time'),
    rules: z.array(part.remark).max(10).default([]).describe('rules that apply throughout'),
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
