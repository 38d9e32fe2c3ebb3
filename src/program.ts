import { Command, CommanderError } from 'commander';
import { WrongUsage } from './domain/problem.ts';
import type { World } from './world.ts';

interface Declared {
  name: string;
  summary: string;
  load: () => Promise<{ declare: (command: Command, world: World) => void }>;
}

/** Every command. A file is loaded only when its command is called. Adding one: its file, and its line here. */
const COMMANDS: readonly Declared[] = [
  {
    name: 'today',
    summary: "today's session (the same as no command at all)",
    load: () => import('./commands/today.ts'),
  },
  { name: 'drill', summary: 'practise a kind or single items', load: () => import('./commands/drill.ts') },
  { name: 'daily', summary: 'the fifteen-minute thinking routine', load: () => import('./commands/daily.ts') },
  { name: 'show', summary: 'read an item', load: () => import('./commands/show.ts') },
  { name: 'record', summary: 'note practice done elsewhere', load: () => import('./commands/record.ts') },
  { name: 'stats', summary: 'what has been practised', load: () => import('./commands/stats.ts') },
  {
    name: 'interview',
    summary: 'your interviews: add, list, edit, remove',
    load: () => import('./commands/interview.ts'),
  },
  {
    name: 'checklist',
    summary: 'everything until the interview, on a calendar',
    load: () => import('./commands/checklist.ts'),
  },
  { name: 'ask', summary: 'choose the questions that you will ask them', load: () => import('./commands/ask.ts') },
  { name: 'retro', summary: 'look back on an interview while it is fresh', load: () => import('./commands/retro.ts') },
  { name: 'story', summary: 'your story bank', load: () => import('./commands/story.ts') },
  {
    name: 'notes',
    summary: 'results of exercises, designs and retrospectives',
    load: () => import('./commands/notes.ts'),
  },
  { name: 'content', summary: 'list, show and check the library', load: () => import('./commands/content.ts') },
  { name: 'settings', summary: 'minutes a day and the rest', load: () => import('./commands/settings.ts') },
  { name: 'export', summary: 'everything you own, as one JSON document', load: () => import('./commands/export.ts') },
  { name: 'import', summary: 'merge an exported document', load: () => import('./commands/import.ts') },
];

/**
 * Runs the command line. Usage errors are printed with their command's help hint.
 * @throws WrongUsage for a command line that cannot be understood; Problem and its kin from the commands
 */
export async function run(args: readonly string[], world: World, version: string): Promise<void> {
  const program = base(world, version);
  const wanted = program.parseOptions([...args]).operands[0];
  const asked = wanted === 'help' ? args[args.indexOf('help') + 1] : wanted;
  const known = COMMANDS.find(({ name }) => name === asked);
  const used = known ?? (wanted === undefined && !asksForHelp(args) ? COMMANDS[0] : undefined);
  for (const { name, summary, load } of COMMANDS) {
    const command = program
      .command(name, { isDefault: name === COMMANDS[0]?.name && wanted === undefined })
      .summary(summary);
    if (name === used?.name) (await load()).declare(command.description(sentence(summary)), world);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new WrongUsage(error.message.replace(/^error: /, ''));
  }
}

function base(world: World, version: string): Command {
  return new Command('rehearse')
    .description("Practise for a software engineer's interview loop: out loud, against a clock, until the day.")
    .version(version, '-V, --version', 'print the version')
    .option('--plain', 'line by line: for pipes, dumb terminals and screen readers')
    .option('--content <folder>', 'add items from this folder')
    .option('--as-of <date>', 'pretend that it is this moment (ISO 8601)')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: world.print,
      writeErr: () => undefined,
      getOutHelpWidth: () => world.columns,
      getOutHasColors: () => false,
    })
    .hook('preAction', (program) => {
      world.options = program.opts();
    });
}

function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg));
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
