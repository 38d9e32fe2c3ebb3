import { questionsOf } from '../../domain/drills/mock/debrief.ts';
import { beginSitting } from '../../domain/drills/mock/sitting.ts';
import type { MockTask } from '../../domain/drills/mock/task.ts';
import { mockSheet } from '../../domain/exports/mock-sheet.ts';
import type { World } from '../../world.ts';
import { mockRoom } from '../session/mock-room.ts';
import type { UserState } from '../session/user-state.ts';

/** Writes one page with a task, what to say at which minute, and the questions afterwards. */
export async function writeSheet(
  path: string,
  task: MockTask,
  options: { problem?: string; minutes?: number },
  state: UserState,
  world: World,
): Promise<void> {
  const room = mockRoom(options, await world.library(), state, world);
  const sitting = await beginSitting(task, room, () => world.random());
  (await world.files()).write(path, mockSheet(sitting, questionsOf(sitting, room)));
  world.print(`Wrote ${path}. It holds the task: do not read it if you are the one who is asked.\n`);
}
