import { dayHere, dayName, dayOf, stamp } from '../../domain/dates.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import { extensionEmail, MOST_EXTENSIONS } from '../../domain/records/deadline.ts';
import { ACCEPTED, isOpenJob } from '../../domain/records/job-steps.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { changeJob } from '../job/bank.ts';
import { dayAhead, dayGiven, lineGiven } from '../records/given.ts';
import { todayNumber } from '../session/user-state.ts';
import { jobWithOffer } from './bank.ts';

export interface ExtendOptions {
  until: string;
  because?: string;
  out?: string;
}

/** Writes the email that asks for more time, to copy. The reason is the user's own: none is offered. */
export async function extendOffer(word: string, { until, because, out }: ExtendOptions, world: World): Promise<void> {
  const job = await jobWithOffer(word, world);
  const { offer } = job;
  if (offer.extensions >= MOST_EXTENSIONS)
    throw new Problem(
      `You asked ${job.company} for more time ${offer.extensions} times. Decide: a third time makes them doubt you.`,
      `rehearse offer decide ${job.id} accept, or: rehearse offer decide ${job.id} decline`,
    );
  const on = await dayGiven(until, world);
  const today = await todayNumber(world);
  const day = dayName(dayOf(on), today);
  if (dayOf(on) <= today) throw new WrongUsage(`${day} leaves no more time; --until must be later than today.`);
  if (offer.replyBy && dayOf(on) <= dayOf(offer.replyBy))
    throw new WrongUsage(`They want an answer by ${dayName(dayOf(offer.replyBy), today)}; --until must be later.`);
  const reason = lineGiven(because, '--because') ?? (await askReason(job.id, world));
  const email = extensionEmail(job, { until: dayOf(on), today, because: reason });
  if (out !== undefined) (await world.files()).write(out, email);
  await changeJob(job, { offer: { ...offer, extensions: offer.extensions + 1 } }, [], world);
  const left = MOST_EXTENSIONS - offer.extensions - 1;
  await world.say(
    ...(out === undefined ? email.split('\n') : [`The email is in ${out}.`, '']),
    { text: 'What I see', tone: 'title' },
    {
      text: `One day, ${day}, and one reason: "${reason.replace(/\.$/, '')}". It must be true; they may ask.`,
      hang: '  ',
    },
    {
      text: left > 0 ? 'You can ask once more. After that, decide.' : 'This is the second time: after it, decide.',
      hang: '  ',
    },
    '',
    { text: `When you sent it: rehearse job note ${job.id} "asked for time until ${day}" --sent`, tone: 'quiet' },
    { text: `When they agree: rehearse offer add ${job.id} --reply-by ${on}`, tone: 'quiet' },
  );
}

async function askReason(id: string, world: World): Promise<string> {
  if (!world.attended && world.options.plain !== true)
    throw new WrongUsage(
      'Why do you need the time? --because is missing.',
      `For example: rehearse offer extend ${id} --until monday --because "I decide this with my family"`,
    );
  const text = await (await world.terminal()).ask('Why do you need the time? One sentence, and true.', {
    check: (line) => (line.trim() ? undefined : 'It needs a reason.'),
  });
  return lineGiven(text, 'The reason') ?? '';
}

export type Decision = 'accept' | 'decline';

/** Notes the decision, and says what is left to do because of it. */
export async function decideOffer(
  word: string,
  decision: Decision,
  { starts }: { starts?: string },
  world: World,
): Promise<void> {
  const job = await jobWithOffer(word, world);
  const now = stamp(world.now());
  if (decision === 'decline') {
    if (starts !== undefined) throw new WrongUsage('--starts goes with accept.');
    const event = { at: now, what: 'declined the offer', contact: true, by: 'me' as const };
    await changeJob(job, { stage: 'closed', next: undefined }, [event], world);
    return world.say(`${job.company}: declined. Tell them today, in two sentences, with thanks: you may meet again.`, {
      text: `If that was wrong: rehearse job stage ${job.id} offer`,
      tone: 'quiet',
    });
  }
  const day = starts === undefined ? job.starts : await dayAhead(starts, world);
  const event = { at: now, what: ACCEPTED, contact: true, by: 'me' as const };
  await changeJob(job, { stage: 'accepted', starts: day, next: undefined }, [event], world);
  await world.say(
    `${job.company}: accepted${day ? `, from ${dayName(dayOf(day), await todayNumber(world))}` : ''}.`,
    ...(await stillOpen(job.id, world)),
    ...(day
      ? []
      : [{ text: `The first day: rehearse offer decide ${job.id} accept --starts DATE`, tone: 'quiet' as const }]),
    { text: `If that was wrong: rehearse job stage ${job.id} offer`, tone: 'quiet' },
  );
}

/** Until it is signed, nothing else is given up; and no one is accepted in panic (000:2965). */
async function stillOpen(id: string, world: World): Promise<Line[]> {
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const others = [...(await world.journal()).all('job').values()].filter((one) => one.id !== id && isOpenJob(one));
  if (others.length === 0) return ['Nothing is settled until both have signed.'];
  const waits = others.flatMap(({ company, offer }) =>
    offer?.replyBy ? [`${company} wants an answer by ${dayName(dayHere(offer.replyBy, days), today)}.`] : [],
  );
  return [
    `Until both have signed, these stay open: ${others.map(({ company }) => company).join(', ')}.`,
    ...waits,
    'Someone who accepts in a hurry and leaves again is remembered.',
  ];
}
