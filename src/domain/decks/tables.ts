import { parseTable, type Row } from './csv.ts';
import type { FoundCard } from './deck.ts';
import type { FoundDeck } from './hashcards.ts';
import { htmlText } from './html.ts';

const SEPARATORS: Record<string, string> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
};

/** What a column is, by the names that people and programs give it. */
const NAMES: Record<keyof Columns, RegExp> = {
  prompt: /^(front|question|prompt|term|word|q)$/i,
  answer: /^(back|answer|definition|meaning|a)$/i,
  tags: /^tags?$/i,
  context: /^(context|deck|category|chapter|section|topic)$/i,
  key: /^(guid|id|key)$/i,
};

/** Places of the columns, from 0. */
interface Columns {
  prompt: number;
  answer: number;
  tags?: number;
  context?: number;
  key?: number;
}

/** The header lines of a text that Anki has exported, and the table below them. */
interface AnkiHead {
  separator?: string;
  html: boolean;
  deck?: string;
  names?: string[];
  /** Columns, from 0, that are neither front nor back. */
  at: Partial<Record<'tags' | 'guid' | 'deck' | 'notetype', number>>;
  /** Lines of the head. */
  lines: number;
}

export function isAnkiText(text: string): boolean {
  return /^#separator:/i.test(text);
}

/** The separator of a table of at least two columns, as many in every row; undefined if it is not one. */
export function separatorOf(text: string): string | undefined {
  const start = text.slice(0, 200_000);
  return ['\t', ';', ','].find((separator) => {
    const { rows } = parseTable(start, separator);
    const whole = start.length < text.length ? rows.slice(0, -1) : rows;
    const width = whole[0]?.fields.length ?? 0;
    return width >= 2 && whole.every(({ fields }) => fields.length === width);
  });
}

/** Cards from a table: of the columns that its first row names, otherwise the first two, and tags in the third. */
export function readTable(text: string): FoundDeck {
  const separator = separatorOf(text) ?? (text.includes('\t') ? '\t' : ',');
  const { rows, open } = parseTable(text, separator);
  const named = namedColumns(rows[0]?.fields ?? []);
  const columns = named ?? { prompt: 0, answer: 1, tags: 2 };
  return withOpenQuotes(
    cardsOf(named ? rows.slice(1) : rows, columns, (cell) => cell),
    open,
  );
}

/** Cards from a text that Anki has exported, with its header lines. */
export function readAnkiText(text: string): FoundDeck {
  const head = ankiHead(text);
  const { separator = '\t', at, names = [] } = head;
  const body = text.split('\n').slice(head.lines).join('\n');
  const { rows, open } = parseTable(body, separator);
  const others = new Set(Object.values(at));
  const [prompt = 0, answer = 1] = Array.from({ length: 20 }, (_, i) => i).filter((i) => !others.has(i));
  const columns = {
    prompt,
    answer,
    ...namedColumns(names),
    ...(at.tags !== undefined && { tags: at.tags }),
    ...(at.guid !== undefined && { key: at.guid }),
    ...(at.deck !== undefined && { context: at.deck }),
  };
  let media = 0;
  const read = (cell: string) => {
    const said = head.html ? htmlText(cell) : { text: cell, media: 0 };
    media += said.media;
    return said.text;
  };
  const shifted = rows.map((row) => ({ ...row, line: row.line + head.lines }));
  const found = withOpenQuotes(
    cardsOf(shifted, columns, read),
    open.map((line) => line + head.lines),
  );
  return { ...found, media, ...(head.deck && { name: head.deck }) };
}

function ankiHead(text: string): AnkiHead {
  const head: AnkiHead = { html: false, at: {}, lines: 0 };
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^#([^:]+):\s*(.*?)\r?$/.exec(line) ?? [];
    if (!name) break;
    head.lines += 1;
    const column = /^(tags|guid|deck|notetype) column$/i.exec(name)?.[1]?.toLowerCase() as
      | keyof AnkiHead['at']
      | undefined;
    if (column) head.at[column] = Number(value) - 1;
    else if (/^separator$/i.test(name)) head.separator = SEPARATORS[value.toLowerCase()] ?? value.slice(0, 1);
    else if (/^html$/i.test(name)) head.html = value === 'true';
    else if (/^deck$/i.test(name)) head.deck = value;
    else if (/^columns$/i.test(name)) head.names = value.split(head.separator ?? '\t');
  }
  return head;
}

/** The columns by these names; undefined if front and back are not among them. */
function namedColumns(names: readonly string[]): Columns | undefined {
  const place = (column: keyof Columns) => names.findIndex((name) => NAMES[column].test(name.trim()));
  const [prompt, answer] = [place('prompt'), place('answer')];
  if (prompt < 0 || answer < 0) return undefined;
  const further = (['tags', 'context', 'key'] as const).flatMap((column) =>
    place(column) < 0 ? [] : [[column, place(column)]],
  );
  return { prompt, answer, ...Object.fromEntries(further) };
}

function cardsOf(rows: readonly Row[], columns: Columns, read: (cell: string) => string): FoundDeck {
  const cards = rows.map(({ fields, line }): FoundCard => {
    const at = (column: number | undefined) => (column === undefined ? '' : (fields[column] ?? ''));
    const tags = at(columns.tags)
      .split(/[\s,;]+/)
      .filter(Boolean);
    const [context, key] = [read(at(columns.context)).trim(), at(columns.key).trim()];
    return {
      prompt: read(at(columns.prompt)),
      answer: read(at(columns.answer)),
      place: `line ${line}`,
      ...(tags.length > 0 && { tags }),
      ...(context && { context: context.replaceAll('::', ' > ') }),
      ...(key && { key }),
    };
  });
  return { cards, left: [] };
}

/** Such rows are read with the quote as a character; they are worth a look. */
function withOpenQuotes(found: FoundDeck, open: readonly number[]): FoundDeck {
  return {
    ...found,
    notes: open.map((line) => `line ${line}: a quote is opened and never closed; it is read as a character`),
  };
}
