import type { Sound } from './wav.ts';

/** When someone spoke in a recording; all in seconds. */
export interface Speech {
  /** Until the first word. */
  first: number;
  /** The longest silence between two words, and where it begins. */
  longest: number;
  longestAt: number;
  /** Time with a voice in it. */
  spoken: number;
  /** From the first word to the end of the last. */
  span: number;
}

/** Seconds of a frame; frames of what is a click, and of a gap inside of a word or between two. */
const FRAME = 0.02;
const CLICK = 3;
const GAP = 10;
/** Decibels: the silence of the file, the least difference to a voice, the least voice, the least step above the silence. */
const [SILENT, APART, QUIETEST, STEP] = [-120, 10, -60, 6];
/** Shares of the frames that are quieter than the noise of the room, and than a voice; the place between the two. */
const [NOISE, VOICE, BETWEEN] = [0.1, 0.95, 0.4];

/**
 * Where a voice is, by how loud each fiftieth of a second is against the noise of the room: our own rule, tried with
 * synthesized speech in pink and white noise, with hum, clicks and an offset. Undefined if no voice is found.
 */
export function hearSpeech(sound: Sound): Speech | undefined {
  const levels = levelsOf(sound);
  const sorted = [...levels].sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? SILENT;
  const [noise, voice] = [share(NOISE), share(VOICE)];
  if (voice - noise < APART || voice < QUIETEST) return undefined;
  const threshold = noise + Math.max(STEP, BETWEEN * (voice - noise));
  const runs = joined(runsAbove(levels, threshold).filter(({ from, to }) => to - from >= CLICK));
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return undefined;
  const gaps = runs.slice(1).map(({ from }, i) => ({ at: runs[i]?.to ?? 0, length: from - (runs[i]?.to ?? 0) }));
  const longest = gaps.reduce((a, b) => (b.length > a.length ? b : a), { at: 0, length: 0 });
  const seconds = (frames: number) => Math.round(frames * FRAME * 100) / 100;
  return {
    first: seconds(first.from),
    longest: seconds(longest.length),
    longestAt: seconds(longest.at),
    spoken: seconds(runs.reduce((sum, { from, to }) => sum + to - from, 0)),
    span: seconds(last.to - first.from),
  };
}

/**
 * Seconds by which a recording began after its recorder: a device has to be opened first, and a headset takes up to two
 * seconds for it. @param ran seconds from the start of the recorder until it was told to end; undefined if it ended by itself
 */
export function lateBy({ rate, length }: Sound, ran: number | undefined): number {
  return ran === undefined ? 0 : Math.max(0, ran - length / rate);
}

/** How loud each frame is, in decibels below full scale, its own mean taken away. */
function levelsOf({ rate, length, at }: Sound): number[] {
  const size = Math.round(rate * FRAME);
  const levels: number[] = [];
  for (let start = 0; start + size <= length; start += size) {
    let sum = 0;
    let squares = 0;
    for (let i = start; i < start + size; i += 1) {
      const sample = at(i) / 32_768;
      sum += sample;
      squares += sample * sample;
    }
    const power = squares / size - (sum / size) ** 2;
    levels.push(power > 0 ? Math.max(SILENT, 10 * Math.log10(power)) : SILENT);
  }
  return levels;
}

/** Frames in a row: from the first to the one after the last. */
interface Run {
  from: number;
  to: number;
}

function runsAbove(levels: readonly number[], threshold: number): Run[] {
  const runs: Run[] = [];
  for (const [i, level] of levels.entries()) {
    if (level <= threshold) continue;
    const last = runs.at(-1);
    if (last?.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** Runs with the short gaps between them closed. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && run.from - last.to < GAP) last.to = run.to;
    else all.push({ ...run });
  }
  return all;
}
