import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, aTinyDisk, canMount } from '../storage/places.ts';
import { rehearse } from './program.ts';

const long = (title: string) => ({
  title,
  template: 'story-production-incident',
  fields: { situation: 'x'.repeat(24_000) },
});

describe.skipIf(!canMount())('on a disk that is full', () => {
  test('stories from a file are added all or none, and the file can be tried again', async () => {
    const disk = aTinyDisk('64k');
    const home = join(disk, 'data');
    mkdirSync(home);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(16_000));
    const file = join(aFolder(), 'stories.json');
    writeFileSync(file, JSON.stringify([long('One'), long('Two')]));
    const ran = await rehearse(['story', 'add', '--from', file], { home });
    expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining('there is no room left on the disk') });
    expect(JSON.parse((await rehearse(['story', 'list', '--json'], { home })).out)).toEqual([]);
    rmSync(join(disk, 'filler'));
    expect((await rehearse(['story', 'add', '--from', file], { home })).code).toBe(0);
    expect(JSON.parse((await rehearse(['story', 'list', '--json'], { home })).out)).toHaveLength(2);
  });

  test('an import says what it has taken, and is completed by importing again', async () => {
    const disk = aTinyDisk('64k');
    const home = join(disk, 'data');
    mkdirSync(home);
    writeFileSync(join(disk, 'filler'), Buffer.alloc(44_000));
    const at = '2026-11-20T10:00:00+00:00';
    const story = { id: 'one', ...long('One'), competencies: [], answers: {}, created: at, changed: at };
    const document = { format: 1, attempts: [{ id: 'a', item: 'block-cdn', at, grade: 'good' }], stories: [story] };
    const file = join(aFolder(), 'all.json');
    writeFileSync(file, JSON.stringify(document));
    const { code, err } = await rehearse(['import', file], { home });
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/no room left on the disk\.\n {2}Taken so far: 1 attempt\. .*import the file again/),
    });
    rmSync(join(disk, 'filler'));
    expect((await rehearse(['import', file], { home })).out).toBe('New or changed: 1 story.\n');
    expect(JSON.parse((await rehearse(['stats', '--json'], { home })).out)).toMatchObject({ attempts: 1 });
  });
});

test.skipIf(process.platform === 'win32')('an edited story that cannot be kept is told, with exit code 1', async () => {
  const home = aFolder();
  const files = aFolder();
  writeFileSync(join(files, 'story.json'), JSON.stringify({ ...long('One'), id: 'one', fields: {} }));
  await rehearse(['story', 'add', '--from', join(files, 'story.json')], { home });
  writeFileSync(join(files, 'edited.json'), JSON.stringify(long('Two')));
  const log = join(home, 'journal.jsonl');
  const env = { VISUAL: `sh -c 'cp ${join(files, 'edited.json')} "$1"; rm ${log}; mkdir ${log}' sh` };
  const { code, out, err } = await rehearse(['story', 'edit', 'one', '--plain'], { home, env });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  // The log is read before something is added to it.
  expect(err).toMatch(/journal\.jsonl cannot be (read|written): it is a folder/);
  expect(err).toContain('What you wrote is kept. To go on: rehearse story edit one');
});
