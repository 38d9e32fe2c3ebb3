import { byLevel, higher } from '../level.ts';
import type { Line } from '../terminal.ts';
import { fittingProbes, type Given } from './question/fitting.ts';
import { ladder } from './question/ladder.ts';
import type { AnswerTask, QuestionProbe } from './question/task.ts';
import { saidOf, wayTaken } from './question/way.ts';
import { wrongLines } from './question/wrong.ts';
import { compareProbes, pointsAt, probeHeading, tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import {
  askLenses,
  askProbes,
  confidence,
  dealProbes,
  joinTexts,
  limitOf,
  nextInTurn,
  perform,
} from './room/perform.ts';
import { ticked } from './room/ticked.ts';

/** A question: the answer against the clock, what it settled and how, the probes that fit, then the comparison. */
export const answer: Drill<AnswerTask> = {
  name: 'answer',
  async run(item, room) {
    const task = dealtTask(item, room);
    const level = higher(room.level, task.level);
    const given = await perform(room, { part: task.prompt, prompt: [task.prompt], seconds: task.seconds });
    const way = await wayTaken(task, room, given.text);
    const settled = await settledGrounds(task, room);
    const probes = dealtProbes(task, { settled, way }, { ...room, level });
    const ladders = probes.map(({ hints }, i) => {
      const turn = () => room.terminal.page(probeHeading(room, i, probes.length));
      return ladder(room.terminal, hints ?? [], turn);
    });
    const below = await askProbes(room, probes, ladders);
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const { own, stretch, list: all } = pointsAt(task.points, level);
    const question = 'What a strong answer has. Tick what you really said.';
    const list = await tickPoints(room, question, all, { own: given.text, of: own.length });
    const points = list.slice(0, own.length).map((point, i) => ({ ...point, quote: own[i]?.span }));
    const said = {
      question: task.prompt,
      points,
      stretch: list.slice(own.length),
      deeper: await compareProbes(room, probes, below),
      hints: ladders.reduce((sum, one) => sum + one.given(), 0),
      seconds: given.seconds,
      limit: limitOf(room, task.seconds),
      confidence: sure,
    };
    const touched = new Set([...own, ...stretch].filter((_, i) => list[i]?.said).map(({ ground }) => ground));
    const told = new Set(task.points.map(({ ground }) => ground));
    const claimed = new Set([...settled].filter((ground) => told.has(ground)));
    const empty = own.length > 0 ? unsupported(task, claimed, touched) : [];
    const strong: Line[] = [{ text: task.strong, hang: 'Sounds strong:  ', tone: 'voice' }];
    const weak = wrongLines(given.text, task.wrong);
    // In this order what is read and what is asked then take the fewest pages.
    const read = [...weak.own, strong, ...weak.others, ...(empty.length > 0 ? [empty] : [])];
    return { ...(await judged(room, said, joinTexts(given.text, ...below, further), read)), level };
  },
};

/** The question as it is asked this time: its other prompts and numbers come in turn; one that was begun stays. */
function dealtTask(item: AnswerTask, { earlier, sheet }: Room): AnswerTask {
  const all = [item, ...(item.others ?? []).map((other) => ({ ...item, ...other }))];
  return nextInTurn(all, earlier, ({ prompt }) => sheet.part(prompt) !== undefined) ?? item;
}

/** What the candidate says the answer settled, before a point is seen: it decides what is asked next. */
async function settledGrounds({ grounds }: AnswerTask, room: Room): Promise<ReadonlySet<string>> {
  const names = Object.keys(grounds);
  if (names.length < 2) return new Set();
  room.terminal.page(room.heading);
  const ticks = await ticked(room, 'What the answer settled', () =>
    room.terminal.tick(
      'Which of these did your answer settle?',
      Object.values(grounds).map((text) => ({ text })),
      { again: room.soFar },
    ),
  );
  return new Set(names.filter((_, i) => ticks[i]));
}

const PROBES = { junior: 2, mid: 2, senior: 3, staff: 3 };

/** A few of the probes that fit. Where none has a condition, they are a ladder and come one after the other. */
function dealtProbes(task: AnswerTask, given: Given, { level, earlier, sheet }: Room): QuestionProbe[] {
  const own = task.probes.map((probe) => ({
    ...saidOf(probe, task.ways ?? {}, given.way),
    points: reachable(probe.points, level),
  }));
  const isLadder = own.every(({ when }) => when === undefined);
  const fitting = isLadder ? own : fittingProbes(own, given, level, earlier);
  return dealProbes(fitting, isLadder ? earlier : 0, sheet, PROBES[level]);
}

/** Points up to the next level. */
function reachable(points: QuestionProbe['points'], level: Room['level']) {
  const { own, stretch } = byLevel(points, level);
  return points.filter((point) => own.includes(point) || stretch.includes(point));
}

/** The grounds that the candidate took for settled, and of which no point was said. */
function unsupported({ grounds }: AnswerTask, settled: ReadonlySet<string>, touched: ReadonlySet<string>): Line[] {
  const empty = [...settled].filter((ground) => !touched.has(ground));
  if (empty.length === 0) return [];
  return [
    'You took this for settled, and ticked none of its points:',
    ...empty.map((ground): Line => ({ text: grounds[ground] ?? ground, hang: '  - ' })),
  ];
}
