import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder, canMount, makeReadOnly, modeOf, whoeverIsHeldBack } from '../storage/places.ts';
import { PROGRAM, write } from './rehearse.ts';

const RECORD = ['record', 'block-cdn', '--grade', 'good'];
const HEADER = '{"format":1,"holds":"attempts"}\n';

describe('where the data is', () => {
  test.each([
    ['HOME is missing', undefined, 'There is no place for your data: HOME is not set.'],
    ['HOME is empty', '', 'There is no place for your data: HOME is not set.'],
    ['HOME points nowhere', '/nowhere', 'There is no place for your data: HOME is /nowhere, which is not a folder.'],
  ])('%s: said, with what to do', async (_name, home, says) => {
    const env = { HOME: home, REHEARSAL_HOME: undefined, XDG_CONFIG_HOME: undefined };
    for (const args of [['stats'], ['settings'], RECORD, ['today', '--plan']]) {
      const ran = await rehearse(args, { home: '', env });
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain(`${says}\n  Set HOME to your home folder, or REHEARSAL_HOME to`);
    }
  });

  test('the library can be read without one', async () => {
    const env = { HOME: undefined, REHEARSAL_HOME: undefined, XDG_CONFIG_HOME: undefined };
    expect(await rehearse(['show', 'block-cdn'], { home: '', env })).toMatchObject({ code: 0, err: '' });
  });

  test('without REHEARSAL_HOME it is in the config folder, for its owner alone', async () => {
    const home = aFolder();
    const env = { HOME: home, REHEARSAL_HOME: undefined, XDG_CONFIG_HOME: undefined };
    expect(await rehearse(RECORD, { home: '', env })).toMatchObject({ code: 0 });
    const folder = join(home, process.platform === 'darwin' ? 'Library/Preferences' : '.config', 'rehearsal');
    expect(readdirSync(folder)).toContain('attempts.jsonl');
    expect([modeOf(folder), modeOf(join(folder, 'attempts.jsonl'))]).toEqual(['700', '600']);
  });

  const unprivileged = whoeverIsHeldBack();
  test.skipIf(!unprivileged)('a folder that may not be written to: said, and nothing is kept', () => {
    const home = aFolder();
    chmodSync(home, 0o555);
    for (const args of [RECORD, ['settings', 'minutes', '10']]) {
      const env = { ...process.env, REHEARSAL_HOME: home };
      const { status, stderr, stdout } = spawnSync(process.execPath, [PROGRAM, ...args], { ...unprivileged, env });
      expect({ status, out: stdout.toString() }).toEqual({ status: 1, out: '' });
      expect(stderr.toString()).toMatch(/cannot be written: permission is denied\.\n {2}Check the permissions/);
    }
    expect(readdirSync(home)).toEqual([]);
  });

  test.skipIf(!canMount())('a disk that is read-only: what can be read is shown', async () => {
    const disk = (await import('../storage/places.ts')).aTinyDisk('64k');
    await rehearse(RECORD, { home: disk });
    makeReadOnly(disk);
    expect(await rehearse(['stats', '--json'], { home: disk })).toMatchObject({ code: 0, err: '' });
    const ran = await rehearse(RECORD, { home: disk });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('attempts.jsonl cannot be written: the disk is read-only.');
  });
});

describe('a file of attempts that is not as it should be', () => {
  const EVERYTHING = [['stats', '--json'], ['today', '--json'], RECORD, ['export']];

  test('garbage: said, left as it is, and copied beside once', async () => {
    const home = aFolder();
    write(home, { 'attempts.jsonl': 'garbage \u0000\u0001\n' });
    for (const args of EVERYTHING) {
      const ran = await rehearse(args, { home });
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toMatch(/attempts\.jsonl is damaged: .+\.\n {2}A copy is kept as .+\.damaged-\w+\./);
    }
    expect(readFileSync(join(home, 'attempts.jsonl'), 'utf8')).toBe('garbage \u0000\u0001\n');
    const copies = readdirSync(home).filter((name) => name.includes('.damaged-'));
    expect(copies).toHaveLength(1);
    expect(readFileSync(join(home, copies[0] ?? ''), 'utf8')).toBe('garbage \u0000\u0001\n');
  });

  test('written by a newer version: refused and not touched', async () => {
    const home = aFolder();
    const text = '{"format":2,"holds":"attempts"}\n{"anything":"else"}\n';
    write(home, { 'attempts.jsonl': text });
    for (const args of EVERYTHING) {
      const ran = await rehearse(args, { home });
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toMatch(/was written by a newer version of Rehearsal \(format 2\)\.\n/);
    }
    expect(readFileSync(join(home, 'attempts.jsonl'), 'utf8')).toBe(text);
  });

  test('cut short in its last line: the rest counts, the line is told, and recording goes on', async () => {
    const home = aFolder();
    await rehearse(['record', '--from', '-'], {
      home,
      input: '{"item":"block-cdn","grade":"good"}\n{"item":"block-cdn","grade":"hard"}',
    });
    const whole = readFileSync(join(home, 'attempts.jsonl'), 'utf8');
    write(home, { 'attempts.jsonl': whole.trimEnd().slice(0, -20) });
    const ran = await rehearse(['stats', '--json'], { home });
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).attempts).toBe(1);
    expect(ran.err).toContain('1 line cannot be read and is skipped; the rest is intact.');
    expect(await rehearse(RECORD, { home })).toMatchObject({ code: 0 });
    expect(JSON.parse((await rehearse(['stats', '--json'], { home })).out).attempts).toBe(2);
  });

  test('settings that are garbage: said, kept, and not written over', async () => {
    const home = aFolder();
    write(home, { 'attempts.jsonl': HEADER, 'config.json': '{"minutes": [' });
    for (const args of [['settings'], ['settings', 'minutes', '10'], ['today', '--plan']]) {
      const ran = await rehearse(args, { home });
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain('config.json is damaged');
    }
    expect(readFileSync(join(home, 'config.json'), 'utf8')).toBe('{"minutes": [');
  });
});
