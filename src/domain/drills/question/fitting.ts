import { byLevel, LEVELS, type Level } from '../../level.ts';
import type { QuestionProbe } from './task.ts';

/** What an answer did: the grounds it settled, and the way it took, if one was heard. */
export interface Given {
  settled: ReadonlySet<string>;
  way?: string | undefined;
}

type Sort = 'missed' | 'way' | 'held' | 'always';

function sortOf({ when }: QuestionProbe): Sort {
  if (when === 'broad' || when?.way !== undefined) return 'way';
  if (when?.missed !== undefined) return 'missed';
  return when?.held === undefined ? 'always' : 'held';
}

function fits({ when }: QuestionProbe, { settled, way }: Given): boolean {
  if (when === undefined) return true;
  if (when === 'broad') return way === undefined;
  if (when.missed !== undefined && settled.has(when.missed)) return false;
  if (when.held !== undefined && !settled.has(when.held)) return false;
  return when.way === undefined || when.way === way;
}

/**
 * The probes that fit an answer, in the order in which they are wanted: one for what was missed, one for the way that was
 * taken or for having taken none, the deepest one where the answer held, then those that always fit, then the rest.
 *
 * @param level the candidate's level: a probe with nothing up to the next one is left out
 * @param earlier how often the item was practiced before: of each sort, another one comes first each time
 */
export function fittingProbes(
  probes: readonly QuestionProbe[],
  given: Given,
  level: Level,
  earlier: number,
): QuestionProbe[] {
  const fitting = probes.filter((probe) => {
    const { own, stretch } = byLevel(probe.points, level);
    return own.length + stretch.length > 0 && fits(probe, given);
  });
  const of = (sort: Sort) => fitting.filter((probe) => sortOf(probe) === sort);
  const [firstMissed, ...otherMissed] = inTurn(of('missed'), earlier);
  const [firstWay, ...otherWays] = inTurn(of('way'), earlier);
  const [firstHeld, ...otherHeld] = inTurn(deepestFirst(of('held')), earlier);
  const first = [firstMissed, firstWay, firstHeld].filter((one) => one !== undefined);
  return [...first, ...inTurn(of('always'), earlier), ...otherMissed, ...otherWays, ...otherHeld];
}

function inTurn<T>(all: readonly T[], earlier: number): T[] {
  const from = all.length === 0 ? 0 : earlier % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}

function deepestFirst(probes: readonly QuestionProbe[]): QuestionProbe[] {
  const depth = ({ points }: QuestionProbe) => Math.max(...points.map(({ level }) => LEVELS.indexOf(level)));
  return [...probes].sort((a, b) => depth(b) - depth(a));
}

/** The grounds of one answer after which no probe fits, whatever way it took; undefined if there is always one. */
export function unprobed(
  probes: readonly QuestionProbe[],
  { grounds, ways }: { grounds: readonly string[]; ways: readonly string[] },
  level: Level,
): string[] | undefined {
  for (let set = 0; set < 2 ** grounds.length; set++) {
    const settled = grounds.filter((_, i) => set & (1 << i));
    const isProbed = (way?: string) => fittingProbes(probes, { settled: new Set(settled), way }, level, 0).length > 0;
    if (![undefined, ...ways].every(isProbed)) return settled;
  }
  return undefined;
}
