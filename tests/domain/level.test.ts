import { describe, expect, it } from 'vitest';
import { byLevel, higher, type Level } from '../../src/domain/level.ts';

const points = (['mid', 'senior', 'staff', 'mid'] as Level[]).map((level, i) => ({ level, i }));
const places = (level: Level) => {
  const { own, stretch } = byLevel(points, level);
  return [own.map(({ i }) => i), stretch.map(({ i }) => i)];
};

describe('points by level', () => {
  it('are those up to the level, in their order, and those of the next one', () => {
    expect(places('mid')).toEqual([[0, 3], [1]]);
    expect(places('senior')).toEqual([[0, 1, 3], [2]]);
    expect(places('staff')).toEqual([[0, 1, 2, 3], []]);
  });

  it('are asked at the level of the item by someone below it', () => {
    expect(higher('junior', 'mid')).toBe('mid');
    expect(higher('staff', 'mid')).toBe('staff');
  });
});
