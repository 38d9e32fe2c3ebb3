import { clock } from '../duration.ts';
import type { Grade } from '../practice/attempt.ts';
import { Stopped } from '../problem.ts';
import type { AnswerRequest, Line, Terminal } from '../terminal.ts';
import {
  askSide,
  type Feedback,
  type FeedbackQuestion,
  interruptionLines,
  noteStamps,
  questionsOf,
  sideBySide,
  stampFacts,
} from './mock/debrief.ts';
import { beginSitting, keepSitting, type Segment, type Sitting, secondsOf, takenUp } from './mock/sitting.ts';
import type { MockRoom, MockTask, Stamp } from './mock/task.ts';
import type { Drill, Performance, PerformedNote, Room } from './room/drill.ts';
import { chooseGrade } from './room/judge.ts';
import { joinTexts } from './room/perform.ts';
import type { OpenSheet, Sheet } from './room/sheet.ts';

/** What a mock has around it. */
interface Held {
  task: MockTask;
  room: Room & { sheet: OpenSheet };
  mock: MockRoom;
}

/** A round on one clock that never stops, then the questions, before anyone comments. */
export const mock: Drill<MockTask> = {
  name: 'mock',
  running: true,
  async run(task, room) {
    if (!room.mock) throw new Error('a mock needs a clock on the wall');
    const begun = takenUp(room.sheet);
    const { partner = room.mock.partner, interview = room.mock.interview } = begun ?? {};
    const held: Held = { task, room: room as Held['room'], mock: { ...room.mock, partner, interview } };
    const sitting = begun ?? (await beginSitting(task, room.mock, room.random));
    if (!begun) keepSitting(held.room.sheet, sitting, task.round);
    const texts = await hold(sitting, held);
    return debrief(sitting, texts, held);
  },
};

/** Goes through the parts until the clock or the user ends them. @returns what was typed */
async function hold(sitting: Sitting, held: Held): Promise<string[]> {
  const { sheet } = held.room;
  for (const [i, segment] of sitting.segments.entries()) {
    const isOver = secondsOf(sitting, held.mock.now()).now >= segment.to;
    if (!isOver && !sheet.part(partOf(i))?.done) await sit(sitting, i, held);
  }
  // Taken, not only looked at: it is not left over from an earlier try.
  return sitting.segments.map((_, i) => (sheet.part(partOf(i)) && sheet.take(partOf(i)))?.text ?? '');
}

const partOf = (place: number) => `part ${place + 1}`;

/** One part. Escape asks whether to break off; the clock goes on meanwhile. */
async function sit(sitting: Sitting, place: number, held: Held): Promise<void> {
  const { room, mock, task } = held;
  const part = partOf(place);
  const now = () => secondsOf(sitting, mock.now()).now;
  const of = sitting.segments.length;
  for (;;) {
    room.terminal.page({
      left: `Mock ${task.round}`,
      right: of > 1 ? `part ${place + 1} of ${of}, no pause` : 'no pause',
    });
    try {
      const { text } = await room.terminal.answer(requestFor(sitting, place, now, held));
      const seconds = Math.round(now());
      room.sheet.keep(part, { text, seconds, done: false });
      if (!(await isDone(sitting, place, now, room))) continue;
      room.sheet.keep(part, { text, seconds, done: true });
      return;
    } catch (error) {
      if (error instanceof Stopped && !(await breaksOff(room.terminal))) continue;
      sitting.left = now();
      keepSitting(room.sheet, sitting, task.round);
      if (!(error instanceof Stopped)) throw error;
      room.terminal.say(
        `Broken off at ${clock(sitting.left)}. The clock goes on. To come back: rehearse mock ${task.round}`,
      );
      throw error;
    }
  }
}

/** With more than this share of a part left, its end is asked for twice: there is no way back into it. */
const MUCH_LEFT = 0.25;

/** Whether the part is done, however much of its clock is left. Where no one sits at a screen, no key was a slip. */
async function isDone(sitting: Sitting, place: number, now: () => number, { terminal }: Room): Promise<boolean> {
  const { from, to } = sitting.segments[place] as Segment;
  const left = Math.round(to - now());
  if (!terminal.searches || left <= MUCH_LEFT * (to - from)) return true;
  const choices = [
    { value: true, label: 'done', key: 'd' },
    { value: false, label: 'go on', key: 'g' },
  ];
  const question = `${clock(left)} left, and the clock goes on. Are you done?`;
  return terminal.choose(question, choices, { inline: true, records: true });
}

