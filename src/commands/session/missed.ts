import { userDay } from '../../domain/dates.ts';
import type { Step } from '../../domain/drills/room/step.ts';
import type { Entry } from '../../domain/ports.ts';
import { lastSession, missedOf } from '../../domain/practice/missed.ts';
import type { World } from '../../world.ts';
import { attemptsUntilNow, type UserState } from './user-state.ts';

/**
 * What was missed of these items in the last session, or in the last `days` days, today included: each in the drill in
 * which it was missed, in the order of practice.
 */
export async function missedSteps(
  items: readonly Entry[],
  days: number | undefined,
  { day, settings, kinds }: UserState,
  world: World,
): Promise<Step[]> {
  const library = await world.library();
  const known = (await attemptsUntilNow(world)).map((attempt) => ({
    ...attempt,
    item: library.item(attempt.item)?.id ?? attempt.item,
  }));
  const looked = days === undefined ? lastSession(known) : known.filter(({ at }) => userDay(at, settings) > day - days);
  return missedOf(looked).flatMap(({ item, drill, story }): Step[] => {
    const entry = items.find(({ id }) => id === item);
    const same = entry && kinds[entry.kind].find((one) => one === drill);
    const step = same && { id: item, drill: same, ...(story !== undefined && { story }) };
    return step ? [step] : entry?.drill ? [{ id: item, drill: entry.drill }] : [];
  });
}
