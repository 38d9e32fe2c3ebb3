import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/domain/practice/attempt.ts';
import { alwaysMissed } from '../../../src/domain/practice/history.ts';
import { canStrike, strikesOn, struckPlaces } from '../../../src/domain/practice/strikes.ts';

const POINTS = ['one', 'two', 'three'].map((text) => ({ text }));
const struck = (...points: string[]) => points.map((point) => ({ point }));

describe('points that are struck out', () => {
  test('are known by their words, so that a point that reads otherwise counts again', () => {
    expect(struckPlaces(POINTS, struck('two', 'two as it was'), 'mid')).toEqual([1]);
    expect(struckPlaces(POINTS, [], 'mid')).toEqual([]);
  });

  test('never take the last one that counts at the level of the item', () => {
    expect(struckPlaces(POINTS, struck('one', 'two', 'three'), 'mid')).toEqual([]);
    const levels = [
      { text: 'one', level: 'mid' as const },
      { text: 'two', level: 'senior' as const },
    ];
    expect(struckPlaces(levels, struck('one'), 'mid')).toEqual([]);
    expect(canStrike(levels, 0, 'mid')).toBe(false);
    expect(canStrike(levels, 1, 'mid')).toBe(true);
  });

  test('are found under an earlier id of the item, the oldest first', () => {
    const one = (item: string, day: string) => ({
      id: day,
      item,
      point: 'one',
      why: '',
      added: `2026-11-${day}T10:00:00+00:00`,
      changed: `2026-11-${day}T10:00:00+00:00`,
    });
    const all = [one('new', '03'), one('old', '02'), one('other', '01')];
    expect(strikesOn(all, { id: 'new', aliases: ['old'] }).map(({ id }) => id)).toEqual(['02', '03']);
  });

  test('are not what was missed every time', () => {
    const attempt = (ticks: boolean[], rest: Partial<Attempt> = {}): Attempt => ({
      id: 'a',
      item: 'x',
      at: '2026-11-01T10:00:00+00:00',
      grade: 'hard',
      revision: 1,
      of: ticks.length,
      said: 0,
      ticks,
      ...rest,
    });
    const before = [attempt([true, false, false]), attempt([true, false, false])];
    const since = [attempt([true, false], { struck: [1] }), attempt([true, false], { struck: [1] })];
    const other = [attempt([false, true], { struck: [0] })];
    expect(alwaysMissed([...before, ...since], { points: 3, revision: 1 })).toEqual([1, 2]);
    expect(alwaysMissed([...before, ...since, ...other], { points: 2, revision: 1, struck: [1] })).toEqual([1]);
  });
});
