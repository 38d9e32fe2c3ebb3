import { describe, expect, test } from 'vitest';
import { verdictLines } from '../../../src/commands/wording/verdict.ts';
import { whySays } from '../../../src/commands/wording/why.ts';
import type { Entry } from '../../../src/domain/ports.ts';
import type { PlanInput } from '../../../src/domain/practice/plan/planned.ts';
import { forecast } from '../../../src/domain/practice/prospect/forecast.ts';
import { planBesideOwn } from '../../../src/domain/practice/prospect/own-cards.ts';
import { judgedPlan } from '../../../src/domain/practice/prospect/verdict.ts';
import { attempt, cards, crowdOf, entry, input, TODAY } from './setting.ts';

const DECK = Array.from({ length: 300 }, (_, i) =>
  entry(`own-${i}`, { kind: 'flashcard', topics: ['own'], weight: 1, seconds: 30 }),
);
const CORE = cards(40);
const withDeck = (changes: Partial<PlanInput> = {}, attempts: Parameters<typeof input>[1] = []) =>
  input({ entries: [...DECK, ...CORE], ...changes }, attempts);

/** Seconds of a plan's own cards, and of the others. */
function secondsOf(plan: ReturnType<typeof planBesideOwn>) {
  const sum = (own: boolean) =>
    plan.items
      .filter(({ entry: { kind } }) => (kind === 'flashcard') === own)
      .reduce((all, { seconds }) => all + seconds, 0);
  return { own: sum(true), core: sum(false) };
}

describe('own cards', () => {
  test('without any, the plan is as before', () => {
    expect(planBesideOwn(input())).toEqual(judgedPlan(input()));
  });

  test.each([
    ['toward an interview', {}],
    ['without a date', { interviews: [] }],
  ])('take at most a quarter of the minutes, after all others: %s', (_, changes) => {
    const plan = planBesideOwn(withDeck(changes));
    const { own, core } = secondsOf(plan);
    expect(own).toBeGreaterThan(200);
    expect(own).toBeLessThanOrEqual(300);
    expect(core).toBeGreaterThan(600);
    expect(own + core).toBeLessThanOrEqual(1200);
    expect(plan).toMatchObject({
      minutes: 20,
      left: 20,
      verdict: { seconds: own + core, own: { of: 300, met: 0, seconds: own } },
    });
    const kinds = plan.items.map(({ entry: { kind } }) => kind);
    expect(kinds.lastIndexOf('card')).toBeLessThan(kinds.indexOf('flashcard'));
    expect(
      plan.items
        .slice(-1)
        .map((item) => whySays(item, TODAY))
        .join(),
    ).toMatch(/^New, a card of your own\. \d+ min$/);
  });

  test('get their part of minutes on top, whatever they took today', () => {
    const done = DECK.slice(0, 12).map(({ id }) => attempt(id, 0));
    const { own } = secondsOf(planBesideOwn(withDeck({ minutes: 10, more: true }, done)));
    expect(own).toBeGreaterThan(100);
    expect(own).toBeLessThanOrEqual(150);
  });

  test('are planned and counted one by one if they are in a crowd', () => {
    const given = withDeck({ interviews: [] }, [attempt('own-0', 3)]);
    const [met, ...others] = DECK as [Entry, ...Entry[]];
    expect(planBesideOwn({ ...given, entries: [...CORE, met, ...crowdOf(others)] })).toEqual(planBesideOwn(given));
  });

  test.each([
    [0, 0, 0],
    [0.5, 500, 600],
    [1, 1000, 1200],
  ])('take as much as the user says: %d of the minutes', (own, least, most) => {
    const seconds = secondsOf(planBesideOwn(withDeck({ own }))).own;
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThanOrEqual(most);
  });

  test('take no more once their part of the day is used', () => {
    const done = DECK.slice(0, 6).map(({ id }) => attempt(id, 0, 'good', 50));
    const plan = planBesideOwn(withDeck({}, done));
    expect(secondsOf(plan).own).toBe(0);
    expect(secondsOf(plan).core).toBeLessThanOrEqual(900);
    expect(plan).toMatchObject({ done: 5, left: 15, verdict: { own: { met: 6 } } });
  });

  test('leave to the others what they cannot use, also on the days to come', () => {
    const few = input({ entries: [...DECK.slice(0, 2), ...CORE] });
    const core = judgedPlan(input()).verdict.expected?.recall ?? 0;
    const beside = planBesideOwn(few).verdict.expected?.recall ?? 0;
    const drowned = planBesideOwn(withDeck()).verdict.expected?.recall ?? 0;
    expect(beside).toBeGreaterThan(core - 0.01);
    expect(drowned).toBeLessThan(beside);
  });

  test('are in no figure but their own', () => {
    const { verdict, ...plan } = planBesideOwn(withDeck());
    expect(verdict).toMatchObject({ of: 40, held: { of: 40 }, own: { of: 300 } });
    expect(verdict.unreached?.every(({ id }) => id.startsWith('card-'))).toBe(true);
    const said = verdictLines({ verdict, ...plan }, { day: TODAY });
    expect(said.filter((line) => line.includes('own card'))).toEqual([
      expect.stringMatching(/^Of your 300 own cards you would know \d+% \(\d+-\d+%\)\.$/),
    ]);
  });

  test('are told below a forecast of the others', () => {
    const ahead = forecast(withDeck());
    expect(ahead?.plan.verdict).toEqual(planBesideOwn(withDeck()).verdict);
    expect(ahead?.points.at(-1)?.expected).toEqual(ahead?.plan.verdict.expected);
  });
});
