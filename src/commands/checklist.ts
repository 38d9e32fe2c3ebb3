import type { Command } from 'commander';
import { Option } from 'commander';
import type { InterviewChecklist } from '../domain/interviews/checklist.ts';
import type { Interview } from '../domain/interviews/interview.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { type InterviewSelection, inputFor, wanted } from './checklist/input.ts';
import { readUserState, type UserState } from './session/user-state.ts';
import { needPicking } from './wording/picked.ts';

interface ChecklistOptions extends InterviewSelection {
  format: 'text' | 'md' | 'json' | 'ics';
  out?: string;
  all?: boolean;
}

/** Columns of a text that is written to a file. */
const FILE_COLUMNS = 80;

export function declare(command: Command, world: World): void {
  command
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--at <date>', 'a date and time, without adding an interview')
    .option('--zone <zone>', 'with --at: its IANA time zone (default: yours)')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['text', 'md', 'json', 'ics']).default('text'),
    )
    .option('--out <file>', 'write to this file')
    .option('--all', 'every detail, including what is past or has no date yet (applying, the offer)')
    .action((options: ChecklistOptions) => print(options, world));
  command
    .command('tick')
    .description('Tick something, or untick it.')
    .argument(
      '[id...]',
      'the words in brackets that rehearse checklist shows; without any, pick from a list in the terminal',
    )
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--undo', 'untick it')
    .action(async (ids: string[], options: { interview?: string; undo?: boolean }, called: Command) => {
      if (ids.length === 0) await needPicking(called, world);
      // Options that `checklist` has too are parsed there.
      const { interview } = command.opts<ChecklistOptions>();
      const { tick } = await import('./checklist/tick.ts');
      await tick(ids, { ...options, interview: options.interview ?? interview }, world);
    });
}

async function print(options: ChecklistOptions, world: World): Promise<void> {
  const state = await readUserState(world);
  const interview = await wanted(options, state, world);
  const { buildChecklist } = await import('../domain/interviews/build-checklist.ts');
  const checklist = buildChecklist(await inputFor(interview, state, world));
  if (options.format === 'text' && options.out === undefined) {
    const lines = [...(await textLines(checklist, options, world)), ...others(interview, options, state)];
    return world.read(lines);
  }
  const text = await checklistDocument(checklist, options, world);
  if (options.out === undefined) return world.print(text);
  (await world.files()).write(options.out, text);
  world.print(`Written: ${options.out}\n`);
}

async function textLines(checklist: InterviewChecklist, { all = false, interview }: ChecklistOptions, world: World) {
  const { checklistLines } = await import('../domain/exports/checklist-text.ts');
  return checklistLines(checklist, { userZone: world.zone, all, named: interview !== undefined });
}

/** Names the user's other interviews, unless one was asked for by name. */
function others({ id }: Interview, { interview, at }: ChecklistOptions, { upcoming }: UserState): Line[] {
  const rest = upcoming.filter((one) => one.id !== id);
  if (rest.length === 0 || interview !== undefined || at !== undefined) return [];
  const ids = rest.map((one) => `rehearse checklist --interview ${one.id}`);
  return [{ text: `Your other interviews: ${ids.join('; ')}`, tone: 'quiet' }];
}

async function checklistDocument(
  checklist: InterviewChecklist,
  options: ChecklistOptions,
  world: World,
): Promise<string> {
  const dated = { ...checklist, blocks: checklist.blocks.filter(({ start }) => start) };
  switch (options.format) {
    case 'ics': {
      const { checklistCalendar } = await import('../domain/exports/icalendar.ts');
      return checklistCalendar(dated);
    }
    case 'md': {
      const { checklistMarkdown } = await import('../domain/exports/checklist-markdown.ts');
      return checklistMarkdown(options.all ? checklist : dated, world.zone);
    }
    case 'json': {
      const { checklistJson } = await import('../domain/exports/checklist-json.ts');
      return checklistJson(checklist, world.zone);
    }
    case 'text': {
      const { plainLines } = await import('../domain/exports/plain-lines.ts');
      return plainLines(await textLines(checklist, options, world), FILE_COLUMNS);
    }
  }
}
