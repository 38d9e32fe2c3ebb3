import type { Answer, AnswerRequest, Line, Terminal } from '../../terminal.ts';
import { shuffled } from './chance.ts';
import { ownWords, probeHeading } from './compare.ts';
import type { Lens, Probe, Room } from './drill.ts';
import { beginning } from './resuming.ts';
import type { Sheet } from './sheet.ts';
import type { Voice } from './voice.ts';

/** The time limit for an answer, in seconds; undefined if nothing is timed. */
export function limitOf(room: Pick<Room, 'untimed' | 'seconds'>, seconds: number): number | undefined {
  return room.untimed ? undefined : (room.seconds ?? seconds);
}

interface PartPrompt {
  /** The name of what is asked on the sheet; the same in every try. */
  part: string;
  prompt: Line[];
  /** What was shown before and stays in sight. */
  again?: Line[];
  seconds: number;
  aloud?: boolean;
}

/** The parts of the room that an answer needs. */
type AnswerRoom = Pick<Room, 'sheet' | 'soFar' | 'heading' | 'aloud' | 'untimed' | 'seconds' | 'voice'> & {
  terminal: Pick<Terminal, 'answer' | 'say' | 'searches'>;
};

/**
 * Takes one answer: the question in sight, the clock running. The text is on the sheet from the first letter on:
 * what an earlier try had begun is put back, and what it had finished is not asked again.
 */
export async function perform(
  room: AnswerRoom,
  { part, prompt, again = [], seconds, aloud = room.aloud }: PartPrompt,
): Promise<Answer> {
  const { terminal, sheet, soFar } = room;
  const earlier = sheet.take(part);
  if (earlier?.done) {
    const lines = remember(soFar, prompt, earlier.text);
    // On a screen, what is asked next is asked about something in sight; line by line it was listed just now.
    if (terminal.searches) terminal.say(...lines);
    return { text: earlier.text, seconds: earlier.seconds };
  }
  const typed = earlier?.text ?? '';
  const voice = aloud && room.aloud && room.voice?.isFree() ? room.voice : undefined;
  const request: AnswerRequest = {
    prompt: aloud ? [...prompt, ...typedBefore(typed), ...recorded(voice)] : prompt,
    again: [...again, ...soFar],
    seconds: limitOf(room, seconds) ?? null,
    limit: room.seconds ?? seconds,
    aloud,
    initial: aloud ? undefined : typed || undefined,
    keep: (text) => sheet.keep(part, { text, seconds: 0, done: false }),
    place: sheet.place(part),
    discard: () => sheet.drop(part),
  };
  const given = await (voice ? voice.record(() => terminal.answer(request)) : terminal.answer(request));
  // What was typed in an earlier try stays part of an answer that is continued aloud.
  const answer = aloud ? { ...given, text: joinTexts(typed, given.text) } : given;
  sheet.keep(part, { ...answer, done: true });
  remember(soFar, prompt, answer.text);
  return answer;
}

/** What was asked, without what was only told or shown beside it, and the user's words. */
function remember(soFar: Line[], prompt: readonly Line[], own: string): Line[] {
  const asked = prompt.flatMap((line) =>
    typeof line === 'string' ? line : line.tone === 'quiet' || line.verbatim ? [] : line.text,
  );
  const lines: Line[] = [{ text: asked.filter(Boolean).join(' '), hang: 'Asked:  ', tone: 'quiet' }, ...ownWords(own)];
  soFar.unshift(...lines, ...(soFar.length > 0 ? [''] : []));
  return lines;
}

/** It says on the answer's page that the answer is recorded. */
function recorded(voice: Voice | undefined): Line[] {
  return voice ? ['', { text: voice.says, tone: 'quiet' }] : [];
}

function typedBefore(text: string): Line[] {
  return text.trim() ? ['', { text: beginning(text.trim()), hang: 'You typed before: ', tone: 'quiet' }] : [];
}

const PROBES_DEALT = 2;

