import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { openFiles } from '../../src/storage/files.ts';
import { aFolder, modeOf } from './places.ts';
import { aScript, caught } from './processes.ts';

const files = openFiles('/none');
const WINDOWS = process.platform === 'win32';

describe('writing a file', () => {
  test.skipIf(WINDOWS)('makes it for the owner alone, and keeps the mode of one that is there', () => {
    const path = join(aFolder(), 'stories.md');
    files.write(path, 'one');
    expect(modeOf(path)).toBe('600');
    chmodSync(path, 0o666);
    files.write(path, 'two ✓');
    expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['two ✓', '666']);
  });

  test('goes through a link, which stays one', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real/file'), 'old');
    symlinkSync('real/file', join(folder, 'link'));
    files.write(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'real/file'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  });

  test.skipIf(WINDOWS)('writes to a device and does not replace it', () => {
    files.write('/dev/null', 'nothing');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('leaves nothing behind, not even what a killed process left', () => {
    const folder = aFolder();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, `.rehearsal-${dead}.tmp`), 'half');
    writeFileSync(join(folder, `.rehearsal-${process.ppid}.tmp`), 'of a living process');
    files.write(join(folder, 'a'), 'text');
    expect(readdirSync(folder).sort()).toEqual([`.rehearsal-${process.ppid}.tmp`, 'a']);
  });

  test.each([
    ['by its name', (home: string) => join(home, 'journal.jsonl')],
    ['that is not there yet', (home: string) => join(home, 'attempts.jsonl')],
    ['of the settings as they were', (home: string) => join(home, 'config.json.bak')],
    ['by a detour', (home: string) => `${home}/drafts/../journal.jsonl`],
    ['relative to the current folder', (home: string) => relative(process.cwd(), join(home, 'journal.jsonl'))],
    ['through a link', (home: string) => join(home, '../link')],
    ['through a linked folder', (home: string) => join(home, '../linked/journal.jsonl')],
    ['through a linked folder and up again', (home: string) => `${home}/../deep/../config.json`],
    ['that is itself a link', (home: string) => join(home, '../kept-elsewhere')],
    ['in a folder of ours', (home: string) => join(home, 'drafts/new.txt')],
    ['of a pack', (home: string) => join(home, 'packs/mine/card/one.yaml')],
  ])('does not touch a file of the data folder, %s', (name, pathIn) => {
    // Windows goes up again in the text of a path, before any link, and comes out elsewhere.
    if (process.platform === 'win32' && name.endsWith('up again')) return;
    const root = aFolder();
    const home = join(root, 'data');
    mkdirSync(join(home, 'drafts'), { recursive: true });
    mkdirSync(join(home, 'packs/mine/card'), { recursive: true });
    writeFileSync(join(home, 'journal.jsonl'), 'kept');
    writeFileSync(join(root, 'kept-elsewhere'), 'kept');
    symlinkSync('../kept-elsewhere', join(home, 'config.json'));
    symlinkSync('data/journal.jsonl', join(root, 'link'));
    symlinkSync('data', join(root, 'linked'));
    symlinkSync('data/drafts', join(root, 'deep'));
    const path = pathIn(home);
    const before = readdirSync(root, { recursive: true });
    for (const folder of [home, join(root, 'linked')]) {
      const problem = caught(() => openFiles(folder).write(path, 'text'));
      expect(problem).toMatchObject({ message: `${path} is where Rehearsal keeps your data, and is not overwritten.` });
    }
    expect(readdirSync(root, { recursive: true })).toEqual(before);
    for (const name of ['data/journal.jsonl', 'kept-elsewhere'])
      expect(readFileSync(join(root, name), 'utf8')).toBe('kept');
  });

  test('makes one of another name in the data folder, and one of the same name elsewhere', () => {
    const root = aFolder();
    mkdirSync(join(root, 'data'));
    for (const name of ['data/backup.json', 'journal.jsonl']) {
      openFiles(join(root, 'data')).write(join(root, name), 'text');
      expect(readFileSync(join(root, name), 'utf8')).toBe('text');
    }
  });

  test.each([
    ['nul', 'Windows takes its name for a device'],
    ['CON.md', 'Windows takes its name for a device'],
    ['stories.', 'on Windows no name ends in a dot or a blank'],
    ['12:30.md', 'on Windows no name has the character :'],
  ])('that Windows cannot have is refused there, and made elsewhere: %s', (name, why) => {
    const [folder, path] = [aFolder(), join(aFolder(), name)];
    expect(caught(() => openFiles(folder, 0, 'win32').write(path, 'text'))).toMatchObject({
      message: `${path} cannot be written: ${why}.`,
      hint: 'Choose another name.',
    });
    if (WINDOWS) return;
    openFiles(folder, 0, 'linux').write(path, 'text');
    expect(readFileSync(path, 'utf8')).toBe('text');
  });

  test.each([
    ['a folder', '.', /is a folder, not a file/],
    ['a file in no folder', 'no/such/file', /its folder does not exist/],
    ['a file in a file', 'file/in', /a file is where a folder is needed/],
  ])('to %s is a problem that names it', (_, name, message) => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    const problem = caught(() => files.write(join(folder, name), 'text'));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ message: expect.stringMatching(message) });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('reading a file', () => {
  test('gives its text, without a byte order mark', () => {
    const path = join(aFolder(), 'a');
    writeFileSync(path, '\uFEFF{"é": "日本"}\r\n');
    expect(files.read(path)).toBe('{"é": "日本"}\r\n');
  });

  test.each([
    ['what is not UTF-8', Buffer.from([0xc3, 0x28]), /is not UTF-8 text/],
    ['what is in UTF-16', Buffer.from('\uFEFFtext', 'utf16le'), /is not UTF-8 text/],
  ])('refuses %s', (_, bytes, message) => {
    const path = join(aFolder(), 'a');
    writeFileSync(path, bytes);
    expect(() => files.read(path)).toThrow(message);
  });

  test('refuses more than 50 MB, and a source without end', () => {
    const path = join(aFolder(), 'a');
    writeFileSync(path, '');
    truncateSync(path, 50_000_001);
    expect(() => files.read(path)).toThrow(`${path} is larger than 50 MB.`);
    if (!WINDOWS) expect(() => files.read('/dev/zero')).toThrow('/dev/zero is larger than 50 MB.');
  });

  test('that is not there, or is a folder, is a problem that names it', () => {
    const folder = aFolder();
    expect(() => files.read(join(folder, 'none'))).toThrow(
      `${join(folder, 'none')} cannot be read: it does not exist.`,
    );
    expect(() => files.read(folder)).toThrow(`${folder} cannot be read: it is a folder, not a file.`);
  });

  test('called "-" is standard input, however late it comes', async () => {
    const script = aScript(
      aFolder(),
      'reader',
      `import { writeSync } from 'node:fs';
       import { openFiles } from './files.ts';
       process.stdin; // opening it makes the pipe one that does not wait
       writeSync(2, 'reading');
       writeSync(1, openFiles('/none').read('-').toUpperCase());`,
    );
    const child = spawn(process.execPath, [script]);
    child.stderr.once('data', () => child.stdin.write('one ', () => child.stdin.end('twö')));
    expect(String(Buffer.concat(await child.stdout.toArray()))).toBe('ONE TWÖ');
    expect(execFileSync(process.execPath, [script], { input: '', encoding: 'utf8', stdio: 'pipe' })).toBe('');
  });
});
