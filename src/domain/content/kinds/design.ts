import { kind } from '../kind.ts';

export const DESIGN_STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;

export const design = kind({
  name: 'design',
  says: 'A system-design round in five clocked stages, with twists, hidden constraints and the over-engineering check.',
  // biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry a field, in the order in which a file is written.
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    tests: part.text(300).describe('what the other side is really grading'),
    reveals: z
      .array(
        z.strictObject({
          asked: part.text(160).describe('what the candidate has to ask to hear it'),
          answer: part.text(300).describe('what the interviewer answers'),
        }),
      )
      .min(2)
      .max(10)
      .describe('what the interviewer says only when asked'),
    stages: z
      .array(
        z.strictObject({
          name: z.enum(DESIGN_STAGES).describe('which stage it is; they come in this order'),
          ask: part.text(400).describe('the question to answer here'),
          seconds: part.seconds,
          short: part.seconds.describe('the seconds of this stage in the fifteen-minute form'),
          points: part.points,
        }),
      )
      .length(DESIGN_STAGES.length)
      .describe('the five clocked stages'),
    twists: z
      .array(
        z.strictObject({
          stage: z.enum(DESIGN_STAGES).describe('the stage in which it comes'),
          says: part.text(400).describe('the words in which the interviewer says it'),
          points: part.probePoints,
        }),
      )
      .min(2)
      .max(8)
      .describe('changes to the task, dealt at random'),
    components: z
      .array(
        z.strictObject({
          name: part.text(60).describe('what it is called'),
          runs: part.text(200).describe('who keeps it running'),
          costs: part.text(200).describe('what it costs a month, or how to find out'),
          volume: part.text(200).describe('the volume that justifies it'),
        }),
      )
      .min(2)
      .max(10)
      .describe('the parts of the design, for the over-engineering check'),
    accepts: z
      .array(
        z.strictObject({
          choose: part.text(160).describe('what is chosen'),
          accept: part.text(240).describe('what is accepted by choosing it'),
        }),
      )
      .min(2)
      .max(6)
      .describe('"by choosing X I accept Y"'),
    weak: part.spoken.describe("a weak answer in the candidate's voice"),
    strong: part.spoken.describe("a strong answer in the candidate's voice"),
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
