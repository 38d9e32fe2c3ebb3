import { kind } from '../kind.ts';

export const ask = kind({
  name: 'ask',
  says: 'A question that the candidate asks: its words, whom, when, and how to read the answer.',
  fields: (z, part) => ({
    prompt: part.text(300).describe("the question in the candidate's words"),
    to: part.text(160).describe('whom it is for'),
    because: part.text(400).describe('why it is worth asking'),
    good: z.array(part.point).min(1).max(5).describe('answers that speak for the company'),
    bad: z.array(part.point).min(1).max(5).describe('answers that speak against the company'),
    follow: part.text(300).optional().describe('the question to ask next'),
    seconds: part.seconds,
  }),
  offers: {},
});
