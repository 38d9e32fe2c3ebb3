import type { Command } from 'commander';
import { Option } from 'commander';
import type { Fill } from '../domain/content/kinds/checklist.ts';
import type { ItemOfKind } from '../domain/content/kinds.ts';
import { topicName } from '../domain/content/topics.ts';
import { stamp } from '../domain/dates.ts';
import type { ChecklistInput, InterviewChecklist, OwnLines } from '../domain/interviews/checklist.ts';
import type { Interview } from '../domain/interviews/interview.ts';
import type { Rating } from '../domain/ports.ts';
import { standingWith } from '../domain/practice/pace.ts';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/spelling.ts';
import { storyGaps } from '../domain/stories/check.ts';
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

export function declare(command: Command, world: World): void {
  command
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--at <date>', 'for a moment that is not kept as an interview')
    .option('--zone <zone>', 'with --at: its IANA time zone (default: yours)')
    .addOption(
      new Option('--format <format>', 'how to write it').choices(['text', 'md', 'json', 'ics']).default('text'),
    )
    .option('--out <file>', 'write to this file')
    .option('--all', 'also what has no date yet: applying, the offer, before the first day')
    .action((options: ChecklistOptions) => print(options, world));
  command
    .command('tick')
    .description('Tick something, or take a tick back.')
    .argument('<id...>', 'ids as rehearse checklist shows them')
    .option('--interview <id>', 'which interview (default: the next one)')
    .option('--undo', 'take the tick back')
    .action((ids: string[], options: { interview?: string; undo?: boolean }) => tick(ids, options, world));
}

async function print(options: ChecklistOptions, world: World): Promise<void> {
  const state = await readState(world);
  const interview = await wanted(options, state, world);
  const { buildChecklist } = await import('../domain/interviews/checklist.ts');
  const whole = buildChecklist(await inputFor(interview, state, world));
  const undated = (block: InterviewChecklist['blocks'][number]) => !block.start;
  const checklist =
    options.all || options.format === 'json'
      ? whole
      : { ...whole, blocks: whole.blocks.filter((block) => !undated(block)) };
  const hidden = whole.blocks.length - checklist.blocks.length;
  if (options.format === 'text' && options.out === undefined) {
    const { checklistLines } = await import('../domain/exports/checklistText.ts');
    const lines = checklistLines(checklist, { userZone: world.zone, hidden });
    if (process.stdout.isTTY) await (await world.terminal()).read(lines);
    else await world.say(...lines);
    return;
  }
  const text = await written(checklist, options.format, world);
  if (options.out === undefined) return world.print(text);
  (await world.files()).write(options.out, text);
  world.print(`Written: ${options.out}\n`);
}

async function written(
  checklist: InterviewChecklist,
  format: ChecklistOptions['format'],
  world: World,
): Promise<string> {
  switch (format) {
    case 'ics': {
      const { checklistCalendar } = await import('../domain/exports/icalendar.ts');
      return checklistCalendar(checklist, { epochMilliseconds: world.now().getTime() });
    }
    case 'md': {
      const { checklistMarkdown } = await import('../domain/exports/checklistMarkdown.ts');
      return checklistMarkdown(checklist, world.zone);
    }
    case 'json':
      return `${JSON.stringify(plainChecklist(checklist), null, 2)}\n`;
    case 'text': {
      const { checklistMarkdown } = await import('../domain/exports/checklistMarkdown.ts');
      return checklistMarkdown(checklist, world.zone);
    }
  }
}

/** The checklist as JSON: moments as ISO 8601 with offset, days as dates. */
function plainChecklist({ interview, name, start, blocks, dropped }: InterviewChecklist) {
  const when = (moment: { toString(options?: object): string } | undefined) =>
    moment?.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
  return {
    interview: { ...interview, name, start: when(start) },
    blocks: blocks.map((block) => ({ ...block, start: when(block.start), end: when(block.end) })),
    dropped,
  };
}

