import type { Line, Terminal } from '../../terminal.ts';
import { inSentence } from '../room/naming.ts';
import type { Paced } from './pace.ts';
import type { DesignAnswer, DesignTask } from './task.ts';

const bullet = (text: string): Line => ({ text, hang: '- ' });

/** One sound answer to compare with: its drawing, its boxes and what it accepts, and what the candidate did not ask. */
export function sample(task: DesignTask, told: readonly DesignAnswer[]): Line[][] {
  const untold = task.answers.filter((one) => one.key && !told.includes(one));
  const { figure } = task;
  return [
    [{ text: task.strong, tone: 'voice' }],
    ...(figure ? [[figure.caption], [{ text: figure.rows.trimEnd(), verbatim: true, narrow: '' }]] : []),
    ['Its boxes, each with who runs it, what it costs and what justifies it:'],
    ...task.components.map(({ name, runs, costs, volume }): Line[] => [
      { text: name, hang: '- ', tone: 'title' },
      { text: `${runs} ${costs} ${volume}`, indent: 2 },
    ]),
    task.accepts.map((one) => bullet(tradeOff(one))),
    ...(untold.length > 0
      ? [['What you were not told, because you did not ask:', ...untold.map(({ says }) => bullet(says))]]
      : []),
  ];
}

/** A trade-off as a sentence. */
export function tradeOff({ choose, accept }: DesignTask['accepts'][number]): string {
  return `By choosing ${inSentence(choose)}, I accept that ${inSentence(accept)}`;
}

/** Planned and used time, a line for each stage. */
export function timeLines(stages: readonly (Paced & { name: string })[], terminal: Pick<Terminal, 'duration'>): Line[] {
  return stages.map(({ name, planned, used = 0 }) =>
    bullet(`${name}: ${terminal.duration(used)} of ${terminal.duration(planned)}`),
  );
}
