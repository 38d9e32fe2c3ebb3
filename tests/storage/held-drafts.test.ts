import { expect, test } from 'vitest';
import { openSheet } from '../../src/domain/drills/room/sheet.ts';
import { openDrafts } from '../../src/storage/drafts.ts';
import { holdDrafts } from '../../src/storage/held-drafts.ts';
import { aFolder } from './places.ts';

const begun = (text: string) => ({ text, seconds: 0, done: false });
const handedOver = (text: string) => ({ text, seconds: 9, done: true });

test('a run that is going on shows none of its answers to another', () => {
  const folder = aFolder();
  const [one, other] = [holdDrafts(openDrafts(folder)), holdDrafts(openDrafts(folder))];
  const sheet = openSheet(one, 'item');
  sheet.keep('Why?', handedOver('because'));
  expect(openSheet(other, 'item').parts()).toEqual([]);
  expect(openSheet(one, 'item').parts()).toHaveLength(1);
  expect([one.items(), other.items()]).toEqual([['item'], []]);
  sheet.clear();
  one.write();
  expect(openDrafts(folder).items()).toEqual([]);
});

test('what a run broke off is there for the next, and is gone once that has finished it', () => {
  const folder = aFolder();
  const cut = holdDrafts(openDrafts(folder));
  openSheet(cut, 'item').keep('Why?', begun('because'));
  cut.write();
  const next = holdDrafts(openDrafts(folder));
  const sheet = openSheet(next, 'item');
  expect(sheet.part('Why?')).toEqual(begun('because'));
  sheet.clear();
  expect(next.items()).toEqual([]);
  next.write();
  expect(openDrafts(folder).items()).toEqual([]);
});

test('what two runs broke off is kept of both', () => {
  const folder = aFolder();
  const [one, other] = [holdDrafts(openDrafts(folder)), holdDrafts(openDrafts(folder))];
  openSheet(one, 'item', 2).keep('Why?', begun('because'));
  openSheet(other, 'item', 2).keep('Why?', begun('since then'));
  one.write();
  other.write();
  expect(openSheet(openDrafts(folder), 'item', 2).part('Why?')?.text.split('\n\n').sort()).toEqual([
    'because',
    'since then',
  ]);
});

test('a run that has finished leaves what another broke off meanwhile', () => {
  const folder = aFolder();
  const done = holdDrafts(openDrafts(folder));
  const sheet = openSheet(done, 'item');
  sheet.keep('Why?', handedOver('because'));
  const cut = holdDrafts(openDrafts(folder));
  openSheet(cut, 'item').keep('Why?', begun('half'));
  cut.write();
  sheet.clear();
  done.write();
  expect(openSheet(openDrafts(folder), 'item').part('Why?')).toEqual(begun('half'));
});
