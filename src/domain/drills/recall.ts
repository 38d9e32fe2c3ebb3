import { capital } from '../capital.ts';
import type { Point } from '../content/parts.ts';
import type { Line } from '../terminal.ts';
import { tickPoints } from './room/compare.ts';
import type { Drill } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, confidence, joinTexts, limitOf, perform } from './room/perform.ts';

/** Say what is on a card from its cue. */
export interface RecallTask {
  cue: string;
  points: Point[];
  sections: { label: string; text: string }[];
  failures?: string;
  seconds: number;
}

/** A card: say what is on it from its cue, then read it. */
export const recall: Drill<RecallTask> = {
  name: 'recall',
  async run(task, room) {
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
