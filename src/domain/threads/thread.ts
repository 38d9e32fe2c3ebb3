import { type Days, dayHere } from '../dates.ts';
import { businessDaysAfter } from './business-days.ts';

/** Something that happened between the user and someone else. */
export interface ThreadEvent {
  id: string;
  /** ISO 8601 with offset. */
  at: string;
  what: string;
  /** A real contact: they talked, or they wrote. A message of the user's without an answer is not a contact. */
  contact: boolean;
  by?: 'me' | 'them';
}

/** The next step, and the day by which it is due (ISO 8601). */
export interface ThreadStep {
  do: string;
  by: string;
}

/** A thing with dated events and at most one next step. */
export interface Thread {
  events: readonly ThreadEvent[];
  next?: ThreadStep | undefined;
}

/** A step and its day number. `rule`: no one set it, the silence did. */
export interface DatedStep {
  do: string;
  day: number;
  rule?: 'silent' | 'still-silent';
}

/**
 * When silence asks for a word, in business days (000:3017, 000:3024): after the last real contact one email, and after
 * that email one to the recruiter.
 */
const AFTER_LAST_CONTACT = 5;
const AFTER_EMAIL = 2;

/**
 * The next step of a thread. One set by hand wins; otherwise, where `waits`, the rule for silence proposes one.
 * Undefined if there is nothing to do, or if both emails have been sent.
 */
export function nextStep(
  { events, next }: Thread,
  { waits, days, holidays }: { waits: boolean; days: Days; holidays: ReadonlySet<number> },
): DatedStep | undefined {
  if (next) return { do: next.do, day: dayHere(next.by, days) };
  const last = lastContact(events);
  if (!waits || !last) return undefined;
  const sent = unanswered(events);
  if (sent.length > 1) return undefined;
  const silent = businessDaysAfter(dayHere(last.at, days), AFTER_LAST_CONTACT, holidays);
  const [email] = sent;
  if (!email) return { do: 'one email', day: silent, rule: 'silent' };
  // An email of the first days, such as one that asks for more, is given as long as silence is without one.
  const day = Math.max(silent, businessDaysAfter(dayHere(email.at, days), AFTER_EMAIL, holidays));
  return { do: 'one email to the recruiter', day, rule: 'still-silent' };
}

/** What the user sent since the last real contact, the oldest first: it waits for an answer. */
export function unanswered(events: readonly ThreadEvent[]): ThreadEvent[] {
  const last = lastContact(events);
  return events
    .filter(({ at, by, contact }) => !contact && by === 'me' && (!last || Date.parse(at) > Date.parse(last.at)))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The latest real contact. */
export function lastContact(events: readonly ThreadEvent[]): ThreadEvent | undefined {
  return [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).findLast(({ contact }) => contact);
}
