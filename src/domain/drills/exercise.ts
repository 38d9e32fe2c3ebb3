import type { Point } from '../content/parts.ts';
import type { Rating } from '../rating.ts';
import type { Sort } from '../records/judgment.ts';
import type { Answer, Line } from '../terminal.ts';
import { compared, type NumberAsked, numberPoint } from './exercise/number.ts';
import { quantityIn } from './exercise/quantity.ts';
import { shuffled } from './room/chance.ts';
import { type TickedPoint, tickPoints } from './room/compare.ts';
import type { Drill, Lens, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { materialLines, paragraphs } from './room/material.ts';
import { limitOf, nextInTurn, perform } from './room/perform.ts';

/** Work through guided steps against the clock; the result is kept as a dated note. */
export interface ExerciseTask {
  goal: string;
  steps: {
    do: string;
    seconds: number;
    field?: string | undefined;
    example?: string | undefined;
    /** What is written here is settled on a later day. */
    keeps?: Sort | undefined;
    /** What the step works from, with its own line breaks. */
    material?: string | undefined;
    /** The step asks for a number, and says how far the user's was off. */
    number?: NumberAsked | undefined;
  }[];
  done: string;
  points: Point[];
  /** A good result, to be compared with. */
  strong?: string | undefined;
  /** The same with other numbers, which come in turn. */
  others?: Pick<ExerciseTask, 'goal' | 'steps' | 'done' | 'points' | 'strong'>[] | undefined;
  story?: string | undefined;
  /** Some of these are dealt to the step whose field is "lenses". */
  lenses?: Lens[] | undefined;
  /** Subjects to rate, and what each rating means. */
  inventory?: { scale: { name: Rating; means: string }[]; subjects: { name: string; topics: string[] }[] } | undefined;
  seconds: number;
}

/** Guided steps, each against its clock; what is written down becomes a dated note. */
export const exercise: Drill<ExerciseTask> = {
  name: 'exercise',
  async run(item, room) {
    const { terminal } = room;
    const task = dealt(item, room);
    const fields: { name: string; text: string }[] = [];
    const numbers: TickedPoint[] = [];
    let seconds = 0;
    for (const [i, step] of task.steps.entries()) {
      const heading = { ...room.heading, right: `step ${i + 1} of ${task.steps.length}` };
      terminal.page(heading);
      const given = await performed(task, i, { ...room, heading });
      seconds += given.seconds;
      const { field, number } = step;
      if (field !== undefined && given.text.trim()) fields.push({ name: field, text: given.text });
      if (!number) continue;
      numbers.push(numberPoint(given.text, field ?? `step ${i + 1}`, number));
      terminal.page(heading);
      await terminal.show(compared(given.text, number), i + 1 < task.steps.length ? 'the next step' : 'the points');
    }
    if (task.inventory) fields.push({ name: 'ratings', text: await rate(task.inventory, room) });
    const points = [...numbers, ...(await tickResult(task, room))];
    fields.push(...(numbers.length > 0 ? [] : await spokenResult(room)));
    const limits = task.steps.map((step) => limitOf(room, step.seconds) ?? 0);
    const limit = room.untimed ? undefined : limits.reduce((sum, one) => sum + one, 0);
    // What went wrong is asked about answers; an exercise is done or not.
    const performance = await judged(
      { ...room, failures: [] },
      { points, seconds, limit },
      fields.map(({ text }) => text).join('\n\n'),
    );
    const keeps = keptOf(task, fields);
    const note = { fields, ...(keeps.length ? { keeps } : {}) };
    return { ...performance, ...(fields.length ? { note } : {}) };
  },
};

/** The exercise with the numbers whose turn it is; one that was begun stays. */
function dealt(item: ExerciseTask, { earlier, sheet }: Room): ExerciseTask {
  const all = [item, ...(item.others ?? []).map((other) => ({ ...item, ...other }))];
  return nextInTurn(all, earlier, ({ steps }) => sheet.part(nameOf(steps, 0)) !== undefined) ?? item;
}

/** The name of a step on the sheet; where numbers are asked for it holds them, so that other numbers are other steps. */
function nameOf(steps: ExerciseTask['steps'], i: number): string {
  const step = steps[i];
  if (!step) throw new Error(`no step ${i}`);
  return `${i + 1}. ${step.number ? step.do : (step.field ?? step.do)}`;
}

/** One step against its clock. A number is always typed, and asked for once more if there was none in the text. */
async function performed(task: ExerciseTask, i: number, room: Room): Promise<Answer> {
  const step = task.steps[i];
  if (!step) throw new Error(`no step ${i}`);
  const goal: Line[] = i === 0 ? [{ text: task.goal, hang: 'For:  ', tone: 'quiet' }, ''] : [];
  const example: Line[] = step.example ? ['', { text: step.example, hang: 'For example: ', tone: 'quiet' }] : [];
  const lenses = step.field === LENSES ? shuffled(task.lenses ?? [], room.random).slice(0, 3) : [];
  const dealtLenses = lenses.flatMap(({ name, ask }): Line[] => [
    '',
    { text: name, tone: 'title' },
    { text: ask, indent: 2 },
  ]);
  const prompt = [...goal, step.do, ...dealtLenses, ...materialOf(step), ...example];
  const before = task.steps.slice(0, i).flatMap(materialOf);
  const aloud = !step.number && (room.aloud || step.field === undefined);
  const asked = { part: nameOf(task.steps, i), prompt, again: before, seconds: step.seconds, aloud };
  const given = await perform(room, asked);
  if (!step.number || !given.text.trim() || quantityIn(given.text)) return given;
  room.sheet.drop(asked.part);
  room.terminal.page(room.heading);
  const again = await perform(room, { ...asked, prompt: [...prompt, '', NO_NUMBER] });
  return { ...again, seconds: given.seconds + again.seconds };
}

/** What a step works from; it stays in reach of the later ones. */
function materialOf({ material }: ExerciseTask['steps'][number]): Line[] {
  return material ? ['', ...materialLines(material)] : [];
}

const NO_NUMBER: Line = { text: 'That has no number in it. Type a number with its unit, such as 350/s.', tone: 'warn' };

/** What a good result has, to tick, after a good one if there is one to read. */
function tickResult({ done, strong, points }: ExerciseTask, room: Room): Promise<TickedPoint[]> {
  const question = 'What a good result has. Tick what yours has.';
  const good: Line[][] = strong ? [[{ text: 'A good one:', tone: 'title' }], ...paragraphs(strong)] : [];
  return tickPoints(room, question, points, { above: [...good, [{ text: done, hang: 'Done when:  ' }]] });
}

/** What was written in the steps whose answer is settled later. */
function keptOf({ steps }: ExerciseTask, fields: readonly { name: string; text: string }[]) {
  return steps.flatMap(({ keeps: sort, field }) => {
    const text = fields.find(({ name }) => name === field)?.text.trim();
    return sort && text ? [{ sort, text }] : [];
  });
}

/** What was only spoken is gone unless a line of it is kept. */
export async function spokenResult({ aloud, terminal }: Room): Promise<{ name: string; text: string }[]> {
  if (!aloud) return [];
  const text = await terminal.ask('One line of it for your notes?', { hint: 'Enter for none' });
  return text.trim() ? [{ name: 'in one line', text }] : [];
}

/** The step that is answered to lenses dealt from the exercise's own deck. */
const LENSES = 'lenses';
/** What subjects were rated, on the sheet. */
const RATINGS = 'Ratings';

type Inventory = NonNullable<ExerciseTask['inventory']>;

/** One rating a subject; it applies to each of the subject's topics, at once. */
async function rate({ scale, subjects }: Inventory, room: Room): Promise<string> {
  const { terminal, sheet } = room;
  const earlier = sheet.part(RATINGS);
  if (earlier?.done) {
    sheet.keep(RATINGS, earlier);
    return earlier.text;
  }
  const given: string[] = [];
  const meanings = scale.map(({ name, means }): Line => ({ text: means, hang: name.padEnd(8), tone: 'quiet' }));
  for (const [i, { name: subject, topics }] of subjects.entries()) {
    terminal.page({ ...room.heading, left: 'Inventory', right: `${i + 1} of ${subjects.length}` });
    const rating = await terminal.choose(
      subject,
      scale.map(({ name }) => ({ value: name, label: name })),
      { ...(i === 0 ? { above: [meanings] } : { again: meanings }), records: true },
    );
    await room.rate(Object.fromEntries(topics.map((topic) => [topic, rating])));
    given.push(`${subject}: ${rating}`);
  }
  const text = given.join('\n');
  sheet.keep(RATINGS, { text, seconds: 0, done: true });
  return text;
}
