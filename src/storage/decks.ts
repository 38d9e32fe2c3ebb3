import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { findingText } from '../domain/content/finding.ts';
import { FORMAT } from '../domain/content/schema.ts';
import type { DeckCard, Decks } from '../domain/decks/deck.ts';
import { stepFrom } from '../domain/decks/step.ts';
import { isJsonObject } from '../domain/json.ts';
import { Problem } from '../domain/problem.ts';
import { bestEffort } from './best-effort.ts';
import { patiently } from './busy.ts';
import { unrefused } from './characters.ts';
import { makeFolder } from './home.ts';
import { refused } from './refusals.ts';
import { LARGEST_CACHE, readRegularText } from './regular.ts';
import { decodeText, readBytes } from './text.ts';
import { writeWhole } from './whole.ts';
import { parseYaml } from './yaml.ts';

const ENDING = '.yaml';

/** The user's decks: `own/flashcard/<deck>.yaml` in the folder of packs. */
export function openDecks(packs: string): Decks {
  const folder = join(packs, 'own', 'flashcard');
  // Hidden, so that it is not taken for content.
  const step = join(folder, '.last-import.json');
  const path = (deck: string) => join(folder, `${deck}${ENDING}`);
  const text = (deck: string) => {
    if (!existsSync(path(deck))) return undefined;
    const bytes = readBytes(path(deck));
    const read = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
    if (typeof read === 'string') return read;
    throw new Problem(`${path(deck)}:${read.line}:${read.column} ${read.says}`, 'Fix the file, or move it away.');
  };
  const write = (file: string, content: string) => {
    try {
      makeFolder(packs);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeWhole(file, content, 0o600, true);
    } catch (error) {
      throw refused(error, file, 'write');
    }
  };
  return {
    names: () =>
      existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
            .map((name) => name.slice(0, -ENDING.length))
            .sort()
        : [],
    path,
    text,
    read: (deck) => cardsIn(text(deck) ?? '', path(deck)),
    put(deck, cards) {
      if (cards.length > 0) write(path(deck), withCards(text(deck), cards, path(deck)));
    },
    restore(deck, before) {
      if (before === undefined) remove(path(deck));
      else write(path(deck), before);
    },
    lastStep: () => stepFrom(bestEffort(() => readRegularText(step, LARGEST_CACHE)) ?? ''),
    keepStep(done) {
      if (done) write(step, JSON.stringify(done));
      else remove(step);
    },
  };
}

function remove(file: string): void {
  try {
    patiently(() => rmSync(file, { force: true }));
  } catch (error) {
    throw refused(error, file, 'write');
  }
}

/** The items of a file that can be read as YAML, whether or not they fit their schema. */
function cardsIn(text: string, path: string): Record<string, unknown>[] {
  if (text === '') return [];
  const { document, findings } = parseYaml(path, new TextEncoder().encode(text));
  const [first] = findings;
  if (first) throw new Problem(findingText(first), 'Fix the file, or move it away, and try again.');
  const items = isJsonObject(document?.data) && Array.isArray(document.data.items) ? document.data.items : [];
  return items.filter(isJsonObject);
}

/** The file with these cards in it; what else is written in it, comments among it, stays. */
function withCards(text: string | undefined, cards: readonly DeckCard[], path: string): string {
  cardsIn(text ?? '', path);
  const document = parseDocument(text ?? `format: ${FORMAT}\nitems: []\n`);
  const items = document.get('items');
  if (!isSeq(items))
    throw new Problem(`${path} has no list of items.`, 'Fix the file, or move it away, and try again.');
  items.flow = false;
  const places = new Map(items.items.map((item, i) => [isMap(item) ? item.get('id') : undefined, i]));
  for (const card of cards) {
    const node = document.createNode(cleaned(card));
    const at = places.get(card.id);
    if (at === undefined) items.add(node);
    else items.set(at, node);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Without the characters that content cannot have. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return unrefused(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)])) as T;
}
