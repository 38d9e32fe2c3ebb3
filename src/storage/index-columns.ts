// For the bar of 20,000 items (their plan takes at most 1.5 times as long as that of 600: bench/startup.mjs). At the size
// that is shipped, plain objects would be as fast.
import type { Item, KindName } from '../domain/content/kinds.ts';
import type { Topic } from '../domain/content/topics.ts';
import { DRILLS, type DrillName } from '../domain/drills/drills.ts';
import type { Level } from '../domain/level.ts';
import type { Entry } from '../domain/ports.ts';
import { once } from '../once.ts';

/** A work that items are written from. */
export interface Work {
  id: string;
  title: string;
  author: string;
}

/**
 * A field of all items: each value that occurs, once, and a text with one character a row that says which. JSON reads a
 * long text in a fraction of the time of as many numbers.
 */
export interface Column<Value> {
  values: Value[];
  rows: string;
}

/**
 * The index of a compiled library, by columns: a row is looked up when someone asks for it, and twenty thousand items are
 * a few long texts instead of as many objects.
 */
export interface Index {
  format: typeof INDEX_FORMAT;
  /** Changes whenever the content or what checks it does: caches built on it are then out of date. */
  mark: string;
  works: Work[];
  /** Every kind, and the drills that it offers tasks to: the first is the one that a plan chooses. */
  kinds: Record<KindName, DrillName[]>;
  /** What is left out of the pack, and why. */
  trouble?: string;
  /** Texts that rarely repeat: one of all rows. */
  id: string;
  title: string;
  kind: Column<KindName>;
  /** Null if it has none. */
  type: Column<string | null>;
  level: Column<Level>;
  topics: Column<Topic[]>;
  weight: Column<number>;
  seconds: Column<number>;
  revision: Column<number>;
  aliases: Column<string[]>;
  /** Bytes of the item in the data file, and of its tasks, which follow it. */
  length: Column<number>;
  tasksLength: Column<number>;
}

export const INDEX_FORMAT = 6;

/** A character that content cannot have and that JSON need not escape. */
const BETWEEN_ROWS = '\x7f';

/** The character of a column's first value: of the next ones, most need no escape. */
const FIRST = '#'.charCodeAt(0);

/** The type of a card, the round of a mock, and what sort an exercise is. */
function typeOf(item: Item): string | null {
  if (item.kind === 'card') return item.type;
  if (item.kind === 'exercise') return item.sort ?? null;
  return item.kind === 'mock' ? item.round : null;
}

/** The ids of an index, by row. */
export const idsOf = (index: Index): string[] => cellsOf(index.id, index);

/** The value of a column in a row. */
export function valueIn<Value>(column: Column<Value>, row: number): Value {
  return column.values[placeIn(column, row)] as Value;
}

const placeIn = ({ rows }: Column<unknown>, row: number) => rows.charCodeAt(row) - FIRST;

/** Puts items into columns. @param lengths of each item and its tasks in the data file, in bytes */
export function indexOf(
  items: readonly Item[],
  lengths: readonly { item: number; tasks: number }[],
): Omit<Index, 'format' | 'mark' | 'works' | 'kinds' | 'trouble'> {
  return {
    id: items.map((item) => item.id).join(BETWEEN_ROWS),
    title: items.map((item) => item.title).join(BETWEEN_ROWS),
    kind: columnOf(items.map((item) => item.kind)),
    type: columnOf(items.map(typeOf)),
    level: columnOf(items.map((item) => item.level)),
    topics: columnOf(items.map((item) => item.topics)),
    weight: columnOf(items.map((item) => item.weight)),
    seconds: columnOf(items.map((item) => item.seconds)),
    revision: columnOf(items.map((item) => item.revision)),
    aliases: columnOf(items.map((item) => item.aliases)),
    length: columnOf(lengths.map(({ item }) => item)),
    tasksLength: columnOf(lengths.map(({ tasks }) => tasks)),
  };
}

function columnOf<Value>(cells: readonly Value[]): Column<Value> {
  const values: Value[] = [];
  const places = new Map<string, number>();
  const rows = cells.map((cell) => {
    const name = JSON.stringify(cell);
    const place = places.get(name) ?? values.push(cell) - 1;
    places.set(name, place);
    return String.fromCharCode(FIRST + place);
  });
  // A character has sixteen bits.
  if (FIRST + values.length > 2 ** 16) throw new Error(`${values.length} different values are too many for a column`);
  return { values, rows: rows.join('') };
}

/** The rows of an index as entries. @param pack that the index is of */
export function entriesOf(index: Index, pack?: string): Entry[] {
  const ids = idsOf(index);
  const sheet: Sheet = { index, pack, titles: once(() => cellsOf(index.title, index)) };
  const recalled = index.kind.values.map((kind) => traitsOf(index.kinds[kind]?.[0]).recalled);
  return ids.map((id, row) => new IndexEntry(sheet, row, id, recalled[placeIn(index.kind, row)] === true));
}

type Traits = Pick<Entry, 'recalled' | 'beside'>;
const UNDRILLED: Traits = { recalled: false, beside: 0 };
const traitsOf = (drill?: DrillName): Traits => (drill && DRILLS[drill]) ?? UNDRILLED;

/** What the entries of an index have in common. */
interface Sheet {
  index: Index;
  pack?: string;
  titles: () => string[];
}

/**
 * An item of an index. What a plan asks of every item is there. Of twenty thousand it names a few: the rest is looked up
 * when it is asked for.
 */
class IndexEntry implements Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly id: string;
  readonly kind: KindName;
  readonly weight: number;
  readonly aliases: string[];
  readonly recalled: boolean;
  overrides?: true;

  constructor(sheet: Sheet, row: number, id: string, recalled: boolean) {
    const { kind, weight, aliases } = sheet.index;
    this.sheet = sheet;
    this.row = row;
    this.id = id;
    this.kind = valueIn(kind, row);
    this.weight = valueIn(weight, row);
    this.aliases = valueIn(aliases, row);
    this.recalled = recalled;
    this.overrides = undefined;
  }

  get title() {
    return this.sheet.titles()[this.row] as string;
  }

  get pack() {
    return this.sheet.pack;
  }

  get type() {
    return valueIn(this.sheet.index.type, this.row) ?? undefined;
  }

  get level() {
    return valueIn(this.sheet.index.level, this.row);
  }

  get topics() {
    return valueIn(this.sheet.index.topics, this.row);
  }

  get seconds() {
    return valueIn(this.sheet.index.seconds, this.row);
  }

  get revision() {
    return valueIn(this.sheet.index.revision, this.row);
  }

  get drill() {
    return this.sheet.index.kinds[this.kind]?.[0];
  }

  get beside() {
    return traitsOf(this.drill).beside;
  }
}

const cellsOf = (column: string, { kind: { rows } }: Index) => (rows === '' ? [] : column.split(BETWEEN_ROWS));
