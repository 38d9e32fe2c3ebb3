import { stamp } from '../../domain/dates.ts';
import { glimpse } from '../../domain/glimpse.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Job, JobStage } from '../../domain/records/job.ts';
import type { World } from '../../world.ts';
import { dayAhead, dayGiven, happenedAt, lineGiven } from '../records/given.ts';
import { withoutAddress } from '../records/person.ts';
import { changeJob, jobNamed } from './bank.ts';

export interface NoteOptions {
  contact?: boolean;
  sent?: boolean;
  at?: string;
  remove?: boolean;
}

/** Notes what happened. Only a contact ends a silence; what was sent without an answer yet does not. */
export async function noteEvent(
  word: string,
  text: string,
  { contact, sent, at, remove }: NoteOptions,
  world: World,
): Promise<void> {
  if (remove) {
    if (contact || sent || at !== undefined) throw new WrongUsage('--remove stands alone, with the words of the note.');
    return removeEvent(await jobNamed(word, world), text, world);
  }
  if (contact && sent)
    throw new WrongUsage(
      'Give --contact or --sent, not both.',
      'What was answered is a contact; --sent is still open.',
    );
  const job = await jobNamed(word, world);
  const line = lineGiven(text, 'The note');
  if (!line) throw new WrongUsage('What happened?', `For example: rehearse job note ${job.id} "they called" --contact`);
  const what = await withoutAddress(line, world);
  const when = stamp(await happenedAt(at, world));
  const event = { at: when, what, contact: contact ?? false, ...(sent ? { by: 'me' as const } : {}) };
  await changeJob(job, {}, [event], world);
  await world.say(`Noted for ${job.company}: ${what}`);
}

/** Takes out the note with these words, or that begins with them; of several with the same words the newest. */
async function removeEvent(job: Job, text: string, world: World): Promise<void> {
  const words = (lineGiven(text, 'The note') ?? '').toLowerCase();
  const begins = job.events.filter(({ what }) => what.toLowerCase().startsWith(words));
  const same = begins.filter(({ what }) => what.toLowerCase() === words);
  const found = (same.length > 0 ? same : begins).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const event = found.at(-1);
  if (!event || words === '')
    throw new Problem(`${job.company} has no note "${text}".`, `rehearse job show ${job.id} has them.`);
  if (new Set(found.map(({ what }) => what)).size > 1)
    throw new Problem(
      `Several notes of ${job.company} begin with "${text}".`,
      `There are: ${found.map(({ what }) => `"${glimpse(what, GLIMPSE)}"`).join(', ')}.`,
    );
  await changeJob(job, { events: job.events.filter(({ id }) => id !== event.id) }, [], world);
  await world.say(`Removed from ${job.company}: ${event.what}`, {
    text: 'If that was wrong: rehearse undo',
    tone: 'quiet',
  });
}

/** Characters by which a note is recognized. */
const GLIMPSE = 40;

export async function setStage(word: string, stage: JobStage, world: World): Promise<void> {
  const job = await jobNamed(word, world);
  if (job.stage === stage) return world.say(`The stage of ${job.company} is "${stage}" already.`);
  await changeJob(job, { stage }, [{ at: stamp(world.now()), what: `stage: ${stage}`, contact: false }], world);
  await world.say(`${job.company}: ${stage}.`);
}

export interface NextOptions {
  by?: string;
  done?: boolean;
}

/** Sets the one next step of a job, or with `done` notes it as done. */
export async function setNext(
  word: string,
  text: string | undefined,
  { by, done }: NextOptions,
  world: World,
): Promise<void> {
  const job = await jobNamed(word, world);
  if (done) {
    if (text !== undefined || by !== undefined) throw new WrongUsage('Give a step or --done, not both.');
    if (!job.next) throw new Problem(`${job.company} has no next step that you set.`);
    const { do: what } = job.next;
    await changeJob(job, { next: undefined }, [{ at: stamp(world.now()), what, contact: false }], world);
    return world.say(`Done for ${job.company}: ${what}`);
  }
  const line = lineGiven(text, 'The step');
  if (!line || by === undefined)
    throw new WrongUsage(
      'A next step needs words and --by.',
      `For example: rehearse job next ${job.id} "send times" --by friday`,
    );
  const on = await dayAhead(by, world);
  const what = await withoutAddress(line, world);
  await changeJob(job, { next: { do: what, by: on } }, [], world);
  await world.say(`${job.company}: ${what}, by ${on}.`);
}

export interface EditOptions {
  company?: string;
  role?: string;
  starts?: string;
}

/** Changes what is given of an application, and leaves the rest. */
export async function editJob(word: string, { company, role, starts }: EditOptions, world: World): Promise<void> {
  const job = await jobNamed(word, world);
  const change = {
    ...(lineGiven(company, 'The name of the company')
      ? { company: lineGiven(company, 'The name of the company') }
      : {}),
    ...(lineGiven(role, 'The role') ? { role: lineGiven(role, 'The role') } : {}),
    ...(starts === undefined ? {} : { starts: await dayGiven(starts, world) }),
  };
  if (Object.keys(change).length === 0)
    throw new WrongUsage('What is to be changed?', `For example: rehearse job edit ${job.id} --role "Staff backend"`);
  const { company: name, role: what } = await changeJob(job, change, [], world);
  await world.say(`Changed: ${name}${what ? `, ${what}` : ''}.`);
}
