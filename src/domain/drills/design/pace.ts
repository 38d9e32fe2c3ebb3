/** One part of a round with its share of the time: seconds planned, and seconds used once it is over. */
export interface Paced {
  planned: number;
  used?: number;
}

/** However late it is, a part gets so many seconds. */
const LEAST = 30;
/** Clocks begin at a multiple of so many seconds. */
const STEP = 5;

/**
 * Seconds for each part of a round, by weight: they add up to `total`, and each is a multiple of five unless the total
 * is not.
 */
export function shares(weights: readonly number[], total: number): number[] {
  const sum = (count: number) => weights.slice(0, count).reduce((all, one) => all + one, 0);
  const end = (count: number) => Math.round((total * sum(count)) / sum(weights.length) / STEP) * STEP;
  return weights.map((_, i) => (i + 1 === weights.length ? total : end(i + 1)) - end(i));
}

/**
 * Seconds for part `next`: its own, less its share of what earlier parts ran over. The overrun comes off all later
 * parts in proportion, so that the round keeps its length. Time that was left over is not given back.
 */
export function secondsFor(parts: readonly Paced[], next: number): number {
  const given = parts.map(({ planned }) => planned);
  for (let done = 0; done < next; done++) {
    const over = (parts[done]?.used ?? 0) - (given[done] ?? 0);
    const rest = given.slice(done + 1).reduce((all, one) => all + one, 0);
    if (over <= 0 || rest === 0) continue;
    for (let i = done + 1; i < given.length; i++) {
      given[i] = Math.max(LEAST, Math.round(((given[i] ?? 0) * (rest - over)) / rest));
    }
  }
  return given[next] ?? 0;
}
