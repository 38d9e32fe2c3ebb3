import type { Line } from '../terminal.ts';
import { billed, boxesIn, partsIn } from './design/boxes.ts';
import { firstQuestions } from './design/first-questions.ts';
import { type Paced, secondsFor, shares } from './design/pace.ts';
import { sample, timeLines } from './design/sample.ts';
import type { DesignAnswer, DesignPoint, DesignStage, DesignTask, Twist } from './design/task.ts';
import { arising, type Drawn, fits, saidTo } from './design/twists.ts';
import { spokenResult } from './exercise.ts';
import { shuffled } from './room/chance.ts';
import { pointsAt, type TickedPoint, tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, limitOf, perform } from './room/perform.ts';
import { RoundAnswers } from './room/round-answers.ts';
import { ticked } from './room/ticked.ts';

export const STAGES: Record<DesignStage['name'], string> = {
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

/** What goes through a round: the task, the answers so far, what was told and drawn. */
interface Course {
  task: DesignTask;
  room: Room;
  round: RoundAnswers;
  form: Form;
  told: readonly DesignAnswer[];
  boxes: string[];
  drawn: Drawn;
  /** Stages, the bill and the trade-off, in order. */
  paced: (Paced & { name: string })[];
  /** What is still to be said of a part that ran over. */
  late?: Line[];
  points: TickedPoint[];
  /** Points of twists, and those of the level above. */
  beside: TickedPoint[];
}

/** A design round in five stages with clocks, before an interviewer who answers, and reacts to what was drawn. */
export const design: Drill<DesignTask> = {
  name: 'design',
  async run(task, room) {
    const form = await pickForm(task, room);
    const round = new RoundAnswers(room);
    const told = await firstQuestions(task, round, form.questions);
    const paced = plan(task, form);
    const course: Course = { task, room, round, form, told, boxes: [], drawn: {}, paced, points: [], beside: [] };
    const twisted = stagesWithTwist(course);
    for (const [i, stage] of task.stages.entries()) {
      await playStage(course, stage, i);
      if (twisted.has(stage.name)) await playTwist(course, stage);
    }
    await bill(course);
    await take(course, paced.length - 1, ['Say your main trade-off as: "By choosing ... I accept that ..."']);
    const further = await askLenses(room);
    round.fields.push(...(further ? [{ name: 'Lenses', text: further }] : []), ...(await spokenResult(room)));
    const said = {
      points: course.points,
      deeper: course.beside,
      below: 'twists' as const,
      seconds: round.seconds,
      limit: round.limit,
    };
    const time = [['Your time:', ...timeLines(paced, room.terminal)]];
    const after = { ...room, heading: { ...room.heading, left: 'One sound answer' } };
    const performance = await judged(after, said, '', [...sample(task, told), ...time]);
    const note = round.fields.length ? { note: { fields: round.fields } } : {};
    return { ...performance, level: room.level, ...note };
  },
};

const TIME = 'Time';

/** A round that is short as it is has one form, so no one is asked. */
async function pickForm(task: DesignTask, { terminal, sheet, heading }: Room): Promise<Form> {
  if (task.seconds <= SHORT.total) return SHORT;
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

const BILL = 'The bill';
const ACCEPT = 'What you accept';

/** The round lasts as long as its form says: each stage has its share of what the other parts leave. */
function plan({ stages }: DesignTask, form: Form): Course['paced'] {
  const left = form.total - form.questions - form.twists * form.twist - form.bill - form.accept;
  const seconds = shares(
    stages.map((stage) => (form === SHORT ? stage.short : stage.seconds)),
    left,
  );
  return [
    ...stages.map(({ name }, i) => ({ name: STAGES[name], planned: seconds[i] ?? 0 })),
    { name: BILL, planned: form.bill },
    { name: ACCEPT, planned: form.accept },
  ];
}

/** Takes an answer in the time that earlier parts have left for it; someone who runs over is told. */
async function take(course: Course, index: number, prompt: Line[]): Promise<string> {
  const { round, paced, room } = course;
  const part = paced[index];
  if (!part) throw new Error('a part that is not planned');
  const seconds = secondsFor(paced, index);
  const text = await round.take(part.name, prompt, seconds);
  part.used = round.used(part.name) ?? 0;
  const over = Math.round(part.used - (limitOf(room, seconds) ?? part.used));
  course.late = over > 0 ? [`You ran ${room.terminal.duration(over)} over, let's move on.`] : [];
  return text;
}

async function playStage(course: Course, stage: DesignStage, index: number): Promise<void> {
  const name = STAGES[stage.name];
  const own = await take(course, index, [stage.ask, '', ...context(course)]);
  if (stage.name === 'paths') await nameBoxes(course);
  const points = arising(stage.points, course.drawn);
  await tick(course, { heading: name, question: 'What a strong round has here. Tick what you said.', points, own });
}

/** The task in a line, and what the interviewer has answered: in sight through all stages. */
function context({ task, told }: Course): Line[] {
  return [
    { text: task.system, hang: 'Your task:  ', tone: 'quiet' },
    ...(told.length === 0
      ? [{ text: 'You know of no constraint: state your assumptions.', tone: 'quiet' as const }]
      : told.map(({ says }): Line => ({ text: says, hang: '- ', tone: 'quiet' }))),
  ];
}

const BOXES = 'Your boxes';

/** The candidate names what is in the drawing, and takes back what was heard wrongly. The clock is stopped. */
async function nameBoxes(course: Course): Promise<void> {
  const { task, room } = course;
  const here = { ...room, untimed: true, heading: { ...room.heading, left: BOXES } };
  room.terminal.page(here.heading);
  const prompt = ['Name the boxes that you drew, one a line. The clock is stopped.'];
  const { text } = await perform(here, { part: BOXES, prompt, seconds: course.form.twist, aloud: false });
  course.boxes = boxesIn(text);
  const found = Object.entries(partsIn(course.boxes, task.parts));
  if (found.length === 0) return;
  const ticks = await ticked(room, 'Parts heard', () => {
    room.terminal.page(here.heading);
    return room.terminal.tick(
      'What was heard. Untick what you did not draw.',
      found.map(([part, word]) => ({ text: word === part ? word : `${word} (${part})`, ticked: true })),
    );
  });
  course.drawn = Object.fromEntries(found.filter((_, i) => ticks[i]));
}

/** Which stages get a twist, at random; those of an interrupted try stay. */
function stagesWithTwist({ task, room, form }: Course): ReadonlySet<DesignStage['name']> {
  const TWISTS = 'Twists';
  const able = task.stages.filter(({ twists }) => twists.length > 0).map(({ name }) => name);
  const earlier = room.sheet.part(TWISTS)?.text.split(' ');
  const chosen = earlier
    ? able.filter((name) => earlier.includes(name))
    : shuffled(able, room.random).slice(0, form.twists);
  room.sheet.keep(TWISTS, { text: chosen.join(' '), seconds: 0, done: true, chosen: true });
  return new Set(chosen);
}

const ADDS = 'The interviewer adds';

/** The first twist, in an order at random, that has something to say about the drawing. */
async function playTwist(course: Course, { twists }: DesignStage): Promise<void> {
  const { room, round, form, drawn } = course;
  const begun = twists.find(({ says }) => room.sheet.part(says) !== undefined);
  const twist: Twist | undefined = begun ?? shuffled(twists, room.random).find((one) => fits(one, drawn));
  if (!twist) return;
  const says = saidTo(twist.says, drawn);
  const own = await round.take(ADDS, [says], form.twist, twist.says);
  const points = arising(twist.points, drawn);
  const question = 'What it called for. Tick what you said.';
  await tick(course, { heading: 'The twist', question, points, own, above: [[says]], part: twist.says });
}

interface Ticking {
  heading: string;
  question: string;
  points: readonly DesignPoint[];
  own: string;
  above?: Line[][];
  /** The twist that the points belong to; without it they are a stage's. */
  part?: string;
}

/** What of it was said: the points up to the candidate's level count, those of the next one are shown beside. */
async function tick(course: Course, { heading, question, points, own, above = [], part }: Ticking): Promise<void> {
  const { room } = course;
  const { own: counted, list } = pointsAt(points, room.level);
  if (list.length === 0) return;
  // Said on the page that comes next: what is only said before it would be gone with the page.
  const first = [course.late ?? [], ...above].filter((block) => block.length > 0);
  course.late = [];
  const here = { terminal: room.terminal, heading: { ...room.heading, left: heading } };
  const ticks = await ticked(room, `${part ?? heading}, ticked`, async () =>
    (await tickPoints(here, question, list, { own, above: first })).map(({ said }) => said),
  );
  const all = list.map(({ text }, i) => ({ text, said: ticks[i] ?? false }));
  if (part === undefined) course.points.push(...all.slice(0, counted.length));
  course.beside.push(...(part === undefined ? all.slice(counted.length) : all));
}

/** The over-engineering check: a box without someone who runs it, a price and a volume is one too many. */
async function bill(course: Course): Promise<void> {
  const { room, boxes, paced } = course;
  const named = boxes.length > 0 ? [`You named: ${boxes.join(', ')}. Add what you drew since.`, ''] : [];
  const text = await take(course, paced.length - 2, [
    'A line for every box: who runs it, what it costs a month, and for what volume.',
    '',
    ...named,
    { text: 'Redis: we do, 60 dollars, 2,000 reads/s that Postgres would not take', hang: 'As in: ', tone: 'quiet' },
  ]);
  const lines = billed(text, boxes);
  if (lines.length === 0) return;
  room.terminal.page({ ...room.heading, left: BILL });
  const paid = await room.terminal.tick(
    'Your boxes. Tick each one that has all three: who runs it, a monthly price, a volume.',
    lines.map((line) => ({ text: line })),
    { above: [course.late ?? []].filter((block) => block.length > 0) },
  );
  const over = paid.filter((one) => !one).length;
  const verdict =
    over === 0
      ? 'Every box earns its place.'
      : `${over} of ${lines.length} cannot be justified: leave out a box that you cannot explain, or find its figures.`;
  await room.terminal.show([[verdict]], 'what you accept');
}
