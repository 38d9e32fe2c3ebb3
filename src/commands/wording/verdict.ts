import { dayName } from '../../domain/dates.ts';
import { minutes } from '../../domain/duration.ts';
import { percent, percentRange } from '../../domain/percent.ts';
import { type Breadth, narrower, wider } from '../../domain/practice/breadth.ts';
import type { Held } from '../../domain/practice/memory/belief.ts';
import type { StuckItem } from '../../domain/practice/plan/leech.ts';
import type { Forecast } from '../../domain/practice/prospect/forecast.ts';
import type { InterviewVerdict, JudgedPlan, Verdict } from '../../domain/practice/prospect/verdict.ts';
import type { Phase } from '../../domain/practice/protocol/phase.ts';
import { count, plural } from './counts.ts';

/** Titles named in a sentence; all of them are in the JSON. */
const NAMED = 3;
/** Days after an interview in which the coach reminds of looking back. */
const LOOK_BACK = 14;

/** What the sentences need beside the plan. */
export interface Saying {
  /** Day number of today, and of the latest interview that is over and not looked back on. */
  day: number;
  past?: number;
  /** The interview of today was looked back on. */
  looked?: boolean;
  /** The last interview of today has begun, or is over. */
  begun?: boolean;
  /** Minutes were asked for on top. */
  more?: boolean;
  /** How much of the library is planned; absent: all. */
  breadth?: Breadth;
  /** Names what will not be reached. */
  all?: boolean;
}

/** Where the plan leads, one sentence a line: what is held, what is expected, what would raise it, what else to do. */
export function verdictLines(plan: JudgedPlan, saying: Saying): string[] {
  const { verdict } = plan;
  if (verdict.phase !== undefined && verdict.phase !== 'graded')
    return [lastDaySays(verdict.phase, plan, saying), ...stuckSays(plan.stuck)];
  const sentences = verdict.expected ? datedSays(verdict, saying) : plainSays(plan, saying);
  return [
    doneSays(plan, saying),
    heldSays(verdict.held),
    ...sentences,
    ...stuckSays(plan.stuck),
    calibrationSays(verdict),
  ].filter(Boolean);
}

/** The first of it, for a screen on which a day begins or ends: what is held, and what is expected of each interview. */
export function headlines({ verdict }: JudgedPlan, { day }: Saying): { held: string; expected: string[] } {
  const { phase = 'graded', held, interviews = [] } = verdict;
  if (phase !== 'graded') return { held: '', expected: [] };
  return { held: heldSays(held), expected: interviews.map((one) => expectedSays(one, day)) };
}

/**
 * "41 of 148 firm, 5 of them since this morning."; that fewer are is what forgetting does overnight, which is not news.
 * What a day of new items brings is told instead: "38 of 148 firm, 6 met for the first time today."
 */
function heldSays({ today, gained, met, of }: Held): string {
  if (of === 0) return '';
  const since =
    gained > 0 ? `, ${gained} of them since this morning` : met > 0 ? `, ${met} met for the first time today` : '';
  return `${today} of ${of} firm${since}.`;
}

function datedSays(verdict: Verdict, saying: Saying): string[] {
  const { day, all } = saying;
  const { absence, interviews = [], fiveMore = 0, unreached = [], beyond = 0 } = verdict;
  const on = nextOf(interviews, day);
  return [
    lookBackSays(saying),
    absence
      ? `${count(absence.days, 'day')} without practice cost about ${points(absence.cost)}; nothing is carried over, this plan is new.`
      : '',
    ...interviews.map((one) => expectedSays(one, day)),
    ownSays(verdict, on),
    targetSays(verdict, on),
    breadthSays(verdict, saying),
    fiveMore >= 0.005 ? `Five more minutes a day would bring ${points(fiveMore)}${on}.` : '',
    ...(all ? unreachedSays(unreached, beyond) : []),
  ];
}

/** "On Fri 18 Dec you would say 62% of the points at this pace (54-70%), 35% if you stopped now." */
function expectedSays({ day: on, expected, without }: InterviewVerdict, day: number): string {
  const stopped = percent(without.recall) === '0%' ? '' : `, ${percent(without.recall)} if you stopped now`;
  return `On ${dayName(on, day)} you would say ${percentRange(expected)} of the points at this pace${stopped}.`;
}

/** "Of your own cards you would know 41% (30-52%)."; they are not in the figures above. */
function ownSays({ own }: Verdict, on: string): string {
  return own?.expected ? `Of your ${count(own.of, 'own card')} you would know ${percentRange(own.expected)}${on}.` : '';
}

