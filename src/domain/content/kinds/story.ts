import type { z } from 'zod';
import { TELLING_LENGTHS, type TellingLength } from '../../stories/lengths.ts';
import { kind } from '../kind.ts';
import type { Zod } from '../parts.ts';

/** What the story check can look for in a field; see `domain/stories/check.ts`. */
export const STORY_ELEMENTS = [
  'metric',
  'tool',
  'alternative',
  'decision',
  'own-part',
  'time',
  'outcome',
  'learning',
] as const;
export type StoryElement = (typeof STORY_ELEMENTS)[number];

type Kept = z.ZodOptional<z.ZodArray<z.ZodNumber>>;
type Lengths = Record<TellingLength, Kept>;

function kept(zod: Zod, length: TellingLength): Kept {
  const numbers = zod.array(zod.int().min(1).max(7)).min(1).max(7);
  return numbers.optional().describe(`the numbers of the points that remain in ${length} seconds`);
}

export const story = kind({
  name: 'story',
  says: "A story template: the examiner's question, the fields of your story, what is checked, the clock of the telling.",
  asks: true,
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    tests: part.text(300).describe('what the other side is really grading'),
    fields: z
      .array(
        z.strictObject({
          id: part.id.describe('the name that the text is kept under; it never changes'),
          label: part.text(40).describe('the short name that is shown'),
          ask: part.text(300).describe('the question to answer here'),
          example: part.text(300).optional().describe("a made-up example, never to be told as one's own"),
        }),
      )
      .min(3)
      .max(9)
      .describe("what one's own story is written into"),
    checks: z
      .array(
        z.strictObject({
          id: part.id.describe('the name that the text is kept under; it never changes'),
          label: part.text(60).describe('the short name that is shown'),
          looks: z
            .enum(STORY_ELEMENTS)
            .optional()
            .describe('what the program can look for; without it, the coach asks and trusts the answer'),
          in: part.id.optional().describe('the field that should hold it, which is looked at first'),
          ask: part.text(300).describe('the question to answer here'),
        }),
      )
      .min(3)
      .max(12)
      .describe('what the story is checked for'),
    points: part.points.describe('what a listener should have heard: ticked after telling'),
    probes: z.array(part.probe).min(1).max(8).describe('follow-up questions, each one level deeper'),
    weak: part.spoken.describe("a weak answer in the candidate's voice"),
    strong: part.spoken.describe("a strong answer in the candidate's voice"),
    redFlags: z.array(part.point).max(6).default([]).describe('what makes a listener doubt'),
    lengths: z
      .strictObject(Object.fromEntries(TELLING_LENGTHS.map((length) => [length, kept(z, length)])) as Lengths)
      .default({})
      .describe('which points remain, by their numbers, if there are only so many seconds'),
    seconds: part.seconds,
  }),
  problems: ({ checks, fields, points, lengths }) => [
    ...checks.flatMap((check, i) =>
      check.in === undefined || fields.some(({ id }) => id === check.in)
        ? []
        : [{ path: ['checks', i, 'in'], says: `unknown field "${check.in}"` }],
    ),
    ...Object.entries(lengths).flatMap(([length, numbers = []]) =>
      numbers.flatMap((number, i) =>
        number <= points.length
          ? []
          : [{ path: ['lengths', length, i], says: `there are only ${points.length} points` }],
      ),
    ),
  ],
  offers: {
    tell: ({ id, prompt, points, probes, weak, strong, redFlags, lengths, seconds }) => ({
      template: id,
      prompt,
      points,
      probes,
      weak,
      strong,
      redFlags,
      lengths,
      failures: 'rubric-six-failure-modes',
      seconds,
    }),
  },
});
