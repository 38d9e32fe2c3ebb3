import type { Command } from 'commander';
import { Option } from 'commander';
import type { ItemOfKind } from '../domain/content/kinds.ts';
import { stamp } from '../domain/dates.ts';
import type { ChecklistInput, InterviewChecklist } from '../domain/interviews/checklist.ts';
import type { Interview } from '../domain/interviews/interview.ts';
import { standingWith } from '../domain/practice/pace.ts';
import { Problem, WrongUsage } from '../domain/problem.ts';
import { nearest } from '../domain/spelling.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { interviewNamed } from './interview.ts';
import { readState, type State } from './state.ts';

interface ChecklistOptions {
  at?: string;
  zone?: string;
  format: 'text' | 'md' | 'json' | 'ics';
  out?: string;
  interview?: string;
  all?: boolean;
}

/** Laid out in this order: what the second repeats of the first is left out. */
const PROTOCOLS = ['protocol-interview-calendar', 'protocol-final-72h'];
/** Columns of a text that goes to a file. */
const FILE_COLUMNS = 80;

export function declare(command: Command, world: World): void {
  command
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--at <date>', 'for a moment that is not kept as an interview')
    .option('--zone <zone>', 'with --at: its IANA time zone (default: yours)')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['text', 'md', 'json', 'ics']).default('text'),
    )
    .option('--out <file>', 'write to this file')
    .option('--all', 'every detail, also of what is past or has no date yet (applying, the offer)')
    .action((options: ChecklistOptions) => print(options, world));
  command
    .command('tick')
    .description('Tick something, or take a tick back.')
    .argument('<id...>', 'the words in brackets that rehearse checklist shows')
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--undo', 'take the tick back')
    .action((ids: string[], options: { interview?: string; undo?: boolean }) =>
      // Options that the checklist has as well arrive there.
      tick(ids, { ...options, interview: options.interview ?? command.opts<ChecklistOptions>().interview }, world),
    );
}

async function print(options: ChecklistOptions, world: World): Promise<void> {
  const state = await readState(world);
  const interview = await wanted(options, state, world);
  const { buildChecklist } = await import('../domain/interviews/checklist.ts');
  const checklist = buildChecklist(await inputFor(interview, state, world));
  if (options.format === 'text' && options.out === undefined) {
    const lines = [...(await textLines(checklist, options, world)), ...others(interview, options, state)];
    if (process.stdout.isTTY) await (await world.terminal()).read(lines);
    else await world.say(...lines);
    return;
  }
  const text = await written(checklist, options, world);
  if (options.out === undefined) return world.print(text);
  (await world.files()).write(options.out, text);
  world.print(`Written: ${options.out}\n`);
}

async function textLines(checklist: InterviewChecklist, { all = false }: ChecklistOptions, world: World) {
  const { checklistLines } = await import('../domain/exports/checklistText.ts');
  return checklistLines(checklist, { userZone: world.zone, all });
}

/** Says that there are other interviews, where none was asked for by name. */
function others({ id }: Interview, { interview, at }: ChecklistOptions, { upcoming }: State): Line[] {
  const rest = upcoming.filter((one) => one.id !== id);
  if (rest.length === 0 || interview !== undefined || at !== undefined) return [];
  const ids = rest.map((one) => `rehearse checklist --interview ${one.id}`);
  return [{ text: `Your other interviews: ${ids.join('; ')}`, tone: 'quiet' }];
}

async function written(checklist: InterviewChecklist, options: ChecklistOptions, world: World): Promise<string> {
  const dated = { ...checklist, blocks: checklist.blocks.filter(({ start }) => start) };
  switch (options.format) {
    case 'ics': {
      const { checklistCalendar } = await import('../domain/exports/icalendar.ts');
      return checklistCalendar(dated);
    }
    case 'md': {
      const { checklistMarkdown } = await import('../domain/exports/checklistMarkdown.ts');
      return checklistMarkdown(options.all ? checklist : dated, world.zone);
    }
    case 'json': {
      const { checklistJson } = await import('../domain/exports/checklistJson.ts');
      return checklistJson(checklist, world.zone);
    }
    case 'text': {
      const { plainLines } = await import('../domain/exports/plainLines.ts');
      return plainLines(await textLines(checklist, options, world), FILE_COLUMNS);
    }
  }
}

