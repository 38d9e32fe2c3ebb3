import { weekday } from '../../dates.ts';
import type { RoundWeights } from '../../interviews/round-weights.ts';
import type { Entry } from '../../ports.ts';
import { costsOf, latestSeconds } from '../costs.ts';
import type { ItemStanding } from '../memory/item.ts';
import type { PlanInput, PlannedInterview, PlannedItem } from '../plan/planned.ts';
import { standingWith } from '../standing.ts';
import { LAST_GRADED } from './phase.ts';

/** Practice that is not recall: how often, and what it is. A memory model says nothing of it, so it has quotas. */
interface Quota {
  name: string;
  /** The kind that a round must ask for, where rounds are known. */
  kind: string;
  is: (entry: Entry) => boolean;
  /** Days between two of them while the basics are learned, and in the weeks of mocks; absent: not yet. */
  before?: number;
  mocks: number;
  /** Where no day of its turn has the minutes it takes minutes of its own. */
  aside?: true;
}

/** Two coding mocks and one design mock a week (protocol-preparation-plan, phase 4); stories and incidents are ours. */
const QUOTAS: readonly Quota[] = [
  { name: 'A design round', kind: 'design', is: ({ drill }) => drill === 'design', mocks: 7, aside: true },
  {
    name: 'A coding mock',
    kind: 'pattern',
    is: ({ kind, type }) => kind === 'mock' && type === 'coding',
    mocks: 3,
    aside: true,
  },
  { name: 'A story told', kind: 'story', is: ({ drill }) => drill === 'tell', before: 7, mocks: 7 },
  { name: 'An incident or a bug', kind: 'incident', is: isOperations, before: 14, mocks: 7 },
];

/** Both are what an operations round asks for, and take turns. */
function isOperations({ drill }: Entry): boolean {
  return drill === 'incident' || drill === 'diagnose';
}

/** Whether an item is practiced because of a quota. */
export function hasQuota(entry: Entry): boolean {
  return QUOTAS.some(({ is }) => is(entry));
}

/** Most of a week's minutes that quotas may take: mocks are for what recall has brought, not instead of it. */
const MOST_BEFORE = 0.1;
const MOST_MOCKS = 0.45;
/** Seconds of the short form of a design round (`drills/design.ts`), taken where the whole is more than half a day's. */
const SHORT_DESIGN = 900;
/** Such practice takes as long every time. */
const WHOLE = { first: 1, pass: 1, fail: 1 };
const WEEK = 7;

export interface QuotaInput extends Pick<PlanInput, 'entries' | 'standing' | 'day' | 'week' | 'minutes'> {
  /** First day of the preparation and the next interview's day. */
  since: number;
  /** First day on which there can be such practice, after the interview before; absent: that of the preparation. */
  from?: number;
  interview: number;
  lastGraded: number;
  rounds?: RoundWeights;
}

/** Such practice of a day. */
export interface QuotaDay {
  day: number;
  item: PlannedItem;
  /** It takes minutes of its own, beside those of the day: the due list tells of it, and the plan leaves it out. */
  aside?: true;
}

/** Mocks begin in week five; in a shorter plan they take the last full week, or the later half of less than two. */
export function mocksFrom(input: Pick<QuotaInput, 'since' | 'interview' | 'lastGraded'>): number {
  const { since, interview, lastGraded } = input;
  const last = interview - lastGraded;
  if (last - since >= 5 * WEEK) return since + 4 * WEEK;
  return Math.max(last - WEEK + 1, Math.ceil((since + last) / 2));
}

/** Interviews that are planned for at once; what lies behind the third is planned when it comes nearer. */
const MOST_INTERVIEWS = 3;

/** Those that are planned for, the next first. */
export function plannedFor({ interviews, day }: Pick<PlanInput, 'interviews' | 'day'>): PlannedInterview[] {
  const ahead = interviews.filter((one) => one.day >= day).sort((a, b) => a.day - b.day);
  return ahead.slice(0, MOST_INTERVIEWS);
}

/** The practice that is not recall, up to the last of these interviews; after one its quotas end, and the next one's go on. */
export function quotasAhead(upcoming: readonly PlannedInterview[], input: PlanInput): QuotaDay[] {
  const { day, later, lastGraded = LAST_GRADED } = input;
  const entries = later ? input.entries.filter((entry) => !later(entry)) : input.entries;
  return upcoming.flatMap(({ day: interview, rounds, ...one }, i) => {
    const since = Math.min(one.since ?? day, day);
    // Of two on one day the first has them.
    const before = [...upcoming.slice(0, i), ...input.interviews.filter((other) => other.day < interview)];
    const from = Math.max(since, ...before.map((other) => other.day + 1));
    // What is not wanted today is left out.
    return quotaDays({ ...input, entries, since, from, interview, lastGraded, rounds });
  });
}

/**
 * The practice that is not recall, today and on the days to the interview. Each has its turn once in its days, the most
 * overdue first; at most one a day, and only if it fits. Who passes a turn by is offered it again when its days have
 * gone round: the turns of the days since preparation began are gone through.
 */
