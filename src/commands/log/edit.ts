import { dateOf, stamp } from '../../domain/dates.ts';
import { WrongUsage } from '../../domain/problem.ts';
import { asksForRedo } from '../../domain/records/problem-log.ts';
import type { SolvedProblem } from '../../domain/records/solved-problem.ts';
import type { World } from '../../world.ts';
import { happenedAt, lineGiven } from '../records/given.ts';
import { recordNamed } from '../records/named.ts';
import { todayNumber } from '../session/user-state.ts';
import type { ProblemOptions } from './add.ts';
import { NO_PROBLEM } from './list.ts';

/** Changes what is given of a problem, and leaves the rest. */
export async function editProblem(
  word: string,
  options: ProblemOptions & { name?: string },
  world: World,
): Promise<void> {
  const looked = { noun: 'problem', nameOf: ({ name }: SolvedProblem) => name, none: NO_PROBLEM };
  const old = await recordNamed('problem', word, looked, world);
  const given = await changesOf(options, world);
  if (Object.keys(given).length === 0)
    throw new WrongUsage('What is to be changed?', `For example: rehearse log edit ${old.id} --minutes 25`);
  const changed: SolvedProblem = { ...old, ...given, changed: stamp(world.now()) };
  const asks = asksForRedo(changed);
  // A redo that was asked for already keeps its day.
  changed.redo = asks ? (old.redo ?? dateOf((await todayNumber(world)) + 1)) : undefined;
  (await world.journal()).put('problem', old.id, changed, old);
  await world.say(`Changed: ${changed.name}.`);
}

async function changesOf(options: ProblemOptions & { name?: string }, world: World): Promise<Partial<SolvedProblem>> {
  const { difficulty, minutes, result, mode, narrated, at } = options;
  const moment = at === undefined ? undefined : await happenedAt(at, world);
  const lines = (['name', 'pattern', 'insight', 'link'] as const).flatMap((key) => {
    const line = lineGiven(options[key], `--${key}`);
    return line ? [[key, line]] : [];
  });
  const others = { difficulty, minutes, result, mode, narrated, at: moment && stamp(moment) };
  return Object.fromEntries([...lines, ...Object.entries(others).filter(([, value]) => value !== undefined)]);
}
