import type { Point } from '../content/parts.ts';
import type { Line } from '../terminal.ts';
import { spokenResult } from './exercise.ts';
import { shuffled } from './room/chance.ts';
import { type TickedPoint, tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { inSentence } from './room/naming.ts';
import { askLenses, confidence } from './room/perform.ts';
import { RoundAnswers } from './room/round-answers.ts';

/** Design a system in stages, each with its clock; the interviewer's twists are dealt at random. */
export interface DesignTask {
  prompt: string;
  /** Answers that the interviewer gives only when asked. */
  reveals: { asked: string; answer: string }[];
  stages: {
    name: 'scale' | 'paths' | 'data' | 'bottlenecks' | 'failure';
    ask: string;
    seconds: number;
    /** Seconds in the fifteen-minute form. */
    short: number;
    points: Point[];
  }[];
  twists: { stage: string; says: string; points: Point[] }[];
  /** The sample answer's components, each with who runs it, its monthly cost and its volume. */
  components: { name: string; runs: string; costs: string; volume: string }[];
  accepts: { choose: string; accept: string }[];
  strong: string;
  seconds: number;
}

const STAGES: Record<DesignTask['stages'][number]['name'], string> = {
  scale: 'Scale and constraints',
  paths: 'Write path and read path',
  data: 'Data model before API',
  bottlenecks: 'Bottlenecks',
  failure: 'Failure and operations',
};

/** A form of the round: seconds in total, and for the parts that are not stages; the stages share the rest. */
interface Form {
  label: string;
  total: number;
  questions: number;
  twists: number;
  twist: number;
  bill: number;
  accept: number;
}
const SHORT: Form = { label: '15 minutes', total: 900, questions: 60, twists: 1, twist: 60, bill: 90, accept: 45 };
const FULL = { questions: 90, twists: 2, twist: 90, bill: 150, accept: 60 };

/** A design round in five stages with clocks, with twists dealt at random and a cost for every box. */
export const design: Drill<DesignTask> = {
  name: 'design',
  noun: { one: 'design round', many: 'design rounds' },
  recalled: false,
  beside: 0,
  async run(task, room) {
    const { terminal } = room;
    const form = await pickForm(task, room);
    const round = new RoundAnswers(room);
    const told = await questions(task, round, form.questions);
    const twists = dealTwists(task, room, form.twists);
    for (const [i, stage] of task.stages.entries()) {
      const prompt: Line[] = [stage.ask, '', ...context(task, told)];
      await round.take(STAGES[stage.name], prompt, stageSeconds(task, i, form));
      for (const { says } of twists.filter((one) => one.stage === stage.name)) {
        await round.take('The interviewer adds', [says], form.twist, says);
      }
    }
    const bill = await round.take('The bill', [...BILL_ASKED], form.bill);
    await round.take('What you accept', ['Say your main trade-off as: "By choosing ... I accept ..."'], form.accept);
    const further = await askLenses(room);
    const sure = await confidence(terminal);
    round.fields.push(...(further ? [{ name: 'Lenses', text: further }] : []));
    const points: TickedPoint[] = [];
    for (const stage of task.stages) {
      const heading = { left: STAGES[stage.name] };
      const question = 'What a strong round has here. Tick what you said.';
      points.push(
        ...(await tickPoints({ terminal, heading }, question, stage.points, { own: round.said(heading.left) })),
      );
    }
    const dealt: TickedPoint[] = [];
    for (const { says, points: called } of twists) {
      const beside = { own: round.said(says), above: [[says]] };
      const here = { terminal, heading: { left: 'The twist' } };
      dealt.push(...(await tickPoints(here, 'What it called for. Tick what you said.', called, beside)));
    }
    await auditBoxes(bill, room);
    round.fields.push(...(await spokenResult(room)));
    const said = {
      points,
      deeper: dealt,
      below: 'twists' as const,
      seconds: round.seconds,
      limit: round.limit,
      confidence: sure,
    };
    const performance = await judged({ ...room, heading: { left: 'One sound answer' } }, said, '', sample(task, told));
    return { ...performance, ...(round.fields.length ? { note: { fields: round.fields } } : {}) };
  },
};

const BILL_ASKED: Line[] = [
  'Name every component you drew, one a line: who runs it, what it costs a month, and for what volume.',
  '',
  {
    text: 'Redis: we do, about 60 euro, for 2,000 reads/s that Postgres would not take',
    hang: 'As in: ',
    tone: 'quiet',
  },
];

const TIME = 'Time';

async function pickForm(task: DesignTask, { terminal, sheet, heading }: Room): Promise<Form> {
  const full: Form = { ...FULL, label: `the full ${Math.round(task.seconds / 60)} minutes`, total: task.seconds };
  const earlier = sheet.part(TIME);
  if (earlier) return earlier.text === SHORT.label ? SHORT : full;
  terminal.page(heading);
  const form = await terminal.choose(
    'How much time do you have?',
    [SHORT, full].map((one) => ({ value: one, label: one.label })),
    { above: [[task.prompt]] },
  );
  sheet.keep(TIME, { text: form.label, seconds: 0, done: true, chosen: true });
  return form;
}

/** The round lasts as long as its form says: each stage has its share of what the other parts leave. */
function stageSeconds(task: DesignTask, index: number, form: Form): number {
  const left = form.total - form.questions - form.twists * form.twist - form.bill - form.accept;
  const weights = task.stages.map(({ short, seconds }) => (form === SHORT ? short : seconds));
  const sum = (count: number) => weights.slice(0, count).reduce((all, one) => all + one, 0);
  const end = (count: number) => Math.round((left * sum(count)) / sum(weights.length) / 5) * 5;
  return end(index + 1) - end(index);
}

/** The user asks first; only what was really asked is answered. */
async function questions(task: DesignTask, round: RoundAnswers, seconds: number): Promise<Reveal[]> {
  const prompt = [task.prompt, '', 'What do you ask first? One question a line.'];
  const own = await round.take('Before you draw', prompt, seconds);
  const here = { terminal: round.room.terminal, heading: { left: 'Before you draw' } };
  const list = task.reveals.map(({ asked }) => ({ text: asked }));
  const question = 'The interviewer has answers to these. Tick only what you asked.';
  const asked = await tickPoints(here, question, list, { own });
  return task.reveals.filter((_, i) => asked[i]?.said);
}

type Reveal = DesignTask['reveals'][number];

/** The task, and what the interviewer has answered: in sight through all stages. */
function context(task: DesignTask, told: readonly Reveal[]): Line[] {
  return [
    { text: task.prompt, hang: 'Your task:  ', tone: 'quiet' },
    ...(told.length === 0
      ? [{ text: 'You did not ask about any constraint: state your assumptions.', tone: 'quiet' as const }]
      : told.map(({ asked, answer }): Line => ({ text: `${asked} ${answer}`, hang: '- ', tone: 'quiet' }))),
  ];
}

/** Twists at random, no two alike; those that an interrupted try has answered stay dealt. */
function dealTwists(task: DesignTask, { sheet, random }: Room, count: number): DesignTask['twists'] {
  const mixed = shuffled(task.twists, random);
  const begun = ({ says }: DesignTask['twists'][number]) => sheet.part(says) !== undefined;
  return [...mixed.filter(begun), ...mixed.filter((twist) => !begun(twist))].slice(0, count);
}

/** The over-engineering check: a box without someone who runs it, a price and a volume is one too many. */
async function auditBoxes(bill: string, { terminal }: Room): Promise<void> {
  const boxes = bill.split('\n').filter((line) => line.trim());
  if (boxes.length === 0) return;
  terminal.page({ left: 'The bill' });
  const paid = await terminal.tick(
    'Your boxes. Tick each one that has all three: who runs it, a monthly price, a volume.',
    boxes.map((text) => ({ text: text.trim() })),
  );
  const over = paid.filter((ticked) => !ticked).length;
  const verdict =
    over === 0
      ? 'Every box earns its place.'
      : `${over} of ${boxes.length} cannot be justified: leave out a box that you cannot explain, or find its figures.`;
  await terminal.show([[verdict]], 'one sound answer');
}

function sample(task: DesignTask, told: readonly Reveal[]): Line[][] {
  const untold = task.reveals.filter((reveal) => !told.includes(reveal));
  const bullet = (text: string): Line => ({ text, hang: '- ' });
  return [
    [{ text: task.strong, tone: 'voice' }],
    ['Its boxes, each with who runs it, what it costs and what justifies it:'],
    ...task.components.map(({ name, runs, costs, volume }): Line[] => [
      { text: name, hang: '- ', tone: 'title' },
      { text: `${runs} ${costs} ${volume}`, indent: 2 },
    ]),
    task.accepts.map(({ choose, accept }) =>
      bullet(`By choosing ${inSentence(choose)} I accept ${inSentence(accept)}`),
    ),
    ...(untold.length
      ? [
          [
            'What you were not told, because you did not ask:',
            ...untold.map((one) => bullet(`${one.asked} ${one.answer}`)),
          ],
        ]
      : []),
  ];
}