/** " on Fri 18 Dec", for a sentence about the next of several interviews. */
function nextOf([next, ...later]: readonly InterviewVerdict[], day: number): string {
  return next && later.length > 0 ? ` on ${dayName(next.day, day)}` : '';
}

/** Whether the minutes left suffice; nothing if that is open. */
function targetSays({ reach, minutesLeft = 0 }: Verdict, on: string): string {
  if (minutesLeft === 0) {
    if (reach === 'enough') return `What you have done is enough to hold nine items of ten${on}.`;
    return reach === 'out' ? `To hold nine items of ten${on} is out of reach.` : '';
  }
  const left = count(minutesLeft, 'minute');
  if (reach === 'enough') return `The ${left} left are enough to hold nine items of ten${on}.`;
  return reach === 'out' ? `To hold nine items of ten${on} is out of reach with the ${left} left.` : '';
}

/**
 * What the breadth means for the minutes: "340 items are not met yet: about 1,700 minutes, and 335 are left. With
 * rehearse settings breadth core it is 150 items, 700 minutes." If they are enough, how to get more.
 */
function breadthSays({ toMeet = [], minutesLeft = 0, reach }: Verdict, { breadth = 'all' }: Saying): string {
  const more = wider(breadth);
  if (minutesLeft > 0 && reach === 'enough' && more)
    return `There is time for more: rehearse settings breadth ${more}.`;
  const from = (least: number) => {
    const some = toMeet.filter(({ weight }) => weight >= least);
    const [items, seconds] = (['items', 'seconds'] as const).map((of) => some.reduce((sum, one) => sum + one[of], 0));
    return { items: items ?? 0, minutes: minutes(seconds ?? 0) };
  };
  const all = from(1);
  if (minutesLeft === 0 || all.minutes <= minutesLeft) return '';
  const next = narrower(breadth);
  const less = next && from(next.weight);
  return [
    `${count(all.items, 'item')} ${all.items === 1 ? 'is' : 'are'} not met yet (breadth ${breadth}): about ${count(all.minutes, 'minute')}, and ${minutesLeft} are left.`,
    ...(next && less && less.items > 0
      ? [
          `With rehearse settings breadth ${next.breadth} it is ${count(less.items, 'item')}, ${count(less.minutes, 'minute')}.`,
        ]
      : []),
  ].join(' ');
}

/** What would raise the result, one way a line. */
export function raiseLines({ raise, plan: { verdict } }: Forecast, day: number): string[] {
  const on = nextOf(verdict.interviews ?? [], day);
  const { minutes: more, without } = raise;
  return [
    ...(more === undefined ? [] : [`${more} more minutes a day would be enough to hold nine items of ten${on}.`]),
    ...without.map(
      ({ kind, expected: { recall } }) =>
        `Without any ${plural(kind, 2)} you would say ${percent(recall)} of all the other points${on}.`,
    ),
  ];
}

/** "61 items will not be reached:", and one a line, the heaviest first. */
function unreachedSays(unreached: readonly { title: string }[], beyond: number): string[] {
  const all = unreached.length + beyond;
  if (all === 0) return [];
  const titles = unreached.map(({ title }) => `"${title.replaceAll('"', "'")}"`);
  const lines = [...titles, ...(beyond > 0 ? [`${beyond} more`] : [])];
  return [
    `${count(all, 'item')} will not be reached:`,
    ...lines.map((line, i) => `${line}${i < lines.length - 1 ? ',' : '.'}`),
  ];
}

/** For the first days after an interview; nothing later, or once it was looked back on. */
function lookBackSays({ day, past }: Saying): string {
  return past !== undefined && day - past <= LOOK_BACK
    ? 'Look back on the interview first, while it is fresh: rehearse retro.'
    : '';
}

function plainSays({ verdict, items, minutes: aside, done }: JudgedPlan, saying: Saying): string[] {
  const { past, more } = saying;
  const { seconds, due = 0, left = 0 } = verdict;
  const back = due - left;
  const list =
    items.length === 0
      ? 'Nothing is due and nothing new is left.'
      : `${count(minutes(seconds), 'minute')}, ${back} to review, ${items.length - back} new.`;
  const ended = done > 0 && items.length === 0 && !more;
  const fresh = lookBackSays(saying);
  return [
    fresh ? `${fresh} Then add the next date, or go on without one.` : '',
    ended ? '' : aside > 0 ? list : 'No minutes today.',
    left > 0 ? `${left} more would be due: they wait until tomorrow.` : '',
    past === undefined ? 'No date is known, so each item comes back when its recall falls to 90%.' : '',
  ];
}

/** Minutes that are left if there is hardly time for an item. */
const HARDLY = 2;

