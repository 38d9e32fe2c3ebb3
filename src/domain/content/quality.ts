import { didYouMean } from '../spelling.ts';
import type { Finding, Remark } from './finding.ts';
import type { Kind } from './kind.ts';
import { isKind, KINDS } from './kinds.ts';
import { about, type PlacedItem } from './placed.ts';
import { type PlacedText, textsIn } from './texts.ts';

const IMPERATIVES =
  /^(please |now |then |briefly |first )*(walk|tell|explain|describe|design|name|recall|list|say|give|draw|sketch|compare|convince|show|take|write|choose|pick|define|state|sell|teach|argue|defend|implement|build|plan|estimate|find|read|review|rank|count|spell|summari[sz]e|introduce|imagine|suppose|talk|put|prove|trace|sort|tear|make|fix|repair|solve|rewrite|reduce|cut|justify|decide|calculate|listen|score|rate|mark|begin|start|help|get|keep|split|map|model|reverse|return)\b/i;

/** Common words that hardly any other language shares; "is", "of" and "was" are Dutch and German as well. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the a an are and to for with that this your you it they how from when which their'.split(' '),
);

/** Texts that people read as answers: a sentence found in two items belongs to neither. */
const READ: ReadonlySet<string> = new Set([
  'points',
  'weak',
  'wrong',
  'strong',
  'better',
  'trap',
  'background',
  'probes',
]);
/** What is made of the texts above, and not written. */
const DEALT = 'others';
const SENTENCE_WORDS = 8;

/** What no schema sees: prompts that ask nothing, items from nowhere, sentences used twice. */
export function qualityFindings(placed: readonly PlacedItem[], works?: ReadonlySet<string>): Finding[] {
  return [
    ...placed.flatMap((each) =>
      [...promptRemarks(each, works !== undefined), ...sourceRemarks(each, works)].map((remark) => about(each, remark)),
    ),
    ...repeatFindings(placed),
  ];
}

/** @param edited content that cites works is written in English; a pack of one's own in any language */
function promptRemarks({ item }: PlacedItem, edited: boolean): Remark[] {
  const prompt = 'prompt' in item && asksOf(item.kind) ? item.prompt : undefined;
  if (prompt === undefined || asks(prompt) || !(edited || isEnglish(prompt))) return [];
  const says =
    'the prompt asks nothing: end it with a question, or begin with what to do (explain, name, walk me through)';
  return [{ path: ['prompt'], says }];
}

/** Whether the prompt of a kind has to ask. */
function asksOf(kind: string): boolean {
  return isKind(kind) && (KINDS[kind] as Kind).asks === true;
}

/** Whether a text reads as English: two of its common words, and a fifth of all. Orders are known in no other language. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const common = words.filter((word) => ENGLISH.has(word));
  return new Set(common).size >= 2 && common.length >= words.length / 5;
}

/** The question marks of Latin, Greek, Chinese, Arabic, Armenian, Ethiopic and other scripts. */
const QUESTION_MARK = /[?\uff1f\u061f\u037e\u055e\u1367\u2047\u2e2e]/u;

/** Whether a prompt has a question or an order in it; orders are known in English only. */
export function asks(prompt: string): boolean {
  return (
    QUESTION_MARK.test(prompt) ||
    prompt.split(/(?<=[.:;!"])\s+/).some((said) => IMPERATIVES.test(said.replace(/^["'(]+/, '')))
  );
}

function sourceRemarks({ item }: PlacedItem, works?: ReadonlySet<string>): Remark[] {
  if (item.sources.length === 0 && !item.ours && !(isKind(item.kind) && (KINDS[item.kind] as Kind).light)) {
    return [{ path: [], says: 'has no sources: name them, or mark it `ours: true`' }];
  }
  if (!works) return [];
  const cited = [
    ...item.sources.map(({ work }, i) => ({ work, path: ['sources', i, 'work'] })),
    ...(item.sides?.views ?? []).map(({ work }, i) => ({ work, path: ['sides', 'views', i, 'work'] })),
  ];
  return cited
    .filter(({ work }) => !works.has(work))
    .map(({ work, path }) => ({ path, says: `works.yaml has no work "${work}"${didYouMean(work, works)}` }));
}

function repeatFindings(placed: readonly PlacedItem[]): Finding[] {
  const first = new Map<string, PlacedItem>();
  return placed.flatMap((each) =>
    readTexts(each.item).flatMap(({ path, text }) =>
      sentencesOf(text).flatMap(({ sentence, key }) => {
        const other = first.get(key);
        if (!other) first.set(key, each);
        if (!other || other === each) return [];
        return [about(each, { path, says: `the same sentence is in ${other.item.id}: "${sentence}"` })];
      }),
    ),
  );
}

function sentencesOf(text: string): { sentence: string; key: string }[] {
  return text.split(/(?<=[.?!]["')]*)\s+/).flatMap((sentence) => {
    const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length < SENTENCE_WORDS ? [] : [{ sentence, key: words.join(' ') }];
  });
}

/** Texts below the fields that people read, at any depth. */
function readTexts(item: PlacedItem['item']): PlacedText[] {
  return textsIn(item).filter(({ path }) => path[0] !== DEALT && path.some((step) => READ.has(String(step))));
}
