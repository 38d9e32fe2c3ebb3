import { PLACES, ROUND_SORTS } from '../../interviews/round-sorts.ts';
import { SETS } from '../../interviews/sets.ts';
import { kind } from '../kind.ts';

/** Lines that the coach fills in from the user's own data. */
export const FILLS = [
  'weak-topics',
  'shaky-items',
  'story-gaps',
  'incidents',
  'stories',
  'asks',
  'gap-topic',
  'claims',
  'claims-open',
  'boundaries',
] as const;
export type Fill = (typeof FILLS)[number];

export const checklist = kind({
  name: 'checklist',
  says: 'Things to tick, one act each, with their place on the calendar.',
  fields: (z, part) => ({
    offset: part.offset,
    set: z
      .enum(SETS)
      .optional()
      .describe('a list of its own, which `checklist --set` prints; no interview has it on its calendar'),
    ticks: z
      .array(
        z.strictObject({
          id: part.id.describe('the name that it is ticked by; it never changes'),
          do: part.text(180).describe('the one thing to do'),
          detail: z.array(part.text(240)).max(8).default([]).describe('detail below the tick'),
          expected: z
            .array(
              z.strictObject({
                in: z.enum(ROUND_SORTS).optional().describe('the sort of round; without it, every round'),
                text: part.text(240).describe('what is expected there'),
              }),
            )
            .max(8)
            .default([])
            .describe('a line for each sort of round: those of the announced rounds are shown below the tick'),
          rounds: z
            .array(z.enum(ROUND_SORTS))
            .min(1)
            .optional()
            .describe('the sorts of rounds that it is about: it is left out if none of them was announced'),
          place: z
            .enum(PLACES)
            .optional()
            .describe('where it applies: it is left out of an interview that is held elsewhere'),
          item: part.ref.optional().describe('the item that it is about'),
          fill: z.enum(FILLS).optional().describe("what of the user's own data is filled in"),
          appendix: z.literal(true).optional().describe("marks one of the 45 ticks of the handbook's appendix"),
          offset: part.offset.optional().describe('the one of those places at which this tick is due (default: all)'),
          ours: part.ours,
        }),
      )
      .min(1)
      .max(16)
      .describe('the things to tick, one act each'),
    minutes: z.int().min(1).max(600).optional().describe('minutes of the work that it orders, not of reading it'),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.ticks.flatMap((tick, i) => (tick.item ? [{ path: ['ticks', i, 'item'], to: tick.item }] : [])),
  problems: (item) =>
    item.ticks.flatMap((tick, i) =>
      item.ticks.findIndex((other) => other.id === tick.id) < i
        ? [{ path: ['ticks', i, 'id'], says: `the tick "${tick.id}" is here twice` }]
        : [],
    ),
  offers: {},
});
