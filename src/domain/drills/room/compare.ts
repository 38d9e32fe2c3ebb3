import type { Point } from '../../content/parts.ts';
import type { Line } from '../../terminal.ts';
import type { Probe, Room } from './drill.ts';
import { rowsOf, showPages, windowRows } from './pages.ts';

/** A point with what the user says of it. */
export interface Ticked {
  text: string;
  said: boolean;
  /** The program counted it as said, on its own: what it calls it, and the key that takes it back. */
  counted?: { as: string; key: string };
}

/** Rows around a list to tick: its question and its keys, each with a blank line. */
const AROUND_TICKS = 5;
/** Columns of the box before a point. */
const BOX = 6;
/** Rows of one's own words that are worth showing, with the heading above them. */
const OWN = 4;

/**
 * Shows key points to tick on a page of their own, beside one's own words: one ticks what one really said, not what
 * one meant. `above` is to be read before.
 */
export async function tickPoints(
  room: Pick<Room, 'terminal' | 'heading'>,
  question: string,
  points: readonly Point[],
  { own = '', above = [] }: { own?: string; above?: Line[][] } = {},
): Promise<Ticked[]> {
  const { terminal } = room;
  const list = points.map(({ text }) => text);
  const rows = rowsOf(list, terminal.width - BOX) + AROUND_TICKS;
  await showPages(room, above, rows);
  // Line by line the answer has just been typed, or heard; and a list that fills the window would push it out.
  const fits = !terminal.plain && rows + OWN <= windowRows(terminal);
  if (own.trim() && fits) terminal.say({ text: own.trim(), hang: 'You:  ', tone: 'quiet' }, '');
  const ticks = await terminal.tick(
    question,
    list.map((text) => ({ text })),
  );
  return points.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
}

/** Reveals what each probe was after, to tick. */
export async function compareProbes(room: Room, probes: readonly Probe[], own: readonly string[]): Promise<Ticked[]> {
  const ticked: Ticked[] = [];
  for (const [i, { ask, points }] of probes.entries()) {
    const heading = { left: room.heading.left, right: `probe ${i + 1} of ${probes.length}` };
    const beside = { own: own[i], above: [[ask]] };
    const question = 'What it was after. Tick what you said.';
    ticked.push(...(await tickPoints({ ...room, heading }, question, points, beside)));
  }
  return ticked;
}

/** A weak and a strong answer, to be set beside each other. */
export function weakAndStrong(weak: string, strong: string): Line[][] {
  return [
    [{ text: weak, hang: 'Sounds weak:    ', tone: 'voice' }],
    [{ text: strong, hang: 'Sounds strong:  ', tone: 'voice' }],
  ];
}
