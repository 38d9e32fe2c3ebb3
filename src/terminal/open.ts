import type { Terminal } from '../domain/terminal.ts';
import type { KeyInput } from './keyboard.ts';
import type { ScreenOptions } from './screen.ts';

export interface OpenOptions extends ScreenOptions {
  stdin: KeyInput;
  /** The user asked for the line-by-line terminal. */
  plain: boolean;
}

/** The terminal that fits where we run: line by line for pipes, dumb terminals and someone who asks for it. */
export async function openTerminal(options: OpenOptions): Promise<Terminal & { close(): void }> {
  const { stdin, stdout, env, plain } = options;
  const lineByLine = plain || env.TERM === 'dumb' || !stdin.isTTY || !stdout.isTTY;
  if (lineByLine) {
    const { PlainTerminal } = await import('./plain.ts');
    return new PlainTerminal(options);
  }
  const { Screen } = await import('./screen.ts');
  return new Screen(options);
}
