import type { Command } from 'commander';
import { dayName, dayOf, stamp } from '../domain/dates.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { count } from './wording/counts.ts';

export function declare(command: Command, world: World): void {
  command
    .description('Take back the last attempt. It stays in the log, but no longer counts.')
    .action(() => undo(world));
}

async function undo(world: World): Promise<void> {
  const progress = await world.progress();
  const attempts = progress.all();
  const last = attempts.at(-1);
  if (!last) throw new Problem('Nothing to take back.', 'rehearse stats shows what has been practiced.');
  const now = stamp(world.now());
  progress.record([{ id: world.newId(), at: now, undoes: last.id }]);
  const title = (await world.library()).item(last.item)?.title ?? last.item;
  const on = `${dayName(dayOf(last.at), dayOf(now))}, ${last.at.slice(11, 16)}`;
  await world.say(
    `Taken back: ${title}, ${last.grade}, of ${on}.`,
    attempts.length > 1 ? `${count(attempts.length - 1, 'attempt')} left.` : 'No attempts left.',
  );
}
