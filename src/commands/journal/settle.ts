import { dateOf, dayHere, dayName, stamp } from '../../domain/dates.ts';
import { type OpenSheet, openSheet } from '../../domain/drills/room/sheet.ts';
import { openJudgments } from '../../domain/judgments/judgments.ts';
import { Problem } from '../../domain/problem.ts';
import { CAME, CAME_WORDS, type Came, type Judgment } from '../../domain/records/judgment.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { todayNumber } from '../session/user-state.ts';
import { judgmentNamed } from './add.ts';
import { judgmentLines } from './list.ts';

const HAPPENED = 'what happened';

/**
 * What came of each whose day has come, or of one. What happened is written before the expectation is shown again,
 * because hindsight rewrites it (001:664); what is written is kept at once.
 */
export async function settle(word: string | undefined, world: World): Promise<void> {
  const journal = await world.journal();
  const today = await todayNumber(world);
  const open =
    word === undefined
      ? openJudgments(journal.all('judgment').values(), dateOf(today))
      : [await unsettled(word, world)];
  if (open.length === 0) return world.say('Nothing has to be settled today. What is open: rehearse journal');
  for (const [i, one] of open.entries()) await settleOne(one, `${i + 1} of ${open.length}`, world);
  (await world.terminal()).say('', 'Settled. How sure you were, and what came true: rehearse journal');
}

async function unsettled(word: string, world: World): Promise<Judgment> {
  const one = await judgmentNamed(word, world);
  if (one.settled) throw new Problem(`It is settled: ${one.text}`, `To read it: rehearse journal show ${one.id}`);
  return one;
}

async function settleOne(one: Judgment, place: string, world: World): Promise<void> {
  const terminal = await world.terminal();
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const sheet = openSheet(await world.drafts(), `settle/${one.id}`);
  terminal.page({ left: `Settle: ${one.sort} of ${dayName(dayHere(one.added, days), today)}`, right: place });
  const what = await askWhat(one, sheet, world);
  terminal.page({ left: `Settle: ${one.sort} of ${dayName(dayHere(one.added, days), today)}`, right: place });
  const then: Line[] = [
    { text: one.text, tone: 'title' },
    { text: what, hang: 'You write:  ' },
    ...judgmentLines(one, dateOf(dayHere(one.added, days))),
  ];
  const came = await terminal.choose<Came>(
    'What came of it?',
    CAME.map((value) => ({ value, label: CAME_WORDS[value] })),
    { above: [then], records: true },
  );
  const settled = { at: stamp(world.now()), what, came };
  (await world.journal()).put('judgment', one.id, { ...one, settled, changed: settled.at }, one);
  sheet.clear();
  if (came === 'yes' && one.sort !== 'goal')
    terminal.say('', 'You saw it coming: that can be a story. To write it down: rehearse story add');
}

async function askWhat(one: Judgment, sheet: OpenSheet, world: World): Promise<string> {
  const terminal = await world.terminal();
  const earlier = sheet.take(HAPPENED);
  if (earlier?.done) return earlier.text;
  const { text } = await terminal.answer({
    prompt: [{ text: one.text, tone: 'title' }, '', 'What happened? Write it before you see what you expected.'],
    seconds: null,
    aloud: false,
    initial: earlier?.text,
    keep: (typed) => sheet.keep(HAPPENED, { text: typed, seconds: 0, done: false }),
    place: sheet.place(HAPPENED),
    discard: () => sheet.drop(HAPPENED),
  });
  const what = text.trim();
  sheet.keep(HAPPENED, { text: what, seconds: 0, done: true });
  return what;
}
