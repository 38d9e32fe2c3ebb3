import type { Point } from '../content/parts.ts';
import type { Line } from '../terminal.ts';
import type { Room } from './drill.ts';
import type { Probe } from './task.ts';

/** A point with what the user says of it. */
export interface Ticked {
  text: string;
  said: boolean;
}

/** Shows key points to tick, beside one's own words: one ticks what one really said, not what one meant. */
export async function tickPoints(room: Room, question: string, points: readonly Point[], own = ''): Promise<Ticked[]> {
  const { terminal } = room;
  // Line by line the answer has just been typed, or heard.
  if (own.trim() && !terminal.plain) terminal.say({ text: own.trim(), hang: 'You:  ', tone: 'quiet' }, '');
  const ticks = await terminal.tick(
    question,
    points.map(({ text }) => ({ text })),
  );
  return points.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
}

/** Reveals what each probe was after, to tick. */
export async function compareProbes(room: Room, probes: readonly Probe[], own: readonly string[]): Promise<Ticked[]> {
  const ticked: Ticked[] = [];
  for (const [i, { ask, points }] of probes.entries()) {
    room.terminal.page({ left: room.heading.left, right: `probe ${i + 1} of ${probes.length}` });
    room.terminal.say(ask, '');
    ticked.push(...(await tickPoints(room, 'What it was after. Tick what you said.', points, own[i])));
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
