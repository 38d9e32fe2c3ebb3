import { dateOf, momentHere, stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { readProblems } from '../../domain/records/problem-document.ts';
import { asksForRedo } from '../../domain/records/problem-log.ts';
import type { SolvedProblem } from '../../domain/records/solved-problem.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';

/** Logs the problems of a file: all of them, or none if one is wrong. */
export async function addProblems(path: string, world: World): Promise<void> {
  const text = (await world.files()).read(path);
  const file = path === '-' ? 'standard input' : path;
  const given = readProblems(await world.parse(text, file), { file, text });
  const journal = await world.journal();
  const days = (await world.settings()).read();
  const now = stamp(world.now());
  const tomorrow = dateOf((await todayNumber(world)) + 1);
  const added = await journal.alone(() => {
    const taken = new Set(journal.all('problem').keys());
    const problems = given.map(({ at, ...rest }): SolvedProblem => {
      const id = freeId(slugOf(rest.name, 'problem'), taken);
      taken.add(id);
      const moment = (at === undefined ? undefined : momentHere(at, days)) ?? world.now();
      const redo = asksForRedo(rest) ? { redo: tomorrow } : {};
      return { id, at: stamp(moment), ...rest, ...redo, added: now, changed: now };
    });
    journal.putAll(problems.map((value) => ({ kind: 'problem', id: value.id, value })));
    return problems;
  });
  await world.say(`Logged: ${count(added.length, 'problem')}. This week: rehearse log`);
}
