import { expect, test } from 'vitest';
import type { Item } from '../../src/domain/content/kinds.ts';
import { itemLines } from '../../src/domain/exports/item-text.ts';
import { ITEMS } from './items.ts';

const INNER = new RegExp(
  [
    '\\bworks? 0\\d\\d\\b|^0\\d\\d: |\\(ours\\)|\\bweight [123]\\b|\\bsums of ours\\b',
    '\\bthe (?:source|author|handbook) (?:has|says|gives|names|tells|counts|adds|warns|calls)\\b',
    '\\bclock of the source\\b|\\bbetween the sources\\b',
  ].join('|'),
  'i',
);

const innerIn = (item: Item, sources: boolean) =>
  itemLines(item, () => undefined, sources)
    .map((line) => (typeof line === 'string' ? line : `${line.hang ?? ''}${line.text}`))
    .filter((text) => INNER.test(text.replace(/^[-\s]+/, '')));

test('no item tells of works, weights or what is ours, unless its sources are asked for', () => {
  expect(ITEMS.flatMap((item) => innerIn(item, false).map((text) => `${item.id}: ${text}`))).toEqual([]);
  expect(ITEMS.filter((item) => innerIn(item, true).length > 0)).toHaveLength(ITEMS.length);
});
