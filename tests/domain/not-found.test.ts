import { describe, expect, test } from 'vitest';
import { notFound } from '../../src/domain/not-found.ts';
import { Problem, WrongUsage } from '../../src/domain/problem.ts';

describe('what is named and not there', () => {
  test('is answered with what was probably meant', () => {
    expect(notFound('topic', 'cachng', ['caching', 'sql'], 'Look.')).toMatchObject({
      message: 'Unknown topic "cachng".',
      hint: 'Did you mean caching?',
    });
  });

  test('is answered with the hint when nothing is near, or with everything there is', () => {
    expect(notFound('topic', 'xyzzy', ['caching', 'sql'], 'Look.').hint).toBe('Look.');
    expect(notFound('topic', 'xyzzy', ['caching', 'sql']).hint).toBe('There are: caching, sql.');
  });

  test('is wrong usage only when it belongs to the command line', () => {
    expect(notFound('item', 'x', [])).toBeInstanceOf(Problem);
    expect(notFound('item', 'x', [])).not.toBeInstanceOf(WrongUsage);
    expect(notFound('kind', 'x', [], 'Look.', WrongUsage)).toBeInstanceOf(WrongUsage);
  });
});
