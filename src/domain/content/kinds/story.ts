import { kind } from '../kind.ts';

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

export const story = kind({
  name: 'story',
  says: "A story template: the examiner's question, the fields of one's own story, what is checked, the clock of the telling.",
  fields: (z, part) => ({
    prompt: part.prompt,
    tests: part.text(300),
    fields: z
      .array(
        z.strictObject({
          id: part.id,
          label: part.text(40),
          ask: part.text(300),
          /** A made-up example, never to be told as one's own. */
          example: part.text(300).optional(),
        }),
      )
      .min(3)
      .max(9),
    checks: z
      .array(
        z.strictObject({
          id: part.id,
          label: part.text(60),
          /** What a machine can look for; without it the coach asks and believes the answer. */
          looks: z.enum(STORY_ELEMENTS).optional(),
          ask: part.text(300),
        }),
      )
      .min(3)
      .max(12),
    /** What a listener should have heard: ticked after telling. */
    points: part.points,
    probes: z.array(part.probe).min(1).max(8),
    weak: part.spoken,
    strong: part.spoken,
    redFlags: z.array(part.point).max(6).default([]),
    seconds: part.seconds,
  }),
  offers: {
    tell: ({ id, prompt, points, probes, weak, strong, redFlags, seconds }) => ({
      template: id,
      prompt,
      points,
      probes,
      weak,
      strong,
      redFlags,
      failures: 'rubric-six-failure-modes',
      seconds,
    }),
  },
});
