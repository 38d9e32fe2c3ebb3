import { type Belief, chanceOf } from '../memory/belief.ts';
import { type Curve, curveOf, placeOf, spread, valueAt } from '../memory/curve.ts';
import { type Memory, RETENTION, recallAfter } from '../memory/memory.ts';
import { afterPractice, faded, logAfter, Steps, spaced } from '../memory/step.ts';
import type { Candidate } from './candidates.ts';
import type { Goal } from './planned.ts';

/** What is believed of forgetting, as curves over the time since the last practice. */
export interface Outlook {
  /** The chance of a pass, as the user is best believed to forget; and what the practice does to the next memory. */
  pass: Curve;
  space: Curve;
  fade: Curve;
  /** What a memory is worth on an interview's day, and the share recalled of many that are expected to be as strong. */
  worth: Curve;
  share: Curve;
}

/**
 * What a day's practice is for: the interviews to come, the next first, with their places among the weights of the
 * candidates, and how much of a gain counts today. The outlook is one value of it: an object into which another is spread
 * has a shape of its own the first time, and V8 compiles `look` again (docs/decisions/0010).
 */
export interface Aim {
  outlook: Outlook;
  targets: readonly { day: number; place: number; share: number }[];
}

/** An item on its way to the interviews, with what its memory is worth at each target. */
export interface Track {
  candidate: Candidate;
  memory?: Memory;
  steps?: Steps;
  worths: number[];
  /** As it was last looked at: the seconds that it should take, and what it competes by, weighted gain in points for each. */
  seconds: number;
  rank: number;
  /** Day before which it is not looked at again, since it is far from being chosen. */
  until: number;
}

/** How sharply "above 0.9" is drawn: recall is known to a few points only, so 0.85 counts for something. */
const SHARP = 25;
/** With that goal mean recall still counts a little: otherwise items far below would never be begun. */
const ALSO_RECALL = 0.3;

/** What a memory is worth is averaged over both shapes of forgetting. */
export function outlookOf({ steepness, tail }: Belief, goal: Goal): Outlook {
  const recalled = curveOf(recallAfter);
  const pass = recalled.map((chance) => chance ** steepness);
  const other = curveOf((time) => RETENTION ** (tail * time));
  return {
    pass,
    space: recalled.map(spaced),
    fade: recalled.map(faded),
    worth: pass.map((chance, i) => (countOf(chance, goal) + countOf(other[i] as number, goal)) / 2),
    share: spread(pass),
  };
}

function countOf(chance: number, goal: Goal): number {
  if (goal === 'recall') return chance;
  return ALSO_RECALL * chance + (1 - ALSO_RECALL) / (1 + Math.exp(SHARP * (RETENTION - chance)));
}

/**
 * What is practiced before the next interview counts for a later one as the days until the next are a part of the days
 * until then: the others are still to come.
 */
export function aimOn(day: number, interviews: readonly number[], outlook: Outlook): Aim {
  const next = interviews.find((on) => on > day) ?? day;
  const targets = interviews.map((on, place) => ({ day: on, place, share: (next - day) / (on - day) }));
  return { outlook, targets: targets.filter((one) => one.day > day) };
}

export function trackOf(candidate: Candidate, aim: Aim): Track {
  const track = copyOf({ candidate, worths: [] });
  remember(track, candidate.own?.memory, aim);
  return track;
}

/**
 * Another track from where that one is. All are made here, in one shape, with a fraction if one may come: otherwise
 * V8 compiles `look` again and again.
 */
export function copyOf({ candidate, memory, steps, worths }: Omit<Track, 'seconds' | 'rank' | 'until'>): Track {
  return { candidate, memory, steps, worths, seconds: 0, rank: Number.NaN, until: candidate.from };
}

/** Gives a track its memory. */
export function remember(track: Track, memory: Memory | undefined, { targets, outlook: { worth } }: Aim): void {
  const steps = memory && new Steps(memory);
  track.memory = memory;
  track.steps = steps;
  track.worths = targets.map(({ day }) =>
    memory && steps ? valueAt(worth, placeOf(Math.log(day - memory.day) - steps.log)) : track.candidate.known,
  );
}

/** The memory that is expected after practice on that day, by what is remembered so far. */
export function practicedOn(
  { candidate, memory, steps }: Pick<Track, 'candidate' | 'memory' | 'steps'>,
  day: number,
  belief: Belief,
): Memory {
  return afterPractice(memory, day, memory ? chanceOf(memory, day, belief) : candidate.passes, steps);
}

/**
 * Looks at what practice on that day would bring: its rank. Thousands of times in a plan: the process has it, and nothing
 * else, compiled by its name (docs/decisions/0010).
 */
export function look(track: Track, day: number, aim: Aim): number {
  const { steps, candidate, worths } = track;
  const { costs, weights } = candidate;
  const { targets } = aim;
  const { worth, pass: passes, space: spaces, fade: fades } = aim.outlook;
  let log = candidate.metLog;
  let taken = costs.first;
  if (steps) {
    const place = placeOf(Math.log(day - steps.day) - steps.log);
    const pass = valueAt(passes, place);
    log = logAfter(steps, pass, valueAt(spaces, place), valueAt(fades, place));
    taken = costs.fail + pass * (costs.pass - costs.fail);
  }
  let gain = 0;
  for (let i = 0; i < targets.length; i += 1) {
    const { day: on, place, share } = targets[i] as Aim['targets'][number];
    if (on <= day) continue;
    const after = valueAt(worth, placeOf(Math.log(on - day) - log));
    gain += share * (weights[place] as number) * (after - (worths[i] as number));
  }
  track.seconds = Math.round(taken);
  return gain / taken;
}

/** Share of the points that is expected of an item on that day. */
export function pointsOn({ known }: Candidate, memory: Memory | undefined, day: number, belief: Belief): number {
  return memory ? belief.level * chanceOf(memory, day, belief) : known;
}
