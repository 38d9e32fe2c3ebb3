import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { attemptsIn } from './practice.ts';
import { rehearse } from './rehearse.ts';

/** Lines typed one after the other. */
const typed = (...lines: string[]) => `${lines.join('\n')}\n`;

test('a pack of format 1 is migrated, keeps its progress, and is practiced on', async () => {
  const home = aFolder();
  cpSync(join(import.meta.dirname, '../fixtures/format-1'), join(home, 'packs/mine'), { recursive: true });
  const run = (line: string, input = '') => rehearse(line.split(' '), { home, input });
  await run('record mine-outbox --grade good');

  const plan = await run('content migrate');
  expect(plan).toMatchObject({ code: 0, err: '' });
  expect(plan.out).toContain('Nothing was written. To do it: rehearse content migrate --write');
  expect((await run('content migrate --write')).out).toContain('3 files rewritten.');
  expect(await run('content check')).toMatchObject({ code: 0, err: '' });
  expect((await run('content migrate')).out).toBe('Nothing to do: no file is of format 1.\n');

  const question = typed('In the same transaction, and a relay.', '', '1', '', '', '2', '1 2', '', '', 'g', '', '');
  expect((await run('drill mine-outbox --plain --untimed', question)).out).toContain('What does the relay do');
  const incident = typed(
    '',
    'delete the oldest archive',
    '1',
    'turn debug off',
    '1',
    'set an alert',
    '1',
    '',
    '1 2 3',
    'g',
  );
  const played = await run('drill mine-full-disk --plain --untimed', incident);
  expect(played.out).toContain('The cause:  A debug level was left on.');
  expect(attemptsIn(home).map(({ item, grade }) => ({ item, grade }))).toEqual([
    { item: 'mine-outbox', grade: 'good' },
    { item: 'mine-outbox', grade: expect.any(String) },
    { item: 'mine-full-disk', grade: expect.any(String) },
  ]);
});

test('a file with a problem is left alone: code 1, and what to do', async () => {
  const home = aFolder();
  cpSync(join(import.meta.dirname, '../fixtures/data-0.1.0/packs'), join(home, 'packs'), { recursive: true });
  cpSync(join(import.meta.dirname, '../fixtures/format-1/question'), join(home, 'packs/other/card'), {
    recursive: true,
  });
  const { code, out, err } = await rehearse(['content', 'migrate', '--json'], { home });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({ problems: [], written: false }),
    expect.objectContaining({ problems: expect.arrayContaining([expect.objectContaining({ line: 5 })]) }),
  ]);
  expect(err).toBe('1 file left alone.\n  Fix it, then run this again.\n');
});
