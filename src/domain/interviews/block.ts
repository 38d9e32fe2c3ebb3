import { Temporal } from 'temporal-polyfill';
import type { Item } from '../content/kinds.ts';
import type { BlockState, ChecklistBlock, ChecklistInput, ChecklistSource, ChecklistTick } from './checklist.ts';
import type { CalendarPlace } from './offset.ts';
import { baseOf, type ProtocolEntry, slug, ticksOf } from './ticks.ts';

/** The origin of a block: the protocol, the offset, and which day of the interview. */
export interface BlockOrigin {
  protocol: string;
  offset: string;
  nth: number;
}

/** The place that was settled on, after the effects of a late start; without a place it has no date yet. */
export interface Placement {
  place?: CalendarPlace;
  moved?: true;
  lasts?: Temporal.ZonedDateTime;
}

/** What an entry puts on the calendar at one place, or without a date. */
export function blockOf(
  entry: ProtocolEntry,
  from: BlockOrigin,
  input: ChecklistSource,
  { place, moved, lasts }: Placement = {},
): ChecklistBlock {
  const item = entry.item ? input.item(entry.item) : undefined;
  const base = baseOf(entry, item, from.protocol);
  const suffix = from.nth > 0 ? `@${from.nth + 1}` : '';
  const list = item?.kind === 'checklist';
  const state = stateAt(place && { ...place, end: lasts ?? place.end }, input);
  const minutes = entry.minutes ?? (list ? item.minutes : undefined);
  return {
    id: `${base}/${slug(from.offset)}${suffix}`,
    offset: from.offset,
    title: titleOf(entry, item),
    list,
    ...(list && from.offset === entry.offset.split('; ')[0] ? { lead: entry.do } : {}),
    ...(place && { start: place.start, end: place.end }),
    allDay: place?.allDay ?? false,
    by: place?.by ?? false,
    ...(minutes !== undefined && { minutes }),
    ...(moved && { moved }),
    ...(lasts && { lasts, first: entry.first }),
    state,
    ticks: ticksOf(entry, item, { base, offset: from.offset }, input).map((tick) => {
      const id = tick.id + suffix;
      return { ...tick, id, short: id, state: input.ticked(id) ? 'done' : state };
    }),
  };
}

/** The tick of what replaces an entry that was dropped; undefined if nothing does. */
export function insteadOf(entry: ProtocolEntry, from: BlockOrigin, input: ChecklistInput): ChecklistTick | undefined {
  if (!entry.instead) return undefined;
  const base = baseOf(entry, entry.item ? input.item(entry.item) : undefined, from.protocol);
  const id = `${base}/instead-of-${slug(from.offset)}`;
  return { id, short: id, do: entry.instead, detail: [], own: [], state: input.ticked(id) ? 'done' : 'due' };
}

/** A checklist's title without the place that the calendar shows anyway; for a bare entry, its first clause. */
export function titleOf(entry: ProtocolEntry, item: Item | undefined): string {
  if (entry.title) return entry.title;
  if (!item) return entry.do.replace(/[.:;].*$/s, '');
  if (item.kind !== 'checklist') return item.title;
  const title = item.title.replace(/^[^:]*\b(before|applying|interview): /i, '').replace(/, \d+ minutes$/, '');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function stateAt(place: CalendarPlace | undefined, input: ChecklistSource): BlockState {
  if (!place) return 'undated';
  if (hasCome(place.end, place, input)) return 'past';
  return hasCome(place.start, place, input) ? 'due' : 'ahead';
}

/** Whole days are shown on the calendar from midnight; they come and go with the user's own days. */
function hasCome(edge: Temporal.ZonedDateTime, { allDay }: CalendarPlace, { now, today }: ChecklistSource): boolean {
  const midnight = allDay && edge.hour === 0 && edge.minute === 0;
  if (!midnight) return Temporal.ZonedDateTime.compare(now, edge) >= 0;
  return Temporal.PlainDate.compare(today, edge.toPlainDate()) >= 0;
}
