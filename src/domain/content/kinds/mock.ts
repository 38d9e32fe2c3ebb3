import { DEALT, MOCK_ROUNDS } from '../../drills/mock/task.ts';
import { kind } from '../kind.ts';

export const mock = kind({
  name: 'mock',
  says: 'A round without a pause: its parts on one clock, what is said in the middle, and the questions afterwards.',
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    round: z.enum(MOCK_ROUNDS).describe('the sort of round; a loop is made of other mocks'),
    parts: z
      .array(
        z.strictObject({
          do: part.text(500).describe('what is said when the part begins'),
          seconds: part.seconds,
          task: part.text(1500).optional().describe('the whole task, if it is always the same'),
          deals: z.enum(DEALT).optional().describe('what an unseen task is dealt from'),
          mock: part.ref.optional().describe('another mock, held in these seconds'),
        }),
      )
      .min(1)
      .max(8)
      .describe('the parts, one after the other on one clock'),
    interruptions: z
      .array(
        z.strictObject({
          between: z
            .array(z.int().min(5).max(95))
            .length(2)
            .default([35, 70])
            .describe('percent of the clock, from and to, between which it is said'),
          say: part.text(300).describe('what the other side says'),
          points: part.probePoints,
        }),
      )
      .max(8)
      .default([])
      .describe('what is said in the middle; two of them at most'),
    stamps: z
      .array(
        z.strictObject({
          key: z
            .string()
            .regex(/^[a-z]$/, 'one small letter')
            .describe('the letter that notes it'),
          label: part.text(30).describe('what it is called'),
          again: z.literal(true).optional().describe('it shows the task again, and counts each time'),
        }),
      )
      .max(6)
      .default([])
      .describe('moments that are noted by one key'),
    feedback: part.ref.describe('the rubric of the questions afterwards'),
    seconds: part.seconds,
  }),
  references: (item) => [
    { path: ['feedback'], to: item.feedback, kind: 'rubric' },
    ...item.parts.flatMap(({ mock: to }, i) => (to ? [{ path: ['parts', i, 'mock'], to, kind: 'mock' }] : [])),
  ],
  problems: (item) => {
    const total = item.parts.reduce((sum, { seconds }) => sum + seconds, 0);
    return [
      ...(total === item.seconds
        ? []
        : [{ path: ['seconds'], says: `the parts add up to ${total} s, not to ${item.seconds} s` }]),
      ...item.parts.flatMap(({ mock: named }, i) =>
        (named === undefined) === (item.round === 'loop')
          ? [{ path: ['parts', i, 'mock'], says: 'the parts of a loop name mocks, and no others do' }]
          : [],
      ),
      ...item.interruptions.flatMap(({ between: [from = 0, to = 0] }, i) =>
        from > to ? [{ path: ['interruptions', i, 'between'], says: 'from is after to' }] : [],
      ),
    ];
  },
  offers: {
    mock: ({ round, parts, interruptions, stamps, feedback, seconds }) => ({
      ...{ round, parts, interruptions, stamps, feedback, seconds },
    }),
  },
});
