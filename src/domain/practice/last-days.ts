import type { Entry } from '../ports.ts';
import type { Phase } from './calendar.ts';
import type { Candidate } from './candidates.ts';
import { chance } from './course.ts';
import type { Outlook } from './outlook.ts';
import type { PlanInput, PlannedItem } from './planned.ts';
import { standingWith } from './standing.ts';
import { lastTime } from './why.ts';

/** The checklist item that holds the simulation, and its length: a coding problem, a design, three stories. */
const SIMULATION = 'checklist-72h-simulation';
const SIMULATION_SECONDS = 105 * 60;
/** Seconds to read an item through that is known already. Ours. */
const READ_SECONDS = 30;
/** Read first on D-3: pattern cards and stories (protocol-final-72h). */
const READ_FIRST = ['pattern', 'story'];

/** What is done on the days in which nothing is graded and nothing is new. */
export function lastDay(phase: Phase, input: PlanInput, outlook: Outlook): PlannedItem[] {
  if (phase === 'simulation') return simulation(input.entries);
  if (input.minutes <= 0) return [];
  if (phase === 'read') return readThrough(input, outlook);
  return phase === 'morning' ? warmUp(input, outlook) : [];
}

/** One thing only, also if it is longer than the day's minutes: it is an appointment, not a drill. */
function simulation(entries: readonly Entry[]): PlannedItem[] {
  const entry = entries.find(({ id }) => id === SIMULATION);
  const told = 'two days before: one full simulation, a coding problem, a design and three stories; then sleep';
  return entry ? [{ entry, drill: 'simulate', seconds: SIMULATION_SECONDS, why: told, gain: 0 }] : [];
}

/** Known items to read, without a clock or a grade: pattern cards and stories first, then the weakest by weight. */
function readThrough(input: PlanInput, outlook: Outlook): PlannedItem[] {
  const first = stories(input).concat(seen(outlook, input.day).filter(({ entry }) => READ_FIRST.includes(entry.kind)));
  const rest = seen(outlook, input.day).filter(({ entry }) => !READ_FIRST.includes(entry.kind));
  return [...first, ...rest].slice(0, Math.max(1, Math.floor((input.minutes * 60) / READ_SECONDS)));
}

/** One easy problem and one story: what is firmest, so that the day begins well. */
function warmUp(input: PlanInput, outlook: Outlook): PlannedItem[] {
  const pattern = seen(outlook, input.day)
    .filter(({ entry }) => entry.kind === 'pattern')
    .at(-1);
  const chosen = [pattern, stories(input)[0]].filter((item) => item !== undefined);
  const why = 'warm-up for the morning: read it once, then close everything';
  return chosen
    .slice(0, Math.max(1, Math.floor((input.minutes * 60) / READ_SECONDS)))
    .map((item) => ({ ...item, why }));
}

/** Items practiced before, to be read: the largest weighted doubt first. */
function seen({ candidates, belief, aim }: Outlook, day: number): PlannedItem[] {
  const target = aim.targets[0] ?? day;
  const doubt = ({ memory, weights }: Candidate) => (weights[0] ?? 0) * (1 - chance(memory, target, belief.steepness));
  return candidates
    .filter(({ own }) => own)
    .sort((a, b) => doubt(b) - doubt(a))
    .flatMap(({ entry, own }) => (own ? [reading(entry, lastTime(own, day))] : []));
}

/** Story templates told before, the latest told last. */
function stories({ entries, standing }: PlanInput): PlannedItem[] {
  return entries
    .map((entry) => ({ entry, own: standingWith(standing, entry) }))
    .filter(({ entry, own }) => entry.drill === 'tell' && own)
    .sort((a, b) => (a.own?.memory.day ?? 0) - (b.own?.memory.day ?? 0) || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => reading(entry, 'a story of yours'));
}

function reading(entry: Entry, about: string): PlannedItem {
  // Without its own drill, so that no session grades it.
  return {
    entry: { ...entry, drill: undefined },
    drill: 'read',
    seconds: READ_SECONDS,
    why: `${about}; read it, no clock and no grade`,
    gain: 0,
  };
}
