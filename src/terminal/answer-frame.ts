import stringWidth from 'fast-string-width';
import { clean } from '../domain/clean.ts';
import { clock } from '../domain/duration.ts';
import type { Line, Tone } from '../domain/terminal.ts';
import type { Draft } from './editing.ts';
import { clockLine } from './footer.ts';
import { HEADING_ROWS } from './heading.ts';
import { cursorPosition, expandTabs, type RowRange } from './layout.ts';
import { type KeyMeaning, keysRows } from './list-view.ts';
import { cut } from './paint.ts';
import { glimpse, leapOf } from './scroll.ts';
import { CURSOR, type Stage, widthOf } from './stage.ts';

const FIRST = '> ';
const REST = '  ';
/** Marks in the margin: more of the answer lies above, or below. */
const MORE_ABOVE = '^ ';
const MORE_BELOW = 'v ';
/** In a tall window the clock stays near the text instead of at the far end. */
const LOWEST = 24;
/** Rows of the answer that are in sight however long the question is. */
const ANSWER_ROWS = 3;
const KEYS = ['Ctrl-D done', 'Ctrl-G keys', 'Ctrl-E editor', 'Esc stop'];
const KEYS_ALOUD = ['Enter done', '? keys', 'Esc stop'];
const LEAVES: KeyMeaning[] = [
  ['PgUp, PgDn', 'scroll a long question'],
  ['Esc', 'leave; your text is kept'],
];
const MEANINGS: KeyMeaning[] = [
  ['Ctrl-D', 'done'],
  ['Ctrl-E', 'write in your editor'],
  ['Ctrl-Z', 'undo'],
  ['Ctrl-U, -K', 'erase to either end'],
  ['Ctrl-W', 'erase a word'],
  ['Ctrl-Y', 'bring back any of it'],
  ...LEAVES,
  ['Ctrl-G', 'close this; time runs on'],
];
const MEANINGS_ALOUD: KeyMeaning[] = [
  ['Enter', 'done'],
  ...LEAVES,
  ['Ctrl-Z', 'to the shell; fg comes back'],
  ['?', 'close this; time runs on'],
];

export interface AnswerView {
  stage: Stage;
  prompt: Line[];
  seconds: number | null;
  aloud: boolean;
  draft: Draft;
  rows: RowRange[];
  scroll: number;
  /** First row of the question that is in sight. */
  asked: number;
  elapsed: number;
  notice: string;
  /** What can be pressed is shown in place of the answer. */
  keys: boolean;
}

/** Columns that the answer is wrapped at: beside the margin, with a place for the cursor after the last character. */
export function answerWidth(stage: Stage): number {
  return widthOf(stage.columns()) - FIRST.length - 1;
}

/** Rows that an empty answer takes under its question: itself, the clock, and a gap above each. */
export const UNDER_QUESTION = 4;

/** The question, the part of the answer around the cursor, and the clock in the last line of the window. `leap` is how far a page scrolls the question; 0 if all of it is in sight. */
export function answerFrame(view: AnswerView): { lines: string[]; scroll: number; asked: number; leap: number } {
  const { stage, aloud, notice } = view;
  const width = widthOf(stage.columns());
  const question = stage.painter.rows(view.prompt, width, stage.columns());
  const help = view.keys ? keysRows(stage, aloud ? MEANINGS_ALOUD : MEANINGS) : undefined;
  const answer = help?.length ?? (aloud ? 0 : view.rows.length);
  const room = share(stage, question.length, answer, help?.length ?? ANSWER_ROWS);

  const { lines, scroll } = help
    ? { lines: help.slice(0, room.answer), scroll: view.scroll }
    : aloud
      ? { lines: [], scroll: 0 }
      : answerRows(view, room.answer);
  const filler = Array<string>(Math.max(0, room.answer - lines.length)).fill('');
  const gap = room.gaps ? [''] : [];
  const keys = aloud ? KEYS_ALOUD : KEYS;
  const footer = notice
    ? stage.painter.tone('warn', cut(clean(notice).replaceAll('\n', ' '), width))
    : clockLine(stage.painter, clockOf(view), keys, width);
  const seen = glimpse(stage, question, room.question, view.asked);
  const leap = question.length > room.question ? leapOf(room.question) : 0;
  return { lines: [...seen.rows, ...gap, ...lines, ...filler, ...gap, footer], scroll, asked: seen.from, leap };
}

