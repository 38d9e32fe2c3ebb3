import { tooLongFor } from '../../domain/bounds.ts';
import { dateOf, dayOf, momentHere, stamp, userDay } from '../../domain/dates.ts';
import { notUnderstood, readWhen } from '../../domain/interviews/when.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';

/** A line that was given for a record, without blanks around it; undefined if it is empty. @throws WrongUsage if it is too long */
export function lineGiven(text: string | undefined, called: string): string | undefined {
  const line = text?.trim().replace(/\s+/g, ' ');
  const long = tooLongFor(line ?? '');
  if (long) throw new WrongUsage(`${called} ${long}.`);
  return line || undefined;
}

/** When something happened, now if that is not said. @throws WrongUsage if its day has not come yet */
export async function happenedAt(at: string | undefined, world: World, hint = '--at says when it was.'): Promise<Date> {
  const days = (await world.settings()).read();
  const moment = (at === undefined ? undefined : momentHere(at, days)) ?? world.now();
  const today = await todayNumber(world);
  const day = userDay(stamp(moment), days);
  if (day <= today) return moment;
  throw new WrongUsage(`${dateOf(day)} has not come yet: today is ${dateOf(today)}.`, hint);
}

/** A day to come, today included, as `YYYY-MM-DD`. @throws WrongUsage */
export async function dayAhead(text: string, world: World): Promise<string> {
  const day = await dayGiven(text, world);
  const today = await todayNumber(world);
  if (dayOf(day) >= today) return day;
  throw new WrongUsage(`${day} is past: today is ${dateOf(today)}.`, 'Give a day to come, such as "in 3 days".');
}

/** A day as people write it, as `YYYY-MM-DD`. @throws WrongUsage */
export async function dayGiven(text: string, world: World): Promise<string> {
  const today = await todayNumber(world);
  const day = readWhen(text, today)?.slice(0, 'YYYY-MM-DD'.length);
  if (!day) throw new WrongUsage(notUnderstood(text, today));
  return day;
}
