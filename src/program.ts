import { Command, CommanderError, Help, InvalidArgumentError } from 'commander';
import { firstSteps } from './commands/wording/examples.ts';
import { readMoment } from './domain/dates.ts';
import { notFound } from './domain/not-found.ts';
import { type Problem, WrongUsage } from './domain/problem.ts';
import { sentence, unknownWithin, wrongUsage } from './usage.ts';
import type { World } from './world.ts';

/** In the order in which `rehearse --help` has them. */
const GROUPS = ['Practice', 'Your material', 'Interviews and offers', 'Library and data'] as const;

interface CommandModule {
  name: string;
  summary: string;
  /** Its place in the help of the program. */
  group: (typeof GROUPS)[number];
  load: () => Promise<{ declare: (command: Command, world: World) => void }>;
}

/** An old name goes on working, and is not listed. */
type OldName = Omit<CommandModule, 'group'> & { group?: undefined };

/** The commands of today. A file is loaded only when its command is called. Adding one: its file, and its entry here. */
const LISTED: readonly CommandModule[] = [
  {
    name: 'today',
    summary: "today's session (the same as no command at all)",
    group: 'Practice',
    load: () => import('./commands/today.ts'),
  },
  {
    name: 'drill',
    summary: 'practice a kind of item, single items, or the daily routine',
    group: 'Practice',
    load: () => import('./commands/drill.ts'),
  },
  {
    name: 'mock',
    summary: 'a round without a pause: coding, design, behavioral, loop',
    group: 'Practice',
    load: () => import('./commands/mock.ts'),
  },
  {
    name: 'log',
    summary: 'problems solved elsewhere, and other practice',
    group: 'Practice',
    load: () => import('./commands/log.ts'),
  },
  { name: 'stats', summary: 'what has been practiced', group: 'Practice', load: () => import('./commands/stats.ts') },
  {
    name: 'history',
    summary: 'what you said, and how it went',
    group: 'Practice',
    load: () => import('./commands/history.ts'),
  },
  { name: 'undo', summary: 'take back what you did last', group: 'Practice', load: () => import('./commands/undo.ts') },
  { name: 'story', summary: 'your story bank', group: 'Your material', load: () => import('./commands/story.ts') },
  {
    name: 'review',
    summary: 'twelve questions on an answer, a story or a file of code',
    group: 'Your material',
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'journal',
    summary: 'decisions and predictions, settled later; the year',
    group: 'Your material',
    load: () => import('./commands/journal.ts'),
  },
  {
    name: 'claims',
    summary: 'what your CV says, and the worst question about it',
    group: 'Your material',
    load: () => import('./commands/claims.ts'),
  },
  {
    name: 'notes',
    summary: 'your notes on items, and results of exercises and designs',
    group: 'Your material',
    load: () => import('./commands/notes.ts'),
  },
  {
    name: 'job',
    summary: 'applications, and who owes whom an email',
    group: 'Interviews and offers',
    load: () => import('./commands/job.ts'),
  },
  {
    name: 'interview',
    summary: 'your interviews, and the questions that you will ask',
    group: 'Interviews and offers',
    load: () => import('./commands/interview.ts'),
  },
  {
    name: 'checklist',
    summary: 'everything to do before the interview, by date',
    group: 'Interviews and offers',
    load: () => import('./commands/checklist.ts'),
  },
  {
    name: 'page',
    summary: 'the one sheet for the day',
    group: 'Interviews and offers',
    load: () => import('./commands/page.ts'),
  },
  {
    name: 'retro',
    summary: 'look back on an interview while it is fresh',
    group: 'Interviews and offers',
    load: () => import('./commands/retro.ts'),
  },
  {
    name: 'offer',
    summary: 'the call, the counter, and the comparison',
    group: 'Interviews and offers',
    load: () => import('./commands/offer.ts'),
  },
  { name: 'show', summary: 'read an item', group: 'Library and data', load: () => import('./commands/show.ts') },
  {
    name: 'search',
    summary: 'find words in items, stories, notes and answers',
    group: 'Library and data',
    load: () => import('./commands/search.ts'),
  },
  {
    name: 'mark',
    summary: 'say of an item that it is known, suspended, or not for today',
    group: 'Library and data',
    load: () => import('./commands/mark.ts'),
  },
  {
    name: 'content',
    summary: 'list and check the library, and strike out points',
    group: 'Library and data',
    load: () => import('./commands/content.ts'),
  },
  {
    name: 'settings',
    summary: 'minutes a day, and the other settings',
    group: 'Library and data',
    load: () => import('./commands/settings.ts'),
  },
  {
    name: 'data',
    summary: 'all you own: export, import, drafts, erase',
    group: 'Library and data',
    load: () => import('./commands/data.ts'),
  },
  {
    name: 'report',
    summary: 'where you stand, as a page to look at or print',
    group: 'Library and data',
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'completion',
    summary: 'commands, options and names at the Tab key',
    group: 'Library and data',
    load: () => import('./commands/completion.ts'),
  },
];

