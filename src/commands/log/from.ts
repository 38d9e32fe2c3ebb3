import { dateOf, momentHere, stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import type { Source } from '../../domain/records/document.ts';
import { type GivenProblem, readProblems } from '../../domain/records/problem-document.ts';
import { asksForRedo } from '../../domain/records/problem-log.ts';
import type { SolvedProblem } from '../../domain/records/solved-problem.ts';
import type { World } from '../../world.ts';
import { happenedAt } from '../records/given.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';

/** Logs the problems of a YAML or JSON file: all of them, or none if one is wrong. */
export async function addProblems(path: string, world: World): Promise<void> {
  const source = await sourceOf(path, world);
  const { text, file } = source;
  const added = await putProblems(readProblems(await world.parse(text, file), source), world);
  await world.say(`Logged: ${count(added.length, 'problem')}. This week: rehearse log`);
}

/** Logs the problems of a table that are not in the log already, by name and day: all of them, or none if one is wrong. */
export async function importProblems(path: string, world: World): Promise<void> {
  const { problemsOfTable } = await import('../../domain/records/problem-table.ts');
  const given = problemsOfTable(await sourceOf(path, world));
  const days = (await world.settings()).read();
  const keyOf = (name: string, at: string | undefined) =>
    `${name.toLowerCase()} ${stamp((at === undefined ? undefined : momentHere(at, days)) ?? world.now()).slice(0, 10)}`;
  const logged = [...(await world.journal()).all('problem').values()];
  const there = new Set(logged.map(({ name, at }) => `${name.toLowerCase()} ${at.slice(0, 10)}`));
  const fresh = given.filter(({ name, at }) => !there.has(keyOf(name, at)));
  const added = await putProblems(fresh, world);
  const known = given.length - fresh.length;
  await world.say(
    `Logged: ${count(added.length, 'problem')}${known > 0 ? `; ${known} ${known === 1 ? 'was' : 'were'} there already` : ''}.`,
    ...(added.length > 0 ? ['All of them: rehearse log list --all'] : []),
  );
}

async function sourceOf(path: string, world: World): Promise<Source> {
  const text = (await world.files()).read(path);
  return { text, file: path === '-' ? 'standard input' : path };
}

async function putProblems(given: readonly GivenProblem[], world: World): Promise<SolvedProblem[]> {
  const journal = await world.journal();
  const now = stamp(world.now());
  const dated: (GivenProblem & { moment: Date })[] = [];
  for (const one of given)
    dated.push({
      ...one,
      moment: await happenedAt(one.at, world, `That is the date of "${one.name}". Nothing was added.`),
    });
  const tomorrow = dateOf((await todayNumber(world)) + 1);
  return journal.alone(() => {
    const taken = new Set(journal.all('problem').keys());
    const problems = dated.map(({ at: _, moment, ...rest }): SolvedProblem => {
      const id = freeId(slugOf(rest.name, 'problem'), taken);
      taken.add(id);
      // What was solved long ago and is only now written down is not tomorrow's work.
      const isRecent = world.now().valueOf() - moment.valueOf() < RECENT;
      const redo = isRecent && asksForRedo(rest) ? { redo: tomorrow } : {};
      return { id, at: stamp(moment), ...rest, ...redo, added: now, changed: now };
    });
    journal.putAll(problems.map((value) => ({ kind: 'problem', id: value.id, value })));
    return problems;
  });
}

/** A week, in milliseconds. */
const RECENT = 7 * 86_400_000;
