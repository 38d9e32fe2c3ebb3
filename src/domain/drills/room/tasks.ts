import type { ItemOfKind } from '../../content/kinds.ts';
import type { Library } from '../../ports.ts';
import type { DrillName, TaskOf } from '../drills.ts';
import type { Drill } from './drill.ts';
import { ANY_FAILURE, type FailureMode, failuresOf } from './failures.ts';

/**
 * What can go wrong with the task of an item: the failures of its rubric, or those of any answer. A remedy does not send
 * anyone to the item that they are in.
 */
export function failuresFor(
  task: TaskOf<DrillName>,
  own: string,
  library: Pick<Library, 'item'>,
): readonly FailureMode[] {
  const rubric = 'failures' in task && task.failures ? library.item(task.failures) : undefined;
  const modes = rubric?.kind === 'rubric' ? failuresOf(rubric as ItemOfKind<'rubric'>) : ANY_FAILURE;
  return modes.map((mode) => (mode.item === own ? { ...mode, item: undefined } : mode));
}

/** The tasks that a drill is given by the whole library. */
export function tasksFor<Task>(library: Pick<Library, 'entries' | 'task' | 'kinds'>, { name }: Drill<Task>): Task[] {
  const kinds = library.kinds();
  const drill = name as DrillName;
  return library
    .entries()
    .flatMap(({ id, kind }) => (kinds[kind].includes(drill) ? [library.task(id, drill) as Task] : []));
}
