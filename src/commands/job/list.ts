import { type Days, dateOf, dayHere, dayName, dayOf } from '../../domain/dates.ts';
import type { Job } from '../../domain/records/job.ts';
import { ANSWER, isOpenJob } from '../../domain/records/job-steps.ts';
import { amount } from '../../domain/records/offer-sums.ts';
import type { Line } from '../../domain/terminal.ts';
import { type DatedStep, lastContact, unanswered } from '../../domain/threads/thread.ts';
import type { World } from '../../world.ts';
import { jobNamed, NO_JOB, readSteps } from './bank.ts';

/** Every application that is open, or all of them. */
export async function listJobs({ all, json }: { all?: boolean; json?: boolean }, world: World): Promise<void> {
  const jobs = [...(await world.journal()).all('job').values()];
  const { day, stepOf } = await readSteps(world);
  const shown = jobs.filter((job) => all || isOpenJob(job));
  if (json) return world.printJson(shown.map((job) => ({ ...job, step: stepJson(stepOf(job)) })));
  if (jobs.length === 0) return world.say(NO_JOB);
  const days = (await world.settings()).read();
  const rows = shown.map((job): Row => {
    const last = lastContact(job.events);
    const step = stepOf(job);
    return {
      company: job.company,
      role: job.role ?? '-',
      stage: job.stage,
      last: last ? shortDay(dayHere(last.at, days), day) : '-',
      next: step
        ? `${step.do === ANSWER ? 'answer' : step.do}, ${whenDue(step, day)}`
        : isOpenJob(job)
          ? 'nothing set'
          : '-',
    };
  });
  const mine = shown.filter((job) => (stepOf(job)?.day ?? Number.POSITIVE_INFINITY) <= day).length;
  const closed = jobs.length - jobs.filter(isOpenJob).length;
  await world.say(
    { text: `Applications: ${jobs.length - closed} open${mine ? `, ${mine} for you today` : ''}`, tone: 'title' },
    ...tableLines(rows),
    ...(closed > 0 && !all
      ? [`  and ${closed} that ${closed === 1 ? 'is' : 'are'} over: rehearse job list --all`]
      : []),
    '',
    { text: 'What they said: rehearse job note JOB "..." --contact', tone: 'quiet' },
  );
}

interface Row {
  company: string;
  role: string;
  stage: string;
  last: string;
  next: string;
}

/** Columns of 80 for each part but the last, which gets what is left. */
const WIDTHS = { company: 14, role: 17, stage: 8, last: 12 } as const;
const NEXT = 78 - 2 - Object.values(WIDTHS).reduce((sum, width) => sum + width + 1, 0);

function tableLines(rows: readonly Row[]): Line[] {
  const head = { company: '', role: '', stage: 'stage', last: 'last contact', next: 'next' };
  return [
    { text: rowText(head), verbatim: true, narrow: '', tone: 'quiet' },
    ...rows.map((row): Line => {
      const role = row.role === '-' ? '' : `, ${row.role}`;
      const narrow = `${row.company}${role}: ${row.stage}; last contact ${row.last === '-' ? 'none' : row.last}; next: ${row.next}`;
      return { text: rowText(row), verbatim: true, narrow };
    }),
  ];
}

function rowText(row: Row): string {
  const parts = Object.entries(WIDTHS).map(([part, width]) => cut(row[part as keyof Row], width).padEnd(width + 1));
  return `  ${parts.join('')}${cut(row.next, NEXT)}`.trimEnd();
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}

/** "11 Dec": of what is past, the weekday says little. */
function shortDay(day: number, today: number): string {
  return dayName(day, today).slice('Fri '.length);
}

function whenDue({ day: by }: DatedStep, day: number): string {
  return by <= day ? 'today' : dayName(by, day);
}

function stepJson(step: DatedStep | undefined) {
  return step ? { ...step, day: dateOf(step.day) } : null;
}

/** One application: what happened, and what is next. */
export async function showJob(word: string, { json }: { json?: boolean }, world: World): Promise<void> {
  const job = await jobNamed(word, world);
  const { day, stepOf } = await readSteps(world);
  const step = stepOf(job);
  if (json) return world.printJson({ ...job, step: stepJson(step) });
  const days = (await world.settings()).read();
  const events = [...job.events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  await world.say(
    { text: `${job.company}${job.role ? `, ${job.role}` : ''}: ${job.stage}`, tone: 'title' },
    ...events.map(({ at, what, contact, by }): Line => {
      const who = contact ? 'talked: ' : by === 'me' ? 'you: ' : '';
      return { text: `${who}${what}`, hang: `  ${dayName(dayHere(at, days), day).padEnd(DAY_WIDTH)}` };
    }),
    ...(events.length === 0 ? ['  Nothing noted yet.'] : []),
    ...offerLines(job, day),
    '',
    ...nextLines(job, step, day, days),
  );
}

const DAY_WIDTH = 'Thu 17 Dec  '.length;

function offerLines({ offer }: Job, day: number): Line[] {
  if (!offer) return [];
  const { base, currency, replyBy, asked } = offer;
  const answer = replyBy ? `; they want an answer by ${dayName(dayOf(replyBy), day)}` : '';
  return [
    '',
    `Offer: base ${amount(base)} ${currency}${asked?.base ? `, you ask for ${amount(asked.base)}` : ''}${answer}.`,
  ];
}

function nextLines({ id, stage, events }: Job, step: DatedStep | undefined, day: number, days: Days): Line[] {
  if (!step) {
    if (!isOpenJob({ stage })) return ['It is over: there is nothing to do.'];
    return [`Next: nothing set. rehearse job next ${id} "send times" --by friday`];
  }
  const next = `Next: ${step.do}, ${whenDue(step, day)}.`;
  if (step.do === ANSWER) return [next, { text: `When you did: rehearse offer decide ${id} accept`, tone: 'quiet' }];
  if (step.rule === undefined)
    return [next, { text: `When it is done: rehearse job next ${id} --done`, tone: 'quiet' }];
  const why =
    step.rule === 'silent'
      ? 'Five business days after the last contact, one paragraph is enough.'
      : 'No answer to what you wrote: now the recruiter.';
  const about = stage === 'offer' ? 'the offer' : 'the role';
  const [email] = unanswered(events);
  const wrote = email ? `I wrote on ${dayName(dayHere(email.at, days), day)}` : 'I wrote';
  const words =
    step.rule === 'silent'
      ? `I wanted to check in about ${about}. I'm still very interested. Could you tell me what the next step is, and when to expect it?`
      : `${wrote} about ${about} and haven't had an answer yet. Could you find out where things stand?`;
  return [
    next,
    why,
    { text: `"${words}"`, indent: 2 },
    { text: `When you sent it: rehearse job note ${id} "asked for news" --sent`, tone: 'quiet' },
  ];
}
