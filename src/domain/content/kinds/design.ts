import { kind } from '../kind.ts';

export const DESIGN_STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;

export const design = kind({
  name: 'design',
  says: 'A system-design round in five clocked stages, with twists, hidden constraints and the over-engineering check.',
  fields: (z, part) => ({
    prompt: part.prompt,
    tests: part.text(300),
    /** What the interviewer says only when asked. */
    reveals: z
      .array(z.strictObject({ asked: part.text(160), answer: part.text(300) }))
      .min(2)
      .max(10),
    stages: z
      .array(
        z.strictObject({
          name: z.enum(DESIGN_STAGES),
          ask: part.text(400),
          seconds: part.seconds,
          /** Seconds in the fifteen-minute form. */
          short: part.seconds,
          points: part.points,
        }),
      )
      .length(DESIGN_STAGES.length),
    twists: z
      .array(z.strictObject({ stage: z.enum(DESIGN_STAGES), says: part.text(400), points: part.probePoints }))
      .min(2)
      .max(8),
    components: z
      .array(
        z.strictObject({
          name: part.text(60),
          /** Who keeps it running. */
          runs: part.text(200),
          /** What it costs a month, or how to find out. */
          costs: part.text(200),
          /** The volume that justifies it. */
          volume: part.text(200),
        }),
      )
      .min(2)
      .max(10),
    accepts: z
      .array(z.strictObject({ choose: part.text(160), accept: part.text(240) }))
      .min(2)
      .max(6),
    weak: part.spoken,
    strong: part.spoken,
    seconds: part.seconds,
  }),
  problems: (item) => [
    ...DESIGN_STAGES.flatMap((name, i) =>
      item.stages[i]?.name === name ? [] : [{ path: ['stages', i, 'name'], says: `stage ${i + 1} is ${name}` }],
    ),
    ...(sum(item.stages.map((stage) => stage.seconds)) === item.seconds
      ? []
      : [{ path: ['seconds'], says: 'the stages must add up to the whole round' }]),
    ...(sum(item.stages.map((stage) => stage.short)) === 900
      ? []
      : [{ path: ['stages'], says: 'the short form must add up to 900 seconds' }]),
  ],
  offers: {
    design: ({ prompt, reveals, stages, twists, components, accepts, strong, seconds }) => ({
      prompt,
      reveals,
      stages,
      twists,
      components,
      accepts,
      strong,
      seconds,
    }),
  },
});

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
