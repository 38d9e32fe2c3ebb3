import { expect, test } from 'vitest';
import { aUser } from './program.ts';

const NOW = '2026-11-28T10:00:00';
const attempts = async (user: ReturnType<typeof aUser>) =>
  (await user.json<{ attempts: number }>('stats --json --as-of 2026-11-28T11:00')).attempts;

test('the last attempt is taken back, and said by name', async () => {
  const user = aUser({ now: NOW });
  await user.run('record block-cdn --grade good');
  await user.run('record term-thundering-herd --grade easy');
  const said = await user.run('undo');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toMatch(/^Taken back: .*thundering.*, easy, of Sat 28 Nov, 10:00\.\n1 attempt left\.\n$/i);
  expect(await attempts(user)).toBe(1);
});

test('one undo after the other goes back through the log, and then says that there is nothing', async () => {
  const user = aUser({ now: NOW });
  await user.run('record block-cdn --grade good');
  await user.run('record block-cdn --grade easy');
  expect((await user.run('undo')).out).toContain('easy');
  expect((await user.run('undo')).out).toContain('good');
  expect(await user.run('undo')).toEqual({
    code: 1,
    out: '',
    err: 'Nothing to take back.\n  rehearse stats shows what has been practiced.\n',
  });
});

test('what was folded into a snapshot is taken back too', async () => {
  const user = aUser({ now: NOW });
  const lines = Array.from({ length: 120 }, (_, i) =>
    JSON.stringify({ item: 'block-cdn', grade: 'good', at: new Date(Date.UTC(2026, 9, 1, 0, i)).toISOString() }),
  );
  await user.run('record --from -', lines.join('\n'));
  expect(await attempts(user)).toBe(120);
  await user.run('undo');
  expect(await attempts(user)).toBe(119);
  await user.run('record block-cdn --grade hard');
  expect(await attempts(user)).toBe(120);
});

test('an export carries it to a machine that has the attempt, and an older export does not bring it back', async () => {
  const here = aUser({ now: NOW });
  const there = aUser({ now: NOW });
  await here.run('record block-cdn --grade good');
  const older = here.file('older.json', (await here.run('export')).out);
  await there.run(['import', older]);
  await here.run('undo');
  const newer = here.file('newer.json', (await here.run('export')).out);
  expect((await there.run(['import', newer])).out).toBe('New or changed: 1 attempt taken back.\n');
  expect(await attempts(there)).toBe(0);
  expect((await there.run(['import', older])).out).toBe('Nothing new: you have all of it already.\n');
  expect(await attempts(there)).toBe(0);
});
