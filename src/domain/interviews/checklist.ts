import type { Temporal } from 'temporal-polyfill';
import type { Fill } from '../content/kinds/checklist.ts';
import type { Item, ItemOfKind } from '../content/kinds.ts';
import type { Days } from '../dates.ts';
import type { Due } from '../due/due.ts';
import type { Anchors } from './anchors.ts';
import type { Interview } from './interview.ts';
import type { InterviewDay } from './offset.ts';

/** The user's own data that lines of the checklist are filled with. */
export type OwnLines = Record<Fill, string[]>;

export interface ChecklistInput {
  interview: Interview;
  /** Protocols in the order in which they are laid out; what a later one repeats is left out. */
  protocols: readonly ItemOfKind<'protocol'>[];
  item: (id: string) => Item | undefined;
  own: OwnLines;
  ticked: (id: string) => boolean;
  /** Now, where the user is: everything is laid on their own days. */
  now: Temporal.ZonedDateTime;
  /** When their days begin. */
  userDays: Days;
  /** The dates of the interview's job; without one, what counts from them has no date. */
  anchors?: Anchors | undefined;
  /** What the user's records ask for until the interview. */
  records?: readonly Due[];
}

/** The same with what all blocks have in common worked out. */
export interface ChecklistSource extends ChecklistInput {
  /** The user's day of now. */
  today: Temporal.PlainDate;
}

/** `undated`: it counts from something that has no date yet. */
export type BlockState = 'past' | 'due' | 'ahead' | 'undated';

export interface ChecklistTick {
  /** `<item>/<tick>` or `<item>/<offset>`, with `@2` and so on for a later day of the same interview. */
  id: string;
  /** The shortest name that says which of this list is meant. */
  short: string;
  do: string;
  detail: string[];
  /** What the user's own data adds: stories, weak topics, questions chosen. */
  own: string[];
  /** The item that does it, to be opened with `rehearse show`. */
  item?: string;
  state: BlockState | 'done';
}

/** What belongs together at one place on the calendar. */
export interface ChecklistBlock {
  /** The same whatever else is on the calendar. */
  id: string;
  offset: string;
  title: string;
  /** Its ticks are those of a checklist, and the title says what they have in common. */
  list: boolean;
  /** What applies to the ticks at this place, if they do not say it themselves. */
  lead?: string;
  /** Absent if it counts from something that has no date yet. */
  start?: Temporal.ZonedDateTime;
  end?: Temporal.ZonedDateTime;
  allDay: boolean;
  by: boolean;
  minutes?: number;
  /** Its own day had passed when the interview was added: it was moved here. */
  moved?: true;
  /** It comes ahead of everything else from its place on, the lowest number first. */
  first?: number | undefined;
  /** Until when what comes first can be done: the interview's start, or midnight if it needs days. */
  lasts?: Temporal.ZonedDateTime;
  state: BlockState;
  ticks: ChecklistTick[];
}

export interface DroppedEntry {
  title: string;
  offset: string;
  why: string;
  instead?: string;
  /** What is ticked if something replaces it. */
  tick?: ChecklistTick;
}

export interface InterviewChecklist {
  interview: Interview;
  name: string;
  /** In the interview's zone. */
  start: Temporal.ZonedDateTime;
  now: Temporal.ZonedDateTime;
  /** The user's days until the interview starts; below zero afterwards. */
  away: number;
  /** Where the user is, like the blocks. */
  days: InterviewDay[];
  blocks: ChecklistBlock[];
  dropped: DroppedEntry[];
  /** What the user's records ask for until the interview. */
  records: readonly Due[];
}

/** Lower comes first: what is due and comes ahead of everything else; the rest are equal. */
export function rankOf({ state, first }: ChecklistBlock): number {
  return state === 'due' && first !== undefined ? first : 10;
}
