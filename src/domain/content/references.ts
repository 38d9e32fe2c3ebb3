import { isJsonObject } from '../json.ts';
import { didYouMean } from '../spelling.ts';
import type { Finding, ParsedFile } from './finding.ts';
import type { AnyItem, Kind, Reference } from './kind.ts';
import type { Item } from './kinds.ts';
import { KINDS } from './kinds.ts';
import { about, type KnownIds, type PlacedItem } from './placed.ts';

/** Comparing each of thousands of dead references with each of thousands of ids would take minutes. */
const COMPARISONS_MAX = 500_000;

/** The kind of an item, as the checks that are the same for all kinds use it. */
export function kindOf(item: Item): Kind & { references?: (item: AnyItem) => Reference[] } {
  return KINDS[item.kind] as unknown as Kind;
}

/** Everything that an item refers to: what its kind names, and `see`. */
export function referencesOf(item: Item): Reference[] {
  return [...(kindOf(item).references?.(item) ?? []), ...item.see.map((to, i) => ({ path: ['see', i], to }))];
}

/** References that lead nowhere, to the wrong kind, to the item itself, or around in a loop of protocols. */
export function referenceFindings(placed: readonly PlacedItem[], names: KnownIds): Finding[] {
  const ids = [...names.keys()];
  let dead = 0;
  const suggest = (to: string) => (dead++ * ids.length < COMPARISONS_MAX ? didYouMean(to, ids) : '');
  return [
    ...placed.flatMap((each) =>
      referencesOf(each.item).flatMap((reference) => {
        const says = objection(each.item, reference, names, suggest);
        return says ? [about(each, { path: reference.path, says })] : [];
      }),
    ),
    ...circles(placed, names),
  ];
}

/** An item that does not fit its schema, as it was written. */
export interface InvalidItem {
  raw: unknown;
  file: ParsedFile;
  index: number;
}

/** Dead `see` entries of items that do not fit their schema: they are reported with the rest. */
export function seeFindings(unfit: readonly InvalidItem[], names: KnownIds): Finding[] {
  return unfit.flatMap(({ raw, ...place }) => {
    const see = isJsonObject(raw) && Array.isArray(raw.see) ? raw.see : [];
    return see.flatMap((to: unknown, i) =>
      typeof to !== 'string' || names.has(to)
        ? []
        : [about(place, { path: ['see', i], says: `unknown item "${to}"${didYouMean(to, names.keys())}` })],
    );
  });
}

function objection(item: Item, { path, to, kind }: Reference, names: KnownIds, suggest: (to: string) => string) {
  const target = names.get(to);
  if (!target) return `unknown item "${to}"${suggest(to)}`;
  if (target.id === item.id) {
    // A kind that forbids it reports it in its own words.
    const told = kindOf(item)
      .problems?.(item)
      .some((problem) => problem.path.join() === path.join());
    return told ? undefined : 'an item cannot refer to itself';
  }
  return kind && target.kind !== kind ? `"${to}" is a ${target.kind}, but a ${kind} is needed here` : undefined;
}

/** A protocol is expanded into what it names; one that comes back to itself would never end. */
function circles(placed: readonly PlacedItem[], names: KnownIds): Finding[] {
  const protocols = new Map(placed.flatMap((each) => (each.item.kind === 'protocol' ? [[each.item.id, each]] : [])));
  const leads = (id: string): readonly string[] => {
    const here = protocols.get(id);
    return here ? protocolsOf(here.item, names).map(({ to }) => to) : (names.get(id)?.leads ?? []);
  };
  return [...protocols.values()].flatMap((each) =>
    protocolsOf(each.item, names).flatMap(({ path, to }) => {
      const way = to === each.item.id ? undefined : wayBack(to, each.item.id, leads);
      if (!way) return [];
      return [about(each, { path, says: `the protocols form a loop: ${[each.item.id, ...way].join(' -> ')}` })];
    }),
  );
}

/** The protocols among an item's references, by their ids. */
export function protocolsOf(item: Item, names: KnownIds): Reference[] {
  return (kindOf(item).references?.(item) ?? []).flatMap((reference) => {
    const target = names.get(reference.to);
    return target?.kind === 'protocol' ? [{ ...reference, to: target.id }] : [];
  });
}

function wayBack(from: string, home: string, leads: (id: string) => readonly string[]): string[] | undefined {
  const came = new Map<string, string | undefined>([[from, undefined]]);
  for (const at of came.keys()) {
    if (at === home) {
      const way: string[] = [];
      for (let step: string | undefined = at; step !== undefined; step = came.get(step)) way.unshift(step);
      return way;
    }
    for (const next of leads(at)) if (!came.has(next)) came.set(next, at);
  }
  return undefined;
}
