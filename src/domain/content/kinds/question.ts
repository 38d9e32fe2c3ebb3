import { kind } from '../kind.ts';

export const question = kind({
  name: 'question',
  says: 'An interview question with key points, a weak and a strong answer, and probes that go one level deeper each.',
  asks: true,
  fields: (z, part) => ({
    prompt: part.prompt.describe('what is asked, in words one would use in the room'),
    tests: part.text(300).describe('what the interviewer is really grading'),
    seconds: part.seconds,
    points: part.points,
    weak: part.spoken.describe("a weak answer in the candidate's voice"),
    strong: part.spoken.describe("a strong answer in the candidate's voice"),
    probes: z.array(part.probe).min(1).max(6).describe('follow-up questions that go one level deeper each'),
    framework: part.ref.optional().describe('the card with the order of moves that this answer follows'),
  }),
  references: (item) => (item.framework ? [{ path: ['framework'], to: item.framework, kind: 'card' }] : []),
  offers: {
    answer: ({ prompt, seconds, points, probes, weak, strong }) => ({ prompt, seconds, points, probes, weak, strong }),
  },
});
