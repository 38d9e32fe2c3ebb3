import {
  askProbes,
  compareProbes,
  confidence,
  dealProbes,
  joined,
  judged,
  limitOf,
  perform,
  tickPoints,
  weakAndStrong,
} from './compare.ts';
import type { Drill } from './drill.ts';

/** A question: the answer against the clock, the probe ladder, then the comparison. */
export const answer: Drill<'answer'> = {
  name: 'answer',
  noun: 'question',
  async run(task, room) {
    const probes = dealProbes(task.probes, room.earlier);
    const given = await perform(room, [task.prompt], task.seconds);
    const deeperText = await askProbes(room, probes);
    const sure = await confidence(room.terminal);
    room.terminal.page(room.heading);
    const points = await tickPoints(
      room.terminal,
      'What a strong answer holds. Tick what you really said.',
      task.points,
      weakAndStrong(task.weak, task.strong),
    );
    const deeper = await compareProbes(room, probes);
    const said = { points, deeper, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joined(given.text, deeperText));
  },
};
