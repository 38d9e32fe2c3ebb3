/** Seconds of the shorter forms of a telling. */
export const TELLING_LENGTHS = [30, 60, 90, 180] as const;
export type TellingLength = (typeof TELLING_LENGTHS)[number];
