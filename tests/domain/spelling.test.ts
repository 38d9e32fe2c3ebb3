import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../src/domain/spelling.ts';

describe('the distance of two words', () => {
  it.each([
    ['same', 'same', 0],
    ['', 'abc', 3],
    ['titel', 'title', 1],
    ['kitten', 'sitting', 3],
  ])('%s and %s: %i', (a, b, edits) => {
    expect(distance(a, b)).toBe(edits);
  });

  it('is the same both ways, nothing for equal words alone, and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('the word that was meant', () => {
  const words = ['story-production-incident', 'story-disagreement', 'blog', 'repositories'];

  it.each([
    ['repositries', 'repositories'],
    ['blgo', 'blog'],
    ['production', 'story-production-incident'],
  ])('is %s -> %s', (word, meant) => {
    expect(nearest(word, words)).toBe(meant);
  });

  it.each(['xyz', '', 'completely-different-thing'])('is missing for "%s"', (word) => {
    expect(nearest(word, words)).toBeUndefined();
  });

  it('is the nearest of several', () => {
    expect(nearest('fields', ['yields', 'field', 'fieldsx', 'fields'])).toBe('fields');
  });
});
