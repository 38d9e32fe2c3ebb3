import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aTinyDisk, canMount, makeReadOnly } from '../storage/places.ts';
import { rehearse } from './program.ts';

const mayMount = canMount();
const DRILLS = ['drill question-uuid-index --plain', 'daily --plain'];

describe.skipIf(!mayMount)('a data folder in which nothing can be kept', () => {
  test.each(DRILLS)('is told before the first question when the disk is read-only: %s', async (line) => {
    const home = aTinyDisk('256k');
    await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
    makeReadOnly(home);
    const { code, out, err } = await rehearse(line.split(' '), { home, input: 'My answer.\n\n' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^\S+ cannot be written: the disk is read-only\.\n {2}Check the permissions/);
    expect(await rehearse(['stats', '--json'], { home })).toMatchObject({ code: 0, err: '' });
  });

  test('is told before the first question when the disk is full, and nothing is left there', async () => {
    const disk = aTinyDisk('64k');
    mkdirSync(join(disk, 'home'));
    writeFileSync(join(disk, 'filler'), Buffer.alloc(56 * 1024));
    const { code, out, err } = await rehearse(DRILLS[0]?.split(' ') ?? [], { home: join(disk, 'home') });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^\S+ cannot be written: there is no room left on the disk\./);
    expect(readdirSync(join(disk, 'home'))).toEqual([]);
  });
});
