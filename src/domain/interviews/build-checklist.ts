import { isAnchored } from './anchors.ts';
import { type BlockOrigin, blockOf, insteadOf, type Placement, titleOf } from './block.ts';
import {
  type ChecklistBlock,
  type ChecklistInput,
  type ChecklistSource,
  type DroppedEntry,
  type InterviewChecklist,
  rankOf,
} from './checklist.ts';
import { interviewName } from './interview.ts';
import { placeLate } from './lateness.ts';
import { addedAt, interviewDays, startOf, userDate } from './moments.ts';
import { type CalendarPlace, type InterviewDay, placeOffset } from './offset.ts';
import { type ProtocolEntry, withShortNames } from './ticks.ts';

/**
 * Lays everything between now and the interview on the calendar, from the protocols' offsets. A tick found in
 * several places is laid on the first; further days of the same interview have their own evening, morning and rounds.
 */
export function buildChecklist(given: ChecklistInput): InterviewChecklist {
  const { anchors } = given;
  const today = userDate(given.now, given.userDays);
  const input: ChecklistSource = { ...given, item: once(given.item), today };
  const added = addedAt(input.interview, input.now.timeZoneId);
  const days = interviewDays(input.interview, input.now.timeZoneId, input.userDays).map((day) => ({ ...day, anchors }));
  const blocks: ChecklistBlock[] = [];
  const dropped = new Map<string, DroppedEntry>();
  const seen = new Set<string>();
  const lay = (entry: ProtocolEntry, from: BlockOrigin, laid?: Placement) => {
    const block = blockOf(entry, from, input, laid);
    const ticks = block.ticks.filter(({ id }) => !seen.has(id));
    for (const { id } of ticks) seen.add(id);
    if (ticks.length > 0) blocks.push({ ...block, ticks });
  };
  for (const { entry, from, day, place } of occurrences(input, days)) {
    if (!place) {
      if (from.nth === 0) lay(entry, from);
      continue;
    }
    // What counts from the offer or the first day is not late for an interview.
    if (isAnchored(from.offset)) {
      if (from.nth === 0) lay(entry, from, { place });
      continue;
    }
    const settled = placeLate(place, entry, day, added);
    if (!settled) continue;
    if ('place' in settled) {
      lay(entry, from, settled);
      continue;
    }
    const one = droppedEntry(entry, from, settled.why, input);
    const key = `${one.title} ${one.offset}`;
    if (!dropped.has(key)) dropped.set(key, one);
  }
  const start = startOf(input.interview);
  const here = start.withTimeZone(input.now.timeZoneId);
  return {
    interview: input.interview,
    name: interviewName(input.interview),
    start,
    now: input.now,
    away: today.until(userDate(here, input.userDays)).days,
    days,
    ...withShortNames({ blocks: inOrder(blocks), dropped: [...dropped.values()] }),
    records: input.records ?? [],
  };
}

interface Occurrence {
  entry: ProtocolEntry;
  from: BlockOrigin;
  day: InterviewDay;
  /** Undefined if it counts from what has no date yet. */
  place: CalendarPlace | undefined;
}

/** Reads each item once: several entries and ticks name the same. */
function once<T>(read: (id: string) => T): (id: string) => T {
  const known = new Map<string, { found: T }>();
  return (id) => {
    const one = known.get(id) ?? { found: read(id) };
    known.set(id, one);
    return one.found;
  };
}

/** Every entry of the protocols at each of its offsets, for each of the interview's days that it applies to. */
function occurrences({ protocols }: ChecklistInput, days: readonly InterviewDay[]): Occurrence[] {
  const placesOn = days.map((day) => once((offset) => placeOffset(offset, day)[0]));
  return protocols.flatMap(({ id: protocol, entries }) =>
    entries.flatMap((entry) =>
      entry.offset
        .split('; ')
        .flatMap((offset) =>
          days.flatMap((day, nth) =>
            applies(offset, nth, days)
              ? [{ entry, from: { protocol, offset, nth }, day, place: placesOn[nth]?.(offset) }]
              : [],
          ),
        ),
    ),
  );
}

/** What is left of an entry that does not fit any more: its name, why, and the tick of what replaces it. */
function droppedEntry(entry: ProtocolEntry, from: BlockOrigin, why: string, input: ChecklistInput): DroppedEntry {
  const tick = insteadOf(entry, from, input);
  return {
    title: titleOf(entry, entry.item ? input.item(entry.item) : undefined),
    offset: from.offset,
    why,
    ...(tick && { instead: tick.do, tick }),
  };
}

/** Offsets that every further day of rounds has for itself. */
const EACH_DAY = /^(T-24h|night|morning|during|T\+\d+h)$/;
const AFTERWARDS = /^T\+\d+d$/;

/** The first day has all offsets before it, the last day those after it; a day of rounds is not a rest day. */
function applies(offset: string, nth: number, days: readonly InterviewDay[]): boolean {
  if (AFTERWARDS.test(offset)) return nth === days.length - 1;
  if (nth === 0) return true;
  if (offset !== 'T-24h') return EACH_DAY.test(offset);
  const [before, day] = [days[nth - 1], days[nth]];
  return !!before && !!day && before.date.until(day.date).days > 1;
}

/**
 * In order of time, after what is due first: a deadline is on its last day. Applying comes before everything, the
 * offer after.
 */
function inOrder(blocks: readonly ChecklistBlock[]): ChecklistBlock[] {
  return blocks
    .map((block) => ({ block, first: rankOf(block), at: timeOf(block), rank: undatedRank(block) }))
    .sort((a, b) => {
      if (a.first !== b.first) return a.first - b.first;
      return a.at !== undefined && b.at !== undefined ? a.at - b.at : a.rank - b.rank;
    })
    .map(({ block }) => block);
}

/** The milliseconds by which a block is put in order; a deadline's are those of its last day. */
function timeOf({ by, start, end }: ChecklistBlock): number | undefined {
  return (by ? end?.subtract({ days: 1 }) : start)?.epochMilliseconds;
}

function undatedRank({ start, offset }: ChecklistBlock): number {
  return start ? 1 : offset === 'apply' ? 0 : 2;
}
