import type { Item } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import { pointsIn } from '../../domain/drills/room/struck.ts';
import { canStrike, type StrikablePoint, strikesOn } from '../../domain/practice/strikes.ts';
import { Stopped } from '../../domain/problem.ts';
import type { World } from '../../world.ts';

type OnItem = Pick<Item, 'id' | 'aliases' | 'level'>;

/** The points of an item that still count, each with its number in the whole list, from 1. */
export async function openPoints(item: OnItem, world: World): Promise<{ number: number; text: string }[]> {
  const struck = strikesOn((await world.journal()).all('strike').values(), item).map(({ point }) => point);
  const open: (StrikablePoint & { number: number })[] = pointsIn(item)
    .map((point, i) => ({ ...point, number: i + 1 }))
    .filter(({ text }) => !struck.includes(text));
  return open.filter((_, place) => canStrike(open, place, item.level));
}

/** Strikes a point out of an item. */
export async function keepStrike({ id }: OnItem, point: string, why: string, world: World): Promise<void> {
  const now = stamp(world.now());
  const strike = { id: world.newId(), item: id, point, why: why.trim(), added: now, changed: now };
  (await world.journal()).put('strike', strike.id, strike);
}

/**
 * Asks which point is wrong, or not for the user, and why. Enter and Escape change nothing.
 * @returns what comes of it, as a sentence; undefined if nothing was struck out
 */
export async function takeStrike(item: OnItem, world: World): Promise<string | undefined> {
  const terminal = await world.terminal();
  const open = await openPoints(item, world);
  if (open.length === 0) return 'No point can be struck out: the last one stays';
  try {
    // Numbered as they were ticked; the mark is on what changes nothing.
    const chosen = await terminal.choose<(typeof open)[number] | undefined>(
      'Which point is wrong, or not for you?',
      [
        ...open.map((point) => ({ value: point, label: point.text })),
        { value: undefined, label: 'none of them', key: 'n' },
      ],
      { initial: undefined },
    );
    if (!chosen) return undefined;
    const why = await terminal.ask('Why?', { hint: 'one line, for you and for "rehearse content feedback"' });
    await keepStrike(item, chosen.text, why, world);
    return `Struck out: from the next time on it does not count. To take that back: rehearse content strike ${item.id} ${chosen.number} --back`;
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  }
}
