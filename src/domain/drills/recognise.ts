import type { Point } from '../content/parts.ts';
import type { Line } from '../terminal.ts';
import { type Reading, readCall } from './room/call.ts';
import { ownWords, type TickedPoint } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { inSentence } from './room/naming.ts';
import { askLenses, confidence, joinTexts, limitOf, nextInTurn, perform } from './room/perform.ts';

/** Name the pattern and its key data structure for a prompt. */
export interface RecogniseTask {
  pattern: string;
  /** Names that count besides the title. */
  names: string[];
  /** Prompts of this pattern; one is dealt. `nearest` is the id of the pattern it is easily mistaken for. */
  calls: { prompt: string; structure: string; accept: string[]; because: string; nearest: string; not: string }[];
  triggers: Point[];
  failures: string;
  seconds: number;
}

/** A problem statement: name the pattern and its key data structure within two minutes. */
export const recognise: Drill<RecogniseTask> = {
  name: 'recognise',
  async run(task, room) {
    const { terminal } = room;
    // In turn, so that the pattern is recognized and not the prompt.
    const call = nextInTurn(task.calls, room.earlier, ({ prompt }) => room.sheet.part(prompt) !== undefined);
    if (!call) throw new Error('a pattern without a recognition prompt');
    const ask = { text: 'Name the pattern and, on the next line, the key data structure.', tone: 'quiet' as const };
    const prompt: Line[] = [call.prompt, '', ask];
    const given = await perform(room, { part: call.prompt, prompt, seconds: task.seconds });
    const further = await askLenses(room);
    const sure = await confidence(terminal);
    const read = readCall(given.text, callNames(task, call, room));
    const halves: CallHalf[] = [
      { what: 'pattern', key: 'p', name: task.pattern, read: read.pattern },
      { what: 'data structure', key: 's', name: call.structure, read: read.structure },
    ];
    const told: Line[] = [];
    const points: TickedPoint[] = [];
    if (halves.some((half) => isOpen(half, given.text, room))) terminal.page(room.heading);
    for (const half of halves) points.push(await nameHalf(room, given.text, half, told));
    const said = { points, seconds: given.seconds, limit: limitOf(room, task.seconds), confidence: sure };
    return judged(room, said, joinTexts(given.text, further), [
      ...(told.length > 0 ? [told] : []),
      [
        { text: points.map(({ text }) => text).join(': '), tone: 'title' },
        { text: call.because, indent: 2 },
      ],
      [
        { text: `Not ${inSentence(room.titleOf(call.nearest))}`, tone: 'title' },
        { text: call.not, indent: 2 },
      ],
      [
        { text: 'What points to it in a problem statement', tone: 'title' },
        ...task.triggers.map(({ text }): Line => ({ text, hang: '  - ' })),
      ],
    ]);
  },
};

/** What the answer is compared with: the names of this call, and those of every other one that can be dealt. */
function callNames(task: RecogniseTask, call: RecogniseTask['calls'][number], { tasksOf, titleOf }: Room) {
  const nearest = titleOf(call.nearest);
  const others = tasksOf(recognise).filter(({ pattern }) => pattern !== task.pattern);
  const namesOf = ({ pattern, names }: RecogniseTask) => [pattern, ...names];
  return {
    names: namesOf(task),
    structures: [call.structure, ...call.accept],
    others: [nearest, ...others.flatMap(namesOf)],
    nearest: [nearest, ...others.filter(({ pattern }) => pattern === nearest).flatMap(namesOf)],
  };
}

interface CallHalf {
  what: 'pattern' | 'data structure';
  /** The key that takes it back. */
  key: string;
  name: string;
  read: Reading;
}

/** Whether only the user can say that the answer names it. */
function isOpen({ read }: CallHalf, said: string, { aloud }: Room): boolean {
  return read !== 'named' && (aloud || said.trim() !== '');
}

/**
 * Whether the answer names it. If the names do not decide, the user does. What is found without asking goes to
 * `told`, to be read with what is shown next.
 */
async function nameHalf(room: Room, said: string, half: CallHalf, told: Line[]): Promise<TickedPoint> {
  const { what, key, name, read } = half;
  if (read === 'named') {
    told.push({ text: `The ${what}: ${name}. Named.`, tone: 'good' });
    return { text: name, said: true, counted: { as: what, key } };
  }
  const title: Line = { text: `The ${what}: ${name}.`, tone: 'title' };
  if (!isOpen(half, said, room)) {
    told.push(title);
    return { text: name, said: false };
  }
  const before = told.splice(0);
  const yes = await room.terminal.choose(
    room.aloud ? 'Did you say that?' : ASK[read],
    [
      { value: false, label: 'no', key: 'n' },
      { value: true, label: 'yes', key: 'y' },
    ],
    {
      initial: false,
      inline: true,
      records: true,
      above: [...(before.length > 0 ? [before] : []), [title]],
      again: ownWords(said),
    },
  );
  return { text: name, said: yes };
}

const ASK = {
  unclear: 'You named more than one. Is this the one you settled on?',
  open: 'Did you name it in other words?',
};
