import { capital } from '../capital.ts';
import type { Point } from '../content/parts.ts';
import { textBlocks } from '../content/text-lines.ts';
import type { Line } from '../terminal.ts';
import { tickPoints } from './room/compare.ts';
import type { Drill, Performance, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, confidence, joinTexts, limitOf, perform } from './room/perform.ts';
import { selfGraded } from './room/self-graded.ts';

/** Say what is on a card from its cue. */
export type RecallTask = PointsTask | TextTask;

/** A card whose points are ticked. */
interface PointsTask {
  cue: string;
  points: Point[];
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

/** A card: say what is on it from its cue, then read it. */
export const recall: Drill<RecallTask> = {
  name: 'recall',
  async run(task, room) {
    if ('answer' in task) return readBack(task, room);
    const given = await perform(room, { part: task.cue, prompt: [task.cue], seconds: task.seconds });
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const points = await tickPoints(room, 'What is on the card. Tick what you said.', task.points, {
      own: given.text,
    });
    const widest = Math.max(...task.sections.map(({ label }) => label.length)) + 3;
    const card = task.sections.map(({ label, text }): Line[] => [{ text, hang: `${capital(label)}:`.padEnd(widest) }]);
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joinTexts(given.text, further), card);
  },
};

/** No follow-ups, and not how sure one is: a deck has hundreds of cards, and a grade says it. */
async function readBack({ cue, context, answer, seconds }: TextTask, room: Room): Promise<Performance> {
  const above: Line[] = context ? [{ text: context, tone: 'quiet' }] : [];
  const given = await perform(room, { part: cue, prompt: [...above, ...textBlocks(cue).flat()], seconds });
  return selfGraded(room, given, { answer, limit: limitOf(room, seconds) });
}
