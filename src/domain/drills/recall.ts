import type { Line } from '../terminal.ts';
import { confidence, judged, limitOf, perform, tickPoints } from './compare.ts';
import type { Drill } from './drill.ts';

/** A card: produce what it holds from its cue, then read it. */
export const recall: Drill<'recall'> = {
  name: 'recall',
  noun: 'card',
  async run(task, room) {
    const { terminal } = room;
    const given = await perform(room, [task.cue], task.seconds);
    const sure = await confidence(terminal);
    terminal.page(room.heading);
    const widest = Math.max(...task.sections.map(({ label }) => label.length)) + 3;
    const sections = task.sections.map(
      ({ label, text }): Line => ({ text, hang: `${capital(label)}:`.padEnd(widest) }),
    );
    const points = await tickPoints(terminal, 'What the card holds. Tick what you produced.', task.points, sections);
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, given.text);
  },
};

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
