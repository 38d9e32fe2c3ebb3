import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

/** A user on 2026-12-01, with an interview in 14 days and two items practiced. */
async function preparing() {
  const user = aUser({ now: '2026-12-01T09:00Z' });
  await user.run(['interview', 'add', '--at', '2026-12-15T10:00', '--as-of', '2026-11-28']);
  const attempts = ['question-double-booking', 'term-thundering-herd'].map((item) =>
    JSON.stringify({ item, at: '2026-11-30T09:00:00Z', grade: 'good', seconds: 90 }),
  );
  await user.run('record --from -', attempts.join('\n'));
  return user;
}

interface Told {
  interview: string | null;
  without: { recall: number };
  with: { recall: number };
  days: { date: string; left: number; phase: string; recall: number; low: number; high: number }[];
  verdict: { says: string; expected?: { recall: number }; minutesLeft?: number };
}

describe('the forecast', () => {
  test('as JSON: day by day to the interview, and the verdict of the plan', async () => {
    const user = await preparing();
    const told = await user.json<Told>('forecast --json');
    expect(told.interview).toBe('2026-12-15');
    expect(told.days.map(({ left }) => left)).toEqual(Array.from({ length: 15 }, (_, i) => 14 - i));
    expect(told.days.slice(-5).map(({ phase }) => phase)).toEqual([
      'graded',
      'retrieval',
      'simulation',
      'rest',
      'morning',
    ]);
    expect(told.with.recall).toBeGreaterThan(told.without.recall);
    expect(told.verdict).toEqual((await user.json<{ verdict: unknown }>('today --plan --json')).verdict);
  });

  test('with other minutes a day leads elsewhere', async () => {
    const user = await preparing();
    const few = await user.json<Told>('forecast --json --minutes 5');
    const many = await user.json<Told>('forecast --json --minutes 60');
    expect(few.verdict.minutesLeft).toBe(13 * 5);
    expect(many.with.recall).toBeGreaterThan(few.with.recall + 0.1);
  });

  test.each([40, 80])('is drawn within %i columns, without color, with its legend and its limits', async (columns) => {
    const user = await preparing();
    Object.assign(user.env, { COLUMNS: String(columns) });
    const { code, out, err } = await user.run('forecast');
    expect([code, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(lines.some((line) => /^ *\d+%\|.*#/.test(line))).toBe(true);
    expect(lines.some((line) => /\|.*\./.test(line))).toBe(true);
    expect(out).toMatch(/days left/);
    expect(out.replace(/\s+/g, ' ')).toContain('# with this plan . if you stopped now + both');
    expect(out.replace(/\s+/g, ' ')).toContain('A forecast of what you would say, not of the interview');
  });

  test('without an interview says what is missing, and what today brings', async () => {
    const user = aUser({ now: '2026-12-01T09:00Z' });
    const { code, out } = await user.run('forecast');
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toMatch(/No interview ahead.*rehearse interview add --at/);
    expect(await user.json<Told>('forecast --json')).toMatchObject({
      interview: null,
      verdict: { says: expect.any(String) },
    });
  });

  test('refuses what is not a number of minutes', async () => {
    const { code, out, err } = await (await preparing()).run('forecast --minutes 0');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('whole number from 1 to 1440');
  });
});

describe('the plan toward an interview', () => {
  test('names the day, the reasons in words, and what will not be reached', async () => {
    const user = await preparing();
    const { out } = await user.run('today --plan');
    expect(out).toMatch(/^14 days to the interview \(Tue 15 Dec, 10:00\)\./);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toMatch(
      /card\. (Failed|Went well) (yesterday|on [A-Z][a-z]+day)\. \d+ min|New, asked in most loops\. \d+ min/,
    );
    expect(text).toMatch(/\d+ of \d+ firm/);
    expect(text).toMatch(/On Tue 15 Dec you would say \d+% \(\d+-\d+%\) of the points at this pace/);
    expect(text).toMatch(/Five more minutes a day would bring \d+ points?\./);
    expect(text).not.toContain('will not be reached');
    const all = (await user.run('today --plan --all')).out;
    expect(all).toMatch(/^\d+ items will not be reached:\n"[^"]+",\n"/m);
  });

  test('aims at firm items when the goal says so', async () => {
    const user = await preparing();
    const cards = (await user.json<{ id: string }[]>('content list --json --kind card')).slice(0, 60);
    const attempts = cards.map(({ id }, i) => {
      const at = new Date(Date.parse('2026-11-30T09:00Z') - (i % 20) * 86_400_000).toISOString();
      return JSON.stringify({ item: id, at, grade: ['again', 'good', 'easy'][i % 3], seconds: 60 });
    });
    await user.run('record --from -', attempts.join('\n'));
    const planned = async () =>
      (await user.json<{ items: { id: string }[] }>('today --plan --json')).items.map(({ id }) => id).sort();
    const before = await planned();
    expect((await user.run('settings goal above-90')).code).toBe(0);
    expect(await planned()).not.toEqual(before);
  });

  test('by the protocol three days before is read without a grade, and nothing is recorded', async () => {
    const user = await preparing();
    await user.run('settings last-days protocol');
    const { code, out } = await user.run('--as-of 2026-12-12T09:00Z today', '\n\n');
    expect(code).toBe(0);
    expect(out).toContain('nothing new and nothing graded');
    expect(out).toContain('1 of 2. Reading.');
    expect((await user.json<{ attempts: unknown[] }>('export')).attempts).toHaveLength(2);
  });
});
