import { tooLongFor } from '../../domain/bounds.ts';
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

/** A day as people write it, as `YYYY-MM-DD`. @throws WrongUsage */
export async function dayGiven(text: string, world: World): Promise<string> {
  const today = await todayNumber(world);
  const day = readWhen(text, today)?.slice(0, 'YYYY-MM-DD'.length);
  if (!day) throw new WrongUsage(notUnderstood(text, today));
  return day;
}
