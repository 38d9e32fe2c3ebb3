import type { Item } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import type { Mark } from '../../domain/practice/marks.ts';
import type { World } from '../../world.ts';
import { MARK_MEANS } from '../wording/marks.ts';

/** Asks whether an item is to be left out of the plan, and keeps the answer. Enter changes nothing. */
export async function takeMark({ id, title }: Pick<Item, 'id' | 'title'>, world: World): Promise<void> {
  const terminal = await world.terminal();
  const is = await terminal.choose<Mark | undefined>(
    'Leave it out of the plan?',
    [
      { value: undefined, label: 'keep it in' },
      { value: 'known', label: 'I know it', key: 'k' },
      { value: 'suspended', label: 'suspend it', key: 'x' },
      { value: 'not-today', label: 'not today', key: 't' },
    ],
    { inline: true },
  );
  if (!is) return;
  (await world.journal()).put('mark', id, { is, at: stamp(world.now()) });
  terminal.say(`"${title}" is ${MARK_MEANS[is]}. To take it back: rehearse mark ${id} clear`);
}
