import type { Entry } from '../ports.ts';
import type { Claim } from '../records/claim.ts';

/** Factor on the weight of a technology that the CV lists: they will ask about it. Ours. */
const CLAIMED = 1.5;

/** Without the technologies that no claim names: someone who does not list one need not know it. Those named weigh more. */
export function claimedOnly(entries: Entry[], claims: Iterable<Claim>): Entry[] {
  const named = new Set([...claims].filter((claim) => !isOff(claim)).map(({ item }) => item));
  return entries.flatMap((entry) => {
    if (entry.kind !== 'technology') return entry;
    const isNamed = [entry.id, ...entry.aliases].some((id) => named.has(id));
    return isNamed ? [{ ...entry, weight: entry.weight * CLAIMED }] : [];
  });
}

/** Whether it leaves the CV: nothing more is asked of it. */
export function isOff({ verdict }: Pick<Claim, 'verdict'>): boolean {
  return verdict === 'cut';
}
