import { type Command, Option } from 'commander';
import { interviewName } from '../domain/interviews/interview.ts';
import { PLACES } from '../domain/interviews/round-sorts.ts';
import { LEVELS } from '../domain/level.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { declare as declareAsk } from './ask.ts';
import { addInterview, interviewNamed } from './interview/bank.ts';
import type { InterviewOptions } from './interview/given.ts';
import { resolving } from './versions/options.ts';
import type { ResolveOptions } from './versions/resolve.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('interview add --at 2026-12-11T10:00 --company Acme', 'interview list'));
  withFields(
    command
      .command('add')
      .description('Add an interview.')
      .option('--at <date>', 'date and time, such as 2026-12-11T10:00; with an offset, that instant'),
  )
    .addHelpText('after', examples('interview add --at 2026-12-11T10:00 --company Acme --rounds coding design@14:00'))
    .action((options: InterviewOptions) => addGiven(options, world));
  command
    .command('list')
    .description('List your interviews.')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('interview list'))
    .action(async ({ json }: { json?: boolean }) =>
      (await import('./interview/say.ts')).listInterviews(json ?? false, world),
    );
  withFields(
    command
      .command('edit')
      .description('Change an interview; its rounds move with it.')
      .argument('<id>')
      .option('--at <date>', 'new date and time'),
  )
    .addHelpText('after', examples('interview edit acme --at 2026-12-14T09:30'))
    .action(async (id: string, options: InterviewOptions) =>
      (await import('./interview/edit.ts')).editInterview(id, options, world),
    );
  declareKeeping(command, world);
  declareAsk(command.command('ask').description('Choose the questions that you will ask the interviewers.'), world);
}

/** How interviews go and come back, and are decided on. */
function declareKeeping(command: Command, world: World): void {
  resolving(command.command('resolve'), 'interview').action(async (id: string, options: ResolveOptions) => {
    const { resolve } = await import('./versions/resolve.ts');
    const { partName } = await import('./interview/say.ts');
    await resolve('interview', (await interviewNamed(id, world)).id, options, partName, world);
  });
  command
    .command('remove')
    .description('Remove an interview; its ticks are kept.')
    .argument('<id>')
    .addHelpText('after', examples('interview remove acme'))
    .action((id: string) => removeInterview(id, world));
  command
    .command('restore')
    .description('Bring back an interview that was removed.')
    .argument('<id>')
    .addHelpText('after', examples('interview remove acme', 'interview restore acme-2026-12-11'))
    .action((id: string) => restoreInterview(id, world));
}

function withFields(command: Command): Command {
  return command
    .option('--zone <zone>', 'IANA time zone of the interview (default: yours)')
    .option('--company <name>', 'who it is with')
    .option('--role <name>', 'what it is for')
    .addOption(levelOption())
    .addOption(new Option('--place <place>', 'video or on site: the checklist leaves out the rest').choices(PLACES))
    .option('--job <job>', 'the application that it belongs to: its id, the start of it, or the company')
    .option('--note <round=text...>', 'what to know about a round: coding="editor: CoderPad"')
    .option('--rounds <round...>', 'rounds as NAME, NAME@10:00, NAME@2026-12-11T10:00 or NAME@10:00/45 (minutes)');
}

function levelOption(): Option {
  return new Option('--level <level>', 'the level that it is for (default: that of your settings)').choices(LEVELS);
}

async function addGiven(options: InterviewOptions, world: World): Promise<void> {
  const { askWhen, oneLine } = await import('./interview/say.ts');
  const at = options.at ?? (await askWhen(world));
  const zone = options.zone ?? world.zone;
  const { note, rounds = [], ...given } = options;
  const job = given.job === undefined ? undefined : await (await import('./job/bank.ts')).jobNamed(given.job, world);
  // What is known of the application need not be typed again.
  const named = { ...given, company: given.company ?? job?.company, role: given.role ?? job?.role };
  const interview = await addInterview(world, { ...named, at, zone, job: job?.id, rounds: [] }, { rounds, note });
  world.print(`${await oneLine(interview, world)}\nIts checklist: rehearse checklist --interview ${interview.id}\n`);
}

async function removeInterview(id: string, world: World): Promise<void> {
  const old = await interviewNamed(id, world);
  (await world.journal()).remove('interview', old.id);
  const { calendarHint } = await import('./interview/say.ts');
  const hint = await calendarHint(old.id, world);
  world.print(`Removed: ${interviewName(old)}. To bring it back: rehearse interview restore ${old.id}\n${hint}`);
}

async function restoreInterview(id: string, world: World): Promise<void> {
  const journal = await world.journal();
  if (journal.all('interview').has(id))
    throw new Problem(`The interview "${id}" was not removed: it is still there.`, 'rehearse interview list shows it.');
  const old = journal.previous('interview', id);
  if (!old)
    throw new Problem(`No interview "${id}" was removed.`, 'Use the id that "rehearse interview remove" printed.');
  journal.put('interview', id, old);
  world.print(`${await (await import('./interview/say.ts')).oneLine(old, world)}\n`);
}
