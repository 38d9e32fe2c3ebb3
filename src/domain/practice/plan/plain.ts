import type { Entry } from '../../ports.ts';
import { type Belief, beliefFrom, chanceOf } from '../memory/belief.ts';
import { dueDay, recall } from '../memory/memory.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { isBegun } from './days.ts';
import type { OpenDay, PlannedItem } from './planned.ts';
import { pointsOn, practicedOn } from './track.ts';

/** New items among which today's are chosen: far more than fit, of each kind. */
const FEW = 300;
const MOST_A_MINUTE = 12;
/** Days ahead for which a gain is told without a date. */
const AHEAD = 7;

export interface PlainItems {
  items: PlannedItem[];
  /** Items due today, and of these how many did not fit; the items practiced before, and how many could be. */
  due: number;
  left: number;
  seen: Candidate[];
  of: number;
}

/** No date is known: what FSRS finds due at a recall of 0.9, weakest first; then new items, heaviest and least known first. */
export function plainItems(input: OpenDay): PlainItems {
  const { day, minutes, standing } = input;
  const { candidates, others } = candidatesOf(input, [undefined], Math.max(FEW, Math.round(minutes * MOST_A_MINUTE)));
  const open = candidates.filter(({ from }) => from <= day);
  const due = open
    .filter(({ own }) => own && own.memory.day < day && dueDay(own.memory) <= day)
    .sort((a, b) => recall(a.own?.memory, day) - recall(b.own?.memory, day) || a.tie - b.tie);
  const fresh = open
    .filter(({ own }) => !own)
    .sort((a, b) => b.entry.weight - a.entry.weight || a.known - b.known || a.tie - b.tie);
  const belief = beliefFrom(standing.calibration);
  const items: PlannedItem[] = [];
  let seconds = minutes * 60;
  for (const candidate of [...due, ...inTurn(fresh)]) {
    const item = listed(candidate, day, day + AHEAD, belief);
    // Before the day has begun at least one.
    const fits = item.seconds <= seconds || (items.length === 0 && minutes > 0 && !isBegun(input));
    if (fits) items.push(item);
    if (fits) seconds -= item.seconds;
    if (seconds <= 0 || (!fits && !candidate.own)) break;
  }
  const left = due.length - items.filter(({ own }) => own).length;
  return { items, due: due.length, left, seen: candidates.filter(({ own }) => own), of: candidates.length + others };
}

/** An item of that day's list, with what this practice alone brings by a later day. */
export function listed(candidate: Candidate, day: number, on: number, belief: Belief): PlannedItem {
  const { entry, own, costs } = candidate;
  const taken = own ? costs.fail + chanceOf(own.memory, day, belief) * (costs.pass - costs.fail) : costs.first;
  const after = practicedOn({ candidate, memory: own?.memory }, day, belief);
  const gain = pointsOn(candidate, after, on, belief) - pointsOn(candidate, own?.memory, on, belief);
  return { entry, own, seconds: Math.max(1, Math.round(taken)), gain: Math.max(0, gain) };
}

/** One of each kind in turn, so that a day is not twenty of the same; the order within a kind is kept. */
export function inTurn<T extends { entry: Pick<Entry, 'kind'> }>(items: readonly T[]): T[] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = rows.find(([first]) => first?.entry.kind === item.entry.kind);
    if (row) row.push(item);
    else rows.push([item]);
  }
  const most = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1))).flat();
}
