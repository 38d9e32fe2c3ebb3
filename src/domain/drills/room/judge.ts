import { type Failure, GRADES, type Grade, HALF, HELD, type KeptOpinion, SURE } from '../../practice/attempt.ts';
import type { Choice, Line, Terminal } from '../../terminal.ts';
import type { AnswerResult } from './answer-result.ts';
import { isMissed, type TickedPoint } from './compare.ts';
import type { LastTime, Performance, Room } from './drill.ts';
import type { FailureMode } from './failures.ts';
import { joinTexts } from './perform.ts';
import { tickedAgain } from './ticked-again.ts';
import { PLAY, playChoice, voiceLines } from './voice.ts';

/** What a grade is proposed from. */
interface GradeInput {
  /** Key points said, 0 to 1. */
  share: number;
  seconds: number;
  limit?: number;
  confidence?: number;
  failure?: Failure;
}

/**
 * The grade that the ticks and the clock suggest; the user has the last word.
 * Our own rule: under half of the points is `again`, under three quarters or more than a quarter over time `hard`,
 * all of them in time and with confidence `easy`.
 */
export function proposeGrade({ share, seconds, limit, confidence: sure, failure }: GradeInput): Grade {
  const over = limit === undefined ? 0 : seconds / limit - 1;
  if (failure === 'not-known' || share < HALF) return 'again';
  if (share < HELD || over > 0.25 || failure === 'not-said' || failure === 'too-late') return 'hard';
  return share === 1 && over <= 0 && (sure ?? 0) >= SURE ? 'easy' : 'good';
}

export const GRADE_CHOICES: Choice<Grade>[] = GRADES.map((grade) => ({
  value: grade,
  label: grade,
  key: grade.charAt(0),
}));

const LEFT_OUT: Choice<undefined> = { value: undefined, label: 'leave it out', key: 'x' };

/** The grade that the user gives to what has no points. */
export function chooseGrade(terminal: Terminal, question: string, above: Line[][]): Promise<Grade> {
  return terminal.choose(question, GRADE_CHOICES, { initial: 'good', inline: true, records: true, above });
}

/** Asks again for a grade that was a slip; undefined if the attempt must not count at all. */
export function gradeAgain(terminal: Terminal, slip: Grade, above?: Line[][]): Promise<Grade | undefined> {
  return terminal.choose<Grade | undefined>('Grade it:', [...GRADE_CHOICES, LEFT_OUT], {
    initial: slip,
    inline: true,
    records: true,
    above,
  });
}

/**
 * After the comparison: what there is to read, the result in a line, what went wrong and its remedy, the grade. A
 * failure that is named grades, and so does the key of a grade. Where the program counted a point by itself, the user
 * can take it back instead of grading, and sees the result again.
 */
export async function judged(
  room: Room,
  said: AnswerResult,
  answer: string,
  read: Line[][] = [],
): Promise<Performance> {
  const share = shareOf(said.points);
  if (room.quiet) return judgedQuietly(room, said, answer, read, said.grade ?? proposeGrade({ share, ...said }));
  const verdict = await judge({ room, said, answer, read });
  if (verdict.grade === undefined) throw new Error('only a slip can be left out');
  const whole = joinTexts(answer, verdict.more ?? '');
  const again = () => compareAgain(room, verdict.said, whole);
  return performanceOf(verdict.said, whole, verdict.grade, { ...verdict, again });
}

/** What one had said, to be ticked anew beside one's own words, and then judged anew; the rest was read before. */
async function compareAgain(room: Room, said: AnswerResult, answer: string): Promise<Performance | undefined> {
  const ticked = await tickedAgain(room, said, answer);
  const verdict = await judge({ room, said: ticked, answer, read: [], slip: true });
  if (verdict.grade === undefined) return undefined;
  return performanceOf(verdict.said, answer, verdict.grade, verdict);
}

interface Judging {
  room: Room;
  said: AnswerResult;
  answer: string;
  /** To be read before the result. */
  read: Line[][];
  /** A second opinion was asked for already; what was answered to its follow-up. */
  more?: string;
  opinion?: KeptOpinion;
  /** It was judged before, and that was a slip: the grade is asked for in any case, and may be left out. */
  slip?: boolean;
}

interface Judgment {
  said: AnswerResult;
  failure: Failure | undefined;
  /** Undefined if the attempt is left out. */
  grade: Grade | undefined;
  /** What was answered to a follow-up of a second opinion. */
  more?: string | undefined;
  opinion?: KeptOpinion | undefined;
}

