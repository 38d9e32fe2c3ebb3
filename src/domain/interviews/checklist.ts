import { Temporal } from 'temporal-polyfill';
import type { Fill } from '../content/kinds/checklist.ts';
import type { Item, ItemOfKind } from '../content/kinds.ts';
import { blockOf, type From, insteadOf, type Laid, titleOf } from './block.ts';
import { type Interview, interviewName } from './interview.ts';
import { settle } from './lateness.ts';
import { interviewDays, startOf } from './moments.ts';
import { type InterviewDay, placeOffset } from './offset.ts';
import { type Entry, withShortNames } from './ticks.ts';

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
  /** The same whatever else stands on the calendar. */
  id: string;
  offset: string;
  title: string;
  /** Its ticks are those of a checklist, and the title says what they have in common. */
  list: boolean;
  /** What holds for the ticks at this place, where they do not say it themselves. */
  lead?: string;
  /** Absent where it counts from something that has no date yet. */
  start?: Temporal.ZonedDateTime;
  end?: Temporal.ZonedDateTime;
  allDay: boolean;
  by: boolean;
  minutes?: number;
  /** Its own day had passed when the interview was added: it was moved here. */
  moved?: true;
  /** It comes ahead of everything else from its place on, the lowest number first. */
  first?: number | undefined;
  /** Until when what comes first can be done: the interview's start, or midnight where it needs days. */
  lasts?: Temporal.ZonedDateTime;
  state: BlockState;
  ticks: ChecklistTick[];
}

export interface Dropped {
  title: string;
  offset: string;
  why: string;
  instead?: string;
  /** What is ticked where something stands in for it. */
  tick?: ChecklistTick;
}

export interface InterviewChecklist {
  interview: Interview;
  name: string;
  /** In the interview's zone. */
  start: Temporal.ZonedDateTime;
  now: Temporal.ZonedDateTime;
  /** Where the user is, like the blocks. */
  days: InterviewDay[];
  blocks: ChecklistBlock[];
  dropped: Dropped[];
}

/**
 * Lays everything between now and the interview on the calendar, from the protocols' offsets. A tick that stands in
 * several places is laid on the first; further days of the same interview have their own evening, morning and rounds.
 */
export function buildChecklist(input: ChecklistInput): InterviewChecklist {
  const days = interviewDays(input.interview, input.now.timeZoneId);
  const blocks: ChecklistBlock[] = [];
  const dropped = new Map<string, Dropped>();
  const seen = new Set<string>();
  const lay = (entry: Entry, from: From, laid?: Laid) => {
    const block = blockOf(entry, from, input, laid);
    const ticks = block.ticks.filter(({ id }) => !seen.has(id));
    for (const { id } of ticks) seen.add(id);
    if (ticks.length > 0) blocks.push({ ...block, ticks });
  };
  for (const protocol of input.protocols) {
    for (const entry of protocol.entries) {
      for (const offset of entry.offset.split('; ')) {
        for (const [nth, day] of days.entries()) {
          if (!applies(offset, nth, days)) continue;
          const from = { protocol: protocol.id, offset, nth };
          const [place] = placeOffset(offset, day);
          if (!place) {
            if (nth === 0) lay(entry, from);
            continue;
          }
          const settled = settle(place, entry, day, input.interview);
          if (!settled) continue;
          if ('place' in settled) {
            lay(entry, from, settled);
            continue;
          }
          const title = titleOf(entry, entry.item ? input.item(entry.item) : undefined);
          const key = `${title} ${offset}`;
          const tick = insteadOf(entry, from, input);
          const stands = tick && { instead: tick.do, tick };
          if (!dropped.has(key)) dropped.set(key, { title, offset, ...settled, ...stands });
        }
      }
    }
  }
  return {
    interview: input.interview,
    name: interviewName(input.interview),
    start: startOf(input.interview),
    now: input.now,
    days,
    ...withShortNames({ blocks: blocks.sort(byTime), dropped: [...dropped.values()] }),
  };
}

/** Offsets that every further day of rounds has for itself. */
const EACH_DAY = /^(T-24h|night|morning|during|T\+\d+h)$/;
const AFTERWARDS = /^T\+\d+d$/;

/** The first day has all offsets before it, the last one those of the days after; a day of rounds is no rest day. */
function applies(offset: string, nth: number, days: readonly InterviewDay[]): boolean {
  if (AFTERWARDS.test(offset)) return nth === days.length - 1;
  if (nth === 0) return true;
  if (offset !== 'T-24h') return EACH_DAY.test(offset);
  const [before, day] = [days[nth - 1], days[nth]];
  return !!before && !!day && before.start.toPlainDate().until(day.start.toPlainDate()).days > 1;
}

/** Lower comes first: what is due and comes ahead of everything else; the rest are alike. */
export function rankOf({ state, first }: ChecklistBlock): number {
  return state === 'due' && first !== undefined ? first : 10;
}

/**
 * In the order of time, after what is due first: a deadline stands on its last day. Applying comes before all, the
 * offer after.
 */
function byTime(a: ChecklistBlock, b: ChecklistBlock): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  const key = ({ by, start, end }: ChecklistBlock) => (by ? end?.subtract({ days: 1 }) : start);
  const rank = ({ start, offset }: ChecklistBlock) => (start ? 1 : offset === 'apply' ? 0 : 2);
  const [at, bt] = [key(a), key(b)];
  return at && bt ? Temporal.ZonedDateTime.compare(at, bt) : rank(a) - rank(b);
}
