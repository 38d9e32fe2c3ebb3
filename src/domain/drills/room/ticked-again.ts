import type { AnswerResult } from './answer-result.ts';
import { ownWords } from './compare.ts';
import type { Room } from './drill.ts';

/** The ticks once more, as they are, beside the user's words. */
export async function tickedAgain({ terminal }: Room, said: AnswerResult, answer: string): Promise<AnswerResult> {
  const { points, stretch = [], deeper = [] } = said;
  const all = [...points, ...stretch, ...deeper];
  const items = all.map(({ text, said: ticked }) => ({ text, ticked }));
  const ticks = await terminal.tick('What you said. Change what was a slip.', items, { again: ownWords(answer) });
  const now = all.map((point, i) => ({ ...point, said: ticks[i] ?? false }));
  const beyond = points.length + stretch.length;
  return {
    ...said,
    points: now.slice(0, points.length),
    stretch: now.slice(points.length, beyond),
    deeper: now.slice(beyond),
  };
}
