import { entryWith } from '../../entry.ts';
import type { Entry } from '../../ports.ts';
import type { ItemStanding } from '../memory/item.ts';
import type { Candidate } from '../plan/candidates.ts';
import type { PlanInput, PlannedItem } from '../plan/planned.ts';
import { standingWith } from '../standing.ts';
import type { Phase } from './phase.ts';

/** The checklist item that holds the simulation, and its length: a coding problem, a design, three stories. */
const SIMULATION = 'checklist-72h-simulation';
const SIMULATION_SECONDS = 105 * 60;
/** Seconds to read an item through that is known already, and one that is not. Ours. */
const READ_SECONDS = 30;
const READ_NEW_SECONDS = 120;

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
  return entry ? [{ entry, drill: 'simulate', seconds: SIMULATION_SECONDS, gain: 0 }] : [];
}

/** Known items to read, stories and pattern cards first (protocol-final-72h); if there are none, those that are new. */
function readThrough(input: PlanInput, known: readonly Candidate[]): PlannedItem[] {
  const seen = known.map(({ entry, own }) => reading(entry, own));
  const isFirst = ({ entry }: PlannedItem) => entry.kind === 'pattern' || entry.kind === 'story';
  const items = [...stories(input), ...seen.filter(isFirst), ...seen.filter((one) => !isFirst(one))];
  return firstMinutes(items.length > 0 ? items : unread(input.entries), input.minutes);
}

/** Pattern cards and stories, the heaviest first, in turn. */
function unread(entries: readonly Entry[]): PlannedItem[] {
  const of = (kind: Entry['kind']) =>
    entries
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .map((entry) => reading(entry));
  const [patterns, told] = [of('pattern'), of('story')];
  return patterns.flatMap((one, i) => [one, ...told.slice(i, i + 1)]).concat(told.slice(patterns.length));
}

/** One easy problem and one story: what is firmest, so that the day begins well. */
function warmUp(input: PlanInput, known: readonly Candidate[]): PlannedItem[] {
  const pattern = known.findLast(({ entry }) => entry.kind === 'pattern');
  const chosen = [...(pattern ? [reading(pattern.entry, pattern.own)] : []), ...stories(input).slice(0, 1)];
  return firstMinutes(chosen, input.minutes).map((item) => ({ ...item, reason: 'warm-up' }));
}

/** Story templates told before, the latest told last. */
function stories({ entries, standing }: PlanInput): PlannedItem[] {
  return entries
    .filter(({ drill }) => drill === 'tell')
    .map((entry) => ({ entry, own: standingWith(standing, entry) }))
    .filter(({ own }) => own)
    .sort((a, b) => (a.own?.memory.day ?? 0) - (b.own?.memory.day ?? 0) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry, own }) => reading(entry, own));
}

/** An item to read, without a clock: without its own drill, so that no session grades it. */
function reading(entry: Entry, own?: ItemStanding): PlannedItem {
  const seconds = own ? READ_SECONDS : READ_NEW_SECONDS;
  return { entry: entryWith(entry, { drill: undefined }), own, drill: 'read', seconds, gain: 0 };
}

/** The first that fit in that many minutes, at least one. */
function firstMinutes(items: readonly PlannedItem[], minutes: number): PlannedItem[] {
  let left = minutes * 60;
  return items.filter(({ seconds }, i) => {
    left -= seconds;
    return left >= 0 || i === 0;
  });
}
