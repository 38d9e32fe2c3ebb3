/** A value of a row; blobs are kept as bytes. */
export type SqlValue = number | string | Buffer | null;
export type SqlRow = Record<string, SqlValue>;

/** Kinds of pages of a table's tree, and of the tree of a table that has no row numbers: its rows lie in all of its pages. */
const [INTERIOR, LEAF] = [0x05, 0x0d];
const [KEYED_INTERIOR, KEYED_LEAF] = [0x02, 0x0a];
const ENCODINGS: Record<number, BufferEncoding> = { 1: 'utf8', 2: 'utf16le' };

/** A page that is still to be read, or a row on a page by where it begins. */
type Part = { page: number } | { page?: undefined; cell: number; keyed: boolean };

/**
 * Reads tables of an SQLite file whole (format: sqlite.org/fileformat2.html): no query, no index, nothing written. That is
 * all that an import needs, at a hundredth of the size of the database itself. @throws RangeError for a damaged file
 */
export class SqliteFile {
  readonly #file: Buffer;
  readonly #pageSize: number;
  /** Bytes of a page that are used. */
  readonly #usable: number;
  readonly #encoding: BufferEncoding;

  constructor(file: Buffer) {
    if (file.toString('latin1', 0, 15) !== 'SQLite format 3') throw new RangeError('not SQLite');
    this.#file = file;
    const size = file.readUInt16BE(16);
    this.#pageSize = size === 1 ? 65_536 : size;
    this.#usable = this.#pageSize - file.readUInt8(20);
    const encoding = ENCODINGS[file.readUInt32BE(56)];
    if (!encoding || this.#usable < 480) throw new RangeError('unknown encoding');
    this.#encoding = encoding;
  }

  /** The rows of a table, in the order of their numbers or keys (a key must be its first columns); none if there is no such table. */
  table(name: string): SqlRow[] {
    const master = this.#rows(1, ['type', 'name', 'tbl_name', 'rootpage', 'sql']);
    const entry = master.find((row) => row.type === 'table' && row.name === name);
    return entry ? this.#rows(Number(entry.rootpage), columnsIn(String(entry.sql))) : [];
  }

  #rows(root: number, columns: readonly string[]): SqlRow[] {
    const rows: SqlRow[] = [];
    const seen = new Set<number>();
    const open: Part[] = [{ page: root }];
    for (let part = open.pop(); part; part = open.pop()) {
      if (part.page === undefined) rows.push(this.#row(part.cell, columns, part.keyed));
      else if (seen.has(part.page)) throw new RangeError('a page twice');
      else {
        seen.add(part.page);
        for (const inside of this.#partsOf(part.page).reverse()) open.push(inside);
      }
    }
    return rows;
  }

  /** The rows on a page and the pages below it, in their order. */
  #partsOf(page: number): Part[] {
    const start = (page - 1) * this.#pageSize;
    const head = page === 1 ? start + 100 : start;
    const kind = this.#file.readUInt8(head);
    const keyed = kind === KEYED_INTERIOR || kind === KEYED_LEAF;
    const inner = kind === INTERIOR || kind === KEYED_INTERIOR;
    if (!inner && !keyed && kind !== LEAF) throw new RangeError(`page of kind ${kind}`);
    const pointers = head + (inner ? 12 : 8);
    const parts: Part[] = [];
    for (let i = 0; i < this.#file.readUInt16BE(head + 3); i += 1) {
      const cell = start + this.#file.readUInt16BE(pointers + 2 * i);
      if (inner) parts.push({ page: this.#file.readUInt32BE(cell) });
      if (kind !== INTERIOR) parts.push({ cell: inner ? cell + 4 : cell, keyed });
    }
    if (inner) parts.push({ page: this.#file.readUInt32BE(head + 8) });
    return parts;
  }

  #row(at: number, columns: readonly string[], keyed: boolean): SqlRow {
    const [length, afterLength] = varint(this.#file, at);
    const [number, start] = keyed ? [null, afterLength] : varint(this.#file, afterLength);
    const values = this.#values(this.#payload(start, length, keyed));
    // What is the number of the row is not stored in it.
    return Object.fromEntries(columns.map((name, i) => [name, values[i] ?? (name === 'id' ? number : null)]));
  }

  /** What is stored of a row, with what lies on further pages. */
  #payload(start: number, length: number, keyed: boolean): Buffer {
    if (length > this.#file.length) throw new RangeError('too long');
    const most = keyed ? Math.floor(((this.#usable - 12) * 64) / 255) - 23 : this.#usable - 35;
    if (length <= most) return this.#file.subarray(start, start + length);
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const rest = least + ((length - least) % (this.#usable - 4));
    const here = rest <= most ? rest : least;
    const pieces = [this.#file.subarray(start, start + here)];
    let next = this.#file.readUInt32BE(start + here);
    for (let left = length - here; left > 0; left -= this.#usable - 4) {
      const page = (next - 1) * this.#pageSize;
      next = this.#file.readUInt32BE(page);
      pieces.push(this.#file.subarray(page + 4, page + 4 + Math.min(left, this.#usable - 4)));
    }
    return Buffer.concat(pieces);
  }

  #values(payload: Buffer): SqlValue[] {
    const [headSize, first] = varint(payload, 0);
    const values: SqlValue[] = [];
    let at = first;
    let data = headSize;
    while (at < headSize) {
      const [type, next] = varint(payload, at);
      at = next;
      const size = sizeOf(type);
      values.push(this.#value(type, payload.subarray(data, data + size)));
      data += size;
    }
    return values;
  }

  #value(type: number, bytes: Buffer): SqlValue {
    if (type === 0) return null;
    if (type === 8 || type === 9) return type - 8;
    if (type === 7) return bytes.readDoubleBE(0);
    if (type < 7) return bytes.length <= 6 ? bytes.readIntBE(0, bytes.length) : Number(bytes.readBigInt64BE(0));
    return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString(this.#encoding);
  }
}

/** Bytes that a value of a type takes. */
function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? 0;
}

/** A number of one to nine bytes, and where what follows begins. */
function varint(file: Buffer, start: number): [value: number, next: number] {
  let value = 0;
  for (let i = 0; i < 8; i += 1) {
    const byte = file.readUInt8(start + i);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, start + i + 1];
  }
  return [value * 256 + file.readUInt8(start + 8), start + 9];
}

/** Names of the columns in a statement that creates a table. */
function columnsIn(sql: string): string[] {
  const said = sql.replace(/\/\*[\s\S]*?\*\/|--[^\n]*/g, ' ');
  const inside = said.slice(said.indexOf('(') + 1, said.lastIndexOf(')'));
  const parts = inside.replace(/\([^()]*\)/g, '').split(',');
  const names = parts.map((part) => /^\s*["'`[]?(\w+)/.exec(part)?.[1] ?? '');
  return names.filter((name) => name !== '' && !/^(primary|unique|check|foreign|constraint)$/i.test(name));
}
