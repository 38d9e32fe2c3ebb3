import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const ITEM = 'question-double-booking';
const NOW = '2026-12-02T10:00:00';

/** Someone who practiced the item on three evenings, better each time. */
async function someone(): Promise<Home> {
  const user = aUser({ now: NOW });
  const { revision } = await user.json<{ revision: number }>(`show ${ITEM} --json`);
  const tries = [
    {
      at: '2026-11-21T20:00:00Z',
      said: 1,
      grade: 'again',
      answer: "I'd check the seat again right before the insert.",
    },
    { at: '2026-11-24T20:00:00Z', said: 2, grade: 'hard', answer: 'FOR UPDATE, and a unique constraint.' },
    { at: '2026-12-02T00:30:00Z', said: 3, grade: 'good', answer: 'I would take the row with FOR UPDATE.' },
  ].map(({ said, ...rest }, i) => ({
    id: `a${i}`,
    item: ITEM,
    drill: 'answer',
    revision,
    seconds: 90 + 20 * i,
    limit: 180,
    of: 6,
    level: 'senior',
    said,
    ticks: Array.from({ length: 6 }, (_, place) => place < said),
    confidence: 2 + (i % 2),
    ...rest,
  }));
  const document = await user.json<object>('export');
  await user.run(['import', user.file('export.json', JSON.stringify({ ...document, attempts: tries }))]);
  return user;
}

describe('rehearse history ITEM', () => {
  test('shows every attempt, what was said, and the trend', async () => {
    const user = await someone();
    await user.run('record block-cdn --grade good');
    const { code, out, err } = await user.run(`history ${ITEM}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^No double-booked seat/);
    expect(out).toMatch(/^ {2}Sat 21 Nov {2}1 of 6 {2}1:30 {2}again$/m);
    expect(out).toMatch(/^ {2}Tue 1 Dec {3}3 of 6 {2}2:10 {2}good$/m);
    expect(out).toContain('unsure: "I\'d check the seat again right before the insert."');
    expect(out).toContain('From 1 to 3 of 6 points in 3 tries.');
    expect(out.match(/^ {2}- /gm)).toHaveLength(3);
    expect(out).not.toContain('block-cdn');
  });

  test('quotes an answer up to 140 characters', async () => {
    const quoted = async (length: number) => {
      const user = aUser({ now: NOW });
      const answer = `${'I would lock the row. '.repeat(10).slice(0, length - 1)}x`;
      const attempt = { id: 'a', item: ITEM, at: '2026-11-21T20:00:00Z', grade: 'good', drill: 'answer', answer };
      const document = await user.json<object>('export');
      await user.run(['import', user.file('export.json', JSON.stringify({ ...document, attempts: [attempt] }))]);
      const { out } = await user.run(`history ${ITEM}`);
      return out.replace(/\s+/g, ' ').includes(`"${answer}"`);
    };
    expect([await quoted(140), await quoted(141)]).toEqual([true, false]);
  });

  test('fits a window of forty columns, and is the same line by line', async () => {
    const user = await someone();
    user.env.COLUMNS = '40';
    for (const line of [`history ${ITEM}`, `history ${ITEM} --plain`, 'history']) {
      const { out } = await user.run(line);
      expect(Math.max(...out.split('\n').map((row) => row.length))).toBeLessThanOrEqual(40);
      expect(out).toContain('Sat 21 Nov  1 of 6  1:30  again');
    }
  });

  test('as JSON is the attempts as they were recorded, with the title and the day', async () => {
    const told = await (await someone()).json<object[]>(`history ${ITEM} --json`);
    expect(told).toHaveLength(3);
    expect(told[2]).toMatchObject({
      item: ITEM,
      day: '2026-12-01',
      grade: 'good',
      said: 3,
      of: 6,
      level: 'senior',
      seconds: 130,
      confidence: 2,
      answer: 'I would take the row with FOR UPDATE.',
      title: expect.stringContaining('double-booked'),
    });
  });

  test('ends what is shown of the item', async () => {
    const user = await someone();
    const { out } = await user.run(`show ${ITEM}`);
    expect(out).toMatch(/What a strong answer has[\s\S]+\nYour attempts\n[\s\S]+From 1 to 3 of 6 points in 3 tries/);
    expect((await user.run('show block-cdn')).out).not.toContain('Your attempts');
  });

  test('tells an item that was never practiced from an unknown one', async () => {
    const user = await someone();
    expect((await user.run('history block-cdn')).out).toContain(
      'Not practiced yet. To begin: rehearse drill block-cdn',
    );
    expect(await user.run('history block-cnd')).toEqual({
      code: 1,
      out: '',
      err: 'Unknown item "block-cnd".\n  Did you mean block-cdn?\n',
    });
  });

  test('does not tell what was taken back, nor what comes after the day that is looked at', async () => {
    const user = await someone();
    expect(await user.json<object[]>(`history ${ITEM} --json --as-of 2026-11-24`)).toHaveLength(2);
    await user.run('undo');
    expect(await user.json<object[]>(`history ${ITEM} --json`)).toHaveLength(2);
  });
});

describe('rehearse history', () => {
  test('shows the latest attempts at everything, and where the others are', async () => {
    const user = await someone();
    const lines = Array.from({ length: 30 }, (_, i) =>
      JSON.stringify({
        item: 'block-cdn',
        grade: 'good',
        seconds: 60,
        at: `2026-10-${i + 1 < 10 ? '0' : ''}${i + 1}T10:00Z`,
      }),
    );
    await user.run('record --from -', lines.join('\n'));
    const { out } = await user.run('history');
    expect(out).toMatch(/^13 earlier attempts: rehearse history --all\n/);
    expect(out.match(/good$/gm)).toHaveLength(18);
    expect(out).toMatch(/again\n {4}No double-booked seat/);
    expect((await user.run('history --all')).out.match(/ good$/gm)).toHaveLength(31);
    expect(await user.json<object[]>('history --json')).toHaveLength(33);
  });

  test('says how to begin if nothing was practiced', async () => {
    expect((await aUser().run('history')).out).toBe('Nothing practiced yet. Start with: rehearse\n');
    expect((await aUser().run('history --help')).out).toContain('rehearse history block-cdn');
  });
});
