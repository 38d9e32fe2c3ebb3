import { Temporal } from 'temporal-polyfill';
import type { Fill } from '../content/kinds/checklist.ts';
import type { Item, ItemOfKind } from '../content/kinds.ts';
import type { Interview } from './interview.ts';
import { interviewName } from './interview.ts';
import { interviewDays } from './moments.ts';
import { type InterviewDay, type Place, placeOffset } from './offset.ts';

/** The user's own data that lines of the checklist are filled with. */
export type OwnLines = Record<Fill, string[]>;

export interface ChecklistInput {
  interview: Interview;
  /** Protocols in the order in which they are laid out; what a later one repeats is left out. */
  protocols: readonly ItemOfKind<'protocol'>[];
  item: (id: string) => Item | undefined;
  own: OwnLines;
  ticked: (id: string) => boolean;
  now: Temporal.ZonedDateTime;
}

export type TickState = 'done' | 'past' | 'due' | 'ahead' | 'undated';

export interface ChecklistTick {
  /** `<checklist or protocol id>/<tick id>`, with `@2` and so on for a later day of the same interview. */
  id: string;
  do: string;
  detail: string[];
  /** The item that does it, to be opened with `rehearse show`. */
  item?: string;
  state: TickState;
}

/** What belongs together at one place on the calendar. */
export interface ChecklistBlock {
  offset: string;
  title: string;
  /** What to do there, in a line, where the ticks alone do not say it. */
  lead?: string;
  /** Absent where it counts from something that has no date yet. */
  start?: Temporal.ZonedDateTime;
  end?: Temporal.ZonedDateTime;
  allDay: boolean;
  by: boolean;
  minutes?: number;
  /** Its own day had passed when the interview was added: it was moved here. */
  moved?: boolean;
  ticks: ChecklistTick[];
}

export interface Dropped {
  title: string;
  why: string;
  instead?: string;
}

export interface InterviewChecklist {
  interview: Interview;
  name: string;
  start: Temporal.ZonedDateTime;
  blocks: ChecklistBlock[];
  dropped: Dropped[];
}

type Entry = ItemOfKind<'protocol'>['entries'][number];

/** Offsets that every further day of rounds has for itself. */
const EACH_DAY = /^(T-24h|night|morning|during|T\+2h)$/;

/**
 * Lays everything between now and the interview on the calendar, from the protocols' offsets.
 * What lay before the day the interview was added is moved to that day while there are more than two days left
 * and the entry's own need of days is met; else it is dropped, with the reason. Nothing is moved into the last two days.
 */
export function buildChecklist(input: ChecklistInput): InterviewChecklist {
  const days = interviewDays(input.interview);
  const first = days[0];
  if (!first) throw new Error('an interview without a day');
  const dropped = new Map<string, Dropped>();
  const blocks: ChecklistBlock[] = [];
  const seen = new Set<string>();
  for (const protocol of input.protocols) {
    for (const [index, entry] of protocol.entries.entries()) {
      for (const [nth, day] of days.entries()) {
        const placed = places(entry, day).filter(({ offset }) => nth === 0 || EACH_DAY.test(offset));
        if (placed.length === 0 && nth === 0 && isUndated(entry.offset)) blocks.push(...undated(entry, index, protocol.id, input, seen));
        for (const place of placed) {
          const settled = settle(place, entry, day, input);
          if ('why' in settled) {
            const title = entry.item ? (input.item(entry.item)?.title ?? entry.do) : entry.do;
            if (!seen.has(`${title}/${place.offset}`)) dropped.set(`${title}/${place.offset}`, { title, ...settled });
            continue;
          }
          const block = blockOf(settled, entry, { protocol: protocol.id, index, nth }, input, seen);
          if (block.ticks.length > 0) blocks.push(block);
        }
      }
    }
  }
  return {
    interview: input.interview,
    name: interviewName(input.interview),
    start: first.start,
    blocks: blocks.sort(byTime),
    dropped: [...dropped.values()],
  };
}

/** Places of an entry: its own offsets, or those of the checklist it names where the entry's is one of them. */
function places(entry: Entry, day: InterviewDay): Place[] {
  return placeOffset(entry.offset, day);
}

function isUndated(offset: string): boolean {
  return /^(apply|[LOAS])/.test(offset);
}

type Settled = Place & { moved?: boolean };

/** Where an entry ends up for somebody who added the interview late, or why it is dropped. */
function settle(place: Place, entry: Entry, day: InterviewDay, { interview }: ChecklistInput): Settled | Omit<Dropped, 'title'> {
  const zone = day.start.timeZoneId;
  const added = Temporal.Instant.from(interview.added).toZonedDateTimeISO(zone);
  const left = added.toPlainDate().until(day.start.toPlainDate()).days;
  const drop = (why: string) => ({ why, ...(entry.instead ? { instead: entry.instead } : {}) });
  const needs = entry.needs ?? 0;
  const counted = FROM_THE_PLAN.test(place.offset);
  const past = Temporal.ZonedDateTime.compare(place.end, added) <= 0;
  if ((counted || past) && needs > left) return drop(`needs ${count(needs)}, you had ${count(left)}`);
  if (counted && Temporal.ZonedDateTime.compare(place.start, lastDays(day)) >= 0) {
    return drop(`its time (${place.offset}) would come in the last two days or later`);
  }
  if (!past) return place;
  if (left > LAST_DAYS && entry.needs !== undefined) {
    const start = added.toPlainDate().toZonedDateTime(zone);
    return { ...place, start, end: start.add({ days: 1 }), allDay: true, moved: true };
  }
  return drop(`its time (${place.offset}) had passed, and the last two days take nothing more`);
}

