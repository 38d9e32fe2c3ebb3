import { withLevels } from '../../level.ts';
import { kind } from '../kind.ts';
import type { LevelPoint } from '../parts.ts';

export const pattern = kind({
  name: 'pattern',
  says: 'A coding pattern: how to recognize it within two minutes, and the card with its template.',
  asks: true,
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question that asks for the card'),
    names: z.array(part.text(60)).min(1).max(40).describe('other names that count as naming it'),
    triggers: z.array(part.point).min(2).max(6).describe('what in a problem statement points here'),
    idea: part.paragraph.describe('the idea and the invariant that holds at every step'),
    points: part.points.describe('the card: what must come back from memory'),
    template: z
      .strictObject({
        solves: part.text(400).describe('the problem that both templates solve'),
        typescript: z
          .strictObject({
            entry: part.text(60).describe('the function that is called'),
            code: part.code.describe('the code itself'),
          })
          .describe('the template in TypeScript'),
        python: z
          .strictObject({
            entry: part.text(60).describe('the function that is called'),
            code: part.code.describe('the code itself'),
          })
          .describe('the template in Python'),
      })
      .describe('the code of the pattern in both languages'),
    complexity: z
      .strictObject({
        time: part.text(120).describe('the running time'),
        space: part.text(120).describe('the memory that it takes'),
        where: part.text(200).describe('what the variables stand for'),
      })
      .describe('time and space, with their variables'),
    variations: z
      .array(
        z.strictObject({
          name: part.label.describe('what it is called'),
          change: part.text(300).describe('what changes in the template'),
        }),
      )
      .min(1)
      .max(6)
      .describe('how the template changes for its relatives'),
    pitfalls: z.array(part.point).min(1).max(5).describe('where it goes wrong'),
    recognise: z
      .array(
        z.strictObject({
          prompt: part.prompt.describe('the problem statement, as an interviewer would give it'),
          structure: part.text(80).describe('the key data structure'),
          accept: z.array(part.text(60)).max(16).default([]).describe('other words for the data structure that count'),
          because: part.text(300).describe('what in the statement says so'),
          nearest: part
            .text(60)
            .describe('the pattern that it is easily mistaken for (its id, or its name if it has no card)'),
          not: part.text(300).describe('why that nearest pattern is wrong here'),
        }),
      )
      .min(4)
      .max(8)
      .describe('problem statements in which to recognize the pattern'),
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
      level: item.level,
      points: withLevels<LevelPoint>(item.points, item.level),
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
