import { stamp } from '../../domain/dates.ts';
import { buildChecklist } from '../../domain/interviews/build-checklist.ts';
import type { ChecklistTick } from '../../domain/interviews/checklist.ts';
import { allTicks, tickNamed } from '../../domain/interviews/ticks.ts';
import { meantOr } from '../../domain/not-found.ts';
import { Problem } from '../../domain/problem.ts';
import { nearest } from '../../domain/spelling.ts';
import type { World } from '../../world.ts';
import { readUserState } from '../session/user-state.ts';
import { type PickList, picked } from '../wording/picked.ts';
import { inputFor, wanted } from './input.ts';

/** Ticks everything that is named, or nothing if one of the names is unknown; without names, what the user picks. */
export async function tick(
  ids: readonly string[],
  { interview: id, undo = false }: { interview?: string; undo?: boolean },
  world: World,
): Promise<void> {
  const state = await readUserState(world);
  const interview = await wanted({ interview: id }, state, world);
  const ticks = allTicks(buildChecklist(await inputFor(interview, { titles: true }, state, world)));
  const names = ticks.map(({ short }) => short);
  const words = ids.length > 0 ? ids : [await picked(pickTick(ticks, undo), world)];
  const chosen = words.map((word) => {
    const found = tickNamed(word, ticks);
    if (found) return found;
    const guess = nearest(word, names);
    throw new Problem(
      `The checklist has no "${word}".`,
      meantOr(guess, 'rehearse checklist --all shows what can be ticked, in brackets.'),
    );
  });
  for (const { id: ticked, do: text } of chosen) {
    const key = `${interview.id}/${ticked}`;
    const known = state.journal.all('tick').has(key);
    if (undo && known) state.journal.remove('tick', key);
    if (!undo && !known) state.journal.put('tick', key, { at: stamp(world.now()) });
    world.print(`${undo ? '[ ]' : '[x]'} ${text}\n`);
  }
}

/** What is not ticked yet, or with `undo` what is. */
function pickTick(ticks: readonly ChecklistTick[], undo: boolean): PickList<string> {
  return {
    question: undo ? 'What do you want to untick?' : 'What have you done?',
    choices: ticks
      .filter(({ state }) => (state === 'done') === undo)
      .map(({ id, short, do: text }) => ({ value: id, label: `${text}  ${short}` })),
    none: new Problem(undo ? 'Nothing is ticked.' : 'Everything is ticked.'),
  };
}
