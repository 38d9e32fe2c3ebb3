import type { Failure, Grade } from '../../practice/attempt.ts';
import type { Rating } from '../../rating.ts';
import type { Terminal } from '../../terminal.ts';
import type { DrillName, Lens, TaskOf } from '../task.ts';
import type { FailureMode } from './failures.ts';
import type { Sheet } from './sheet.ts';

/** What a drill has around it while it runs. */
export interface Room {
  terminal: Terminal;
  /** Uniform in [0, 1). */
  random: () => number;
  /** Milliseconds, for what the terminal does not measure. */
  clock: () => number;
  /** Left and right of the page's heading. */
  heading: { left: string; right?: string };
  /** Answers are spoken: the clock alone. */
  aloud: boolean;
  /** No limits are shown; time is still measured. */
  untimed: boolean;
  /** Limit for each answer instead of the task's own. */
  seconds?: number;
  /** How often this item was practiced before. */
  earlier: number;
  /** Where answers are kept while they grow, with what an earlier try, broken off, had begun. */
  sheet: Sheet;
  /** Further questions, of which some are dealt after the answer; none unless the user asked for them. */
  lenses: readonly Lens[];
  /** What can go wrong, each with its remedy; with none of them it is not asked. */
  failures: readonly FailureMode[];
  /** Keeps how the user rates topics, at once. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  /** The user's stories for a template. */
  stories: (template: string) => Promise<{ id: string; title: string; outline: string[]; gaps: string[] }[]>;
  /** The tasks of all items for a drill: what else one could have been asked, or could answer. */
  tasksOf: <D extends DrillName>(drill: D) => TaskOf<D>[];
  /** Title of an item, for pointing at it. */
  titleOf: (id: string) => string;
}

/** What a drill reports: the attempt, but for whose and when. */
export interface Performance {
  seconds: number;
  limit?: number;
  answer?: string;
  /** Everything ticked; the first `of` are the key points. */
  ticks: boolean[];
  said: number;
  of: number;
  confidence?: number;
  failure?: Failure;
  grade: Grade;
  story?: string;
  /** What the user made, to be kept as a note. */
  note?: { fields: { name: string; text: string }[] };
}

/**
 * A way of practicing: it says what task it must be given and holds the conversation.
 * It knows nothing of kinds of items.
 */
export interface Drill<D extends DrillName = DrillName> {
  name: D;
  /** One of them, as counted in a plan: "question", "story to tell". */
  noun: string;
  run(task: TaskOf<D>, room: Room): Promise<Performance>;
}
