import { dayHere, dayName, stamp } from '../../domain/dates.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { LANDED, Told } from '../../domain/records/told.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { interviewNamed } from '../interview/bank.ts';
import { jobNamed } from '../job/bank.ts';
import { happenedAt, lineGiven } from '../records/given.ts';
import { startsId } from '../records/named.ts';
import { withoutAddress } from '../records/person.ts';
import { todayNumber } from '../session/user-state.ts';
import { storyNamed } from './bank.ts';

export interface ToldOptions {
  job?: string;
  interview?: string;
  round?: string;
  to?: string;
  landed?: (typeof LANDED)[number];
  at?: string;
  remove?: string;
  json?: boolean;
}

/** Notes that a story was told in an interview; without a story, lists who has heard what. */
export async function toldStory(word: string | undefined, options: ToldOptions, world: World): Promise<void> {
  if (options.remove !== undefined) return removeTelling(options.remove, world);
  if (word === undefined) return listTold(options.json ?? false, world);
  const story = await storyNamed(word, world);
  const job = options.job === undefined ? undefined : await jobNamed(options.job, world);
  const interview = options.interview === undefined ? undefined : await interviewNamed(options.interview, world);
  if (!job && !interview)
    throw new WrongUsage('Where was it told?', `For example: rehearse story told ${story.id} --job acme --round 1`);
  const to = lineGiven(options.to, '--to');
  const now = stamp(world.now());
  const telling: Told = {
    id: world.newId(),
    story: story.id,
    at: stamp(await happenedAt(options.at, world)),
    job: job?.id ?? interview?.job,
    interview: interview?.id,
    round: lineGiven(options.round, '--round'),
    to: to && (await withoutAddress(to, world)),
    landed: options.landed,
    added: now,
    changed: now,
  };
  (await world.journal()).put('told', telling.id, telling);
  const where = job?.company ?? interview?.company ?? 'them';
  await world.say(`Noted: ${where} has heard "${story.title}".`, {
    text: `If that is wrong: rehearse story told --remove ${telling.id}`,
    tone: 'quiet',
  });
}

async function removeTelling(id: string, world: World): Promise<void> {
  const journal = await world.journal();
  const found = [...journal.all('told').values()].filter((one) => startsId(one.id, id));
  const [telling] = found;
  if (!telling || found.length > 1) throw new Problem(`No telling "${id}".`, 'rehearse story told shows yours.');
  journal.remove('told', telling.id);
  await world.say('Removed: no one has heard it there, as far as this is concerned.');
}

async function listTold(json: boolean, world: World): Promise<void> {
  const journal = await world.journal();
  const all = [...journal.all('told').values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (json) return world.printJson(all);
  if (all.length === 0)
    return world.say('No one has heard a story yet. After an interview: rehearse story told STORY --job JOB');
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const stories = journal.all('story');
  await world.say(
    ...all.map((one): Line => {
      const company =
        journal.all('job').get(one.job ?? '')?.company ?? journal.all('interview').get(one.interview ?? '')?.company;
      const about = [
        company ?? 'someone',
        ...(one.round ? [`round ${one.round}`] : []),
        ...(one.to ? [`to ${one.to}`] : []),
        ...(one.landed ? [`landed: ${one.landed}`] : []),
      ];
      const title = stories.get(one.story)?.title ?? one.story;
      return { text: `${title}: ${about.join(', ')}  ${one.id}`, hang: `  ${dayName(dayHere(one.at, days), today)}  ` };
    }),
  );
}
