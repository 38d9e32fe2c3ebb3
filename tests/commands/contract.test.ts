import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/program.ts';
import { PROGRAM, shell, rehearse as started, write } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const VERSION = JSON.parse(readFileSync(join(PROGRAM, '../../package.json'), 'utf8')).version;
const NAMES = COMMANDS.map(({ name }) => name);
const LISTED = COMMANDS.filter(({ group }) => group).map(({ name }) => name);

describe('help and version', () => {
  test('the version alone, wherever it is asked for', async () => {
    const home = aFolder();
    for (const args of [['-V'], ['--version'], ['drill', '-V']]) {
      expect(await started(args, { home })).toEqual({ code: 0, out: `${VERSION}\n`, err: '' });
    }
  });

  test('help names every command but old names, and is the same however it is asked for', async () => {
    const home = aFolder();
    const [long, short, word] = await Promise.all(
      [['--help'], ['-h'], ['help']].map((args) => started(args, { home })),
    );
    expect(long).toMatchObject({ code: 0, err: '' });
    for (const name of NAMES) {
      expect(new RegExp(`^  ${name} `, 'm').test(long?.out ?? ''), name).toBe(LISTED.includes(name));
    }
    expect(long?.out).toContain('Where to start:\n  rehearse ');
    expect(short).toEqual(long);
    expect(word).toEqual(long);
  });

  test.each(NAMES)('help %s tells its options and those that hold everywhere', async (name) => {
    const home = aFolder();
    const [after, before] = await Promise.all([
      rehearse(['help', name], { home }),
      rehearse([name, '--help'], { home }),
    ]);
    expect(after).toEqual(before);
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(after.out).toMatch(new RegExp(`^Usage: rehearse ${name} `));
    for (const option of ['--plain', '--content <folder>', '--as-of <date>']) expect(after.out).toContain(option);
  });

  test('help of a command inside a command', async () => {
    const home = aFolder();
    const asked = await rehearse(['help', 'content', 'check'], { home });
    expect(asked.out).toMatch(/^Usage: rehearse content check /);
    expect(await rehearse(['content', 'help', 'check'], { home })).toEqual(asked);
  });

  test('nothing is written by asking', async () => {
    const home = join(aFolder(), 'data');
    for (const args of [['--help'], ['stats'], ['today', '--plan'], ['settings'], ['content', 'list']]) {
      await rehearse(args, { home });
    }
    expect(existsSync(home)).toBe(false);
  });
});

describe('wrong usage: exit code 2, nothing on standard output', () => {
  test.each([
    ['drll', /^Unknown command "drll"\.\n {2}Did you mean drill\?\n$/],
    ['xyzzy', /^Unknown command "xyzzy"\.\n {2}rehearse --help lists them all\.\n$/],
    ['help xyzzy', /^Unknown command "xyzzy"\./],
    ['xyzzy --help', /^Unknown command "xyzzy"\./],
    ['constructor', /^Unknown command "constructor"\./],
    ['--nonsense', /^Unknown option '--nonsense'\.\n {2}rehearse --help /],
    ['today --plna', /^Unknown option '--plna'\.\n {2}Did you mean --plan\?\n$/],
    ['today extra', /^Too many arguments/],
    ['today --minutes ten', /a whole number from 1 to 1440\.\n {2}rehearse today --help /],
    ['content', /^Usage: rehearse content /],
    ['content lst', /^Unknown command 'lst'\.\n {2}Did you mean list\?\n$/],
    ['log remov', /^Unknown command "remov"\.\n {2}Did you mean remove\?\n$/],
    ['job nonsense', /^Unknown command "nonsense"\.\n {2}rehearse job --help shows how to use it\.\n$/],
    ['job list nonsense', /^Too many arguments for 'list'/],
    ['stats month', /^'month' is invalid\. Allowed choices are weeks, last-week\./],
    ['content show', /^Missing required argument 'id'\./],
    ['--as-of', /argument missing/],
    ['checklist --zone UTC', /--zone goes with --at\.\n {2}For example: rehearse checklist --at /],
    ['settings aloud maybe', /neither on nor off\.\n {2}rehearse settings shows /],
    ['settings goal all', /\n {2}For example: rehearse settings goal recall\n$/],
    ['story check --ask', /needs one story\.\n {2}rehearse story list /],
    ['--content', /argument missing/],
  ])('rehearse %s', async (line, says) => {
    const { code, out, err } = await rehearse(line.split(' '), { home: aFolder() });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });

  test('in a process of its own', async () => {
    expect(await started(['drll'], { home: aFolder() })).toEqual({
      code: 2,
      out: '',
      err: 'Unknown command "drll".\n  Did you mean drill?\n',
    });
  });

  test.each(['nonsense', '2026-02-30', '2026-13-01', '10:00', '2026-12-11T25:00'])(
    '--as-of %s is refused by every command',
    async (date) => {
      const { code, err } = await rehearse(['settings', '--as-of', date], { home: aFolder() });
      expect(code).toBe(2);
      expect(err).toContain(`'${date}' is invalid. Write it as 2026-12-11 or 2026-12-11T10:00+01:00.`);
    },
  );
});

