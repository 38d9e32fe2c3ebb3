import type { Grade } from '../practice/attempt.ts';
import type { Line, PromptContext } from '../terminal.ts';
import { shuffled } from './room/chance.ts';
import type { Drill, Room } from './room/drill.ts';
import { limitOf } from './room/perform.ts';

/** Choose what a phrase means, then what to ask in response. */
export interface SignalTask {
  phrase: string;
  setting: string;
  meanings: { text: string; right: boolean; because: string }[];
  asks: { text: string; right: boolean; because: string }[];
  reading: string;
  seconds: number;
}

type Option = SignalTask['meanings'][number];

/** A phrase: what it means, then what to ask in response. A quick round, graded by right and wrong. */
export const signal: Drill<SignalTask> = {
  name: 'signal',
  async run(task, room) {
    const { terminal } = room;
    const above: Line[][] = [[{ text: task.setting, tone: 'quiet' }], [task.phrase]];
    const meaning = await chooseOption(room, 'What does it tell you?', task.meanings, { above });
    await terminal.show(meaning.why, 'what to ask');
    const again: Line[] = [{ text: task.phrase, tone: 'quiet' }];
    const ask = await chooseOption(room, 'What do you ask in response?', task.asks, { again });
    await terminal.show(ask.why, 'read in full');
    terminal.page(room.heading);
    await terminal.show([[{ text: task.reading, hang: 'In full:  ' }]]);
    const seconds = meaning.seconds + ask.seconds;
    const limit = limitOf(room, task.seconds);
    const ticks = [meaning.right, ask.right];
    const right = ticks.filter(Boolean).length;
    return { seconds, limit, ticks, said: right, of: ticks.length, grade: gradeOf(right, seconds, limit) };
  },
};

/** Both right in time is easy, both right good, one hard, none again. */
function gradeOf(right: number, seconds: number, limit = Number.POSITIVE_INFINITY): Grade {
  if (right === 2) return seconds <= limit ? 'easy' : 'good';
  return right === 1 ? 'hard' : 'again';
}

/** The clock runs while the user chooses, not while they read why. */
async function chooseOption(room: Room, question: string, options: readonly Option[], context: PromptContext) {
  const { terminal, random, clock } = room;
  const dealt = shuffled(options, random);
  const begun = clock();
  terminal.page(room.heading);
  const chosen = await terminal.choose(
    question,
    dealt.map((option) => ({ value: option, label: option.text })),
    { ...context, records: true },
  );
  const seconds = (clock() - begun) / 1000;
  const because: Line = {
    text: chosen.because,
    hang: chosen.right ? 'Right.  ' : 'Not quite.  ',
    tone: chosen.right ? 'good' : 'warn',
  };
  const best = options.find(({ right }) => right);
  const rather = best && !chosen.right ? [[{ text: `${best.text} ${best.because}`, hang: 'Better:  ' }]] : [];
  return { right: chosen.right, seconds, why: [[because], ...rather] };
}
