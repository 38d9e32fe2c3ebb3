import { tooLongFor } from '../../domain/bounds.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { readMomentIn } from '../../domain/interviews/moments.ts';
import type { InterviewPlace } from '../../domain/interviews/round-sorts.ts';
import { readWhen } from '../../domain/interviews/when.ts';
import type { Level } from '../../domain/level.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';

/** An interview as the command line gives it. */
export interface InterviewOptions {
  at?: string;
  zone?: string;
  company?: string;
  role?: string;
  level?: Level;
  place?: InterviewPlace;
  rounds?: string[];
}

/** A date and time as the user gives it, in a zone; warns if the clocks there skip it. */
export async function momentGiven(text: string, zone: string, world: World): Promise<string> {
  const written = /^\s*\d{4}-/.test(text) ? text : (readWhen(text, await todayNumber(world)) ?? text);
  const { at, skipped } = readMomentIn(written, zone);
  if (skipped) {
    world.warn(`The clocks in ${zone} skip ${skipped} that day, so ${at.slice(11, 16)} is used.`);
  }
  return at;
}

/** @throws WrongUsage for a name that is too long */
export function namedFields({
  company,
  role,
  level,
  place,
}: Pick<InterviewOptions, 'company' | 'role' | 'level' | 'place'>): Pick<
  Interview,
  'company' | 'role' | 'level' | 'place'
> {
  for (const [option, name] of Object.entries({ company, role })) {
    const long = tooLongFor(name ?? '');
    if (long) throw new WrongUsage(`The name after --${option} ${long}.`);
  }
  return {
    ...(company?.trim() ? { company: company.trim() } : {}),
    ...(role?.trim() ? { role: role.trim() } : {}),
    ...(level ? { level } : {}),
    ...(place ? { place } : {}),
  };
}
