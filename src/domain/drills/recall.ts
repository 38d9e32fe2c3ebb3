import { capital } from '../capital.ts';
import type { Point } from '../content/parts.ts';
import { textBlocks } from '../content/text-lines.ts';
import { higher, type Level } from '../level.ts';
import type { Line } from '../terminal.ts';
import { pointsAt, tickPoints } from './room/compare.ts';
import type { Drill, Performance, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, confidence, joinTexts, limitOf, perform } from './room/perform.ts';
import { selfGraded } from './room/self-graded.ts';

/** Say what is on a card from its cue. */
export type RecallTask = PointsTask | TextTask;

/** A card whose points are ticked, each expected from a level on. */
interface PointsTask {
  cue: string;
  level: Level;
  points: (Point & { level: Level })[];
  sections: { label: string; text: string }[];
  failures?: string;
  seconds: number;
}

/** A card with nothing to tick: its answer is a text, and the user grades. */
interface TextTask {
  cue: string;
  /** Shown above the cue. */
  context?: string | undefined;
  answer: string;
  seconds: number;
}

/** A card: say what is on it from its cue, then read it. Points up to the user's level count. */
export const recall: Drill<RecallTask> = {
  name: 'recall',
  async run(task, room) {
    if ('answer' in task) return readBack(task, room);
    const given = await perform(room, { part: task.cue, prompt: [task.cue], seconds: task.seconds });
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const level = higher(room.level, task.level);
    const { own, list: all } = pointsAt(task.points, level);
    const question = 'What is on the card. Tick what you said.';
    const list = await tickPoints(room, question, all, { own: given.text, of: own.length });
    const [points, stretch] = [list.slice(0, own.length), list.slice(own.length)];
    const widest = Math.max(...task.sections.map(({ label }) => label.length)) + 3;
    const card = task.sections.map(({ label, text }): Line[] => [{ text, hang: `${capital(label)}:`.padEnd(widest) }]);
    const said = {
      question: task.cue,
      points,
      stretch,
      seconds: given.seconds,
      limit: limitOf(room, task.seconds),
      confidence: sure,
    };
    return { ...(await judged(room, said, joinTexts(given.text, further), card)), level };
  },
};

/** No follow-ups, and not how sure one is: a deck has hundreds of cards, and a grade says it. */
async function readBack({ cue, context, answer, seconds }: TextTask, room: Room): Promise<Performance> {
  const above: Line[] = context ? [{ text: context, tone: 'quiet' }] : [];
  const given = await perform(room, { part: cue, prompt: [...above, ...textBlocks(cue).flat()], seconds });
  return selfGraded(room, given, { answer, limit: limitOf(room, seconds) });
}
