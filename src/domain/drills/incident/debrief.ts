import type { Grade } from '../../practice/attempt.ts';
import { type Act, beginning, type Configuration, type Machine, UPDATE } from './machine.ts';
import type { Losses } from './price.ts';
import { type Step, step } from './step.ts';

/** One thing that the player did, with what it led to. */
export interface PlayedAct {
  act: Act;
  from: Configuration;
  step: Step;
  /** Whether it was picked from the list instead of found. */
  listed: boolean;
}

/** Something said to a person who interrupted: when, and the units that the answer lost. */
export interface Reply {
  at: number;
  says: string;
  harm: number;
}

export interface Play {
  acts: readonly PlayedAct[];
  replies: readonly Reply[];
}

/** What a play came to, beside the strong path on the same machine. Minutes and units. */
export interface Debrief {
  lost: number;
  strong: { lost: number; impact: number };
  /** Minutes in which units were lost. */
  impact: number;
  /** Everything that was done or said, in order, with what it cost beyond the best that was possible. */
  entries: { at: number; played?: PlayedAct; reply?: Reply; price: number; irreversible: boolean }[];
  /** Minutes spent looking for the cause while units were being lost. */
  diagnosing: number;
  longestSilence: number;
  missedUpdates: number;
  /** How many of the acts were picked from the list. */
  listed: number;
  end: string | undefined;
}

/** The acts of the strong path, played on the machine. */
export function playOf(machine: Machine, path: readonly Act[]): Play {
  const acts: PlayedAct[] = [];
  let from: Configuration | undefined = beginning(machine);
  for (const act of path) {
    if (!from) break;
    const done: Step = step(machine, from, act);
    acts.push({ act, from, step: done, listed: false });
    from = done.next;
  }
  return { acts, replies: [] };
}

export function debrief(machine: Machine, losses: Losses, play: Play, strong: readonly Act[]): Debrief {
  const { acts, replies } = play;
  const best = playOf(machine, strong);
  const acted = acts.map((played) => ({
    at: played.from.now,
    played,
    price: losses.price(played.from, played.step),
    irreversible: played.step.happenings.some((one) => one.is === 'outcome' && one.irreversible),
  }));
  const said = replies.map((reply) => ({ at: reply.at, reply, price: reply.harm, irreversible: false }));
  return {
    lost: lostIn(acts, replies),
    strong: { lost: lostIn(best.acts, []), impact: impactOf(best.acts) },
    impact: impactOf(acts),
    entries: [...said, ...acted].sort((a, b) => a.at - b.at),
    diagnosing: sum(acts.filter((played) => isDiagnosis(machine, played)).map(({ step: done }) => done.impact)),
    longestSilence: longestSilence(machine, acts),
    missedUpdates: acts.flatMap(({ step: done }) => done.happenings).filter(({ is }) => is === 'called').length,
    listed: acts.filter(({ listed }) => listed).length,
    end: acts.at(-1)?.step.end,
  };
}

/** Up to so many minutes of complete outage beyond the strong path is the grade. */
const WITHIN = { good: 5, hard: 20 };

/**
 * The grade that a play suggests, by what it lost beyond the strong path in minutes of complete outage. A bad end and
 * what cannot be undone is "again"; a missed update, or more than half of the acts from the list, at best "hard".
 */
export function gradeOf(machine: Machine, found: Debrief): Grade {
  const isGood = found.end !== undefined && machine.ends[found.end]?.good === true;
  if (!isGood || found.entries.some(({ irreversible }) => irreversible)) return 'again';
  const minutes = (found.lost - found.strong.lost) / machine.loss.full;
  if (minutes > WITHIN.hard) return 'again';
  const acts = found.entries.filter(({ played }) => played).length;
  if (minutes > WITHIN.good || found.missedUpdates > 0 || found.listed * 2 > acts) return 'hard';
  return minutes > 0 ? 'good' : 'easy';
}

function isDiagnosis(machine: Machine, { act }: PlayedAct): boolean {
  return (machine.moves[act.name] ?? machine.looks[act.name])?.is === 'diagnose';
}

function lostIn(acts: readonly PlayedAct[], replies: readonly Reply[]): number {
  return sum(acts.map(({ step: done }) => done.lost)) + sum(replies.map(({ harm }) => harm));
}

function impactOf(acts: readonly PlayedAct[]): number {
  return sum(acts.map(({ step: done }) => done.impact));
}

/** Minutes in which no one heard anything: between updates, and until the last act is over, or begins if it tells people. */
function longestSilence({ moves }: Machine, acts: readonly PlayedAct[]): number {
  const heard = acts.filter(({ act }) => act.name === UPDATE).map((played) => endOf(played));
  const last = acts.at(-1);
  const tells = last && (last.act.name === UPDATE || moves[last.act.name]?.is === 'tell');
  const times = [0, ...heard, ...(last ? [tells ? last.from.now : endOf(last)] : [])];
  return Math.max(0, ...times.slice(1).map((at, i) => at - (times[i] ?? 0)));
}

function endOf({ from, step: { next, happenings } }: PlayedAct): number {
  return next?.now ?? happenings.at(-1)?.at ?? from.now;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
