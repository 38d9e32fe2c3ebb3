import { dayOf, stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { Job, JobStage } from '../../domain/records/job.ts';
import { answerStep, jobStep } from '../../domain/records/job-steps.ts';
import type { DatedStep, ThreadEvent } from '../../domain/threads/thread.ts';
import type { World } from '../../world.ts';
import { lineGiven } from '../records/given.ts';
import { recordNamed } from '../records/named.ts';
import { todayNumber, upcoming } from '../session/user-state.ts';

export const NO_JOB = 'No application yet. Begin with: rehearse job add Acme --role "Senior backend"';

/** A job by its id, its company, or the start of its id. @throws Problem */
export function jobNamed(word: string, world: World): Promise<Job> {
  return recordNamed('job', word, { noun: 'job', nameOf: ({ company }) => company, none: NO_JOB }, world);
}

export async function addJob(
  given: string,
  { role, stage = 'applied' }: { role?: string; stage?: JobStage },
  world: World,
): Promise<Job> {
  const company = lineGiven(given, 'The name of the company');
  if (!company) throw new WrongUsage('Which company?', 'For example: rehearse job add Acme --role "Senior backend"');
  const journal = await world.journal();
  const now = stamp(world.now());
  const rest = { company, role: lineGiven(role, 'The role'), stage, events: [], added: now, changed: now };
  return journal.alone(() => {
    const id = freeId(slugOf(company, 'job'), journal.all('job'));
    const job: Job = { id, ...rest };
    journal.put('job', id, job);
    return job;
  });
}

/** Changes a job, with events that are added to it, and returns what it is now. */
export async function changeJob(
  job: Job,
  change: Partial<Job>,
  events: readonly Omit<ThreadEvent, 'id'>[],
  world: World,
): Promise<Job> {
  const added = events.map((event) => ({ id: world.newId(), ...event }));
  const now = { ...job, ...change };
  const changed: Job = { ...now, events: [...now.events, ...added], changed: stamp(world.now()) };
  (await world.journal()).put('job', job.id, changed, job);
  return changed;
}

/** Today, and what comes first of any job: its next step, or the answer to its offer. */
export async function readSteps(world: World): Promise<{ day: number; stepOf: (job: Job) => DatedStep | undefined }> {
  const settings = (await world.settings()).read();
  const day = await todayNumber(world);
  const interviews = [...(await world.journal()).all('interview').values()];
  const calendar = {
    upcoming: upcoming(interviews, day, settings),
    days: settings,
    holidays: new Set(settings.holidays.map(dayOf)),
  };
  const stepOf = (job: Job) => {
    const [step, answer] = [jobStep(job, calendar), answerStep(job, settings)];
    return step && answer ? (step.day < answer.day ? step : answer) : (step ?? answer);
  };
  return { day, stepOf };
}
