import { describe, expect, test } from 'vitest';
import { type Searchable, search } from '../../src/domain/search.ts';

const one = (id: string, title: string, text = '', more: Partial<Searchable> = {}): Searchable => ({
  sort: 'card',
  id,
  title,
  open: `show ${id}`,
  texts: [{ place: 'points', text }],
  ...more,
});
const found = (words: string, all: readonly Searchable[]) => search(words.split(' '), all).map(({ id }) => id);

describe('search', () => {
  test('finds what holds all of the words, wherever each is, whatever its capitals', () => {
    const all = [one('a', 'Locks', 'A hold with an Expiry'), one('b', 'Locks', 'nothing'), one('c', 'x', 'expiry')];
    expect(found('EXPIRY locks', all)).toEqual(['a']);
    expect(found('expiry', all)).toEqual(['a', 'c']);
    expect(found('absent', all)).toEqual([]);
    expect(found('  ', all)).toEqual([]);
  });

  test('ranks a title before a text, and words beside each other before others', () => {
    expect(found('cache', [one('text', 'x', 'a cache'), one('title', 'Cache', 'x')])).toEqual(['title', 'text']);
    const all = [one('apart', 'x', 'a key that is unique'), one('beside', 'x', 'a unique key')];
    expect(found('unique key', all)).toEqual(['beside', 'apart']);
  });

  test('ranks the words as they were typed before one of them in a title, and all of them in a title first', () => {
    const half = one('half', 'What the key allows', 'it is unique');
    const typed = one('typed', 'x', 'a unique key');
    const whole = one('whole', 'A key, and a unique one', 'x');
    expect(found('unique key', [half, typed, whole])).toEqual(['whole', 'typed', 'half']);
  });

  test('looks inside of words only if none begins so', () => {
    const [inside, begins] = [one('inside', 'x', 'a block'), one('begins', 'x', 'locked')];
    expect(found('lock', [inside, begins])).toEqual(['begins']);
    expect(found('lock', [inside])).toEqual(['inside']);
  });

  test('puts what the user wrote before what comes with the program', () => {
    expect(found('lock', [one('theirs', 'x', 'a lock'), one('own', 'x', 'a lock', { own: true })])).toEqual([
      'own',
      'theirs',
    ]);
  });

  test('tells the place and the words around it, in one line', () => {
    const text = `${'before '.repeat(30)}the hold\nwith an expiry ${'after '.repeat(30)}`;
    const [hit] = search(['expiry'], [one('a', 'x', text)]);
    expect(hit?.place).toBe('points');
    expect(hit?.excerpt).toMatch(/^\.\.\. before .* the hold with an expiry after .* \.\.\.$/);
    expect(hit?.excerpt.length).toBeLessThan(150);
    expect(search(['x'], [one('a', 'x', 'other')])[0]).toMatchObject({ place: 'title', excerpt: '' });
  });

  test('shows sixty characters on each side of what it found', () => {
    const excerpt = (text: string) => search(['expiry'], [one('a', 'x', text)])[0]?.excerpt;
    const [fits, long] = ['x'.repeat(59), 'x'.repeat(60)];
    expect(excerpt(`${fits} expiry ${fits}`)).toBe(`${fits} expiry ${fits}`);
    expect(excerpt(`${long} expiry ${fits}`)).toBe(`... expiry ${fits}`);
    expect(excerpt(`${fits} expiry ${long}`)).toBe(`${fits} expiry ...`);
  });

  test('takes what looks like a pattern as it is', () => {
    expect(found('c++ (a*', [one('a', 'x', 'C++ and (a*b)'), one('b', 'x', 'ccc aaa')])).toEqual(['a']);
  });
});
