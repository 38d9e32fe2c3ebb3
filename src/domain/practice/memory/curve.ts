/**
 * A function of the time since the last practice, in stabilities, as a table over its logarithm: planning asks for it
 * ten thousand times in a process that lives a tenth of a second. Between two places it is a straight line; the error
 * is below 0.0005 for curves of forgetting.
 */
export interface Curve {
  places: Float64Array;
}

/** Places for each unit of the logarithm, and its ends: a three-thousandth of a stability, and a hundred thousand of them. */
const FINE = 16;
const LEAST = -8;
const MOST = 12;

export function curveOf(f: (stabilities: number) => number): Curve {
  return { places: Float64Array.from({ length: (MOST - LEAST) * FINE + 2 }, (_, i) => f(Math.exp(LEAST + i / FINE))) };
}

/** The curve's value at the logarithm of a time in stabilities. */
export function valueAt({ places }: Curve, log: number): number {
  const at = (Math.min(MOST, Math.max(LEAST, log)) - LEAST) * FINE;
  const place = Math.floor(at);
  const before = places[place] as number;
  return before + (at - place) * ((places[place + 1] as number) - before);
}
