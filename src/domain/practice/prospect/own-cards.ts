import type { Entry } from '../../ports.ts';
import { latestSeconds } from '../costs.ts';
import { openDay } from '../plan/days.ts';
import { isDated, planHead } from '../plan/plan.ts';
import type { PlanInput } from '../plan/planned.ts';
import { prepared } from '../plan/preparation.ts';
import { standingWith } from '../standing.ts';
import { rollForward, secondsIn } from './roll.ts';
import { type JudgedPlan, judged, judgedPlan } from './verdict.ts';

/** Share of the minutes that go to own cards at most, unless the user says otherwise. */
const OWN_SHARE = 0.25;

const isOwn = ({ kind }: Entry) => kind === 'flashcard';

/** Today's plan and where it leads: the library's items first, then the user's own cards in their part of the minutes. */
export function planBesideOwn(input: PlanInput): JudgedPlan {
  const { core, cards } = divided(input);
  return cards ? joined(input, judgedPlan(core), cards) : judgedPlan(core);
}

/** The plan of the library's items with what the own cards come to, in the head of the whole day. */
export function joined(input: PlanInput, plan: JudgedPlan, cards: JudgedPlan): JudgedPlan {
  const { verdict } = plan;
  const { seconds, expected, due = 0, left = 0 } = cards.verdict;
  const entries = input.entries.filter(isOwn);
  const met = entries.filter((entry) => standingWith(input.standing, entry)).length;
  return {
    ...plan,
    ...planHead(openDay(input)),
    items: [...plan.items, ...cards.items],
    stuck: [...plan.stuck, ...cards.stuck],
    verdict: {
      ...verdict,
      seconds: verdict.seconds + seconds,
      ...(verdict.due === undefined ? {} : { due: verdict.due + due, left: (verdict.left ?? 0) + left }),
      own: { of: cards.verdict.held.of, met, seconds, ...(expected && { expected }) },
    },
  };
}

/** Divides the minutes: own cards take what they can use of their part, and get a plan; an input without them the rest. */
export function divided(input: PlanInput): { core: PlanInput; cards?: JudgedPlan } {
  const entries = input.entries.filter(isOwn);
  if (entries.length === 0) return { core: input };
  const share = Math.min(1, Math.max(0, input.own ?? OWN_SHARE));
  const today = openDay(input);
  const room = Math.min(60 * today.minutes, Math.max(0, share * 60 * today.aside - secondsToday(entries, input)));
  const given: PlanInput = {
    ...input,
    entries,
    // Rounds ask for the library's kinds and topics; of the own cards each counts as much as its weight says.
    interviews: input.interviews.map(({ rounds: _, ...one }) => one),
    week: input.week.map((minutes) => minutes * share),
    minutes: room / 60,
    more: true,
  };
  const preparation = isDated(given) ? prepared(given) : undefined;
  const days = preparation ? rollForward(preparation) : [];
  const plan = preparation ? judged(preparation, given, days) : judgedPlan(given);
  const items = room > 0 ? plan.items : [];
  const seconds = secondsIn(items);
  // A small deck is soon learned: on the days to come the cards take what they can use.
  const used = days.reduce((sum, one) => sum + one.used, 0) / (secondsIn(days) || 1);
  const rest = 1 - share * (preparation ? used : 1);
  return {
    core: {
      ...input,
      entries: input.entries.filter((entry) => !isOwn(entry)),
      week: input.week.map((minutes) => minutes * rest),
      minutes: Math.max(0, input.minutes - seconds / 60),
    },
    cards: { ...plan, items, verdict: { ...plan.verdict, seconds } },
  };
}

/** Seconds that own cards took today, by their latest time; none of minutes on top, which are divided by themselves. */
function secondsToday(cards: readonly Entry[], { standing, day, more }: PlanInput): number {
  if (more) return 0;
  return cards.reduce((sum, entry) => {
    const own = standingWith(standing, entry);
    return own?.memory.day === day ? sum + latestSeconds(entry, own) : sum;
  }, 0);
}
