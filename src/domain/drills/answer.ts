import { compareProbes, tickPoints, weakAndStrong } from './room/compare.ts';
import type { Drill } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, askProbes, confidence, dealProbes, joined, limitOf, perform } from './room/perform.ts';

/** A question: the answer against the clock, the probe ladder, then the comparison. */
export const answer: Drill<'answer'> = {
  name: 'answer',
  noun: 'question',
  async run(task, room) {
    const probes = dealProbes(task.probes, room.earlier, room.sheet);
    const given = await perform(room, { part: task.prompt, prompt: [task.prompt], seconds: task.seconds });
    const below = await askProbes(room, probes);
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const question = 'What a strong answer holds. Tick what you really said.';
    const points = await tickPoints(room, question, task.points, { own: given.text });
    const deeper = await compareProbes(room, probes, below);
    const said = { points, deeper, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joined(given.text, ...below, further), weakAndStrong(task.weak, task.strong));
  },
};
