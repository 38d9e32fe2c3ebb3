import type { DrillName } from '../../domain/drills/drills.ts';
import { DRILLS } from '../../domain/drills/drills.ts';
import { minutes } from '../../domain/duration.ts';
import { glimpse } from '../../domain/glimpse.ts';
import type { PlannedItem } from '../../domain/practice/plan/planned.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { twoWeeks } from '../../domain/practice/weeks.ts';
import type { Line } from '../../domain/terminal.ts';
import { twoWeeksLines } from '../wording/weeks.ts';
import type { UserState } from './user-state.ts';

/** A line of the plan: what is practiced, in how many seconds if that is known. */
interface Group {
  label: string;
  titles: string[];
  seconds?: number;
}

/** Lines of the plan at most; what is beyond shares the last one. */
const LINES = 5;
const NARROW = 60;

/** The last two weeks, day by day. */
export function pastLines({ standing, day }: UserState): Line[] {
  return twoWeeksLines(twoWeeks(standing, day));
}

/** The plan in five lines: minutes, what it is, and as many titles as a row holds. */
export function planLines(
  unfinished: readonly string[],
  planned: readonly PlannedItem[],
  { standing }: UserState,
  width: number,
): Line[] {
  const known = planned.filter(({ entry }) => standingWith(standing, entry));
  const groups = [
    ...(unfinished.length > 0 ? [{ label: `${unfinished.length} to finish`, titles: [...unfinished] }] : []),
    ...(known.length > 0 ? [groupOf(`${known.length} to review`, known)] : []),
    ...newByDrill(planned.filter((one) => !known.includes(one))),
  ];
  const shown = groups.length > LINES ? [...groups.slice(0, LINES - 1), others(groups.slice(LINES - 1))] : groups;
  const widest = Math.max(...shown.map(({ label }) => label.length));
  return shown.map((group) => groupLine(group, widest, width));
}

function newByDrill(items: readonly PlannedItem[]): Group[] {
  const fresh = new Map<DrillName, PlannedItem[]>();
  for (const item of items) {
    const { drill } = item.entry;
    if (drill) fresh.set(drill, [...(fresh.get(drill) ?? []), item]);
  }
  return [...fresh].map(([drill, some]) => {
    const { one, many } = DRILLS[drill].noun;
    return groupOf(`${some.length} new ${some.length === 1 ? one : many}`, some);
  });
}

function groupOf(label: string, items: readonly PlannedItem[]): Group {
  const seconds = items.reduce((sum, one) => sum + one.seconds, 0);
  return { label, titles: items.map(({ entry }) => entry.title), seconds };
}

function others(groups: readonly Group[]): Group {
  const titles = groups.flatMap((group) => group.titles);
  return { label: `${titles.length} more`, titles, seconds: groups.reduce((sum, one) => sum + (one.seconds ?? 0), 0) };
}

function groupLine({ label, titles, seconds }: Group, widest: number, width: number): Line {
  const hang = `${seconds === undefined ? '' : `${minutes(seconds)} min`}`.padStart(MINUTES.length);
  if (width < NARROW) return { text: label, hang: `${hang}  ` };
  const room = width - MINUTES.length - widest - '    '.length;
  return { text: `${label.padEnd(widest)}  ${someOf(titles, room)}`, hang: `${hang}  ` };
}

const MINUTES = '  120 min';

/** "Double booking; Isolation levels; 3 more", in so many columns. */
function someOf(titles: readonly string[], room: number): string {
  for (let shown = titles.length; shown > 0; shown -= 1) {
    const left = titles.length - shown;
    const more = left > 0 ? `; ${left} more` : '';
    const text = `${titles.slice(0, shown).join('; ')}${more}`;
    if (text.length <= room) return text;
    if (shown === 1) return `${glimpse(titles[0] ?? '', room - more.length)}${more}`;
  }
  return '';
}
