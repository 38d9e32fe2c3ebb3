import { hash } from '../hash.ts';
import { beliefFrom } from './belief.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { chance, practiced } from './course.ts';
import { dueDay, RETENTION } from './memory.ts';
import type { PlannedItem } from './planned.ts';
import { calibrationSays, doneSays } from './says.ts';
import { isBegun, type OpenDay } from './today.ts';
import { inTurn } from './turn.ts';
import type { Verdict } from './verdict.ts';
import { percent, why } from './why.ts';

/** New items among which today's are chosen: far more than fit, of each kind. */
const FEW = 300;
const MOST_A_MINUTE = 12;
/** Days ahead for which a gain is told without a date. */
const AHEAD = 7;
/** Days after an interview in which the coach reminds of looking back. */
const LOOK_BACK = 14;

/** No date is known: what FSRS finds due at a recall of 0.9, weakest first; then new items, heaviest and least known first. */
export function plainDay(input: OpenDay): { items: PlannedItem[]; verdict: Verdict } {
  const { day, minutes, seed } = input;
  const belief = beliefFrom(input.standing.calibration);
  const { candidates } = candidatesOf({ ...input, rounds: [] }, seed, Math.max(FEW, minutes * MOST_A_MINUTE));
  const due = candidates
    .filter(({ memory }) => memory && memory.day < day && dueDay(memory) <= day)
    .map((candidate) => ({ candidate, now: chance(candidate.memory, day, 1) }))
    .sort((a, b) => a.now - b.now || tie(a.candidate, seed) - tie(b.candidate, seed))
    .map(({ candidate }) => candidate);
  const fresh = inTurn(
    candidates
      .filter(({ memory }) => !memory)
      .map((candidate) => ({ candidate, entry: candidate.entry, tie: tie(candidate, seed) }))
      .sort((a, b) => b.entry.weight - a.entry.weight || a.candidate.known - b.candidate.known || a.tie - b.tie),
  ).map(({ candidate }) => candidate);
  const items: PlannedItem[] = [];
  let left = minutes * 60;
  for (const candidate of [...due, ...fresh]) {
    const item = itemOf(candidate, day, belief.steepness);
    const alone = items.length === 0 && minutes > 0 && !isBegun(input);
    const fits = item.seconds <= left || alone;
    if (fits) items.push(item);
    if (fits) left -= item.seconds;
    if (left <= 0 || (!fits && !candidate.memory)) break;
  }
  const listed = new Set(items.map(({ entry }) => entry));
  const missed = due.filter(({ entry }) => !listed.has(entry)).length;
  return { items, verdict: plainVerdict(input, items, due.length, missed) };
}

function plainVerdict(input: OpenDay, items: readonly PlannedItem[], due: number, left: number): Verdict {
  const { day, past, aside } = input;
  const seconds = items.reduce((sum, item) => sum + item.seconds, 0);
  const back = due - left;
  const list =
    items.length === 0
      ? 'Nothing is due and nothing new is left.'
      : `${Math.max(1, Math.round(seconds / 60))} minutes, ${back} to bring back, ${items.length - back} new.`;
  const says = [
    past !== undefined && day - past <= LOOK_BACK
      ? 'Look back on the interview first, while it is fresh: rehearse retro. Then add the next date, or go on without one.'
      : '',
    doneSays(input, items.length) || (aside > 0 ? list : 'No minutes today.'),
    left > 0 ? `${left} more would be due: they wait until tomorrow.` : '',
    past === undefined
      ? `No date is known, so each item comes back when its recall falls to ${percent(RETENTION)}.`
      : '',
    calibrationSays(beliefFrom(input.standing.calibration)),
  ];
  return { says: says.filter(Boolean).join(' '), seconds, due, left };
}

function itemOf(candidate: Candidate, day: number, steepness: number): PlannedItem {
  const { entry, own, memory, known } = candidate;
  const after = practiced(candidate, memory, day, steepness);
  const without = chance(memory, day + AHEAD, steepness, known);
  const gain = Math.max(0, chance(after.memory, day + AHEAD, steepness) - without);
  const seconds = Math.max(1, Math.round(after.seconds));
  return {
    entry,
    seconds,
    gain,
    why: why({ own, weight: entry.weight, day, without, after: without + gain, seconds, when: 'in a week' }),
  };
}

function tie({ entry }: Candidate, seed: number): number {
  return hash(entry.id, seed);
}
