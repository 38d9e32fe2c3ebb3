import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const planned = async (args: string[], home = aFolder()) =>
  JSON.parse((await rehearse(['today', '--plan', '--json', '--as-of', '2030-03-04', ...args], { home })).out);

describe("today's plan", () => {
  test('as JSON: the date, the minutes, and each item with its reason', async () => {
    const plan = await planned(['--minutes', '15']);
    expect(plan).toMatchObject({ date: '2030-03-04', minutes: 15, verdict: { says: expect.any(String) } });
    expect(plan.items.length).toBeGreaterThan(2);
    for (const item of plan.items) {
      expect(item).toEqual({
        id: expect.any(String),
        kind: expect.any(String),
        drill: expect.any(String),
        seconds: expect.any(Number),
        why: expect.any(String),
        gain: expect.any(Number),
      });
    }
    const seconds = plan.items.reduce((sum: number, item: { seconds: number }) => sum + item.seconds, 0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });

  test('the same data gives the same plan', async () => {
    const home = aFolder();
    expect(await planned([], home)).toEqual(await planned([], home));
  });

  test('the minutes of the day come from the settings', async () => {
    const home = aFolder();
    await rehearse(['settings', 'minutes', 'mon=7'], { home });
    expect((await planned([], home)).minutes).toBe(7);
    expect((await planned(['--minutes', '9'], home)).minutes).toBe(9);
    await rehearse(['settings', 'minutes', 'mon=0'], { home });
    expect(await planned([], home)).toMatchObject({ minutes: 0, items: [] });
  });

  test('minutes that are practiced are taken off those of the day; minutes asked for come on top', async () => {
    const home = aFolder();
    const noted = (seconds: number) =>
      JSON.stringify({ item: 'block-cdn', at: '2030-03-04T08:00:00Z', grade: 'good', seconds });
    await rehearse(['record', '--from', '-'], { home, input: noted(300) });
    const sum = ({ items }: { items: { seconds: number }[] }) => items.reduce((all, { seconds }) => all + seconds, 0);
    const rest = await planned([], home);
    expect(rest).toMatchObject({ minutes: 20, done: 5, left: 15 });
    expect(sum(rest)).toBeLessThanOrEqual(900);
    await rehearse(['record', '--from', '-'], { home, input: noted(900) });
    expect(await planned([], home)).toMatchObject({
      minutes: 20,
      done: 20,
      left: 0,
      items: [],
      verdict: {
        says: expect.stringContaining('Done for today: 20 of 20 minutes. For more: rehearse today --more.'),
      },
    });
    const more = await planned(['--minutes', '10'], home);
    expect(more).toMatchObject({ minutes: 10, done: 20, left: 10 });
    expect(more.items.length).toBeGreaterThan(0);
    expect((await planned(['--as-of', '2030-03-05'], home)).items.length).toBeGreaterThan(2);
  });

  test('--more offers half a day on top of one that is done, and tomorrow is not touched', async () => {
    const home = aFolder();
    const tomorrow = () => planned(['--as-of', '2030-03-05'], home);
    const note = (items: { id: string; seconds: number }[], time: string) => {
      const rows = items.map(({ id, seconds }) => ({ item: id, at: `2030-03-04T${time}:00Z`, grade: 'good', seconds }));
      return rehearse(['record', '--from', '-'], { home, input: rows.map((row) => JSON.stringify(row)).join('\n') });
    };
    await rehearse(['interview', 'add', '--at', '2030-04-02T10:00', '--as-of', '2030-03-04'], { home });
    await note([...(await planned([], home)).items, { id: 'block-cdn', seconds: 300 }], '08:00');
    expect(await planned([], home)).toMatchObject({ items: [], left: 0 });
    const before = await tomorrow();
    const more = await planned(['--more'], home);
    const seconds = more.items.reduce((sum: number, item: { seconds: number }) => sum + item.seconds, 0);
    expect(more).toMatchObject({ minutes: 10, left: 10 });
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(600);
    // Being offered more changes nothing, and having practiced it takes nothing from tomorrow's minutes.
    expect(await tomorrow()).toEqual(before);
    await note(more.items, '09:00');
    const after = await tomorrow();
    expect(after).toMatchObject({ minutes: 20, done: 0, left: 20 });
    expect(after.items.length).toBeGreaterThan(2);
  });

  test('in words it starts nothing and asks nothing', async () => {
    const home = aFolder();
    for (const args of [['today', '--plan'], ['--plan']]) {
      const { code, out, err } = await rehearse(args, { home });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^Today 20 min:\n/);
    }
  });
});

describe('today in one short line', () => {
  const short = async (home: string, at = '2030-03-04') => {
    const said = await rehearse(['today', '--short', '--as-of', at], { home });
    expect(said).toMatchObject({ code: 0, err: '' });
    return said.out;
  };

  test('the minutes done, and with an interview the days left; its company is not named', async () => {
    const home = aFolder();
    expect(await short(home)).toBe('0 of 20 min\n');
    const input = JSON.stringify({ item: 'block-cdn', at: '2030-03-04T08:00:00Z', grade: 'good', seconds: 300 });
    await rehearse(['record', '--from', '-'], { home, input });
    expect(await short(home)).toBe('5 of 20 min\n');
    await rehearse(['interview', 'add', '--at', '2030-03-14T10:00', '--company', 'Acme', '--as-of', '2030-03-04'], {
      home,
    });
    expect(await short(home)).toBe('10 days, 5 of 20 min\n');
    expect(await short(home, '2030-03-05')).toBe('9 days, 0 of 20 min\n');
  });

  test('on the days when minutes are not counted, only the interview', async () => {
    const home = aFolder();
    await rehearse(['interview', 'add', '--at', '2030-03-14T10:00', '--as-of', '2030-03-04'], { home });
    expect(await short(home, '2030-03-14T08:00')).toBe('interview today\n');
    expect(await short(home, '2030-03-15')).toBe('0 of 20 min\n');
  });
});
