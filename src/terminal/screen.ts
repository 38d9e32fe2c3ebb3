import type { EditorFiles } from '../domain/drafts.ts';
import { clock } from '../domain/duration.ts';
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
import { UNDER_QUESTION } from './answer-frame.ts';
import { answerPrompt } from './answer-prompt.ts';
import type { ChooseConfig } from './choose-frame.ts';
import { choosePrompt, chooseRows } from './choose-prompt.ts';
import { HEADING_ROWS, headingLine } from './heading.ts';
import type { KeyInput } from './keyboard.ts';
import { initialIndex } from './keyed.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { linesOf, paragraphs, rowsOf } from './pages.ts';
import { colorLevel, createPainter, type Painter } from './paint.ts';
import { PromptWindow } from './prompt-window.ts';
import { widthOf } from './stage.ts';
import { tickPrompt, tickRows } from './tick-prompt.ts';
import { tonesFor } from './tones.ts';
import { createWorkClock, type WorkClock } from './work-clock.ts';

export interface ScreenOptions {
  stdin: KeyInput;
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  env: NodeJS.ProcessEnv;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Calls back every `BEAT` milliseconds, as long as the process runs. */
  heartbeat?: ((beat: () => void) => void) | undefined;
  /** Where the files of the user's editor are. */
  editing: () => Promise<EditorFiles>;
  /** Called whenever a question, or more of one, is about to be shown. */
  asks?: (() => void) | undefined;
}

/** The full terminal. */
export class Screen implements Terminal {
  readonly searches = true;
  readonly duration = clock;
  readonly #options: ScreenOptions;
  readonly #painter: Painter;
  readonly #work: WorkClock;
  readonly #window: PromptWindow;
  readonly #reader: PageReader;
  #heading: Heading | undefined;

  constructor(options: ScreenOptions) {
    const { stdin, stdout, env, now, heartbeat, asks } = options;
    this.#options = options;
    this.#painter = createPainter(tonesFor(colorLevel(env, stdout)));
    this.#work = createWorkClock(now);
    heartbeat?.(this.#work.beat);
    this.#window = new PromptWindow({ stdin, stdout, painter: this.#painter, now, work: this.#work, asks });
    const { stage, canvas } = this.#window;
    this.#reader = createPageReader({
      stage,
      lastRow: canvas.lastRow,
      unread: () => this.#window.unread,
      fresh: () => this.page(this.#heading),
      turn: (text) => this.#window.show(choosePrompt, { ...this.#turnTo('go on'), text }, { text }),
    });
  }