describe('--as-of', () => {
  const plan = async (args: string[], env = {}) =>
    JSON.parse((await rehearse(['today', '--plan', '--json', ...args], { home: aFolder(), env })).out).date;

  test('a date is that day, wherever the option stands', async () => {
    expect(await plan(['--as-of', '2030-03-04'])).toBe('2030-03-04');
    const { out } = await rehearse(['--as-of', '2030-03-04', 'today', '--json'], { home: aFolder() });
    expect(JSON.parse(out).date).toBe('2030-03-04');
  });

  test('a date and time is that moment, on the calendar of this machine', async () => {
    expect(await plan(['--as-of', '2030-03-04T23:30:00Z'])).toBe('2030-03-04');
    expect(await plan(['--as-of', '2030-03-04T23:30:00Z'], { TZ: 'Asia/Tokyo' })).toBe('2030-03-05');
    expect(await plan(['--as-of', '2030-03-04T00:30:00+09:00'])).toBe('2030-03-03');
  });

  test('practice noted then is counted from then', async () => {
    const home = aFolder();
    await rehearse(['record', 'block-cdn', '--grade', 'good', '--as-of', '2030-03-04'], { home });
    expect(readFileSync(join(home, 'attempts.jsonl'), 'utf8')).toContain('"at":"2030-03-04T12:00:0');
    const streak = async (day: string) =>
      JSON.parse((await rehearse(['stats', '--json', '--as-of', day], { home })).out).streak;
    expect([await streak('2030-03-04'), await streak('2030-03-05'), await streak('2030-03-09')]).toEqual([1, 1, 0]);
  });
});

describe('--json prints one JSON document and nothing else', () => {
  test.each([
    'today --plan --json',
    'today --json --minutes 5',
    'content list --json',
    'content show block-cdn --json',
    'show block-cdn --json',
    'stats --json',
    'settings --json',
    'settings minutes --json',
    'interview list --json',
    'story list --json',
    'notes list --json',
    'ask --json',
    'export',
  ])('rehearse %s', async (line) => {
    const { code, out, err } = await rehearse(line.split(' '), { home: aFolder() });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(() => JSON.parse(out)).not.toThrow();
  });
});

describe('where the output goes', () => {
  test('a reader that goes away is not an error', async () => {
    const home = aFolder();
    const { code, out, err } = await shell('rehearse content list --json | head -c 1', { home });
    expect({ code, out, err }).toEqual({ code: 0, out: '[', err: '' });
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is told, with exit code 1', async () => {
    for (const command of ['content list', 'stats --json', '--help', '-V']) {
      const { code, err } = await shell(`rehearse ${command} > /dev/full`, { home: aFolder() });
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringContaining('The output could not be written: there is no room left on the disk.'),
      });
    }
  });

  test.skipIf(!existsSync('/dev/full'))(
    'where the complaint itself cannot be written, the exit code still tells',
    async () => {
      expect(await shell('rehearse show nothing 2>/dev/full', { home: aFolder() })).toMatchObject({ code: 1 });
      expect(await shell('rehearse xyzzy 2>&-', { home: aFolder() })).toMatchObject({ code: 2 });
      expect(await shell('rehearse xyzzy 2>&1 >/dev/null | true', { home: aFolder() })).toMatchObject({ code: 2 });
    },
  );

  test.each([
    ...NAMES.map((name) => `help ${name}`),
    'help',
    'content list',
    'settings',
    'stats',
    'today --plan',
    'show block-cdn',
    'show question-double-booking',
    'checklist --at 2030-03-04T10:00',
    'record block-cdn --grade good',
    'interview list',
    'story list',
    'notes list',
    'ask --list',
  ])('rehearse %s fits into forty columns', async (line) => {
    const { code, out } = await rehearse(line.split(' '), { home: aFolder(), env: { COLUMNS: '40' } });
    expect(code).toBe(0);
    expect(out.split('\n').filter((row) => row.length > 40)).toEqual([]);
  });

  test.each(['0', '-3', '1', 'wide', '100000'])('COLUMNS=%s hurts no one', async (columns) => {
    for (const line of ['settings', 'help record']) {
      const { code, err } = await rehearse(line.split(' '), { home: aFolder(), env: { COLUMNS: columns } });
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  });

  test('a pipe is sent no color unless FORCE_COLOR asks for it', async () => {
    const home = aFolder();
    const color = '\u001b[';
    expect((await rehearse(['content', 'list'], { home })).out).not.toContain(color);
    expect((await rehearse(['content', 'list'], { home, env: { FORCE_COLOR: '1' } })).out).toContain(color);
    expect((await rehearse(['content', 'list', '--json'], { home, env: { FORCE_COLOR: '1' } })).out).not.toContain(
      color,
    );
  });
});

test.each(['18.19.1', '20.16.0', '6.0.0'])('Node %s is refused as too old', async (old) => {
  const home = aFolder();
  write(home, {
    'old.cjs': `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${old}' } })`,
  });
  const { code, out, err } = await started(['stats'], { home, node: ['-r', join(home, 'old.cjs')] });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe(`Rehearsal needs Node 20.17 or newer; this is ${old}.\n`);
});