export function quotaDays(input: QuotaInput): QuotaDay[] {
  const { day: today, since, from = since, interview, lastGraded, rounds } = input;
  const entries = input.entries.filter(({ recalled }) => !recalled);
  const all = QUOTAS.flatMap((quota) => inLine(quota, entries, input));
  const lately = all.reduce((sum, line) => sum + line.lately, 0);
  const lines = all.filter(({ quota: { kind } }) => !rounds || rounds.kinds[kind] !== undefined);
  const done = lines.some(({ latest }) => latest === today);
  const turns: Turn[] = [];
  for (let day = from; day <= interview - lastGraded; day += 1)
    if (day !== today || !done) turns.push(...turnOn(day, { lines, turns, lately }, input));
  return turns
    .filter(({ day }) => day >= today)
    .map(({ day, seconds, every, aside, line: { entry, quota } }) => ({
      day,
      item: { entry, seconds, gain: 0, reason: { turn: quota.name, every } },
      ...(aside && { aside }),
    }));
}

/** A quota, and the item that would be taken for it: never practiced first, by weight; then the longest ago. */
interface Line {
  quota: Quota;
  entry: Entry;
  /** Seconds that the whole of it takes. */
  whole: number;
  /** Day number of the last practice of this sort, and its seconds in the last seven days. */
  latest: number;
  lately: number;
}

function inLine(quota: Quota, entries: readonly Entry[], { standing, day, week }: QuotaInput): Line[] {
  const all = entries
    .filter(quota.is)
    .map((entry) => ({ entry, own: standingWith(standing, entry) }))
    .map(({ entry, own }) => ({ entry, own, last: own?.memory.day ?? Number.NEGATIVE_INFINITY }))
    // Of two never practiced the difference is not a number.
    .sort((a, b) => a.last - b.last || b.entry.weight - a.entry.weight || (a.entry.id < b.entry.id ? -1 : 1));
  const [next] = all;
  if (!next) return [];
  const latest = all.at(-1)?.last ?? next.last;
  // What no day of the week holds has taken minutes of its own.
  const lately = all
    .flatMap(({ entry, own, last }) => (own && day - last < WEEK ? [latestSeconds(entry, own)] : []))
    .filter((seconds) => !quota.aside || seconds <= 60 * Math.max(...week))
    .reduce((sum, seconds) => sum + seconds, 0);
  // A mock has the clock of a round, however early the last one was left.
  const own = next.entry.kind === 'mock' ? undefined : next.own;
  return [{ quota, entry: next.entry, whole: costsOf(next.entry, own, WHOLE).pass, latest, lately }];
}

/** Seconds of today's mocks that no day of the week holds: they took minutes of their own, and the plan stays as it is. */
export function secondsAside({ entries, standing, day, week }: Pick<PlanInput, keyof QuotaInput & keyof PlanInput>) {
  return entries
    .filter(({ kind, drill }) => kind === 'mock' || drill === 'design')
    .map((entry) => ({ entry, own: standingWith(standing, entry) }))
    .flatMap(({ entry, own }) => (own?.memory.day === day ? [lastTook(entry, own)] : []))
    .filter((seconds) => seconds > 60 * Math.max(...week))
    .reduce((sum, seconds) => sum + seconds, 0);
}

/** Also of a mock that was cut short. */
function lastTook(entry: Entry, own: ItemStanding): number {
  const { first, pass, fail } = own.times;
  return pass.at(-1) ?? fail.at(-1) ?? first.at(-1) ?? latestSeconds(entry, own);
}

/** A quota's turn a day. */
interface Turn {
  line: Line;
  day: number;
  seconds: number;
  every: number;
  /** How overdue it is, as a share of its days. */
  late: number;
  aside?: true;
}

/** The turn of that day, after those of the days before; at most one. */
function turnOn(
  day: number,
  so: { lines: readonly Line[]; turns: readonly Turn[]; lately: number },
  input: QuotaInput,
) {
  const { lines, turns } = so;
  const mocking = day >= mocksFrom(input);
  const today = day === input.day;
  const room = 60 * (today ? input.minutes : (input.week[weekday(day)] ?? 0));
  const planned = turns
    .filter((turn) => !turn.aside && day - turn.day < WEEK)
    .reduce((sum, { seconds }) => sum + seconds, 0);
  const spent = Math.max(planned, today ? so.lately : 0);
  const limit = 60 * input.week.reduce((a, b) => a + b, 0) * (mocking ? MOST_MOCKS : MOST_BEFORE);
  // The last graded day is for what is to be recalled, and so are all if there is not even a week.
  const last = input.interview - input.lastGraded;
  const most = Math.min(limit - spent, day === last || last - input.since < WEEK ? room / 2 : room);
  const due = lines.flatMap((line): Turn[] => {
    const { quota, entry, whole, latest } = line;
    const every = mocking ? quota.mocks : quota.before;
    if (every === undefined) return [];
    const turn = turns.findLast((one) => one.line === line)?.day ?? input.since - (quota.before ? 0 : every);
    const waited = day - Math.max(latest, turn);
    const seconds = entry.drill === 'design' && 2 * whole > room ? SHORT_DESIGN : whole;
    if (waited < every) return [];
    const late = waited / every;
    if (seconds <= most) return [{ line, day, seconds, every, late }];
    // A day without minutes is free.
    const aside = quota.aside && input.week[weekday(day)] && seconds > Math.max(room, longest(day, every, input));
    return aside ? [{ line, day, seconds, every, late, aside: true }] : [];
  });
  // What the day holds comes before what it does not.
  return due.sort((a, b) => Number(a.aside ?? 0) - Number(b.aside ?? 0) || b.late - a.late).slice(0, 1);
}

/** Seconds of the longest of so many days from that one on, by the week. */
function longest(from: number, days: number, { week }: QuotaInput): number {
  return 60 * Math.max(...Array.from({ length: days }, (_, i) => week[weekday(from + i)] ?? 0));
}
