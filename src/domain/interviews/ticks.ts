import type { Item, ItemOfKind } from '../content/kinds.ts';
import type { ChecklistTick, InterviewChecklist, OwnLines } from './checklist.ts';
import type { Interview } from './interview.ts';
import type { RoundSort } from './round-sorts.ts';
import { sortsOf } from './round-weights.ts';

export type ProtocolEntry = ItemOfKind<'protocol'>['entries'][number];
export type BareTick = Omit<ChecklistTick, 'state' | 'short'>;

/** What identifies an entry: its item, or its own id within the protocol, never its words or its place in the list. */
export function baseOf(entry: ProtocolEntry, item: Item | undefined, protocol: string): string {
  return item?.id ?? `${protocol}/${entry.id ?? entry.item}`;
}

/** "t-72h", "after-2h", "by-t-7d": an offset as a part of an id. */
export function slug(text: string): string {
  const words = text.replace(/T\+/g, 'after ').toLowerCase();
  return words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** What is ticked for an entry at one of its offsets: the checklist's own ticks due there, or the entry itself. */
export function ticksOf(
  entry: ProtocolEntry,
  item: Item | undefined,
  at: { base: string; offset: string },
  from: { own: OwnLines; item: (id: string) => Item | undefined; interview: Pick<Interview, 'rounds' | 'place'> },
): BareTick[] {
  if (item?.kind !== 'checklist') {
    const id = `${at.base}/${slug(at.offset)}`;
    return [{ id, do: entry.do, detail: [], own: [], ...(item ? { item: item.id } : {}) }];
  }
  const announced = sortsOf(from.interview.rounds);
  const isMeant = (sort: RoundSort | undefined) => !sort || !announced || announced.has(sort);
  return item.ticks
    .filter((tick) => !tick.offset || tick.offset === at.offset)
    .filter(({ place }) => !place || place === (from.interview.place ?? place))
    .filter(({ rounds }) => !rounds || rounds.some(isMeant))
    .map((tick) => ({
      id: `${item.id}/${tick.id}`,
      do: tick.do,
      detail: [...tick.detail, ...tick.expected.filter((one) => isMeant(one.in)).map(({ text }) => text)],
      own: tick.fill ? from.own[tick.fill] : [],
      ...(tick.item && from.item(tick.item) ? { item: tick.item } : {}),
    }));
}

/**
 * Gives every tick the shortest name that no other tick of the list has: its own word ("blog"), else with what it
 * belongs to ("week-research/blog").
 */
export function withShortNames({ blocks, dropped }: TickGroups): TickGroups {
  const names = new Map<string, number>();
  for (const { id } of allTicks({ blocks, dropped })) {
    for (const name of new Set(namesOf(id))) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const shortest = (id: string) => namesOf(id).find((name) => names.get(name) === 1) ?? id;
  const named = (tick: ChecklistTick) => ({ ...tick, short: shortest(tick.id) });
  return {
    blocks: blocks.map((block) => ({ ...block, ticks: block.ticks.map(named) })),
    dropped: dropped.map((one) => (one.tick ? { ...one, tick: named(one.tick) } : one)),
  };
}

type TickGroups = Pick<InterviewChecklist, 'blocks' | 'dropped'>;

/** Everything that can be ticked: what is on the calendar, and what replaces what was dropped. */
export function allTicks({ blocks, dropped }: TickGroups): ChecklistTick[] {
  return [...blocks.flatMap(({ ticks }) => ticks), ...dropped.flatMap(({ tick }) => tick ?? [])];
}

/** Names of a tick from the shortest to the whole id. A kind's name at the front says nothing, nor does an item's place. */
function namesOf(id: string): string[] {
  const [whole = id, day] = id.split('@');
  const parts = whole.split('/');
  const [base = '', ...rest] = parts;
  const item = base.replace(/^(checklist|exercise|protocol|rubric|scenario|framework|story)-/, '');
  const standsIn = rest.at(-1)?.startsWith('instead-of-');
  const own = (base.startsWith('checklist-') && !standsIn) || rest.length > 1 ? (rest[0] ?? item) : item;
  const names = [own, [item, ...rest].join('/'), whole];
  return names.map((name) => (day ? `${name}@${day}` : name));
}

/** The tick that a user means by an id, a short name or the end of an id; undefined if none or several match. */
export function tickNamed(word: string, ticks: readonly ChecklistTick[]): ChecklistTick | undefined {
  const exact = ticks.find(({ id, short }) => id === word || short === word);
  if (exact) return exact;
  const near = ticks.filter(({ id }) => id.endsWith(`/${word}`) || id.replace(/^[a-z]+-/, '') === word);
  return near.length === 1 ? near[0] : undefined;
}
