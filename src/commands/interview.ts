import type { Command } from 'commander';
import { dayName, stamp } from '../domain/dates.ts';
import { type Interview, interviewDayNumber, interviewName, type Round } from '../domain/interviews/interview.ts';
import { Problem } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { count, today } from './coach.ts';

interface InterviewOptions {
  at?: string;
  zone?: string;
  company?: string;
  role?: string;
  rounds?: string[];
}

export function declare(command: Command, world: World): void {
  const fields = (of: Command) =>
    of
      .option('--zone <zone>', 'IANA time zone of the interview (default: yours)')
      .option('--company <name>')
      .option('--role <name>')
      .option('--rounds <round...>', 'rounds as NAME, NAME@10:00, NAME@2026-12-11T10:00 or NAME@10:00/45 (minutes)');
  fields(
    command
      .command('add')
      .description('Add an interview.')
      .option('--at <date>', 'date and time, as 2026-12-11T10:00; with an offset it is that instant'),
  ).action(async (options: InterviewOptions) => {
    const at = options.at ?? (await askWhen(world));
    const zone = options.zone ?? world.zone;
    const interview = await addInterview(world, { ...options, at, zone, rounds: [] }, options.rounds);
    world.print(`${oneLine(interview, today(world))}\nIts checklist: rehearse checklist\n`);
  });
  command
    .command('list')
    .description('List your interviews.')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const all = inOrder(await interviews(world));
      if (options.json) world.print(`${JSON.stringify(all, null, 2)}\n`);
      else
        await world.say(
          ...(all.length
            ? all.map((one): Line => oneLine(one, today(world)))
            : ['No interview yet. Add one: rehearse interview add --at 2026-12-11T10:00']),
        );
    });
  fields(
    command
      .command('edit')
      .description('Change an interview.')
      .argument('<id>')
      .option('--at <date>', 'new date and time'),
  ).action(async (id: string, options: InterviewOptions) => {
    const old = await interviewNamed(id, world);
    const { wallTime } = await import('../domain/interviews/moments.ts');
    const zone = options.zone ?? old.zone;
    const at = wallTime(options.at ?? old.at, zone);
    const rounds = options.rounds
      ? readRounds(options.rounds, at)
      : old.rounds.map((round) => moved(round, old.at, at));
    const changed: Interview = { ...old, at, zone, rounds, ...named(options) };
    (await world.journal()).put('interview', old.id, changed);
    world.print(`${oneLine(changed, today(world))}\n`);
  });
  command
    .command('remove')
    .description('Remove an interview; its ticks are kept.')
    .argument('<id>')
    .action(async (id: string) => {
      const old = await interviewNamed(id, world);
      (await world.journal()).remove('interview', old.id);
      world.print(`Removed: ${interviewName(old)}. To bring it back: rehearse interview restore ${old.id}\n`);
    });
  command
    .command('restore')
    .description('Bring back an interview that was removed.')
    .argument('<id>')
    .action(async (id: string) => {
      const journal = await world.journal();
      const old = journal.previous('interview', id);
      if (!old || journal.all('interview').has(id)) throw new Problem(`No removed interview "${id}".`);
      journal.put('interview', id, old);
      world.print(`${oneLine(old, today(world))}\n`);
    });
}

/** Adds an interview; `at` is wall time in its zone unless it has an offset. @throws Problem for a date or zone that is none */
export async function addInterview(
  world: World,
  given: Omit<Interview, 'id' | 'added'>,
  rounds: readonly string[] = [],
): Promise<Interview> {
  const { wallTime } = await import('../domain/interviews/moments.ts');
  const journal = await world.journal();
  const at = wallTime(given.at, given.zone);
  const interview: Interview = {
    id: freeId(given.company, at, journal.all('interview')),
    at,
    zone: given.zone,
    ...named(given),
    rounds: readRounds(rounds, at),
    added: stamp(world.now()),
  };
  journal.put('interview', interview.id, interview);
  return interview;
}

/** An interview by its id, or by the start of its id or company where only one has it. @throws Problem */
export async function interviewNamed(word: string, world: World): Promise<Interview> {
  const all = await interviews(world);
  const exact = all.find(({ id }) => id === word);
  const near = all.filter(({ id, company }) => id.startsWith(word) || company?.toLowerCase() === word.toLowerCase());
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = inOrder(all).map(({ id }) => id);
  throw new Problem(
    `There is no interview "${word}".`,
    ids.length ? `There are: ${ids.join(', ')}.` : 'Add one: rehearse interview add --at 2026-12-11T10:00',
  );
}

async function interviews(world: World): Promise<Interview[]> {
  return [...(await world.journal()).all('interview').values()];
}

function inOrder(all: readonly Interview[]): Interview[] {
  return [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
}

/** "acme-2026-12-11", with a number where that is taken. */
function freeId(company: string | undefined, at: string, taken: ReadonlyMap<string, unknown>): string {
  const name =
    (company ?? 'interview')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'interview';
  const base = `${name}-${at.slice(0, 10)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

function named({ company, role }: Pick<InterviewOptions, 'company' | 'role'>): Pick<Interview, 'company' | 'role'> {
  return { ...(company ? { company } : {}), ...(role ? { role } : {}) };
}

/** "coding@10:00/45": a round's name, its time (on the interview's day, or with a date) and its minutes. */
function readRounds(rounds: readonly string[], at: string): Round[] {
  return rounds
    .flatMap((text) => text.split(','))
    .map((text) => {
      const found = text.trim().match(/^([^@/]+?)(?:@(?:(\d{4}-\d{2}-\d{2})T?)?(\d{1,2}:\d{2})?)?(?:\/(\d{1,3}))?$/);
      if (!found?.[1])
        throw new Problem(`"${text}" is no round.`, 'Write it as coding, coding@10:00 or coding@10:00/45.');
      const [, name, date, time, minutes] = found;
      const start =
        date || time ? `${date ?? at.slice(0, 10)}T${(time ?? at.slice(11, 16)).padStart(5, '0')}` : undefined;
      return { name, ...(start ? { at: start } : {}), ...(minutes ? { minutes: Number(minutes) } : {}) };
    });
}

/** A round keeps its place in the interview when the whole of it moves. */
function moved(round: Round, from: string, to: string): Round {
  if (!round.at || from === to) return round;
  const shift = Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`);
  return { ...round, at: new Date(Date.parse(`${round.at}:00Z`) + shift).toISOString().slice(0, 16) };
}

function oneLine(interview: Interview, day: number): string {
  const rounds = interview.rounds.length
    ? ` ${count(interview.rounds.length, 'round')}: ${interview.rounds.map(({ name }) => name).join(', ')}.`
    : '';
  const when = `${dayName(interviewDayNumber(interview), day)}, ${interview.at.slice(11, 16)} ${interview.zone}`;
  return `${interview.id}: ${interviewName(interview)}, ${when}.${rounds}`;
}

async function askWhen(world: World): Promise<string> {
  const { readWhen } = await import('../domain/interviews/when.ts');
  const terminal = await world.terminal();
  const text = await terminal.ask('When is it?', {
    hint: '2026-12-18 10:00, "in 3 weeks", "friday 14:30"',
    check: (line) =>
      readWhen(line, today(world)) ? undefined : 'I do not understand that date. Try 2026-12-18 10:00.',
  });
  return readWhen(text, today(world)) ?? text;
}