/** Whether Escape was meant. Where input has ended, it was. */
async function breaksOff(terminal: Terminal): Promise<boolean> {
  const choices = [
    { value: false, label: 'go back' },
    { value: true, label: 'break off', key: 'b' },
  ];
  try {
    return await terminal.choose('Break off? The clock goes on.', choices, { inline: true });
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

/** What is asked in a part, on the sitting's clock. */
function requestFor(sitting: Sitting, place: number, now: () => number, { room, mock, task }: Held): AnswerRequest {
  const { sheet } = room;
  const segment = sitting.segments[place] as Segment;
  const part = partOf(place);
  const aloud = isSpoken(segment, room, mock);
  // A part that was ended early leaves its time to the next.
  const from = Math.min(now(), segment.from);
  const stamps = stampsOf(segment, mock);
  return {
    prompt: mock.partner ? partnerPrompt(segment, sitting) : [segment.text, '', { text: segment.do, tone: 'quiet' }],
    seconds: segment.to - from,
    aloud,
    clock: () => now() - from,
    says: sitting.says
      .filter(({ at }) => at >= from && at < segment.to)
      .map(({ at, say }) => ({
        at: at - from,
        lines: [{ text: `"${say}"`, hang: mock.partner ? 'Ask now: ' : `${clock(at)}  They say: ` }],
      })),
    stamps: aloud ? stamps.map((stamp) => ({ ...stamp, at: stampedAt(sitting, stamp, from) })) : [],
    stamped: (key) => {
      const stamp = stamps.find((one) => one.key === key);
      if (stamp) sitting.noted.push({ ...stamp, at: now() });
      keepSitting(sheet, sitting, task.round);
    },
    initial: aloud ? undefined : sheet.part(part)?.text || undefined,
    keep: (text) => sheet.keep(part, { text, seconds: Math.round(now()), done: false }),
    place: sheet.place(part),
    discard: () => sheet.drop(part),
  };
}

/** Code and drawings are made elsewhere; a story is spoken or typed, as the user likes. */
function isSpoken({ round }: Segment, { aloud }: Room, { partner }: MockRoom): boolean {
  return aloud || partner === true || round !== 'behavioral';
}

function stampedAt({ noted }: Sitting, { label }: Stamp, from: number): number | undefined {
  const at = noted.findLast((one) => one.label === label)?.at;
  return at === undefined ? undefined : at - from;
}

const PARTNER_STAMPS: readonly Stamp[] = [
  { key: 's', label: 'silent', again: true },
  { key: 'h', label: 'hint given', again: true },
  { key: 'c', label: 'coding began' },
];

/** The moments that someone at the screen can note. */
function stampsOf({ stamps }: Segment, { partner }: MockRoom): readonly Stamp[] {
  return partner ? PARTNER_STAMPS : stamps;
}

/** The screen of the one who asks: the task, what is said only when asked, and what to ask at which minute. */
function partnerPrompt({ text, reveals, from, to }: Segment, { says }: Sitting): Line[] {
  const later = says.filter(({ at }) => at >= from && at < to);
  return [
    { text: 'You ask, and the screen is yours alone. Read this to them:', tone: 'quiet' },
    text,
    ...(reveals.length > 0 ? ['', { text: 'Only if they ask:', tone: 'quiet' as const }] : []),
    ...reveals.map((line): Line => ({ text: line, hang: '  - ' })),
    ...(later.length > 0
      ? ['', { text: `To come: ${later.map(({ at }) => clock(at)).join(', ')}`, tone: 'quiet' as const }]
      : []),
  ];
}

/** The questions, the user's own answers first; then what was asked in the middle, and the grade. */
async function debrief(sitting: Sitting, texts: readonly string[], held: Held): Promise<Performance> {
  const { room, mock } = held;
  const { terminal } = room;
  const { all } = secondsOf(sitting, mock.now());
  const ended = endOf(sitting, room.sheet);
  // Who overran into the last part has had the whole clock.
  const isWhole = ended >= all || room.sheet.part(partOf(sitting.segments.length - 1))?.done === true;
  const questions = questionsOf(sitting, mock);
  const heading = isWhole ? 'After the mock' : `After the mock, broken off at ${clock(ended)}`;
  const stamps = sitting.segments.flatMap((segment) => stampsOf(segment, mock));
  const facts = stampFacts(stamps, sitting.noted);
  const asked = { terminal, sheet: room.sheet, facts };
  const self = await askSide('self', questions, { ...asked, heading: `${heading}: before anyone comments` });
  const partner = mock.partner
    ? await askSide('partner', questions, { ...asked, heading: `${heading}: your partner` })
    : [];
  const feedback = questions.map(({ id }, i): Feedback => {
    const line = [self[i]?.line, partner[i]?.line].filter(Boolean).join('; partner: ');
    const other = partner[i]?.place;
    return { id, self: self[i]?.place ?? 0, ...(other !== undefined && { partner: other }), ...(line && { line }) };
  });
  terminal.page({ left: heading });
  const above = [...(mock.partner ? sideBySide(questions, feedback) : []), ...interruptionLines(sitting, ended)];
  const grade = await gradeOf(room, above);
  return {
    ...{ seconds: ended, limit: all, grade },
    answer: joinTexts(...texts),
    note: { ...noteOf(sitting, questions, feedback), ...(mock.interview && { interview: mock.interview }) },
  };
}

/** The last second of the clock at which the user was certainly there: questions may be answered much later. */
function endOf({ segments, noted, left = 0 }: Sitting, sheet: Sheet): number {
  const parts = segments.map((_, i) => sheet.part(partOf(i))?.seconds ?? 0);
  return Math.min(segments.at(-1)?.to ?? 0, Math.max(left, ...parts, ...noted.map(({ at }) => at)));
}

/** Nothing is graded in the last days before an interview. */
async function gradeOf({ terminal, quiet }: Room, above: Line[][]): Promise<Grade> {
  if (!quiet) return chooseGrade(terminal, 'How was it, all in all?', above);
  if (above.length > 0) await terminal.show(above, 'done');
  return 'good';
}

function noteOf(sitting: Sitting, questions: readonly FeedbackQuestion[], feedback: Feedback[]): PerformedNote {
  return {
    fields: [
      ...sitting.segments.map(({ text, do: what }, i) => ({ name: `task ${i + 1}`, text: text || what })),
      ...questions.map(({ name, choices }, i) => {
        const { self = 0, line } = feedback[i] ?? {};
        return { name, text: [choices[self], line].filter(Boolean).join(': ') };
      }),
    ],
    feedback,
    stamps: noteStamps(sitting.noted),
  };
}
