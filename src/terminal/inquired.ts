import stringWidth from 'fast-string-width';
import inquirer from 'inquirer';
import { clean } from '../domain/clean.ts';
import { keysLine } from './footer.ts';
import { createLineKeys } from './line-keys.ts';
import { placesOf } from './matching.ts';
import { cut } from './paint.ts';
import { CURSOR, type Ending, type Stage, widthOf } from './stage.ts';

const MARK = '>';
const PICK_KEYS = ['type to filter', 'Enter take this', 'Up, Down move', 'Esc stop'];
/** Rows of the picker besides its list: question, line, blank, keys, and one to see that something is above. */
const AROUND_LIST = 5;
/** A list of so many rows fits a window that has become as low as 15: Inquirer is told of its length only once. */
const MOST_ROWS = 9;

/** What a prompt is shown on, and the signal that ends it. */
export interface PromptStreams {
  input?: NodeJS.ReadableStream;
  output?: NodeJS.WritableStream;
  signal?: AbortSignal;
}

export interface LineConfig {
  stage: Stage;
  question: string;
  hint?: string;
  initial?: string;
  check?: (text: string) => string | undefined;
}

export interface PickConfig {
  stage: Stage;
  question: string;
  labels: readonly string[];
}

/** Rows under a question: the line that is typed. */
export const TYPED_ROWS = 1;

/** One line of text, by Inquirer's `input`. */
export function askLine({ stage, question, hint, initial, check }: LineConfig, streams: PromptStreams = {}) {
  return inquired<string>(streams, (settle) => ({
    type: 'input',
    message: question,
    default: initial,
    validate(text: string) {
      const complaint = check?.(clean(text));
      if (complaint === undefined) settle();
      return complaint ?? true;
    },
    theme: {
      ...marks(stage, askedRows(stage, question, hint)),
      validationFailureMode: 'keep',
    },
  }));
}

/** One of many, by Inquirer's `search`: typed words filter the list. Resolves to its place in the list. */
export function pickOne({ stage, question, labels }: PickConfig, streams: PromptStreams = {}) {
  const shown = (label = '') => cut(clean(label), widthOf(stage.columns()) - 2);
  return inquired<number>(
    streams,
    (settle) => ({
      type: 'search',
      message: question,
      pageSize: Math.min(MOST_ROWS, Math.max(1, stage.rows() - AROUND_LIST)),
      source: (term: string | undefined) =>
        placesOf(labels, term ?? '').map((place) => ({ value: place, name: shown(labels[place]) })),
      validate() {
        settle();
        return true;
      },
      theme: {
        ...marks(stage, askedRows(stage, question)),
        icon: { cursor: MARK },
      },
    }),
    stage.onResize,
  );
}

/**
 * Shows one of Inquirer's prompts until it has an answer. Escape and Ctrl-C end it by its signal. Its last frame is
 * cleared away; the caller prints what stays in sight.
 *
 * @param onResize of a list that has to be made anew for a window of another size
 */
async function inquired<T>(
  { input = process.stdin, output, signal }: PromptStreams,
  question: (settle: () => void) => object,
  onResize?: Stage['onResize'],
): Promise<Ending<T>> {
  const ended = new AbortController();
  const keys = createLineKeys(input, (how) => ended.abort(how));
  const deaf = onResize?.(keys.refilter);
  const prompt = inquirer.createPromptModule({
    input: keys.stream,
    output,
    signal: AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]),
    clearPromptOnDone: true,
  });
  try {
    const { answer } = await prompt<{ answer: unknown }>([{ ...question(keys.settle), name: 'answer', message: '' }]);
    return { value: answer as T };
  } catch (error) {
    if (ended.signal.aborted) return ended.signal.reason;
    throw error;
  } finally {
    deaf?.();
    keys.settle();
  }
}

/** The question with its hint beside it, or under it if the window is narrow. */
export function askedRows({ painter, columns }: Pick<Stage, 'painter' | 'columns'>, question: string, hint?: string) {
  const width = widthOf(columns());
  const asked = painter.rows([question], width);
  if (!hint) return asked;
  const beside = `${asked.at(-1)}  ${painter.tone('quiet', `(${clean(hint)})`)}`;
  if (stringWidth(beside) <= width) return [...asked.slice(0, -1), beside];
  return [...asked, ...painter.rows([{ text: `(${hint})`, tone: 'quiet' }], width)];
}

/** Inquirer's marks as our own prompts have them: the question, and what is typed after a mark under it. */
function marks({ painter, columns }: Stage, asked: string[]) {
  const width = () => widthOf(columns());
  return {
    prefix: asked.join('\n'),
    style: {
      message: () => `\n${MARK}`,
      answer: (text: string) => text,
      error: (text: string) =>
        painter
          .rows([{ text: text === 'No results found' ? NOTHING : text, tone: 'warn', indent: 2 }], width())
          .join('\n'),
      defaultAnswer: (text: string) => painter.tone('quiet', clean(text)),
      highlight: (text: string) => painter.tone('title', text),
      // Keeps the blank after the mark if nothing is typed yet.
      searchTerm: (text: string) => text + CURSOR,
      keysHelpTip: () => keysLine(painter, PICK_KEYS, width()),
    },
  };
}

const NOTHING = 'Nothing matches these words.';
