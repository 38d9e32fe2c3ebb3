import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const NOW = '2026-11-28T12:00';
const ADD = ['log', 'add', '3Sum', '--difficulty', 'medium', '--minutes', '34', '--result', 'hint'];

interface Log {
  problems: { id: string; name: string; mode?: string; redo?: string }[];
  trends: { difficulty: string; trend: string; now: { problems: number; alone: number; from: string; to: string } }[];
  redo: { day: string; id: string }[];
}
const logOf = (user: Home, ...more: string[]) => user.json<Log>(['log', 'list', '--json', ...more]);

/** So many medium problems of one day, of which the first `alone` took ten minutes. */
const problems = (day: string, number: number, alone: number, rest = {}) =>
  Array.from({ length: number }, (_, i) => ({
    id: `${day}-${i}`,
    name: `Problem ${day} ${i}`,
    at: `${day}T10:00:00.000+00:00`,
    added: `${day}T10:00:00.000+00:00`,
    changed: `${day}T10:00:00.000+00:00`,
    difficulty: 'medium',
    minutes: i < alone ? 10 : 40,
    result: 'alone',
    ...rest,
  }));

async function withLog(list: object[]): Promise<Home> {
  const user = aUser({ now: NOW });
  const { code, err } = await user.run([
    'data',
    'import',
    user.file('log.json', JSON.stringify({ format: 2, problems: list })),
  ]);
  if (code !== 0) throw new Error(err);
  return user;
}

describe('log add', () => {
  test('asks what went wrong if a problem took more than half an hour, and keeps the answer', async () => {
    const user = aUser({ now: NOW });
    const { code, out } = await user.run([...ADD, '--plain'], '3\n');
    expect(code).toBe(0);
    expect(out).toContain('What went wrong most?');
    expect((await logOf(user)).problems).toMatchObject([{ id: '3sum', mode: 'explanation', redo: '2026-11-29' }]);
  });

  test('keeps a problem whose last question is left open', async () => {
    const user = aUser({ now: NOW });
    expect(await user.run([...ADD, '--plain'])).toMatchObject({ code: 0, err: '' });
    expect((await logOf(user)).problems).toMatchObject([{ name: '3Sum' }]);
  });

  test('asks for nothing that was given, and nothing of a problem that went well', async () => {
    const user = aUser({ now: NOW });
    const quick = ['log', 'add', 'Two Sum', '--difficulty', 'easy', '--minutes', '30', '--result', 'alone', '--plain'];
    expect(await user.run(quick)).toEqual({ code: 0, out: 'Logged: Two Sum.\n', err: '' });
  });

  test('asks for all that is missing where someone answers, and keeps nothing of what was broken off', async () => {
    const user = aUser({ now: NOW });
    const { code } = await user.run('log add --plain', 'Coin change\n2\n25\n1\n');
    expect(code).toBe(0);
    await user.run('log add --plain', 'Word break\n2\n');
    expect((await logOf(user)).problems.map(({ name }) => name)).toEqual(['Coin change']);
  });

  test('names what is missing where no one answers', async () => {
    const { code, err } = await aUser({ now: NOW }).run('log add Heap --minutes 20');
    expect(code).toBe(2);
    expect(err).toContain('--difficulty is missing');
  });

  test('puts what was not narrated on the list for tomorrow, until it is logged again', async () => {
    const user = aUser();
    await user.run([...ADD, '--not-narrated', '--as-of', NOW]);
    const due = (on: string) => user.json<object[]>(['today', '--due', '--json', '--as-of', on]);
    expect(await due('2026-11-28')).toEqual([]);
    expect(await due('2026-11-29')).toMatchObject([{ command: 'rehearse log redo' }]);
    expect((await user.run('log redo --as-of 2026-11-29')).out).toContain('you did not say aloud what you did');
    await user.run([...ADD, '--as-of', '2026-11-29T12:00']);
    expect(await due('2026-11-30')).toEqual([]);
    expect((await user.run('log redo --as-of 2026-11-30')).out).toBe('Nothing is to be solved again.\n');
  });

  test('says how to see the card of a pattern that was not recognized', async () => {
    const user = aUser({ now: NOW });
    const { out } = await user.run([...ADD, '--mode', 'pattern', '--pattern', 'two pointers']);
    expect(out).toContain('rehearse log item pattern-two-pointers --grade again');
  });
});

