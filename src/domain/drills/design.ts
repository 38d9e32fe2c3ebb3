import { bill } from './design/bill.ts';
import { boxesIn, partsIn } from './design/boxes.ts';
import { type Course, context, take, tick } from './design/course.ts';
import { firstQuestions } from './design/first-questions.ts';
import { pickForm, plan, STAGES } from './design/form.ts';
import { sample, timeLines } from './design/sample.ts';
import type { DesignStage, DesignTask, Twist } from './design/task.ts';
import { arising, fits, saidTo } from './design/twists.ts';
import { spokenResult } from './exercise.ts';
import { shuffled } from './room/chance.ts';
import type { Drill } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, perform } from './room/perform.ts';
import { RoundAnswers } from './room/round-answers.ts';
import { ticked } from './room/ticked.ts';

/** A design round in five stages with clocks, before an interviewer who answers, and reacts to what was drawn. */
export const design: Drill<DesignTask> = {
  name: 'design',
  async run(task, room) {
    const form = await pickForm(task, room);
    const round = new RoundAnswers(room);
    const told = await firstQuestions(task, round, form.questions);
    const paced = plan(task, form);
    const nothing = { boxes: [], drawn: {}, late: [], points: [], beside: [] };
    const course: Course = { task, room, round, form, told, paced, ...nothing };
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
    const late = course.late.length > 0 ? [course.late] : [];
    const performance = await judged(after, said, '', [...late, ...sample(task, told), ...time]);
    const note = round.fields.length ? { note: { fields: round.fields } } : {};
    return { ...performance, level: room.level, ...note };
  },
};

async function playStage(course: Course, stage: DesignStage, index: number): Promise<void> {
  const name = STAGES[stage.name];
  const own = await take(course, index, [stage.ask, '', ...context(course)]);
  if (stage.name === 'paths') await nameBoxes(course);
  const points = arising(stage.points, course.drawn);
  await tick(course, { heading: name, question: 'What a strong round has here. Tick what you said.', points, own });
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
