import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEditing } from '../../src/storage/editing.ts';
import { write } from '../e2e/rehearse.ts';
import { aFolder, modeOf } from './places.ts';

const PLACE = { draft: 'double-booking', part: 'Why?' };
/** The number of a process that has ended. */
const { pid: DEAD } = spawnSync(process.execPath, ['-e', '']);

/** What a program that was killed has left: the file as its editor saved it, and who had it. */
function leftBehind(saved: string | Buffer | undefined, { holders = [DEAD], beside = {} } = {}) {
  const folder = aFolder();
  const desk = join(folder, 'drafts/editing/text-1');
  write(desk, { 'about.json': JSON.stringify({ place: PLACE, opened: 'typed', holders }), ...beside });
  if (saved !== undefined) writeFileSync(join(desk, 'text.md'), saved);
  return { folder, desk, left: () => openEditing(folder).left() };
}

describe('a file for the editor', () => {
  test('is its owner’s alone, and nothing of it stays', () => {
    const folder = aFolder();
    const file = openEditing(folder).open('typed', { ending: '.md', place: PLACE });
    expect(file.path).toMatch(/[\\/]drafts[\\/]editing[\\/][^\\/]+[\\/]text\.md$/);
    expect([modeOf(file.path), modeOf(dirname(file.path))]).toEqual(['600', '700']);
    for (const name of readdirSync(dirname(file.path))) expect(modeOf(join(dirname(file.path), name))).toBe('600');
    writeFileSync(file.path, 'typed, edited\r\n');
    writeFileSync(`${file.path}~`, 'typed');
    expect(file.read()).toBe('typed, edited\n');
    file.close();
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  });

  test('is not picked up while this program has it open', () => {
    const editing = openEditing(aFolder());
    const file = editing.open('typed', { ending: '.md', place: PLACE });
    writeFileSync(file.path, 'typed, edited');
    expect(editing.left()).toEqual([]);
  });

  test('that is gone is reported, and nothing of it stays', () => {
    const folder = aFolder();
    const file = openEditing(folder).open('typed', { ending: '.md' });
    spawnSync('rm', [file.path]);
    expect(() => file.read()).toThrow('The editor left no file; your text is unchanged.');
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  });

  test('that cannot be made is reported in a sentence', () => {
    const file = join(aFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openEditing(file).open('typed', { ending: '.md' })).toThrow(/a file is where a folder is needed/);
  });
});

test('a program that was killed while it noted who has the file hides nothing of what was saved', () => {
  const { left, desk } = leftBehind('typed, edited', { beside: { [`.rehearsal-${DEAD}.tmp`]: '{"holders":[' } });
  expect(left()).toMatchObject([{ saved: 'typed, edited', path: undefined }]);
  expect(readdirSync(desk).sort()).toEqual(['about.json', 'text.md']);
});

test('the note of who has a file takes the place of the one before as a whole', () => {
  const file = openEditing(aFolder()).open('typed', { ending: '.md', place: PLACE });
  const before = statSync(join(dirname(file.path), 'about.json')).ino;
  file.heldBy(DEAD);
  expect(statSync(join(dirname(file.path), 'about.json')).ino).not.toBe(before);
});

describe('what is not text', () => {
  test.each([
    ['is binary', Buffer.from([0x50, 0, 1, 2]), /did not save UTF-8 text/],
    ['is UTF-16', Buffer.from('\ufefftyped', 'utf16le'), /did not save UTF-8 text/],
    ['is Latin-1', Buffer.from('gr\u00fc\u00df', 'latin1'), /did not save UTF-8 text/],
    ['is 2 MB', 'x'.repeat(2_000_000), /saved more than 1 MB/],
    ['is 60 MB', Buffer.alloc(60_000_000, 'x'), /saved more than 1 MB/],
  ])('because it %s is refused in words that fit a line, and stays where the user is told', (_, saved, says) => {
    const folder = aFolder();
    const file = openEditing(folder).open('typed', { ending: '.md', place: PLACE });
    writeFileSync(file.path, saved);
    expect(() => file.read()).toThrow(says);
    expect(() => file.read()).toThrow(/^.{1,79}$/);
    expect(existsSync(file.path)).toBe(true);

    const later = leftBehind(saved);
    const [left, ...more] = later.left();
    expect(more).toEqual([]);
    expect(left).toMatchObject({ path: join(later.desk, 'text.md') });
    expect(left?.saved).toBeUndefined();
    left?.taken();
    expect(later.left()).toEqual([]);
    expect(existsSync(join(later.desk, 'text.md'))).toBe(true);
  });
});

describe('what an editor left', () => {
  test('is found with the text that it was given, until it is taken', () => {
    const { folder, left } = leftBehind('typed, edited\n');
    const [found] = left();
    expect(found).toMatchObject({ place: PLACE, opened: 'typed', saved: 'typed, edited\n' });
    found?.taken();
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  });

  test.each([
    ['was not changed', 'typed\n'],
    ['is gone', undefined],
  ])('comes to nothing where it %s', (_, saved) => {
    const { folder, left } = leftBehind(saved);
    expect(left()).toEqual([]);
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  });

  test('is left alone while the editor is alive', () => {
    const { desk, left } = leftBehind('typed, half ed', { holders: [DEAD, process.ppid] });
    expect(left()).toEqual([]);
    expect(readFileSync(join(desk, 'text.md'), 'utf8')).toBe('typed, half ed');
  });

  test('is found after a reboot, when other processes have those numbers', () => {
    const { desk, left } = leftBehind('typed, edited', { holders: [DEAD, process.ppid] });
    utimesSync(join(desk, 'about.json'), 1000, 1000);
    expect(left()).toHaveLength(1);
  });

  test('that belongs to no question is the user’s: reported once, and not removed', () => {
    const { desk, left } = leftBehind('typed', { beside: { '.text.md.swp': 'unsaved' } });
    const [found] = left();
    expect(found).toMatchObject({ path: desk });
    expect(found?.saved).toBeUndefined();
    found?.taken();
    expect(left()).toEqual([]);
    expect(readdirSync(desk).sort()).toEqual(['.text.md.swp', 'text.md']);
  });

  test('that does not say when it belongs causes no trouble', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'drafts/editing/text-1'), { recursive: true });
    write(folder, { 'drafts/editing/stray': '', 'drafts/editing/text-2/about.json': '{' });
    expect(openEditing(folder).left()).toEqual([]);
  });
});
