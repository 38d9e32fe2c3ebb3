import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDrafts } from '../../src/storage/drafts.ts';
import { runs } from '../shares.ts';
import { aFolder, modeOf } from './places.ts';

test('a draft is there until it is dropped, for its owner alone', () => {
  const folder = aFolder();
  const drafts = openDrafts(folder);
  expect(drafts.read('double-booking')).toBeUndefined();
  drafts.keep('double-booking', 'You cannot check');
  drafts.keep('double-booking', 'You cannot check and then book\r\nbecause…');
  expect(openDrafts(folder).read('double-booking')).toBe('You cannot check and then book\r\nbecause…');
  expect(readdirSync(join(folder, 'drafts'))).toEqual(['double-booking.txt']);
  expect(modeOf(join(folder, 'drafts/double-booking.txt'))).toBe('600');
  drafts.drop('double-booking');
  drafts.drop('double-booking');
  expect(drafts.read('double-booking')).toBeUndefined();
});

test('no id leads out of the folder or to the draft of another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 20 }), { maxLength: 5 }), (ids) => {
      const folder = aFolder();
      const drafts = openDrafts(folder);
      const all = [...ids, '../evil', 'con./../../evil', 'nul ./a', '..', 'A', 'a', 'a/b', 'a_2f_b'];
      for (const id of all) drafts.keep(id, `of ${id}`);
      for (const id of all) expect(drafts.read(id)).toBe(`of ${id}`);
      expect(drafts.items().sort()).toEqual([...new Set(all)].sort());
      expect(readdirSync(folder)).toEqual(['drafts']);
    }),
    { numRuns: runs(30) },
  );
});

test.each(['con', 'nul', 'com1', 'lpt9'])('an id that Windows takes for a device has a file anyway: %s', (id) => {
  const folder = aFolder();
  const drafts = openDrafts(folder);
  drafts.keep(id, 'text');
  expect(readdirSync(join(folder, 'drafts'))).not.toContain(`${id}.txt`);
  expect(drafts.items()).toEqual([id]);
  expect(drafts.read(id)).toBe('text');
});

test('a draft that cannot be kept causes no trouble', () => {
  const file = join(aFolder(), 'file');
  writeFileSync(file, '');
  const drafts = openDrafts(file);
  drafts.keep('a', 'text');
  drafts.drop('a');
  expect(drafts.read('a')).toBeUndefined();
  expect(drafts.items()).toEqual([]);
  openDrafts(aFolder()).keep('x'.repeat(5000), 'text');
  expect(existsSync(file)).toBe(true);
});
