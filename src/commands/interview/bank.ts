import { stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import { notFound } from '../../domain/not-found.ts';
import { Problem } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { startsId } from '../records/named.ts';

/** Adds an interview; `at` is the time in its zone unless it has an offset. @throws Problem for a date or zone that does not exist */
export async function addInterview(
  world: World,
  given: Omit<Interview, 'id' | 'added'>,
  { rounds = [], note }: { rounds?: readonly string[]; note?: readonly string[] | undefined } = {},
): Promise<Interview> {
  const { readRounds } = await import('../../domain/interviews/rounds.ts');
  const { zoneNamed } = await import('../../domain/interviews/zone.ts');
  const zone = zoneNamed(given.zone);
  const { momentGiven, namedFields, notedRounds } = await import('./given.ts');
  const at = await momentGiven(given.at, zone, world);
  const journal = await world.journal();
  const read = notedRounds(readRounds(rounds, { at, zone }), note);
  return journal.alone(() => {
    // As "acme-2026-12-11".
    const id = freeId(`${slugOf(given.company ?? '', 'interview')}-${at.slice(0, 10)}`, journal.all('interview'));
    const named = namedFields(given);
    const job = given.job === undefined ? {} : { job: given.job };
    const interview: Interview = { id, at, zone, ...named, ...job, rounds: read, added: stamp(world.now()) };
    journal.put('interview', id, interview);
    return interview;
  });
}

/** An interview by its id, or by its company or the start of its id if only one matches. @throws Problem */
export async function interviewNamed(word: string, world: World): Promise<Interview> {
  const all = await interviews(world);
  const exact = all.find(({ id }) => id === word);
  const near = all.filter(({ id, company }) => startsId(id, word) || company?.toLowerCase() === word.toLowerCase());
  const found = exact ?? (near.length === 1 ? near[0] : undefined);
  if (found) return found;
  const ids = all.map(({ id }) => id);
  const hint = ids.length ? undefined : 'Add one: rehearse interview add --at 2026-12-11T10:00';
  if (near.length === 0) throw notFound('interview', word, ids, hint);
  throw new Problem(`Several interviews start with "${word}".`, `There are: ${near.map(({ id }) => id).join(', ')}.`);
}

/** By date. */
export async function interviews(world: World): Promise<Interview[]> {
  const all = [...(await world.journal()).all('interview').values()];
  return all.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
}
