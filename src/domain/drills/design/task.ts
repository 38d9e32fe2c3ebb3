import type { Point } from '../../content/parts.ts';
import type { Level } from '../../level.ts';

/** A point of a design round: from which level on it is expected, and the part without which it does not arise. */
export interface DesignPoint extends Point {
  level: Level;
  needs?: string | undefined;
}

/** A change to the task; `when` says which part must be in the drawing, or missing from it. */
export interface Twist {
  when?: { has?: string | undefined; lacks?: string | undefined } | undefined;
  says: string;
  points: DesignPoint[];
}

/** What the interviewer answers when asked; `key` marks what a strong candidate asks for. */
export interface DesignAnswer {
  key?: true | undefined;
  words: string[];
  says: string;
}

export interface DesignStage {
  name: 'scale' | 'paths' | 'data' | 'bottlenecks' | 'failure';
  ask: string;
  seconds: number;
  /** Seconds in the fifteen-minute form. */
  short: number;
  points: DesignPoint[];
  twists: Twist[];
}

/** Design a system in stages, each with its clock, before an interviewer who answers and reacts. */
export interface DesignTask {
  /** The system, as one line. */
  system: string;
  prompt: string;
  answers: DesignAnswer[];
  /** The components that are listened for, and the words that name each. */
  parts: Record<string, string[]>;
  stages: DesignStage[];
  /** A drawing of the sample answer; none in items of format 1. */
  figure?: { caption: string; rows: string } | undefined;
  /** The sample answer's components, each with who runs it, its monthly cost and its volume. */
  components: { name: string; runs: string; costs: string; volume: string }[];
  accepts: { choose: string; accept: string }[];
  strong: string;
  seconds: number;
}
