import type { Point } from '../content/parts.ts';
import type { Answer, Choice, Line } from '../terminal.ts';
import { tickPoints } from './room/compare.ts';
import type { Drill, Room } from './room/drill.ts';
import { judged } from './room/judge.ts';
import { materialLines } from './room/material.ts';
import { limitOf, perform } from './room/perform.ts';

/** One way to find out more, with its price. */
interface DiagnosisTest {
  id: string;
  do: string;
  minutes: number;
  shows: string;
  rulesOut?: string | undefined;
  /** After it the cause is known. */
  decides?: true | undefined;
}

/** A bug, the material that one has, and the tests that cost minutes. */
export interface DiagnoseTask {
  prompt: string;
  material: string;
  /** Told only after the candidate said what they see. */
  changed: string[];
  /** What the tests may cost together. */
  minutes: number;
  tests: DiagnosisTest[];
  cause: string;
  fix: string;
  prevents: string;
  points: Point[];
  /** For the first look. */
  seconds: number;
}

/** Find a bug from its material: what one sees, a hypothesis that could be wrong, and then the cheapest test of it. */
export const diagnose: Drill<DiagnoseTask> = {
  name: 'diagnose',
  async run(task, room) {
    const material = materialLines(task.material);
    const seen = await perform(room, {
      part: SEEN,
      prompt: [task.prompt, '', ...material, '', 'What do you see there, and what do you only assume?'],
      seconds: task.seconds,
    });
    const changed = task.changed.map((text): Line => ({ text, hang: '  - ' }));
    const again = [...material, '', 'What changed:', ...changed];
    const hypothesis = await hypothesisOf(room, changed, material);
    const { done, hypotheses } = await testsOf(task, { room, again, first: hypothesis.text });
    room.terminal.page(room.heading);
    const named = await perform(room, {
      part: CAUSE,
      prompt: ['They ask: what is it, what do you do right now, and what keeps it from coming back?'],
      again,
      seconds: CAUSE_SECONDS,
    });
    const question = 'What a good diagnosis has. Tick what yours had.';
    const points = await tickPoints(room, question, task.points, { own: named.text, above: revealed(task, done) });
    const seconds = seen.seconds + hypothesis.seconds + named.seconds;
    const limits = [task.seconds, HYPOTHESIS_SECONDS, CAUSE_SECONDS].map((one) => limitOf(room, one) ?? 0);
    const limit = room.untimed ? undefined : limits.reduce((sum, one) => sum + one, 0);
    const texts = [seen.text, ...hypotheses, named.text].filter((text) => text.trim());
    const performance = await judged(room, { points, seconds, limit }, texts.join('\n\n'));
    return { ...performance, note: { fields: noteOf(hypotheses, done, named.text) } };
  },
};

/** The parts of the sheet. */
const SEEN = 'What I see';
const HYPOTHESIS = 'Hypothesis';
const TESTS = 'Tests';
const CAUSE = 'Cause';

/** The part of the hypothesis that a test led to. */
const afterTest = ({ do: text }: DiagnosisTest) => `${HYPOTHESIS} after "${text}"`;

/** A hypothesis within two minutes; a cause as long as one speaks of it without a pause. */
const HYPOTHESIS_SECONDS = 120;
const CAUSE_SECONDS = 120;
/** Fewer words than this say of nothing that it does something. */
const FEWEST_WORDS = 2;

/** What changed, and then the hypothesis. It is always typed, and no test is offered before it stands. */
async function hypothesisOf(room: Room, changed: readonly Line[], material: readonly Line[]): Promise<Answer> {
  const asked = 'Your hypothesis, one sentence that a test could prove wrong:';
  let seconds = 0;
  for (let refused = false; ; refused = true) {
    room.terminal.page(room.heading);
    const first: Line[] = refused ? [NO_HYPOTHESIS, ''] : [];
    const given = await perform(room, {
      part: HYPOTHESIS,
      prompt: [...first, 'What changed:', ...changed, '', asked],
      again: [...material],
      seconds: HYPOTHESIS_SECONDS,
      aloud: false,
    });
    seconds += given.seconds;
    if (given.text.trim().split(/\s+/).length >= FEWEST_WORDS) return { text: given.text.trim(), seconds };
    room.sheet.drop(HYPOTHESIS);
  }
}

const NO_HYPOTHESIS: Line = {
  text: 'Tests come after it: what does what, and when? Without a hypothesis no result can prove you wrong.',
  tone: 'warn',
};

