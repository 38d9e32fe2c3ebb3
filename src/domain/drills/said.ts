import { words } from './room/naming.ts';

/** Something that can be meant, and the phrases that mean it. */
export interface Meant {
  name: string;
  phrases: readonly string[];
}

/** What was heard: the one that was meant, by so many words of its phrase, perhaps the whole line; or those it may have been. */
export type Heard =
  | { is: 'one'; name: string; phrase: string; words: number; whole: boolean; names: string[] }
  /** The most likely first. */
  | { is: 'unsure'; names: string[] };

/** Which words count as the same. */
type Alike = (stem: string) => string;
const asTheyAre: Alike = (stem) => stem;

const MOST_CANDIDATES = 4;
/** A negation counts for what follows it within so many words. */
const REACH = 3;
/** What the first word of a line counts for: less than a word. */
const LEADS = 0.5;

/**
 * Finds what a line means among things that are named by phrases. A phrase is in the line if all of its words are, in
 * any order; the phrase with the most words wins, and of two the one that the line begins with ("terminate session").
 * Two winners, a negation before the words ("don't restart"), or nothing at all is not decided here: the ones that share
 * the most words come back as candidates.
 */
export function heard(line: string, all: readonly Meant[], alike: Alike = asTheyAre): Heard {
  const winners = best(line, all, alike);
  const [first] = winners;
  const likely = [...new Set([...winners.map(({ name }) => name), ...byShared(stems(line, alike), all, alike)])];
  const names = likely.slice(0, MOST_CANDIDATES);
  const isOne = first && winners.every(({ name }) => name === first.name);
  return isOne ? { is: 'one', ...first, names } : { is: 'unsure', names };
}

/** Everything that a line means: the ones whose phrases in it have the most words, or none. */
export function meant(line: string, all: readonly Meant[]): string[] {
  return fitting(line, all).names;
}

/** The same, and how many words of the line it is told by. */
export function fitting(line: string, all: readonly Meant[]): { names: string[]; words: number } {
  const found = phrasesIn(line, all, asTheyAre);
  const most = Math.max(0, ...found.map(({ words: count }) => count));
  return {
    names: [...new Set(found.filter(({ words: count }) => count === most).map(({ name }) => name))],
    words: most,
  };
}

/** The phrases in a line that have the most words; of those as long, the ones that it begins with. */
function best(line: string, all: readonly Meant[], alike: Alike) {
  const found = phrasesIn(line, all, alike);
  const rank = (one: { words: number; leads: boolean }) => one.words + (one.leads ? LEADS : 0);
  const highest = Math.max(0, ...found.map(rank));
  return found.filter((one) => rank(one) === highest);
}

/** Every phrase that is in a line: how many words it has, and whether the line begins with one of them. */
function phrasesIn(line: string, all: readonly Meant[], alike: Alike) {
  const said = stems(line, alike);
  const standing = new Set(said.filter(({ negated }) => !negated).map(({ stem }) => stem));
  return all.flatMap(({ name, phrases }) =>
    phrases.flatMap((phrase) => {
      const sought = soughtIn(phrase, alike);
      if (sought.length === 0 || !sought.every((stem) => standing.has(stem))) return [];
      return [
        {
          name,
          phrase,
          words: sought.length,
          whole: sought.length === said.length,
          leads: sought.includes(said[0]?.stem ?? ''),
        },
      ];
    }),
  );
}

/** The words of phrases, worked out once: there are hundreds, and they are sought in every line. */
const known = new Map<Alike, Map<string, readonly string[]>>();

/** Every word by which some phrase can be found, by stem. */
export function stemsIn(all: readonly Meant[]): Set<string> {
  return new Set(all.flatMap(({ phrases }) => phrases.flatMap((phrase) => soughtIn(phrase, asTheyAre))));
}

function soughtIn(phrase: string, alike: Alike): readonly string[] {
  const own = known.get(alike) ?? new Map<string, readonly string[]>();
  const before = own.get(phrase);
  if (before) return before;
  const found = [...new Set(stems(phrase, alike).map(({ stem }) => stem))];
  known.set(alike, own.set(phrase, found));
  return found;
}

/** The words of a phrase that do not count: they are in any sentence ("then", "for"), or only turn one around ("not"). */
export function unheardIn(phrase: string): string[] {
  return words(phrase)
    .map(({ text }) => text)
    .filter((text) => !counts(text));
}

interface Said {
  stem: string;
  negated: boolean;
}

/** Names by the words they share with the line; a word that many of them have says little. */
function byShared(said: readonly Said[], all: readonly Meant[], alike: Alike): string[] {
  const stemsOf = all.map(({ name, phrases }) => ({
    name,
    stems: new Set(phrases.flatMap((phrase) => soughtIn(phrase, alike))),
  }));
  const rarity = (stem: string) => 1 / Math.max(1, stemsOf.filter((one) => one.stems.has(stem)).length);
  return stemsOf
    .map(({ name, stems: own }) => ({
      name,
      score: said.reduce((sum, { stem }) => sum + (own.has(stem) ? rarity(stem) : 0), 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);
}

const STOP = new Set(
  `a an and all are as at be been but by can could do for from get go going have i id if ill im in into is it its just
  let lets like look make me my need now of off on or our out please really see should so some take that the their them then
  there they this to up us use using want we were what will with would you your`
    .split(/\s+/)
    .filter(Boolean),
);
const NEGATIONS = new Set([
  'not',
  'dont',
  'wont',
  'never',
  'no',
  'without',
  'avoid',
  'cannot',
  'cant',
  'shouldnt',
  'wouldnt',
]);

function stems(text: string, alike: Alike): Said[] {
  const said: Said[] = [];
  let reach = 0;
  for (const word of words(text)) {
    if (word.apart === ',') reach = 0;
    if (NEGATIONS.has(word.text)) {
      reach = REACH;
      continue;
    }
    if (STOP.has(word.text)) continue;
    said.push({ stem: alike(stemOf(word.text)), negated: reach > 0 });
    reach = Math.max(0, reach - 1);
  }
  return said;
}

/** Whether a word counts in a line: it is not in any sentence, and turns none around. */
export function counts(word: string): boolean {
  return !STOP.has(word) && !NEGATIONS.has(word);
}

/** A word without the endings of its forms: "terminate", "terminated" and "terminating" are one. */
export function stemOf(text: string): string {
  if (text.length < 5 || /\d/.test(text)) return text;
  const bare = text.replace(/(?:ing|ed|e)$/, '');
  return bare.replace(/([bdgklmnprt])\1$/, '$1');
}
