import { byLevel, type Level } from '../../level.ts';
import type { ProbeWhen, QuestionProbe } from './task.ts';

/** Whether a probe fits an answer that settled some grounds. */
function fits(when: ProbeWhen | undefined, settled: ReadonlySet<string>): boolean {
  if (when?.missed !== undefined && settled.has(when.missed)) return false;
  return when?.held === undefined || settled.has(when.held);
}

/**
 * The probes that fit an answer, in the order in which they are wanted: one for what was missed, one that goes deeper
 * where the answer held, then those that always fit, then the rest. What comes back is dealt in turn.
 *
 * @param level the candidate's level: a probe with nothing up to the next one is left out
 * @param earlier how often the item was practiced before
 */
export function fittingProbes(
  probes: readonly QuestionProbe[],
  settled: ReadonlySet<string>,
  level: Level,
  earlier: number,
): QuestionProbe[] {
  const fitting = probes.filter(({ when, points }) => {
    const { own, stretch } = byLevel(points, level);
    return own.length + stretch.length > 0 && fits(when, settled);
  });
  const missed = fitting.filter(({ when }) => when?.missed !== undefined);
  const held = fitting.filter(({ when }) => when?.missed === undefined && when?.held !== undefined);
  const always = fitting.filter(({ when }) => when?.missed === undefined && when?.held === undefined);
  const [firstMissed, ...otherMissed] = inTurn(missed, earlier);
  const [firstHeld, ...otherHeld] = inTurn(held, earlier);
  const first = [firstMissed, firstHeld].filter((one) => one !== undefined);
  return [...first, ...inTurn(always, earlier), ...otherMissed, ...otherHeld];
}

function inTurn<T>(all: readonly T[], earlier: number): T[] {
  const from = all.length === 0 ? 0 : earlier % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}

/** The grounds of one answer after which no probe fits; undefined if there is always one. */
export function unprobed(
  probes: readonly QuestionProbe[],
  grounds: readonly string[],
  level: Level,
): string[] | undefined {
  for (let set = 0; set < 2 ** grounds.length; set++) {
    const settled = grounds.filter((_, i) => set & (1 << i));
    if (fittingProbes(probes, new Set(settled), level, 0).length === 0) return settled;
  }
  return undefined;
}
