import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { THOROUGH } from '../shares.ts';
import type { TerminalWindow } from './emulator.ts';
import { childOf, openPty, type Pty, type PtyOptions } from './pty.ts';
import { inherited, PROGRAM, warm, write } from './rehearse.ts';
import { runInWindow } from './window.ts';

export const LARGE = { columns: 80, rows: 24 };
export const SMALL = { columns: 40, rows: 15 };
export const ENTER = '\r';
export const ESCAPE = '\u001b';
export const DONE = '\u0004';
export const CTRL_C = '\u0003';
const HALF_A_SECOND = 510;

/**
 * The program in a window of its own, with this folder for the user's data: in this process, or, when thorough, as a
 * process in a real terminal.
 */
export function inTerminal(args: readonly string[], home: string, options: PtyOptions = {}): TerminalWindow {
  return THOROUGH ? inRealTerminal(args, home, options) : runInWindow(args, variablesOf(home, options), options);
}

/** The program as a process in a real terminal: for signals, other programs, and what a process alone has. */
export function inRealTerminal(args: readonly string[], home: string, options: PtyOptions = {}): Pty {
  return opened(openPty(process.execPath, [PROGRAM, ...args], surroundings(home, options)));
}

/** As `inTerminal`; at its end a shell says `code` and the code. @param line words that no shell would change */
export async function underShell(line: string, home: string, options: PtyOptions = {}): Promise<TerminalWindow> {
  if (THOROUGH) return underRealShell(line, home, options);
  const prompt = (code: number) => `code ${code}\r\nshell> `;
  return runInWindow(line.split(' '), variablesOf(home, options), options, prompt);
}

/** The same under a real shell, to see what the program leaves behind. */
export async function underRealShell(line: string, home: string, options: PtyOptions = {}): Promise<Pty> {
  const shell = openPty('bash', ['--norc', '--noprofile', '-i'], surroundings(home, options, { PS1: 'shell> ' }));
  const pty = opened(shell);
  await pty.waitFor('shell>');
  pty.type(`clear; ${process.execPath} ${PROGRAM} ${line}; echo code $?\r`);
  return pty;
}

function surroundings(home: string, options: PtyOptions, more: Record<string, string> = {}): PtyOptions {
  return { ...options, env: { REHEARSAL_HOME: warm(home), TZ: 'UTC', ...more, ...options.env } };
}

function variablesOf(home: string, { env }: PtyOptions): Record<string, string | undefined> {
  return { ...inherited, TERM: 'xterm-256color', REHEARSAL_HOME: home, TZ: 'UTC', ...env };
}

/** Ends what still runs when the test is over, and waits for that: it may be writing to a folder that is removed next. */
function opened(pty: Pty): Pty {
  onTestFinished(async () => {
    for (const pid of [childOf(pty.pid), pty.pid]) if (pid > 0) end(pid);
    await pty.ended;
  });
  return pty;
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Someone who has been welcomed already. */
export function welcomed(home: string, settings: object = {}): string {
  write(home, { 'config.json': JSON.stringify({ format: 1, welcomed: true, ...settings }) });
  return home;
}

export function attemptsIn(home: string): Attempt[] {
  const path = join(home, 'attempts.jsonl');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  return lines.map((line) => JSON.parse(line)).filter(({ item }) => item);
}

/** What a willing user presses, by what the window asks for. */
const KEYS: [asks: RegExp, keys: string][] = [
  [/1 guess /, '3'],
  [/Is that what you went for\?/, 'y'],
  [/In a few words, what did you go for\?/, ENTER],
  [/Enter more of them/, ENTER],
  [/space tick/, ` ${ENTER}`],
  // What went wrong stays above it.
  [/Grade it:/, 'g'],
  [/What went wrong\?/, '4'],
  [/Enter take this/, ENTER],
  [/^Enter \w/m, ENTER],
];
const ANSWERS = /Ctrl-D done/;

/** Goes through a drill as a willing user does, until the window shows `until`. */
export async function play(
  pty: TerminalWindow,
  until: string | RegExp,
  answer = 'I would measure first.',
): Promise<void> {
  const reached = (screen: string) => (typeof until === 'string' ? screen.includes(until) : until.test(screen));
  let seen = '';
  let last = '';
  for (;;) {
    let keys: string | undefined;
    let now = '';
    await pty.waitFor((screen) => {
      now = screen;
      keys = ANSWERS.test(screen) ? answer : KEYS.find(([asks]) => asks.test(screen))?.[1];
      return reached(screen) || (screen !== seen && keys !== undefined);
    });
    if (reached(now)) return;
    // Half of a frame was there: look again.
    if (keys === undefined) continue;
    seen = now;
    if (keys === ENTER && /^\S$/.test(last)) await looked();
    last = keys;
    pty.type(keys);
    if (keys !== answer) continue;
    await pty.waitFor(answer);
    await handOver(pty);
  }
}

/** Turns the pages of the results until `until` is asked. A frame may arrive in parts, so nothing else is pressed. */
export async function readResults(pty: TerminalWindow, until: string): Promise<void> {
  for (;;) {
    await pty.waitFor((screen) => screen.includes(until) || /^Enter go on/m.test(screen));
    await looked();
    if (pty.screen().join('\n').includes(until)) return;
    pty.type(ENTER);
  }
}

/** Time to look at what a key that takes at once has brought: the same key and Enter are swallowed until then. */
export async function looked(): Promise<void> {
  await new Promise((over) => setTimeout(over, HALF_A_SECOND));
}

/** Ends the answer that is being typed; the next thing may be another one. */
export async function handOver(pty: TerminalWindow): Promise<void> {
  const [heading] = pty.screen();
  pty.type(DONE);
  await pty.waitFor((screen) => !ANSWERS.test(screen) || screen.split('\n')[0] !== heading);
}

/** The terminal is as a shell needs it: lines are edited by the terminal, keys are echoed, the cursor is seen. */
export async function isSane(pty: Pty): Promise<boolean> {
  pty.type("stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo|isig)' | xargs echo modes:\r");
  await pty.waitFor(/^modes: .+$/m);
  return pty.screen().includes('modes: isig icanon echo') && !pty.cursor().hidden;
}
