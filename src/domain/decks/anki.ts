import { isJsonObject } from '../json.ts';
import type { FoundCard } from './deck.ts';
import type { FoundDeck } from './hashcards.ts';
import { htmlText } from './html.ts';

/** What an Anki package holds, in the form of its older format (schema 11). */
export interface AnkiCollection {
  /** Note types and decks by id, as Anki writes them. */
  models: Record<string, unknown>;
  decks: Record<string, unknown>;
  notes: { id: number; guid: string; model: string; tags: string; fields: string[] }[];
  cards: { note: number; deck: string; ord: number; suspended: boolean }[];
}

/** A note type as far as its cards need it. */
interface Model {
  cloze: boolean;
  fields: string[];
  templates: { front: string; back: string }[];
}

/** The cards of a collection, as they are shown: the templates filled in, HTML as text. */
export function readAnki({ models, decks, notes, cards }: AnkiCollection): FoundDeck {
  const found: FoundDeck & { media: number } = { cards: [], left: [], media: 0 };
  const byId = new Map(notes.map((note) => [note.id, note]));
  const types = new Map(Object.entries(models).map(([id, model]) => [id, modelOf(model)]));
  const names = new Set<string>();
  for (const { note: id, deck, ord, suspended } of cards) {
    const note = byId.get(id);
    const model = note && types.get(note.model);
    const template = model && (model.cloze ? model.templates[0] : model.templates[ord]);
    const place = `note ${id}`;
    if (!note || !template) {
      found.left.push({ place, prompt: note?.fields[0] ?? '', why: 'its note or its note type is not in the package' });
      continue;
    }
    const fields = new Map(model.fields.map((name, i) => [name, note.fields[i] ?? '']));
    const open = model.cloze ? ord + 1 : undefined;
    const [front, back] = [
      htmlText(filled(template.front, fields, open, true)),
      htmlText(backOf(template.back, fields, open)),
    ];
    found.media += front.media + back.media;
    const name = nameOf(decks[deck]);
    names.add(name);
    const tags = note.tags.split(/\s+/).filter(Boolean);
    const card: FoundCard = { prompt: front.text, answer: back.text, key: `${note.guid}#${ord}`, place };
    const context = name.replaceAll('::', ' > ');
    found.cards.push({ ...card, ...(context && { context }), ...(tags.length > 0 && { tags }) });
    if (suspended) found.notes = [...(found.notes ?? []), `${place}: suspended in Anki, and not here`];
  }
  const [only] = names;
  const top = new Set([...names].map((name) => name.split('::')[0]));
  return { ...found, name: names.size === 1 ? only : top.size === 1 ? [...top][0] : undefined };
}

function modelOf(model: unknown): Model {
  if (!isJsonObject(model)) return { cloze: false, fields: [], templates: [] };
  const list = (value: unknown) => (Array.isArray(value) ? value.filter(isJsonObject) : []);
  return {
    cloze: model.type === 1,
    fields: list(model.flds).map(({ name }) => String(name)),
    templates: list(model.tmpls).map(({ qfmt, afmt }) => ({ front: String(qfmt), back: String(afmt) })),
  };
}

function nameOf(deck: unknown): string {
  return isJsonObject(deck) ? String(deck.name ?? '') : '';
}

/** The back of a card without what is on the front already. */
function backOf(template: string, fields: ReadonlyMap<string, string>, open: number | undefined): string {
  const own = template.replace(/^[\s\S]*<hr[^>]*\bid\s*=\s*["']?answer["']?[^>]*>/i, '');
  return filled(own, fields, open, false);
}

const SECTION = /\{\{([#^])\s*([^{}]+?)\s*\}\}((?:(?!\{\{[#^])[\s\S])*?)\{\{\/\s*\2\s*\}\}/g;

/** A template with its fields: what depends on a field, cloze deletions, and the filters that matter in text. */
function filled(
  template: string,
  fields: ReadonlyMap<string, string>,
  open: number | undefined,
  front: boolean,
): string {
  let text = template;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(SECTION, (_, mark: string, name: string, inside: string) =>
      ((fields.get(name) ?? '').trim() !== '') === (mark === '#') ? inside : '',
    );
  }
  return text.replace(/\{\{([^{}]+)\}\}/g, (_, name: string) => {
    const parts = name.trim().split(':');
    const value = fields.get(parts.at(-1)?.trim() ?? '') ?? '';
    const filters = parts.slice(0, -1).map((filter) => filter.trim().split(' ')[0]);
    if (filters.includes('hint') || filters.includes('tts') || (filters.includes('type') && front)) return '';
    return filters.includes('cloze') ? clozed(value, open, front) : value;
  });
}

/** A text with its deletions: on the front the one that is asked for is left open, with its hint. Deletions may be nested. */
function clozed(text: string, open: number | undefined, front: boolean): string {
  const stack: { number: number; text: string }[] = [{ number: 0, text: '' }];
  for (const [token, number] of text.matchAll(/\{\{c(\d+)::|\}\}|[\s\S]/g)) {
    const top = stack.at(-1);
    if (number) stack.push({ number: Number(number), text: '' });
    else if (token === '}}' && top && stack.length > 1) {
      stack.pop();
      const [inside = '', hint] = top.text.split('::');
      const shown = front && top.number === open ? `[${hint ?? '...'}]` : inside;
      const below = stack.at(-1);
      if (below) below.text += shown;
    } else if (top) top.text += token;
  }
  return stack.map((part) => part.text).join('');
}
