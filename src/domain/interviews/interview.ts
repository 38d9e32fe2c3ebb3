import { type Days, dayHere } from '../dates.ts';
import type { Level } from '../level.ts';
import type { InterviewPlace } from './round-sorts.ts';

/** One round of an interview. */
export interface Round {
  /** "coding", "design", "behavioural" ... */
  name: string;
  /** ISO 8601 with the zone's offset; absent: after the round before it, the first one at the interview's start. */
  at?: string | undefined;
  /** Minutes it lasts. */
  minutes?: number | undefined;
  /** What to know about it: "editor: CoderPad". */
  note?: string | undefined;
}

export interface Interview {
  id: string;
  /**
   * Start of the first round, ISO 8601 with the zone's offset ("2026-12-11T10:00+01:00"). What was agreed on is the
   * time on the clock there: if the zone's rules change, that time stays and the offset follows.
   */
  at: string;
  /** IANA time zone. */
  zone: string;
  company?: string | undefined;
  role?: string | undefined;
  /** What it is for; absent: the level of the settings. */
  level?: Level | undefined;
  /** Whether it is remote or on site; absent: not known. */
  place?: InterviewPlace | undefined;
  /** Id of the job that it belongs to. */
  job?: string | undefined;
  rounds: Round[];
  /** When the user added it: preparation starts here. ISO 8601 with offset. */
  added: string;
  /** When it was last edited. */
  changed?: string | undefined;
}

/** The number of the user's day on which the interview starts, in the user's zone. */
export function interviewDayNumber({ at }: Pick<Interview, 'at'>, days: Days): number {
  return dayHere(at, days);
}

/** The first of the interview's days where the user is that is not before `day`; its last one if all are over. */
export function nextDayNumber({ at, rounds }: Pick<Interview, 'at' | 'rounds'>, day: number, days: Days): number {
  const starts = [at, ...rounds.flatMap((round) => round.at ?? [])];
  const all = starts.map((start) => dayHere(start, days)).sort((a, b) => a - b);
  return all.find((one) => one >= day) ?? Math.max(...all);
}

/** "Acme, Staff Engineer", or "the interview". */
export function interviewName({ company, role }: Pick<Interview, 'company' | 'role'>): string {
  return [company, role].filter(Boolean).join(', ') || 'the interview';
}

/** The exercise with which the user looks back on an interview; its notes name the interview. */
export const RETROSPECTIVE = 'exercise-interview-retrospective';
