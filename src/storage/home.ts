import { mkdirSync, statSync } from 'node:fs';
import { dirname, posix, win32 } from 'node:path';
import { Problem } from '../domain/problem.ts';

/**
 * The folder that holds everything the user owns, as an absolute path. Nothing is created here: see `makeFolder`.
 *
 * @throws Problem if no variable names a folder, or if the home folder does not exist.
 */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { join, resolve } = platform === 'win32' ? win32 : posix;
  // `set REHEARSAL_HOME=C:\here && rehearse` has the blank in it. Windows drops it from a name, and Node does not.
  const named = platform === 'win32' ? env.REHEARSAL_HOME?.trimEnd() : env.REHEARSAL_HOME;
  return named ? resolve(named) : join(configFolder(env, platform), 'rehearsal');
}

function configFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    return env.APPDATA || win32.join(homeFolder('USERPROFILE', env), 'AppData', 'Roaming');
  }
  if (platform === 'darwin') return posix.join(homeFolder('HOME', env), 'Library', 'Preferences');
  // A relative XDG_CONFIG_HOME is to be ignored, says its specification.
  const xdg = env.XDG_CONFIG_HOME;
  return xdg && posix.isAbsolute(xdg) ? xdg : posix.join(homeFolder('HOME', env), '.config');
}

function homeFolder(name: 'HOME' | 'USERPROFILE', env: NodeJS.ProcessEnv): string {
  const home = env[name];
  const hint = `Set ${name} to your home folder, or REHEARSAL_HOME to a folder for your data.`;
  if (!home) throw new Problem(`Rehearsal does not know where to keep your data: ${name} is not set.`, hint);
  if (!isFolder(home)) {
    throw new Problem(
      `Rehearsal does not know where to keep your data: ${name} is ${home}, which is not a folder.`,
      hint,
    );
  }
  return home;
}

/** Creates a folder of ours with its parents, for the owner alone; one that exists stays as it is. @throws system errors */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    // One by one: on a read-only disk the recursive form says that the folder is missing, and it never ends where a
    // file system denies what is there.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
