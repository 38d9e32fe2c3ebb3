import { stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import type { Journal } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Claim } from '../../domain/records/claim.ts';
import type { World } from '../../world.ts';
import { recordNamed } from '../records/named.ts';

export const NO_CLAIM = 'No claim yet. Begin with: rehearse claims cv FILE';

/** A claim by its id, its words, or the start of its id. @throws Problem */
export function claimNamed(word: string, world: World): Promise<Claim> {
  return recordNamed('claim', word, { noun: 'claim', nameOf: ({ text }) => text, none: NO_CLAIM }, world);
}

/** What is said of a claim when it is added. */
export type NewClaim = Pick<Claim, 'sort' | 'text' | 'ran' | 'deep' | 'broad' | 'item' | 'boundary'>;

/** Adds claims, all or none. @throws Problem if one is there already */
export async function addClaims(given: readonly NewClaim[], world: World): Promise<Claim[]> {
  const journal = await world.journal();
  return journal.alone(() => {
    const claims = claimsFor(given, journal, world);
    journal.putAll(claims.map((value) => ({ kind: 'claim', id: value.id, value })));
    return claims;
  });
}

/** Claims as they are kept, each with an id of its own. @throws Problem if one is there already */
export function claimsFor(given: readonly NewClaim[], journal: Pick<Journal, 'all'>, world: World): Claim[] {
  const now = stamp(world.now());
  const all = [...journal.all('claim').values()];
  const taken = new Set(journal.all('claim').keys());
  return given.map((one, i): Claim => {
    const isSame = ({ text }: Pick<Claim, 'text'>) => text.toLowerCase() === one.text.toLowerCase();
    if (given.slice(0, i).some(isSame)) throw new Problem(`"${one.text}" is given twice.`);
    const same = all.find(isSame);
    if (same) throw new Problem(`"${one.text}" is a claim already.`, `To change it: rehearse claims edit ${same.id}`);
    const id = freeId(slugOf(shortName(one), 'claim'), taken);
    taken.add(id);
    return { id, ...one, asked: [], added: now, changed: now };
  });
}

/** What the id of a claim is made of: of a bullet, its first words. */
function shortName({ sort, text }: NewClaim): string {
  return sort === 'bullet' ? text.split(' ').slice(0, FIRST_WORDS).join(' ') : text;
}

const FIRST_WORDS = 3;

/** Changes a claim and returns what it is now. */
export async function changeClaim(claim: Claim, change: Partial<Claim>, world: World): Promise<Claim> {
  const changed: Claim = { ...claim, ...change, changed: stamp(world.now()) };
  (await world.journal()).put('claim', claim.id, changed, claim);
  return changed;
}