/** What stays in the scrollback: everything, and the time it took. */
export function finalFrame(view: AnswerView): string[] {
  const { painter, columns } = view.stage;
  const question = painter.rows(view.prompt, widthOf(columns()), columns());
  const { text } = view.draft;
  const answer = view.rows.map(
    ({ start, end }, row) => `${row === 0 ? FIRST : REST}${expandTabs(text.slice(start, end))}`,
  );
  const said = view.aloud || text === '' ? [] : ['', ...answer];
  return [...question, ...said, '', painter.tone('quiet', timeTaken(view))];
}

/** How the rows of the window are shared out, `seen` of the answer's at least; the answer takes what the question leaves, and is padded to it. */
function share(stage: Stage, question: number, answer: number, seen: number) {
  const rows = stage.rows();
  const least = Math.min(Math.max(answer, 1), seen);
  // What was said above scrolls away only if the question would not fit below it; the heading stays in any case.
  const under = rows - stage.above();
  const most = under >= question + least + 3 ? under : rows - Math.min(stage.above(), HEADING_ROWS);
  const wanted = question + Math.max(answer, 1) + 3;
  const height = Math.min(most, Math.max(wanted, Math.min(rows, LOWEST) - stage.above()));
  const gaps = height >= least + 5;
  const body = height - 1 - (gaps ? 2 : 0);
  const shownQuestion = Math.max(0, Math.min(question, body - least));
  return { question: shownQuestion, answer: body - shownQuestion, gaps };
}

/** The rows of the answer in sight: they move only as far as the cursor makes them. */
function answerRows({ draft, rows, scroll, stage }: AnswerView, room: number): { lines: string[]; scroll: number } {
  const cursor = cursorPosition(rows, draft.text, draft.cursor);
  const last = Math.max(0, rows.length - room);
  const top = Math.min(last, Math.max(Math.min(scroll, cursor.row), cursor.row - room + 1));
  const width = answerWidth(stage);
  const lines = rows.slice(top, top + room).map(({ start, end }, index) => {
    const row = top + index;
    const margin = index === 0 && top > 0 ? MORE_ABOVE : row === 0 ? FIRST : REST;
    const below = index === room - 1 && row < rows.length - 1;
    const edge = below ? MORE_BELOW : margin;
    if (row !== cursor.row) return edge + withoutHanging(draft.text.slice(start, end), width);
    const before = withoutHanging(draft.text.slice(start, draft.cursor), width);
    return edge + before + CURSOR + withoutHanging(draft.text.slice(draft.cursor, end), width - stringWidth(before));
  });
  return { lines, scroll: top };
}

/** Blanks that hang over the edge are not shown; the cursor then waits at the edge. */
function withoutHanging(text: string, width: number): string {
  const line = expandTabs(text);
  const over = stringWidth(line) - width;
  return over > 0 ? line.replace(/ +$/, (blanks) => blanks.slice(over)) : line;
}

function clockOf({ seconds, elapsed }: AnswerView): { text: string; tone?: Tone } {
  if (seconds === null) return { text: '' };
  const left = Math.ceil(seconds - elapsed);
  if (left <= 0) return { text: `${clock(elapsed - seconds)} over`, tone: 'bad' };
  return { text: `${clock(left)} left`, tone: left <= seconds / 4 ? 'warn' : undefined };
}

function timeTaken({ seconds, elapsed }: AnswerView): string {
  if (seconds === null) return clock(elapsed);
  return elapsed < seconds + 1
    ? `${clock(elapsed)} of ${clock(seconds)}`
    : `${clock(elapsed)}, ${clock(elapsed - seconds)} over`;
}
