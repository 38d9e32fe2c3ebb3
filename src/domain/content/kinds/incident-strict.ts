import { hourAt } from '../../drills/incident/times.ts';
import type { IncidentVariant } from '../../drills/incident/variant.ts';
import { cellsOf } from '../../drills/incident/views.ts';
import type { Remark } from '../finding.ts';
import { textsIn } from '../texts.ts';

const PHRASES = 2;
const OFFERS = 4;
/** A play is at most so many seconds: a thought for each act of the strong path, and two updates. */
const LONGEST_PLAY = 720;
const UPDATES = 2 * 90;

/** What one course of a shipped incident must have beyond what is proven of it. */
export function strictVariant(course: IncidentVariant): Remark[] {
  if (course.line) {
    return [
      { path: ['line'], says: 'goes on the same way whatever one does: write states, looks and moves with a price' },
    ];
  }
  return [
    ...amounts(course),
    ...phrases(course),
    ...tables(course),
    ...literalTimes(course),
    ...(course.strong.length * course.clock.think + UPDATES > LONGEST_PLAY
      ? [{ path: ['strong'], says: `takes more than ${LONGEST_PLAY / 60} minutes to play` }]
      : []),
  ];
}

/** From how many to how many of each there are. */
const AMOUNTS = { states: [3, 8], looks: [3, 10], moves: [6, 16], ends: [2, 6] } as const;

function amounts(course: IncidentVariant): Remark[] {
  const remarks: Remark[] = [];
  for (const [field, [least, most]] of Object.entries(AMOUNTS)) {
    const count = Object.keys(course[field as keyof typeof AMOUNTS]).length;
    if (count < least || count > most)
      remarks.push({ path: [field], says: `${least} to ${most} of them, but here are ${count}` });
  }
  for (const [name, { offers = [] }] of Object.entries(course.states)) {
    if (offers.length < OFFERS)
      remarks.push({ path: ['states', name, 'offers'], says: `at least ${OFFERS} looks and moves` });
  }
  const { points, strong } = course.updates;
  if (points.length < 2 || points.length > 4) remarks.push({ path: ['updates', 'points'], says: '2 to 4 points' });
  if (!strong.any) remarks.push({ path: ['updates', 'strong'], says: 'needs a message for `any` state' });
  if (!course.severity) remarks.push({ path: [], says: 'severity is missing: how severe it is, and why' });
  if (!course.interrupts?.length) remarks.push({ path: [], says: 'interrupts is missing: no one disturbs' });
  return remarks;
}

function phrases(course: IncidentVariant): Remark[] {
  return (['looks', 'moves'] as const).flatMap((field) =>
    Object.entries(course[field])
      .filter(([, { words }]) => words.length < PHRASES)
      .map(([name]) => ({ path: [field, name], says: `at least ${PHRASES} phrases in \`words\`, as one types them` })),
  );
}

/** In narrow windows a line of a table is read with its heads, so it has as many cells. */
function tables({ views }: IncidentVariant): Remark[] {
  return Object.entries(views).flatMap(([name, view]) => {
    if (typeof view === 'string' || !('lines' in view)) return [];
    const heads = cellsOf(view.head).length;
    return Object.entries(view.lines)
      .filter(([, line]) => cellsOf(line).length !== heads)
      .map(([key, line]) => ({
        path: ['views', name, 'lines', key],
        says: `has ${cellsOf(line).length} cells below ${heads} heads: in a narrow window no one knows which is which`,
      }));
  });
}

const TIME = /\b([01]\d|2[0-3]):[0-5]\d\b(?!:\d)/g;

/** After the start every time depends on what was done, so a literal one is soon wrong. */
function literalTimes(course: IncidentVariant): Remark[] {
  const after = new Set(Array.from({ length: course.clock.limit }, (_, minute) => hourAt(course, minute + 1)));
  const { states, looks, moves, interrupts, updates, ends, views } = course;
  return textsIn({ states, looks, moves, interrupts, updates, ends, views }).flatMap(({ path, text }) =>
    [...text.matchAll(TIME)]
      .filter(([time]) => after.has(time))
      .map(([time]) => ({ path, says: `${time} may be yet to come: write {now}, {now+10} or {eased}` })),
  );
}
