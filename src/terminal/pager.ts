import { spawn } from 'node:child_process';

/** The user's pager; undefined without one. The one that comes with Windows supports neither color nor UTF-8. */
export function pagerOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  return env.PAGER?.trim() || (platform === 'win32' ? undefined : 'less -R');
}

/** Pages a text through the user's pager; false without one. */
export function pageText(text: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<boolean> {
  const command = pagerOf(env, process.platform);
  if (command === undefined) return Promise.resolve(false);
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
