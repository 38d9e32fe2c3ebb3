/**
 * A function of the time since the last practice, in stabilities, as a table over its logarithm: planning asks for it
 * ten thousand times in a process that lives a tenth of a second. Between two places it is a straight line; the error
 * is below 0.0005 for curves of forgetting.
 */
export type Curve = Float64Array;

/** Places for each unit of the logarithm, and its ends: a three-thousandth of a stability, and a hundred thousand of them. */
const FINE = 16;
const LEAST = -8;
const MOST = 12;

export function curveOf(f: (stabilities: number) => number): Curve {
  return Float64Array.from({ length: (MOST - LEAST) * FINE + 2 }, (_, i) => f(Math.exp(LEAST + i / FINE)));
}

/** The place of a time in all curves, by its logarithm in stabilities. */
export function placeOf(log: number): number {
  return (log <= LEAST ? 0 : log >= MOST ? MOST - LEAST : log - LEAST) * FINE;
}

/** The curve's value at a place. */
export function valueAt(curve: Curve, place: number): number {
  const whole = place | 0;
  const before = curve[whole] as number;
  return before + (place - whole) * ((curve[whole + 1] as number) - before);
}

/**
 * The mean of a curve at e times the time and at its e-th part: items differ, and what is rolled forward stands for passes
 * and failures at once. Where much is known the mean of what they come to is below what their mean comes to.
 */
export function spread(curve: Curve): Curve {
  const at = (place: number) => curve[Math.max(0, Math.min(curve.length - 1, place))] as number;
  return curve.map((_, place) => (at(place - FINE) + at(place + FINE)) / 2);
}
