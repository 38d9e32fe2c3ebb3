import { describe, expect, test } from 'vitest';
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
  expect(said.out).toMatch(/^Taken back: .*thundering.*, graded easy on Sat 28 Nov, 10:00\.\n1 attempt left\.\n$/i);
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

test('an attempt of long ago is taken back before what was kept before it was noted', async () => {
  const user = aUser({ now: NOW });
  await user.run('interview add --at 2026-12-11T10:00 --company Acme');
  const noted = 'record block-cdn --grade good --at 2025-06-01T10:00';
  expect((await user.run([...noted.split(' '), '--as-of', '2026-11-28T10:05'])).code).toBe(0);
  const undone = async () => (await user.run('undo --as-of 2026-11-28T10:10')).out.replace(/\s+/g, ' ');
  expect(await undone()).toContain('graded good on Sun 1 Jun 2025');
  expect(await undone()).toContain('interview acme-2026-12-11');
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

describe('what is kept beside attempts', () => {
  const at = (minute: number) => `2026-11-28T10:${String(minute).padStart(2, '0')}`;
  const STORY = 'title: The pool\ntemplate: production-incident\nfields:\n  symptom: slow\n';
  /** Does each a minute after the other, then takes all of it back. */
  async function undone(user: ReturnType<typeof aUser>, steps: number): Promise<string[]> {
    const said: string[] = [];
    for (let step = 0; step < steps; step++) said.push((await user.run(['undo', '--as-of', at(30 + step)])).out);
    return said;
  }

  test('is taken back with attempts, the latest first, and it says what and how it is now', async () => {
    const user = aUser();
    await user.run(['story', 'add', '--from', '-', '--as-of', at(0)], STORY);
    await user.run(['record', 'block-cdn', '--grade', 'good', '--as-of', at(1)]);
    await user.run(['notes', 'add', 'block-cdn', 'Ours is a pull CDN.', '--as-of', at(2)]);
    await user.run(['mark', 'block-cdn', 'known', '--as-of', at(3)]);
    await user.run(['mark', 'block-cdn', 'suspended', '--as-of', at(4)]);
    await user.run(['mark', 'block-cdn', 'clear', '--as-of', at(5)]);
    expect(await undone(user, 7)).toEqual([
      'Taken back: mark block-cdn, removed Sat 28 Nov, 10:05.\nIt is there again.\n',
      'Taken back: mark block-cdn, changed Sat 28 Nov, 10:04.\nIt is as it was before.\n',
      'Taken back: mark block-cdn, added Sat 28 Nov, 10:03.\nIt is gone.\n',
      expect.stringMatching(/^Taken back: note ".+", added\sSat\s28\sNov, 10:02\.\nIt is gone\.\n$/),
      expect.stringMatching(/^Taken back: .+, graded\sgood\son\sSat\s28\sNov, 10:01\.\nNo attempts left\.\n$/),
      'Taken back: story "The pool", added Sat 28 Nov, 10:00.\nIt is gone.\n',
      '',
    ]);
    const { stories, notes, marks, attempts } = await user.json<Record<string, unknown[]>>('export');
    expect([stories, notes, marks, attempts]).toEqual([[], [], [], []]);
  });

  test('a long sentence is named by its first sixty characters', async () => {
    const user = aUser();
    const sixty = `Led ${'teams '.repeat(8)}to Linux`;
    for (const [minute, words] of [sixty, `${sixty}!`].entries())
      await user.run(['claims', 'add', words, '--bullet', '--ran', 'production', '--as-of', at(minute)]);
    const [longer, exact] = await undone(user, 2);
    expect(exact?.replace(/\s+/g, ' ')).toContain(`"${sixty}"`);
    expect(longer?.replace(/\s+/g, ' ')).toContain('teams to ..."');
  });

  test('a tick is taken back by its name, and no other with it', async () => {
    const user = aUser();
    await user.run(['interview', 'add', '--at', '2026-12-11T10:00', '--as-of', at(0)]);
    const { blocks } = await user.json<{ blocks: { ticks: { id: string; short: string }[] }[] }>(
      `checklist --format json --as-of ${at(0)}`,
    );
    const [one, two] = blocks.flatMap(({ ticks }) => ticks);
    for (const [minute, tick] of [one, two].entries())
      await user.run(['checklist', 'tick', tick?.short ?? '', '--as-of', at(minute)]);
    const ticks = async () => (await user.json<{ ticks: { id: string }[] }>('export')).ticks;
    expect(await ticks()).toHaveLength(2);
    expect((await undone(user, 1))[0]).toMatch(/^Taken back: tick [\w-]+, added Sat 28 Nov, 10:01\.\nIt is gone\.\n$/);
    expect((await ticks()).map(({ id }) => id)).toEqual([expect.stringContaining(one?.id.split('/').at(-1) ?? '?')]);
  });

  test('an export carries it to a machine that has the change, and an older export does not bring it back', async () => {
    const [here, there] = [aUser(), aUser()];
    await here.run(['story', 'add', '--from', '-', '--as-of', at(0)], STORY);
    await here.run(['mark', 'block-cdn', 'known', '--as-of', at(1)]);
    await here.run(['mark', 'block-cdn', 'suspended', '--as-of', at(2)]);
    const older = here.file('older.json', (await here.run('export')).out);
    await there.run(['import', older]);
    await undone(here, 1);
    const newer = here.file('newer.json', (await here.run('export')).out);
    await there.run(['import', newer]);
    await there.run(['import', older]);
    const marks = async (user: typeof here) => (await user.json<{ marks: object[] }>('export')).marks;
    expect(await marks(there)).toMatchObject([{ is: 'known' }]);
    expect(await marks(there)).toEqual(await marks(here));
    // What was taken back there is known here: the next undo takes what came before it.
    expect((await there.run(['undo', '--as-of', at(50)])).out).toMatch(/mark block-cdn, added Sat 28 Nov, 10:01/);
  });

  test('what another machine changed meanwhile stays', async () => {
    const [here, there] = [aUser(), aUser()];
    await here.run(['story', 'add', '--from', '-', '--as-of', at(0)], STORY);
    await there.run(['import', here.file('all.json', (await here.run('export')).out)]);
    const edit = (user: typeof here, from: string, to: string, minute: number) => {
      user.env.EDITOR = `sh "${user.file('editor.sh', `sed -i.bak 's/${from}/${to}/' "$1"\n`)}"`;
      return user.run(['story', 'edit', 'the-pool', '--as-of', at(minute)]);
    };
    await edit(there, 'slow', 'p95 over 2 s', 5);
    await edit(here, 'The pool', 'The pool at night', 6);
    await here.run(['import', there.file('theirs.json', (await there.run('export')).out)]);
    expect((await undone(here, 1))[0]).toContain('story "The pool at night", changed');
    expect(await here.json<object[]>('story list --json')).toMatchObject([{ title: 'The pool' }]);
    expect((await here.json<{ stories: object[] }>('export')).stories).toMatchObject([
      { title: 'The pool', fields: { symptom: 'p95 over 2 s' } },
    ]);
  });
});
