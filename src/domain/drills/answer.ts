import type { Point } from '../content/parts.ts';
import { compareProbes, tickPoints, weakAndStrong } from './room/compare.ts';
import type { Drill, Probe } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, askProbes, confidence, dealProbes, joinTexts, limitOf, perform } from './room/perform.ts';

/** Say or type an answer against the clock, then compare it with the key points. */
export interface AnswerTask {
  prompt: string;
  seconds: number;
  points: Point[];
  probes: Probe[];
  weak: string;
  strong: string;
}

/** A question: the answer against the clock, the probe ladder, then the comparison. */
export const answer: Drill<AnswerTask> = {
  name: 'answer',
  async run(task, room) {
    const probes = dealProbes(task.probes, room.earlier, room.sheet);
    const given = await perform(room, { part: task.prompt, prompt: [task.prompt], seconds: task.seconds });
    const below = await askProbes(room, probes);
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const question = 'What a strong answer has. Tick what you really said.';
    const points = await tickPoints(room, question, task.points, { own: given.text });
    const deeper = await compareProbes(room, probes, below);
    const said = { points, deeper, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joinTexts(given.text, ...below, further), weakAndStrong(task.weak, task.strong));
  },
};
