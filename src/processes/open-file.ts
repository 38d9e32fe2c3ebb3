import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';

/** Milliseconds in which a program that cannot open anything has said so; one that shows the file may stay. */
const PATIENCE = 2_000;

/** Opens a file with the program that the system has for it. @throws Problem if there is none, or if it fails */
export function openFile(
  path: string,
  { env, platform }: { env: NodeJS.ProcessEnv; platform: NodeJS.Platform },
): Promise<void> {
  const [command, ...args] = opener(platform);
  const child = spawn(command, [...args, resolve(path)], { env, stdio: 'ignore', detached: true });
  return new Promise((done, fail) => {
    const refuse = (cause?: Error) =>
      fail(new Problem(`No program could be found that opens ${path}.`, 'Open it yourself in a browser.', { cause }));
    const timer = setTimeout(leave, PATIENCE);
    function leave() {
      clearTimeout(timer);
      child.unref();
      done();
    }
    child.once('error', (cause) => {
      clearTimeout(timer);
      refuse(cause);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      // Explorer ends with 1 when it has opened the file.
      if (code === 0 || platform === 'win32') done();
      else refuse();
    });
  });
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // Not `start`, which is a word of the shell: a path would be read by it.
  if (platform === 'win32') return ['explorer.exe'];
  return ['xdg-open'];
}
