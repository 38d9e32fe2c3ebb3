import { kind } from '../kind.ts';

/** Lines that the coach fills in from the user's own data. */
export const FILLS = ['weak-topics', 'shaky-items', 'story-gaps', 'stories', 'asks', 'gap-topic'] as const;
export type Fill = (typeof FILLS)[number];

export const checklist = kind({
  name: 'checklist',
  says: 'Things to tick, each one act, with the place on the calendar where they are done.',
  fields: (z, part) => ({
    offset: part.offset,
    ticks: z
      .array(
        z.strictObject({
          id: part.id,
          do: part.text(180),
          /** Detail below the tick. */
          detail: z.array(part.text(240)).max(8).default([]),
          item: part.ref.optional(),
          fill: z.enum(FILLS).optional(),
          /** One of the 45 ticks of the handbook's appendix. */
          appendix: z.literal(true).optional(),
          /** The one place of those that `offset` names at which this tick is due; all where absent. */
          offset: part.offset.optional(),
          ours: z.literal(true).optional(),
        }),
      )
      .min(1)
      .max(16),
    /** Minutes of the work that it orders, not of reading it. */
    minutes: z.int().min(1).max(600).optional(),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.ticks.flatMap((tick, i) => (tick.item ? [{ path: ['ticks', i, 'item'], to: tick.item }] : [])),
  problems: (item) =>
    item.ticks.flatMap((tick, i) =>
      item.ticks.findIndex((other) => other.id === tick.id) < i
        ? [{ path: ['ticks', i, 'id'], says: `the tick "${tick.id}" stands here twice` }]
        : [],
    ),
  offers: {},
});
