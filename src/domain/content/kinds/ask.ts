import { kind } from '../kind.ts';

export const ask = kind({
  name: 'ask',
  says: 'A question that the candidate asks: its words, whom, when, and how to read the answer.',
  fields: (z, part) => ({
    /** The question in the candidate's words. */
    prompt: part.text(300),
    to: part.text(160),
    because: part.text(400),
    good: z.array(part.point).min(1).max(5),
    bad: z.array(part.point).min(1).max(5),
    follow: part.text(300).optional(),
    seconds: part.seconds,
  }),
  offers: {},
});
