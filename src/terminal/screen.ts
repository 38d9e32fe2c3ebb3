import type { EditorFiles } from '../domain/drafts.ts';
import { clock } from '../domain/duration.ts';
import { Interrupted, Stopped } from '../domain/problem.ts';
import type { AnswerRequest, EditRequest, Heading, Line, Terminal } from '../domain/terminal.ts';
import { UNDER_QUESTION } from './answer-frame.ts';
import { answerPrompt } from './answer-prompt.ts';
import { createCanvas } from './canvas.ts';
import { type ChooseConfig, choosePrompt, chooseRows } from './choose-prompt.ts';
import { HEADING_ROWS, headingLine } from './heading.ts';
import type { PromptStreams } from './inquired.ts';
import { createKeyboard, type KeyInput } from './keyboard.ts';
import { initialIndex } from './keyed.ts';
import { createPageReader } from './page-reader.ts';
import { linesOf, paragraphs, rowsOf } from './pages.ts';
import { colorLevel, createPainter } from './paint.ts';
import { outputFailed, watchSignals } from './signals.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';
import { tickPrompt, tickRows } from './tick-prompt.ts';
import { tonesFor } from './tones.ts';

export interface ScreenOptions {
  stdin: KeyInput;
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number; rows?: number };
  env: NodeJS.ProcessEnv;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Where the files of the user's editor are. */
  editing: () => Promise<EditorFiles>;
}

type Show<T, Config> = (config: Config, streams: Required<PromptStreams>) => Promise<Ending<T>>;

