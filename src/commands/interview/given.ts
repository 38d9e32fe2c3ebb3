import type { Interview } from '../../domain/interviews/interview.ts';
import { readMomentIn } from '../../domain/interviews/moments.ts';
import { readWhen } from '../../domain/interviews/when.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';

/** An interview as the command line gives it. */
export interface InterviewOptions {
  at?: string;
  zone?: string;
  company?: string;
  role?: string;
  rounds?: string[];
}

/** A date and time as the user gives it, in a zone; warns if the clocks there skip it. */
export function momentGiven(text: string, zone: string, world: World): string {
  const { at, skipped } = readMomentIn(
    /^\s*\d{4}-/.test(text) ? text : (readWhen(text, todayNumber(world)) ?? text),
    zone,
  );
  if (skipped) {
    world.warn(`The clocks in ${zone} skip ${skipped} that day, so ${at.slice(11, 16)} is used.`);
  }
  return at;
}

export function nameFields({
  company,
  role,
}: Pick<InterviewOptions, 'company' | 'role'>): Pick<Interview, 'company' | 'role'> {
  return { ...(company?.trim() ? { company: company.trim() } : {}), ...(role?.trim() ? { role: role.trim() } : {}) };
}
