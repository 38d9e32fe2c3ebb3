import type { Point } from '../content/parts.ts';
import { clock, spoken } from '../duration.ts';
import type { Failure, Grade } from '../practice/attempt.ts';
import type { Answer, Choice, Line, Terminal } from '../terminal.ts';
import type { Performance, Room } from './drill.ts';
import type { Probe } from './task.ts';

/** Takes the main answer: the question in sight, the clock running, a kept draft put back. */
export function perform(room: Room, prompt: Line[], seconds: number): Promise<Answer> {
  return room.terminal.answer({
    prompt,
    seconds: limitOf(room, seconds) ?? null,
    aloud: room.aloud,
    initial: room.draft,
    keep: room.keep,
  });
}

/** The limit that holds for the main answer, in seconds. */
export function limitOf(room: Room, seconds: number): number | undefined {
  return room.untimed ? undefined : (room.seconds ?? seconds);
}

const PROBES_DEALT = 2;

/** The probes of this round: the first two steps of the ladder at first, the next two when the item comes back. */
export function dealProbes(probes: readonly Probe[], earlier: number): Probe[] {
  const dealt = Math.min(PROBES_DEALT, probes.length);
  return Array.from({ length: dealt }, (_, i) => probes[(earlier * dealt + i) % probes.length]).filter(
    (p) => p !== undefined,
  );
}

/** Asks probes one at a time, each against its own clock. Nothing is revealed yet. */
export async function askProbes(room: Room, probes: readonly Probe[]): Promise<string> {
  const texts: string[] = [];
  for (const [i, { ask, seconds }] of probes.entries()) {
    room.terminal.page({ left: room.heading.left, right: `probe ${i + 1} of ${probes.length}` });
    const answer = await room.terminal.answer({
      prompt: [`One level deeper: ${ask}`],
      seconds: room.untimed ? null : seconds,
      aloud: room.aloud,
    });
    texts.push(answer.text);
  }
  return joined(...texts);
}

/** Reveals what each probe was after, to tick. */
export async function compareProbes(room: Room, probes: readonly Probe[]): Promise<boolean[]> {
  const ticks: boolean[] = [];
  for (const { ask, points } of probes) {
    room.terminal.page({ left: room.heading.left, right: 'the probe' });
    room.terminal.say(ask, '');
    ticks.push(...(await tickPoints(room.terminal, 'Which of these did you say?', points)));
  }
  return ticks;
}