/** Keys of the page after the ticks, beside grades and failures. */
const OPINION = 'opinion';
type Other = typeof OPINION | typeof PLAY;

/** The result to read, and what the user says of it. */
async function judge(judging: Judging): Promise<Judgment> {
  const { room, said, answer, read, slip = false, more, opinion } = judging;
  const { terminal, failures } = room;
  const share = shareOf(said.points);
  const proposed = said.grade ?? proposeGrade({ share, ...said });
  const wrong = failures.length > 0 && (proposed === 'again' || proposed === 'hard');
  terminal.page(room.heading);
  const both = said.points.filter((point, i) => !point.said && isMissed(room.last, i, said.points.length));
  const line = [resultLine(terminal, said, room.last), ...missedLines('Missed both times:', both)];
  const missed = said.points.filter((point) => !point.said && !both.includes(point));
  // What went wrong is named before it is told what was missed; if nothing did, it is told with the result.
  const result = [...read, ...besideResult(room, wrong ? [] : missed), line];
  const other = [
    ...(more === undefined && canAsk(room, said, answer) ? [opinionChoice(room)] : []),
    ...playChoice(room.voice),
  ];
  const named = wrong ? await nameFailure(room, { missed, both, share, above: result, other }) : undefined;
  if (named === OPINION || named === PLAY) return reconsider(judging, named);
  const failure = named?.failure;
  const initial = said.grade ?? proposeGrade({ share, ...said, failure });
  const back = said.points.flatMap((point) => (point.counted && point.said ? [countedBack(point, point.counted)] : []));
  if (named && failure !== 'nothing' && back.length === 0 && !slip) {
    await terminal.show(named.blocks);
    return { said, failure, grade: initial, more, opinion };
  }
  const above = named?.blocks ?? result;
  const choices = [...GRADE_CHOICES, ...(slip ? [LEFT_OUT] : []), ...back, ...(named ? [] : other)];
  const grade = await terminal.choose<Grade | TickedPoint | Other | undefined>('Grade it:', choices, {
    initial,
    inline: true,
    records: true,
    above,
  });
  room.voice?.hush();
  if (grade === OPINION || grade === PLAY) return reconsider(judging, grade);
  if (typeof grade !== 'object') return { said, failure, grade, more, opinion };
  const points = said.points.map((point) => (point === grade ? { ...point, said: false } : point));
  return judge({ ...judging, said: { ...said, points }, read: [] });
}

/** What is read with the result: the user's notes, what was measured of the voice, and the words for what was missed. */
function besideResult({ terminal, notes = [], voice }: Room, missed: readonly TickedPoint[]): Line[][] {
  const heard = voiceLines(voice, (seconds) => terminal.duration(seconds));
  return [[...notes], heard, quotedLines(missed)].filter((block) => block.length > 0);
}

/** Those of these points for which the strong answer has words, with the words. */
function quotedLines(missed: readonly TickedPoint[]): Line[] {
  return missedLines(
    'Missed:',
    missed.filter(({ quote }) => quote !== undefined),
  );
}

/**
 * The same once more: while the recording is played, the strong answer in sight; or after a second opinion, which comes
 * once: one that failed can be asked for again.
 */
async function reconsider(judging: Judging, other: Other): Promise<Judgment> {
  if (other === PLAY) {
    judging.room.voice?.play();
    return judge({ ...judging, read: judging.room.terminal.searches ? judging.read : [] });
  }
  const { secondOpinion } = await import('./second-opinion.ts');
  return judge({ ...judging, ...(await secondOpinion(judging.room, judging.said, judging.answer)), read: [] });
}

/** Whether there is something that a second opinion can be asked about. */
function canAsk({ opinion }: Room, { question, points, story }: AnswerResult, answer: string): boolean {
  if (!opinion || question === undefined || points.length === 0 || !answer.trim()) return false;
  return !story || opinion.stories;
}

function opinionChoice({ opinion }: Room): Choice<typeof OPINION> {
  return { value: OPINION, label: `second opinion (${opinion?.by})`, key: 'o' };
}

function countedBack(point: TickedPoint, { as, key }: NonNullable<TickedPoint['counted']>): Choice<TickedPoint> {
  return { value: point, label: `I did not name the ${as}`, key };
}

