import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import Module from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, modeOf } from '../storage/places.ts';
import { ESCAPE, inRealTerminal, welcomed } from './practice.ts';
import { inherited, PROGRAM, rehearse } from './rehearse.ts';

const ROOT = join(dirname(PROGRAM), '..');
/** Newer versions of Node keep compiled code themselves, in other files. */
const KEEPS_ITSELF = 'enableCompileCache' in Module;

const codeOf = (home: string, command: string) => join(home, 'cache', 'code', command);

/** The names in a file of compiled code: all that is loaded after the entry. */
function filesIn(kept: string): string[] {
  const [sizes = ''] = readFileSync(kept, 'utf8').split('\n', 1);
  return (JSON.parse(sizes) as [string, number][]).map(([name]) => name);
}

/** A home in which nothing compiled is shared with other tests. */
function aColdHome(): string {
  const home = aFolder();
  mkdirSync(join(home, 'cache'));
  return home;
}

/** The program once more, in a folder of its own, but for the content. */
function aCopy(): string {
  const copy = aFolder();
  for (const part of ['bin', 'package.json']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  mkdirSync(join(copy, 'dist'));
  for (const name of readdirSync(join(ROOT, 'dist'))) {
    const [from, to] = [join(ROOT, 'dist', name), join(copy, 'dist', name)];
    if (name.endsWith('.js')) cpSync(from, to);
    else symlinkSync(from, to);
  }
  return copy;
}

describe.skipIf(KEEPS_ITSELF)('compiled code', () => {
  test('is kept for the owner alone when a command has ended well, and is not written again', async () => {
    const home = aColdHome();
    const first = await rehearse(['today', '--plan'], { home });
    const kept = codeOf(home, 'today');
    expect(modeOf(kept)).toBe('600');
    expect(filesIn(kept)).toHaveLength(3);
    const { mtimeMs } = statSync(kept);
    expect(await rehearse(['today', '--plan'], { home })).toEqual(first);
    expect(statSync(kept).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(dirname(kept))).toEqual(['today']);
  });

  test('is kept of a plan toward a date, for which V8 is told to leave out its optimizing compiler', async () => {
    const home = aColdHome();
    await rehearse(['interview', 'add', '--at', '2031-05-05T10:00'], { home });
    await rehearse(['today', '--plan', '--as-of', '2031-05-01T10:00Z'], { home });
    const { mtimeMs } = statSync(codeOf(home, 'today'));
    await rehearse(['today', '--plan', '--as-of', '2031-05-01T10:00Z'], { home });
    expect(statSync(codeOf(home, 'today')).mtimeMs).toBe(mtimeMs);
  });

  test('of a session toward a date is written once: what is loaded after its plan fits too', async () => {
    const home = welcomed(aColdHome());
    await rehearse(['interview', 'add', '--at', '2031-05-05T10:00'], { home });
    const written = async () => {
      const pty = inRealTerminal([], home);
      await pty.waitFor('not today');
      pty.type(ESCAPE);
      await pty.ended;
      return statSync(codeOf(home, 'rehearse')).mtimeMs;
    };
    const first = await written();
    expect(await written()).toBe(first);
  });

  test('of one form of a command stays when another form is used', async () => {
    const home = aColdHome();
    const kept = async (form: string) => {
      await rehearse(['today', form], { home });
      return statSync(codeOf(home, 'today')).mtimeMs;
    };
    await kept('--plan');
    const both = await kept('--short');
    expect([await kept('--plan'), await kept('--short')]).toEqual([both, both]);
  });

  test('of a session that is killed at its first question is kept before it, with what led to that question', async () => {
    const home = welcomed(aColdHome());
    const pty = inRealTerminal(['drill', 'block-cdn', '--untimed'], home);
    await pty.waitFor('done');
    pty.kill('SIGKILL');
    await pty.ended;
    const files = filesIn(codeOf(home, 'drill'));
    expect(files.join(' ')).toMatch(/^main.* practice-.* recall-/);
    expect(files).toHaveLength(5);
  });

  test('of a session in plain lines is kept before its first question, with what led to it', async () => {
    const home = welcomed(aColdHome());
    const pty = inRealTerminal(['drill', 'block-cdn', '--untimed', '--plain'], home);
    await pty.waitFor(/^>/m);
    pty.kill('SIGKILL');
    await pty.ended;
    expect(filesIn(codeOf(home, 'drill')).join(' ')).toMatch(/^main.* plain-.* recall-/);
  });

  test('is kept beside the folder of a newer version of Node', async () => {
    const home = aFolder();
    mkdirSync(join(home, 'cache', 'code', 'v22.23.5-x64-9ac5647c-0'), { recursive: true });
    await rehearse(['today', '--plan'], { home });
    expect(readdirSync(join(home, 'cache', 'code'))).toEqual(['today', 'v22.23.5-x64-9ac5647c-0']);
  });

  test('of a wrong command is not kept', async () => {
    const home = aColdHome();
    expect((await rehearse(['todya'], { home })).code).toBe(2);
    expect(existsSync(codeOf(home, 'todya'))).toBe(false);
  });

  test('that is cut off, empty or something else is made anew', async () => {
    const home = aColdHome();
    const first = await rehearse(['today', '--plan'], { home });
    const kept = codeOf(home, 'today');
    const whole = readFileSync(kept);
    for (const damaged of [whole.subarray(0, whole.length - 1), Buffer.alloc(0), Buffer.from('[]\nnothing'), '{}\n']) {
      writeFileSync(kept, damaged);
      expect(await rehearse(['today', '--plan'], { home })).toEqual(first);
      expect(readFileSync(kept).length).toBeGreaterThan(1000);
    }
  });

  test('that has no place is not kept, and nothing else is different', async () => {
    const home = welcomed(aFolder());
    const first = await rehearse(['stats'], { home });
    rmSync(join(home, 'cache', 'code'), { recursive: true, force: true });
    mkdirSync(join(home, 'cache'), { recursive: true });
    writeFileSync(join(home, 'cache', 'code'), 'a file in the way');
    expect(await rehearse(['stats'], { home })).toEqual(first);
    expect((await rehearse(['drill', 'block-cdn', '--plain'], { home })).code).toBe(0);
  });

  test('of a program that has changed since is not run', async () => {
    const [home, copy] = [aFolder(), aCopy()];
    const plan = () => {
      const args = [join(copy, 'bin/rehearse.js'), 'today', '--plan'];
      return spawnSync(process.execPath, args, { env: { ...inherited, REHEARSAL_HOME: home }, encoding: 'utf8' })
        .stdout;
    };
    expect(plan()).toMatch(/^Today/);
    for (const name of readdirSync(join(copy, 'dist')).filter((one) => one.endsWith('.js'))) {
      const file = join(copy, 'dist', name);
      // Of the same length: that is all that V8 compares.
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Today', 'Todya'));
    }
    expect(plan()).toMatch(/^Todya/);
  });
});

describe.skipIf(!KEEPS_ITSELF)('compiled code that Node keeps itself', () => {
  const PLAN = ['today', '--plan', '--as-of', '2031-05-01T10:00Z'];
  /** Its files: one for each part of the program. */
  const kept = (home: string) => {
    const [version = 'none'] = readdirSync(join(home, 'cache', 'code'));
    const folder = join(home, 'cache', 'code', version);
    return readdirSync(folder).map((name) => join(folder, name));
  };
  const times = (home: string) => kept(home).map((file) => statSync(file).mtimeMs);

  test('is for the owner alone, and not written again, also of a plan toward a date', async () => {
    const home = aColdHome();
    await rehearse(['interview', 'add', '--at', '2031-05-05T10:00'], { home });
    const first = await rehearse(PLAN, { home });
    const written = times(home);
    expect(await rehearse(PLAN, { home })).toEqual(first);
    expect(times(home)).toEqual(written);
    expect(written.length).toBeGreaterThan(5);
    for (const file of kept(home)) expect(modeOf(file)).toBe('600');
    expect(modeOf(join(home, 'cache', 'code'))).toBe('700');
  });

  test('that is cut off, changed or something else does no harm', async () => {
    const home = aColdHome();
    const first = await rehearse(PLAN, { home });
    for (const damaged of [
      (whole: Buffer) => whole.subarray(0, whole.length - 1),
      (whole: Buffer) => whole.map((byte, i) => (i > 100 && i % 97 === 0 ? byte ^ 0x55 : byte)),
      () => 'nothing',
    ]) {
      for (const file of kept(home)) writeFileSync(file, damaged(readFileSync(file)));
      expect(await rehearse(PLAN, { home })).toEqual(first);
    }
    rmSync(join(home, 'cache', 'code'), { recursive: true });
    writeFileSync(join(home, 'cache', 'code'), 'a file in the way');
    expect(await rehearse(PLAN, { home })).toEqual(first);
  });

  test.skipIf(!('flushCompileCache' in Module))('of a session that is killed is kept before it', async () => {
    const home = welcomed(aColdHome());
    const pty = inRealTerminal(['drill', 'block-cdn', '--untimed'], home);
    await pty.waitFor('done');
    pty.kill('SIGKILL');
    await pty.ended;
    expect(kept(home).length).toBeGreaterThan(5);
  });
});

test('erasing the data leaves no code behind', async () => {
  const home = join(aFolder(), 'data');
  await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
  expect((await rehearse(['data', 'erase', '--yes'], { home })).code).toBe(0);
  expect(existsSync(home)).toBe(false);
});

test('no data folder is made to keep code in', async () => {
  const home = join(aFolder(), 'not-there');
  expect((await rehearse(['content', 'list'], { home })).code).toBe(0);
  expect(existsSync(home)).toBe(false);
});
