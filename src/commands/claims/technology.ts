import type { ItemOfKind } from '../../domain/content/kinds.ts';
import type { Claim } from '../../domain/records/claim.ts';
import type { World } from '../../world.ts';

type Technology = ItemOfKind<'technology'>;

/** The technologies of the library and of packs. */
export async function technologies(world: World): Promise<Technology[]> {
  const library = await world.library();
  return library.entries().flatMap(({ id, kind }) => {
    const item = kind === 'technology' ? library.item(id) : undefined;
    return item ? [item as Technology] : [];
  });
}

/** The item about a claim: the one that it names, or the one that its words are a name of. */
export async function technologyNamed(
  { sort, item, text }: Pick<Claim, 'sort' | 'item' | 'text'>,
  world: World,
): Promise<Technology | undefined> {
  if (sort === 'bullet') return undefined;
  const named = item === undefined ? undefined : (await world.library()).item(item);
  if (named?.kind === 'technology') return named as Technology;
  const word = text.trim().toLowerCase();
  return (await technologies(world)).find(({ names }) => names.some((name) => name.toLowerCase() === word));
}
