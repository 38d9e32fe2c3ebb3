import type { Grade } from '../../practice/attempt.ts';
import type { TickedPoint } from './compare.ts';

/** What was measured and ticked in one performance. */
export interface AnswerResult {
  /** The key points: what the grade is proposed from. */
  points: readonly TickedPoint[];
  /** Points that the next level adds: shown and kept, but not graded. */
  stretch?: readonly TickedPoint[];
  /** Points of follow-ups: shown and kept, but the grade is proposed without them. */
  deeper?: readonly TickedPoint[];
  /** What these belong to. */
  below?: 'probes' | 'twists';
  /** Hints that were taken on the way. */
  hints?: number;
  seconds: number;
  limit?: number;
  confidence?: number;
  /** What was asked, if a second opinion can be asked about the answer; and whether that is a story of the user's. */
  question?: string;
  story?: boolean;
  /** What the drill itself proposes; otherwise the points and the clock do. */
  grade?: Grade;
}
