import { type Days, dateOf, dayHere } from '../dates.ts';
import { minutes } from '../duration.ts';
import type { Interview } from '../interviews/interview.ts';
import { nextDayNumber } from '../interviews/interview.ts';
import { openJudgments } from '../judgments/judgments.ts';
import type { Journal } from '../ports.ts';
import type { QuotaDay } from '../practice/protocol/quota.ts';
import type { Claim } from '../records/claim.ts';
import { answerStep, asksForTime, jobStep } from '../records/job-steps.ts';
import { openRedos } from '../records/problem-log.ts';
import { lastQuick, quickHoles } from '../stories/quick.ts';

/** Something to do by a certain day, and the command that does it, if there is one. */
export interface Due {
  /** Day number. */
  day: number;
  do: string;
  command?: string;
}

export interface DueInput {
  /** Today, as a day number. */
  day: number;
  days: Days;
  /** Day numbers on which no one works. */
  holidays: ReadonlySet<number>;
  journal: Pick<Journal, 'all'>;
  /** Interviews that are not over, the next first. */
  upcoming: readonly Interview[];
  /** The mocks for which no day of the plan has the minutes. */
  mocks: readonly QuotaDay[];
}

/** "one email: Brightpay: rehearse job show brightpay" */
export function dueText({ do: what, command }: Due): string {
  return command ? `${what}: ${command}` : what;
}

interface Source {
  /** Its days stay also in the last days before an interview, when nothing is graded. */
  stays?: true;
  /** Everything with a day, whenever it is. */
  all: (input: DueInput) => Due[];
}

/** What the user's records ask for. A new source: a function, and its line here. */
const SOURCES: readonly Source[] = [
  { stays: true, all: jobSteps },
  { all: problemRedos },
  { all: claimPasses },
  { all: judgmentLooks },
  { all: storyHoles },
  { all: mocksAside },
];

/** Days before an interview in which only logistics and dated steps are left (T-72h). */
const LAST_DAYS = 3;

/** What is due by today, or with `until` by that day, in order. What was due earlier is due today: nothing counts how late it is. */
export function dueOn(input: DueInput, until = input.day): Due[] {
  const next = input.upcoming[0];
  const away = next ? nextDayNumber(next, input.day, input.days) - input.day : Number.POSITIVE_INFINITY;
  return SOURCES.filter(({ stays }) => stays || away > LAST_DAYS)
    .flatMap(({ all }) => all(input))
    .filter(({ day }) => day <= until)
    .map((one) => ({ ...one, day: Math.max(one.day, input.day) }))
    .sort((a, b) => a.day - b.day);
}

/** The next step of every open job, and the answer that an offer waits for. */
function jobSteps({ journal, ...calendar }: DueInput): Due[] {
  return [...journal.all('job').values()].flatMap((job) => {
    const command = `rehearse job show ${job.id}`;
    const steps = [jobStep(job, calendar), answerStep(job, calendar.days)];
    const due = steps.flatMap((step) => (step ? [{ day: step.day, do: `${step.do}: ${job.company}`, command }] : []));
    const called = asksForTime(job, calendar.days);
    if (called === undefined) return due;
    return [
      { day: called, do: `ask for more time: ${job.company}`, command: `rehearse offer extend ${job.id}` },
      ...due,
    ];
  });
}

/** Problems to solve again, unless they have been since. */
function problemRedos({ journal, days }: DueInput): Due[] {
  return openRedos(journal.all('problem').values(), days).map(({ day, problem: { name } }) => ({
    day,
    do: `${name}, from an empty file`,
    command: 'rehearse log redo',
  }));
}

/** Days before the interview on which the claims are gone through (000:6823; the second pass is ours). */
const PASSES = [7, 4];

/** The claims of the CV that no one has asked about since the pass began; those that were cut are no longer there. */
function claimPasses({ journal, days, day, upcoming: [next] }: DueInput): Due[] {
  const claims = [...journal.all('claim').values()].filter(({ verdict }) => verdict !== 'cut');
  if (!next || claims.length === 0) return [];
  const on = nextDayNumber(next, day, days);
  // On the day of the second pass the first one is not asked for any more.
  const passes = PASSES.map((before) => on - before);
  const pass = passes.findLast((one) => one <= day) ?? passes[0] ?? day;
  const open = claims.filter((claim) => lastAsked(claim, days) < pass);
  if (open.length === 0) return [];
  const those = open.length === 1 ? '1 claim' : `${open.length} claims`;
  return [{ day: pass, do: `the worst question about ${those}`, command: 'rehearse claims drill' }];
}

function lastAsked({ asked }: Claim, days: Days): number {
  return Math.max(...asked.map(({ at }) => dayHere(at, days)), Number.NEGATIVE_INFINITY);
}

function judgmentLooks({ journal, days }: DueInput): Due[] {
  const all = [...journal.all('judgment').values()];
  return openJudgments(all, LATEST).map(({ id, due, text }) => ({
    day: dayHere(due, days),
    do: `look again: ${text}`,
    command: `rehearse journal settle ${id}`,
  }));
}

const LATEST = dateOf(2_000_000);

/** The questions that the last quick run found no story for, on the day after it, until a story is written or changed. */
function storyHoles({ journal, days }: DueInput): Due[] {
  const run = lastQuick(journal.all('note').values());
  const holes = run ? quickHoles(run).length : 0;
  if (!run || holes === 0) return [];
  const since = [...journal.all('story').values()].some(({ changed }) => Date.parse(changed) > Date.parse(run.at));
  if (since) return [];
  const those = holes === 1 ? '1 question' : `${holes} questions`;
  return [{ day: dayHere(run.at, days) + 1, do: `a story for ${those}`, command: 'rehearse story cover' }];
}

function mocksAside({ mocks }: DueInput): Due[] {
  return mocks.map(mockDue);
}

/** A mock that takes minutes of its own, with its command. */
export function mockDue({ day, item: { entry, seconds } }: QuotaDay): Due {
  const coding = entry.kind === 'mock';
  return {
    day,
    do: `${coding ? 'a coding mock' : 'a design round'}, ${minutes(seconds)} minutes beside the plan`,
    command: coding ? 'rehearse mock coding' : `rehearse drill ${entry.id}`,
  };
}
