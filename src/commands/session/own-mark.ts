import { capital } from '../../domain/capital.ts';
import type { Item } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import type { Mark } from '../../domain/practice/marks.ts';
import { Stopped } from '../../domain/problem.ts';
import type { Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { MARK_MEANS } from '../wording/marks.ts';

/**
 * Asks whether to leave an item out of the plan, and keeps the answer. Enter and Escape change nothing.
 * @returns what it is from now on, as a sentence; undefined if nothing changed
 */
export async function takeMark({ id }: Pick<Item, 'id'>, world: World): Promise<string | undefined> {
  const is = await chosen(await world.terminal());
  if (!is) return undefined;
  (await world.journal()).put('mark', id, { is, at: stamp(world.now()) });
  return `${capital(MARK_MEANS[is])}. To take that back: rehearse mark ${id} clear`;
}

async function chosen(terminal: Terminal): Promise<Mark | undefined> {
  try {
    return await terminal.choose<Mark | undefined>(
      'Leave it out of the plan?',
      [
        { value: undefined, label: 'keep it in' },
        { value: 'known', label: 'I know it', key: 'k' },
        { value: 'suspended', label: 'suspend it', key: 'x' },
        { value: 'not-today', label: 'not today', key: 't' },
      ],
      { inline: true },
    );
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}
