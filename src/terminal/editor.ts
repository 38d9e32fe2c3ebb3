import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { clean } from '../domain/clean.ts';
import type { EditorFile, EditorFiles } from '../domain/drafts.ts';
import { Problem } from '../domain/problem.ts';
import type { EditRequest } from '../domain/terminal.ts';

/** The shell's exit code for an unknown command, and the code above which a signal ended the command. */
const NOT_FOUND = 127;
const BY_SIGNAL = 128;
/** What cmd.exe says of an unknown command. It says the first of many others, too. */
const MAYBE_NOT_FOUND_IN_CMD = 1;
const NOT_FOUND_IN_CMD = 9009;
/** One command and no variable set for it: the shell can become the editor, so that a signal reaches it. */
const IS_ONE = /^(?!\s*\w+=)[^;&|()<>`\n]+$/;
/** Milliseconds between two signals with the same cause, at most. */
const TOGETHER = 100;
const HINT = 'Set VISUAL or EDITOR to your editor, for example: export EDITOR=nano';
const HINT_IN_CMD =
  'Set VISUAL or EDITOR to your editor, for example with "setx EDITOR notepad", and open a new window. A path with a blank needs quotes.';

export function editorOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || (platform === 'win32' ? 'notepad' : 'vi');
}

/** How an editor ended, by the exit code of its shell; null if that was killed. */
export function endOf(
  code: number | null,
  command: string,
  platform: NodeJS.Platform = process.platform,
): 'done' | 'killed' | Problem {
  if (code === 0) return 'done';
  if (platform === 'win32') {
    if (code === NOT_FOUND_IN_CMD) return new Problem(`Cannot find the editor "${command}".`, HINT_IN_CMD);
    if (code === MAYBE_NOT_FOUND_IN_CMD)
      return new Problem(
        `The editor "${command}" was not found, or ended with an error; your text is unchanged.`,
        HINT_IN_CMD,
      );
  } else if (code === NOT_FOUND) return new Problem(`Cannot find the editor "${command}".`, HINT);
  if (code === null || code > BY_SIGNAL) return 'killed';
  return failed(command, platform);
}

export interface EditorOptions {
  files: EditorFiles;
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** The editor does not get standard input: it holds the answers to come. */
  deaf?: boolean;
}

/**
 * The text after the user has edited it. The file is gone afterwards, unless the program is ended meanwhile or the
 * file cannot be read: then it stays for the next start to find.
 */
export async function editText(text: string, request: EditRequest, options: EditorOptions): Promise<string> {
  const file = options.files.open(text, request);
  let orderly: boolean;
  try {
    orderly = await runEditor(file, options);
    // A terminal that closes ends the editor and this program: the other signal may be on its way.
    if (!orderly) await pause(TOGETHER, undefined, { signal: options.signal });
  } catch (error) {
    if (!options.signal?.aborted) file.close();
    throw error;
  }
  const edited = clean(file.read()).replace(/\n+$/, '');
  if (!orderly && edited === text) {
    file.close();
    throw failed(editorOf(options.env), process.platform);
  }
  request.keep?.(edited);
  file.close();
  return edited;
}

/**
 * Waits until the editor has ended; false if it was killed. The command goes through a shell, as git does it:
 * people set `code --wait` and paths with quotes.
 */
function runEditor(file: EditorFile, options: EditorOptions): Promise<boolean> {
  const command = editorOf(options.env);
  const child = process.platform === 'win32' ? inCmd(command, file, options) : inShell(command, file, options);
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Problem(`The editor "${command}" could not be started.`, HINT, { cause })),
    );
    child.once('close', (code) => {
      const end = endOf(code, command);
      if (end instanceof Problem) reject(end);
      else resolve(end === 'done');
    });
  });
}

function inCmd(command: string, file: EditorFile, options: EditorOptions): ChildProcess {
  const { env, signal } = options;
  const child = spawn(`${command} "${file.path}"`, { shell: true, stdio: streamsFor(options), env, signal });
  if (child.pid !== undefined) file.heldBy(child.pid);
  return child;
}

/**
 * The editor begins once it is noted who has the file. If this program is killed before that, the pipe closes and
 * the editor never begins: no editor saves a text that the next start has already taken.
 */
function inShell(command: string, file: EditorFile, options: EditorOptions): ChildProcess {
  const { env, signal } = options;
  const line = `read -r go <&3 || exit; exec 3<&-; ${IS_ONE.test(command) ? 'exec ' : ''}${command} "$@"`;
  const child = spawn('sh', ['-c', line, command, file.path], {
    stdio: [...streamsFor(options), 'pipe'],
    env,
    signal,
  });
  if (child.pid === undefined) return child;
  file.heldBy(child.pid);
  const go = child.stdio[3] as Writable;
  // A shell that was killed no longer listens; how it ended says so.
  go.on('error', () => {});
  go.end('\n');
  return child;
}

function streamsFor({ deaf }: EditorOptions): ('ignore' | 'inherit')[] {
  return [deaf ? 'ignore' : 'inherit', 'inherit', 'inherit'];
}

function failed(command: string, platform: NodeJS.Platform): Problem {
  const hint = platform === 'win32' ? HINT_IN_CMD : undefined;
  return new Problem(`The editor "${command}" ended with an error; your text is unchanged.`, hint);
}
