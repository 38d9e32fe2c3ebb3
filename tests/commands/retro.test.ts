import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const CLAIMS = 'claims-accuracy';

interface Kept {
  notes: {
    title: string;
    scores?: Record<string, number>;
    interview?: string;
    fields: { name: string; text: string }[];
  }[];
  settings: { ratings: Record<string, string> };
}
const kept = async (user: Home) => user.json<Kept>('export');

/** Six scores, then the steps: five that are written and are each ended by an empty line. */
const scores = (...given: number[]) => `${given.join('\n')}\n`;
const STEPS = 'rate limiter\n\nblank\n\nstruggled\n\nask first\n\ntrees: no base case\n\ntired\n\n';

describe('looking back on an interview', () => {
  test('scores first, then writes, then says what follows, and marks what was shaky', async () => {
    const user = aUser();
    const { code, out } = await user.run('retro', `${scores(4, 4, 4, 4, 4, 4)}${STEPS}1 3\n`);
    expect(code).toBe(0);
    expect(out.indexOf('Your score?')).toBeLessThan(out.indexOf('Write down every question'));
    expect(out).toContain('Nothing scored low.');
    const { notes, settings } = await kept(user);
    expect(notes).toHaveLength(1);
    expect(Object.values(notes[0]?.scores ?? {})).toEqual([4, 4, 4, 4, 4, 4]);
    expect(notes[0]?.fields[0]).toEqual({ name: 'questions asked', text: 'rate limiter' });
    expect(Object.values(settings.ratings)).toContain('shaky');
  });

  test('leads from a low score on claims to the exercise that fixes it', async () => {
    const user = aUser();
    const { out } = await user.run('retro', `${scores(2, 4, 4, 4, 4, 4)}${STEPS}\n\n`);
    expect((await kept(user)).notes[0]?.scores?.[CLAIMS]).toBe(2);
    expect(out).toContain('rehearse drill exercise-claim-calibration');
    expect(out).toMatch(/Claim calibration.*minutes:/);
  });

  test('belongs to the interview that was last', async () => {
    const user = aUser({ now: '2026-12-12T18:00Z' });
    await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--company', 'Acme', '--as-of', '2026-12-01']);
    const { out } = await user.run('retro', `${scores(4, 4, 4, 4, 4, 4)}${STEPS}\n`);
    expect(out).toContain('After Acme');
    expect((await kept(user)).notes[0]).toMatchObject({
      title: expect.stringContaining('Acme'),
      interview: expect.any(String),
    });
  });
});

describe('a retrospective that was broken off', () => {
  test('has kept the scores and every step that was finished', async () => {
    const user = aUser();
    await user.run('retro', `${scores(2, 3, 4, 4, 4, 4)}rate limiter\n\nwent bl`);
    const [note] = (await kept(user)).notes;
    expect(Object.values(note?.scores ?? {})).toEqual([2, 3, 4, 4, 4, 4]);
    expect(note?.fields.map(({ text }) => text)).toEqual(['rate limiter']);
  });

  test('goes on where it was, in the same note', async () => {
    const user = aUser();
    await user.run('retro', `${scores(4, 4, 4, 4, 4, 4)}rate limiter\n\nwent bl`);
    const { out } = await user.run('retro', `\n\nstruggled\n\nask first\n\ntrees\n\ntired\n\n\n`);
    expect(out).toContain('You were in the middle of this one.');
    const { notes } = await kept(user);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.fields.slice(0, 3).map(({ text }) => text)).toEqual(['rate limiter', 'went bl', 'struggled']);
  });
});

test('no looking back on an interview that does not exist', async () => {
  const { code, err } = await aUser().run('retro nowhere');
  expect(code).toBe(1);
  expect(err).toContain('nowhere');
});
