import type { Rating } from '../ports.ts';
import { judged, tickPoints } from './compare.ts';
import type { Drill, Room } from './drill.ts';
import type { ExerciseTask } from './task.ts';

/** Guided steps, each against its clock; what is written down becomes a dated note. */
export const exercise: Drill<'exercise'> = {
  name: 'exercise',
  noun: 'exercise',
  async run(task, room) {
    const { terminal } = room;
    const fields: { name: string; text: string }[] = [];
    let seconds = 0;
    for (const [i, step] of task.steps.entries()) {
      terminal.page({ left: room.heading.left, right: `step ${i + 1} of ${task.steps.length}` });
      const example = step.example ? ['', { text: step.example, hang: 'For example: ', tone: 'quiet' as const }] : [];
      const goal = i === 0 ? [{ text: task.goal, tone: 'quiet' as const }, ''] : [];
      const given = await terminal.answer({
        prompt: [...goal, step.do, ...example],
        seconds: room.untimed ? null : step.seconds,
        aloud: step.field === undefined,
        initial: i === 0 ? room.draft : undefined,
        keep: step.field === undefined ? undefined : room.keep,
      });
      seconds += given.seconds;
      if (step.field !== undefined && given.text.trim()) fields.push({ name: step.field, text: given.text });
    }
    const ratings = task.inventory && (await rate(task.inventory, room));
    terminal.page(room.heading);
    terminal.say({ text: task.done, hang: 'Done when:  ' }, '');
    const points = await tickPoints(terminal, 'What a good result holds. Tick what yours does.', task.points);
    const limit = room.untimed ? undefined : task.seconds;
    const performance = await judged(room, { points, seconds, limit }, fields.map(({ text }) => text).join('\n\n'));
    return { ...performance, ...(fields.length ? { note: { fields } } : {}), ...(ratings ? { ratings } : {}) };
  },
};

/** One rating a subject; it holds for each of the subject's topics. */
async function rate(
  { scale, subjects }: NonNullable<ExerciseTask['inventory']>,
  { terminal }: Room,
): Promise<Record<string, Rating>> {
  const ratings: Record<string, Rating> = {};
  for (const [i, subject] of subjects.entries()) {
    terminal.page({ left: 'Inventory', right: `${i + 1} of ${subjects.length}` });
    terminal.say(
      ...scale.map(({ name, means }) => ({ text: means, hang: `${name.padEnd(8)}`, tone: 'quiet' as const })),
      '',
    );
    const rating = await terminal.choose(
      subject.name,
      scale.map(({ name }) => ({ value: name, label: name })),
    );
    for (const topic of subject.topics) ratings[topic] = rating;
  }
  return ratings;
}
