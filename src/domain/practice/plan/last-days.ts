import { minutes as wholeMinutes } from '../../duration.ts';
import type { Entry } from '../../ports.ts';
import { standingWith } from '../memory/standing.ts';
import type { Phase } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import type { PlanInput, PlannedItem } from './planned.ts';
import { lastTime } from './why.ts';

/** The checklist item that holds the simulation, and its length: a coding problem, a design, three stories. */
const SIMULATION = 'checklist-72h-simulation';
const SIMULATION_SECONDS = 105 * 60;
/** Seconds to read an item through that is known already, and one that is not. Ours. */
const READ_SECONDS = 30;
const READ_NEW_SECONDS = 120;
/** Read first: pattern cards and stories (protocol-final-72h). */
const READ_FIRST = ['pattern', 'story'];

/** What is done on a last day beside retrieving; `known` are the items practiced before, in the order they need it. */
export function lastDay(phase: Phase, input: PlanInput, known: readonly Candidate[]): PlannedItem[] {
  if (phase === 'rest') return [];
  const read = input.minutes > 0 ? readThrough(input, known) : [];
  // What is known is retrieved then; who has practiced nothing has something to read at least.
  const instead = known.length > 0 ? [] : read;
  if (phase === 'simulation') return [...simulation(input.entries), ...instead];
  if (phase === 'retrieval') return instead;
  return phase === 'morning' && input.minutes > 0 ? warmUp(input, known) : read;
}

/** One thing, also if it is longer than the day's minutes: it is an appointment, not a drill. */
function simulation(entries: readonly Entry[]): PlannedItem[] {
  const entry = entries.find(({ id }) => id === SIMULATION);
  const told = 'Two days before: one full simulation, a coding problem, a design and three stories';
  return entry ? [{ entry, drill: 'simulate', seconds: SIMULATION_SECONDS, why: `${told}. 105 min`, gain: 0 }] : [];
}

/** Known items to read, without a clock or a grade; to someone who has practiced nothing cards and stories that are new. */
function readThrough(input: PlanInput, known: readonly Candidate[]): PlannedItem[] {
  const seen = known.map(({ entry, own }) => reading(entry, own ? lastTime(own, input.day) : '', READ_SECONDS));
  const isFirst = ({ entry }: PlannedItem) => READ_FIRST.includes(entry.kind);
  const items = [...stories(input), ...seen.filter(isFirst), ...seen.filter((one) => !isFirst(one))];
  return firstMinutes(items.length > 0 ? items : unread(input.entries), input.minutes);
}

/** Pattern cards and stories, the heaviest first, in turn. */
function unread(entries: readonly Entry[]): PlannedItem[] {
  const of = (kind: string) =>
    entries
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map((entry): PlannedItem => ({ ...reading(entry, 'New', READ_NEW_SECONDS), unmet: true }));
  const [patterns = [], told = []] = READ_FIRST.map(of);
  return patterns.flatMap((one, i) => [one, ...told.slice(i, i + 1)]).concat(told.slice(patterns.length));
}

/** One easy problem and one story: what is firmest, so that the day begins well. */
function warmUp(input: PlanInput, known: readonly Candidate[]): PlannedItem[] {
  const pattern = known.findLast(({ entry }) => entry.kind === 'pattern');
  const chosen = [...(pattern ? [reading(pattern.entry, '', READ_SECONDS)] : []), ...stories(input).slice(0, 1)];
  const why = 'A warm-up for the morning: read it once, then close everything';
  return firstMinutes(chosen, input.minutes).map((item) => ({ ...item, why }));
}

/** Story templates told before, the latest told last. */
function stories({ entries, standing }: PlanInput): PlannedItem[] {
  return entries
    .map((entry) => ({ entry, own: standingWith(standing, entry) }))
    .filter(({ entry, own }) => entry.drill === 'tell' && own)
    .sort((a, b) => (a.own?.memory.day ?? 0) - (b.own?.memory.day ?? 0) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => reading(entry, 'A story of yours', READ_SECONDS));
}

function reading(entry: Entry, about: string, seconds: number): PlannedItem {
  const why = `${about}: read it, without a clock or a grade. ${wholeMinutes(seconds)} min`;
  // Without its own drill, so that no session grades it.
  return { entry: { ...entry, drill: undefined }, drill: 'read', seconds, why, gain: 0 };
}

/** The first that fit in that many minutes, at least one. */
function firstMinutes(items: readonly PlannedItem[], minutes: number): PlannedItem[] {
  let left = minutes * 60;
  return items.filter(({ seconds }, i) => {
    left -= seconds;
    return left >= 0 || i === 0;
  });
}