describe('log', () => {
  test('alone lists the week with what each problem taught', async () => {
    const user = await withLog([
      ...problems('2026-11-23', 1, 1, { insight: 'sorted plus two ends' }),
      ...problems('2026-11-22', 2, 0),
    ]);
    const { out } = await user.run('log');
    expect(out).toContain('week of Mon 23 Nov, 1');
    expect(out).toContain('"sorted plus two ends"');
    expect(out).toContain('and 2 of other weeks: rehearse log --all');
    expect((await logOf(user, '--all')).problems).toHaveLength(3);
  });

  test('says nothing of a trend below eight problems in either two weeks', async () => {
    const user = await withLog([...problems('2026-11-10', 8, 2), ...problems('2026-11-20', 7, 7)]);
    expect((await logOf(user)).trends).toMatchObject([{ trend: 'too few to say' }]);
  });

  test('calls fifteen points more improving, and fewer a plateau', async () => {
    const trend = async (alone: number) => {
      const user = await withLog([...problems('2026-11-10', 20, 8), ...problems('2026-11-20', 20, alone)]);
      return (await logOf(user)).trends[0];
    };
    expect(await trend(11)).toMatchObject({
      trend: 'improving',
      now: { problems: 20, alone: 11, from: '2026-11-16', to: '2026-11-29' },
    });
    expect(await trend(10)).toMatchObject({ trend: 'plateau' });
  });

  test('calls the same mistake on the same pattern three times going in circles', async () => {
    const stuck = { mode: 'pattern', pattern: 'heap' };
    const user = await withLog([
      ...problems('2026-11-10', 8, 4),
      ...problems('2026-11-20', 3, 1, stuck),
      ...problems('2026-11-21', 5, 3),
    ]);
    expect((await logOf(user)).trends).toMatchObject([{ trend: 'going in circles' }]);
  });

  test('loses a problem that is removed, and has it back when it is restored', async () => {
    const user = aUser({ now: NOW });
    await user.run(ADD);
    expect((await user.run('log remove 3SUM')).out).toContain('rehearse log restore 3sum');
    expect((await user.run('log')).out).toContain('No problem logged yet.');
    expect((await user.run('log restore 3sum')).code).toBe(0);
    expect((await logOf(user)).problems).toHaveLength(1);
    expect(await user.run('log remove 4sum')).toMatchObject({ code: 1, err: expect.stringContaining('3sum') });
  });
});

describe('log add --from', () => {
  const from = (user: Home, text: string) => user.run(['log', 'add', '--from', user.file('problems.yaml', text)]);

  test('logs all of a file, with their days and what is to be solved again', async () => {
    const user = aUser({ now: NOW });
    await from(
      user,
      '- { name: 3Sum, difficulty: medium, minutes: 34, result: hint, at: "2026-11-27" }\n- { name: LRU, difficulty: hard, minutes: 50, result: unsolved, narrated: false }\n',
    );
    const { problems, redo } = await logOf(user);
    expect(problems.map(({ name }) => name)).toEqual(['LRU', '3Sum']);
    expect(redo).toEqual([{ day: '2026-11-29', id: 'lru' }]);
  });

  test('asks to solve again only what was solved in the last week', async () => {
    const user = aUser({ now: NOW });
    const solved = (at: string) =>
      `- { name: "At ${at}", difficulty: hard, minutes: 50, result: unsolved, narrated: false, at: "${at}" }\n`;
    await from(user, `${solved('2026-11-21T12:00')}${solved('2026-11-21T12:01')}`);
    expect((await logOf(user, '--all')).problems.map(({ redo }) => redo)).toEqual(['2026-11-29', undefined]);
  });

  test('logs none if one is wrong, and names its line', async () => {
    const user = aUser({ now: NOW });
    const good = '- { name: 3Sum, difficulty: medium, minutes: 34, result: hint }\n';
    for (const [bad, says] of [
      ['- { name: X, difficulty: mild, minutes: 3, result: hint }', '2: problem 2: "difficulty" is one of'],
      ['- { name: X, difficulty: easy, minutes: long, result: hint }', '2: problem 2: "minutes" must be'],
      ['- { name: X, difficulty: easy, minutes: 3 }', '2: problem 2: "result" is missing'],
      ['- { name: X, difficulty: easy, minutes: 3, result: hint, text: long }', 'unknown field "text"'],
      ['- 3', 'this is not a problem'],
    ] as const) {
      const { code, err } = await from(user, good + bad);
      expect([code, err.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(says)]);
    }
    expect((await logOf(user)).problems).toEqual([]);
    expect(await user.run('log add 3Sum --from problems.yaml')).toMatchObject({ code: 2 });
  });
});

