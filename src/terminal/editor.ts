import { type StdioOptions, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { clean } from '../domain/clean.ts';
import type { EditorFile, EditorFiles } from '../domain/drafts.ts';
import { Problem } from '../domain/problem.ts';
import type { EditRequest } from '../domain/terminal.ts';

/** The shell's exit code for an unknown command, and the code above which a signal ended the command. */
const NOT_FOUND = 127;
const BY_SIGNAL = 128;
/** One command and no variable set for it: the shell can become the editor, so that a signal reaches it. */
const IS_ONE = /^(?!\s*\w+=)[^;&|()<>`\n]+$/;
/** Milliseconds between two signals with the same cause, at most. */
const TOGETHER = 100;
const HINT = 'Set VISUAL or EDITOR to your editor, for example: export EDITOR=nano';

export function editorOf(env: NodeJS.ProcessEnv): string {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || (process.platform === 'win32' ? 'notepad' : 'vi');
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
    throw failed(options.env);
  }
  request.keep?.(edited);
  file.close();
  return edited;
}

/**
 * Waits until the editor has ended; false if it was killed. The command goes through a shell, as git does it:
 * people set `code --wait` and paths with quotes.
 */
function runEditor(file: EditorFile, { env, signal, deaf }: EditorOptions): Promise<boolean> {
  const command = editorOf(env);
  const stdio: StdioOptions = [deaf ? 'ignore' : 'inherit', 'inherit', 'inherit'];
  const child =
    process.platform === 'win32'
      ? spawn(`${command} "${file.path}"`, { shell: true, stdio, env, signal })
      : spawn('sh', ['-c', `${IS_ONE.test(command) ? 'exec ' : ''}${command} "$@"`, command, file.path], {
          stdio,
          env,
          signal,
        });
  if (child.pid !== undefined) file.heldBy(child.pid);
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Problem(`The editor "${command}" could not be started`, HINT, { cause })),
    );
    child.once('close', (code) => {
      if (code === 0) resolve(true);
      else if (code === null || code > BY_SIGNAL) resolve(false);
      else if (code === NOT_FOUND) reject(new Problem(`Cannot find the editor "${command}"`, HINT));
      else reject(failed(env));
    });
  });
}

function failed(env: NodeJS.ProcessEnv): Problem {
  return new Problem(`The editor "${editorOf(env)}" ended with an error; your text is unchanged`);
}
