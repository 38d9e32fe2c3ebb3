import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

/** Data folders as earlier versions wrote them: every later version opens them, and loses nothing. */
const WRITTEN_BY = ['0.1.0'];

describe.each(WRITTEN_BY)('a data folder written by %s', (version) => {
  const opened = () => {
    const user = aUser({ zone: 'Europe/Berlin', now: '2026-11-21T10:00:00+01:00' });
    cpSync(join(import.meta.dirname, '../fixtures', `data-${version}`), user.folder, { recursive: true });
    return user;
  };

  test('is read whole, without a warning', async () => {
    const user = opened();
    const all = await user.json<Record<string, { id: string }[]>>('export');
    const counts = Object.entries(all).flatMap(([name, things]) =>
      Array.isArray(things) ? [[name, things.length]] : [],
    );
    expect(Object.fromEntries(counts)).toMatchObject({
      attempts: 123,
      interviews: 1,
      stories: 1,
      notes: 1,
      ticks: 1,
      asks: 2,
    });
    expect(all.settings).toMatchObject({
      minutes: [25, 25, 25, 25, 25, 60, 0],
      aloud: false,
      goal: 'above-90',
      ratings: { databases: 'shaky', messaging: 'blank' },
    });
  });

  test.each([
    'today --plan',
    'today --plan --json',
    'forecast',
    'stats',
    'checklist',
    'interview list',
    'story list',
    'story check the-pool-that-ran-dry-s-ren',
    'notes',
    'ask --list',
    'settings',
    'export',
    'show term-own-outbox',
  ])('%s runs on it, without a warning', async (line) => {
    const { code, out, err } = await opened().run(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
  });

  test('its draft is offered when one goes on', async () => {
    const { out } = await opened().run('drill question-uuid-index --plain', '\n');
    expect(out).toContain('A draft that was broken off.');
  });

  test('what is exported from it can be imported elsewhere, whole', async () => {
    const user = opened();
    const other = aUser({ zone: 'America/New_York', now: '2026-11-21T10:00:00-05:00' });
    const { out } = await user.run('export');
    expect(await other.run(['import', user.file('all.json', out)])).toMatchObject({ code: 0, err: '' });
    expect((await other.run('export')).out).toBe(out);
  });
});
