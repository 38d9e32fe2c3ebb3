import { clean } from '../domain/clean.ts';
import type { EditorFiles } from '../domain/drafts.ts';
import { spoken } from '../domain/duration.ts';
import { Problem, Stopped } from '../domain/problem.ts';
import type {
  Answer,
  AnswerRequest,
  Choice,
  ChooseOptions,
  EditRequest,
  Heading,
  Line,
  PromptContext,
  Terminal,
  Tickable,
} from '../domain/terminal.ts';
import { headingSentence } from './heading.ts';
import { initialIndex, keyed } from './keyed.ts';
import { createLineReader, type LineReader } from './line-reader.ts';
import { matchChoice, matchNumbers } from './matching.ts';
import { linesOf } from './pages.ts';
import { createPainter, WIDEST } from './paint.ts';
import { ended, listLines, ticksSentence } from './plain-words.ts';
import { announcements, saidBy, stampLines, stampsAfter } from './running.ts';
import { outputFailed, watchSignals } from './signals.ts';
import { createWorkClock, type WorkClock } from './work-clock.ts';

export interface PlainOptions {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: NodeJS.ProcessEnv;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Calls back every `BEAT` milliseconds, as long as the process runs. */
  heartbeat?: ((beat: () => void) => void) | undefined;
  /** Where the files of the user's editor are. */
  editing: () => Promise<EditorFiles>;
  /** Called whenever a line is about to be read. */
  asks?: (() => void) | undefined;
}

const MARK = '> ';
/** The first line that throws a kept text away. */
const AWAY = 'start over';

/**
 * The line-by-line terminal: for pipes, scripts and screen readers. Nothing is drawn twice, lines are wrapped only in
 * a window, every choice is confirmed, and every prompt reads one line of standard input, an answer as many as it takes
 * to an empty one. The conversation is the result here, so all of it goes to standard output.
 */
export class PlainTerminal implements Terminal {
  readonly searches = false;
  readonly duration = spoken;
  readonly #options: PlainOptions;
  readonly #painter = createPainter();
  readonly #reader: LineReader;
  readonly #work: WorkClock;
  readonly #watch = watchSignals({ restore() {}, resume() {} });
  #begun = false;
  /** The heading of the page that has begun. */
  #place: Line | undefined;
  /** What is written next stands apart from what is there: a page has begun, or a blank line was written. */
  #apart = true;

