import type { ItemOfKind } from '../content/kinds.ts';
import { shuffled } from '../drills/room/chance.ts';
import type { Note } from '../ports.ts';

type Competency = ItemOfKind<'competency'>;

/** A question as it is dealt: one of the ways in which a competency is asked about. */
export interface QuickQuestion {
  competency: string;
  ask: string;
}

/**
 * Questions for one run, at random: every competency once before one comes again, and never in the same words twice.
 * Fewer than `count` if all words have been used.
 */
export function dealQuestions(
  competencies: readonly Competency[],
  count: number,
  random: () => number,
): QuickQuestion[] {
  const decks = shuffled(competencies, random).map(({ id, ways }) => ({ id, ways: shuffled(ways, random) }));
  const most = Math.max(0, ...decks.map(({ ways }) => ways.length));
  const rounds = Array.from({ length: most }, (_, i) =>
    decks.flatMap(({ id, ways }) => {
      const ask = ways[i];
      return ask === undefined ? [] : [{ competency: id, ask }];
    }),
  );
  return rounds.flat().slice(0, count);
}

/** What came of a question: the story that was named, and its first sentence. Seconds count from the question's first sight. */
export interface QuickAnswer {
  ask: string;
  /** Id of the story; absent: there is none for this. */
  story?: string;
  named: number;
  sentence?: number;
  opening?: string;
}

/** Under this the note of a run is kept, in the place of an item. */
export const QUICK = 'story-quick';
const NONE = 'no story';

/** The fields and stamps of a run's note. `titleOf` names a story. */
export function quickNote(
  answers: readonly QuickAnswer[],
  titleOf: (story: string) => string,
): Required<Pick<Note, 'fields' | 'stamps'>> {
  return {
    fields: answers.map(({ ask, story, opening }) => ({
      name: ask,
      text: story === undefined ? NONE : `${titleOf(story)}${opening ? `: ${opening}` : ''}`,
    })),
    stamps: answers.flatMap(({ ask, named, sentence }) => [
      { key: 'named', label: ask, seconds: named },
      ...(sentence === undefined ? [] : [{ key: 'sentence', label: ask, seconds: sentence }]),
    ]),
  };
}

/** The middle of the times of a run, in seconds; undefined without any. */
export interface QuickTimes {
  named?: number;
  sentence?: number;
}

export function quickTimes({ stamps = [] }: Pick<Note, 'stamps'>): QuickTimes {
  const of = (key: string) => median(stamps.filter((one) => one.key === key).map(({ seconds }) => seconds));
  return { named: of('named'), sentence: of('sentence') };
}

function median(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half];
  return sorted.length > 0 ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : undefined;
}

/** The newest run, of those before a moment if one is given. */
export function lastQuick(notes: Iterable<Note>, not?: string): Note | undefined {
  return [...notes]
    .filter(({ item, id }) => item === QUICK && id !== not)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1);
}

/** The questions of a run that had no story. */
export function quickHoles({ fields }: Pick<Note, 'fields'>): string[] {
  return fields.filter(({ text }) => text === NONE).map(({ name }) => name);
}

/** Of ten questions, more than so many for one story (ours). */
const OFTEN = 3;

/** Stories that were named for more than three questions, with how many. */
export function worn(answers: readonly QuickAnswer[]): { story: string; times: number }[] {
  const times = new Map<string, number>();
  for (const { story } of answers) if (story !== undefined) times.set(story, (times.get(story) ?? 0) + 1);
  return [...times].filter(([, n]) => n > OFTEN).map(([story, n]) => ({ story, times: n }));
}
