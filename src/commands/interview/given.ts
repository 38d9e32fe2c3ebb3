import { tooLongFor } from '../../domain/bounds.ts';
import type { Interview, Round } from '../../domain/interviews/interview.ts';
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
  job?: string;
  /** "coding=editor: CoderPad". */
  note?: string[];
}

/** Rounds with what is to be known about them. @throws WrongUsage for a round that is not there */
export function notedRounds(rounds: readonly Round[], notes: readonly string[] = []): Round[] {
  const given = new Map(
    notes.map((text) => {
      const at = text.indexOf('=');
      const name = text.slice(0, Math.max(at, 0)).trim();
      if (!rounds.some((round) => round.name === name))
        throw new WrongUsage(
          `"${text}" is not a note on a round.`,
          `Write it as NAME="..."; the rounds are: ${rounds.map((round) => round.name).join(', ') || 'none'}.`,
        );
      return [name, text.slice(at + 1).trim()] as const;
    }),
  );
  return rounds.map((round) =>
    given.has(round.name) ? { ...round, note: given.get(round.name) || undefined } : round,
  );
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