/** The full terminal. */
export function createScreen({ stdin, stdout, env, now, editing }: ScreenOptions): Terminal & { close(): void } {
  const painter = createPainter(tonesFor(colorLevel(env, stdout)));
  const canvas = createCanvas(stdout);
  const resizing = new Set<() => void>();
  /** The signal of the prompt that is shown; undefined between prompts. */
  let asking: AbortSignal | undefined;
  let lent: Promise<unknown> | undefined;
  let heading: Heading | undefined;
  /** Something was said since the user was last waited for. */
  let unread = false;

  const watch = watchSignals({
    restore() {
      if (!lent) keyboard.release();
    },
    resume() {
      if (lent) return;
      keyboard.release();
      if (!asking) return;
      keyboard.resume();
      canvas.refresh();
    },
  });
  const keyboard = createKeyboard(stdin, {
    now,
    write: (text) => stdout.write(text),
    end: () => watch.end(new Interrupted()),
    suspend() {
      canvas.leave();
      watch.suspend();
    },
  });

  const stage: Stage = {
    painter,
    now,
    columns: canvas.columns,
    rows: canvas.rows,
    above: canvas.above,
    onResize(changed) {
      resizing.add(changed);
      return () => resizing.delete(changed);
    },
  };

  function resized(): void {
    if (lent || !asking) return;
    // First the prompt lays out its frame anew, unseen; then everything is shown at once.
    canvas.lend(true);
    for (const changed of resizing) changed();
    canvas.refresh();
  }
  const gone = (error: NodeJS.ErrnoException) => {
    watch.end(outputFailed(error));
  };
  stdout.on('resize', resized);
  stdout.on('error', gone);

  /** `text` is what the prompt's frame begins with; `led` says whether the prompt leads the cursor: Inquirer's do. */
  function show<T, Config>(
    prompt: Show<T, Config>,
    config: Config,
    { text = [], led = false }: { text?: readonly Line[]; led?: boolean } = {},
  ): Promise<T> {
    return watch.during(async (signal) => {
      asking = signal;
      const ending = prompt(config, { input: keyboard.input(), output: canvas.stream(led), signal });
      keyboard.flush();
      try {
        return outcomeOf(await ending);
      } finally {
        await lent;
        canvas.commit(laidOut(text));
        asking = undefined;
        unread = false;
      }
    });
  }

  /** Shows a prompt of Inquirer's, which clears its frame away; `kept` is what stays in sight of it. */
  async function inquire<T, Config>(
    prompt: Show<T, Config>,
    config: Config,
    kept: (columns: number, value?: T) => string[],
  ): Promise<T> {
    let value: T | undefined;
    try {
      value = await show(prompt, config, { led: true });
      return value;
    } finally {
      const said = value;
      canvas.say((columns) => kept(columns, said));
    }
  }

  /** Another program has the terminal while `use` runs. */
  async function lend<T>(use: () => Promise<T>): Promise<T> {
    canvas.lend(true);
    keyboard.release();
    watch.deaf(true);
    const using = use();
    lent = using.catch(() => {});
    try {
      return await using;
    } finally {
      lent = undefined;
      watch.deaf(false);
      canvas.lend(false);
      if (asking && !asking.aborted) {
        keyboard.resume();
        resized();
      }
    }
  }

  // Starting other programs is rare: what it takes is loaded when it is needed.
  async function editInWindow(text: string, request: EditRequest, signal?: AbortSignal): Promise<string> {
    const { editText } = await import('./editor.ts');
    const files = await editing();
    return lend(() => editText(text, request, { files, env, signal }));
  }

  async function pageInWindow(rows: string[], signal: AbortSignal): Promise<boolean> {
    const { pageText } = await import('./pager.ts');
    return lend(() => pageText(`${rows.join('\n')}\n`, env, signal));
  }

  const laidOut = (lines: readonly Line[]) => (columns: number) => painter.rows(lines, widthOf(columns), columns);

  function say(...lines: Line[]): void {
    canvas.say(laidOut(lines));
    unread = true;
  }

  function page(next?: Heading): void {
    heading = next;
    canvas.clear();
    if (next) canvas.say((columns) => [headingLine(painter, next, widthOf(columns)), '']);
    unread = false;
  }

  const turnTo = (label: string): ChooseConfig => ({
    stage,
    question: '',
    choices: [{ value: undefined, label }],
    inline: true,
  });
  const reading = createPageReader({
    stage,
    lastRow: canvas.lastRow,
    unread: () => unread,
    fresh: () => page(heading),
    turn: (text) => show(choosePrompt, { ...turnTo('go on'), text }, { text }),
  });

  async function showBlocks(blocks: Line[][], next?: string): Promise<void> {
    const config = turnTo(next ?? '');
    const lines = await reading.upTo(blocks, () => chooseRows(config));
    if (next === undefined) say(...lines);
    else await show(choosePrompt, { ...config, text: lines }, { text: lines });
  }

  /** A blank row between what is there and what is asked, if nothing has to give way to it. */
  function standApart(need: number): void {
    if (canvas.lastRow() && canvas.above() + 1 + need <= canvas.rows()) canvas.say(() => ['']);
  }

  return {
    searches: true,
    get width() {
      return widthOf(canvas.columns());
    },

    page,
    say,
    show: showBlocks,

    async choose(question, choices, { above = [], again = [], inline, initial: wanted } = {}) {
      const initial = choices[initialIndex(choices, wanted)]?.value;
      const config: ChooseConfig = { stage, question, choices, inline, initial };
      const need = () => chooseRows(config);
      const text = [...(await reading.upTo(above, need)), ...linesOf([again])];
      if (text.length === 0) standApart(need());
      const picked = await show(choosePrompt, { ...config, text }, { text });
      if (!keyboard.lastWasEnter()) keyboard.ignoreRepeat();
      const choice = choices[picked];
      if (!choice) throw new RangeError(`no choice ${picked} of ${choices.length}`);
      return choice.value;
    },

    async tick(question, items, { above = [], again = [] } = {}) {
      const config = { stage, question, items };
      const need = () => tickRows(config);
      const text = [...(await reading.upTo(above, need)), ...linesOf([again])];
      if (text.length === 0) standApart(need());
      return show(tickPrompt, { ...config, text }, { text });
    },

    async ask(question, { above = [], ...options } = {}) {
      const { askLine, askedRows, TYPED_ROWS } = await import('./inquired.ts');
      const asked = (columns: number) => askedRows({ painter, columns: () => columns }, question, options.hint);
      const need = () => asked(canvas.columns()).length + TYPED_ROWS;
      const text = await reading.upTo(above, need);
      if (text.length > 0) say(...text);
      else standApart(need());
      return inquire(askLine, { stage, question, ...options }, (columns, text) => [
        ...asked(columns),
        ...(text === undefined ? [] : painter.rows([{ text, hang: '> ' }], widthOf(columns))),
      ]);
    },

    async pick(question, choices) {
      if (choices.length === 0) throw new RangeError('there is nothing to pick');
      const { pickOne } = await import('./inquired.ts');
      const labels = choices.map(({ label }) => label);
      const place = await inquire(pickOne, { stage, question, labels }, (columns, picked) =>
        painter.rows(
          [question, ...(picked === undefined ? [] : [{ text: labels[picked] ?? '', hang: '> ' }])],
          widthOf(columns),
        ),
      );
      return (choices[place] as (typeof choices)[number]).value;
    },

    async answer(request) {
      const prompt = [...request.prompt, ...(request.again?.length ? ['', ...request.again] : [])];
      const rows = rowsOf(prompt, { painter, columns: canvas.columns() });
      if (rows + UNDER_QUESTION > canvas.rows() - canvas.above()) {
        await showBlocks(paragraphs(prompt), 'start the clock');
        page(heading);
      }
      const started = now();
      const openEditor = (text: string) => editInWindow(text, { ...request, ending: '.md' }, asking);
      const text = await show(answerPrompt, {
        ...request,
        prompt: [...prompt, ...kept(request)],
        stage,
        openEditor,
      });
      const seconds = (now() - started) / 1000;
      // In a hurry, past zero, people press the last key twice: it must not answer the next question.
      if (request.seconds !== null && seconds > request.seconds) keyboard.ignoreRepeat();
      return { text, seconds: Math.round(seconds) };
    },

    edit: (text, request) => watch.during((signal) => editInWindow(text, request, signal)),

    async read(lines) {
      const rows = painter.rows(lines, widthOf(canvas.columns()), canvas.columns());
      const fits = (above: number) => above + rows.length < canvas.rows();
      // What a session has on its page is not scrolled away: there is a page for it, or the pager.
      if (heading && !fits(canvas.above()) && fits(HEADING_ROWS)) page(heading);
      const taken = heading ? canvas.above() : 0;
      const paged = !fits(taken) && (await watch.during((signal) => pageInWindow(rows, signal)));
      if (!paged) say(...lines);
    },

    duration: clock,

    close() {
      stdout.removeListener('resize', resized);
      keyboard.close();
      watch.close();
    },
  };
}

/** The words above a text that is kept from before. */
function kept({ initial, aloud }: AnswerRequest): Line[] {
  return initial && !aloud ? ['', { text: 'Kept from before: go on typing. Ctrl-U erases.', tone: 'quiet' }] : [];
}

function outcomeOf<T>(ending: Ending<T>): T {
  if (ending === 'stopped') throw new Stopped();
  if (ending === 'interrupted') throw new Interrupted();
  return ending.value;
}
