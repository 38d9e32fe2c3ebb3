import { confidence, judged, limitOf, perform, tickPoints, turn } from './compare.ts';
import type { Drill } from './drill.ts';

/** A moment in the room: say the better reply first, then see the trap, what it sounds like, and the way back. */
export const rehearse: Drill<'rehearse'> = {
  name: 'rehearse',
  noun: 'scenario',
  async run(task, room) {
    const { terminal } = room;
    const moment = task.moments[room.earlier % task.moments.length];
    if (!moment) throw new Error('a scenario without a moment');
    const given = await perform(room, [{ text: moment.setting, tone: 'quiet' }, '', moment.prompt], task.seconds);
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    terminal.say(
      { text: moment.trap, hang: 'The trap:   ', tone: 'voice' },
      '',
      { text: moment.heard, hang: 'They hear:  ' },
      '',
      { text: task.recovery, hang: 'Way back:   ' },
      '',
    );
    await turn(terminal, 'the better reply');
    terminal.page(room.heading);
    terminal.say({ text: moment.better, hang: 'Better:  ', tone: 'voice' }, '');
    const points = await tickPoints(terminal, 'What the better reply does. Tick what yours did.', task.points);
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, given.text);
  },
};
