import { describe, expect, test } from 'vitest';
import type { Attempt, Grade } from '../../../src/domain/practice/attempt.ts';
import { lastSession, missedOf } from '../../../src/domain/practice/missed.ts';

const attempt = (item: string, time: string, more: Partial<Attempt> = {}): Attempt => ({
  id: `${item} ${time}`,
  item,
  at: `2030-03-04T${time}:00+00:00`,
  drill: 'recall',
  grade: 'good',
  spent: 60,
  ...more,
});
const items = (attempts: readonly Attempt[]) => attempts.map(({ item }) => item);

describe('what was missed', () => {
  test.each<[string, Grade, Partial<Attempt>, boolean]>([
    ['graded again', 'again', {}, true],
    ['graded hard', 'hard', {}, true],
    ['graded good', 'good', {}, false],
    ['graded good with half of the points', 'good', { said: 3, of: 6 }, true],
    ['graded good with three quarters of the points', 'good', { said: 3, of: 4 }, false],
    ['graded hard with all points said too late', 'hard', { said: 4, of: 4 }, true],
  ])('an item %s', (_, grade, points, missed) => {
    expect(missedOf([attempt('a', '10:00', { grade, ...points })])).toHaveLength(missed ? 1 : 0);
  });

  test('is not what was made up for later, in whatever order it is read', () => {
    const [failed, held] = [attempt('a', '10:00', { grade: 'again' }), attempt('a', '10:20')];
    expect(missedOf([failed, held])).toEqual([]);
    expect(missedOf([held, failed])).toEqual([]);
  });

  test('is told of each drill of an item by itself', () => {
    const failed = attempt('a', '10:00', { grade: 'again', drill: 'tell' });
    expect(missedOf([failed, attempt('a', '10:20', { drill: 'rehearse' })])).toEqual([failed]);
  });
});

describe('the last session', () => {
  test('goes back to the last pause of more than 45 minutes', () => {
    const all = [attempt('a', '08:00'), attempt('b', '10:00'), attempt('c', '10:46')];
    expect(items(lastSession(all))).toEqual(['b', 'c']);
    expect(items(lastSession([...all, attempt('d', '11:33')]))).toEqual(['d']);
  });

  test('is not cut in two by an item that took an hour', () => {
    const long = attempt('b', '11:30', { spent: 3600 });
    expect(items(lastSession([attempt('a', '10:00'), long]))).toEqual(['a', 'b']);
  });

  test('leaves out what was practiced elsewhere', () => {
    expect(items(lastSession([attempt('a', '10:00'), attempt('b', '12:00', { elsewhere: true })]))).toEqual(['a']);
  });

  test('of someone who never practiced is empty', () => {
    expect(lastSession([])).toEqual([]);
  });
});
