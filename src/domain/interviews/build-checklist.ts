import { Temporal } from 'temporal-polyfill';
import { type BlockOrigin, blockOf, insteadOf, type Placement, titleOf } from './block.ts';
import {
  type ChecklistBlock,
  type ChecklistInput,
  type DroppedEntry,
  type InterviewChecklist,
  rankOf,
} from './checklist.ts';
import { interviewName } from './interview.ts';
import { placeLate } from './lateness.ts';
import { interviewDays, startOf } from './moments.ts';
import { type InterviewDay, placeOffset } from './offset.ts';
import { type ProtocolEntry, withShortNames } from './ticks.ts';

/**
 * Lays everything between now and the interview on the calendar, from the protocols' offsets. A tick found in
 * several places is laid on the first; further days of the same interview have their own evening, morning and rounds.
 */
export function buildChecklist(input: ChecklistInput): InterviewChecklist {
  const days = interviewDays(input.interview, input.now.timeZoneId);
  const blocks: ChecklistBlock[] = [];
  const dropped = new Map<string, DroppedEntry>();
  const seen = new Set<string>();
  const lay = (entry: ProtocolEntry, from: BlockOrigin, laid?: Placement) => {
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
          const settled = placeLate(place, entry, day, input.interview);
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

/** The first day has all offsets before it, the last one those of the days after; a day of rounds is not a rest day. */
function applies(offset: string, nth: number, days: readonly InterviewDay[]): boolean {
  if (AFTERWARDS.test(offset)) return nth === days.length - 1;
  if (nth === 0) return true;
  if (offset !== 'T-24h') return EACH_DAY.test(offset);
  const [before, day] = [days[nth - 1], days[nth]];
  return !!before && !!day && before.start.toPlainDate().until(day.start.toPlainDate()).days > 1;
}

/**
 * In the order of time, after what is due first: a deadline is on its last day. Applying comes before all, the
 * offer after.
 */
function byTime(a: ChecklistBlock, b: ChecklistBlock): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  const key = ({ by, start, end }: ChecklistBlock) => (by ? end?.subtract({ days: 1 }) : start);
  const rank = ({ start, offset }: ChecklistBlock) => (start ? 1 : offset === 'apply' ? 0 : 2);
  const [at, bt] = [key(a), key(b)];
  return at && bt ? Temporal.ZonedDateTime.compare(at, bt) : rank(a) - rank(b);
}