/**
 * The probes of this round: the first two steps of the ladder at first, the next two when the item comes back. Those
 * of an unfinished try stay dealt.
 *
 * @param most how many are dealt if there are as many
 */
export function dealProbes<P extends Probe>(
  probes: readonly P[],
  earlier: number,
  sheet?: Pick<Sheet, 'part'>,
  most = PROBES_DEALT,
): P[] {
  const count = Math.min(most, probes.length);
  const dealt = Array.from({ length: count }, (_, i) => probes[(earlier * count + i) % probes.length]);
  const begun = ({ ask }: P) => sheet?.part(ask) !== undefined;
  const known = dealt.filter((probe) => probe !== undefined);
  return begunFirst(known, probes.filter(begun));
}

/** What is dealt, with what was begun in its place: as many as were dealt, or more if more were begun. */
function begunFirst<T>(dealt: readonly T[], begun: readonly T[]): T[] {
  const others = dealt.filter((one) => !begun.includes(one));
  return [...begun, ...others].slice(0, Math.max(dealt.length, begun.length));
}

/** The one whose turn it is; the one of an unfinished try stays. */
export function nextInTurn<T>(all: readonly T[], earlier: number, isBegun: (one: T) => boolean): T | undefined {
  return all.find(isBegun) ?? all[earlier % all.length];
}

/**
 * Asks probes one at a time, each against its own clock. Nothing is revealed yet.
 *
 * @param on where the answer to each is taken: the room's terminal, unless there is more to it
 */
export async function askProbes(
  room: Room,
  probes: readonly Probe[],
  on: readonly Pick<Terminal, 'answer'>[] = [],
): Promise<string[]> {
  const texts: string[] = [];
  for (const [i, { ask, seconds }] of probes.entries()) {
    const heading = probeHeading(room, i, probes.length);
    room.terminal.page(heading);
    const prompt = [{ text: ask, hang: 'One level deeper:  ' }];
    const { searches } = room.terminal;
    const say = (...lines: Line[]) => room.terminal.say(...lines);
    const terminal = { searches, say, answer: (asked: AnswerRequest) => (on[i] ?? room.terminal).answer(asked) };
    texts.push((await perform({ ...room, heading, terminal }, { part: ask, prompt, seconds })).text);
  }
  return texts;
}

const LENSES_DEALT = [2, 3];
const LENS_SECONDS = 75;

/** Deals two or three of the lenses at random and asks them. There is nothing to tick: the answers are kept. */
export async function askLenses(room: Room): Promise<string> {
  const { lenses, random, sheet, terminal } = room;
  if (lenses.length === 0) return '';
  const count = LENSES_DEALT[Math.floor(random() * LENSES_DEALT.length)] ?? 2;
  const begun = (lens: Lens) => sheet.part(lens.ask) !== undefined;
  const mixed = shuffled(lenses, random);
  const dealt = begunFirst(mixed.slice(0, count), mixed.filter(begun));
  const texts: string[] = [];
  for (const [i, { name, ask }] of dealt.entries()) {
    const heading = { ...room.heading, right: `lens ${i + 1} of ${dealt.length}` };
    terminal.page(heading);
    const prompt: Line[] = [{ text: name, tone: 'title' }, ask];
    const { text } = await perform({ ...room, heading }, { part: ask, prompt, seconds: LENS_SECONDS });
    if (text.trim()) texts.push(`${name}: ${text}`);
  }
  return joinTexts(...texts);
}

/** How sure the user is before seeing anything: 1 (guess) to 4 (certain). */
export function confidence(terminal: Terminal): Promise<number> {
  const labels = ['guess', 'unsure', 'fairly sure', 'certain'];
  return terminal.choose(
    'How sure are you that a strong candidate would have said the same?',
    labels.map((label, i) => ({ value: i + 1, label, key: String(i + 1) })),
    { initial: 2, inline: true, records: true },
  );
}

/** The texts that are not empty, with a blank line between them. */
export function joinTexts(...texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}
