import type { ThreadEvent, ThreadStep } from '../threads/thread.ts';
import { fieldsFit, isAmount, isDate, isFlag, isListOf, isOneOf, isText, isWord, optional } from './fits.ts';
import { byId, type Recorded, recordKind } from './record.ts';

export const JOB_STAGES = ['lead', 'applied', 'screen', 'loop', 'offer', 'accepted', 'closed'] as const;
export type JobStage = (typeof JOB_STAGES)[number];

/** An application: the posting, everyone who was talked to, and what comes of it. */
export interface Job extends Recorded {
  company: string;
  role?: string;
  posting?: {
    text: string;
    at: string;
    areas: string[];
    level?: string;
    phrases: { signal: string; kept: boolean }[];
  };
  stage: JobStage;
  /** The one next step, as the user set it. */
  next?: ThreadStep;
  events: ThreadEvent[];
  /** First day of work. */
  starts?: string;
  offer?: Offer;
}

/** Money is in whole units of the currency, a year unless it says otherwise. */
export interface Offer {
  /** When it was made. */
  called: string;
  currency: string;
  base: number;
  /** Percent of the base that the bonus comes to at target. */
  bonusPct?: number;
  /** Paid once. */
  signing?: number;
  /** What the user takes the benefits to be worth. */
  benefits?: number;
  replyBy?: string;
  /** How often the deadline was moved. */
  extensions: number;
  level?: string;
  levelInterviewed?: string;
  market?: { number: number; where: string; at: string };
  /** `worth` of private equity is the user's own guess; without it, it is shown and added to nothing. */
  equity?: { public: boolean; total: number; years: number; cliffMonths: number; worth?: number };
  asked?: { base?: number; lever?: string; email?: string };
}

const isOffer = fieldsFit({
  called: isDate,
  currency: isWord,
  base: isAmount,
  bonusPct: optional(isAmount),
  signing: optional(isAmount),
  benefits: optional(isAmount),
  replyBy: optional(isDate),
  extensions: isAmount,
  level: optional(isText),
  levelInterviewed: optional(isText),
  market: optional(fieldsFit({ number: isAmount, where: isText, at: isDate })),
  equity: optional(
    fieldsFit({ public: isFlag, total: isAmount, years: isAmount, cliffMonths: isAmount, worth: optional(isAmount) }),
  ),
  asked: optional(fieldsFit({ base: optional(isAmount), lever: optional(isText), email: optional(isText) })),
});

export const job = recordKind({
  list: 'jobs',
  fields: {
    company: isWord,
    role: optional(isText),
    posting: optional(
      fieldsFit({
        text: isText,
        at: isDate,
        areas: isListOf(isText),
        level: optional(isText),
        phrases: isListOf(fieldsFit({ signal: isWord, kept: isFlag })),
      }),
    ),
    stage: isOneOf(...JOB_STAGES),
    next: optional(fieldsFit({ do: isText, by: isDate })),
    events: isListOf(
      fieldsFit({ id: isWord, at: isDate, what: isText, contact: isFlag, by: optional(isOneOf('me', 'them')) }),
    ),
    starts: optional(isDate),
    offer: optional(isOffer),
  },
  groups: ['offer'],
  sets: { events: byId },
});
