import { kind } from '../kind.ts';

export const question = kind({
  name: 'question',
  says: 'An interview question with key points, a weak and a strong answer, and probes that go one level deeper each.',
  fields: (z, part) => ({
    prompt: part.prompt,
    /** What lies beneath the question: what the interviewer is really grading. */
    tests: part.text(300),
    seconds: part.seconds,
    points: part.points,
    weak: part.spoken,
    strong: part.spoken,
    probes: z.array(part.probe).min(1).max(6),
    /** Card with the order of moves that this answer follows. */
    framework: part.ref.optional(),
  }),
  references: (item) => (item.framework ? [{ path: ['framework'], to: item.framework, kind: 'card' }] : []),
  offers: {
    answer: ({ prompt, seconds, points, probes, weak, strong }) => ({ prompt, seconds, points, probes, weak, strong }),
  },
});