describe('log import', () => {
  const HEAD = 'Date,Problem,Difficulty,Time taken,Result,Failure mode,Key insight\n';
  const imported = (user: Home, text: string) => user.run(['log', 'import', user.file('problems.csv', text)]);

  test('reads a spreadsheet as people keep it', async () => {
    const user = aUser({ now: NOW });
    const { code, out } = await imported(
      user,
      `${HEAD}2026-11-27,3Sum,Medium,34 min,solved with hint,pattern not recognized,"sorted, then two ends"\n2026-11-26,LRU,hard,50,did not solve,,\n2026-11-25,Merge,easy,12,solved independently,,\n`,
    );
    expect([code, out]).toEqual([0, expect.stringContaining('Logged: 3 problems.')]);
    const { problems } = await logOf(user, '--all');
    expect(problems).toEqual([
      expect.objectContaining({
        name: '3Sum',
        minutes: 34,
        result: 'hint',
        mode: 'pattern',
        insight: 'sorted, then two ends',
      }),
      expect.objectContaining({ name: 'LRU', difficulty: 'hard', result: 'unsolved' }),
      expect.objectContaining({ name: 'Merge', result: 'alone' }),
    ]);
  });

  test('names the columns that are missing, or the line that is wrong, and adds none', async () => {
    const user = aUser({ now: NOW });
    const without = await imported(user, 'Date,Name,Minutes\n2026-11-27,3Sum,34\n');
    expect([without.code, without.err]).toEqual([1, expect.stringContaining('no column for difficulty, result, mode')]);
    const wrong = await imported(user, `${HEAD}2026-11-27,3Sum,medium,34,hint,,\n2026-11-26,LRU,hard,long,hint,,\n`);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('problems.csv:3: "minutes" must be')]);
    const ahead = await imported(user, `${HEAD}2027-05-01,3Sum,medium,34,hint,,\n`);
    expect([ahead.code, ahead.err]).toEqual([2, expect.stringContaining('2027-05-01 has not come yet')]);
    expect(ahead.err).toContain('That is the date of "3Sum". Nothing was added.');
    expect((await logOf(user, '--all')).problems).toEqual([]);
  });

  test('a second time adds only what is new, and old problems are not due again', async () => {
    const user = aUser({ now: NOW });
    const row = '2026-10-27,3Sum,medium,34,hint,explanation,\n';
    await imported(user, HEAD + row);
    const { out } = await imported(user, `${HEAD}${row}2026-11-27,LRU,hard,50,unsolved,,\n`);
    expect(out).toContain('Logged: 1 problem; 1 was there already.');
    expect((await logOf(user)).redo).toEqual([]);
  });
});

describe('log edit', () => {
  test('changes what is given, and asks again for what was not said aloud', async () => {
    const user = aUser({ now: NOW });
    await user.run([...ADD, '--mode', 'pattern']);
    await user.run(['log', 'edit', '3sum', '--minutes', '28', '--insight', 'sorted, then two ends', '--not-narrated']);
    expect((await logOf(user)).problems).toMatchObject([
      { name: '3Sum', minutes: 28, mode: 'pattern', redo: '2026-11-29' },
    ]);
    await user.run('log edit 3sum --narrated');
    expect((await logOf(user)).redo).toEqual([]);
    expect(await user.run('log edit 3sum')).toMatchObject({ code: 2 });
    expect(await user.run('log edit nope --minutes 3')).toMatchObject({ code: 1 });
  });
});

test('log weeks has the last six by how they ended', async () => {
  const user = await withLog([...problems('2026-11-23', 2, 1), ...problems('2026-11-10', 1, 1, { result: 'hint' })]);
  const weeks = await user.json<{ from: string; problems: number; hint: number }[]>('log weeks --json');
  expect(weeks).toHaveLength(6);
  expect(weeks.at(-1)).toMatchObject({ from: '2026-11-23', problems: 2, hint: 0 });
  expect(weeks.at(-3)).toMatchObject({ from: '2026-11-09', problems: 1, hint: 1 });
  expect((await user.run('log weeks')).out).toContain('Problems by week');
});
