import { answersTo } from '../../drills/design/asked.ts';
import { partsIn } from '../../drills/design/boxes.ts';
import type { DesignTask } from '../../drills/design/task.ts';
import { ownWordsIn, unfitted } from '../../drills/design/twists.ts';
import { LEVELS } from '../../level.ts';
import type { Remark } from '../finding.ts';
import { designOne, sampleFields } from '../format-1/design.ts';
import { kind } from '../kind.ts';
import type { Parts, Zod } from '../parts.ts';
import { COLUMNS, isFigure } from '../rows.ts';
import { strictDesign } from './design-strict.ts';

export const DESIGN_STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;
const ROWS = 18;

function pointOf(z: Zod, part: Parts) {
  return z.strictObject({
    level: z.enum(LEVELS).describe('the level from which on it is expected'),
    text: part.text(110).describe('the words of the point'),
    needs: part.id.optional().describe('the part without which it does not arise'),
    ours: part.ours,
  });
}

function twistOf(z: Zod, part: Parts) {
  return z.strictObject({
    when: z
      .strictObject({
        has: part.id.optional().describe('the part that must be in the drawing'),
        lacks: part.id.optional().describe('the part that must be missing'),
      })
      .optional()
      .describe('what must be drawn for it; none: it always fits'),
    says: part.text(400).describe("the words of the interviewer; {cache} is the candidate's own word for that part"),
    points: z.array(pointOf(z, part)).min(1).max(5).describe('what it called for'),
  });
}

function stageOf(z: Zod, part: Parts) {
  return z.strictObject({
    name: z.enum(DESIGN_STAGES).describe('which stage it is; they come in this order'),
    ask: part.text(400).describe('the question to answer here'),
    seconds: part.seconds,
    short: part.seconds.describe('the seconds of this stage in the fifteen-minute form'),
    points: z.array(pointOf(z, part)).min(3).max(7).describe('what can be ticked as said or not said'),
    twists: z.array(twistOf(z, part)).max(8).describe('changes to the task, of which the first that fits is dealt'),
  });
}

export const design = kind({
  name: 'design',
  says: 'A system-design round in five clocked stages: an interviewer who answers, and twists that react to the drawing.',
  asks: true,
  fields: (z, part) => ({
    prompt: part.prompt.describe('the question, in the words of an interviewer'),
    tests: part.text(300).describe('what the other side is really grading'),
    answers: z
      .array(
        z.strictObject({
          key: z.literal(true).optional().describe('marks what a strong candidate asks: told at the end if it was not'),
          words: z.array(part.text(60)).min(1).max(12).describe('phrases that ask for it; all words must be said'),
          says: part.text(300).describe('what the interviewer answers'),
        }),
      )
      .min(2)
      .max(14)
      .describe('what the interviewer says only when asked'),
    parts: z
      .record(part.id, z.array(part.text(60)).min(1).max(12))
      .describe('the components that are listened for, with the words that name each'),
    stages: z.array(stageOf(z, part)).length(DESIGN_STAGES.length).describe('the five clocked stages'),
    figure: z
      .strictObject({
        caption: part.text(400).describe('what it shows, in a sentence or two'),
        rows: z
          .string()
          .min(1)
          .max(1500)
          .refine((text) => isFigure(text, ROWS), `a figure has at most ${ROWS} rows of ${COLUMNS} columns`)
          .describe('the drawing, row by row'),
      })
      .optional()
      .describe(
        'the sample answer as a drawing in characters; none in a design of format 1, whose room is not checked',
      ),
    ...sampleFields(z, part),
  }),
  one: designOne,
  problems: (item) => (item.figure === undefined ? sumRemarks(item) : [...sumRemarks(item), ...roomRemarks(item)]),
  strict: (item) => strictDesign(item),
  offers: {
    design: ({ title, prompt, answers, parts, stages, figure, components, accepts, strong, seconds }) => ({
      system: title,
      prompt,
      answers,
      parts,
      stages,
      figure,
      components,
      accepts,
      strong,
      seconds,
    }),
  },
});

type Checked = Pick<DesignTask, 'answers' | 'parts' | 'stages' | 'seconds'>;

function sumRemarks({ stages, seconds }: Checked): Remark[] {
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return [
    ...DESIGN_STAGES.flatMap((name, i) =>
      stages[i]?.name === name ? [] : [{ path: ['stages', i, 'name'], says: `stage ${i + 1} is ${name}` }],
    ),
    ...(sum(stages.map((stage) => stage.seconds)) === seconds
      ? []
      : [{ path: ['seconds'], says: 'the stages must add up to the whole round' }]),
    ...(sum(stages.map((stage) => stage.short)) === 900
      ? []
      : [{ path: ['stages'], says: 'the short form must add up to 900 seconds' }]),
  ];
}

/** What no schema sees of a room that answers and reacts. */
function roomRemarks(item: Checked): Remark[] {
  return [...answerRemarks(item), ...partRemarks(item), ...item.stages.flatMap((_, i) => stageRemarks(item, i))];
}

/** What everyone asks has an answer, and each phrase finds its own. */
const ALWAYS = ['latency', 'availability', 'budget'];

function answerRemarks({ answers }: Checked): Remark[] {
  const missing = ALWAYS.filter((asked) => answersTo(asked, answers).length === 0).map((asked) => ({
    path: ['answers'],
    says: `someone who asks about ${asked} gets no answer`,
  }));
  const lost = answers.flatMap((answer, i) =>
    answer.words.flatMap((phrase, w) => {
      const found = answersTo(phrase, answers);
      if (found.length === 1 && found[0] === answer) return [];
      return [{ path: ['answers', i, 'words', w], says: `"${phrase}" asks for another answer as well` }];
    }),
  );
  return [...missing, ...lost];
}

function partRemarks({ parts }: Checked): Remark[] {
  return Object.entries(parts).flatMap(([name, phrases]) =>
    phrases.flatMap((phrase, i) =>
      Object.keys(partsIn([phrase], parts)).join() === name
        ? []
        : [{ path: ['parts', name, i], says: `"${phrase}" names another part as well` }],
    ),
  );
}

function stageRemarks({ parts, stages }: Checked, s: number): Remark[] {
  const stage = stages[s];
  if (!stage) return [];
  const remarks: Remark[] = [];
  const known = (part: string | undefined, ...path: (string | number)[]) => {
    if (part !== undefined && !Object.hasOwn(parts, part)) {
      remarks.push({ path: ['stages', s, ...path], says: `\`parts\` has no "${part}"` });
    }
  };
  stage.points.forEach(({ needs }, i) => {
    known(needs, 'points', i, 'needs');
  });
  stage.twists.forEach(({ when, says, points }, i) => {
    known(when?.has, 'twists', i, 'when', 'has');
    known(when?.lacks, 'twists', i, 'when', 'lacks');
    points.forEach(({ needs }, p) => {
      known(needs, 'twists', i, 'points', p, 'needs');
    });
    if (when && stage.name === 'scale') {
      remarks.push({ path: ['stages', s, 'twists', i, 'when'], says: 'nothing is drawn yet in this stage' });
    }
    for (const part of ownWordsIn(says).filter((one) => one !== when?.has)) {
      const about = `{${part}} needs \`when: {has: ${part}}\``;
      remarks.push({ path: ['stages', s, 'twists', i, 'says'], says: about });
    }
  });
  const without = unfitted(stage.twists);
  if (without) {
    const drawn = without.length > 0 ? without.join(' and ') : 'none of their parts';
    remarks.push({ path: ['stages', s, 'twists'], says: `no twist fits a drawing with ${drawn}` });
  }
  return remarks;
}
