import { type Belief, chanceOf } from '../memory/belief.ts';
import { type Curve, curveOf, placeOf, valueAt } from '../memory/curve.ts';
import {
  afterPractice,
  logAfter,
  type Memory,
  RETENTION,
  recall,
  recallAfter,
  type Steps,
  spaced,
  stepsOf,
} from '../memory/memory.ts';
import type { Candidate } from './candidates.ts';
import type { Goal } from './planned.ts';

/** An interview, as something to be gained for. */
export interface Target {
  day: number;
  /** Its place among the weights of the candidates. */
  place: number;
  /** How much of a gain for it counts today. */
  share: number;
}

/** What is believed of forgetting, as curves over the time since the last practice. */
export interface Outlook {
  /** Recall by the model, and what it does to the growth of a pass. */
  recall: Curve;
  spaced: Curve;
  /** The chance of a pass, as the user is best believed to forget. */
  pass: Curve;
  /** What a memory is worth on an interview's day. */
  worth: Curve;
  /** The share of items that is recalled of many that are expected to be as strong. */
  share: Curve;
}

/** What practice that day is for. */
export interface Aim extends Outlook {
  /** The interviews to come, the next first. */
  targets: readonly Target[];
}

/** An item on its way to the interviews, and what practicing it would bring when it was last looked at. */
export interface Track {
  candidate: Candidate;
  memory?: Memory;
  steps?: Steps;
  /** What its memory is worth at each target, in the order of the targets. */
  worths: number[];
  /** The seconds that the practice is expected to take, and what it competes by: weighted gain in points for each. */
  seconds: number;
  rank: number;
  /** Day before which it is not looked at again, since it is far from being chosen. */
  until: number;
}

/** How sharply "above 0.9" is drawn: recall is known to a few points only, so 0.85 counts for something. */
const SHARP = 25;
/** With that goal mean recall counts a little still, else items far below would never be begun. */
const ALSO_RECALL = 0.3;
/**
 * Spread of the logarithm of stability: items differ, and what is rolled forward stands for passes and failures at once.
 * Where much is known the mean of what they come to is below what their mean comes to.
 */
const SPREAD = 1;

/** What a memory is worth is averaged over both shapes of forgetting. */
export function outlookOf({ steepness, tail }: Belief, goal: Goal): Outlook {
  const chance = (time: number) => recallAfter(time) ** steepness;
  return {
    recall: curveOf(recallAfter),
    spaced: curveOf((time) => spaced(recallAfter(time))),
    pass: curveOf(chance),
    share: curveOf((time) => (chance(time * Math.exp(SPREAD)) + chance(time * Math.exp(-SPREAD))) / 2),
    worth: curveOf((time) => (countOf(chance(time), goal) + countOf(RETENTION ** (tail * time), goal)) / 2),
  };
}

function countOf(chance: number, goal: Goal): number {
  if (goal === 'recall') return chance;
  return ALSO_RECALL * chance + (1 - ALSO_RECALL) / (1 + Math.exp(SHARP * (RETENTION - chance)));
}

/**
 * The interviews to come, the next first. What is practiced before the next one counts for a later one as the days
 * until the next are a part of the days until then: the others are still to come.
 */
export function targetsOn(day: number, interviews: readonly number[]): Target[] {
  const ahead = interviews.flatMap((on, place) => (on > day ? [{ day: on, place }] : []));
  const next = Math.min(...ahead.map((one) => one.day));
  return ahead.map((one) => ({ ...one, share: (next - day) / (one.day - day) }));
}

export function trackOf(candidate: Candidate, aim: Aim): Track {
  const track: Track = { candidate, worths: [], seconds: 0, rank: 0, until: candidate.from };
  remember(track, candidate.memory, aim);
  return track;
}

/** Gives a track its memory. */
export function remember(track: Track, memory: Memory | undefined, { targets, worth }: Aim): void {
  const steps = memory && stepsOf(memory);
  track.memory = memory;
  track.steps = steps;
  track.worths = targets.map(({ day }) =>
    memory && steps ? valueAt(worth, placeOf(Math.log(day - memory.day) - steps.log)) : track.candidate.known,
  );
}

/** The memory that is expected after practice on that day, by what is remembered so far. */
export function practicedOn({ passes }: Candidate, memory: Memory | undefined, day: number, belief: Belief): Memory {
  return afterPractice(memory, day, memory ? chanceOf(memory, day, belief) : passes, recall(memory, day));
}

/** Looks at what practice on that day would bring: its rank. Plain loops: it runs tens of thousands of times. */
export function look(track: Track, day: number, aim: Aim): number {
  const { memory, steps, candidate, worths } = track;
  const { costs, weights } = candidate;
  let [log, taken] = [candidate.metLog, costs.first];
  if (memory && steps) {
    const place = placeOf(Math.log(day - memory.day) - steps.log);
    const pass = valueAt(aim.pass, place);
    log = logAfter(steps, pass, valueAt(aim.recall, place), valueAt(aim.spaced, place));
    taken = costs.fail + pass * (costs.pass - costs.fail);
  }
  let gain = 0;
  for (let i = 0; i < aim.targets.length; i += 1) {
    const { day: on, place, share } = aim.targets[i] as Target;
    if (on <= day) continue;
    const after = valueAt(aim.worth, placeOf(Math.log(on - day) - log));
    gain += share * (weights[place] as number) * (after - (worths[i] as number));
  }
  track.seconds = Math.round(taken);
  return gain / taken;
}

/** Share of the points that is expected of an item on that day. */
export function pointsOn({ known }: Candidate, memory: Memory | undefined, day: number, belief: Belief): number {
  return memory ? belief.level * chanceOf(memory, day, belief) : known;
}
