import { spawn } from 'node:child_process';

/** Pages a text through the user's pager; false where there is none. */
export function pageText(text: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<boolean> {
  const command = env.PAGER?.trim() || 'less -R';
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: '-R', ...env },
    signal,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
    // The pager may be left before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(text);
  });
}
