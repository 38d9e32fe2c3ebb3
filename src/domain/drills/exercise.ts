import type { Point } from '../content/parts.ts';
import type { Rating } from '../rating.ts';
import type { Sort } from '../records/judgment.ts';
import type { Line } from '../terminal.ts';
import { shuffled } from './room/chance.ts';
import { tickPoints } from './room/compare.ts';
import type { Drill, Lens, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { limitOf, perform } from './room/perform.ts';

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
  }[];
  done: string;
  points: Point[];
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
  async run(task, room) {
    const { terminal } = room;
    const fields: { name: string; text: string }[] = [];
    let seconds = 0;
    for (const [i, step] of task.steps.entries()) {
      const heading = { ...room.heading, right: `step ${i + 1} of ${task.steps.length}` };
      terminal.page(heading);
      const goal: Line[] = i === 0 ? [{ text: task.goal, hang: 'For:  ', tone: 'quiet' }, ''] : [];
      const example: Line[] = step.example ? ['', { text: step.example, hang: 'For example: ', tone: 'quiet' }] : [];
      const part = `${i + 1}. ${step.field ?? step.do}`;
      const dealt = step.field === LENSES ? shuffled(task.lenses ?? [], room.random).slice(0, 3) : [];
      const lenses = dealt.flatMap(({ name, ask }): Line[] => [
        '',
        { text: name, tone: 'title' },
        { text: ask, indent: 2 },
      ]);
      const aloud = room.aloud || step.field === undefined;
      const given = await perform(
        { ...room, heading },
        { part, prompt: [...goal, step.do, ...lenses, ...example], seconds: step.seconds, aloud },
      );
      seconds += given.seconds;
      if (step.field !== undefined && given.text.trim()) fields.push({ name: step.field, text: given.text });
    }
    if (task.inventory) fields.push({ name: 'ratings', text: await rate(task.inventory, room) });
    const done: Line = { text: task.done, hang: 'Done when:  ' };
    const question = 'What a good result has. Tick what yours has.';
    const points = await tickPoints(room, question, task.points, { above: [[done]] });
    fields.push(...(await spokenResult(room)));
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
