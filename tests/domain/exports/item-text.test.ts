import { expect, test } from 'vitest';
import type { Item } from '../../../src/domain/content/kinds.ts';
import { itemLines } from '../../../src/domain/exports/item-text.ts';

test('an item of a kind without an order of its own is read field by field, and nothing of it is left out', () => {
  const quote = {
    id: 'quote-one',
    kind: 'quote',
    title: 'One quote',
    topics: ['caching'],
    level: 'mid',
    weight: 2,
    revision: 1,
    aliases: [],
    sources: [],
    ours: true,
    background: [],
    see: [],
    prompt: 'Who said it?',
    redFlags: [{ text: 'Misquoted' }, { text: 'Made up', ours: true }],
    origin: { year: 1999, place: 'a talk' },
    seconds: 60,
  } as unknown as Item;
  const lines = itemLines(quote, () => undefined).map((line) => (typeof line === 'string' ? line : line.text));
  expect(lines.slice(2, 11)).toEqual([
    '',
    'Prompt',
    'Who said it?',
    '',
    'Red flags',
    'Misquoted',
    'Made up',
    '',
    'Origin',
  ]);
  expect(lines[11]).toBe('year: 1999; place: a talk');
});

test('a place on the calendar does not run into what is done there, however long it is', () => {
  const protocol = {
    id: 'protocol-one',
    kind: 'protocol',
    title: 'One protocol',
    topics: ['preparation'],
    level: 'mid',
    weight: 2,
    revision: 1,
    aliases: [],
    sources: [],
    ours: true,
    background: [],
    see: [],
    prompt: 'What now?',
    entries: ['T-7d', 'plan+14d..plan+27d'].map((offset) => ({ offset, id: 'walk', do: 'Walk.' })),
    rules: [],
    seconds: 60,
  } as unknown as Item;
  const hung = itemLines(protocol, () => undefined).flatMap((line) =>
    typeof line !== 'string' && line.text === 'Walk.' ? [line.hang] : [],
  );
  expect(hung).toEqual(['  T-7d            ', '  plan+14d..plan+27d  ']);
});
