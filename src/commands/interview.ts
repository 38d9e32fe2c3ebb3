import type { Command } from 'commander';
import { stamp } from '../domain/dates.ts';
import { type Interview, interviewName } from '../domain/interviews/interview.ts';
import { notFound } from '../domain/not-found.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import type { InterviewOptions } from './interview/given.ts';

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
    const { askWhen, oneLine } = await import('./interview/say.ts');
    const at = options.at ?? (await askWhen(world));
    const zone = options.zone ?? world.zone;
    const interview = await addInterview(world, { ...options, at, zone, rounds: [] }, options.rounds);
    world.print(`${oneLine(interview, world)}\nIts checklist: rehearse checklist --interview ${interview.id}\n`);
  });
  command
    .command('list')
    .description('List your interviews.')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => (await import('./interview/say.ts')).list(json ?? false, world));
  fields(
    command
      .command('edit')
      .description('Change an interview; its rounds move with it.')
      .argument('<id>')
      .option('--at <date>', 'new date and time'),
  ).action(async (id: string, options: InterviewOptions) =>
    (await import('./interview/edit.ts')).edit(id, options, world),
  );
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
      world.print(`${(await import('./interview/say.ts')).oneLine(old, world)}\n`);
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
  const { momentGiven, named } = await import('./interview/given.ts');
  const at = momentGiven(given.at, zone, world);
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

/** An interview by its id, or by the start of its id or company where only one has it. @throws Problem */
export async function interviewNamed(word: string, world: World): Promise<Interview> {
  const all = await interviews(world);
  const exact = all.find(({ id }) => id === word);
  const near = all.filter(({ id, company }) => id.startsWith(word) || company?.toLowerCase() === word.toLowerCase());
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  const hint = ids.length ? undefined : 'Add one: rehearse interview add --at 2026-12-11T10:00';
  if (near.length === 0) throw notFound('interview', word, ids, hint);
  throw new Problem(`Several interviews begin with "${word}".`, `There are: ${ids.join(', ')}.`);
}

/** In the order of time. */
export async function interviews(world: World): Promise<Interview[]> {
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
