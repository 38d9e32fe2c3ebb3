import { describe, expect, it } from 'vitest';
import { TEXTS } from './items.ts';

/** The milliseconds since 1970 with which a UUIDv7 begins: its first twelve hex digits (RFC 9562, 5.7). */
const stamp = (at: number) => at.toString(16).padStart(12, '0');

const DAY = 24 * 3600 * 1000;

/** A value made on each day from the start of `from` until the start of `until`, and in the last millisecond. */
function stamps(from: number, until: number): string[] {
  const [first, end] = [Date.UTC(from, 0), Date.UTC(until, 0)];
  const days = Array.from({ length: Math.round((end - first) / DAY) }, (_, day) => stamp(first + day * DAY));
  return [...days, stamp(end - 1)];
}

const CLAIMS = TEXTS.filter(({ text }) => /\bv7\b/i.test(text) && /\b(start|begin)s? with\b/.test(text));

describe('a time-sorted id', () => {
  it('changes its third hex digit in 2026', () => {
    expect(new Set(stamps(2026, 2027).map((digits) => digits.slice(0, 3)))).toEqual(new Set(['019', '01a']));
  });

  it.each(CLAIMS)('starts as $id says until the year that it names: $text', ({ text }) => {
    const [, year, prefix] = /\bbefore (\d{4}) starts? with ([0-9a-f]+)\b/.exec(text) ?? [];
    if (!year || !prefix) return expect.fail('digits without the year until which they are right');
    expect(stamps(2026, Number(year)).filter((digits) => !digits.startsWith(prefix))).toEqual([]);
  });

  it('is described by its first digits somewhere, so that there is something to check', () => {
    expect(CLAIMS.length).toBeGreaterThan(0);
  });
});
