import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TerminalWindow } from '../e2e/emulator.ts';
import { bundle, childOf, openPty, type Pty, type PtyOptions } from '../e2e/pty.ts';
import { openWindow } from '../e2e/window.ts';
import { demonstrate } from '../fixtures/terminal-demo.ts';
import { THOROUGH } from '../shares.ts';
import { aFolder } from '../storage/places.ts';
import { KEY } from './story.ts';

const LARGE = { columns: 80, rows: 24 };
const SMALL = { columns: 40, rows: 15 };
const ESC = '\u001b';
const DONE = KEY.ctrl('d');
/** Any second of it: a busy machine may not show the first. */
const CLOCK = /[12]:\d\d left/;

let program: string;
let folder: string;
const opened: Pty[] = [];

beforeAll(() => {
  program = bundle('tests/fixtures/terminal-demo-program.ts');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-screen-'));
});
afterEach(() => {
  for (const pty of opened.splice(0)) pty.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const variablesOf = ({ env }: PtyOptions) => ({
  DEMO_DRAFT: join(folder, 'draft'),
  DEMO_FOLDER: join(folder, 'home'),
  ...env,
});

/** The demo in a window of this process, or, when thorough, as a process in a real terminal. */
function demo(parts: string, options: PtyOptions = {}): TerminalWindow {
  if (THOROUGH) return realDemo(parts, options);
  const env = { TERM: 'xterm-256color', ...variablesOf(options) };
  return openWindow((streams) => demonstrate(parts.split(' '), { ...streams, env }), options);
}

/** The demo as a process in a real terminal. */
function realDemo(parts: string, options: PtyOptions = {}): Pty {
  const pty = openPty(process.execPath, [program, ...parts.split(' ')], { ...options, env: variablesOf(options) });
  opened.push(pty);
  return pty;
}

/** The demo under a shell, so that one can see what it leaves behind. */
async function underShell(parts: string, options: PtyOptions = {}): Promise<Pty> {
  const env = { ...variablesOf(options), PS1: 'shell> ' };
  const pty = openPty('bash', ['--norc', '--noprofile', '-i'], { ...options, env });
  opened.push(pty);
  await pty.waitFor('shell>');
  pty.type(`clear; ${process.execPath} ${program} ${parts}; echo code $?\r`);
  return pty;
}

/** Turns the pages until one of them says this. */
async function turnTo(pty: TerminalWindow, last: string): Promise<void> {
  for (let from = 0; ; ) {
    await pty.waitFor(() => /Enter (go on|start)/.test(pty.written().slice(from)));
    if (pty.screen().join('\n').includes(last)) return;
    from = pty.written().length;
    pty.type(KEY.enter);
  }
}

const draft = () => JSON.parse(readFileSync(join(folder, 'draft'), 'utf8').trim().split('\n').at(-1) ?? '');

/** The terminal is as a shell needs it: lines are edited by the terminal, keys are echoed, the cursor is seen. */
async function expectSane(pty: Pty): Promise<void> {
  pty.type("stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo|isig)' | xargs echo modes:\r");
  await pty.waitFor(/^modes: isig icanon echo$/m);
  expect(pty.cursor().hidden).toBe(false);
}

describe('a question under the clock', () => {
  test('heading, question, answer, and the clock in the last line', async () => {
    const pty = realDemo('answer');
    await pty.waitFor(CLOCK);
    pty.type('You cannot check and then book.');
    await pty.waitFor('then book.');
    const screen = pty.screen();
    expect(screen[0]).toMatch(/^Databases {10,}question 2 of 8$/);
    expect(screen[2]).toMatch(/^Two people/);
    expect(screen[5]).toBe('> You cannot check and then book.');
    expect(screen[23]).toMatch(/^[12]:\d\d left +Ctrl-D done {3}Ctrl-G keys {3}Ctrl-E editor {3}Esc stop$/);
    expect(pty.cursor()).toEqual({ row: 5, column: 33, hidden: false });
  });

  test.each([LARGE, SMALL])('nothing flickers and nothing scrolls while it ticks at $columns x $rows', async (size) => {
    const pty = demo('answer', size);
    await pty.waitFor(CLOCK);
    pty.type('my answer');
    await pty.waitFor('my answer');
    const [scrolled, before, from] = [pty.scrollback().length, pty.screen(), pty.written().length];
    await pty.waitFor(/1:([0-4]\d|5[0-8]) left/);
    expect(pty.scrollback()).toHaveLength(scrolled);
    expect(pty.screen().slice(0, -1)).toEqual(before.slice(0, -1));
    // Only the last line is written, and nothing is ever erased but behind the end of it.
    const ticks = pty.written().slice(from);
    expect(ticks).not.toContain('my answer');
    for (const erasing of ['2K', 'J', '2J', 'H']) expect(ticks).not.toContain(`${ESC}[${erasing}`);
    expect(ticks).not.toContain('\n');
  });

  test('a smaller window and back: the text stays, the window is full, nothing is left over', async () => {
    const pty = demo('answer', LARGE);
    await pty.waitFor(CLOCK);
    const text = 'I would take the row with SELECT ... FOR UPDATE inside the transaction, or a version column.';
    pty.type(text);
    await pty.waitFor('version column.');
    const before = pty.screen().slice(0, -1);
    pty.resize(SMALL);
    await pty.waitFor((screen) => /left +Ctrl-D done {3}Ctrl-G keys$/.test(screen) && screen.startsWith('Databases'));
    const small = pty.screen();
    expect(small).toContain('> I would take the row with SELECT ...');
    expect(small[14]).toMatch(/^[12]:\d\d left/);
    expect(small.join(' ').replace(/\s+/g, ' ')).toContain(text);
    pty.resize(LARGE);
    await pty.waitFor((screen) => /Esc stop$/.test(screen) && screen.startsWith('Databases'));
    expect(pty.screen().slice(0, -1)).toEqual(before);
    pty.type(DONE);
    await pty.waitFor('"text":"I would take');
  });

  test('ten resizes in a row end in order', async () => {
    const pty = demo('answer', LARGE);
    await pty.waitFor(CLOCK);
    pty.type('steady');
    await pty.waitFor('steady');
    for (let step = 0; step < 10; step += 1) pty.resize(step % 2 ? LARGE : SMALL);
    // What is typed now is shown after the last of them; a window looked at before may be half drawn.
    pty.type('!');
    await pty.waitFor((screen) => /Esc stop$/.test(screen) && (screen.match(/steady/g) ?? []).length === 1);
    await pty.waitFor(/^> steady!$/m);
  });

  test.each([
    ['as a paste', (text: string) => KEY.paste(text)],
    ['as keys', (text: string) => text.replaceAll('\n', '\r')],
  ])(
    '5,000 characters %s arrive whole and in order, drawn a screen at a time and not a key at a time',
    async (_name, sent) => {
      const pty = await underShell('answer', SMALL);
      await pty.waitFor(CLOCK);
      const lines = Array.from({ length: 140 }, (_, index) => `line ${index}: ${'日本 text '.repeat(3)}.`);
      const text = lines.join('\n').slice(0, 5000);
      const from = pty.written().length;
      pty.type(sent(text));
      await pty.waitFor((screen) => screen.includes(`line ${text.split('\n').length - 1}:`));
      expect(pty.written().length - from).toBeLessThan(40_000);
      expect(pty.screen()[2]).toMatch(/^Two people/);
      pty.type(`|${'\u001b'}`);
      await pty.waitFor('ended: stopped');
      expect(draft()).toBe(`${text}|`);
    },
  );

  test('keys sent all at once answer what is in sight, and nothing after it', async () => {
    const pty = demo('answer sure tick');
    await pty.waitFor(CLOCK);
    pty.type(`fast${DONE}3 ${KEY.down} ${KEY.enter}`);
    await pty.waitFor('1 guess');
    pty.type('4');
    await pty.waitFor('space tick');
    pty.type(` ${KEY.down} ${KEY.enter}`);
    await pty.waitFor('the end');
    expect([...pty.scrollback(), ...pty.screen()].join('\n')).toMatch(
      /"text":"fast"[\s\S]*value: 4\n[\s\S]*\[true,true,/,
    );
  });

  test('sent through prompts that edit a line they are its text, and end the first', async () => {
    const pty = demo('ask pick');
    await pty.waitFor('Minutes a day?');
    pty.type(`3x${KEY.enter}${KEY.backspace}5${KEY.enter}commit${KEY.enter}`);
    await pty.waitFor('> commit');
    pty.type(KEY.enter);
    await pty.waitFor('the end');
    const screen = [...pty.scrollback(), ...pty.screen()].join('\n');
    expect(screen).toContain('value: "35"');
    expect(screen).toContain('value: "Two-phase commit"');
  });

  test.each(['ask', 'pick'])('%s: Escape stops, Ctrl-C interrupts, and the terminal is as it was', async (part) => {
    for (const [key, ending] of [
      [ESC, 'code 0'],
      [KEY.ctrl('c'), 'code 130'],
    ] as const) {
      const pty = await underShell(part);
      await pty.waitFor(part === 'ask' ? 'Minutes a day?' : 'type to filter');
      pty.type(`2${key}`);
      await pty.waitFor(ending);
      await expectSane(pty);
    }
  });

  test('a line longer than the window breaks where the window does, with the cursor behind it', async () => {
    const pty = demo('ask', SMALL);
    await pty.waitFor('Minutes a day?');
    pty.type(`${'日本'.repeat(10)}x`);
    await pty.waitFor('x');
    expect(pty.screen().slice(-20).filter(Boolean).slice(-2).join('')).toContain('本x');
    const { row, column, hidden } = pty.cursor();
    expect(hidden).toBe(false);
    expect(pty.screen()[row]?.endsWith('x')).toBe(true);
    expect(column).toBe('本x'.length + 1);
    pty.resize(LARGE);
    await pty.waitFor(new RegExp(`^> ${'日本'.repeat(10)}x$`, 'm'));
  });

  test('a number that takes at once, then Enter by habit: the next page stays, for half a second', async () => {
    const pty = demo('choose sure');
    await pty.waitFor('What went wrong?');
    // All at once: what a hurried finger sends within half a second, however slow the machine is.
    pty.type(`2${KEY.enter}2${KEY.enter}`);
    await pty.waitFor('1 guess');
    pty.type('4');
    await pty.waitFor('the end');
    expect(pty.screen().join('\n')).toContain('value: 4');
  });

  test('past zero, a last key pressed twice in a hurry does not answer what comes next', async () => {
    const pty = demo('aloud ask', { env: { DEMO_SECONDS: '1' } });
    await pty.waitFor('over');
    pty.type(KEY.enter + KEY.enter);
    await pty.waitFor('Minutes a day?');
    pty.type(`7${KEY.enter}`);
    await pty.waitFor('value: "7"');
  });

  test.each([
    ['Escape', '\u001b', 'ended: stopped', 0],
    ['Ctrl-C', KEY.ctrl('c'), 'ended: interrupted', 130],
  ])('%s keeps the draft and leaves the terminal sane', async (_name, key, ending, code) => {
    const pty = await underShell('answer');
    await pty.waitFor(CLOCK);
    pty.type('half an answer');
    await pty.waitFor('half an answer');
    pty.type(key);
    await pty.waitFor(ending);
    await pty.waitFor(`code ${code}`);
    expect(draft()).toBe('half an answer');
    await expectSane(pty);
  });

  test('a long question is read before the clock starts, then the answer and the clock stay', async () => {
    const pty = demo('long', SMALL);
    await pty.waitFor('Enter go on');
    expect(pty.screen()[0]).toMatch(/^Databases/);
    await turnTo(pty, 'Enter start the clock');
    pty.type(KEY.enter);
    await pty.waitFor(CLOCK);
    pty.type('my answer');
    await pty.waitFor('> my answer');
    expect(pty.screen()).toContain('... more above: PgUp');
    expect(pty.screen().join(' ')).toMatch(/How do you make sure only one of them gets\s+it\?\s+> my answer/);
    expect(pty.screen()[14]).toMatch(/left/);
  });

  test('the final frame keeps the question and the answer when they can be scrolled back to', async () => {
    const pty = demo('answer tick', SMALL);
    await pty.waitFor(CLOCK);
    pty.type(`${Array.from({ length: 30 }, (_, index) => `row ${index}`).join('\r')}`);
    await pty.waitFor('row 29');
    pty.type(DONE);
    await pty.waitFor('space tick');
    const past = pty.scrollback().join('\n');
    expect(past).toMatch(/Two people click[\s\S]*> row 0\n {2}row 1\n[\s\S]*row 29\n\n0:\d\d of 2:00/);
    expect(pty.screen()[0]).toMatch(/^(Databases|What a strong)/);
  });

  test('color only when it is wanted', async () => {
    const colored = demo('answer', { env: { DEMO_SECONDS: '1' } });
    await colored.waitFor('over');
    expect(colored.written()).toContain('\u001b[31m0:0');
    const bare = demo('answer', { env: { DEMO_SECONDS: '1', NO_COLOR: '1' } });
    await bare.waitFor('over');
    expect(bare.written()).not.toContain(`${ESC}[31m`);
    expect(bare.written()).not.toContain(`${ESC}[2m`);
  });
});

describe('what is typed before a prompt is drawn', () => {
  /** The process is busy after a first choice; `keys` come then, and what is asked next is drawn after them. */
  async function typedAhead(next: string, keys: string): Promise<Pty> {
    const home = join(folder, 'home');
    mkdirSync(home);
    const pty = realDemo(`choose busy ${next}`);
    await pty.waitFor('What went wrong?');
    pty.type('1');
    await pty.waitFor('busy');
    pty.type(keys);
    writeFileSync(join(home, 'go'), '');
    return pty;
  }

  test.each(['2', KEY.enter, `${KEY.down}${KEY.enter}`])('does not take a choice: %j', async (keys) => {
    const pty = await typedAhead('choose', keys);
    await pty.waitFor((screen) => /busy[\s\S]*What went wrong\?[\s\S]*Esc stop/.test(screen));
    pty.type('3');
    await pty.waitFor('the end');
    expect(pty.screen().join('\n')).toMatch(/busy[\s\S]*value: undefined[\s\S]*value: "said it too late"/);
  });

  test('does not end a spoken answer', async () => {
    const pty = await typedAhead('aloud ask', KEY.enter);
    await pty.waitFor(CLOCK);
    pty.type(DONE);
    await pty.waitFor('Minutes a day?');
  });

  test('is text where text is written, and does not end it', async () => {
    const pty = await typedAhead('ask', `45${KEY.enter}`);
    await pty.waitFor('> 45');
    pty.type(`6${KEY.enter}`);
    await pty.waitFor('value: "456"');
  });

  test('is a paste where text is written, its line breaks included', async () => {
    const pty = await typedAhead('answer', KEY.paste('one\ntwo'));
    await pty.waitFor(/> one\n {2}two/);
  });

  test('ends the session if it is Ctrl-C', async () => {
    const pty = await typedAhead('choose', KEY.ctrl('c'));
    await pty.waitFor('ended: interrupted');
  });
});

describe('what ends or stops the process', () => {
  test.each([
    ['SIGTERM', 130],
    ['SIGHUP', 130],
    ['SIGINT', 130],
    ['SIGQUIT', 130],
  ] as const)('%s: the draft is kept, the terminal is sane', async (signal, code) => {
    const pty = await underShell('answer');
    await pty.waitFor(CLOCK);
    pty.type('half an answer');
    await pty.waitFor('half an answer');
    process.kill(childOf(pty.pid), signal);
    await pty.waitFor('ended: interrupted');
    await pty.waitFor(`code ${code}`);
    expect(draft()).toBe('half an answer');
    await expectSane(pty);
  });

  test('Ctrl-Z and fg: the shell works in between, then the prompt goes on', async () => {
    const pty = await underShell('tick');
    await pty.waitFor('space tick');
    pty.type(' ');
    await pty.waitFor('> [x]');
    pty.type(KEY.ctrl('z'));
    await pty.waitFor('Stopped');
    await expectSane(pty);
    pty.type('fg\r');
    await pty.waitFor((screen) => /^Databases[\s\S]*Esc stop\s*$/.test(screen) && !screen.includes('Stopped'));
    expect(pty.screen().join('\n')).toContain('> [x]');
    pty.type(KEY.enter);
    await pty.waitFor('value: [true,');
  });

  test.each(['answer', 'ask'])('Ctrl-Z where text is written undoes, Ctrl-Y brings it back: %s', async (part) => {
    const pty = await underShell(part);
    await pty.waitFor(part === 'ask' ? '> 20' : CLOCK);
    pty.type('3');
    await pty.waitFor('> 3');
    pty.type(KEY.ctrl('z'));
    await pty.waitFor((screen) => !/^> 3/m.test(screen));
    pty.type(KEY.ctrl('y'));
    await pty.waitFor('> 3');
    expect(pty.screen().join('\n')).not.toContain('Stopped');
    pty.type(part === 'ask' ? KEY.enter : DONE);
    await pty.waitFor(part === 'ask' ? 'value: "3"' : '"text":"3"');
  });

  test('a stop from outside is survived as well', async () => {
    const pty = await underShell('answer');
    await pty.waitFor(CLOCK);
    pty.type('before');
    await pty.waitFor('> before');
    process.kill(childOf(pty.pid), 'SIGSTOP');
    await pty.waitFor('Stopped');
    pty.type('fg\r');
    await pty.waitFor((screen) => /^Databases[\s\S]*Esc stop$/.test(screen) && !screen.includes('Stopped'));
    pty.type(` and after${DONE}`);
    await pty.waitFor('"text":"before and after"');
  });

  test('Ctrl-C and Ctrl-Z in the middle of a paste do nothing', async () => {
    const pty = await underShell('answer');
    await pty.waitFor(CLOCK);
    pty.type(KEY.paste(`one${KEY.ctrl('c')} two${KEY.ctrl('z')} three`));
    await pty.waitFor('> one two three');
    pty.type(KEY.ctrl('c'));
    await pty.waitFor('code 130');
    expect(draft()).toBe('one two three');
  });

  test('a terminal that goes away keeps the draft', async () => {
    const pty = realDemo('answer');
    await pty.waitFor(CLOCK);
    pty.type('half an answer');
    await pty.waitFor('half an answer');
    pty.kill('SIGHUP');
    await pty.ended;
    expect(draft()).toBe('half an answer');
  });
});

describe('other programs', () => {
  test('the editor gets the text in a file of its own, and nothing of it stays', async () => {
    const modes = join(aFolder(), 'modes.cjs');
    writeFileSync(
      modes,
      `const { appendFileSync, statSync } = require('node:fs');
       const [path, folder] = [process.argv[2], require('node:path').dirname(process.argv[2])];
       appendFileSync(path, [path, folder].map((one) => (statSync(one).mode & 0o777).toString(8)).join(' '));`,
    );
    const env = { EDITOR: `${process.execPath} ${modes}`, TMPDIR: folder };
    const pty = realDemo('answer', { env });
    await pty.waitFor(CLOCK);
    pty.type('typed ');
    await pty.waitFor('> typed');
    pty.type(KEY.ctrl('e'));
    await pty.waitFor('600 700');
    expect(pty.screen()[0]).toMatch(/^Databases/);
    expect(readdirSync(folder).sort()).toEqual(['draft', 'home']);
    expect(readdirSync(join(folder, 'home/drafts'))).toEqual([]);
    pty.type(DONE);
    await pty.waitFor('"text":"typed 600 700"');
  });

  test('a missing editor is reported, and the text stays', async () => {
    const pty = realDemo('answer', { env: { EDITOR: 'no-such-editor', VISUAL: '' } });
    await pty.waitFor(CLOCK);
    pty.type('typed');
    await pty.waitFor('> typed');
    pty.type(KEY.ctrl('e'));
    await pty.waitFor('Cannot find the editor "no-such-editor"');
    pty.type(DONE);
    await pty.waitFor('"text":"typed"');
  });

  test('a text is edited outside a prompt as well, and what the window showed stays', async () => {
    const pty = await underShell('edit', { env: { EDITOR: 'sed -i.bak s/two/three/' } });
    await pty.waitFor('value: "one\\nthree"');
    await pty.waitFor('code 0');
    await expectSane(pty);
  });

  test('a long text goes to the pager, and the pager has the keys', async () => {
    const pty = realDemo('read ask', { env: { PAGER: 'less -R' } });
    await pty.waitFor('line 20');
    expect(pty.screen().join('\n')).not.toContain('line 60');
    pty.type('q');
    await pty.waitFor('Minutes a day?');
    pty.type(KEY.enter);
    await pty.waitFor('value: "20"');
  });

  test('without a pager it is printed', async () => {
    const pty = realDemo('read', { env: { PAGER: 'no-such-pager' } });
    await pty.waitFor('line 60');
    await pty.waitFor('the end');
  });
});

describe('ticking', () => {
  test('at 80x24 the whole comparison is in sight', async () => {
    const pty = demo('tick', LARGE);
    await pty.waitFor('space tick');
    expect(pty.screen().slice(0, 14)).toEqual([
      expect.stringMatching(/^Databases +question 2 of 8$/),
      '',
      '  Sounds weak:    "I would check availability right before inserting."',
      '  Sounds strong:  "Reserve with an expiry, pay outside the transaction, confirm',
      '                  by version."',
      '',
      'What a strong answer has. Tick what you really said.',
      '',
      '> [ ] check-then-book races; a mutex in one process does not help',
      '  [ ] lock the row (SELECT ... FOR UPDATE) or update with the version read',
      '  [ ] a short reservation with an expiry instead of a lock held during payment',
      '  [ ] a unique constraint as the last line of defence',
      '',
      'space tick   Enter go on   1-4 tick that one   a all   ? keys   Esc stop',
    ]);
    expect(pty.cursor().hidden).toBe(true);
  });

  test('at 40x15 it fits the window, and the comparison comes with Enter', async () => {
    const pty = demo('tick', SMALL);
    await pty.waitFor('space tick   Enter more of them');
    pty.type(` ${KEY.enter}`);
    await pty.waitFor('space tick   Enter go on');
    pty.type(KEY.enter);
    await pty.waitFor('value: [true,false,false,false]');
    expect([...pty.scrollback(), ...pty.screen()].join('\n')).toContain('Sounds strong:');
    expect(pty.cursor().hidden).toBe(false);
  });
});

test.each([
  ['a dumb terminal', 'answer choose', { TERM: 'dumb' }],
  ['--plain', '--plain answer choose', undefined],
])('%s gets lines, without one escape sequence', async (_name, parts, env) => {
  const pty = realDemo(parts, { env });
  await pty.waitFor('an empty line ends it.');
  pty.type('my answer\r\r');
  await pty.waitFor('Type 1 to 4');
  pty.type('2\r');
  await pty.waitFor('value: "knew it, could not say it"');
  await pty.ended;
  expect(pty.written()).not.toContain(ESC);
});
