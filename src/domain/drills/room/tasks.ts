import type { Item, ItemOfKind } from '../../content/kinds.ts';
import { KINDS } from '../../content/kinds.ts';
import type { Library } from '../../ports.ts';
import type { TaskOf } from '../drills.ts';
import { type DrillName, isDrill } from '../traits.ts';
import type { Drill } from './drill.ts';
import { ANY_FAILURE, type FailureMode, failuresOf } from './failures.ts';

type Items = Pick<Library, 'item' | 'entries'>;

/** What can go wrong with a task: the failures of its rubric, or those of any answer. */
export function failuresFor(task: TaskOf<DrillName>, library: Items): readonly FailureMode[] {
  const rubric = 'failures' in task && task.failures ? library.item(task.failures) : undefined;
  return rubric?.kind === 'rubric' ? failuresOf(rubric as ItemOfKind<'rubric'>) : ANY_FAILURE;
}

/** The task that a kind offers to a drill for this item. */
export function taskFor<D extends DrillName>(item: Item, drill: D): TaskOf<D> {
  const offers: { [N in DrillName]?: (item: never) => TaskOf<N> } = KINDS[item.kind as Item['kind']].offers;
  const offer = offers[drill];
  if (!offer) throw new Error(`a ${item.kind} offers nothing to the drill ${drill}`);
  return offer(item as never);
}

/** The tasks that a drill is given by the whole library. */
export function tasksOf<Task>(library: Items, { name }: Drill<Task>): Task[] {
  return library.entries().flatMap(({ id, kind }) => {
    const item = isDrill(name) && name in KINDS[kind].offers ? library.item(id) : undefined;
    return item ? [taskFor(item, name as DrillName) as Task] : [];
  });
}
