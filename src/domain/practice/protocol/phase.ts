/** What the user wants of the days before an interview (`settings last-days`). */
export const LAST_DAYS = ['practice', 'protocol', 'rest'] as const;
export type LastDays = (typeof LAST_DAYS)[number];

/**
 * What a day before an interview is for. Graded practice ends on D-4 (`protocol-interview-calendar`): then what is
 * known is retrieved, or only read; one simulation; a free day; and a warm-up in the morning.
 */
export type Phase = 'graded' | 'retrieval' | 'read' | 'simulation' | 'rest' | 'morning';

/** The last graded day, in days before the interview: nothing new within 72 hours. */
export const LAST_GRADED = 4;

/** From the day itself backwards. */
const PHASES: Record<LastDays, readonly Phase[]> = {
  practice: ['morning', 'rest', 'simulation', 'retrieval'],
  protocol: ['morning', 'rest', 'simulation', 'read'],
  rest: ['morning', 'rest', 'rest', 'rest'],
};

/** Minutes of known items beside the simulation. */
const BESIDE_SIMULATION = 15;

export interface CalendarRule {
  /** Absent: `practice`. */
  lastDays?: LastDays;
  /** Last graded day, in days before an interview. Only the bench changes it, to measure what the rule costs. */
  lastGraded?: number;
}

/** What that day is for; with several interviews the next one decides. */
export function phaseOn(day: number, interviews: readonly number[], rule: CalendarRule = {}): Phase {
  const { lastDays = 'practice', lastGraded = LAST_GRADED } = rule;
  const next = interviews.filter((on) => on >= day).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (next - day >= lastGraded) return 'graded';
  return PHASES[lastDays][next - day] ?? 'read';
}

/** Minutes for retrieval per day of that phase, of those that are set aside. */
export function minutesIn(phase: Phase, minutes: number, { lastDays = 'practice' }: CalendarRule): number {
  if (phase === 'simulation') return lastDays === 'practice' ? Math.min(BESIDE_SIMULATION, minutes) : 0;
  return phase === 'graded' || phase === 'retrieval' ? minutes : 0;
}
