import type { Line } from '../terminal.ts';
import { confidence, judged, tickPoints } from './compare.ts';
import type { Drill, Room } from './drill.ts';
import { shuffled } from './signal.ts';
import type { DesignTask } from './task.ts';

const STAGES: Record<DesignTask['stages'][number]['name'], string> = {
  scale: 'Scale and constraints',
  paths: 'Write path and read path',
  data: 'Data model before API',
  bottlenecks: 'Bottlenecks',
  failure: 'Failure and operations',
};

/** Seconds of the parts that every form of the round ends with. */
const TWIST = 90;
const BILL = 150;
const ACCEPT = 60;

/** A design round in five clocked stages, with twists dealt by chance and a bill for every box. */
export const design: Drill<'design'> = {
  name: 'design',
  noun: 'design round',
  async run(task, room) {
    const { terminal } = room;
    const short = await form(task, room);
    const round = new Round(room);
    const asked = await questions(task, round);
    const twists = shuffled(task.twists, room.random).slice(0, short ? 1 : 2);
    const dealt: boolean[] = [];
    for (const stage of task.stages) {
      const seconds = short ? stage.short : stage.seconds;
      await round.take(STAGES[stage.name], [{ text: task.prompt, tone: 'quiet' }, ...asked, '', stage.ask], seconds);
      for (const twist of twists.filter((one) => one.stage === stage.name)) {
        await round.take('The interviewer adds', [twist.says], TWIST);
      }
    }
    await round.take(
      'The bill',
      ['Name every component you drew, one a line: who runs it, what it costs a month, and for what volume.'],
      BILL,
    );
    await round.take('What you accept', ['Say your main trade-off as: "By choosing ... I accept ..."'], ACCEPT);
    const sure = await confidence(terminal);
    const points: boolean[] = [];
    for (const stage of task.stages) {
      terminal.page({ left: STAGES[stage.name] });
      points.push(...(await tickPoints(terminal, 'What a strong round holds here. Tick what you said.', stage.points)));
    }
    for (const twist of twists) {
      terminal.page({ left: 'The twist' });
      terminal.say(twist.says, '');
      dealt.push(...(await tickPoints(terminal, 'What it called for. Tick what you said.', twist.points)));
    }
    terminal.page({ left: 'One sound answer' });
    terminal.say(...sample(task));
    const limit = room.untimed ? undefined : short ? 900 : task.seconds;
    const said = { points, deeper: dealt, seconds: round.seconds, limit, confidence: sure };
    const performance = await judged(room, said, '');
    return { ...performance, ...(round.fields.length ? { note: { fields: round.fields } } : {}) };
  },
};

async function form(task: DesignTask, { terminal }: Room): Promise<boolean> {
  terminal.say(task.prompt, '');
  return terminal.choose('How long have you got?', [
    { value: true, label: '15 minutes', key: '1' },
    { value: false, label: `the full ${Math.round(task.seconds / 60)} minutes`, key: '2' },
  ]);
}

/** The user's own questions first; only what was really asked is answered. */
async function questions(task: DesignTask, round: Round): Promise<Line[]> {
  await round.take('Before you draw', [task.prompt, '', 'What do you ask first? One question a line.'], 90);
  const terminal = round.room.terminal;
  terminal.page({ left: 'Before you draw' });
  const ticks = await terminal.tick(
    'The interviewer has answers to these. Tick only what you asked.',
    task.reveals.map(({ asked }) => ({ text: asked })),
  );
  const known = task.reveals.filter((_, i) => ticks[i]);
  if (known.length === 0)
    return ['', { text: 'You asked for none of the constraints. State your assumptions.', tone: 'quiet' }];
  return ['', ...known.map(({ answer }): Line => ({ text: answer, hang: '- ', tone: 'quiet' }))];
}

function sample(task: DesignTask): Line[] {
  return [
    { text: task.strong, tone: 'voice' },
    '',
    'Its boxes, each with its keeper, its bill and what justifies it:',
    ...task.components.flatMap(({ name, runs, costs, volume }): Line[] => [
      { text: name, hang: '- ', tone: 'title' },
      { text: `${runs} ${costs} ${volume}`, indent: 2 },
    ]),
    '',
    ...task.accepts.map(
      ({ choose, accept }): Line => ({ text: `By choosing ${choose} I accept ${accept}`, hang: '- ' }),
    ),
    '',
    'What the interviewer would have told you, had you asked:',
    ...task.reveals.map(({ answer }): Line => ({ text: answer, hang: '- ' })),
  ];
}

/** The answers of a round as they are taken: their seconds add up, their texts become the note. */
class Round {
  seconds = 0;
  readonly fields: { name: string; text: string }[] = [];

  constructor(readonly room: Room) {}

  async take(name: string, prompt: Line[], seconds: number): Promise<void> {
    const { terminal, aloud, untimed, keep } = this.room;
    terminal.page({ left: name });
    const written = () => this.fields.map((field) => `${field.name}\n${field.text}`);
    const given = await terminal.answer({
      prompt,
      seconds: untimed ? null : seconds,
      aloud,
      keep: (text) => keep([...written(), `${name}\n${text}`].join('\n\n')),
    });
    this.seconds += given.seconds;
    if (given.text.trim()) this.fields.push({ name, text: given.text });
  }
}