/** Tests one after the other, each shown with what it cost, until the user names the cause or the minutes are used up. */
async function testsOf(
  task: DiagnoseTask,
  { room, again, first }: { room: Room; again: Line[]; first: string },
): Promise<{ done: DiagnosisTest[]; hypotheses: string[] }> {
  const { terminal, sheet } = room;
  const kept = sheet.part(TESTS)?.text.split(' ') ?? [];
  const done = kept.flatMap((id) => task.tests.find((test) => test.id === id) ?? []);
  const revisions = done.map(afterTest).filter((name) => sheet.part(name));
  const hypotheses = [first, ...revisions.flatMap((name) => sheet.take(name)?.text ?? [])];
  while (done.length < task.tests.length) {
    const spent = minutesOf(done);
    const left = task.tests.filter((test) => !done.includes(test) && spent + test.minutes <= task.minutes);
    if (left.length === 0) break;
    const heading = { left: room.heading.left, right: `${spent} of ${task.minutes} minutes spent` };
    terminal.page(heading);
    const choices: Choice<DiagnosisTest | undefined>[] = left.map((test) => ({
      value: test,
      label: `${test.do}  ${test.minutes} min`,
    }));
    const cause: Choice<undefined> = { value: undefined, label: 'I know enough: name the cause', key: 'c' };
    const test = await terminal.choose(
      done.length === 0 ? 'Which test first?' : 'Which test next?',
      done.length === 0 ? choices : [...choices, cause],
      {
        again: [{ text: hypotheses.at(-1) ?? first, hang: 'Hypothesis:  ' }, ...done.flatMap(shownLines), '', ...again],
        records: true,
      },
    );
    if (!test) break;
    done.push(test);
    const reads = done.map(({ do: text }) => text).join('; ');
    sheet.keep(TESTS, { text: done.map(({ id }) => id).join(' '), seconds: 0, done: true, chosen: true, reads });
    terminal.page({ ...heading, right: `${minutesOf(done)} of ${task.minutes} minutes spent` });
    hypotheses.push(...(await revised(test, room, hypotheses.at(-1) ?? first)));
  }
  return { done, hypotheses };
}

/** What a test shows, and the hypothesis after it: it stands, or there is another one. */
async function revised(test: DiagnosisTest, { terminal, sheet }: Room, hypothesis: string): Promise<string[]> {
  const rulesOut: Line[] = test.rulesOut ? [{ text: test.rulesOut, hang: 'Rules out:   ' }] : [];
  const text = await terminal.ask('A new hypothesis?', {
    hint: 'Enter if it stands',
    above: [
      [{ text: test.do, tone: 'title' }, test.shows],
      [...rulesOut, { text: hypothesis, hang: 'Hypothesis:  ', tone: 'quiet' }],
    ],
  });
  if (!text.trim()) return [];
  sheet.keep(afterTest(test), { text: text.trim(), seconds: 0, done: true });
  return [text.trim()];
}

function shownLines({ do: text, minutes, shows }: DiagnosisTest): Line[] {
  return ['', { text: `${text}, ${minutes} min`, tone: 'quiet' }, { text: shows, indent: 2 }];
}

const minutesOf = (tests: readonly DiagnosisTest[]) => tests.reduce((sum, { minutes }) => sum + minutes, 0);

/** The cause, and what the way to it cost beside the cheapest test that decides. */
function revealed({ cause, fix, prevents, tests }: DiagnoseTask, done: readonly DiagnosisTest[]): Line[][] {
  const decisive = tests.filter(({ decides }) => decides).sort((a, b) => a.minutes - b.minutes)[0];
  const first = done.findIndex(({ decides }) => decides);
  const until = first < 0 ? done : done.slice(0, first + 1);
  const spent = `${minutesOf(until)} ${minutesOf(until) === 1 ? 'minute' : 'minutes'}`;
  const way =
    first < 0
      ? `You spent ${spent}, and none of your tests decides it.`
      : `You spent ${spent} until a test decided it.`;
  return [
    [{ text: cause, hang: 'The cause:   ' }],
    [
      { text: fix, hang: 'Right now:   ' },
      { text: prevents, hang: 'Afterwards:  ' },
    ],
    [way, ...(decisive ? [`The cheapest that does: ${lowerFirst(decisive.do)}, ${decisive.minutes} min.`] : [])],
  ];
}

/** "Read the plan" within a sentence; names in capitals stay. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function noteOf(hypotheses: readonly string[], done: readonly DiagnosisTest[], cause: string) {
  const tests = done.map(({ do: text, minutes }) => `${text}, ${minutes} min`).join('\n');
  return [
    { name: 'hypotheses, in order', text: hypotheses.join('\n') },
    { name: 'tests', text: tests },
    { name: 'cause', text: cause },
  ].filter(({ text }) => text.trim());
}
