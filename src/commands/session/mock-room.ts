import type { MockRoom, MockTask } from '../../domain/drills/mock/task.ts';
import type { Library } from '../../domain/ports.ts';
import type { World } from '../../world.ts';
import type { UserState } from './user-state.ts';

/** How the user wants a mock to be held. */
export type HeldAs = Pick<MockRoom, 'partner' | 'problem' | 'minutes' | 'interview'>;

/** What a mock takes from outside: the clock on the wall, tasks, other mocks, and the questions afterwards. */
export function mockRoom(held: HeldAs, library: Library, state: UserState, world: World): MockRoom {
  return {
    ...held,
    now: () => world.now().getTime(),
    deal: async (sort, count, seen) => {
      const { dealTasks } = await import('./mock-deals.ts');
      return dealTasks({ sort, count, seen }, world, state);
    },
    mock: (id) => {
      const item = library.item(id);
      return item?.kind === 'mock' ? (item as MockTask) : undefined;
    },
    rubric: (id) => {
      const item = library.item(id);
      return item?.kind === 'rubric' ? item : undefined;
    },
  };
}
