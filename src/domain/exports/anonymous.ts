import { slugOf } from '../free-id.ts';
import { literal } from '../pattern.ts';

/** The companies whose names are left out of a text that others read. */
export function companyNames(
  jobs: Iterable<{ company: string }>,
  interviews: Iterable<{ company?: string | undefined }>,
): string[] {
  const named = (company: string | undefined) => (company?.trim() ? [company.trim()] : []);
  return [...new Set([...jobs, ...interviews].flatMap(({ company }) => named(company)))];
}

/** A value with other texts in it, in the same shape. */
export type Rewrite = <T>(value: T) => T;

/**
 * Writes each company as A, B, C, in the order in which they first appear, in all that it is given: whole words, whatever
 * their case, and as an id spells them. It is for what will be laid out, not for a text that has been: there a name can
 * be broken or cut.
 */
export function anonymizer(companies: readonly string[]): Rewrite {
  const ways = waysToWrite(companies);
  // The longer name first: "Acme Payments" is not "Acme" and something else.
  const sorted = [...ways.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (sorted.length === 0) return (value) => value;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const letters = new Map<string, string>();
  const letterFor = (found: string) => {
    const company = ways.get(oneCase(found)) ?? '';
    const letter = letters.get(company) ?? letterOf(letters.size);
    letters.set(company, letter);
    return letter;
  };
  return (value) => inTexts(value, (text) => text.replace(pattern, letterFor));
}

/** A slug shorter than this is a letter or two that stand anywhere: "c" of "C++". */
const SHORTEST = 3;

/** Each way in which a company can be written, with the company. */
function waysToWrite(companies: readonly string[]): Map<string, string> {
  return new Map(
    companies.flatMap((name) => {
      const slug = slugOf(name, '');
      return [...(slug.length >= SHORTEST ? [slug] : []), name].map((way) => [oneCase(way), oneCase(name)] as const);
    }),
  );
}

function oneCase(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** The value with every text in its lists and plain objects rewritten; what is of another class stays as it is. */
function inTexts<T>(value: T, rewrite: (text: string) => string): T;
function inTexts(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((one) => inTexts(one, rewrite));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inTexts(one, rewrite)]));
}

/** A to Z, then AA. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`;
}

function escaped(name: string): string {
  return literal(name).replaceAll(' ', '\\s+');
}
