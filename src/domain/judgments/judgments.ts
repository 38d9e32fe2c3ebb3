import type { Came, Judgment, Sure } from '../records/judgment.ts';
import { SURE } from '../records/judgment.ts';

/** Judgments whose day has come and that no one has settled, the earliest first. `today` is `YYYY-MM-DD`. */
export function openJudgments(judgments: Iterable<Judgment>, today: string): Judgment[] {
  return [...judgments]
    .filter(({ due, settled }) => !settled && due.slice(0, DATE) <= today)
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

const DATE = 'YYYY-MM-DD'.length;

/** How often judgments of one level of sureness came true. */
export interface Calibration {
  sure: Sure;
  settled: number;
  /** Came true, a half for "in part"; null while too few are settled to say. */
  share: number | null;
}

/** Fewer settled than this say nothing (ours). */
const ENOUGH = 5;
const WORTH: Record<Exclude<Came, 'cannot-tell'>, number> = { yes: 1, partly: 0.5, no: 0 };

/** Sureness against what came true, by level; what cannot be told does not count. */
export function calibration(judgments: Iterable<Judgment>): Calibration[] {
  const all = [...judgments];
  return SURE.map((sure) => {
    const worths = all.flatMap(({ sure: level, settled }) =>
      level === sure && settled && settled.came !== 'cannot-tell' ? [WORTH[settled.came]] : [],
    );
    const share = worths.length < ENOUGH ? null : worths.reduce((sum, one) => sum + one, 0) / worths.length;
    return { sure, settled: worths.length, share };
  });
}
