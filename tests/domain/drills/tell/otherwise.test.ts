import { describe, expect, test } from 'vitest';
import { technicalWords } from '../../../../src/domain/drills/room/audiences.ts';
import { isBrief, pointsFor, tellOtherwise } from '../../../../src/domain/drills/tell/otherwise.ts';
import { aRoom } from '../room.ts';

const POINTS = ['scene', 'choice', 'own part', 'result'].map((text) => ({ text }));

describe('a shorter telling', () => {
  test('has first the points that should remain, in their order', () => {
    const { ordered, remain } = pointsFor({ points: POINTS, lengths: { 30: [4, 3] } }, 30);
    expect(ordered.map(({ text }) => text)).toEqual(['own part', 'result', 'scene', 'choice']);
    expect(remain).toBe(2);
  });

  test('keeps all points where the template does not say which remain', () => {
    expect(pointsFor({ points: POINTS, lengths: {} }, 30)).toEqual({ ordered: POINTS, remain: 4 });
  });

  test('says nothing about memory under half of the seconds, or for a listener', () => {
    const task = { seconds: 180 };
    expect(isBrief({ length: 60 }, task)).toBe(true);
    expect(isBrief({ length: 90 }, task)).toBe(false);
    expect(isBrief({ audience: 'manager' }, task)).toBe(true);
  });
});

test.each([
  [60, 0],
  [90, 2],
] as const)('a telling in %i seconds is followed by %i questions', async (length, count) => {
  const { room, terminal } = aRoom();
  const probes = ['why?', 'and then?'].map((ask) => ({ ask, points: [{ text: 'x' }], seconds: 75 }));
  const task = { points: POINTS, probes, lengths: {}, seconds: 180 } as unknown as Parameters<typeof tellOtherwise>[0];
  await tellOtherwise(task, { title: 'The pool', part: 'telling', telling: { length } }, room);
  expect(terminal.of('answer')).toHaveLength(1 + count);
});

test('acronyms and the names of claims are pointed at, everyday ones are not', () => {
  const text = 'The API was slow for US users, so we put Redis before Postgres; OK? Terraforming is another thing.';
  expect(technicalWords(text, ['Redis', 'Terraform'])).toEqual(['API', 'Redis']);
});
