import type { Point } from '../content/parts.ts';
import type { Line } from '../terminal.ts';
import { tickPoints } from './room/compare.ts';
import type { Drill } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, confidence, joinTexts, limitOf, nextInTurn, perform } from './room/perform.ts';

/** Meet a trap, hear how it lands on the other side, say the better reply. */
export interface RehearseTask {
  /** Moments with the same failure; one is dealt. */
  moments: { setting: string; prompt: string; trap: string; heard: string; better: string }[];
  recovery: string;
  points: Point[];
  seconds: number;
}

/** A moment in the room: say the better reply first, then see the trap, what it sounds like, and the way back. */
export const rehearse: Drill<RehearseTask> = {
  name: 'rehearse',
  async run(task, room) {
    const { terminal } = room;
    const moment = nextInTurn(task.moments, room.earlier, ({ prompt }) => room.sheet.part(prompt) !== undefined);
    if (!moment) throw new Error('a scenario without a moment');
    const prompt: Line[] = [{ text: moment.setting, tone: 'quiet' }, '', moment.prompt];
    const given = await perform(room, { part: moment.prompt, prompt, seconds: task.seconds });
    const further = await askLenses(room);
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    await terminal.show(
      [
        [{ text: moment.trap, hang: 'The trap:   ', tone: 'voice' }],
        [{ text: moment.heard, hang: 'They hear:  ' }],
        [{ text: task.recovery, hang: 'Way back:   ' }],
      ],
      'the better reply',
    );
    const better: Line = { text: moment.better, hang: 'Better:  ', tone: 'voice' };
    // Points are those of the moment; what was said the last time may have been to another one.
    const last = task.moments.length > 1 && room.last ? { ...room.last, answer: undefined } : room.last;
    const points = await tickPoints({ ...room, last }, 'What a better reply does. Tick what yours did.', task.points, {
      own: given.text,
      above: [[better]],
    });
    const said = {
      question: `${moment.setting} ${moment.prompt}`,
      points,
      seconds: given.seconds,
      limit: limitOf(room, task.seconds),
      confidence: sure,
    };
    return judged(room, said, joinTexts(given.text, further));
  },
};
