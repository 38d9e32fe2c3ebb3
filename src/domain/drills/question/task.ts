import type { Level } from '../../level.ts';
import type { Probe } from '../room/drill.ts';

/** A point of a question: what it belongs to, and the level from which on it is expected. */
export interface QuestionPoint {
  text: string;
  ground: string;
  level: Level;
  ours?: true | undefined;
}

/** When a probe is asked: after a ground that was not settled, or after one that was; always if it has no condition. */
export interface ProbeWhen {
  missed?: string | undefined;
  held?: string | undefined;
}

/** A probe that may depend on what the answer settled. */
export interface QuestionProbe extends Probe {
  when?: ProbeWhen | undefined;
  points: { text: string; level: Level; ours?: true | undefined }[];
}

/** An answer that sounds right and is not. */
export interface WrongAnswer {
  says: string;
  /** Phrases that give it away in an answer; all words of one must be said. */
  words: readonly string[];
  /** Why it fails; absent in items of format 1. */
  fails?: string | undefined;
}

/** Say or type an answer against the clock, then compare it with the points of each ground. */
export interface AnswerTask {
  prompt: string;
  seconds: number;
  /** The level from which on it is asked. */
  level: Level;
  /** What a whole answer settles, as a label by name. */
  grounds: Readonly<Record<string, string>>;
  points: QuestionPoint[];
  probes: QuestionProbe[];
  wrong: WrongAnswer[];
  strong: string;
}
