import { beliefFrom } from '../memory/belief.ts';
import { afterPractice, dueDay, recall } from '../memory/memory.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type StuckItem, stuckItems } from './leech.ts';
import type { PlannedItem } from './planned.ts';
import { isBegun, type OpenDay } from './today.ts';
import { pointsOn } from './track.ts';
import { inTurn } from './turn.ts';
import { why } from './why.ts';

/** New items among which today's are chosen: far more than fit, of each kind. */
const FEW = 300;
const MOST_A_MINUTE = 12;
/** Days ahead for which a gain is told without a date. */
const AHEAD = 7;

export interface PlainItems {
  items: PlannedItem[];
  stuck: StuckItem[];
  /** Items due today, and of these how many did not fit. */
  due: number;
  left: number;
  /** The items practiced before, and all that could be. */
  seen: Candidate[];
  of: number;
}

/** No date is known: what FSRS finds due at a recall of 0.9, weakest first; then new items, heaviest and least known first. */
export function plainItems(input: OpenDay): PlainItems {
  const { day, minutes } = input;
  const most = Math.max(FEW, Math.round(minutes * MOST_A_MINUTE));
  const { candidates, others } = candidatesOf({ ...input, rounds: [] }, most);
  const due = candidates
    .flatMap((candidate) => {
      const { memory, from } = candidate;
      const isDue = memory && memory.day < day && dueDay(memory) <= day && from <= day;
      return isDue ? [{ candidate, now: recall(memory, day) }] : [];
    })
    .sort((a, b) => a.now - b.now || a.candidate.tie - b.candidate.tie)
    .map(({ candidate }) => candidate);
  const fresh = candidates
    .filter(({ memory, from }) => !memory && from <= day)
    .sort((a, b) => b.entry.weight - a.entry.weight || a.known - b.known || a.tie - b.tie);
  const items = fitting([...due, ...inTurn(fresh)], input);
  const listed = new Set(items.map(({ entry }) => entry));
  const left = due.filter(({ entry }) => !listed.has(entry)).length;
  const seen = candidates.filter(({ memory }) => memory);
  return { items, stuck: stuckItems(seen), due: due.length, left, seen, of: candidates.length + others };
}

/** The first that fit into the minutes; before the day has begun at least one. */
function fitting(candidates: readonly Candidate[], input: OpenDay): PlannedItem[] {
  const items: PlannedItem[] = [];
  let left = input.minutes * 60;
  for (const candidate of candidates) {
    const item = itemOf(candidate, input);
    const alone = items.length === 0 && input.minutes > 0 && !isBegun(input);
    const fits = item.seconds <= left || alone;
    if (fits) items.push(item);
    if (fits) left -= item.seconds;
    if (left <= 0 || (!fits && !candidate.memory)) break;
  }
  return items;
}

function itemOf(candidate: Candidate, { day, standing }: OpenDay): PlannedItem {
  const { entry, own, memory, costs, passes } = candidate;
  const belief = beliefFrom(standing.calibration);
  const now = recall(memory, day);
  const pass = memory ? now ** belief.steepness : passes;
  const seconds = Math.max(1, Math.round(memory ? pass * costs.pass + (1 - pass) * costs.fail : costs.first));
  const after = afterPractice(memory, day, pass, now);
  const in7 = (one: typeof memory) => pointsOn(candidate, one, day + AHEAD, belief);
  return { entry, seconds, gain: Math.max(0, in7(after) - in7(memory)), why: why(own, entry, day, seconds) };
}
