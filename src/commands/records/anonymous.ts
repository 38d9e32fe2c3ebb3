import { anonymizer, companyNames, type Rewrite } from '../../domain/exports/anonymous.ts';
import type { World } from '../../world.ts';

/** What an export does to all that it writes: with `--anonymous`, companies are A, B, C; otherwise nothing. */
export async function leavingOut(anonymous: boolean | undefined, world: World): Promise<Rewrite> {
  if (!anonymous) return (value) => value;
  const journal = await world.journal();
  return anonymizer(companyNames(journal.all('job').values(), journal.all('interview').values()));
}
