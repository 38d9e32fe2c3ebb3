import type { Point } from '../../content/parts.ts';
import type { Level } from '../../level.ts';
import type { Failure, Grade, KeptOpinion } from '../../practice/attempt.ts';
import type { Rating } from '../../rating.ts';
import type { Sort } from '../../records/judgment.ts';
import type { TellingLength } from '../../stories/lengths.ts';
import type { Heading, Line, Terminal } from '../../terminal.ts';
import type { MockRoom } from '../mock/task.ts';
import type { Audience } from './audiences.ts';
import type { FailureMode } from './failures.ts';
import type { Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

/** A deeper question asked after the main answer. */
export interface Probe {
  ask: string;
  points: Point[];
  seconds: number;
}

/** A question that can be asked after any answer. */
export interface Lens {
  name: string;
  ask: string;
}

/** How a story is told, if not as its template has it. */
export interface Telling {
  /** Seconds. */
  length?: TellingLength | undefined;
  audience?: Audience | undefined;
  /** Names that an executive may not know. */
  terms?: readonly string[];
}

/** A command that the user named, which is asked about one answer when a key is pressed. */
export interface SecondOpinion {
  /** What it is called, and the whole of it. */
  by: string;
  command: string;
  /** Whether it may see stories. */
  stories: boolean;
  /** Whether the user has agreed that this command is run. */
  agreed: () => boolean;
  agree: () => Promise<void>;
  /** What it wrote. @throws Problem with one sentence, if it did not work */
  run: (document: string, signal: AbortSignal) => Promise<string>;
}

/** What a drill can use while it runs. */
export interface Room {
  terminal: Terminal;
  /** Uniform in [0, 1). */
  random: () => number;
  /** Milliseconds, for what the terminal does not measure. */
  clock: () => number;
  /** The page's heading. */
  heading: Heading;
  /** Answers are spoken: only the clock is shown. */
  aloud: boolean;
  /** No limits are shown; time is still measured. */
  untimed: boolean;
  /** No grade is asked for or shown, in the last days before an interview: it follows from what was ticked. */
  quiet?: boolean;
  /** The level that the user interviews for. */
  level: Level;
  /** Limit for each answer instead of the task's own. */
  seconds?: number;
  /** A story is told in another form: in so many seconds, or for a listener. */
  telling?: Telling | undefined;
  /** How often this item was practiced before. */
  earlier: number;
  /** What came of it the last time, in this drill. */
  last?: LastTime | undefined;
  /** What the user noted on the item, to be read with the comparison. */
  notes?: readonly Line[];
  /** What was asked in this item so far and what the user said, the latest first: it stays in reach of what comes next. */
  soFar: Line[];
  /** Where answers are kept while they grow, with what an unfinished try had begun. */
  sheet: Sheet;
  /** Follow-up questions, some of which are dealt after the answer; none unless the user asked for them. */
  lenses: readonly Lens[];
  /** What can go wrong, each with its remedy; if it is empty, nothing is asked. */
  failures: readonly FailureMode[];
  /** Keeps how the user rates topics, at once. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  /** The user's stories for a template. */
  stories: (template: string) => Promise<{ id: string; title: string; outline: string[]; gaps: string[] }[]>;
  /** The tasks of all items for a drill: what else could have been asked or answered. */
  tasksOf: <Task>(drill: Drill<Task>) => Task[];
  /** The clock on the wall and the tasks of a mock. */
  mock?: MockRoom | undefined;
  /** Whom to ask for a second opinion, if the user named a command for it. */
  opinion?: SecondOpinion | undefined;
  /** Records the answer, if the user wants that of spoken ones. */
  voice?: Voice | undefined;
  /** Title of an item, for pointing at it. */
  titleOf: (id: string) => string;
}

/** The latest attempt at an item, as far as it can be set beside a new one. */
export interface LastTime {
  /** "Fri 27 Nov". */
  day: string;
  /** What was typed, if it is kept. */
  answer?: string | undefined;
  said: number;
  of: number;
  /** Whether each key point was said; absent where the points are others by now. */
  ticks?: boolean[] | undefined;
}

/** What becomes a note; what was answered after a mock is told by its place in the list of answers. */
export interface PerformedNote {
  fields: { name: string; text: string }[];
  /** What of it is settled on a later day. */
  keeps?: { sort: Sort; text: string }[];
  feedback?: { id: string; self: number; partner?: number; line?: string }[];
  stamps?: { key: string; label: string; seconds: number }[];
  interview?: string;
}

/** What a drill reports: the attempt, without the item and the time. */
export interface Performance {
  seconds: number;
  limit?: number;
  answer?: string;
  /** Everything ticked; the first `of` are the key points. Absent without points, as the two below. */
  ticks?: boolean[];
  said?: number;
  of?: number;
  /** The level whose points were counted. */
  level?: Level;
  confidence?: number;
  failure?: Failure;
  grade: Grade;
  story?: string;
  length?: number;
  audience?: string;
  brief?: true;
  opinion?: KeptOpinion | undefined;
  /** What the user made, to be kept as a note. */
  note?: PerformedNote;
  /** Shows the comparison again and judges anew; undefined if the attempt must not count. It is not recorded. */
  again?: () => Promise<Performance | undefined>;
}

/**
 * A way to practice: it says what task it needs, and holds the conversation.
 * It knows nothing of kinds of items. What planning must know of it is in `drills.ts`.
 */
export interface Drill<Task = unknown> {
  /** Its name in `drills.ts` and in the log of attempts. */
  name: string;
  /** Its clock never stops: what was begun is taken up without a question. */
  running?: true;
  run(task: Task, room: Room): Promise<Performance>;
}
