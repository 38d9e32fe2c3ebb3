import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp, userDay } from '../../domain/dates.ts';
import type { ChecklistInput } from '../../domain/interviews/checklist.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { interviewNamed } from '../interview/bank.ts';
import type { UserState } from '../session/user-state.ts';

/** Laid out in this order: what the second one repeats from the first is left out. */
const PROTOCOLS = ['protocol-interview-calendar', 'protocol-final-72h'];
/** Which interview is meant. */
export interface InterviewSelection {
  at?: string;
  zone?: string;
  interview?: string;
}

/** The interview asked for: by its id, by a date for this call only, the next one, last week's, or that of an offer. */
export async function wanted(
  options: InterviewSelection,
  { journal, settings }: UserState,
  world: World,
): Promise<Interview> {
  const { interviewDays, readMomentIn } = await import('../../domain/interviews/moments.ts');
  if (options.at !== undefined) {
    const zone = options.zone ?? world.zone;
    const { at } = readMomentIn(options.at, zone);
    return { id: '-', at, zone, rounds: [], added: stamp(world.now()) };
  }
  if (options.zone !== undefined)
    throw new WrongUsage(
      '--zone goes with --at.',
      'For example: rehearse checklist --at 2026-12-11T10:00 --zone Europe/Berlin',
    );
  if (options.interview !== undefined) return interviewNamed(options.interview, world);
  const now = world.now().getTime();
  const ends = [...journal.all('interview').values()]
    .map((interview) => ({
      interview,
      end: interviewDays(interview, world.zone, settings).at(-1)?.end.epochMilliseconds ?? 0,
    }))
    .sort((a, b) => a.end - b.end);
  const jobs = journal.all('job');
  const isDecided = ({ job }: Interview) => ['offer', 'accepted'].includes(jobs.get(job ?? '')?.stage ?? '');
  const next =
    ends.find(({ end }) => end >= now) ??
    ends.findLast(({ end }) => end >= now - AFTERWARDS) ??
    ends.findLast(({ interview }) => isDecided(interview));
  if (next) return next.interview;
  throw new Problem(
    'No interview is coming up.',
    'Add one: rehearse interview add. For the checklist of a date alone: rehearse checklist --at 2026-12-11T10:00',
  );
}

/** Milliseconds after its end for which an interview is still the default: after a week you look back once more. */
const AFTERWARDS = 8 * 86_400_000;

/** `titles`: stories are named by theirs, on the screen or because the user asked for it. */
export async function inputFor(
  interview: Interview,
  { titles }: { titles: boolean },
  state: UserState,
  world: World,
): Promise<ChecklistInput> {
  const { zonedNow } = await import('../../domain/interviews/moments.ts');
  const { ownLines } = await import('../../domain/interviews/own-lines.ts');
  const library = await world.library();
  const { settings, standing, entries, journal } = state;
  const ticks = journal.all('tick');
  return {
    interview,
    protocols: PROTOCOLS.flatMap((id) => {
      const item = library.item(id);
      return item?.kind === 'protocol' ? [item as ItemOfKind<'protocol'>] : [];
    }),
    item: (id) => library.item(id),
    own: ownLines({
      ratings: settings.ratings,
      shaky: entries
        .filter((entry) => ['again', 'hard'].includes(standingWith(standing, entry)?.grade ?? ''))
        .map(({ title }) => title),
      stories: [...journal.all('story').values()],
      template: (id) => {
        const item = library.item(id);
        return item?.kind === 'story' ? (item as ItemOfKind<'story'>) : undefined;
      },
      claims: [...journal.all('claim').values()],
      days: settings,
      titles,
      asks: [...journal.all('ask').values()].map(({ text }) => text),
    }),
    ticked: (id) => ticks.has(`${interview.id}/${id}`),
    now: zonedNow(world.now(), world.zone),
    userDays: settings,
    anchors: await anchorsFor(interview, state),
  };
}

/** The dates of the interview's job, for the last of its interviews: an offer comes once. */
async function anchorsFor(interview: Interview, { journal, settings }: UserState): Promise<ChecklistInput['anchors']> {
  const job = journal.all('job').get(interview.job ?? '');
  if (!job) return undefined;
  const same = [...journal.all('interview').values()].filter((one) => one.job === job.id);
  if (same.some(({ at }) => Date.parse(at) > Date.parse(interview.at))) return undefined;
  const { anchorsOf } = await import('../../domain/interviews/anchors.ts');
  const anchors = anchorsOf(job, settings);
  // Who has an interview has applied before it was set, whenever the application was noted here.
  const set = userDay(interview.added, settings);
  return { ...anchors, apply: anchors.apply && Math.min(anchors.apply, set - 1) };
}