/** "Done for today: 20 of 20 minutes.", once nothing more is listed; nothing before. */
function doneSays({ items, done, minutes: aside, left }: JudgedPlan, { more }: Saying): string {
  if (items.length > 0 || done === 0 || more) return '';
  const told = aside > 0 ? `${done} of ${count(aside, 'minute')}` : count(done, 'minute');
  const end = left < HARDLY ? '.' : ', and nothing more would be gained by practicing it today.';
  return `Done for today: ${told}${end} For more: rehearse today --more.`;
}

/** What to do with items that practice alone does not help. */
function stuckSays(stuck: readonly StuckItem[]): string[] {
  const [first] = stuck;
  if (!first) return [];
  const others = stuck.slice(1, NAMED).map(({ title }) => `"${title}"`);
  const also = others.length > 0 ? ` So did ${others.join(' and ')}.` : '';
  return [
    `"${first.title}" failed ${first.failures} times in a row, so it is set aside for a week.${also} Read it (rehearse show ${first.id}), shorten it to the points that count, or write your own answer; then drill it by name.`,
  ];
}

const CHECKLIST = 'rehearse checklist shows what is left to do.';

/** Items of a plan of the last days: all, those to be retrieved, and new ones to be read. */
interface Listed {
  all: number;
  retrieved: number;
  unmet: number;
}

function listedOf({ items }: JudgedPlan): Listed {
  return {
    all: items.length,
    retrieved: items.filter(({ drill }) => drill === undefined).length,
    unmet: items.filter(({ drill, own }) => drill === 'read' && !own).length,
  };
}

/** What is left to do in the last days, by the days to go and the items listed; no percentage any more. */
const LAST_DAYS: Record<Exclude<Phase, 'graded'>, (days: number, listed: Listed) => string> = {
  retrieval: (days, listed) =>
    listed.unmet > 0
      ? readNew(days, listed)
      : listed.all > 0
        ? `${count(days, 'day')} to go: nothing new. Go once more through what you have practiced, the least sure first: ${count(listed.all, 'item')}.`
        : `${count(days, 'day')} to go: nothing new, and nothing more to go through today.`,
  read: (days, listed) =>
    listed.unmet > 0
      ? readNew(days, listed)
      : listed.all > 0
        ? `${count(days, 'day')} to go: nothing new and nothing graded. Read what you have practiced, without a clock: ${count(listed.all, 'item')}.`
        : `${count(days, 'day')} to go: nothing new and nothing graded, and nothing practiced yet that could be read again.`,
  simulation: (days, { retrieved, unmet }) => {
    const beside =
      retrieved > 0
        ? `${count(retrieved, 'item')} that you have practiced`
        : unmet > 0
          ? `${count(unmet, 'item')} to read`
          : '';
    const also = beside ? ` Beside it, or in its place: ${beside}.` : '';
    return `${count(days, 'day')} to go: one full simulation, then sleep. Set the time aside: rehearse mock loop.${also}`;
  },
  rest: (days) =>
    days === 1
      ? 'Tomorrow is the day: nothing technical today.'
      : `${count(days, 'day')} to go: nothing technical any more.`,
  morning: (_, { all }) =>
    `Today is the day: ${all > 0 ? 'a short warm-up, then close everything' : 'nothing technical any more'}.`,
};

function lastDaySays(phase: Exclude<Phase, 'graded'>, plan: JudgedPlan, { looked, begun }: Saying): string {
  if (phase === 'morning' && looked) return 'You have looked back on the interview: nothing more today.';
  if (phase === 'morning' && begun) return 'Today is the day, and the interview has begun. Afterwards: rehearse retro.';
  const after = phase === 'morning' ? ' Afterwards: rehearse retro.' : '';
  return `${LAST_DAYS[phase](plan.verdict.days ?? 0, listedOf(plan))} ${CHECKLIST}${after}`;
}

/** For someone who has practiced nothing. */
function readNew(days: number, { unmet }: Listed): string {
  return `${count(days, 'day')} to go, and nothing to recall yet: read ${count(unmet, 'item')}, without a clock or a grade.`;
}

/** What the user's own reviews say of the forecast; nothing before there are enough. */
function calibrationSays({ calibration }: Verdict): string {
  if (!calibration) return '';
  const { reviews, observed, predicted } = calibration;
  const told = `In your ${reviews} reviews you said ${percent(observed)} of the points where the model expected ${percent(predicted)}`;
  return Math.abs(observed - predicted) < 0.02 ? `${told}.` : `${told}; the forecast is corrected for it.`;
}

function points(share: number): string {
  return count(Math.round(share * 100), 'point');
}
