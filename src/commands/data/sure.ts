import { Problem } from '../../domain/problem.ts';
import type { World } from '../../world.ts';

/**
 * Whether the user means it: a word has to be typed, more than a key that one may hit by mistake.
 * @throws Problem where no one is there to be asked
 */
export async function isMeant(world: World, { word, does }: { word: string; does: string }): Promise<boolean> {
  if (!world.attended) {
    throw new Problem(`${does} is asked first, and no one is there to answer.`, 'If you mean it, add --yes.');
  }
  const terminal = await world.terminal();
  const typed = await terminal.ask(`Type "${word}" to go on.`, { hint: 'Enter keeps everything' });
  return typed.trim().toLowerCase() === word;
}