/** The interview asked for: one by id, one only for this call, or the next. */
async function wanted(options: ChecklistOptions, { upcoming }: State, world: World): Promise<Interview> {
  if (options.at !== undefined) {
    const { wallTime } = await import('../domain/interviews/moments.ts');
    const zone = options.zone ?? world.zone;
    return { id: '-', at: wallTime(options.at, zone), zone, rounds: [], added: stamp(world.now()) };
  }
  if (options.interview !== undefined) return interviewNamed(options.interview, world);
  const next = upcoming[0];
  if (!next)
    throw new Problem(
      'No interview is coming up.',
      'Add one with "rehearse interview add", or give a moment: --at 2026-12-11T10:00',
    );
  return next;
}

async function inputFor(interview: Interview, state: State, world: World): Promise<ChecklistInput> {
  const { zonedNow } = await import('../domain/interviews/moments.ts');
  const library = await world.library();
  const ticks = state.journal.all('tick');
  return {
    interview,
    protocols: PROTOCOLS.flatMap((id) => {
      const item = library.item(id);
      return item?.kind === 'protocol' ? [item as ItemOfKind<'protocol'>] : [];
    }),
    item: (id) => library.item(id),
    own: await ownLines(state, world),
    ticked: (id) => ticks.has(`${interview.id}/${id}`),
    now: zonedNow(world.now(), interview.zone),
  };
}

/** What the checklist takes from the user's own data. */
async function ownLines({ settings, standing, entries, journal }: State, world: World): Promise<OwnLines> {
  const library = await world.library();
  const rated = (rating: Rating) => Object.keys(settings.ratings).filter((topic) => settings.ratings[topic] === rating);
  const weak = [...rated('blank'), ...rated('shaky')].map(topicName);
  const shaky = entries
    .filter((entry) => ['again', 'hard'].includes(standingWith(standing, entry)?.grade ?? ''))
    .map(({ title }) => title);
  const stories = [...journal.all('story').values()];
  const gaps = stories.flatMap((story) => {
    const template = library.item(story.template);
    const lacks = template?.kind === 'story' ? storyGaps(story, template) : [];
    return lacks.length ? [`${story.title}: ${lacks.join(', ')}`] : [];
  });
  const own: OwnLines = {
    'weak-topics': weak,
    'shaky-items': shaky.slice(0, 12),
    'story-gaps': gaps,
    stories: stories.map(({ title }) => title),
    asks: [...journal.all('ask').values()].map(({ text }) => text),
    'gap-topic': weak.slice(0, 1),
  };
  return Object.fromEntries(Object.entries(own).map(([fill, lines]) => [fill, lines.slice(0, 12)])) as Record<
    Fill,
    string[]
  >;
}

async function tick(
  ids: readonly string[],
  options: { interview?: string; undo?: boolean },
  world: World,
): Promise<void> {
  const state = await readState(world);
  const interview = await wanted({ ...options, format: 'text' }, state, world);
  const { buildChecklist } = await import('../domain/interviews/checklist.ts');
  const checklist = buildChecklist(await inputFor(interview, state, world));
  const ticks = checklist.blocks.flatMap((block) => block.ticks);
  const chosen = ids.map((id) => {
    const exact = ticks.find((one) => one.id === id);
    const near = ticks.filter((one) => one.id.endsWith(`/${id}`));
    const found = exact ?? (near.length === 1 ? near[0] : undefined);
    if (found) return found;
    const guess = nearest(
      id,
      ticks.map((one) => one.id),
    );
    throw new Problem(
      `The checklist has no "${id}".`,
      guess ? `Did you mean ${guess}?` : 'rehearse checklist --format json shows the ids.',
    );
  });
  for (const { id, do: text } of chosen) {
    const key = `${interview.id}/${id}`;
    if (options.undo) state.journal.remove('tick', key);
    else state.journal.put('tick', key, { at: stamp(world.now()) });
    world.print(`${options.undo ? '[ ]' : '[x]'} ${text}\n`);
  }
}
