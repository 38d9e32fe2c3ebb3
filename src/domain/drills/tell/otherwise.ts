import type { Point } from '../../content/parts.ts';
import type { TellingLength } from '../../stories/lengths.ts';
import type { Line } from '../../terminal.ts';
import { AUDIENCE_SECONDS, technicalWords, WANTS } from '../room/audiences.ts';
import { compareProbes, ownWords, tickPoints } from '../room/compare.ts';
import type { Performance, Room, Telling } from '../room/drill.ts';
import { judged } from '../room/judge.ts';
import { askProbes, dealProbes, joinTexts, limitOf, perform } from '../room/perform.ts';
import type { TellTask } from './task.ts';

/** Under this share of the template's seconds, a telling says nothing about whether the whole story is remembered (ours). */
const WHOLE = 0.5;
/** From so many seconds on, there is time for follow-up questions. */
const PROBED_FROM = 90;

/** The points that should remain in so many seconds first, then the others, and how many remain. */
export function pointsFor(
  { points, lengths }: Pick<TellTask, 'points' | 'lengths'>,
  length: TellingLength | undefined,
): { ordered: Point[]; remain: number } {
  const kept = new Set(length === undefined ? [] : (lengths[length] ?? []));
  if (kept.size === 0) return { ordered: points, remain: points.length };
  const remains = (_: Point, i: number) => kept.has(i + 1);
  return {
    ordered: [...points.filter(remains), ...points.filter((one, i) => !remains(one, i))],
    remain: points.filter(remains).length,
  };
}

/** Whether nothing is learned about memory from a telling in this form. */
export function isBrief({ length, audience }: Telling, { seconds }: Pick<TellTask, 'seconds'>): boolean {
  return audience !== undefined || (length !== undefined && length < seconds * WHOLE);
}

/** Tells a story in so many seconds, or for a listener; a brief form has no probes, and no grade is asked for. */
export async function tellOtherwise(
  task: TellTask,
  { title, part, telling }: { title: string; part: string; telling: Telling },
  room: Room,
): Promise<Performance> {
  const { length, audience, terms = [] } = telling;
  const seconds = length ?? AUDIENCE_SECONDS;
  const wanted = audience && WANTS[audience];
  const time = room.untimed ? '' : ` You have ${spokenLength(seconds)}.`;
  const prompt: Line[] = [`${wanted?.ask ?? 'Tell it.'}${time}`, '', { text: `Your story: ${title}`, tone: 'quiet' }];
  const given = await perform({ ...room, seconds: room.seconds ?? seconds }, { part, prompt, seconds });
  const probes = audience || seconds < PROBED_FROM ? [] : dealProbes(task.probes, room.earlier, room.sheet);
  const below = await askProbes(room, probes);
  const { ordered, remain } = wanted
    ? { ordered: wanted.points, remain: wanted.points.length }
    : pointsFor(task, length);
  const question = wanted
    ? 'What this listener wanted. Tick what you said.'
    : remain < ordered.length
      ? `The first ${remain} should remain in ${spokenLength(seconds)}. Tick what you said.`
      : 'What a listener should have heard. Tick what you said.';
  const ticked = await tickPoints({ ...room, last: undefined }, question, ordered, { own: given.text, of: remain });
  const deeper = await compareProbes(room, probes, below);
  const words = audience === 'executive' ? technicalWords(given.text, terms) : [];
  const found: Line[][] = words.length > 0 ? [[...ownWords(given.text), `Your call: ${words.join(', ')}.`]] : [];
  const said = { points: ticked.slice(0, remain), stretch: ticked.slice(remain), deeper };
  const measured = { seconds: given.seconds, limit: limitOf({ ...room, seconds: room.seconds ?? seconds }, seconds) };
  const brief = isBrief(telling, task);
  const judging = { ...room, quiet: brief || room.quiet };
  const performance = await judged(judging, { ...said, ...measured }, joinTexts(given.text, ...below), found);
  return { ...performance, length: seconds, audience, ...(brief ? { brief: true as const } : {}) };
}

/** "30 seconds", "a minute", "90 seconds", "3 minutes". */
function spokenLength(seconds: number): string {
  if (seconds === 60) return 'a minute';
  return seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`;
}
