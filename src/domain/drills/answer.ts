import { byLevel, higher } from '../level.ts';
import type { Line } from '../terminal.ts';
import { fittingProbes } from './question/fitting.ts';
import type { AnswerTask } from './question/task.ts';
import { wrongLines } from './question/wrong.ts';
import { compareProbes, tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { askLenses, askProbes, confidence, dealProbes, joinTexts, limitOf, perform } from './room/perform.ts';
import { ticked } from './room/ticked.ts';

/** A question: the answer against the clock, what it settled, the probes that fit, then the comparison. */
export const answer: Drill<AnswerTask> = {
  name: 'answer',
  async run(task, room) {
    const level = higher(room.level, task.level);
    const given = await perform(room, { part: task.prompt, prompt: [task.prompt], seconds: task.seconds });
    const settled = await settledGrounds(task, room);
    const probes = dealt(task, settled, { ...room, level });
    const below = await askProbes(room, probes);
    const further = await askLenses(room);
    const sure = await confidence(room.terminal);
    const { own, stretch } = byLevel(task.points, level);
    const next = stretch.map((point) => ({ ...point, text: `${point.text}  (${point.level})` }));
    const question = 'What a strong answer has. Tick what you really said.';
    const list = await tickPoints(room, question, [...own, ...next], { own: given.text, of: own.length });
    const points = list.slice(0, own.length);
    const said = {
      points,
      stretch: list.slice(own.length),
      deeper: await compareProbes(room, probes, below),
      seconds: given.seconds,
      limit: limitOf(room, task.seconds),
      confidence: sure,
    };
    const touched = new Set([...own, ...stretch].filter((_, i) => list[i]?.said).map(({ ground }) => ground));
    const empty = own.length > 0 ? unsupported(task, settled, touched) : [];
    const strong: Line[] = [{ text: task.strong, hang: 'Sounds strong:  ', tone: 'voice' }];
    const read = [...wrongLines(given.text, task.wrong), strong, ...(empty.length > 0 ? [empty] : [])];
    return { ...(await judged(room, said, joinTexts(given.text, ...below, further), read)), level };
  },
};

/** What the candidate says the answer settled, before a point is seen: it decides what is asked next. */
async function settledGrounds({ grounds }: AnswerTask, room: Room): Promise<ReadonlySet<string>> {
  const names = Object.keys(grounds);
  if (names.length < 2) return new Set();
  room.terminal.page(room.heading);
  const ticks = await ticked(room, 'What the answer settled', () =>
    room.terminal.tick(
      'Which of these did your answer settle?',
      Object.values(grounds).map((text) => ({ text })),
    ),
  );
  return new Set(names.filter((_, i) => ticks[i]));
}

/** Two of the probes that fit. Where none has a condition, they are a ladder and come two by two. */
function dealt({ probes }: AnswerTask, settled: ReadonlySet<string>, { level, earlier, sheet }: Room) {
  const isLadder = probes.every(({ when }) => when === undefined);
  const own = probes.map((probe) => ({ ...probe, points: reachable(probe.points, level) }));
  return isLadder ? dealProbes(own, earlier, sheet) : dealProbes(fittingProbes(own, settled, level, earlier), 0, sheet);
}

/** Points up to the next level. */
function reachable(points: AnswerTask['probes'][number]['points'], level: Room['level']) {
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
