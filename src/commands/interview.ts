import type { Command } from 'commander';
import { interviewName } from '../domain/interviews/interview.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { addInterview, interviewNamed } from './interview/bank.ts';
import type { InterviewOptions } from './interview/given.ts';

export function declare(command: Command, world: World): void {
  withFields(
    command
      .command('add')
      .description('Add an interview.')
      .option('--at <date>', 'date and time, such as 2026-12-11T10:00; with an offset, that instant'),
  ).action((options: InterviewOptions) => addGiven(options, world));
  command
    .command('list')
    .description('List your interviews.')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) =>
      (await import('./interview/say.ts')).listInterviews(json ?? false, world),
    );
  withFields(
    command
      .command('edit')
      .description('Change an interview; its rounds move with it.')
      .argument('<id>')
      .option('--at <date>', 'new date and time'),
  ).action(async (id: string, options: InterviewOptions) =>
    (await import('./interview/edit.ts')).editInterview(id, options, world),
  );
  command
    .command('remove')
    .description('Remove an interview; its ticks are kept.')
    .argument('<id>')
    .action((id: string) => removeInterview(id, world));
  command
    .command('restore')
    .description('Bring back an interview that was removed.')
    .argument('<id>')
    .action((id: string) => restoreInterview(id, world));
}

function withFields(command: Command): Command {
  return command
    .option('--zone <zone>', 'IANA time zone of the interview (default: yours)')
    .option('--company <name>', 'who it is with')
    .option('--role <name>', 'what it is for')
    .option('--rounds <round...>', 'rounds as NAME, NAME@10:00, NAME@2026-12-11T10:00 or NAME@10:00/45 (minutes)');
}

async function addGiven(options: InterviewOptions, world: World): Promise<void> {
  const { askWhen, oneLine } = await import('./interview/say.ts');
  const at = options.at ?? (await askWhen(world));
  const zone = options.zone ?? world.zone;
  const interview = await addInterview(world, { ...options, at, zone, rounds: [] }, options.rounds);
  world.print(`${oneLine(interview, world)}\nIts checklist: rehearse checklist --interview ${interview.id}\n`);
}

async function removeInterview(id: string, world: World): Promise<void> {
  const old = await interviewNamed(id, world);
  (await world.journal()).remove('interview', old.id);
  world.print(`Removed: ${interviewName(old)}. To bring it back: rehearse interview restore ${old.id}\n`);
}

async function restoreInterview(id: string, world: World): Promise<void> {
  const journal = await world.journal();
  if (journal.all('interview').has(id)) throw new Problem(`The interview "${id}" was not removed: it is still there.`);
  const old = journal.previous('interview', id);
  if (!old)
    throw new Problem(`No interview "${id}" was removed.`, 'Use the id that "rehearse interview remove" printed.');
  journal.put('interview', id, old);
  world.print(`${(await import('./interview/say.ts')).oneLine(old, world)}\n`);
}
