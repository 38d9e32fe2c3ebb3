import { kind } from '../kind.ts';

export const question = kind({
  name: 'question',
  says: 'An interview question with key points, a weak and a strong answer, and probes, each one level deeper.',
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    tests: part.text(300).describe('what the interviewer is really grading'),
    seconds: part.seconds,
    points: part.points,
    weak: part.spoken.describe("a weak answer in the candidate's voice"),
    strong: part.spoken.describe("a strong answer in the candidate's voice"),
    probes: z.array(part.probe).min(1).max(6).describe('follow-up questions, each one level deeper'),
    framework: part.ref.optional().describe('the card with the steps that this answer follows'),
  }),
  references: (item) => (item.framework ? [{ path: ['framework'], to: item.framework, kind: 'card' }] : []),
  offers: {
    answer: ({ prompt, seconds, points, probes, weak, strong }) => ({ prompt, seconds, points, probes, weak, strong }),
  },
});
