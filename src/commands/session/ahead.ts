import { dayName, userDay } from '../../domain/dates.ts';
import type { Attempt } from '../../domain/practice/attempt.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';

/** Milliseconds by which clocks may differ without a word. */
const ALLOWED = 10 * 60_000;

/** Attempts that were recorded while a clock was wrong: they count only from their date on. */
export async function attemptsAhead(world: World): Promise<Attempt[]> {
  // Someone who pretends that it is another day has attempts after it.
  if (world.options.asOf !== undefined) return [];
  return (await world.progress()).after(new Date(world.now().getTime() + ALLOWED));
}

/** Worlds that were warned: a session reads the user's state more than once. */
const warned = new WeakSet<World>();

/** Says on standard error, once in a run, that some do not count yet. */
export async function warnOfAhead(world: World): Promise<void> {
  if (warned.has(world)) return;
  warned.add(world);
  const [first, ...others] = await attemptsAhead(world);
  if (!first) return;
  const number = others.length + 1;
  const date = dayName(userDay(first.at, (await world.settings()).read()));
  world.warn(
    `${count(number, 'attempt')} ${number === 1 ? 'is' : 'are'} dated in the future (${first.item}, ${date}) and will not count until then. See: rehearse data redate`,
  );
}
