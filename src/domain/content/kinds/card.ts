import { kind } from '../kind.ts';

/** The sections of each type of card, in reading order. */
const SECTIONS = {
  block: ['does', 'fails', 'costs'],
  term: ['meaning', 'use', 'warning'],
  model: ['meaning', 'apply', 'example'],
  framework: ['when', 'example', 'warning'],
  case: ['happened', 'turned', 'lesson'],
  principle: ['rule', 'because', 'practise'],
} as const;
export const CARD_TYPES = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];

export const card = kind({
  name: 'card',
  says: 'Something to be able to say from memory: a building block, term, model, framework, case or principle.',
  fields: (z, part) => ({
    type: z.enum(CARD_TYPES).describe('which type of card it is, which decides its sections'),
    prompt: part.prompt.describe('the question that asks for the card'),
    points: part.points.describe('what must be recalled; for a framework, its steps in order'),
    sections: z
      .partialRecord(z.enum([...new Set(Object.values(SECTIONS).flat())]), part.paragraph)
      .describe("the card's text by section; the type says which sections it has"),
    seconds: part.seconds,
  }),
  problems: (item) => {
    const wanted: readonly string[] = SECTIONS[item.type];
    const had = Object.keys(item.sections);
    return [
      ...wanted
        .filter((name) => !had.includes(name))
        .map((name) => ({ path: ['sections'], says: `a ${item.type} card needs the section "${name}"` })),
      ...had
        .filter((name) => !wanted.includes(name))
        .map((name) => ({ path: ['sections', name], says: `a ${item.type} card has only ${wanted.join(', ')}` })),
    ];
  },
  offers: {
    recall: ({ type, prompt, points, sections, seconds }) => ({
      cue: prompt,
      points,
      sections: SECTIONS[type].flatMap((label) => {
        const text = sections[label];
        return text ? [{ label, text }] : [];
      }),
      seconds,
    }),
  },
});
