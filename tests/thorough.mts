/** All that a test could try is tried: THOROUGH=1, as in .ci/run. Otherwise as much as an inner loop has time for. */
export const THOROUGH = process.env.THOROUGH === '1';

/** Every item is drawn in every window, a file for each of them; otherwise each item in one of them, always the same. */
export const EVERY_WINDOW = process.env.EVERY_WINDOW === '1';
