import type { Level } from '../../level.ts';
import type { Probe } from '../room/drill.ts';

/** A point of a question: what it belongs to, and the level from which on it is expected. */
export interface QuestionPoint {
  text: string;
  ground: string;
  level: Level;
  /** The words of the strong answer that say it. */
  span?: string | undefined;
  ours?: true | undefined;
}

/**
 * When a probe is asked: after a ground that was not settled, after one that was, after one way that was taken, or after
 * an answer that took none; always if it has no condition.
 */
export type ProbeWhen =
  | 'broad'
  | {
      missed?: string | undefined;
      held?: string | undefined;
      way?: string | undefined;
    };

/** A probe that may depend on what the answer settled and how; its hints are given one by one, on request. */
export interface QuestionProbe extends Probe {
  when?: ProbeWhen | undefined;
  hints?: readonly string[] | undefined;
  points: { text: string; level: Level; ours?: true | undefined }[];
}

/** An approach that an answer can take: how it is called, and the phrases that show it. */
export interface Way {
  name: string;
  words: readonly string[];
}

/** An answer that sounds right and is not. */
export interface WrongAnswer {
  says: string;
  /** Phrases that give it away in an answer; all words of one must be said. */
  words: readonly string[];
  /** Why it fails; absent in items of format 1. */
  fails?: string | undefined;
}

/** What differs from one dealing of a question to the next: another prompt, other numbers. */
export type Dealing = Partial<Pick<AnswerTask, 'prompt' | 'points' | 'probes' | 'wrong' | 'strong'>>;

/** Say or type an answer against the clock, then compare it with the points of each ground. */
export interface AnswerTask {
  prompt: string;
  seconds: number;
  /** The level from which on it is asked. */
  level: Level;
  /** What a whole answer settles, as a label by name. */
  grounds: Readonly<Record<string, string>>;
  points: QuestionPoint[];
  /** Approaches by name; absent if it does not matter which one is taken. */
  ways?: Readonly<Record<string, Way>> | undefined;
  probes: QuestionProbe[];
  wrong: WrongAnswer[];
  strong: string;
  /** How it is asked when it comes back, in turn. */
  others?: readonly Dealing[] | undefined;
}
