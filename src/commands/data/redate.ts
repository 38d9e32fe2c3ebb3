import { dayName, dayOf, momentHere, stamp } from '../../domain/dates.ts';
import type { Attempt, Undo } from '../../domain/practice/attempt.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { attemptsAhead } from '../session/ahead.ts';
import { count } from '../wording/counts.ts';

export interface RedateOptions {
  to?: string;
  json?: boolean;
}

/** Lists attempts that are dated in the future, or dates all of them again: taken back, and recorded anew. */
export async function redate({ to, json }: RedateOptions, world: World): Promise<void> {
  const ahead = await attemptsAhead(world);
  if (to === undefined) {
    if (json) return world.printJson(ahead);
    if (ahead.length === 0) return world.say('No attempt is dated in the future.');
    const lines = ahead.map(({ at, item, grade }): Line => ({ text: `${item}, ${grade}`, hang: `  ${said(at)}  ` }));
    return world.say(...lines, '', 'Date them again: rehearse data redate --to 2026-11-27T18:00');
  }
  if (json) throw new WrongUsage('--to and --json do not go together.');
  // A date alone is the beginning of that day.
  const moment = momentHere(to, (await world.settings()).read()) ?? world.now();
  if (moment.getTime() > world.now().getTime()) throw new WrongUsage('That lies in the future, too.');
  const now = stamp(world.now());
  const records = ahead.flatMap((attempt): (Attempt | Undo)[] => [
    { id: world.newId(), at: now, undoes: attempt.id },
    { ...attempt, id: world.newId(), at: stamp(moment), noted: now },
  ]);
  if (records.length > 0) (await world.progress()).record(records);
  world.print(`${count(ahead.length, 'attempt')} dated again: ${said(stamp(moment))}.\n`);
}

function said(at: string): string {
  return `${dayName(dayOf(at))}, ${at.slice(11, 16)}`;
}
