import { kind } from '../kind.ts';

export const company = kind({
  name: 'company',
  says: 'How a company, or a kind of company, tests, and what to prepare because of it.',
  fields: (z, part) => ({
    prompt: part.text(400).describe('what it is about, in a few words'),
    tests: part.points.describe('what is tested there'),
    prepare: z.array(part.point).min(1).max(7).describe('what to prepare because of it'),
    questions: z.array(part.ref).max(10).default([]).describe('questions that are likely there'),
    seconds: part.seconds,
  }),
  references: (item) => item.questions.map((to, i) => ({ path: ['questions', i], to })),
  offers: {},
});