/** Offsets that count from the start of preparation, or run from it: their days are not the interview's. */
const FROM_THE_PLAN = /^(plan|daily|weekly)/;
const LAST_DAYS = 2;

function lastDays({ start }: InterviewDay): Temporal.ZonedDateTime {
  return start.toPlainDate().subtract({ days: LAST_DAYS }).toZonedDateTime(start.timeZoneId);
}

function count(days: number): string {
  return days < 1 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`;
}

interface From {
  protocol: string;
  index: number;
  nth: number;
}

function blockOf(place: Settled, entry: Entry, from: From, input: ChecklistInput, seen: Set<string>): ChecklistBlock {
  const item = entry.item ? input.item(entry.item) : undefined;
  const state = stateAt(place, input.now);
  const suffix = from.nth > 0 ? `@${from.nth + 1}` : '';
  const ticks = ticksOf(entry, item, place.offset, from, input).filter(({ id }) => {
    const fresh = !seen.has(id + suffix);
    seen.add(id + suffix);
    return fresh;
  });
  return {
    offset: place.offset,
    title: item?.title ?? entry.do,
    ...leadOf(entry, item),
    start: place.start,
    end: place.end,
    allDay: place.allDay,
    by: place.by,
    ...(place.moved ? { moved: true } : {}),
    ...minutesOf(entry, item),
    ticks: ticks.map((tick) => ({ ...tick, id: tick.id + suffix, state: input.ticked(tick.id + suffix) ? 'done' : state })),
  };
}

function undated(entry: Entry, index: number, protocol: string, input: ChecklistInput, seen: Set<string>): ChecklistBlock[] {
  const item = entry.item ? input.item(entry.item) : undefined;
  const ticks = ticksOf(entry, item, entry.offset, { protocol, index, nth: 0 }, input).filter(({ id }) => !seen.has(id));
  for (const { id } of ticks) seen.add(id);
  if (ticks.length === 0) return [];
  return [
    {
      offset: entry.offset,
      title: item?.title ?? entry.do,
      ...leadOf(entry, item),
      allDay: false,
      by: false,
      ...minutesOf(entry, item),
      ticks: ticks.map((tick) => ({ ...tick, state: input.ticked(tick.id) ? 'done' : 'undated' })),
    },
  ];
}

/** A checklist's own ticks say what to do; the entry adds what holds at this place. */
function leadOf(entry: Entry, item: Item | undefined): { lead?: string } {
  return item?.kind === 'checklist' ? { lead: entry.do } : {};
}

function minutesOf(entry: Entry, item: Item | undefined): { minutes?: number } {
  const minutes = entry.minutes ?? (item?.kind === 'checklist' ? item.minutes : undefined);
  return minutes === undefined ? {} : { minutes };
}

type BareTick = Omit<ChecklistTick, 'state'>;

function ticksOf(entry: Entry, item: Item | undefined, offset: string, from: From, { own, item: find }: ChecklistInput): BareTick[] {
  if (item?.kind !== 'checklist') {
    const id = `${item?.id ?? `${from.protocol}/${from.index + 1}`}/${slug(offset)}`;
    return [{ id, do: entry.do, detail: [], ...(item ? { item: item.id } : {}) }];
  }
  return item.ticks
    .filter((tick) => !tick.offset || tick.offset === offset)
    .map((tick) => ({
      id: `${item.id}/${tick.id}`,
      do: tick.do,
      detail: [...tick.detail, ...(tick.fill ? own[tick.fill] : [])],
      ...(tick.item && find(tick.item) ? { item: tick.item } : {}),
    }));
}

function slug(offset: string): string {
  return offset.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function stateAt(place: Settled, now: Temporal.ZonedDateTime): TickState {
  if (Temporal.ZonedDateTime.compare(now, place.end) >= 0) return 'past';
  return Temporal.ZonedDateTime.compare(now, place.start) >= 0 ? 'due' : 'ahead';
}

/** In the order of time: a deadline stands at its end; what has no date comes last. */
function byTime(a: ChecklistBlock, b: ChecklistBlock): number {
  const key = (block: ChecklistBlock) => (block.by ? block.end?.subtract({ days: 1 }) : block.start);
  const [at, bt] = [key(a), key(b)];
  if (!at || !bt) return at ? -1 : bt ? 1 : 0;
  return Temporal.ZonedDateTime.compare(at, bt);
}
