import { Interrupted, Stopped } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import { type Canvas, createCanvas, type RowLayout, type Window } from './canvas.ts';
import type { PromptStreams } from './inquired.ts';
import { createKeyboard, type Keyboard, type KeyInput } from './keyboard.ts';
import type { Painter } from './paint.ts';
import { outputFailed, type Watch, watchSignals } from './signals.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';
import type { WorkClock } from './work-clock.ts';

export type Prompt<T, Config> = (config: Config, streams: Required<PromptStreams>) => Promise<Ending<T>>;

/** Standard input and output, the painter of rows, and milliseconds of a monotonic clock. */
export interface WindowParts {
  stdin: KeyInput;
  stdout: NodeJS.WritableStream & Window;
  painter: Painter;
  now: () => number;
  work: WorkClock;
  /** See `ScreenOptions`. */
  asks?: (() => void) | undefined;
}

/** The window in which prompts are shown, one at a time; another program can have it for a while. */
export class PromptWindow {
  readonly canvas: Canvas;
  readonly stage: Stage;
  /** Something was said since the user was last waited for. */
  unread = false;
  /** Seconds of what is practiced: see `Terminal.atWork`. */
  limit: number | undefined;
  readonly #stdout: WindowParts['stdout'];
  readonly #painter: Painter;
  readonly #keyboard: Keyboard;
  readonly #watch: Watch;
  readonly #work: WorkClock;
  readonly #resizing = new Set<() => void>();
  /** The signal of the prompt that is shown; undefined between prompts. */
  #asking: AbortSignal | undefined;
  #lent: Promise<unknown> | undefined;

  constructor({ stdin, stdout, painter, now, work, asks }: WindowParts) {
    this.#work = work;
    this.#stdout = stdout;
    this.#painter = painter;
    this.canvas = createCanvas(stdout, asks);
    this.stage = this.#createStage(now);
    this.#watch = watchSignals({ restore: () => this.#restore(), resume: () => this.#resume() });
    this.#keyboard = createKeyboard(stdin, {
      now,
      seen: work.seen,
      write: (text) => stdout.write(text),
      end: () => this.#watch.end(new Interrupted()),
      suspend: () => {
        this.canvas.leave();
        work.leave();
        this.#watch.suspend();
      },
    });
    stdout.on('resize', this.#resized);
    stdout.on('error', (error: NodeJS.ErrnoException) => this.#watch.end(outputFailed(error)));
  }

  /** The signal of the prompt that is shown. */
  get asking(): AbortSignal | undefined {
    return this.#asking;
  }

  /** Lines as rows of a window of some width. */
  laidOut(lines: readonly Line[]): RowLayout {
    return (columns) => this.#painter.rows(lines, widthOf(columns), columns);
  }

  /**
   * `text` is what the prompt's frame begins with; `led` says whether the prompt leads the cursor: Inquirer's do; `undoes`
   * whether Ctrl-Z is a key of the prompt; `leaves` whether Ctrl-C leaves this prompt alone, as Escape does.
   */
  show<T, Config>(
    prompt: Prompt<T, Config>,
    config: Config,
    {
      text = [],
      led = false,
      undoes = led,
      leaves = false,
      until,
    }: { text?: readonly Line[]; led?: boolean; undoes?: boolean; leaves?: boolean; until?: AbortSignal } = {},
  ): Promise<T> {
    return this.during(async (ended) => {
      const signal = until ? AbortSignal.any([ended, until]) : ended;
      await this.#keyboard.catchUp();
      this.#asking = signal;
      const ending = prompt(config, { input: this.#keyboard.input(undoes), output: this.canvas.stream(led), signal });
      this.#keyboard.flush();
      try {
        const outcome = await ending;
        return outcomeOf(leaves && outcome === 'interrupted' ? 'stopped' : outcome);
      } finally {
        await this.#lent;
        this.canvas.commit(this.laidOut(text));
        this.#asking = undefined;
        this.unread = false;
      }
    });
  }

  /** Shows a prompt of Inquirer's, which clears its frame away; `kept` is what stays in sight of it. */
  async inquire<T, Config>(
    prompt: Prompt<T, Config>,
    config: Config,
    kept: (columns: number, value?: T) => string[],
  ): Promise<T> {
    let value: T | undefined;
    try {
      value = await this.show(prompt, config, { led: true });
      return value;
    } finally {
      const said = value;
      this.canvas.say((columns) => kept(columns, said));
    }
  }

  /** Shows a prompt while `work` goes on: whatever ends the prompt stops the work, Ctrl-C too, and its end ends the prompt. */
  async wait<T, Config>(
    prompt: Prompt<unknown, Config>,
    config: Config,
    { text }: { text: readonly Line[] },
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const [left, over] = [new AbortController(), new AbortController()];
    const working = work(left.signal).finally(() => over.abort());
    const why = await this.show(prompt, config, { text, leaves: true, until: over.signal }).then(
      () => new Stopped(),
      (error: unknown) => error,
    );
    if (over.signal.aborted) return working;
    left.abort();
    await working.catch(() => {});
    throw why;
  }

  /** Waits for something; a signal makes the wait reject. */
  during<T>(wait: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#watch.during(wait);
  }

  /** Another program has the terminal while `use` runs. */
  async lend<T>(use: () => Promise<T>): Promise<T> {
    this.canvas.lend(true);
    this.#keyboard.release();
    this.#watch.deaf(true);
    this.#work.seen();
    const attended = this.#work.allow(this.limit, true);
    const using = use();
    this.#lent = using.catch(() => {});
    try {
      return await using;
    } finally {
      this.#work.seen();
      attended();
      this.#lent = undefined;
      this.#watch.deaf(false);
      this.canvas.lend(false);
      if (this.#asking && !this.#asking.aborted) {
        this.#keyboard.resume();
        this.#resized();
      }
    }
  }

  /** See `Keyboard.ignoreRepeat`. `unlessEnter`: only if the key pressed last was another. */
  ignoreRepeat({ unlessEnter = false } = {}): void {
    if (!unlessEnter || !this.#keyboard.lastWasEnter()) this.#keyboard.ignoreRepeat();
  }

  close(): void {
    this.#stdout.removeListener('resize', this.#resized);
    this.#keyboard.close();
    this.#watch.close();
  }

  #createStage(now: () => number): Stage {
    const { columns, rows, above } = this.canvas;
    return {
      painter: this.#painter,
      now,
      atWork: this.#work.now,
      bell: () => this.#stdout.write('\u0007'),
      columns,
      rows,
      above,
      onResize: (changed) => {
        this.#resizing.add(changed);
        return () => this.#resizing.delete(changed);
      },
    };
  }

  readonly #resized = (): void => {
    if (this.#lent || !this.#asking) return;
    // First the prompt lays out its frame anew, unseen; then everything is shown at once.
    this.canvas.lend(true);
    for (const changed of this.#resizing) changed();
    this.canvas.refresh();
  };

  #restore(): void {
    if (!this.#lent) this.#keyboard.release();
  }

  #resume(): void {
    this.#work.back();
    if (this.#lent) return;
    this.#keyboard.release();
    if (!this.#asking) return;
    this.#keyboard.resume();
    this.canvas.refresh();
  }
}

function outcomeOf<T>(ending: Ending<T>): T {
  if (ending === 'stopped') throw new Stopped();
  if (ending === 'interrupted') throw new Interrupted();
  return ending.value;
}