  get width(): number {
    return widthOf(this.#window.canvas.columns());
  }

  page(heading?: Heading): void {
    const { canvas } = this.#window;
    this.#heading = heading;
    canvas.clear();
    if (heading) canvas.say((columns) => [headingLine(this.#painter, heading, widthOf(columns)), '']);
    this.#window.unread = false;
  }

  say(...lines: Line[]): void {
    this.#window.canvas.say(this.#window.laidOut(lines));
    this.#window.unread = true;
  }

  async show(blocks: Line[][], next?: string): Promise<void> {
    const config = this.#turnTo(next ?? '');
    const lines = await this.#reader.upTo(blocks, () => chooseRows(config));
    if (next === undefined) this.say(...lines);
    else await this.#window.show(choosePrompt, { ...config, text: lines }, { text: lines });
  }

  async choose<T>(
    question: string,
    choices: Choice<T>[],
    { above = [], again = [], inline, records, initial: wanted }: ChooseOptions<T> = {},
  ): Promise<T> {
    const initial = choices[initialIndex(choices, wanted)]?.value;
    const config: ChooseConfig = { stage: this.#window.stage, question, choices, inline, records, initial };
    const need = () => chooseRows(config);
    const text = [...(await this.#reader.upTo(above, need)), ...linesOf([again])];
    if (text.length === 0) this.#standApart(need());
    const picked = await this.#window.show(choosePrompt, { ...config, text }, { text });
    this.#window.ignoreRepeat({ unlessEnter: true });
    const choice = choices[picked];
    if (!choice) throw new RangeError(`no choice ${picked} of ${choices.length}`);
    return choice.value;
  }

  async tick(question: string, items: Tickable[], { above = [], again = [] }: PromptContext = {}): Promise<boolean[]> {
    const config = { stage: this.#window.stage, question, items };
    const need = () => tickRows(config);
    const text = [...(await this.#reader.upTo(above, need)), ...linesOf([again])];
    if (text.length === 0) this.#standApart(need());
    return this.#window.show(tickPrompt, { ...config, text }, { text });
  }

  async ask(
    question: string,
    { above = [], ...options }: NonNullable<Parameters<Terminal['ask']>[1]> = {},
  ): Promise<string> {
    const { askLine, askedRows, TYPED_ROWS } = await import('./inquired.ts');
    const painter = this.#painter;
    const asked = (columns: number) => askedRows({ painter, columns: () => columns }, question, options.hint);
    const need = () => asked(this.#window.canvas.columns()).length + TYPED_ROWS;
    const shown = await this.#reader.upTo(above, need);
    if (shown.length > 0) this.say(...shown);
    else this.#standApart(need());
    return this.#window.inquire(askLine, { stage: this.#window.stage, question, ...options }, (columns, text) => [
      ...asked(columns),
      ...(text === undefined ? [] : painter.rows([{ text, hang: '> ' }], widthOf(columns))),
    ]);
  }

  async pick<T>(question: string, choices: Choice<T>[]): Promise<T> {
    if (choices.length === 0) throw new RangeError('there is nothing to pick');
    const { pickOne } = await import('./inquired.ts');
    const labels = choices.map(({ label }) => label);
    const config = { stage: this.#window.stage, question, labels };
    const place = await this.#window.inquire(pickOne, config, (columns, picked) =>
      this.#painter.rows(
        [question, ...(picked === undefined ? [] : [{ text: labels[picked] ?? '', hang: '> ' }])],
        widthOf(columns),
      ),
    );
    return (choices[place] as (typeof choices)[number]).value;
  }

  async answer(request: AnswerRequest): Promise<Answer> {
    const { canvas, stage } = this.#window;
    // What is in sight again does not have to be read before the clock starts: it is below, and can be scrolled.
    const prompt = [...request.prompt, ...(request.again?.length ? ['', ...request.again] : [])];
    const rows = rowsOf(request.prompt, { painter: this.#painter, columns: canvas.columns() });
    // A clock that runs anyway waits for no one to read.
    const mark = request.again?.length ? 1 : 0;
    const isLong = !request.clock && rows + mark + UNDER_QUESTION > canvas.rows() - canvas.above();
    if (isLong) {
      await this.show(paragraphs(request.prompt), 'start the clock');
      this.page(this.#heading);
    }
    const started = this.#work.now();
    const attended = this.#work.allow(request.limit, request.aloud);
    const openEditor = (text: string) => this.#editInWindow(text, { ...request, ending: '.md' }, this.#window.asking);
    // What was read just now ends with what is asked.
    const from = isLong && !request.again?.length ? rows : 0;
    const config = { ...request, prompt, kept: kept(request), from, stage, openEditor };
    const undoes = !request.aloud;
    const text = await this.#window.show(answerPrompt, config, { undoes }).finally(attended);
    const seconds = (this.#work.now() - started) / 1000;
    // People in a hurry, past zero, press the last key twice: it must not answer the next question.
    if (request.seconds !== null && seconds > request.seconds) this.#window.ignoreRepeat();
    return { text, seconds: Math.round(seconds) };
  }

  edit(text: string, request: EditRequest): Promise<string> {
    return this.#window.during((signal) => this.#editInWindow(text, request, signal));
  }

  wait<T>(says: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const config = { ...this.#turnTo('stop waiting'), text: [says] };
    return this.#window.wait(choosePrompt, config, { text: [says] }, work);
  }

  async read(lines: Line[]): Promise<void> {
    const { canvas } = this.#window;
    const rows = this.#painter.rows(lines, widthOf(canvas.columns()), canvas.columns());
    const fits = (above: number) => above + rows.length < canvas.rows();
    // What a session has on its page is not scrolled away: there is a page for it, or the pager.
    if (this.#heading && !fits(canvas.above()) && fits(HEADING_ROWS)) this.page(this.#heading);
    const taken = this.#heading ? canvas.above() : 0;
    const paged = !fits(taken) && (await this.#window.during((signal) => this.#pageInWindow(rows, signal)));
    if (!paged) this.say(...lines);
  }

  atWork(limit?: number): () => number {
    this.#window.limit = limit ?? this.#window.limit;
    this.#work.allow(this.#window.limit);
    const started = this.#work.now();
    return () => (this.#work.now() - started) / 1000;
  }

  close(): void {
    this.#window.close();
  }

  // Starting other programs is rare: what it takes is loaded when it is needed.
  async #editInWindow(text: string, request: EditRequest, signal?: AbortSignal): Promise<string> {
    const { editText } = await import('./editor.ts');
    const files = await this.#options.editing();
    return this.#window.lend(() => editText(text, request, { files, env: this.#options.env, signal }));
  }

  async #pageInWindow(rows: string[], signal: AbortSignal): Promise<boolean> {
    const { pageText } = await import('./pager.ts');
    return this.#window.lend(() => pageText(`${rows.join('\n')}\n`, this.#options.env, signal));
  }

  /** A blank row between what is there and what is asked, if nothing has to give way to it. */
  #standApart(need: number): void {
    const { canvas } = this.#window;
    if (canvas.lastRow() && canvas.above() + 1 + need <= canvas.rows()) canvas.say(() => ['']);
  }

  /** The prompt that waits for someone to turn to what comes next. */
  #turnTo(label: string): ChooseConfig {
    return { stage: this.#window.stage, question: '', choices: [{ value: undefined, label }], inline: true };
  }
}

/** The words above a text that is kept from before. */
function kept({ initial, aloud }: AnswerRequest): Line[] {
  return initial && !aloud
    ? ['', { text: 'Kept from before: go on typing. Ctrl-U erases a line, Ctrl-Y brings it back.', tone: 'quiet' }]
    : [];
}
