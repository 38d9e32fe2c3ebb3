import { clean } from '../domain/clean.ts';
import type { EditorFiles } from '../domain/drafts.ts';
import { spoken } from '../domain/duration.ts';
import { Problem, Stopped } from '../domain/problem.ts';
import type { AnswerRequest, Choice, Line, PromptContext, Terminal } from '../domain/terminal.ts';
import { headingSentence } from './heading.ts';
import { initialIndex, keyed } from './keyed.ts';
import { createLineReader } from './line-reader.ts';
import { matchChoice, matchNumbers } from './matching.ts';
import { linesOf } from './pages.ts';
import { createPainter, WIDEST } from './paint.ts';
import { outputFailed, watchSignals } from './signals.ts';

export interface PlainOptions {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: NodeJS.ProcessEnv;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Where the files of the user's editor are. */
  editing: () => Promise<EditorFiles>;
}

const MARK = '> ';
/** The first line that throws a kept text away. */
const AWAY = 'start over';

/**
 * The line-by-line terminal: for pipes, scripts and screen readers. Nothing is drawn twice, nothing is wrapped, and
 * every prompt reads one line of standard input, an answer as many as it takes to an empty one. The conversation is
 * the result here, so all of it goes to standard output.
 */
export function createPlain({ stdin, stdout, env, now, editing }: PlainOptions): Terminal & { close(): void } {
  const painter = createPainter();
  const reader = createLineReader(stdin);
  const watch = watchSignals({ restore() {}, resume() {} });
  let begun = false;
  /** What is written next stands apart from what is there: a page has begun, or a blank line was written. */
  let apart = true;
  stdout.on('error', (error) => watch.end(outputFailed(error)));

  function say(...lines: Line[]): void {
    const rows = painter.rows(lines, Number.POSITIVE_INFINITY);
    if (rows.length > 0) stdout.write(`${rows.join('\n')}\n`);
    begun = true;
    apart = rows.at(-1) === '';
  }

  function show(blocks: readonly Line[][]): void {
    const lines = linesOf(blocks);
    if (lines.length > 0) say(...(apart ? [] : ['']), ...lines);
  }

  /** The next line; where no one typed it, nothing ended the line that the mark is in. */
  async function line(mark = MARK): Promise<string> {
    stdout.write(mark);
    apart = false;
    const text = await watch.during((signal) => reader.next(signal));
    if (!stdin.isTTY && mark) stdout.write('\n');
    if (text === undefined) throw new Stopped();
    return clean(text);
  }

  async function typed(request: AnswerRequest): Promise<string> {
    let lines = request.initial ? request.initial.split('\n') : [];
    const text = () => lines.join('\n');
    let begun = lines.length > 0;
    if (begun) say('Kept from before:', ...lines, `What you type is added to it; "${AWAY}" throws it away.`);
    try {
      for (let mark = MARK; ; mark = '') {
        const next = await line(mark);
        if (next.trim() === '') return text();
        if (begun && next.trim().toLowerCase() === AWAY) {
          lines = [];
          request.discard?.();
          say('Thrown away.');
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

  return {
    searches: false,
    get width() {
      return Math.min(stdout.columns || WIDEST, WIDEST);
    },

    page(heading) {
      if (begun) say('');
      if (heading) say(headingSentence(heading));
      apart = true;
    },
    say,

    // Someone who reads line by line reads on without turning pages.
    async show(blocks) {
      show(blocks);
    },

    async choose<T>(question: string, choices: Choice<T>[], options: PromptContext & { initial?: T } = {}): Promise<T> {
      show(options.above ?? []);
      const list = keyed(choices, Number.POSITIVE_INFINITY);
      const initial = list[initialIndex(choices, options.initial)];
      if (!initial) throw new RangeError('there is nothing to choose from');
      if (question) {
        say(
          question,
          ...list.map(({ choice, key }) => `  ${key} ${choice.label === key ? '' : choice.label}`.trimEnd()),
        );
        say(`Type ${listLines(list.map(({ key }) => key))}; Enter alone is ${initial.key}.`);
      } else {
        say(`${list.map((one) => `${one === initial ? 'Enter' : one.key} ${one.choice.label}`).join(', ')}.`);
      }
      for (;;) {
        const text = (await line()).trim();
        const found = text === '' ? initial : matchChoice(list, text);
        if (found) return found.choice.value;
        say(`"${text}" is none of these.`);
      }
    },

    async pick(question, choices) {
      return this.choose(question, choices);
    },

    async tick(question, items, { above = [] } = {}) {
      show(above);
      if (question) say(question);
      const marked = items.some(({ ticked }) => ticked);
      say(...items.map(({ text, ticked }, index) => ({ text, hang: `  ${index + 1} ${ticked ? '[x] ' : ''}` })));
      say(`Numbers separated by spaces, Enter for ${marked ? 'those marked' : 'none'}.`);
      for (;;) {
        const text = (await line()).trim();
        if (text === '') return items.map(({ ticked }) => ticked ?? false);
        const ticks = matchNumbers(text, items.length);
        if (Array.isArray(ticks)) return ticks;
        say(ticks);
      }
    },

    async ask(question, { above = [], initial = '', hint, check } = {}) {
      show(above);
      for (;;) {
        say(hint ? `${question} (${hint})` : question);
        const text = (await line()) || initial;
        const complaint = check?.(text);
        if (complaint === undefined) return text;
        say(complaint);
      }
    },

    async answer(request) {
      const { seconds: limit, aloud } = request;
      const time = limit === null ? '' : `You have ${spoken(limit)}. `;
      say(...request.prompt);
      say(`${time}${aloud ? 'Press Enter when done.' : 'Type your answer; an empty line ends it.'}`);
      const started = now();
      const text = aloud ? await line().then(() => '') : await typed(request);
      const seconds = Math.round((now() - started) / 1000);
      const over = limit !== null && seconds > limit ? `, ${spoken(seconds - limit)} over` : '';
      say(`Time used: ${spoken(seconds)}${over}.`);
      return { text, seconds };
    },

    async edit(text, request) {
      if (!stdin.isTTY && !env.VISUAL && !env.EDITOR) {
        throw new Problem(
          'No one is at the terminal to edit this',
          'Set VISUAL or EDITOR to a command that edits a file',
        );
      }
      const { editText } = await import('./editor.ts');
      const files = await editing();
      return watch.during((signal) => editText(text, request, { files, env, signal, deaf: !stdin.isTTY }));
    },

    async read(lines) {
      say(...lines);
    },

    duration: spoken,

    close() {
      reader.close();
      watch.close();
    },
  };
}

/** `1, 2, 3 or p`; a long run of numbers is `1 to 12`. */
function listLines(keys: string[]): string {
  const numbers = keys.filter((key) => /^\d+$/.test(key));
  const others = keys.filter((key) => !/^\d+$/.test(key));
  const short = numbers.length > 2 ? [`${numbers[0]} to ${numbers.at(-1)}`, ...others] : [...numbers, ...others];
  return short.length < 2 ? short.join('') : `${short.slice(0, -1).join(', ')} or ${short.at(-1)}`;
}
