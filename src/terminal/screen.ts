import type { EditorFiles } from '../domain/drafts.ts';
import { Interrupted, Stopped } from '../domain/problem.ts';
import type { AnswerRequest, EditRequest, Line, Terminal } from '../domain/terminal.ts';
import { answerPrompt } from './answer-prompt.ts';
import { createCanvas } from './canvas.ts';
import { choosePrompt } from './choose-prompt.ts';
import { headingLine } from './heading.ts';
import { createKeyboard, type KeyInput } from './keyboard.ts';
import { initialIndex } from './keyed.ts';
import { linePrompt } from './line-prompt.ts';
import { colorLevel, createPainter } from './paint.ts';
import { outputFailed, watchSignals } from './signals.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';
import { tickPrompt } from './tick-prompt.ts';
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

type Show<T, Config> = (
  config: Config,
  context: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; signal: AbortSignal },
) => Promise<Ending<T>>;

/** The full terminal. */
export function createScreen({ stdin, stdout, env, now, editing }: ScreenOptions): Terminal & { close(): void } {
  const painter = createPainter(tonesFor(colorLevel(env, stdout)));
  const canvas = createCanvas(stdout);
  const resizing = new Set<() => void>();
  /** The signal of the prompt that is shown; undefined between prompts. */
  let asking: AbortSignal | undefined;
  let lent: Promise<unknown> | undefined;

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

  function show<T, Config>(prompt: Show<T, Config>, config: Config): Promise<T> {
    return watch.during(async (signal) => {
      asking = signal;
      const ending = prompt(config, { input: keyboard.input(), output: canvas.stream(), signal });
      keyboard.flush();
      try {
        return outcomeOf(await ending);
      } finally {
        await lent;
        canvas.commit();
        asking = undefined;
      }
    });
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

  const say = (...lines: Line[]) => canvas.say((columns) => painter.rows(lines, widthOf(columns), columns));

  return {
    plain: false,
    get width() {
      return widthOf(canvas.columns());
    },

    page(heading) {
      canvas.clear();
      if (heading) canvas.say((columns) => [headingLine(painter, heading, widthOf(columns)), '']);
    },
    say,

    async choose(question, choices, options = {}) {
      const initial = choices[initialIndex(choices, options.initial)]?.value;
      const picked = await show(choosePrompt, { stage, question, choices, inline: options.inline, initial });
      if (!keyboard.lastWasEnter()) keyboard.ignoreRepeat();
      const choice = choices[picked];
      if (!choice) throw new RangeError(`there is no choice ${picked} of ${choices.length}`);
      return choice.value;
    },

    async tick(question, items, below = []) {
      return show(tickPrompt, { stage, question, items, below });
    },

    async ask(question, options = {}) {
      return show(linePrompt, { stage, question, ...options });
    },

    async answer(request) {
      const started = now();
      const openEditor = (text: string) => editInWindow(text, { ...request, ending: '.md' }, asking);
      const text = await show(answerPrompt, {
        ...request,
        prompt: [...request.prompt, ...kept(request)],
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
      const fits = rows.length < canvas.rows();
      const paged = !fits && (await watch.during((signal) => pageInWindow(rows, signal)));
      if (!paged) say(...lines);
    },

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
