import type { Room } from '../room/drill.ts';
import { meant } from '../said.ts';
import type { AnswerTask, QuestionProbe, Way } from './task.ts';

type Ways = Readonly<Record<string, Way>>;

/** The ways that a text takes: each of its sentences is read by itself. */
export function waysIn(text: string, ways: Ways): string[] {
  const all = Object.entries(ways).map(([name, { words }]) => ({ name, phrases: words }));
  return [...new Set(text.split(/[.!?;\n]+/).flatMap((sentence) => meant(sentence, all)))];
}

const PART = 'The way taken';

/**
 * Which way the answer took: the one that was heard in it if the candidate says so, else the one they name now. The list
 * is never shown. No way, or several at once, is an answer that was too broad: undefined.
 */
export async function wayTaken({ ways = {} }: AnswerTask, room: Room, text: string): Promise<string | undefined> {
  if (Object.keys(ways).length === 0) return undefined;
  const earlier = room.sheet.part(PART);
  const way = earlier ? earlier.text : await named(ways, room, text);
  const reads = ways[way]?.name ?? 'not decided';
  room.sheet.keep(PART, { text: way, seconds: 0, done: true, chosen: true, reads });
  return Object.hasOwn(ways, way) ? way : undefined;
}

/** The name of a way, or "broad". */
async function named(ways: Ways, { terminal, heading, soFar }: Room, text: string): Promise<string> {
  const [heard, ...others] = waysIn(text, ways);
  terminal.page(heading);
  if (heard !== undefined && others.length === 0) {
    const isRight = await terminal.choose(
      `I heard ${ways[heard]?.name}. Is that what you went for?`,
      [
        { value: true, label: 'yes', key: 'y' },
        { value: false, label: 'no', key: 'n' },
      ],
      { inline: true, again: soFar },
    );
    if (isRight) return heard;
  }
  const above = terminal.searches ? [soFar] : [];
  const said = await terminal.ask('In a few words, what did you go for?', {
    above,
    hint: 'Enter alone: I left it open',
  });
  const [one, ...more] = waysIn(said, ways);
  return one !== undefined && more.length === 0 ? one : 'broad';
}

/** A probe as it is asked: `{way}` is the way that the candidate took. */
export function saidOf(probe: QuestionProbe, ways: Ways, way: string | undefined): QuestionProbe {
  const name = way === undefined ? undefined : ways[way]?.name;
  return name === undefined ? probe : { ...probe, ask: probe.ask.replaceAll('{way}', name) };
}
