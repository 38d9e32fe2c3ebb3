import { kind } from '../kind.ts';

export const competency = kind({
  name: 'competency',
  says: 'What behavioral rounds ask about: the question in several wordings, and what is graded.',
  fields: (z, part) => ({
    prompt: part.text(400).describe('what it is, in a sentence'),
    names: z
      .array(part.text(40))
      .min(1)
      .max(8)
      .describe('the words under which a story may list it; the first one heads its column'),
    ways: z.array(part.text(300)).min(5).max(12).describe('wordings of the question, in the words of interviewers'),
    tests: part.text(300).describe('what the other side is really grading'),
    stories: z.array(part.ref).max(6).default([]).describe('templates whose stories show it'),
    companies: z.array(part.text(80)).max(12).default([]).describe('companies that are known to ask it'),
    seconds: part.seconds,
  }),
  references: (item) => item.stories.map((to, i) => ({ path: ['stories', i], to, kind: 'story' })),
  problems: ({ ways }) =>
    ways.flatMap((way, i) => {
      const first = ways.findIndex((other) => bare(other) === bare(way));
      return first < i ? [{ path: ['ways', i], says: `the same question as ways[${first}]` }] : [];
    }),
  offers: {},
});

/** A question without what does not change it. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
