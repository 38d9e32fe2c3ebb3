import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { commandName, commandWords, withFile } from '../domain/opinion/command.ts';
import type { Recorder } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { endedBadly, signalGroup } from './group.ts';

export interface RecorderRun {
  command: string;
  /** The file to write: in place of `{}`, or as the last word. */
  path: string;
  env: NodeJS.ProcessEnv;
  /** Seconds after which it is ended in any case. */
  seconds: number;
}

/** Bytes of a recording: more than two hours as the documentation has it. Milliseconds between two looks at that. */
const LARGEST = 250_000_000;
const LOOK = 1_000;
/** Milliseconds for a recorder to end by itself. */
const GRACE = 2_000;
/** Characters of what it complains of. */
const COMPLAINT = 4_000;
const NOT_FOUND = 127;

/**
 * The shell becomes the recorder; what waits beside it ends it when the pipe closes, also if we were killed: nothing records
 * that no one has an eye on. Files are for the user alone.
 */
const WATCHED = `umask 077
{ trap '' INT; read -r _; kill -INT 0; sleep 2; kill -KILL 0; } <&3 3<&- >/dev/null 2>&1 &
exec 3<&-
exec "$@"`;

/** Starts a command that the user named, in a process group of its own and without a terminal. @throws Problem */
export function startRecorder({ command, path, env, seconds }: RecorderRun): Recorder {
  if (process.platform === 'win32') throw new Problem('Recording needs a shell that Windows does not have.');
  const name = commandName(command);
  const child = spawn('sh', ['-c', WATCHED, 'sh', ...wordsOf(command, path)], {
    env: { ...env, REHEARSAL_FILE: path },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let complaint = '';
  let tooLarge = false;
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => resolve(NOT_FOUND));
  });
  child.stderr?.on('data', (piece: Buffer) => {
    if (complaint.length < COMPLAINT) complaint += piece.toString('utf8');
  });
  for (const stream of [child.stderr, child.stdio[3]]) stream?.on('error', () => {});
  const begun = performance.now();
  let ran: number | undefined;
  let last: NodeJS.Timeout | undefined;
  const interrupt = () => {
    ran ??= (performance.now() - begun) / 1000;
    signalGroup(child, 'SIGINT');
    last ??= setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE);
  };
  const limit = setTimeout(interrupt, seconds * 1000);
  const look = setInterval(() => {
    tooLarge ||= sizeOf(path) > LARGEST;
    if (tooLarge) interrupt();
  }, LOOK);

  return {
    async stop() {
      if (child.exitCode === null && child.signalCode === null) interrupt();
      const code = await ended;
      clearTimeout(last);
      clearTimeout(limit);
      clearInterval(look);
      // What waits beside it, and whatever it has started.
      signalGroup(child, 'SIGKILL');
      child.stderr?.destroy();
      child.stdio[3]?.destroy();
      if (code === NOT_FOUND) throw new Problem(`${name} could not be started.`);
      // Some end with an error when they are interrupted: what counts is what they have written.
      if (code && sizeOf(path) === 0) throw endedBadly(name, code, complaint);
      if (tooLarge) throw new Problem(`${name} wrote more than ${LARGEST / 1_000_000} MB.`);
      return ran;
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function wordsOf(command: string, path: string): string[] {
  if (command.startsWith('!')) return ['sh', '-c', command.replace(/^!\s*/, '').replaceAll('{}', '"$REHEARSAL_FILE"')];
  return withFile(commandWords(command) ?? [command], path);
}
