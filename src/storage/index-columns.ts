// For the bar of 20,000 items (their plan takes at most 1.5 times as long as that of 600: bench/startup.mjs). At the size
// that is shipped, plain objects would be as fast.
import type { Item, KindName } from '../domain/content/kinds.ts';
import type { Topic } from '../domain/content/topics.ts';
import { DRILLS, type DrillName } from '../domain/drills/drills.ts';
import { escaped } from '../domain/json.ts';
import type { Level } from '../domain/level.ts';
import type { Crowd, Entry } from '../domain/ports.ts';

/** A work that items are written from. */
export interface Work {
  id: string;
  title: string;
  author: string;
}

/**
 * A field of all items: each value that occurs, once, and a text with one character a row that says which; none if there
 * is but one. JSON reads a long text in a fraction of the time of as many numbers.
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
  /** Bytes of the titles at the beginning of the data file: few of them are asked for. */
  titles: number;
  /** A text that rarely repeats: one of all rows. */
  id: string;
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

export const INDEX_FORMAT = 7;

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
export const idsOf = (index: Index): string[] => cellsOf(index.id);

/** The value of a column in a row. */
export function valueIn<Value>(column: Column<Value>, row: number): Value {
  return column.values[placeIn(column, row)] as Value;
}

/** All values of a column of so many rows: one walk takes a fraction of as many looks. */
export function valuesOf<Value>({ values, rows }: Column<Value>, count: number): Value[] {
  const all: Value[] = [];
  for (let row = 0; row < count; row += 1) all.push(values[rows === '' ? 0 : rows.charCodeAt(row) - FIRST] as Value);
  return all;
}

const placeIn = ({ rows }: Column<unknown>, row: number) => (rows === '' ? 0 : rows.charCodeAt(row) - FIRST);

/**
 * An index as text, of ASCII alone: such bytes are taken as they are, while decoding UTF-8 takes several times as long as
 * reading the file.
 */
export function indexText(index: Index): string {
  return JSON.stringify(index).replace(/[\u0080-\uffff]/g, escaped);
}

/** @param text of ASCII alone; what was written otherwise has another format */
export function readIndex(text: string): Index | undefined {
  const index = JSON.parse(text) as Partial<Index> | null;
  return index?.format === INDEX_FORMAT && typeof index.id === 'string' ? (index as Index) : undefined;
}

/** Puts items into columns. @param lengths of each item and its tasks in the data file, in bytes */
export function indexOf(
  items: readonly Item[],
  lengths: readonly { item: number; tasks: number }[],
): Omit<Index, 'format' | 'mark' | 'works' | 'kinds' | 'trouble' | 'titles'> {
  return {
    id: columnText(items.map((item) => item.id)),
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
  return { values, rows: values.length > 1 ? rows.join('') : '' };
}

/** What entries are looked up in. */
export interface Rows {
  index: Index;
  /** Titles by row. */
  titles(): string[];
}

/** The rows of an index as entries. @param pack that the index is of */
export function entriesOf(of: Rows, pack?: string): Entry[] {
  const sheet = sheetOf(of, pack);
  return sheet.ids.map((_, row) => new IndexEntry(sheet, row));
}

/**
 * The same for a plan, in any order: the items that it tells apart by nothing but their ids are in a crowd.
 * @param apart ids that are in none
 */
export function crowdedEntries(of: Rows, apart: ReadonlySet<string>, pack?: string): Entry[] {
  const sheet = sheetOf(of, pack);
  return [...alikeIn(sheet, apart)].flatMap(([likeness, rows]) => {
    const first = rows[0] as number;
    const { recalled, aliases } = new IndexEntry(sheet, first);
    const isCrowd = likeness !== APART && rows.length > 1 && recalled && aliases.length === 0;
    return isCrowd ? [new IndexEntry(sheet, first, rows)] : rows.map((row) => new IndexEntry(sheet, row));
  });
}

/** What the rows that are set apart have in common. */
const APART = -1;

/** The rows by what a plan asks about, as one number. It is short, so that V8 soon has it compiled. */
function alikeIn({ index, ids }: Sheet, apart: ReadonlySet<string>): Map<number, number[]> {
  const { kind, topics, weight, seconds, aliases } = index;
  const differing = [kind, topics, weight, seconds, aliases].filter(({ values }) => values.length > 1);
  const alike = new Map<number, number[]>();
  for (let row = 0; row < ids.length; row += 1) {
    let likeness = 0;
    for (const column of differing) likeness = likeness * column.values.length + placeIn(column, row);
    if (apart.has(ids[row] as string)) likeness = APART;
    const rows = alike.get(likeness);
    if (rows) rows.push(row);
    else alike.set(likeness, [row]);
  }
  return alike;
}

type Traits = Pick<Entry, 'recalled' | 'beside'>;
const UNDRILLED: Traits = { recalled: false, beside: 0 };

/** What the entries of an index have in common. */
interface Sheet extends Rows {
  pack?: string;
  ids: string[];
  /** By the place of the kind among its values. */
  kinds: (Traits & { drill: DrillName | undefined })[];
}

function sheetOf({ index, titles }: Rows, pack?: string): Sheet {
  const kinds = index.kind.values.map((kind) => {
    const drill = index.kinds[kind]?.[0];
    const { recalled, beside }: Traits = (drill && DRILLS[drill]) ?? UNDRILLED;
    return { drill, recalled, beside };
  });
  return { index, pack, ids: idsOf(index), titles, kinds };
}

/**
 * An item of an index. What a plan asks of every item is read at once; the rest, which it asks of a few, on demand.
 */
class IndexEntry implements Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly id: string;
  readonly kind: KindName;
  readonly weight: number;
  readonly aliases: string[];
  readonly seconds: number;
  readonly drill: DrillName | undefined;
  readonly recalled: boolean;
  readonly beside: number;
  readonly crowd?: Crowd;
  overrides?: true;

  constructor(sheet: Sheet, row: number, crowd?: number[]) {
    const { kind, weight, aliases, seconds } = sheet.index;
    const place = placeIn(kind, row);
    const { drill, recalled, beside } = sheet.kinds[place] as Sheet['kinds'][number];
    this.sheet = sheet;
    this.row = row;
    this.id = sheet.ids[row] as string;
    this.kind = kind.values[place] as KindName;
    this.weight = valueIn(weight, row);
    this.aliases = valueIn(aliases, row);
    this.seconds = valueIn(seconds, row);
    this.drill = drill;
    this.recalled = recalled;
    this.beside = beside;
    this.crowd = crowd && crowdOf(crowd, sheet);
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

  get revision() {
    return valueIn(this.sheet.index.revision, this.row);
  }
}

function crowdOf(rows: readonly number[], sheet: Sheet): Crowd {
  return {
    ids: rows.map((row) => sheet.ids[row] as string),
    entry: (place) => new IndexEntry(sheet, rows[place] as number),
  };
}

/** Texts of all items as one, and back. */
export const columnText = (cells: readonly string[]) => cells.join(BETWEEN_ROWS);
export const cellsOf = (column: string): string[] => (column === '' ? [] : column.split(BETWEEN_ROWS));