/** The interview asked for: one by id, one only for this call, the next, or the one that was held last week. */
async function wanted(options: ChecklistOptions, { journal }: State, world: World): Promise<Interview> {
  const { interviewDays, readMomentIn } = await import('../domain/interviews/moments.ts');
  if (options.at !== undefined) {
    const zone = options.zone ?? world.zone;
    const { at } = readMomentIn(options.at, zone);
    return { id: '-', at, zone, rounds: [], added: stamp(world.now()) };
  }
  if (options.zone !== undefined) throw new WrongUsage('--zone goes with --at.');
  if (options.interview !== undefined) return interviewNamed(options.interview, world);
  const now = world.now().getTime();
  const ends = [...journal.all('interview').values()]
    .map((interview) => ({ interview, end: interviewDays(interview).at(-1)?.end.epochMilliseconds ?? 0 }))
    .sort((a, b) => a.end - b.end);
  const next = ends.find(({ end }) => end >= now) ?? ends.findLast(({ end }) => end >= now - AFTERWARDS);
  if (next) return next.interview;
  throw new Problem(
    'No interview is coming up.',
    'Add one with "rehearse interview add", or give a moment: --at 2026-12-11T10:00',
  );
}

/** Milliseconds for which an interview that is over is still the one meant: a week on one looks back once more. */
const AFTERWARDS = 8 * 86_400_000;

async function inputFor(interview: Interview, state: State, world: World): Promise<ChecklistInput> {
  const { zonedNow } = await import('../domain/interviews/moments.ts');
  const { ownLines } = await import('../domain/interviews/ownLines.ts');
  const library = await world.library();
  const { settings, standing, entries, journal } = state;
  const ticks = journal.all('tick');
  return {
    interview,
    protocols: PROTOCOLS.flatMap((id) => {
      const item = library.item(id);
      return item?.kind === 'protocol' ? [item as ItemOfKind<'protocol'>] : [];
    }),
    item: (id) => library.item(id),
    own: ownLines({
      ratings: settings.ratings,
      shaky: entries
        .filter((entry) => ['again', 'hard'].includes(standingWith(standing, entry)?.grade ?? ''))
        .map(({ title }) => title),
      stories: [...journal.all('story').values()],
      template: (id) => {
        const item = library.item(id);
        return item?.kind === 'story' ? (item as ItemOfKind<'story'>) : undefined;
      },
      asks: [...journal.all('ask').values()].map(({ text }) => text),
    }),
    ticked: (id) => ticks.has(`${interview.id}/${id}`),
    now: zonedNow(world.now(), interview.zone),
  };
}

async function tick(
  ids: readonly string[],
  { interview: id, undo = false }: { interview?: string; undo?: boolean },
  world: World,
): Promise<void> {
  const state = await readState(world);
  const interview = await wanted({ interview: id, format: 'text' }, state, world);
  const { buildChecklist } = await import('../domain/interviews/checklist.ts');
  const { tickNamed } = await import('../domain/interviews/ticks.ts');
  const { blocks } = buildChecklist(await inputFor(interview, state, world));
  const ticks = blocks.flatMap((block) => block.ticks);
  const chosen = ids.map((word) => {
    const found = tickNamed(word, ticks);
    if (found) return found;
    const guess = nearest(
      word,
      ticks.map(({ short }) => short),
    );
    throw new Problem(
      `The checklist has no "${word}".`,
      guess ? `Did you mean ${guess}?` : 'rehearse checklist --all shows what can be ticked, in brackets.',
    );
  });
  for (const { id: ticked, do: text } of chosen) {
    const key = `${interview.id}/${ticked}`;
    const known = state.journal.all('tick').has(key);
    if (undo && known) state.journal.remove('tick', key);
    if (!undo && !known) state.journal.put('tick', key, { at: stamp(world.now()) });
    world.print(`${undo ? '[ ]' : '[x]'} ${text}\n`);
  }
}
