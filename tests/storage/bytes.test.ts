import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendWhole } from '../../src/storage/bytes.ts';
import { aFolder } from './places.ts';

test('a failed write is reported, even if its first half cannot be cut off again', () => {
  const path = join(aFolder(), 'log');
  writeFileSync(path, '');
  // A file that cannot be shortened through this handle, as none can on Windows that is open for appending.
  const reading = openSync(path, 'r');
  const appending = openSync(path, 'a');
  let written = 0;
  const halfADisk = (_file: number, bytes: Buffer, offset: number) => {
    if (written > 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    written = writeSync(appending, bytes, offset, 3);
    return written;
  };
  expect(() => appendWhole(reading, 0, Buffer.from('{"id":"a"}\n'), halfADisk)).toThrow('full');
  expect(readFileSync(path, 'utf8')).toBe('{"i');
  for (const file of [reading, appending]) closeSync(file);
});
