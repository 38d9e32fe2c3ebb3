import { expect, test } from 'vitest';
import { aUser } from './program.ts';

const weightsOf = (rows: { id: string; weight: number }[]) => new Map(rows.map(({ id, weight }) => [id, weight]));

async function withBreadth(breadth: string) {
  const user = aUser();
  await user.run('interview add --at 2026-12-18T10:00 --as-of 2026-11-28');
  await user.run(`settings breadth ${breadth}`);
  return user;
}

test.each([
  ['core', 3],
  ['strong', 2],
] as const)(
  'breadth %s: nothing lighter is planned, counted or foretold, and the list marks it',
  async (breadth, least) => {
    const user = await withBreadth(breadth);
    const weights = weightsOf(JSON.parse((await user.run('content list --json')).out));
    const plan = JSON.parse((await user.run('today --plan --minutes 240 --json --as-of 2026-11-28')).out);
    expect(plan.items.length).toBeGreaterThan(10);
    for (const { id } of plan.items) expect(weights.get(id)).toBeGreaterThanOrEqual(least);
    const all = JSON.parse((await (await withBreadth('all')).run('today --plan --json --as-of 2026-11-28')).out);
    expect(plan.verdict.of).toBeLessThan(all.verdict.of);
    expect(
      plan.verdict.toMeet.filter(({ weight, items }: { weight: number; items: number }) => weight < least && items),
    ).toEqual([]);
    const listed = (await user.run('content list --kind card')).out;
    const marked = listed.split('\n').filter((line) => line.endsWith('(not planned)'));
    expect(marked.length).toBeGreaterThan(0);
    const cards = listed.split('\n').filter((line) => weights.has(line.trim().split(' ')[0] ?? ''));
    const heavy = cards.map((line) => (weights.get(line.trim().split(' ')[0] ?? '') ?? 0) >= least);
    expect(heavy.lastIndexOf(true)).toBeLessThan(heavy.indexOf(false));
    expect(listed).toMatch(new RegExp(`of them not planned \\(breadth ${breadth}\\)`));
  },
);

test('where the minutes do not suffice for the breadth, the plan says what a narrower one takes', async () => {
  const user = await withBreadth('all');
  const says = async () => {
    const { verdict } = JSON.parse((await user.run('today --plan --json --as-of 2026-11-28')).out);
    return verdict.says as string;
  };
  expect(await says()).toMatch(
    /\d+ items are not met yet \(breadth all\): about \d+ minutes, and \d+ are left\. With rehearse settings breadth strong it is \d+ items, \d+ minutes\./,
  );
  await user.run('settings breadth core');
  expect(await says()).toMatch(/not met yet \(breadth core\): about \d+ minutes, and \d+ are left\./);
  expect(await says()).not.toContain('With rehearse settings breadth');
});

test('the core comes first, and a plan that has time for more says how to get it', async () => {
  const user = aUser();
  await user.run('interview add --at 2026-12-18T10:00 --as-of 2026-11-28');
  expect((await user.run('settings breadth')).out).toMatch(/breadth\s+core/);
  const says = async (minutes: number) => {
    await user.run(`settings minutes ${minutes}`);
    return (await user.run('today --plan --as-of 2026-11-28')).out.replaceAll(/\s+/g, ' ');
  };
  expect(await says(90)).toContain('There is time for more: rehearse settings breadth strong.');
  expect(await says(20)).not.toContain('There is time for more');
});

const LIGHT = 'block-schema-registry';
const isMarked = (list: string) => list.split('\n').some((line) => line.includes(LIGHT) && /not planned/.test(line));

test('what was practiced comes back in any breadth: it is planned, counted and missed like all else', async () => {
  const user = aUser();
  const listed = async () => (await user.run('content list --kind card --as-of 2026-12-01')).out;
  expect(isMarked(await listed())).toBe(true);
  await user.run(`drill ${LIGHT} --as-of 2026-11-28T10:00`, 'it keeps the schemas\n\n3\n1\n2\n');
  expect(isMarked(await listed())).toBe(false);
  const { items } = JSON.parse((await user.run('today --plan --json --as-of 2026-12-01')).out);
  expect(items[0].id).toBe(LIGHT);
  const missed = await user.run('drill --missed --as-of 2026-11-28T11:00', '');
  expect(missed.out).toContain('Card 1 of 1');
});

test('a topic asked for by name is asked for whole, whatever the breadth', async () => {
  const asked = async (breadth: string) => {
    const user = await withBreadth(breadth);
    const { out } = await user.run('drill testing --plain --count 1000 --as-of 2026-11-28', '');
    return Number(/ 1 of (\d+)\./.exec(out)?.[1]);
  };
  expect(await asked('core')).toBeGreaterThan(5);
  expect(await asked('core')).toBe(await asked('all'));
});
