import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/storage/whole.ts';
import { aFolder } from './places.ts';

test('a file is written beside what is left there and cannot be removed', () => {
  const folder = aFolder();
  // The process of this id is not alive, and a folder is not removed as a file would be.
  mkdirSync(join(folder, '.rehearsal-99999999.tmp'));
  writeWhole(join(folder, 'mine.json'), '{}', 0o600, false);
  expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('{}');
  expect(readdirSync(folder).sort()).toEqual(['.rehearsal-99999999.tmp', 'mine.json']);
});
