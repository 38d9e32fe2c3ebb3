import { kind } from '../kind.ts';

export const pattern = kind({
  name: 'pattern',
  says: 'A coding pattern: how to recognise it within two minutes, and the card with its template.',
  fields: (z, part) => ({
    /** The question that calls the card up. */
    prompt: part.prompt,
    /** Other names that count as naming it. */
    names: z.array(part.text(60)).min(1).max(40),
    /** What in a problem statement points here. */
    triggers: z.array(part.point).min(2).max(6),
    /** The idea and the invariant that holds at every step. */
    idea: part.paragraph,
    /** The card: what must come back from memory. */
    points: part.points,
    template: z.strictObject({
      /** The problem that both templates solve. */
      solves: part.text(400),
      typescript: z.strictObject({ entry: part.text(60), code: part.code }),
      python: z.strictObject({ entry: part.text(60), code: part.code }),
    }),
    complexity: z.strictObject({ time: part.text(120), space: part.text(120), where: part.text(200) }),
    variations: z
      .array(z.strictObject({ name: part.label, change: part.text(300) }))
      .min(1)
      .max(6),
    pitfalls: z.array(part.point).min(1).max(5),
    recognise: z
      .array(
        z.strictObject({
          prompt: part.prompt,
          /** The key data structure, and other words for it that count. */
          structure: part.text(80),
          accept: z.array(part.text(60)).max(16).default([]),
          because: part.text(300),
          /** The pattern that it is easily taken for (its id, or its name where it has no card), and why it is wrong. */
          nearest: part.text(60),
          not: part.text(300),
        }),
      )
      .min(4)
      .max(8),
    seconds: part.seconds,
  }),
  references: (item) =>
    item.recognise.flatMap(({ nearest }, i) =>
      /^[a-z]+(-[a-z]+)+$/.test(nearest) ? [{ path: ['recognise', i, 'nearest'], to: nearest, kind: 'pattern' }] : [],
    ),
  problems: (item) =>
    item.recognise.flatMap((call, i) =>
      call.nearest === item.id
        ? [{ path: ['recognise', i, 'nearest'], says: 'the nearest wrong pattern must be another one' }]
        : [],
    ),
  offers: {
    recognise: (item) => ({
      pattern: item.title,
      names: item.names,
      calls: item.recognise.map(({ prompt, structure, accept, because, nearest, not }) => ({
        prompt,
        structure,
        accept,
        because,
        nearest,
        not,
      })),
      triggers: item.triggers,
      failures: 'rubric-coding-failure-modes',
      seconds: item.seconds,
    }),
    recall: (item) => ({
      cue: item.prompt,
      points: item.points,
      sections: [
        { label: 'idea', text: item.idea },
        { label: 'time', text: item.complexity.time },
        { label: 'space', text: item.complexity.space },
        { label: 'where', text: item.complexity.where },
      ],
      failures: 'rubric-coding-failure-modes',
      seconds: item.seconds,
    }),
  },
});
