import { asOne, type Mention, mentions, type Word, words, wordsOf } from './naming.ts';
import { APPROACH_NAMES, STRUCTURE_NAMES } from './vocabulary.ts';

/** What a text says about a thing: it names it, it names it among others, or it does not name it. */
export type Reading = 'named' | 'unclear' | 'open';

/** What the words of a pattern call are compared with. */
export interface CallNames {
  /** Names of the pattern, and of its key data structure. */
  names: readonly string[];
  structures: readonly string[];
  /** Names of the other patterns, including those of the one it is easily mistaken for. */
  others: readonly string[];
  nearest: readonly string[];
}

/**
 * Reads a pattern call: the pattern on the first line, its structure on the next. On a single line what comes after
 * the first comma, slash, bracket or "with" is the structure. The right name beside another, a "not" or an "or" names
 * nothing for certain.
 */
export function readCall(said: string, call: CallNames): { pattern: Reading; structure: Reading } {
  const [first = '', ...below] = said.split('\n').filter((line) => line.trim() !== '');
  const keys: Keys = {
    names: keysOf(call.names),
    structures: keysOf(call.structures),
    others: keysOf(call.others),
    nearest: keysOf(call.nearest),
  };
  const patterns = new Set([...keys.names, ...keys.others, ...APPROACHES, ...STRUCTURES]);
  const everything = new Set([...patterns, ...keys.structures]);
  const line = words(first);
  const at = breakOf(line, mentions(line, patterns));
  const head = { said: line.slice(0, at), known: patterns };
  const tail = { said: line.slice(at), known: everything };
  const alone = below.length === 0;
  return {
    pattern: readPattern(phraseOf(head), { ...phraseOf(tail), alone }, keys),
    structure: readStructure(phraseOf(alone ? tail : { said: words(below.join('\n')), known: everything }), keys),
  };
}

type Keys = { [K in keyof CallNames]: ReadonlySet<string> };

interface Phrase {
  said: readonly Word[];
  found: readonly Mention[];
}

function phraseOf({ said, known }: { said: readonly Word[]; known: ReadonlySet<string> }): Phrase {
  return { said, found: mentions(said, known) };
}

/** Up to the first comma or "with" the first line is a name; what follows is `alone` if there is no other line. */
function readPattern(head: Phrase, tail: Phrase & { alone: boolean }, keys: Keys): Reading {
  const { names, structures, others, nearest } = keys;
  const isOwn = ({ name }: Mention) => names.has(name);
  if (!head.found.some(isOwn)) return tail.found.some(isOwn) ? 'unclear' : 'open';
  if (isDoubted(head) || isDoubted(tail)) return 'unclear';
  // "DP" says nothing against "knapsack DP".
  const isWithin = (name: string) => [...names].some((one) => one.startsWith(name) || one.endsWith(name));
  const isOther = (one: Mention) =>
    !isOwn(one) && (others.has(one.name) || (APPROACHES.has(one.name) && !isWithin(one.name)));
  // "Sliding window with a hash map": the second name is what the first is done with.
  const withTools = tail.alone || WITH.has(tail.said[0]?.text ?? '');
  const isTool = ({ name }: Mention) =>
    withTools && structures.has(name) && (STRUCTURES.has(name) || !nearest.has(name));
  return head.found.some(isOther) || tail.found.some((one) => isOther(one) && !isTool(one)) ? 'unclear' : 'named';
}

function readStructure(part: Phrase, { structures }: Keys): Reading {
  if (!part.found.some(({ name }) => structures.has(name))) return 'open';
  const isOther = ({ name }: Mention) => (STRUCTURES.has(name) || APPROACHES.has(name)) && !structures.has(name);
  const others = part.found.some((one) => isOther(one) && !isMaterial(part, one));
  return others || isDoubted(part) ? 'unclear' : 'named';
}

/** The first place outside a name at which something else begins: after a comma and the like, or a "with". */
function breakOf(line: readonly Word[], found: readonly Mention[]): number {
  const at = line.findIndex(
    ({ text, apart }, i) =>
      i > 0 && (apart !== '' || WITH.has(text)) && !found.some(({ from, to }) => from < i && i < to),
  );
  return at < 0 ? line.length : at;
}

/** Whether a word outside the names takes something back or leaves a choice. */
function isDoubted({ said, found }: Phrase): boolean {
  return said.some(({ text }, i) => DOUBT.has(text) && !found.some(({ from, to }) => from <= i && i < to));
}

/** Whether a structure is only what another is made of or leads to: the lists in "a hash map from id to lists". */
function isMaterial({ said }: Phrase, { from }: Mention): boolean {
  for (let i = from; i > 0; i--) {
    const before = said[i - 1]?.text ?? '';
    if (said[i]?.apart !== '' || JOIN.has(before)) return false;
    if (MATERIAL.has(before)) return true;
  }
  return false;
}

/** Names of the library as they are compared: all of them come up again at every call. */
const known = new Map<string, string>();

function keyOf(name: string): string {
  const key = known.get(name) ?? asOne(name);
  known.set(name, key);
  return key;
}

const keysOf = (names: readonly string[]) => new Set(names.map(keyOf));
const APPROACHES = keysOf(APPROACH_NAMES);
const STRUCTURES = keysOf(STRUCTURE_NAMES);

const WITH = wordsOf('with using via');
const JOIN = wordsOf('and plus with using then');
const MATERIAL = wordsOf('of from to into over per in by for as');
const DOUBT = wordsOf(
  `not no nor never neither without avoid unlike except rather instead isnt arent wasnt dont doesnt cant cannot wont
  shouldnt wouldnt or either vs versus alternatively otherwise`,
);
