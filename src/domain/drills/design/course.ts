import type { Line } from '../../terminal.ts';
import { pointsAt, type TickedPoint, tickPoints } from '../room/compare.ts';
import type { Room } from '../room/drill.ts';
import { limitOf } from '../room/perform.ts';
import type { RoundAnswers } from '../room/round-answers.ts';
import { ticked } from '../room/ticked.ts';
import type { Form } from './form.ts';
import { type Paced, secondsFor } from './pace.ts';
import type { DesignAnswer, DesignPoint, DesignTask } from './task.ts';
import type { Drawn } from './twists.ts';

/** What goes through a round: the task, the answers so far, what was told and drawn. */
export interface Course {
  task: DesignTask;
  room: Room;
  round: RoundAnswers;
  form: Form;
  told: readonly DesignAnswer[];
  boxes: string[];
  drawn: Drawn;
  /** Stages, the bill and the trade-off, in order. */
  paced: (Paced & { name: string })[];
  /** What is still to be said of a part that ran over. */
  late: Line[];
  points: TickedPoint[];
  /** Points of twists, and those of the level above. */
  beside: TickedPoint[];
}

/** Takes an answer in the time that earlier parts have left for it; someone who runs over is told. */
export async function take(course: Course, index: number, prompt: Line[]): Promise<string> {
  const { round, paced, room } = course;
  const part = paced[index];
  if (!part) throw new Error('a part that is not planned');
  const seconds = secondsFor(paced, index);
  const text = await round.take(part.name, prompt, seconds);
  part.used = round.used(part.name) ?? 0;
  const over = Math.round(part.used - (limitOf(room, seconds) ?? part.used));
  course.late = over > 0 ? [`You ran ${room.terminal.duration(over)} over, let's move on.`] : [];
  return text;
}

/** The task in a line, and what the interviewer has answered: in sight through all stages. */
export function context({ task, told }: Course): Line[] {
  return [
    { text: task.system, hang: 'Your task:  ', tone: 'quiet' },
    ...(told.length === 0
      ? [{ text: 'You know of no constraint: state your assumptions.', tone: 'quiet' as const }]
      : told.map(({ says }): Line => ({ text: says, hang: '- ', tone: 'quiet' }))),
  ];
}

export interface Ticking {
  heading: string;
  question: string;
  points: readonly DesignPoint[];
  own: string;
  above?: Line[][];
  /** The twist that the points belong to; without it they are a stage's. */
  part?: string;
}

/** Ticks what was said: the points up to the candidate's level count, those of the next one are shown beside. */
export async function tick(
  course: Course,
  { heading, question, points, own, above = [], part }: Ticking,
): Promise<void> {
  const { room } = course;
  const { own: counted, list } = pointsAt(points, room.level);
  if (list.length === 0) return;
  // Said on the page that comes next: what is only said before it would be gone with the page.
  const first = [course.late, ...above].filter((block) => block.length > 0);
  course.late = [];
  const here = { terminal: room.terminal, heading: { ...room.heading, left: heading } };
  const ticks = await ticked(room, `${part ?? heading}, ticked`, async () =>
    (await tickPoints(here, question, list, { own, above: first })).map(({ said }) => said),
  );
  const all = list.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
  if (part === undefined) course.points.push(...all.slice(0, counted.length));
  course.beside.push(...(part === undefined ? all.slice(counted.length) : all));
}
