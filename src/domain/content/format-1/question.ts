import { earlier } from '../kind.ts';
import type { Parts, Point, Zod } from '../parts.ts';

/** The fields of a question in format 1: points without ground and level, one weak answer, probes in a fixed order. */
const fields = (z: Zod, part: Parts) => ({
  prompt: part.prompt.describe('the question, in the words of an interviewer'),
  tests: part.text(300).describe('what the interviewer is really grading'),
  seconds: part.seconds,
  points: part.points,
  weak: part.spoken.describe("a weak answer in the candidate's voice"),
  strong: part.spoken.describe("a strong answer in the candidate's voice"),
  probes: z.array(part.probe).min(1).max(6).describe('follow-up questions, each one level deeper'),
  framework: part.ref.optional().describe('the card with the steps that this answer follows'),
});

const GROUND = 'answer';

/** One ground with all points, at the level of the item; probes stay a ladder; no one said why the weak answer fails. */
export const questionOne = earlier(fields, ({ level, points, probes, weak, ...rest }) => {
  const levelled = ({ text, ours }: Point) => ({ text, level, ...(ours ? { ours } : {}) });
  return {
    prompt: rest.prompt,
    tests: rest.tests,
    seconds: rest.seconds,
    grounds: { [GROUND]: 'The answer' },
    points: points.map((point) => ({ ground: GROUND, ...levelled(point) })),
    probes: probes.map((probe) => ({ ...probe, points: probe.points.map(levelled) })),
    wrong: [{ says: weak, words: [] }],
    strong: rest.strong,
    ...(rest.framework !== undefined && { framework: rest.framework }),
  };
});
