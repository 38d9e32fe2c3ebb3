import { minutes } from '../../domain/duration.ts';
import { nextDayNumber } from '../../domain/interviews/interview.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { isGraded, timeToday } from './planning.ts';
import { readUserState, type UserState } from './user-state.ts';

/** Prints "13 days, 5 of 20 min". No company is named: anyone who looks at the screen sees a prompt. */
export async function sayShort(world: World): Promise<void> {
  const state = await readUserState(world);
  const parts = [...daysLeft(state), ...minutesDone(state)];
  world.print(`${parts.join(', ')}\n`);
}

function daysLeft({ upcoming: [next], day, settings }: UserState): string[] {
  if (!next) return [];
  const left = nextDayNumber(next, day, settings) - day;
  return [left === 0 ? 'interview today' : count(left, 'day')];
}

/** In the last days before an interview minutes are not counted: see the plan. */
function minutesDone(state: UserState): string[] {
  if (!isGraded(state, state.day)) return [];
  const { done, aside } = timeToday(state);
  return [`${minutes(done)} of ${aside} min`];
}
