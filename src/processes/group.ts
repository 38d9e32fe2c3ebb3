import { type ChildProcess, spawnSync } from 'node:child_process';
import { Problem } from '../domain/problem.ts';

/** Signals the whole group of a command that was started in one: what it has started is meant too. */
export function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    endTree(child);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // It has ended.
  }
}

/** Windows has no groups and no signals: a process is ended with those that it has started, unless its id may be another's. */
function endTree({ pid, exitCode, signalCode }: ChildProcess): void {
  if (exitCode !== null || signalCode !== null) return;
  spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
}

/** That a command failed, with the first line that it complained of. @param code null if it was ended by a signal */
export function endedBadly(name: string, code: number | null, complaint: string): Problem {
  const first = complaint.split('\n').find((line) => line.trim());
  const how = code === null ? 'was ended' : `ended with ${code}`;
  return new Problem(`${name} ${how}${first ? `: ${first.trim().slice(0, 200)}` : ''}.`.replace(/\.\.$/, '.'));
}
