import { beliefFrom } from '../memory/belief.ts';
import { dueDay, recall } from '../memory/memory.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { inTurn, listed } from './listed.ts';
import type { OpenDay, PlannedItem } from './planned.ts';
import { isBegun } from './today.ts';

/** New items among which today's are chosen: far more than fit, of each kind. */
const FEW = 300;
const MOST_A_MINUTE = 12;
/** Days ahead for which a gain is told without a date. */
const AHEAD = 7;

export interface PlainItems {
  items: PlannedItem[];
  /** Items due today, and of these how many did not fit. */
  due: number;
  left: number;
  /** The items practiced before, and how many could be. */
  seen: Candidate[];
  of: number;
}

/** No date is known: what FSRS finds due at a recall of 0.9, weakest first; then new items, heaviest and least known first. */
export function plainItems(input: OpenDay): PlainItems {
  const { day, minutes } = input;
  const most = Math.max(FEW, Math.round(minutes * MOST_A_MINUTE));
  const { candidates, others } = candidatesOf({ ...input, rounds: [] }, most);
  const open = candidates.filter(({ from }) => from <= day);
  const due = open
    .filter(({ own }) => own && own.memory.day < day && dueDay(own.memory) <= day)
    .sort((a, b) => recall(a.own?.memory, day) - recall(b.own?.memory, day) || a.tie - b.tie);
  const fresh = open
    .filter(({ own }) => !own)
    .sort((a, b) => b.entry.weight - a.entry.weight || a.known - b.known || a.tie - b.tie);
  const items = fitting([...due, ...inTurn(fresh)], input);
  const left = due.length - items.filter(({ own }) => own).length;
  const seen = candidates.filter(({ own }) => own);
  return { items, due: due.length, left, seen, of: candidates.length + others };
}

/** The first that fit into the minutes; before the day has begun at least one. */
function fitting(candidates: readonly Candidate[], input: OpenDay): PlannedItem[] {
  const { day, minutes, standing } = input;
  const belief = beliefFrom(standing.calibration);
  const items: PlannedItem[] = [];
  let left = minutes * 60;
  for (const candidate of candidates) {
    const item = listed(candidate, day, day + AHEAD, belief);
    const alone = items.length === 0 && minutes > 0 && !isBegun(input);
    const fits = item.seconds <= left || alone;
    if (fits) items.push(item);
    if (fits) left -= item.seconds;
    if (left <= 0 || (!fits && !candidate.own)) break;
  }
  return items;
}