  constructor(options: PlainOptions) {
    this.#options = options;
    this.#reader = createLineReader(options.stdin);
    this.#work = createWorkClock(options.now);
    options.heartbeat?.(this.#work.beat);
    options.stdout.on('error', (error) => this.#watch.end(outputFailed(error)));
  }

  get width(): number {
    return Math.min(this.#options.stdout.columns || WIDEST, WIDEST);
  }

  page(heading?: Heading): void {
    const place = heading && headingSentence(heading);
    if (this.#begun && !this.#apart) this.say('');
    // Another page of the same thing is told by the blank line alone.
    if (place && place !== this.#place) this.say(place);
    this.#place = place;
    this.#apart = true;
  }

  say(...lines: Line[]): void {
    const rows = this.#painter.rows(lines, this.#options.stdout.isTTY ? this.width : Number.POSITIVE_INFINITY);
    if (rows.length > 0) this.#options.stdout.write(`${rows.join('\n')}\n`);
    this.#begun = true;
    this.#apart = rows.at(-1) === '';
  }

  // Plain lines have no pages to turn.
  async show(blocks: readonly Line[][]): Promise<void> {
    this.#showBlocks(blocks);
  }

  async choose<T>(question: string, choices: Choice<T>[], options: ChooseOptions<T> = {}): Promise<T> {
    this.#showBlocks(options.above ?? []);
    const list = keyed(choices, Number.POSITIVE_INFINITY);
    const initial = list[initialIndex(choices, options.initial)];
    if (!initial) throw new RangeError('there is nothing to choose from');
    // A script that reads no questions may leave the grade to the program; someone at the keys may have slipped.
    const byEnter = !(options.records && this.#options.stdin.isTTY);
    if (question) {
      this.say(
        question,
        ...list.map(({ choice, key }) => `  ${key} ${choice.label === key ? '' : choice.label}`.trimEnd()),
      );
      const enter = byEnter ? `Enter alone is ${initial.key}` : `${initial.key} is suggested`;
      this.say(`Type ${listLines(list.map(({ key }) => key))}; ${enter}.`);
    } else {
      this.say(`${list.map((one) => `${one === initial ? 'Enter' : one.key} ${one.choice.label}`).join(', ')}.`);
    }
    for (;;) {
      const text = (await this.#line()).trim();
      if (text === '' && !byEnter) {
        this.say(`An empty line records nothing. Type ${listLines(list.map(({ key }) => key))}.`);
        continue;
      }
      const found = text === '' ? initial : matchChoice(list, text);
      if (found) {
        this.say(`Chosen: ${ended(found.choice.label || found.key)}`);
        return found.choice.value;
      }
      this.say(`"${text}" is not one of these.`);
    }
  }

  async pick<T>(question: string, choices: Choice<T>[]): Promise<T> {
    return this.choose(question, choices);
  }

  async tick(question: string, items: Tickable[], { above = [] }: PromptContext = {}): Promise<boolean[]> {
    this.#showBlocks(above);
    if (question) this.say(question);
    const marked = items.some(({ ticked }) => ticked);
    this.say(
      ...items.flatMap(({ text, ticked, under }, index): Line[] => [
        ...(under ? ['', ...under] : []),
        { text, hang: `  ${index + 1} ${ticked ? '[x] ' : ''}` },
      ]),
    );
    this.say(`Numbers separated by spaces, Enter for ${marked ? 'those marked' : 'none'}.`);
    for (;;) {
      const text = (await this.#line()).trim();
      const ticks = text === '' ? items.map(({ ticked }) => ticked ?? false) : matchNumbers(text, items.length);
      if (Array.isArray(ticks)) {
        this.say(ticksSentence(ticks));
        return ticks;
      }
      this.say(ticks);
    }
  }

  async ask(
    question: string,
    { above = [], initial = '', hint, check }: NonNullable<Parameters<Terminal['ask']>[1]> = {},
  ): Promise<string> {
    this.#showBlocks(above);
    for (;;) {
      this.say(hint ? `${question} (${hint})` : question);
      const text = (await this.#line()) || initial;
      const complaint = check?.(text);
      if (complaint === undefined) return text;
      this.say(complaint);
    }
  }

  async answer(request: AnswerRequest): Promise<Answer> {
    const { seconds: limit, aloud, clock = () => 0, stamps = [] } = request;
    const time = limit === null ? '' : `You have ${spoken(limit - clock())}. `;
    this.say(...request.prompt, ...saidBy(request, clock()), ...stampLines(stamps, spoken));
    const noted = stamps.length > 0 ? ' A letter and Enter notes the moment.' : '';
    this.say(
      `${time}${aloud ? `Speak now; press Enter when you are done.${noted}` : 'Type your answer; an empty line ends it.'}`,
    );
    const started = this.#work.now();
    const attended = this.#work.allow(request.limit, true);
    const told = this.#announce(request);
    const text = await (aloud ? this.#spoken(request) : this.#typed(request)).finally(attended).finally(told);
    const seconds = Math.round((this.#work.now() - started) / 1000);
    const over = limit !== null && seconds > limit ? `, ${spoken(seconds - limit)} over` : '';
    this.say(`Time used: ${spoken(seconds)}${over}.`);
    return { text, seconds };
  }

  async edit(text: string, request: EditRequest): Promise<string> {
    const { stdin, env, editing } = this.#options;
    if (!stdin.isTTY && !env.VISUAL && !env.EDITOR) {
      throw new Problem(
        'No one is at the terminal to edit this.',
        'Set VISUAL or EDITOR to a command that edits a file.',
      );
    }
    const { editText } = await import('./editor.ts');
    const files = await editing();
    return this.#watch.during((signal) => editText(text, request, { files, env, signal, deaf: !stdin.isTTY }));
  }

  wait<T>(says: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { isTTY = false } = this.#options.stdin;
    this.say(isTTY ? `${says} Ctrl-C stops it.` : says);
    return this.#watch.during(work, { left: isTTY });
  }

  async read(lines: Line[]): Promise<void> {
    this.say(...lines);
  }

  atWork(limit?: number): () => number {
    this.#work.allow(limit, true);
    const started = this.#work.now();
    return () => (this.#work.now() - started) / 1000;
  }

  close(): void {
    this.#reader.close();
    this.#watch.close();
  }

  #showBlocks(blocks: readonly Line[][]): void {
    const lines = linesOf(blocks);
    if (lines.length > 0) this.say(...(this.#apart ? [] : ['']), ...lines);
  }

  /** The next line; if no one typed it, nothing ended the line that the mark is in. */
  async #line(mark = MARK): Promise<string> {
    const { stdin, stdout, asks } = this.#options;
    asks?.();
    stdout.write(mark);
    this.#apart = false;
    const text = await this.#watch.during((signal) => this.#reader.next(signal));
    this.#work.seen();
    if (!stdin.isTTY && mark) stdout.write('\n');
    if (text === undefined) throw new Stopped();
    return clean(text);
  }

  /** Tells what the other side says, and how much of a running clock is left, each when it is time. Returns how to end that. */
  #announce(request: AnswerRequest): () => void {
    const { clock, seconds: limit } = request;
    if (!clock) return () => {};
    const timers = announcements(request, { seconds: clock(), limit, told: spoken }).map(({ at, lines }) =>
      setTimeout(() => this.say(...lines), (at - clock()) * 1000),
    );
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }

  /** An answer that is spoken: lines are the letters of stamps, and an empty one ends it. */
  async #spoken({ clock = () => 0, prompt, stamps = [], stamped }: AnswerRequest): Promise<string> {
    for (let keys = stamps; ; ) {
      const key = (await this.#line()).trim();
      if (key === '' || keys.length === 0) return '';
      const after = stampsAfter(keys, key, clock());
      const one = after.find((stamp) => stamp.key === key);
      if (one?.again) this.say(...prompt);
      if (after !== keys) stamped?.(key, clock());
      this.say(one ? `${one.label}: ${spoken(one.at ?? 0)}.` : `"${key}" notes nothing; Enter alone ends it.`);
      keys = after;
    }
  }

  async #typed(request: AnswerRequest): Promise<string> {
    let lines = request.initial ? request.initial.split('\n') : [];
    const text = () => lines.join('\n');
    let begun = lines.length > 0;
    if (begun) this.say('Kept from before:', ...lines, `What you type is added to it; "${AWAY}" throws it away.`);
    try {
      for (let mark = MARK; ; mark = '') {
        const next = await this.#line(mark);
        if (next.trim() === '') return text();
        if (begun && next.trim().toLowerCase() === AWAY) {
          lines = [];
          request.discard?.();
          this.say('Thrown away.');
        } else {
          lines.push(next);
          request.keep?.(text());
        }
        begun = false;
      }
    } catch (error) {
      request.keep?.(text());
      throw error;
    }
  }
}
