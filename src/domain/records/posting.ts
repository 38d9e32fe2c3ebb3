import type { ItemOfKind } from '../content/kinds.ts';
import { TOPICS, type Topic, topicName } from '../content/topics.ts';

type Signal = ItemOfKind<'signal'>;

/** A phrase of a posting that may mean something else, with the sentence in which it stands. */
export interface Spotted {
  signal: Signal;
  sentence: string;
}

/** More phrases than this are not read any more (ours). */
const MOST = 8;
const LONGEST = 240;

/** The phrases that a posting has word by word, whatever their case, in the order of the posting. */
export function spotted(text: string, signals: readonly Signal[]): Spotted[] {
  return postingLines(text)
    .flatMap((sentence) =>
      signals
        .filter(({ spots }) => spots.some((spot) => holds(sentence, spot)))
        .map((signal) => ({ signal, sentence: cut(sentence) })),
    )
    .filter(({ signal }, i, all) => all.findIndex((one) => one.signal.id === signal.id) === i)
    .slice(0, MOST);
}

/** Sentences and bullets, without what marks them. */
function postingLines(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.replace(/^\s*([-*•#>]+|\d+[.)])\s*/, '').split(/(?<=[.!?])\s+/))
    .map((line) => line.trim())
    .filter(Boolean);
}

function holds(text: string, words: string): boolean {
  const bare = (one: string) =>
    ` ${one
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  return bare(text).includes(bare(words));
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 3)}...`;
}

export const SCOPES = ['execution', 'multiplying', 'organization'] as const;
export type Scope = (typeof SCOPES)[number];

/** Verbs by which a duty is read (000:1313-1331): carrying out, making the team more, and the whole organization. */
const VERBS: Readonly<Record<Scope, RegExp>> = {
  organization:
    /\b(across (multiple |several |all )?teams|organi[sz]ation|company-wide|engineering standards|technical standards|represent engineering|cross-functional leadership)\b/i,
  multiplying:
    /\b(own|mentor|coach|lead|architecture|roadmap|technical direction|drive|partner with|raise the bar)\w*\b/i,
  execution: /\b(build|implement|write|develop|test|maintain|participate|fix|contribute|deliver)\w*\b/i,
};

/** The duties of a posting in three columns; each is under the widest scope that its verbs name. The user decides. */
export function dutiesByScope(text: string): Record<Scope, string[]> {
  const found: Record<Scope, string[]> = { execution: [], multiplying: [], organization: [] };
  for (const line of postingLines(text)) {
    const scope = (['organization', 'multiplying', 'execution'] as const).find((one) => VERBS[one].test(line));
    if (scope) found[scope].push(cut(line));
  }
  return found;
}

/** Topics whose name is in a posting: to choose from, the user marks what matters. */
export function topicsNamed(text: string): Topic[] {
  return TOPICS.filter((topic) => holds(text, topicName(topic)) || holds(text, topic.replaceAll('-', ' ')));
}
