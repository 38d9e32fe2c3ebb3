import type { ChildProcess } from 'node:child_process';
import { Problem } from '../domain/problem.ts';

/** Signals the whole group of a command that was started in one: what it has started is meant too. */
export function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It has ended.
  }
}

/** That a command failed, with the first line that it complained of. @param code null if it was ended by a signal */
export function endedBadly(name: string, code: number | null, complaint: string): Problem {
  const first = complaint.split('\n').find((line) => line.trim());
  const how = code === null ? 'was ended' : `ended with ${code}`;
  return new Problem(`${name} ${how}${first ? `: ${first.trim().slice(0, 200)}` : ''}.`.replace(/\.\.$/, '.'));
}
