import { describe, expect, test } from 'vitest';
import { rehearse } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';

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

  test('in words it starts nothing and asks nothing', async () => {
    const home = aFolder();
    for (const args of [['today', '--plan'], ['--plan']]) {
      const { code, out, err } = await rehearse(args, { home });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^Today 20 min:\n/);
    }
  });
});
