import type { Item } from '../../content/kinds.ts';
import type { Drafts } from '../../drafts.ts';
import type { Level } from '../../level.ts';
import type { Attempts, Journal, Library, Note } from '../../ports.ts';
import type { Attempt } from '../../practice/attempt.ts';
import type { Memory } from '../../practice/memory/memory.ts';
import type { Practiced } from '../../practice/results.ts';
import type { Rating } from '../../rating.ts';
import type { Strike } from '../../records/strike.ts';
import type { Terminal } from '../../terminal.ts';
import type { DrillName } from '../drills.ts';
import type { MockRoom } from '../mock/task.ts';
import type { Lens, Room, Telling } from './drill.ts';
import type { Step } from './step.ts';
import type { Voices } from './voice.ts';

/** What a session is run with. */
export interface SessionWorld {
  library: Pick<Library, 'item' | 'task' | 'entries' | 'kinds'>;
  terminal: Terminal;
  attempts: Pick<Attempts, 'record'>;
  journal: Pick<Journal, 'put'>;
  drafts: Drafts;
  /** Memory of an item before this session, and how often it was practiced. */
  before: (id: string, drill: DrillName) => Before;
  stories: Room['stories'];
  titleOf: (id: string) => string;
  /** Shows the whole of an item. */
  read: (item: Item) => Promise<void>;
  /** What the user noted on an item. */
  notesOn: (item: Item) => Note[];
  /** Takes a note on an item from the user, and keeps it. */
  takeNote: (item: Item) => Promise<void>;
  /** Asks whether the plan is to leave an item out; if so, what that means for it, as a sentence. */
  takeMark: (item: Item) => Promise<string | undefined>;
  /** What was missed and can be practiced at once, with the words to offer it; undefined if that is nothing. */
  missed: (done: readonly PracticedStep[]) => { steps: readonly Step[]; label: string } | undefined;
  /** Whom to ask for a second opinion. */
  opinion?: Room['opinion'];
  /** Where spoken answers are recorded, if the user wants that. */
  voices?: Voices | undefined;
  /** How mocks are held. */
  mock?: MockRoom;
  /** What the user struck out of an item. */
  strikesOn: (item: Item) => Strike[];
  /** Asks which point of an item is to be struck out; what comes of it, as a sentence, if one is. */
  takeStrike: (item: Item) => Promise<string | undefined>;
  /** Keeps the user's ratings of topics. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  now: () => Date;
  /** The user's day of a moment, as a number. */
  day: (at: string) => number;
  random: () => number;
  newId: () => string;
}

/** What is known of an item before it is practiced. */
export interface Before {
  memory?: Memory;
  attempts: number;
  /** The latest one in this drill, if there was one. */
  last?: Attempt | undefined;
}

export interface SessionOptions {
  aloud: boolean;
  untimed: boolean;
  /** The level that the user interviews for. */
  level: Level;
  seconds?: number;
  keepAnswers: boolean;
  /** How stories are told, if not as their template has it. */
  telling?: Telling | undefined;
  /** Grades follow from what was ticked, and are neither asked for nor shown. */
  quiet?: boolean;
  /** An interview is ahead: each day has its own plan, so no item has a day on which it comes back. */
  dated?: boolean;
  /** Follow-up questions, some of which are dealt after each answer. */
  lenses?: readonly Lens[];
  /** Seconds of practice, as the day counts them, after which no new item is started. */
  stopAfter?: number;
  /** Today's minutes: those done before this session, and all of them. Shown beside the place in it. */
  today?: { done: number; of: number } | undefined;
}

/** A step that was graded, with the attempt before it in the same drill. */
export interface PracticedStep extends Practiced {
  step: Step;
}