/** What there is to read, and nothing else: neither the result nor the grade. */
function judgedQuietly(room: Room, said: AnswerResult, answer: string, read: Line[][], grade: Grade): Performance {
  if (read.length > 0) {
    room.terminal.page(room.heading);
    const missed = quotedLines(said.points.filter((point) => !point.said));
    room.terminal.say(...[...read, missed].filter((block) => block.length > 0).flatMap((block) => [...block, '']));
  }
  return performanceOf(said, answer, grade);
}

function performanceOf(
  said: AnswerResult,
  answer: string,
  grade: Grade,
  { failure, opinion, again }: Pick<Performance, 'failure' | 'opinion' | 'again'> = {},
): Performance {
  const { points, stretch = [], deeper = [], seconds, limit, confidence } = said;
  return {
    seconds,
    limit,
    answer,
    ticks: [...points, ...stretch, ...deeper].map((point) => point.said),
    said: points.filter((point) => point.said).length,
    of: points.length,
    confidence,
    failure,
    grade,
    ...(opinion && { opinion }),
    ...(again && { again }),
  };
}

/** What is known when a failure is to be named, and what else can be chosen. */
interface Failed {
  missed: readonly TickedPoint[];
  both: readonly TickedPoint[];
  share: number;
  above: Line[][];
  other: Choice<Other>[];
}

/** Which failure it was; what to read then: its remedy, and the points that were missed, but for those told above. */
async function nameFailure(
  room: Room,
  { missed, both, share, above, other }: Failed,
): Promise<{ failure: Failure; blocks: Line[][] } | Other> {
  const { terminal, failures } = room;
  const likely = failures.find(({ value }) => value === (share < 0.5 ? 'not-known' : 'not-said'));
  const mode = await terminal.choose<FailureMode | Other>(
    'What went wrong?',
    [...failures.map((one) => ({ value: one, label: one.label })), ...other],
    { initial: likely, above, records: true },
  );
  room.voice?.hush();
  if (mode === OPINION || mode === PLAY) return mode;
  const blocks = [...remedyBlocks(mode), missedLines(both.length > 0 ? 'Also missed:' : 'Missed:', missed)];
  return { failure: mode.value, blocks };
}

/** What helps against a failure, and what to practice for it. */
export function remedyBlocks({ remedy, item }: FailureMode): Line[][] {
  const pointer: Line[] = item ? [{ text: `rehearse drill ${item}`, indent: 2, tone: 'quiet' }] : [];
  return remedy ? [[remedy, ...pointer]] : [];
}

function shareOf(points: readonly TickedPoint[]): number {
  return points.length ? points.filter(({ said }) => said).length / points.length : 1;
}

const WAS = ['guessed', 'were unsure', 'were fairly sure', 'were certain'];

/** Points that were not said, each with the words of the strong answer that say it; nothing if there are none. */
function missedLines(title: string, points: readonly TickedPoint[]): Line[] {
  const lines = points.flatMap(({ text, quote }): Line[] => [
    { text, hang: '  - ' },
    ...(quote === undefined ? [] : [{ text: `"${quote}"`, indent: 4, tone: 'voice' as const }]),
  ]);
  return lines.length > 0 ? [title, ...lines] : [];
}

function resultLine(
  terminal: Terminal,
  { points, stretch, deeper, below = 'probes', hints = 0, seconds, limit, confidence }: AnswerResult,
  last: LastTime | undefined,
): Line {
  const count = (ticked: readonly TickedPoint[]) => `${ticked.filter(({ said }) => said).length} of ${ticked.length}`;
  const beyond = stretch?.length ? `${count(stretch)} beyond your level` : '';
  const helped = hints > 0 ? ` with ${hints} ${hints === 1 ? 'hint' : 'hints'}` : '';
  const on = deeper?.length ? `${count(deeper)} on the ${below}${helped}` : '';
  const before = last && last.of > 0 ? `${last.said}${last.of === points.length ? '' : ` of ${last.of}`}` : '';
  const then = before ? `last time ${before}` : '';
  const asides = [then, beyond, on].filter(Boolean);
  const spent = terminal.duration(seconds);
  const time = limit === undefined ? spent : `${spent} of ${terminal.duration(limit)}`;
  const share = shareOf(points);
  const sure = confidence === undefined ? '' : `, and you ${WAS[confidence - 1]}`;
  return {
    text: `${count(points)} points${asides.length > 0 ? `, ${asides.join(', ')},` : ''} in ${time}${sure}.`,
    tone: share >= HELD ? 'good' : share >= HALF ? 'warn' : 'bad',
  };
}
