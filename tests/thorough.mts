/** All that a test could try is tried: THOROUGH=1, as in .ci/run. Otherwise as much as an inner loop has time for. */
export const THOROUGH = process.env.THOROUGH === '1';
