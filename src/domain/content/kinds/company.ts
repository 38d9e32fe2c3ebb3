import { kind } from '../kind.ts';

export const company = kind({
  name: 'company',
  says: 'How a company, or a kind of company, tests, and what to prepare because of it.',
  fields: (z, part) => ({
    prompt: part.text(400),
    tests: part.points,
    prepare: z.array(part.point).min(1).max(7),
    questions: z.array(part.ref).max(10).default([]),
    seconds: part.seconds,
  }),
  references: (item) => item.questions.map((to, i) => ({ path: ['questions', i], to })),
  offers: {},
});
