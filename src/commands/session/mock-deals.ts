import type { ItemOfKind, KindName } from '../../domain/content/kinds.ts';
import type { Dealt, DealtSort } from '../../domain/drills/mock/task.ts';
import { shuffled } from '../../domain/drills/room/chance.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { Problem } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import type { UserState } from './user-state.ts';

const KIND: Readonly<Record<DealtSort, KindName>> = { problem: 'pattern', design: 'design', story: 'competency' };

/** Tasks that the user has not met, or with `seen` those that they have; what an earlier mock dealt comes last. */
export async function dealTasks(
  { sort, count, seen }: { sort: DealtSort; count: number; seen: boolean },
  world: World,
  { entries, standing, journal }: UserState,
): Promise<Dealt[]> {
  const library = await world.library();
  const before = [...journal.all('note').values()].flatMap(({ fields }) => fields.map(({ text }) => text));
  const isDealt = ({ text }: Dealt) => before.some((one) => one.includes(text));
  const fresh = (met: boolean) => (met === seen ? 0 : 1);
  const items = entries
    .filter(({ kind }) => kind === KIND[sort])
    .map((entry) => ({ entry, first: fresh(standingWith(standing, entry) !== undefined) }));
  const dealt = shuffled(items, () => world.random())
    .sort((a, b) => a.first - b.first)
    .flatMap(({ entry }) => {
      const item = library.item(entry.id);
      const tasks = item ? tasksIn[sort](item as never) : [];
      return [shuffled(tasks, () => world.random()).find((task) => !isDealt(task)) ?? tasks[0]];
    })
    .filter((task) => task !== undefined)
    .map((task, place) => ({ task, place: isDealt(task) ? place + items.length : place }))
    .sort((a, b) => a.place - b.place)
    .map(({ task }) => task);
  if (dealt.length < count) throw new Problem(`The library has fewer than ${count} of the kind "${KIND[sort]}".`);
  return dealt.slice(0, count);
}

const none = { reveals: [], asks: [] };

/** The tasks that an item has. */
const tasksIn: { [S in DealtSort]: (item: ItemOfKind<KindName> & never) => Dealt[] } = {
  problem: ({ title, recognise }: ItemOfKind<'pattern'>) =>
    recognise.map(({ prompt }) => ({ title, text: prompt, ...none, reveals: [`It is meant for: ${title}`] })),
  design: ({ title, prompt, answers, stages }: ItemOfKind<'design'>) => [
    {
      title,
      text: prompt,
      reveals: answers.map(({ says }) => says),
      asks: stages.flatMap(({ twists }) =>
        twists.filter(({ when }) => !when).map(({ says, points }) => ({ say: says, points })),
      ),
    },
  ],
  story: ({ title, ways }: ItemOfKind<'competency'>) => ways.map((text) => ({ title, text, ...none })),
};
