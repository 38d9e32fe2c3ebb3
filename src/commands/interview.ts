import type { Command } from 'commander';
import { dayName, daysAway, stamp } from '../domain/dates.ts';
import { type Interview, interviewDayNumber, interviewName } from '../domain/interviews/interview.ts';
import { Problem } from '../domain/problem.ts';
import { nearest } from '../domain/spelling.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { today } from './state.ts';
import { count } from './words.ts';

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
      .option('--company <name>', 'who it is with')
      .option('--role <name>', 'what it is for')
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
    world.print(`${await oneLine(interview, world)}\nIts checklist: rehearse checklist --interview ${interview.id}\n`);
  });
  command
    .command('list')
    .description('List your interviews.')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) => list(json ?? false, world));
  fields(
    command
      .command('edit')
      .description('Change an interview; its rounds move with it.')
      .argument('<id>')
      .option('--at <date>', 'new date and time'),
  ).action((id: string, options: InterviewOptions) => edit(id, options, world));
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
      if (journal.all('interview').has(id)) throw new Problem(`The interview "${id}" is there, it was not removed.`);
      const old = journal.previous('interview', id);
      if (!old) throw new Problem(`No interview "${id}" was removed.`, 'rehearse interview remove told its id.');
      journal.put('interview', id, old);
      world.print(`${await oneLine(old, world)}\n`);
    });
}

/** Adds an interview; `at` is the time in its zone unless it has an offset. @throws Problem for a date or zone that is none */
export async function addInterview(
  world: World,
  given: Omit<Interview, 'id' | 'added'>,
  rounds: readonly string[] = [],
): Promise<Interview> {
  const { readRounds } = await import('../domain/interviews/rounds.ts');
  const { zoneNamed } = await import('../domain/interviews/zone.ts');
  const zone = zoneNamed(given.zone);
  const at = await momentGiven(given.at, zone, world);
  const journal = await world.journal();
  const interview: Interview = {
    id: freeId(given.company, at, journal.all('interview')),
    at,
    zone,
    ...named(given),
    rounds: readRounds(rounds, { at, zone }),
    added: stamp(world.now()),
  };
  journal.put('interview', interview.id, interview);
  return interview;
}

async function edit(id: string, options: InterviewOptions, world: World): Promise<void> {
  const old = await interviewNamed(id, world);
  const { movedRound, readRounds } = await import('../domain/interviews/rounds.ts');
  const { zoneNamed } = await import('../domain/interviews/zone.ts');
  const zone = zoneNamed(options.zone ?? old.zone);
  // Where only the zone changes, the time on the clock there is what was agreed on.
  const given = options.at ?? (zone === old.zone ? old.at : old.at.slice(0, 16));
  const at = await momentGiven(given, zone, world);
  const rounds = options.rounds
    ? readRounds(options.rounds, { at, zone })
    : old.rounds.map((round) => (at === old.at && zone === old.zone ? round : movedRound(round, old, { at, zone })));
  const changed: Interview = { ...old, at, zone, rounds, ...named(options), changed: stamp(world.now()) };
  (await world.journal()).put('interview', old.id, changed);
  world.print(`${await oneLine(changed, world)}\n`);
}

/** A moment as a user gives it, on the clocks of a zone; says so where the clocks skip the time given. */
async function momentGiven(text: string, zone: string, world: World): Promise<string> {
  const { readMomentIn } = await import('../domain/interviews/moments.ts');
  const { readWhen } = await import('../domain/interviews/when.ts');
  const { at, skipped } = readMomentIn(/^\s*\d{4}-/.test(text) ? text : (readWhen(text, today(world)) ?? text), zone);
  if (skipped) {
    world.warn(`There is no ${skipped} that day in ${zone}, the clocks go forward: taken as ${at.slice(11, 16)}.`);
  }
  return at;
}

/** An interview by its id, or by the start of its id or company where only one has it. @throws Problem */
export async function interviewNamed(word: string, world: World): Promise<Interview> {
  const all = await interviews(world);
  const exact = all.find(({ id }) => id === word);
  const near = all.filter(({ id, company }) => id.startsWith(word) || company?.toLowerCase() === word.toLowerCase());
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  const guess = near.length === 0 ? nearest(word, ids) : undefined;
  throw new Problem(
    near.length > 1 ? `Several interviews begin with "${word}".` : `There is no interview "${word}".`,
    guess
      ? `Did you mean ${guess}?`
      : ids.length
        ? `There are: ${ids.join(', ')}.`
        : 'Add one: rehearse interview add --at 2026-12-11T10:00',
  );
}

/** In the order of time. */
async function interviews(world: World): Promise<Interview[]> {
  const all = [...(await world.journal()).all('interview').values()];
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}

/** "acme-2026-12-11", with a number where that is taken. */
function freeId(company: string | undefined, at: string, taken: ReadonlyMap<string, unknown>): string {
  const words = (company ?? '').normalize('NFKD').toLowerCase();
  const name =
    words
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'interview';
  const base = `${name.slice(0, 40)}-${at.slice(0, 10)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

function named({ company, role }: Pick<InterviewOptions, 'company' | 'role'>): Pick<Interview, 'company' | 'role'> {
  return { ...(company?.trim() ? { company: company.trim() } : {}), ...(role?.trim() ? { role: role.trim() } : {}) };
}

async function list(json: boolean, world: World): Promise<void> {
  const all = await interviews(world);
  if (json) return world.print(`${JSON.stringify(all, null, 2)}\n`);
  const lines: Line[] = [];
  for (const one of all) lines.push(await oneLine(one, world));
  await world.say(
    ...(lines.length ? lines : ['No interview yet. Add one: rehearse interview add --at 2026-12-11T10:00']),
  );
}

/** "acme-2026-12-11: Acme, Fri 11 Dec, 10:00 Europe/Amsterdam (9:00 for you). In 21 days. 2 rounds: coding, design." */
async function oneLine(interview: Interview, world: World): Promise<string> {
  const { startOf } = await import('../domain/interviews/moments.ts');
  const { capital, timeInZone, timeOf } = await import('../domain/exports/checklistLayout.ts');
  const start = startOf(interview);
  const on = interviewDayNumber(interview);
  const yours = timeInZone(start, world.zone);
  const { rounds } = interview;
  return [
    `${interview.id}: ${interviewName(interview)}, ${dayName(on, today(world))}, ${timeOf(start)} ${interview.zone}${yours ? ` (${yours} for you)` : ''}.`,
    `${capital(daysAway(on - today(world)))}.`,
    ...(rounds.length ? [`${count(rounds.length, 'round')}: ${rounds.map(({ name }) => name).join(', ')}.`] : []),
  ].join(' ');
}

async function askWhen(world: World): Promise<string> {
  const { readWhen } = await import('../domain/interviews/when.ts');
  const terminal = await world.terminal();
  return terminal.ask('When is it?', {
    hint: '2026-12-18 10:00, "in 3 weeks", "friday 14:30"',
    check: (line) => (readWhen(line, today(world)) ? undefined : 'I do not understand that. Try 2026-12-18 10:00.'),
  });
}
