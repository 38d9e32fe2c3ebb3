import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { PassThrough, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { start } from '../../src/start.ts';
import type { KeyInput } from '../../src/terminal/keyboard.ts';
import { inThisProcess, setZone } from '../commands/program.ts';
import { openEmulator, type Size, type TerminalWindow } from './emulator.ts';

/** What a program that draws in a window reads and writes. */
export interface WindowStreams {
  stdin: KeyInput;
  stdout: NodeJS.WritableStream & Size & { isTTY: true };
}

/**
 * Runs a program of this process in a window: its streams are a terminal's, with an emulator as the eyes. What only a
 * real terminal has (modes, signals, a shell around it, other programs inside) is tested with `openPty`.
 *
 * @param run the program; resolves to its exit code
 */
export function openWindow(run: (streams: WindowStreams) => Promise<number>, size: Partial<Size> = {}): TerminalWindow {
  const { columns = 80, rows = 24 } = size;
  const { write, resize, ...eyes } = openEmulator({ columns, rows });
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = new Writable({
    decodeStrings: false,
    write(text: string | Buffer, _encoding, done) {
      // As the terminal does it on the way out.
      write(String(text).replaceAll(/\r?\n/g, '\r\n'));
      done();
    },
  });
  const stdout = Object.assign(output, { isTTY: true as const, columns, rows });
  const ended = run({ stdin, stdout }).then((exitCode) => ({ exitCode }));
  onTestFinished(async () => {
    stdin.end();
    await ended;
  });
  return {
    ...eyes,
    type: (text) => void stdin.write(text),
    resize(to) {
      resize(to);
      Object.assign(stdout, to);
      stdout.emit('resize');
    },
    ended,
  };
}

/** Runs the command line of the program in a window. @param after what is written when it has ended */
export function runInWindow(
  args: readonly string[],
  env: Record<string, string | undefined>,
  size: Partial<Size>,
  after: (code: number) => string = () => '',
): TerminalWindow {
  setZone(env.TZ);
  return openWindow(async ({ stdin, stdout }) => {
    const input = openSync(devNull, 'r');
    const host = inThisProcess({
      env,
      input,
      streams: () => ({ stdin, stdout }),
      write: (_, text) => void stdout.write(text),
      output: () => stdout,
      window: () => stdout.columns,
    });
    try {
      const code = await start(args, host, '0.0.0-test');
      stdout.write(after(code));
      return code;
    } finally {
      closeSync(input);
    }
  }, size);
}
