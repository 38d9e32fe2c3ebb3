import { buildWorld, type Host } from './build-world.ts';
import { problemTexts } from './domain/bounds.ts';
import { Interrupted, Problem, Stopped, WrongUsage } from './domain/problem.ts';
import { codeOf, isOfSystem, systemProblem } from './domain/system-error.ts';

export const STOP_CODES = { done: 0, problem: 1, usage: 2, interrupted: 130 } as const;

/** Builds the world, runs the command line, prints what is thrown, and returns the exit code. */
export async function start(args: readonly string[], host: Host, version: string): Promise<number> {
  const { world, close } = buildWorld(host);
  try {
    // Asked by a shell at each Tab.
    if (args[0] === 'complete') await (await import('./commands/completion/words.ts')).printWords(args.slice(1), world);
    else await (await import('./program.ts')).run(args, world, version);
    return STOP_CODES.done;
  } catch (error) {
    return report(isOfSystem(error) ? systemProblem(error) : error, world.warn);
  } finally {
    close();
  }
}

function report(error: unknown, warn: (text: string) => void): number {
  if (error instanceof Stopped) return STOP_CODES.done;
  if (error instanceof Interrupted) return STOP_CODES.interrupted;
  if (error instanceof Problem) {
    for (const text of problemTexts(error)) warn(text);
    return error instanceof WrongUsage ? STOP_CODES.usage : STOP_CODES.problem;
  }
  if (codeOf(error) === 'MODULE_NOT_FOUND') {
    warn('A part of the program is gone: it was updated or removed while it ran.');
    warn('  Start it again: what you have recorded is kept.');
    return STOP_CODES.problem;
  }
  warn('This is a bug in Rehearsal, not something you did. What was recorded before it is kept.');
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return STOP_CODES.problem;
}
