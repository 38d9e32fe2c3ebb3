import { byLevel, LEVELS, withLevels } from '../../level.ts';
import { kind } from '../kind.ts';
import { type LevelPoint, type Parts, POINT_MAX, type Zod } from '../parts.ts';

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

/** Points at the card's own level: with fewer, one tick would be the grade. */
const FEWEST_POINTS = 2;
const MOST_POINTS = 9;

/** A point is of the card's level unless it says another. */
function pointOf(z: Zod, part: Parts) {
  const text = part.text(POINT_MAX);
  return z.union([
    text.transform((said): LevelPoint => ({ text: said })),
    z.strictObject({
      text: text.describe('the words of the point'),
      level: z.enum(LEVELS).optional().describe("the level from which on it is expected, if not the card's"),
      ours: part.ours,
    }),
  ]);
}

export const card = kind({
  name: 'card',
  says: 'Something to be able to say from memory: a building block, term, model, framework, case or principle.',
  asks: true,
  fields: (z, part) => ({
    type: z.enum(CARD_TYPES).describe('which type of card it is, which decides its sections'),
    prompt: part.prompt.describe('the question that asks for the card'),
    points: z
      .array(pointOf(z, part))
      .min(3)
      .max(MOST_POINTS)
      .describe('what must be recalled; for a framework, its steps in order'),
    sections: z
      .partialRecord(z.enum([...new Set(Object.values(SECTIONS).flat())]), part.paragraph)
      .describe("the card's text by section; the type says which sections it has"),
    seconds: part.seconds,
  }),
  problems: (item) => {
    const wanted: readonly string[] = SECTIONS[item.type];
    const had = Object.keys(item.sections);
    return [
      ...(byLevel(withLevels(item.points, item.level), item.level).own.length < FEWEST_POINTS
        ? [{ path: ['points'], says: `fewer than ${FEWEST_POINTS} points are expected at the card's own level` }]
        : []),
      ...wanted
        .filter((name) => !had.includes(name))
        .map((name) => ({ path: ['sections'], says: `a ${item.type} card needs the section "${name}"` })),
      ...had
        .filter((name) => !wanted.includes(name))
        .map((name) => ({ path: ['sections', name], says: `a ${item.type} card has only ${wanted.join(', ')}` })),
    ];
  },
  offers: {
    recall: ({ type, prompt, level, points, sections, seconds }) => ({
      cue: prompt,
      level,
      points: withLevels(points, level),
      sections: SECTIONS[type].flatMap((label) => {
        const text = sections[label];
        return text ? [{ label, text }] : [];
      }),
      seconds,
    }),
  },
});