/** Texts that are there, a blank line between them. */
export function joined(...texts: string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

/** How sure the user is before seeing anything: 1 (guess) to 4 (certain). */
export function confidence(terminal: Terminal): Promise<number> {
  const labels = ['guess', 'unsure', 'fairly sure', 'certain'];
  return terminal.choose(
    'How sure are you that a strong candidate would have said the same?',
    labels.map((label, i) => ({ value: i + 1, label, key: String(i + 1) })),
    { initial: 2, inline: true },
  );
}

/** Waits for the user before something new is shown; `to` says what. */
export async function turn(terminal: Terminal, to: string): Promise<void> {
  await terminal.choose('', [{ value: undefined, label: to }], { inline: true });
}

/** Shows key points to tick. */
export function tickPoints(
  terminal: Terminal,
  question: string,
  points: readonly Point[],
  below: Line[] = [],
): Promise<boolean[]> {
  return terminal.tick(
    question,
    points.map(({ text }) => ({ text })),
    below,
  );
}

/** The lines that set a weak and a strong answer beside each other. */
export function weakAndStrong(weak: string, strong: string): Line[] {
  return [
    { text: weak, hang: 'Sounds weak:    ', tone: 'voice' },
    '',
    { text: strong, hang: 'Sounds strong:  ', tone: 'voice' },
  ];
}

/** What a grade is proposed from. */
interface Measured {
  /** Key points said, 0 to 1. */
  share: number;
  seconds: number;
  limit?: number;
  confidence?: number;
  failure?: Failure;
}

/**
 * The grade that what was ticked and the clock speak for; the user has the last word.
 * Our own rule: under half of the points is `again`, under three quarters or more than a quarter over time `hard`,
 * all of them in time and with confidence `easy`.
 */
export function proposeGrade({ share, seconds, limit, confidence: sure, failure }: Measured): Grade {
  const over = limit === undefined ? 0 : seconds / limit - 1;
  if (failure === 'not-known' || share < 0.5) return 'again';
  if (share < 0.75 || over > 0.25 || failure === 'not-said' || failure === 'too-late') return 'hard';
  return share === 1 && over <= 0 && (sure ?? 0) >= 3 ? 'easy' : 'good';
}

const FAILURES: (Choice<Failure> & { remedy: string })[] = [
  {
    value: 'not-known',
    key: '1',
    label: 'did not know it',
    remedy: 'Read the strong answer once more now, close it, and say it in your own words.',
  },
  {
    value: 'not-said',
    key: '2',
    label: 'knew it, could not say it',
    remedy: 'Say the points you missed aloud, twice, as full sentences. It is the mouth that needs the practice.',
  },
  {
    value: 'too-late',
    key: '3',
    label: 'said it too late',
    remedy: 'Next time open with the decision and its reason; the detail can wait for the probe.',
  },
  { value: 'nothing', key: '4', label: 'nothing, it was fine', remedy: '' },
];

const GRADES: Choice<Grade>[] = [
  { value: 'again', label: 'again', key: 'a' },
  { value: 'hard', label: 'hard', key: 'h' },
  { value: 'good', label: 'good', key: 'g' },
  { value: 'easy', label: 'easy', key: 'e' },
];

/** What was measured and ticked in one performance. */
export interface Said {
  /** Ticks of the key points. */
  points: boolean[];
  /** Ticks below them: the probes' points. They are told and kept, the grade is proposed without them. */
  deeper?: boolean[];
  seconds: number;
  limit?: number;
  confidence?: number;
}

/** After the comparison: the result in a line, what went wrong and its remedy, the grade. */
export async function judge(room: Room, said: Said): Promise<Pick<Performance, 'failure' | 'grade'>> {
  const { terminal } = room;
  const share = shareOf(said.points);
  terminal.say('', resultLine(terminal, said));
  const proposed = proposeGrade({ share, ...said });
  let failure: Failure | undefined;
  if (proposed === 'again' || proposed === 'hard') {
    terminal.say('');
    failure = await terminal.choose('What went wrong?', FAILURES, { initial: share < 0.5 ? 'not-known' : 'not-said' });
    const remedy = FAILURES.find(({ value }) => value === failure)?.remedy;
    if (remedy) terminal.say('', { text: remedy, indent: 2 });
  }
  terminal.say('');
  const grade = await terminal.choose('Grade it:', GRADES, {
    initial: proposeGrade({ share, ...said, failure }),
    inline: true,
  });
  return { failure, grade };
}

/** The whole performance, judged: what every drill that compares points returns. */
export async function judged(room: Room, said: Said, answer: string): Promise<Performance> {
  const { points, deeper = [], seconds, limit, confidence: sure } = said;
  const verdict = await judge(room, said);
  return {
    seconds,
    limit,
    answer,
    ticks: [...points, ...deeper],
    said: points.filter(Boolean).length,
    of: points.length,
    confidence: sure,
    ...verdict,
  };
}

function shareOf(ticks: readonly boolean[]): number {
  return ticks.length ? ticks.filter(Boolean).length / ticks.length : 1;
}

function resultLine(terminal: Terminal, { points, deeper, seconds, limit, confidence: sure }: Said): Line {
  const duration = terminal.plain ? spoken : clock;
  const count = (ticks: boolean[]) => `${ticks.filter(Boolean).length} of ${ticks.length}`;
  const below = deeper?.length ? `, ${count(deeper)} on the probes` : '';
  const time = limit === undefined ? duration(seconds) : `${duration(seconds)} of ${duration(limit)}`;
  const share = shareOf(points);
  return {
    text: `${count(points)} points${below}, ${time}${sure === undefined ? '' : `, you said ${sure} of 4`}.`,
    tone: share >= 0.75 ? 'good' : share >= 0.5 ? 'warn' : 'bad',
  };
}
