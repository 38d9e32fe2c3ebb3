import { stamp } from '../../domain/dates.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { movedRound, readRounds } from '../../domain/interviews/rounds.ts';
import { zoneNamed } from '../../domain/interviews/zone.ts';
import type { World } from '../../world.ts';
import { jobNamed } from '../job/bank.ts';
import { interviewNamed } from './bank.ts';
import { type InterviewOptions, momentGiven, namedFields, notedRounds } from './given.ts';
import { calendarHint, oneLine } from './say.ts';

/** Changes what is given and leaves the rest; rounds move with the interview. */
export async function editInterview(id: string, options: InterviewOptions, world: World): Promise<void> {
  const old = await interviewNamed(id, world);
  const zone = zoneNamed(options.zone ?? old.zone);
  // If only the zone changes, the time on the clock stays: that is what was agreed on.
  const given = options.at ?? (zone === old.zone ? old.at : old.at.slice(0, 16));
  const at = await momentGiven(given, zone, world);
  const rounds = options.rounds
    ? readRounds(options.rounds, { at, zone })
    : old.rounds.map((round) => (at === old.at && zone === old.zone ? round : movedRound(round, old, { at, zone })));
  const job = options.job === undefined ? old.job : (await jobNamed(options.job, world)).id;
  const changed: Interview = {
    ...old,
    at,
    zone,
    rounds: notedRounds(rounds, options.note),
    job,
    ...namedFields(options),
    changed: stamp(world.now()),
  };
  (await world.journal()).put('interview', old.id, changed, old);
  world.print(`${await oneLine(changed, world)}\n${await calendarHint(old.id, world)}`);
}
