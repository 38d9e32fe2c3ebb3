import type { Command } from 'commander';
import { Option } from 'commander';
import type { Interview } from '../domain/interviews/interview.ts';
import { type ChecklistSet, SETS } from '../domain/interviews/sets.ts';
import { WrongUsage } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { CHECKLIST_FORMATS, type ChecklistFormat, type ChecklistView } from './checklist/formats.ts';
import { type InterviewSelection, inputFor, wanted } from './checklist/input.ts';
import { readUserState, type UserState } from './session/user-state.ts';
import { examples } from './wording/examples.ts';
import { needPicking } from './wording/picked.ts';

interface ChecklistOptions extends InterviewSelection {
  format: ChecklistFormat;
  out?: string;
  all?: boolean;
  anonymous?: boolean;
  stories?: boolean;
}

interface TickOptions {
  interview?: string;
  undo?: boolean;
  evidence?: string;
}

export function declare(command: Command, world: World): void {
  command
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--at <date>', 'a date and time, without adding an interview')
    .option('--zone <zone>', 'with --at: its IANA time zone (default: yours)')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(Object.keys(CHECKLIST_FORMATS)).default('text'),
    )
    .option('--out <file>', 'write to this file')
    .addOption(new Option('--set <name>', 'a list that belongs to no interview').choices(SETS))
    .option('--json', 'with --set: as JSON')
    .option('--anonymous', 'companies as A, B, C')
    .option('--stories', 'with the titles of your stories also in a file, Markdown, JSON or a calendar')
    .option('--all', 'every detail, including what is past or has no date yet (applying, the offer)')
    .addHelpText(
      'after',
      examples(
        'checklist',
        'checklist --at 2026-12-11T10:00 --zone Europe/Berlin',
        'checklist --format ics --out interview.ics',
      ),
    )
    .action(async ({ set, json, ...options }: ChecklistOptions & { set?: ChecklistSet; json?: boolean }) => {
      if (set) return (await import('./checklist/set.ts')).printSet(set, { json, anonymous: options.anonymous }, world);
      return print(json ? { ...options, format: 'json' } : options, world);
    });
  declareTick(command, world);
}

function declareTick(command: Command, world: World): void {
  command
    .command('tick')
    .description('Tick something, or untick it.')
    .argument(
      '[id...]',
      'the words in brackets that rehearse checklist shows; without any, pick from a list in the terminal',
    )
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--undo', 'untick it')
    .option('--evidence <text>', 'with --set: a link or a sentence that shows it')
    .addHelpText(
      'after',
      examples('checklist tick mail-sent', 'checklist tick mail-sent --undo', 'checklist tick runbook --set roadmap'),
    )
    .action(async (ids: string[], options: TickOptions, called: Command) => {
      const { set } = command.opts<{ set?: ChecklistSet }>();
      if (set && ids.length > 0) {
        const { tickSet } = await import('./checklist/set.ts');
        return tickSet(ids, { ...options, set }, world);
      }
      if (options.evidence !== undefined)
        throw new WrongUsage(
          '--evidence goes with --set.',
          'For example: rehearse checklist tick runbook --set roadmap --evidence "..."',
        );
      if (ids.length === 0) await needPicking(called, world);
      // Options that `checklist` has too are parsed there.
      const { interview } = command.opts<ChecklistOptions>();
      const { tick } = await import('./checklist/tick.ts');
      await tick(ids, { ...options, interview: options.interview ?? interview }, world);
    });
}

async function print(options: ChecklistOptions, world: World): Promise<void> {
  const cancelled = options.format === 'ics' ? await ofRemoved(options, world) : undefined;
  if (cancelled !== undefined) return deliver(cancelled, options.out, world);
  const state = await readUserState(world);
  const interview = await wanted(options, state, world);
  const { buildChecklist } = await import('../domain/interviews/build-checklist.ts');
  const records = (await import('./session/due.ts')).dueBefore(interview, state);
  const onScreen = options.format === 'text' && options.out === undefined;
  const titles = onScreen || options.stories === true;
  const built = buildChecklist({ ...(await inputFor(interview, { titles }, state, world)), records });
  const checklist = options.anonymous
    ? await (await import('./checklist/anonymous.ts')).withoutCompany(built, world)
    : built;
  const view: ChecklistView = {
    whole: checklist,
    dated: { ...checklist, blocks: checklist.blocks.filter(({ start }) => start) },
    all: options.all ?? false,
    userZone: world.zone,
    named: options.interview !== undefined && !options.anonymous,
  };
  if (onScreen) {
    const { checklistLines } = await import('../domain/exports/checklist-text.ts');
    return world.read([...checklistLines(checklist, view), ...others(interview, options, state)]);
  }
  await deliver(await CHECKLIST_FORMATS[options.format](view, world), options.out, world);
  if (options.out !== undefined && !titles && state.journal.all('story').size > 0)
    world.print('Your stories are counted in it, not named: --stories names them.\n');
}

async function deliver(text: string, out: string | undefined, world: World): Promise<void> {
  if (out === undefined) return world.print(text);
  (await world.files()).write(out, text);
  world.print(`Written: ${out}\n`);
}

/** The calendar file that takes back what an interview that was removed has put into a calendar. */
async function ofRemoved({ interview: id, anonymous }: ChecklistOptions, world: World): Promise<string | undefined> {
  if (id === undefined) return undefined;
  return (await import('./checklist/calendar.ts')).cancelledCalendar(id, { anonymous }, world);
}

/** Names the user's other interviews, unless one was asked for by name. */
function others({ id }: Interview, { interview, at, anonymous }: ChecklistOptions, { upcoming }: UserState): Line[] {
  const rest = upcoming.filter((one) => one.id !== id);
  if (rest.length === 0 || interview !== undefined || at !== undefined || anonymous) return [];
  const ids = rest.map((one) => `rehearse checklist --interview ${one.id}`);
  return [{ text: `Your other interviews: ${ids.join('; ')}`, tone: 'quiet' }];
}
