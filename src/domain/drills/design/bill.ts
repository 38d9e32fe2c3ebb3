import { billed } from './boxes.ts';
import { type Course, take } from './course.ts';
import { BILL } from './form.ts';

/** The over-engineering check: a box without someone who runs it, a price and a volume is one too many. */
export async function bill(course: Course): Promise<void> {
  const { room, boxes, paced } = course;
  const named = boxes.length > 0 ? [`You named: ${boxes.join(', ')}. Add what you drew since.`, ''] : [];
  const text = await take(course, paced.length - 2, [
    'A line for every box: who runs it, what it costs a month, and for what volume.',
    '',
    ...named,
    { text: 'Redis: we do, 60 dollars, 2,000 reads/s that Postgres would not take', hang: 'As in: ', tone: 'quiet' },
  ]);
  const lines = billed(text, boxes);
  if (lines.length === 0) return;
  room.terminal.page({ ...room.heading, left: BILL });
  const paid = await room.terminal.tick(
    'Your boxes. Tick each one that has all three: who runs it, a monthly price, a volume.',
    lines.map((line) => ({ text: line })),
    { above: course.late.length > 0 ? [course.late] : [] },
  );
  const over = paid.filter((one) => !one).length;
  const verdict =
    over === 0
      ? 'Every box earns its place.'
      : `${over} of ${lines.length} cannot be justified: leave out a box that you cannot explain, or find its figures.`;
  await room.terminal.show([[verdict]], 'what you accept');
}
