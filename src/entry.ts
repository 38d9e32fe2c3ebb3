import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepCode } from './code-cache.ts';
import { layoutOf, writeAll } from './output.ts';

/** Columns that the prebuilt help text is laid out for. */
const WIDTH = 80;

/** Where the program begins: what can be said at once is said, all else is loaded with the code that was kept. */
export async function enter(args: readonly string[]): Promise<void> {
  if (saidReadyHelp(args)) return;
  const keep = keepCode(args);
  await (await import('./main.ts')).main(args, keep);
}

/**
 * For the bar of `rehearse --help` (bench/startup.mjs): the text as the build has laid it out, if nothing else is asked for
 * and the terminal is wide enough. Otherwise it comes from the command tree, which takes 1.8 bare starts of Node.
 */
function saidReadyHelp([first, ...more]: readonly string[]): boolean {
  if (more.length > 0 || (first !== '--help' && first !== '-h')) return false;
  try {
    if ((layoutOf(process.env).columns ?? WIDTH) < WIDTH) return false;
    writeAll(1, readFileSync(join(__dirname, 'help.txt'), 'utf8'));
    return true;
  } catch {
    // What is wrong with the output is said where every command says it.
    return false;
  }
}
