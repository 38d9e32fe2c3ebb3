import { dateOf } from '../dates.ts';
import type { Entry, Rating } from '../ports.ts';
import { afterGrade, dueDay, RETENTION, recall } from './memory.ts';
import { expectedSeconds, standingWith } from './pace.ts';
import type { ItemStanding, Standing } from './standing.ts';

export interface PlanInput {
  entries: readonly Entry[];
  standing: Standing;
  ratings: Readonly<Record<string, Rating>>;
  /** Day number of today. */
  day: number;
  /** Day number of the next interview; absent where none is known. */
  interview?: number;
  /** Minutes for today. */
  minutes: number;
}

export interface PlannedItem {
  entry: Entry;
  /** Seconds it should take. */
  seconds: number;
  /** One sentence: why this one, and why now. */
  why: string;
  /** Expected gain in the probability of producing it on the interview's day (without one: a week from today). */
  gain: number;
}

export interface Plan {
  date: string;
  minutes: number;
  items: PlannedItem[];
  verdict: Verdict;
}

export interface Verdict {
  says: string;
  /** Seconds that today's list takes. */
  seconds: number;
  /** Items due today, and of these how many did not fit. */
  due: number;
  left: number;
}

const NO_INTERVIEW = 7;

/**
 * What to practise today: due items, weakest first, then new ones by weight, cut at the minutes.
 * A pure function of its input.
 */
export function planDay(input: PlanInput): Plan {
  const { entries, standing, day, minutes } = input;
  const drilled = entries
    .filter((entry) => entry.drill)
    .map((entry) => ({ entry, own: standingWith(standing, entry) }));
  const due = drilled
    .filter(({ own }) => own && dueDay(own.memory) <= day)
    .sort((a, b) => recall(a.own?.memory, day) - recall(b.own?.memory, day));
  const fresh = interleave(
    drilled.filter(({ own }) => !own).sort((a, b) => rank(input, b.entry) - rank(input, a.entry)),
  );
  const items: PlannedItem[] = [];
  let left = minutes * 60;
  let missed = 0;
  for (const { entry, own } of [...due, ...fresh]) {
    const seconds = expectedSeconds(entry, own);
    const fits = seconds <= left || (items.length === 0 && minutes > 0);
    if (!fits && own) missed += 1;
    if (!fits) continue;
    left -= seconds;
    items.push({ entry, seconds, ...reason(input, entry, own) });
    if (left <= 0) break;
  }
  const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
  return { date: dateOf(day), minutes, items, verdict: verdict(seconds, due.length, missed, items.length) };
}

function verdict(seconds: number, due: number, left: number, items: number): Verdict {
  const told =
    items === 0
      ? 'Nothing is due and nothing new is left.'
      : `${Math.round(seconds / 60)} minutes, ${due - left} to bring back, ${items - (due - left)} new.`;
  const more = left > 0 ? ` ${left} more would be due: they wait until tomorrow.` : '';
  return { says: told + more, seconds, due, left };
}

/** Weight first, then what the user called blank or shaky. */
function rank({ ratings }: PlanInput, entry: Entry): number {
  const WEAK: Record<Rating, number> = { blank: 0.6, shaky: 0.4, strong: -0.4 };
  const rated = entry.topics.map((topic) => ratings[topic]).filter((rating) => rating !== undefined);
  return entry.weight + Math.max(-0.4, ...rated.map((rating) => WEAK[rating]), rated.length ? -0.4 : 0);
}

/** One of each kind in turn, so that a day is not twenty of the same; order within a kind is kept. */
function interleave<T extends { entry: Entry }>(sorted: readonly T[]): T[] {
  const byKind = new Map<string, T[]>();
  for (const one of sorted) byKind.set(one.entry.kind, [...(byKind.get(one.entry.kind) ?? []), one]);
  const order = ['scenario', 'question', 'pattern', 'card'];
  const lists = [...byKind].sort(([a], [b]) => place(order, a) - place(order, b)).map(([, list]) => list);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

function place(order: readonly string[], kind: string): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}

function reason(
  { day, interview }: PlanInput,
  entry: Entry,
  own: ItemStanding | undefined,
): { why: string; gain: number } {
  const target = interview !== undefined && interview > day ? interview : day + NO_INTERVIEW;
  const without = recall(own?.memory, target);
  const after = recall(afterGrade(own?.memory, 'good', day), target);
  const gain = Math.max(0, after - without);
  if (!own) return { why: `new, weight ${entry.weight}`, gain };
  const days = day - own.memory.day;
  const ago = days === 1 ? 'yesterday' : `${days} days ago`;
  const now = Math.round(recall(own.memory, day) * 100);
  const trouble = own.grade === 'again' ? 'failed' : 'last produced';
  return { why: `${trouble} ${ago}; recall has fallen to ${now} %, under ${RETENTION * 100} % it comes back`, gain };
}
