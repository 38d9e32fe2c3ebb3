import { type Days, dayHere, dayOf } from '../dates.ts';
import type { Job } from '../records/job.ts';
import { ACCEPTED, isOpenJob } from '../records/job-steps.ts';

/**
 * What offsets are counted from besides the interview, as day numbers; absent without a date yet. Their last word
 * (L) is not among them: silence is on the due list, by the job's own thread, and a rejection is nothing to plan.
 */
export interface Anchors {
  /** The application. */
  apply?: number | undefined;
  /** The offer's call, the acceptance, and the first day. */
  O?: number | undefined;
  A?: number | undefined;
  S?: number | undefined;
}

/** The dates that the job of an interview has by now. */
export function anchorsOf({ added, stage, events, offer, starts }: Job, days: Days): Anchors {
  const on = (at: string | undefined) => (at === undefined ? undefined : dayHere(at, days));
  return {
    apply: stage === 'lead' ? undefined : on(added),
    // Once it is decided there is nothing to rank or to ask for.
    O: isOpenJob({ stage }) ? on(offer?.called) : undefined,
    A: stage === 'accepted' ? on(events.findLast(({ what }) => what === ACCEPTED)?.at) : undefined,
    S: starts === undefined ? undefined : dayOf(starts),
  };
}

const HOURS = 24;

/** The day number of one point of an offset ("O+24h", "A+1d", "S-1d"); undefined if it has no date yet. */
export function anchoredDay(point: string, anchors: Anchors): number | undefined {
  const [, name = '', sign, digits = '0', unit] = /^(apply|[OAS])(?:([+-])(\d+)(h|d))?$/.exec(point) ?? [];
  const from = anchors[name as keyof Anchors];
  if (from === undefined) return undefined;
  const by = unit === 'h' ? Math.floor(Number(digits) / HOURS) : Number(digits);
  return sign === '-' ? from - by : from + by;
}

/** Whether an offset counts from something else than the interview. */
export function isAnchored(offset: string): boolean {
  return /^(?:(?:by|daily until|weekly until) )?(?:apply|[OAS](?![a-z]))/.test(offset);
}
