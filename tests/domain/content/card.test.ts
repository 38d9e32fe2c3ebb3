import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { card } from '../../../src/domain/content/kinds/card.ts';
import { itemSchema } from '../../../src/domain/content/schema.ts';
import { briefText } from '../../../src/domain/exports/brief.ts';
import { itemLines } from '../../../src/domain/exports/item-text.ts';
import { textOf } from '../../fixtures/scripted-terminal.ts';

const raw = (...points: unknown[]) => ({
  id: 'term-herd',
  title: 'Herd',
  topics: ['caching'],
  level: 'mid',
  weight: 1,
  ours: true,
  type: 'term',
  prompt: 'What is that called?',
  points,
  sections: { meaning: 'All at once.', use: 'Say it.', warning: 'Not a stampede of users.' },
  seconds: 60,
});
const read = (...points: unknown[]) => ({
  ...(itemSchema(z, 'card').parse(raw(...points)) as never as Parameters<NonNullable<typeof card.problems>>[0]),
  kind: 'card' as const,
});
const STAFF = { level: 'staff', text: 'Who pays for it' };

describe('a point of a card', () => {
  test('is of the level of its card unless it says another', () => {
    const task = card.offers.recall?.(read('All at once', 'One key', STAFF));
    expect(task).toMatchObject({ level: 'mid', points: [{ level: 'mid' }, { level: 'mid' }, { level: 'staff' }] });
  });

  test('shows its level if that is another', () => {
    const text = textOf(itemLines(read('All at once', 'One key', STAFF), () => undefined));
    expect(text).toContain('Who pays for it  (staff)');
    expect(text).not.toContain('(mid)');
  });

  test('is left out of the brief below its level', () => {
    const item = read('All at once', 'One key', STAFF);
    expect(briefText(item, 'senior', '')).not.toContain('Who pays');
    expect(briefText(item, 'staff', '')).toContain('3. Who pays for it');
  });
});

test('a card has two points at its own level, so that one tick is not the grade', () => {
  const says = (...points: unknown[]) => card.problems?.(read(...points)).map((problem) => problem.says);
  expect(says('All at once', STAFF, STAFF)).toEqual(["fewer than 2 points are expected at the card's own level"]);
  expect(says('All at once', 'One key', STAFF)).toEqual([]);
});
