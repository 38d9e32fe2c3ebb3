import type { Point } from '../../content/parts.ts';
import type { Line } from '../../terminal.ts';
import type { Probe, Room } from './drill.ts';

/** A point with what the user says of it. */
export interface TickedPoint {
  text: string;
  said: boolean;
  /** The program counted it as said by itself: what it calls it, and the key that takes it back. */
  counted?: { as: string; key: string };
}

/**
 * Shows key points to tick on their own page, beside the user's words: people tick what they really said, not what they
 * meant. `above` is to be read before.
 */
export async function tickPoints(
  room: Pick<Room, 'terminal' | 'heading'>,
  question: string,
  points: readonly Point[],
  { own = '', above = [] }: { own?: string; above?: Line[][] } = {},
): Promise<TickedPoint[]> {
  const { terminal } = room;
  terminal.page(room.heading);
  const list = points.map(({ text }) => ({ text }));
  const ticks = await terminal.tick(question, list, { above, again: ownWords(own) });
  return points.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
}

/** What the user typed, to be shown beside something. */
export function ownWords(text: string): Line[] {
  return text.trim() ? [{ text: text.trim(), hang: 'You:  ', tone: 'quiet' }] : [];
}

/** Reveals what each probe was after, to tick. */
export async function compareProbes(
  room: Room,
  probes: readonly Probe[],
  own: readonly string[],
): Promise<TickedPoint[]> {
  const ticked: TickedPoint[] = [];
  for (const [i, { ask, points }] of probes.entries()) {
    const heading = { left: room.heading.left, right: `probe ${i + 1} of ${probes.length}` };
    const beside = { own: own[i], above: [[ask]] };
    const question = 'What it was after. Tick what you said.';
    ticked.push(...(await tickPoints({ ...room, heading }, question, points, beside)));
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
