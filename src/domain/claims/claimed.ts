import { entryWith } from '../entry.ts';
import type { Entry } from '../ports.ts';
import type { Claim } from '../records/claim.ts';

/** Factor on the weight of a technology that the CV lists: they will ask about it. Ours. */
const CLAIMED = 1.5;

/** Without the technologies that no claim names: someone who does not list one need not know it. Those named weigh more. */
export function claimedOnly(entries: Entry[], claims: Iterable<Claim>): Entry[] {
  const named = new Set([...claims].filter((claim) => !isOff(claim)).map(({ item }) => item));
  const kept: Entry[] = [];
  // A plain loop, as each of the ones over all entries: twenty thousand are gone through while the user waits.
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i] as Entry;
    if (entry.kind !== 'technology') kept.push(entry);
    else if ([entry.id, ...entry.aliases].some((id) => named.has(id)))
      kept.push(entryWith(entry, { weight: entry.weight * CLAIMED, because: 'a claim of yours' }));
  }
  return kept;
}

/** Whether it leaves the CV: nothing more is asked of it. */
export function isOff({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return verdict === 'cut';
}
