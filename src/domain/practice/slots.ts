/** A stretch of days that the grid fills as one: its reviews are taken to happen on `day`. */
export interface Slot {
  day: number;
  /** Practice days that it stands for. */
  days: number;
  /** Seconds not yet given away. */
  seconds: number;
}

/**
 * Most columns of the grid. Only today's column is acted on, and the plan is made anew every day, so days far from
 * both ends need no column: 42 days in four columns plan as well as in eight (measured).
 */
const COLUMNS = 4;
/** Single days kept at each end: today and the next ones, and the last ones before the interview. */
const EDGE = 1;

/** Days gathered into at most four slots; a gathered slot is on its middle day. Today, if open, stays alone. */
export function slotsOf(days: readonly { day: number; seconds: number }[]): Slot[] {
  if (days.length <= COLUMNS) return days.map(single);
  const middle = days.slice(EDGE, -EDGE);
  const columns = COLUMNS - 2 * EDGE;
  const gathered = Array.from({ length: columns }, (_, i) => {
    const part = middle.slice(
      Math.round((i * middle.length) / columns),
      Math.round(((i + 1) * middle.length) / columns),
    );
    const seconds = part.reduce((sum, one) => sum + one.seconds, 0);
    return { day: part[part.length >> 1]?.day ?? 0, days: part.length, seconds };
  });
  return [...days.slice(0, EDGE).map(single), ...gathered, ...days.slice(-EDGE).map(single)];
}

function single({ day, seconds }: { day: number; seconds: number }): Slot {
  return { day, days: 1, seconds };
}
