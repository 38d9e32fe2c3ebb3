import { type StdioOptions, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from '../domain/clean.ts';
import { Problem } from '../domain/problem.ts';

/** The shell's word for "no such command". */
const NOT_FOUND = 127;
const HINT = 'Set VISUAL or EDITOR to an editor of yours, for example: export EDITOR=nano';

export function editorOf(env: NodeJS.ProcessEnv): string {
  return env.VISUAL?.trim() || env.EDITOR?.trim() || (process.platform === 'win32' ? 'notepad' : 'vi');
}

export interface EditorOptions {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** The editor does not get standard input: it holds the answers to come. */
  deaf?: boolean;
}

/** The text after the user has edited it, in a file that nobody else can read and that is gone afterwards. */
export async function editText(text: string, options: EditorOptions & { ending: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  try {
    const file = join(folder, `text${options.ending}`);
    await writeFile(file, text, { mode: 0o600 });
    await runEditor(file, options);
    return clean(await readFile(file, 'utf8')).replace(/\n+$/, '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The command goes through a shell, as git does it: people set `code --wait` and paths with quotes. */
function runEditor(file: string, { env, signal, deaf }: EditorOptions): Promise<void> {
  const command = editorOf(env);
  const stdio: StdioOptions = [deaf ? 'ignore' : 'inherit', 'inherit', 'inherit'];
  const child =
    process.platform === 'win32'
      ? spawn(`${command} "${file}"`, { shell: true, stdio, env, signal })
      : spawn('sh', ['-c', `${command} "$@"`, command, file], { stdio, env, signal });
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Problem(`The editor "${command}" could not be started`, HINT, { cause })),
    );
    child.once('close', (code) => {
      if (code === 0) resolve();
      else if (code === NOT_FOUND) reject(new Problem(`There is no editor "${command}"`, HINT));
      else reject(new Problem(`The editor "${command}" ended with an error; the text is as it was before`));
    });
  });
}
