import { shuffled } from '../room/chance.ts';
import type { OpenSheet, Sheet } from '../room/sheet.ts';
import type { Dealt, DealtSort, Interruption, MockPart, MockRoom, MockRound, MockTask, Stamp } from './task.ts';

/** A part of a round as it is held. Seconds are of the sitting's one clock, which begins at 0. */
export interface Segment {
  round: MockRound;
  do: string;
  text: string;
  reveals: string[];
  from: number;
  to: number;
  stamps: Stamp[];
}

/** Something that was said or noted at a second of the clock. */
export interface Said {
  at: number;
  say: string;
  points: string[];
}
export interface Noted extends Stamp {
  at: number;
}

/** A mock that is being held: what was dealt, and the moment it ends, which does not move. */
export interface Sitting {
  /** Milliseconds of the wall clock. */
  began: number;
  segments: Segment[];
  says: Said[];
  noted: Noted[];
  /** Rubrics of the questions afterwards, one a round. */
  feedback: { round: MockRound; rubric: string }[];
  /** The second at which the user left it, if they did. */
  left?: number;
  /** Who comes back finds it as it was begun: with a partner, for that interview. */
  partner?: boolean | undefined;
  interview?: string | undefined;
}

/** Interruptions of a round. Ours, as the place on the clock is. */
const MOST_SAID = 2;

/** Deals the tasks, draws the interruptions, and starts the clock. */
export async function beginSitting(task: MockTask, room: MockRoom, random: () => number): Promise<Sitting> {
  const { partner, interview } = room;
  const sitting: Sitting = { began: room.now(), segments: [], says: [], noted: [], feedback: [], partner, interview };
  const rounds = task.round === 'loop' ? task.parts.map((part) => roundOf(part, room)) : [task];
  const factor = room.minutes === undefined ? 1 : (room.minutes * 60) / task.seconds;
  for (const round of rounds) {
    const from = sitting.segments.at(-1)?.to ?? 0;
    const { segments, asks } = await segmentsOf(round, { from, factor, seen: task.round === 'loop' }, room);
    const to = segments.at(-1)?.to ?? from;
    sitting.segments.push(...segments);
    sitting.says.push(...drawn(asks.length > 0 ? asks : round.interruptions, { from, to }, random));
    sitting.feedback.push({ round: round.round, rubric: round.feedback });
  }
  // Dealing may have taken a moment; the clock begins when all is there.
  return { ...sitting, began: room.now() };
}

/** The mock that a part of a loop names, in the part's seconds. */
function roundOf({ mock: id, seconds }: MockPart, { mock }: MockRoom): MockTask {
  const named = id === undefined ? undefined : mock(id);
  if (!named) throw new Error(`no mock is called ${id}`);
  const parts = named.parts.map((part) => ({ ...part, seconds: (part.seconds * seconds) / named.seconds }));
  return { ...named, parts, seconds };
}

async function segmentsOf(
  { round, parts, stamps }: MockTask,
  { from, factor, seen }: { from: number; factor: number; seen: boolean },
  room: MockRoom,
): Promise<{ segments: Segment[]; asks: Interruption[] }> {
  const segments: Segment[] = [];
  const asks: Interruption[] = [];
  const stock = await dealtFor(parts, seen, room);
  let at = from;
  for (const part of parts) {
    const dealt = part.deals && stock.get(part.deals)?.shift();
    const to = at + Math.round(part.seconds * factor);
    const text = part.task ?? dealt?.text ?? '';
    segments.push({ round, do: part.do, text, reveals: dealt?.reveals ?? [], from: at, to, stamps });
    asks.push(...(dealt?.asks ?? []).map((ask) => ({ between: MIDDLE, ...ask })));
    at = to;
  }
  return { segments, asks };
}

/** Percent of the clock between which the other side says something. Ours. */
const MIDDLE = [35, 70];

/** As many tasks of each sort as the parts want; the user's own problem instead of one that is dealt. */
async function dealtFor(
  parts: readonly MockPart[],
  seen: boolean,
  { deal, problem }: MockRoom,
): Promise<Map<DealtSort, Dealt[]>> {
  const stock = new Map<DealtSort, Dealt[]>();
  for (const { deals } of parts) {
    if (!deals || stock.has(deals)) continue;
    const own: Dealt[] =
      deals === 'problem' && problem ? [{ title: problem, text: problem, reveals: [], asks: [] }] : [];
    const wanted = parts.filter((part) => part.deals === deals).length - own.length;
    stock.set(deals, [...own, ...(wanted > 0 ? await deal(deals, wanted, seen) : [])]);
  }
  return stock;
}

/** At most two of what could be said, each at a moment of its own, in order. */
function drawn(all: readonly Interruption[], { from, to }: { from: number; to: number }, random: () => number): Said[] {
  return shuffled(all, random)
    .slice(0, MOST_SAID)
    .map(({ between: [least = 0, most = 0], say, points }, i, { length }) => ({
      // Each in its own share of the time, so that two never come at once.
      at: Math.round(from + ((to - from) * (least + ((most - least) * (i + random())) / length)) / 100),
      say,
      points: points.map(({ text }) => text),
    }))
    .sort((a, b) => a.at - b.at);
}

/** The name on the sheet of what a sitting is made of. */
const SITTING = 'The round';

/** The sitting that was broken off; undefined if there is none, or it cannot be read. */
export function takenUp(sheet: Sheet): Sitting | undefined {
  if (!sheet.part(SITTING)) return undefined;
  const text = sheet.take(SITTING)?.text ?? '';
  try {
    return JSON.parse(text) as Sitting;
  } catch {
    // A draft is a courtesy: a broken one begins a new round.
    return undefined;
  }
}

/** Keeps it at once: a process that is killed loses nothing of it. */
export function keepSitting(sheet: Pick<OpenSheet, 'keep'>, sitting: Sitting, title: string): void {
  sheet.keep(SITTING, { text: JSON.stringify(sitting), seconds: 0, done: true, reads: title });
}

/** Seconds of the clock by now, and those of the whole. */
export function secondsOf({ began, segments }: Sitting, now: number): { now: number; all: number } {
  return { now: Math.max(0, (now - began) / 1000), all: segments.at(-1)?.to ?? 0 };
}
