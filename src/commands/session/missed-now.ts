import type { PracticedStep } from '../../domain/drills/room/session-world.ts';
import type { Step } from '../../domain/drills/room/step.ts';
import { minutes } from '../../domain/duration.ts';
import { expectedSeconds } from '../../domain/practice/pace.ts';
import { missedIn } from '../../domain/practice/results.ts';
import type { UserState } from './user-state.ts';

/** What was missed in a session and takes minutes, not an hour; with the words to offer it. */
export function missedNow(
  done: readonly PracticedStep[],
  { entries }: Pick<UserState, 'entries'>,
): { steps: readonly Step[]; label: string } | undefined {
  const missed = missedIn(done).flatMap(({ step, attempt: { item, drill } }) =>
    entries.filter((one) => one.id === item && one.drill === drill && one.recalled).map((entry) => ({ step, entry })),
  );
  if (missed.length === 0) return undefined;
  const time = minutes(missed.reduce((sum, { entry }) => sum + expectedSeconds(entry), 0));
  return { steps: missed.map(({ step }) => step), label: `practice the ${missed.length} you missed (${time} min)` };
}
