import type { Point } from '../../content/parts.ts';
import { glimpse } from '../../glimpse.ts';
import { byLevel, type Level } from '../../level.ts';
import type { Heading, Line } from '../../terminal.ts';
import type { LastTime, Probe, Room } from './drill.ts';
import { isNarrow } from './narrow.ts';

/** A point with what the user says of it. */
export interface TickedPoint {
  text: string;
  said: boolean;
  /** The words of the strong answer that say it. */
  quote?: string | undefined;
  /** The program counted it as said by itself: what it calls it, and the key that takes it back. */
  counted?: { as: string; key: string };
}

/**
 * Shows key points to tick on their own page, beside the user's words: people tick what they really said, not what they
 * meant. `above` is to be read before. The first `of` are the key points, all of them if it is not
 * given.
 */
export async function tickPoints(
  room: Pick<Room, 'terminal' | 'heading' | 'last'>,
  question: string,
  points: readonly Point[],
  { own = '', above = [], of = points.length }: { own?: string; above?: Line[][]; of?: number } = {},
): Promise<TickedPoint[]> {
  const { terminal, last } = room;
  terminal.page(room.heading);
  const list = points.map(({ text }, i) => ({
    text: i < of && isMissed(last, i, of) ? `${text}  (missed last time)` : text,
  }));
  const before = lastWords(last);
  // On a screen it stays beside what was just typed; line by line that is not repeated, and this is new.
  const ticks = await terminal.tick(question, list, {
    above: terminal.searches || before.length === 0 ? above : [...above, before],
    again: [...ownWords(own), ...(terminal.searches ? before : [])],
  });
  return points.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
}

/** The points that count at a level, and the list to tick: after them what the next level adds, each with its level. */
export function pointsAt<T extends Point & { level: Level }>(points: readonly T[], level: Level) {
  const { own, stretch } = byLevel(points, level);
  return {
    own,
    stretch,
    list: [...own, ...stretch.map((point) => ({ ...point, text: `${point.text}  (${point.level})` }))],
  };
}

/** What the user typed, to be shown beside something. */
export function ownWords(text: string): Line[] {
  return text.trim() ? [{ text: text.trim(), hang: 'You:  ', tone: 'quiet' }] : [];
}

/** Characters of what was said the last time: it is to remind, not to be read again. */
const GLIMPSE = 120;

/** Whether a point was not said the last time, when there were as many. */
export function isMissed(last: LastTime | undefined, place: number, of: number): boolean {
  return last?.of === of && last.ticks?.[place] === false;
}

function lastWords(last: LastTime | undefined): Line[] {
  const text = glimpse(last?.answer ?? '', GLIMPSE);
  return last && text ? [{ text, hang: `You, ${last.day}:  `, tone: 'quiet' }] : [];
}

/** The heading of one probe, its place counted from 0. */
export function probeHeading({ heading }: Pick<Room, 'heading'>, place: number, of: number): Heading {
  return { ...heading, right: `probe ${place + 1} of ${of}` };
}

/** Reveals what each probe was after, to tick: all on one page if there is room for it, else one after the other. */
export async function compareProbes(
  room: Room,
  probes: readonly Probe[],
  own: readonly string[],
): Promise<TickedPoint[]> {
  const { terminal } = room;
  if (probes.length > 1 && terminal.searches && !isNarrow(terminal)) {
    terminal.page(room.heading);
    const items = probes.flatMap(({ ask, points }, i) =>
      points.map(({ text }, at) => ({ text, ...(at === 0 && { under: [ask, ...ownWords(own[i] ?? '')] }) })),
    );
    const ticks = await terminal.tick('What the probes were after. Tick what you said.', items);
    return items.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
  }
  const ticked: TickedPoint[] = [];
  for (const [i, { ask, points }] of probes.entries()) {
    const heading = probeHeading(room, i, probes.length);
    const beside = { own: own[i], above: [[ask]] };
    const question = 'What it was after. Tick what you said.';
    ticked.push(...(await tickPoints({ terminal: room.terminal, heading }, question, points, beside)));
  }
  return ticked;
}

/** A weak and a strong answer, to be compared. */
export function weakAndStrong(weak: string, strong: string): Line[][] {
  return [
    [{ text: weak, hang: 'Sounds weak:    ', tone: 'voice' }],
    [{ text: strong, hang: 'Sounds strong:  ', tone: 'voice' }],
  ];
}
