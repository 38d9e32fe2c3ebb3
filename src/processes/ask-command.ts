import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandName, commandWords, withFile } from '../domain/opinion/command.ts';
import { Problem, Stopped } from '../domain/problem.ts';
import { endedBadly, signalGroup } from './group.ts';

/** Bytes of output that are taken, and of what is said of errors. */
const LARGEST = 256_000;
const COMPLAINT = 4_000;
/** Milliseconds for a command to end by itself, and for its pipes after it has ended. */
const GRACE = 2_000;
const DRAIN = 200;

export interface CommandRun {
  command: string;
  input: string;
  env: NodeJS.ProcessEnv;
  /** Seconds after which it is stopped. */
  seconds: number;
  signal: AbortSignal;
  /** A file that it is to work on: in place of `{}` in the command, or as its last word. */
  file?: string | undefined;
}

/**
 * Runs a command that the user named, on a text that it reads from standard input, and returns what it wrote. It runs in
 * an empty folder and a process group of its own, without a terminal; a shell reads it only if it begins with `!`.
 * @throws Problem if it cannot be run, fails, takes too long or writes too much; Stopped if the signal says so
 */
export async function askCommand({ command, input, env, seconds, signal, file }: CommandRun): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-command-'));
  const name = commandName(command);
  try {
    const about = file === undefined ? { REHEARSAL_OPINION: '1' } : { REHEARSAL_FILE: file };
    const child = started(command, { cwd: folder, env: { ...env, ...about }, file });
    return await outcome(child, { name, input, seconds, signal });
  } finally {
    removeFolder(folder);
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  } catch {
    // Windows keeps it for as long as something that the command has started is in it.
  }
}

function started(
  command: string,
  { cwd, env, file }: { cwd: string; env: NodeJS.ProcessEnv; file: string | undefined },
): ChildProcess {
  const options = { cwd, env, stdio: 'pipe' as const, detached: process.platform !== 'win32', windowsHide: true };
  const shell = command.startsWith('!') || process.platform === 'win32';
  // The shell reads the name of the file from a variable: whatever is in it is one word.
  const place = process.platform === 'win32' ? '"%REHEARSAL_FILE%"' : '"$REHEARSAL_FILE"';
  // What begins with `!` says itself where the file goes.
  const line = file === undefined || command.startsWith('!') || command.includes('{}') ? command : `${command} {}`;
  if (shell) return spawn(line.replace(/^!\s*/, '').replaceAll('{}', place), { ...options, shell: true });
  const words = commandWords(command) ?? [];
  const [program = '', ...args] = file === undefined ? words : withFile(words, file);
  return spawn(program, args, options);
}

function outcome(
  child: ChildProcess,
  { name, input, seconds, signal }: { name: string; input: string; seconds: number; signal: AbortSignal },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    let complaint = '';
    let size = 0;
    let why: Error | undefined;
    let last: NodeJS.Timeout | undefined;

    function stop(reason: Error): void {
      if (why) return;
      why = reason;
      signalGroup(child, 'SIGTERM');
      last = setTimeout(() => {
        signalGroup(child, 'SIGKILL');
        finish(null);
      }, GRACE);
    }
    function finish(code: number | null): void {
      clearTimeout(timer);
      clearTimeout(last);
      signal.removeEventListener('abort', left);
      // What it left behind in its group must not go on.
      signalGroup(child, 'SIGKILL');
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (why) reject(why);
      else if (code === 0) resolve(Buffer.concat(out).toString('utf8'));
      else reject(endedBadly(name, code, complaint));
    }
    const left = () => stop(new Stopped());
    const timer = setTimeout(() => stop(new Problem(`${name} took longer than ${seconds} seconds.`)), seconds * 1000);
    signal.addEventListener('abort', left);
    if (signal.aborted) left();

    child.on('error', (cause) => {
      why ??= new Problem(`${name} could not be started.`, 'rehearse settings shows the command.', { cause });
      finish(null);
    });
    // One that does not read is not an error.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.stdout?.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > LARGEST) stop(new Problem(`${name} wrote more than ${LARGEST / 1000} kB.`));
      else out.push(piece);
    });
    child.stderr?.on('data', (piece: Buffer) => {
      complaint = (complaint + piece.toString('utf8')).slice(0, COMPLAINT);
    });
    whenEnded(child, finish);
  });
}

/** A program that it left running may hold the pipes, and `close` would wait for that: not longer than `DRAIN`. */
function whenEnded(child: ChildProcess, finish: (code: number | null) => void): void {
  child.on('exit', (code) => {
    const drained = setTimeout(() => finish(code), DRAIN);
    child.once('close', () => {
      clearTimeout(drained);
      finish(code);
    });
  });
}
