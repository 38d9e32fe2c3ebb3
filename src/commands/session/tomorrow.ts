import { wasMissed } from '../../domain/practice/missed.ts';
import type { Phase } from '../../domain/practice/protocol/phase.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { planToday } from './planning.ts';
import type { UserState } from './user-state.ts';

/** What each of the last days is for, said on the evening before it. */
const LAST_DAYS: Record<Exclude<Phase, 'graded'>, string> = {
  retrieval: 'Tomorrow: nothing new. Go once more through what you have practiced.',
  read: 'Tomorrow: nothing new and nothing graded. Read what you have practiced.',
  simulation: 'Tomorrow: one full simulation, then sleep.',
  rest: 'Tomorrow: nothing technical.',
  morning: 'Tomorrow is the day.',
};

/** "Tomorrow, 20 minutes: 4 to review and 2 new.", or what else the next day is for. */
export function tomorrowSays(state: UserState, world: Pick<World, 'workOnce'>): string {
  // "Not today" ends with the day.
  const marks = new Map([...state.marks].filter(([, mark]) => mark !== 'not-today'));
  const { verdict, items, minutes: aside } = planToday(world, { ...state, marks, day: state.day + 1 });
  const { phase = 'graded' } = verdict;
  const isUnmet = items.some(({ drill, own }) => drill === 'read' && !own);
  if (isUnmet && phase !== 'simulation') return 'Tomorrow: read, without a clock or a grade.';
  if (phase !== 'graded') return LAST_DAYS[phase];
  if (aside === 0) return 'Tomorrow: no minutes are set aside.';
  const known = items.filter(({ entry }) => standingWith(state.standing, entry)).length;
  const fresh = items.length - known;
  const both = [known > 0 ? `${known} to review` : '', fresh > 0 ? `${fresh} new` : ''].filter(Boolean).join(' and ');
  const waits = known === 0 && state.upcoming.length > 0 && hasMissed(state);
  return [
    `Tomorrow, ${count(aside, 'minute')}: ${both || 'nothing is due'}.`,
    ...(waits ? ['What you missed waits: a review brings more later.'] : []),
  ].join(' ');
}

/** Whether anything was missed today: someone who has just missed it expects it the next day. */
function hasMissed({ standing, day }: UserState): boolean {
  return Object.values(standing.items).some((own) => own.memory.day === day && wasMissed(own));
}

/** That the minutes of the day are used up. */
export function doneForToday({ done, minutes }: { done: number; minutes: number }): string {
  return `Done for today: ${done} of ${count(minutes, 'minute')}.`;
}
