import { literal } from './pattern.ts';

/** Something that words are looked for in. */
export interface Searchable {
  /** What it is, in a word: the kind of an item, "story", "note", "answer". */
  sort: string;
  id: string;
  title: string;
  /** The command that opens it. */
  open: string;
  /** Its texts, with the place that each has in it; earlier ones count as much as later ones. */
  texts: { place: string; text: string }[];
  /** The user wrote it. */
  own?: boolean;
}

export interface Hit extends Pick<Searchable, 'sort' | 'id' | 'title' | 'open'> {
  /** Where the words were found: "title", "points", "your answer". */
  place: string;
  /** What stands around them there. */
  excerpt: string;
}

/** What a word counts for, by its place; all are ours. */
const IN_TITLE = 8;
const AT_WORD = 3;
const INSIDE = 1;
/** Words that are next to each other as they were typed: more than one of them in a title. And what the user wrote. */
const AS_PHRASE = 12;
const OWN = 2;
/** Characters on each side of what was found. */
const AROUND = 60;

/**
 * What holds all of these words, each at the beginning of one: the best first, and then in the order given. Only if there
 * is none, what holds them inside of others: "lock" is not looked for in every "block".
 */
export function search(words: readonly string[], all: readonly Searchable[]): Hit[] {
  const wanted = words.flatMap((word) => folded(word).split(/\s+/)).filter(Boolean);
  if (wanted.length === 0) return [];
  const found = all.flatMap((one) => matched(one, wanted) ?? []).sort((a, b) => b.score - a.score);
  const begun = found.filter(({ inside }) => !inside);
  return (begun.length > 0 ? begun : found).map(({ hit }) => hit);
}

interface Match {
  hit: Hit;
  score: number;
  /** One of the words was found only inside of another. */
  inside: boolean;
}

function matched(one: Searchable, wanted: readonly string[]): Match | undefined {
  const { sort, id, title, open, own } = one;
  const name = folded(`${title} ${id.replaceAll('-', ' ')}`);
  const texts = one.texts.map(({ place, text }) => ({ place, text, low: folded(text) }));
  let score = own ? OWN : 0;
  let inside = false;
  for (const word of wanted) {
    const [titled, ...held] = [name, ...texts.map(({ low }) => low)].map((text) => atIn(word, text));
    const best = Math.max((titled ?? 0) * IN_TITLE, ...held);
    if (best === 0) return undefined;
    inside ||= Math.max(titled ?? 0, ...held) < AT_WORD;
    score += best;
  }
  const phrase = wanted.join(' ');
  if (wanted.length > 1 && [name, ...texts.map(({ low }) => low)].some((text) => text.includes(phrase))) {
    score += AS_PHRASE;
  }
  const held = texts.map((text) => ({
    ...text,
    words: wanted.reduce((sum, word) => sum + atIn(word, text.low), text.low.includes(phrase) ? AS_PHRASE : 0),
  }));
  const place = held.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words)[0];
  // Words that one place holds together say more than the same words far apart.
  score += place?.words ?? 0;
  const hit = place
    ? { place: place.place, excerpt: around(place.text, place.low, [phrase, ...wanted]) }
    : { place: 'title', excerpt: '' };
  return { hit: { sort, id, title, open, ...hit }, score, inside };
}

function atIn(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return at === 0 || new RegExp(`(?<![\\p{L}\\p{N}])${literal(word)}`, 'u').test(text) ? AT_WORD : INSIDE;
}

/** What stands around the first of these that a text holds, in one line. */
function around(text: string, low: string, words: readonly string[]): string {
  const word = words.find((one) => low.includes(one)) ?? '';
  const at = Math.max(0, low.indexOf(word));
  const from = Math.max(0, at - AROUND);
  const to = at + word.length + AROUND;
  const line = text.slice(from, to).replace(/\s+/g, ' ');
  const begun = from > 0 ? `... ${line.replace(/^\S*\s/, '')}` : line;
  return to < text.length ? `${begun.replace(/\s\S*$/, '')} ...` : begun.trim();
}

/** Without capitals; as long as before, so that places in both are the same. */
function folded(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length
    ? low
    : text.replace(/./gsu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one));
}
