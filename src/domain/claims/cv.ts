import { literal } from '../pattern.ts';
import type { Claim } from '../records/claim.ts';

/** A sentence of a CV, or a technology that it names; `item` is the library's, if it has one. */
export interface CvClaim extends Pick<Claim, 'sort' | 'text'> {
  item?: string;
}

/** A CV beside the claims of before. */
export interface CvCompared {
  /** Not a claim yet. */
  fresh: CvClaim[];
  /** A claim whose words are others now. */
  changed: { claim: Claim; text: string }[];
  /** Claims that are not in the CV any more. */
  gone: Claim[];
}

/** Share of the words that two sentences have in common if one is the other reworded. Ours. */
const REWORDED = 0.5;

/** Compares what a CV says with the claims that there are. */
export function compareCv(found: readonly CvClaim[], claims: Iterable<Claim>): CvCompared {
  const open = new Map([...claims].map((claim) => [claim.id, claim]));
  const take = (claim: Claim | undefined) => {
    if (claim) open.delete(claim.id);
    return claim;
  };
  const rest = found.filter((one) => !take([...open.values()].find((claim) => isSame(claim, one))));
  const fresh: CvClaim[] = [];
  const changed: CvCompared['changed'] = [];
  for (const one of rest) {
    const near = [...open.values()].filter(({ sort }) => sort === 'bullet' && one.sort === 'bullet');
    const [best] = near.sort((a, b) => inCommon(b.text, one.text) - inCommon(a.text, one.text));
    const claim = best && inCommon(best.text, one.text) >= REWORDED ? take(best) : undefined;
    if (claim) changed.push({ claim, text: one.text });
    else fresh.push(one);
  }
  return { fresh, changed, gone: [...open.values()].filter(({ verdict }) => verdict !== 'cut') };
}

function isSame(claim: Claim, { text, item }: CvClaim): boolean {
  return claim.text.toLowerCase() === text.toLowerCase() || (item !== undefined && claim.item === item);
}

function inCommon(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(a.size + b.size - both, 1);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** What a CV claims, in its order: sentences with a mark in front, and technologies. @param known by their names */
export function claimsIn(text: string, known: readonly { id: string; names: readonly string[] }[]): CvClaim[] {
  const lines = text.split(/\r?\n/);
  const listed = listedIn(lines);
  const named = known.flatMap(({ id, names }): CvClaim[] => {
    const name = names.find((one) => wholeWord(one).test(text));
    return name ? [{ sort: 'technology', text: names[0] ?? name, item: id }] : [];
  });
  const isKnown = (word: string) => known.some(({ names }) => names.some((name) => wholeWord(name).test(word)));
  const others = listed.filter((word) => !isKnown(word)).map((word): CvClaim => ({ sort: 'technology', text: word }));
  const bullets = bulletsIn(lines).map((one): CvClaim => ({ sort: 'bullet', text: one }));
  return unique([...bullets, ...named, ...others]);
}

function unique(claims: readonly CvClaim[]): CvClaim[] {
  const seen = new Set<string>();
  return claims.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`, 'iu');
}

const BULLET = /^\s*(?:[-*+•‣▪–—]|\d+[.)])\s+(.*)$/u;
/** Words of a bullet: fewer are an entry of a list. */
const SENTENCE = 4;

/** The sentences behind a mark, each with the lines that are indented below it. */
function bulletsIn(lines: readonly string[]): string[] {
  const bullets: string[] = [];
  let open = false;
  for (const line of lines) {
    const begun = BULLET.exec(line)?.[1];
    if (begun !== undefined) bullets.push(begun.trim());
    else if (open && /^\s+\S/.test(line)) bullets.push(`${bullets.pop() ?? ''} ${line.trim()}`);
    open = begun !== undefined || (open && /^\s+\S/.test(line));
  }
  return bullets.map(withoutMarks).filter((one) => one.split(/\s+/).length >= SENTENCE && !isList(one));
}

const SKILLS =
  /^[\s#*_-]*(?:technical |core )?(skills|technologies|tech stack|stack|tools|languages|databases|platforms|infrastructure)\b[\s*_]*:?(.*)$/i;
/** Letters of one entry: more is a sentence. */
const LONGEST_ENTRY = 30;

/** The entries that a section of skills lists. */
function listedIn(lines: readonly string[]): string[] {
  const entries: string[] = [];
  let inSkills = false;
  for (const line of lines) {
    const [, , same] = SKILLS.exec(line) ?? [];
    if (same !== undefined) inSkills = true;
    else if (/^#|^\S[^,;|]*$/.test(line.trim()) && !BULLET.test(line)) inSkills = inSkills && line.trim() === '';
    if (inSkills) entries.push(...entriesOf(same ?? line));
  }
  return entries;
}

function entriesOf(line: string): string[] {
  const list = withoutMarks(BULLET.exec(line)?.[1] ?? line).replace(/^[^:,;|]{1,40}:/, '');
  return list
    .split(/[,;|]/)
    .map((one) =>
      one
        .replace(/\(.*\)?/, '')
        .trim()
        .replace(/[.]$/, ''),
    )
    .filter((one) => one !== '' && one.length <= LONGEST_ENTRY && one.split(/\s+/).length <= SENTENCE);
}

/** "Python, Go, SQL": several short entries and no sentence. */
function isList(text: string): boolean {
  const parts = text.replace(/^[^:,;|]{1,40}:/, '').split(/[,;|]/);
  return parts.length > 1 && parts.every((part) => part.trim().split(/\s+/).length < SENTENCE);
}

/** Without the marks of Markdown. */
function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .trim();
}

/** What is not seen in a sentence of a CV, as questions; nothing is rated (000:1525, 1549). */
export function bulletAsks(text: string): string[] {
  const vague = /^(was |been )?(responsible for|worked on|worked with|helped|involved in|participated in|assisted)\b/i;
  return [
    ...(vague.test(text) ? ['I see no act of yours: what did you do, in one verb?'] : []),
    ...(/\d/.test(text) ? [] : ['I see no figure: what changed, and by about how much?']),
  ];
}
