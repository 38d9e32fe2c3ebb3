import { topicsOf } from '../../domain/content/topics.ts';
import type { World } from '../../world.ts';

/** A word that the shell can offer, and what it is. */
type Described = readonly [word: string, says: string];

/** What the scripts of `rehearse completion` ask for. */
const WORDS: Readonly<Record<string, (world: World) => Promise<readonly Described[]>>> = {
  items: async (world) => titled((await world.readyLibrary()).entries()),
  templates: async (world) => titled((await world.readyLibrary()).entries().filter(({ kind }) => kind === 'story')),
  topics: async (world) => topicsOf((await world.readyLibrary()).entries()).map((topic) => [topic, ''] as const),
  stories: async (world) => titled([...(await world.journal()).all('story').values()]),
  interviews: async (world) =>
    [...(await world.journal()).all('interview').values()].map(({ id, company = '' }) => [id, company] as const),
  jobs: async (world) =>
    [...(await world.journal()).all('job').values()].map(({ id, company }) => [id, company] as const),
  problems: async (world) =>
    [...(await world.journal()).all('problem').values()].map(({ id, name }) => [id, name] as const),
  claims: async (world) =>
    [...(await world.journal()).all('claim').values()].map(({ id, text }) => [id, text] as const),
  notes: async (world) => titled([...(await world.journal()).all('note').values()]),
};

/**
 * Prints words of these kinds, one a line; with `--described` each with what it is, behind a tab. Someone is in the
 * middle of a line: whatever fails, nothing is said, and nothing is written.
 */
export async function printWords(asked: readonly string[], world: World): Promise<void> {
  const described = asked.includes('--described');
  for (const name of asked) {
    try {
      const words = Object.hasOwn(WORDS, name) ? ((await WORDS[name]?.(world)) ?? []) : [];
      const lines = words
        .filter(([word]) => SAFE.test(word))
        .map(([word, says]) => (described ? `${word}\t${oneLine(says)}` : word));
      world.print(lines.map((line) => `${line}\n`).join(''));
    } catch {
      // The next kind may be there.
    }
  }
}

/** What a shell takes as it is. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const titled = (things: readonly { id: string; title: string }[]) =>
  things.map(({ id, title }) => [id, title] as const);
