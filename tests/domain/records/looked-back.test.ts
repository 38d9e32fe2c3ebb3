import { expect, it } from 'vitest';
import type { Entry, Journal, Library } from '../../../src/domain/ports.ts';
import { remediesFirst, remediesOn } from '../../../src/domain/records/looked-back.ts';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const library = { item: () => undefined } as unknown as Library;

/** The items that help against one mistake, made at this moment. */
function remedies(added: string, closed?: string): string[] {
  const mistake = { id: 'm', text: 'Talks too long', item: 'term-b', added, changed: added, closed };
  const all = (kind: string) => new Map(kind === 'mistake' ? [['m', mistake]] : []);
  return [...remediesOn({ all } as unknown as Journal, library, NOW)];
}

it('the remedy of a mistake counts for fourteen days, unless it is closed', () => {
  expect(remedies('2026-11-28T11:00:00Z')).toEqual(['term-b']);
  expect(remedies('2026-11-14T12:00:01Z')).toEqual(['term-b']);
  expect(remedies('2026-11-14T12:00:00Z')).toEqual([]);
  expect(remedies('2026-11-29T12:00:00Z')).toEqual([]);
  expect(remedies('2026-11-20T12:00:00Z', '2026-11-21T12:00:00Z')).toEqual([]);
});

it('a remedy weighs half as much again, by its id or an older one, and says why', () => {
  const entry = (id: string, ...aliases: string[]) => ({ id, aliases, weight: 2 }) as unknown as Entry;
  const entries = remediesFirst([entry('term-a'), entry('term-c', 'term-b')], new Set(['term-b']));
  expect(entries.map(({ weight, because }) => [weight, because])).toEqual([
    [2, undefined],
    [3, 'it helps against a mistake of the last two weeks'],
  ]);
});
