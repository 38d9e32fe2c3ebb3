import fc from 'fast-check';

/** How many code points stand for one half of a character in UTF-16, and where they begin. */
const HALVES = 0x800;
const FIRST_HALF = 0xd800;

/**
 * Any character of Unicode, each second one of ASCII. The unit `binary` of fast-check says the same and makes a table of
 * all of them, a second and 80 MB in each worker.
 */
export const ANY_CHARACTER = fc
  .oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0x80, max: 0x10_ffff - HALVES }))
  .map((n) => String.fromCodePoint(n < FIRST_HALF ? n : n + HALVES));
