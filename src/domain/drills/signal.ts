import type { Grade } from '../practice/attempt.ts';
import type { Drill, Room } from './drill.ts';

type Option = { text: string; right: boolean; because: string };

/** A phrase: what it means, then what to ask because of it. A quick round; right and wrong grade it. */
export const signal: Drill<'signal'> = {
  name: 'signal',
  noun: 'signal',
  async run(task, room) {
    const { terminal, clock } = room;
    const started = clock();
    terminal.say({ text: task.setting, tone: 'quiet' }, '', task.phrase, '');
    const meaning = await pick(room, 'What does it tell you?', task.meanings);
    const ask = await pick(room, 'What do you ask because of it?', task.asks);
    const seconds = (clock() - started) / 1000;
    terminal.say('', { text: task.reading, hang: 'Read in full:  ' });
    const ticks = [meaning, ask];
    const right = ticks.filter(Boolean).length;
    const limit = room.untimed ? undefined : (room.seconds ?? task.seconds);
    return { seconds, limit, ticks, said: right, of: ticks.length, grade: gradeOf(right, seconds, task.seconds) };
  },
};

/** Both right in time is easy, both right good, one hard, none again. */
function gradeOf(right: number, seconds: number, limit: number): Grade {
  if (right === 2) return seconds <= limit ? 'easy' : 'good';
  return right === 1 ? 'hard' : 'again';
}

async function pick({ terminal, random }: Room, question: string, options: readonly Option[]): Promise<boolean> {
  const dealt = shuffled(options, random);
  const chosen = await terminal.choose(
    question,
    dealt.map((option) => ({ value: option, label: option.text })),
  );
  terminal.say('', {
    text: chosen.because,
    hang: chosen.right ? 'Right.  ' : 'Not quite.  ',
    tone: chosen.right ? 'good' : 'warn',
  });
  const best = options.find(({ right }) => right);
  if (!chosen.right && best) terminal.say('', { text: `${best.text} ${best.because}`, hang: 'Rather:  ' });
  terminal.say('');
  return chosen.right;
}

/** Fisher-Yates, by the given uniform random numbers. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}
