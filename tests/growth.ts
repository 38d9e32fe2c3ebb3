/** Twice as much takes twice as long; what grows with the square takes four times as long. */
export const MOST_GROWTH = 3;
/** How often both sizes are tried before growth is believed: a machine that is busy has quiet moments. */
const TRIES = 8;

/**
 * How many times as long something takes at a size than at half of it, at the least of some tries; 1 if it takes fewer
 * than `nothing` milliseconds anyway. Counted is the work of this process, not the time on the clock.
 */
export function growth(action: (size: number) => unknown, size: number, nothing: number): number {
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES; tries++) {
    half = Math.min(
      half,
      work(() => action(size / 2)),
    );
    whole = Math.min(
      whole,
      work(() => action(size)),
    );
    if (whole < nothing) return 1;
    if (whole / half < MOST_GROWTH) break;
  }
  return whole / half;
}

/** Milliseconds that this process works; while others have the processor, nothing is counted. */
function work(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