/** What is `today --forecast`, `drill daily`, `log item`, `interview ask`, `data export` and `data import` today. */
const OLD_NAMES: readonly OldName[] = [
  {
    name: 'forecast',
    summary: 'expected recall on the day, with and without practice',
    load: () => import('./commands/forecast.ts'),
  },
  { name: 'daily', summary: 'the fifteen-minute thinking routine', load: () => import('./commands/daily.ts') },
  { name: 'record', summary: 'record practice done elsewhere', load: () => import('./commands/record.ts') },
  {
    name: 'ask',
    summary: 'choose the questions that you will ask the interviewers',
    load: () => import('./commands/ask.ts'),
  },
  { name: 'export', summary: 'everything you own, as one JSON document', load: () => import('./commands/export.ts') },
  { name: 'import', summary: 'merge an exported document', load: () => import('./commands/import.ts') },
];

export const COMMANDS: readonly (CommandModule | OldName)[] = [...LISTED, ...OLD_NAMES];

/**
 * Runs the command line.
 * @throws WrongUsage for a command line that cannot be understood; Problem and its kin from the commands
 */
export async function run(given: readonly string[], world: World, version: string): Promise<void> {
  let onError = '';
  const program = base(world, version, (text) => {
    onError += text;
  });
  let named: (typeof COMMANDS)[number] | undefined;
  let path: readonly string[] = [];
  try {
    const first = operandsOf(program, given);
    // `help X Y` is `X Y --help`, so that both print the same.
    path = first[0] === 'help' ? first.filter((word) => word !== 'help') : first;
    const args = first[0] === 'help' ? [...path, '--help'] : [...given];
    const [wanted] = path;
    named = COMMANDS.find(({ name }) => name === wanted);
    if (wanted !== undefined && !named) throw unknownCommand(wanted);
    const used = named ?? (asksForHelp(args) ? undefined : COMMANDS[0]);
    // Only the help of the whole program names the others.
    for (const { name, summary, group, load } of used ? [used] : COMMANDS) {
      const command = program.command(name, { isDefault: name === used?.name && !named, hidden: !group });
      command.summary(summary);
      if (group) command.helpGroup(`${group}:`);
      if (name === used?.name) (await load()).declare(command.description(sentence(summary)), world);
    }
    if (!used) program.addHelpText('after', firstSteps(FIRST_STEPS));
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A command that only holds others, called alone, prints its help as an error.
    if (onError) throw new WrongUsage(onError.trimEnd());
    if (error.code.startsWith('commander.help') || error.exitCode === 0) return;
    throw unknownWithin(program, path, error) ?? wrongUsage(error, named?.name);
  }
}

/** Every listed command with its options, as the build makes completion and the manual page of them. */
export async function wholeProgram(world: World): Promise<Command> {
  const program = base(world, '', () => undefined);
  for (const { name, summary, group, load } of COMMANDS) {
    if (group) (await load()).declare(program.command(name).description(sentence(summary)), world);
  }
  return program;
}

const FIRST_STEPS = [
  { line: 'rehearse', says: 'four questions, then a drill' },
  { line: 'rehearse interview add --at 2026-12-11T10:00', says: 'the day to prepare for' },
  { line: 'rehearse drill question --count 1', says: 'one question, to try it out' },
  { line: 'rehearse drill --help', says: 'options and examples' },
];

/** What is neither an option nor its value; global options may stand anywhere. */
function operandsOf(program: Command, args: readonly string[]): string[] {
  return program.parseOptions([...args]).operands;
}

function unknownCommand(wanted: string): Problem {
  const names = COMMANDS.filter(({ group }) => group).map(({ name }) => name);
  return notFound('command', wanted, names, 'rehearse --help lists them all.', WrongUsage);
}

function base(world: World, version: string, writeErr: (text: string) => void): Command {
  return new Command('rehearse')
    .description("Practice for a software engineer's interview loop: out loud, against the clock, until the day.")
    .version(version, '-V, --version', 'print the version')
    .option('--plain', 'plain lines, for pipes, dumb terminals and screen readers')
    .option('--content <folder>', 'add items from this folder')
    .option('--as-of <date>', 'pretend that it is this date or time (ISO 8601)', isoDate)
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help')
    .exitOverride()
    .configureOutput({
      writeOut: world.print,
      writeErr,
      outputError: () => undefined,
      getOutHelpWidth: () => world.columns,
      getErrHelpWidth: () => world.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: NARROWEST,
      // `--help` is what people type; `help` goes on working.
      visibleCommands: (command) =>
        Help.prototype.visibleCommands.call(new Help(), command).filter((one) => one.name() !== 'help'),
      styleUsage(usage) {
        const lead = 'Usage: '.length;
        return this.boxWrap?.(usage, (this.helpWidth ?? 80) - lead).replaceAll('\n', `\n${' '.repeat(lead)}`) ?? usage;
      },
      formatItem(term, termWidth, description, helper) {
        const width = this.helpWidth ?? 80;
        if (width >= NARROW) return Help.prototype.formatItem.call(this, term, termWidth, description, helper);
        const rows = helper.boxWrap(description, Math.max(NARROWEST, width - 6)).split('\n');
        return [`  ${term}`, ...rows.filter(Boolean).map((row) => `      ${row}`)].join('\n');
      },
    })
    .hook('preAction', (program) => {
      world.options = program.opts();
    });
}

/** Below this width, what an option does is printed in its own rows. */
const NARROW = 60;
const NARROWEST = 20;

function isoDate(text: string): string {
  if (readMoment(text)) return text;
  throw new InvalidArgumentError('Write it as 2026-12-11 or 2026-12-11T10:00+01:00.');
}

function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg));
}
