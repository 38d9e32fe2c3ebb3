import { createPrompt, useRef } from '@inquirer/core';
import stringWidth from 'fast-string-width';
import { clean } from '../domain/clean.ts';
import type { Choice, Line } from '../domain/terminal.ts';
import { keysLine } from './footer.ts';
import { initialIndex, type KeyedChoice, keyed } from './keyed.ts';
import { useLive } from './live.ts';
import { isEnter } from './press.ts';
import { scrolled, textRows, underText } from './scroll.ts';
import { CURSOR, type Ending, type Stage, widthOf } from './stage.ts';
import { around } from './window.ts';

const GAP = '   ';
const BRACKETS = 'Enter takes [ ]';

export interface ChooseConfig {
  stage: Stage;
  question: string;
  choices: Choice<unknown>[];
  initial?: unknown;
  inline?: boolean;
  /** Shown above the question; what does not fit is scrolled. */
  text?: Line[];
}

/** One of a few: its key picks it at once, arrows and Enter do too. Resolves to its place in the list. */
export const choosePrompt = createPrompt<Ending<number>, ChooseConfig>((config, done) => {
  const { stage } = config;
  const active = useRef(initialIndex(config.choices, config.initial));
  const scroll = useRef({ from: 0, leap: 1 });
  const options = keyed(config.choices);
  const count = options.length;

  const live = useLive<number>(stage, done, (press, { end, redraw }) => {
    if (press.name === 'paste') return;
    const picked = isEnter(press) ? active.current : press.text ? keyAt(options, press.text) : -1;
    if (picked >= 0 && picked < count) {
      active.current = picked;
      end({ value: picked });
      return;
    }
    const rows = scrolled(press, scroll.current.leap);
    if (rows !== undefined) scroll.current.from = Math.max(0, scroll.current.from + rows);
    const step = rows === undefined ? { up: -1, left: -1, down: 1, right: 1 }[press.name] : 0;
    if (step === undefined) return;
    active.current = (active.current + step + count) % count;
    redraw();
  });

  const { text = [] } = config;
  if (live.ending) return [...textRows(stage, text), ...final(config, live.ending, options)].join('\n');
  const frame = underText(stage, text, scroll.current.from, (rows) => asked(config, active.current, rows));
  scroll.current = frame;
  return frame.lines.join('\n');
});

/** Rows that the question and its choices take. */
export function chooseRows(config: ChooseConfig): number {
  return asked(config, initialIndex(config.choices, config.initial), config.stage.rows()).length;
}

function asked(config: ChooseConfig, active: number, rows: number): string[] {
  const { stage, choices } = config;
  const view = {
    stage,
    question: questionRows(config),
    options: keyed(choices),
    active,
    width: widthOf(stage.columns()),
  };
  return config.inline ? inline(view) : listFrame(view, rows);
}

function questionRows({ stage, question }: ChooseConfig): string[] {
  return question ? stage.painter.rows([question], widthOf(stage.columns())) : [];
}

interface View {
  stage: Stage;
  question: string[];
  options: KeyedChoice<unknown>[];
  active: number;
  width: number;
}

function keyAt(options: KeyedChoice<unknown>[], text: string): number {
  const exact = options.findIndex(({ key }) => key === text);
  return exact >= 0 ? exact : options.findIndex(({ key }) => key.toLowerCase() === text.toLowerCase());
}

function final(config: ChooseConfig, ending: Ending<number>, options: KeyedChoice<unknown>[]): string[] {
  const { stage } = config;
  const question = questionRows(config);
  if (typeof ending === 'string') return question;
  const option = options[ending.value];
  const picked = clean(option?.choice.label || option?.key || '');
  const { painter } = stage;
  const width = widthOf(stage.columns());
  if (question.length === 0) return painter.rows([{ text: picked, tone: 'quiet' }], width);
  return beside(question, stringWidth(picked), width)
    ? [...question.slice(0, -1), `${question.at(-1)}${GAP}${painter.tone('quiet', picked)}`]
    : [...question, ...painter.rows([{ text: picked, tone: 'quiet', indent: 2 }], width)];
}

/** Whether there is room for so many columns after the question. */
function beside(question: string[], size: number, width: number): boolean {
  return stringWidth(question.at(-1) ?? '') + GAP.length + size < width;
}

/** `Enter start   p why these`, or `a again   h hard   [g good]   e easy`: in brackets, what Enter takes. */
function inline({ stage, question, options, active, width }: View): string[] {
  const byEnter = question.length === 0 || (options.some(({ choice }) => choice.key) && !options[active]?.choice.key);
  const tokens = options.map(({ choice, key }, index) => {
    const label = clean(choice.label);
    const press = byEnter && index === active ? 'Enter' : key;
    const token = label && label !== key ? `${press} ${label}` : press;
    return !byEnter && index === active ? `[${token}]` : token;
  });
  const marked = tokens.map((token, index) =>
    index === active ? `${CURSOR}${stage.painter.tone('title', token)}` : token,
  );
  const whole = marked.join(GAP);
  // The last line says what Enter does, wherever there is room for it.
  const told = (lines: string[], size: number) =>
    byEnter || size + GAP.length + BRACKETS.length >= width
      ? lines
      : [...lines.slice(0, -1), `${lines.at(-1)}${GAP}${stage.painter.tone('quiet', BRACKETS)}`];
  if (question.length > 0 && beside(question, stringWidth(tokens.join(GAP)), width)) {
    const size = stringWidth(`${question.at(-1)}${GAP}${tokens.join(GAP)}`);
    return told([...question.slice(0, -1), `${question.at(-1)}${GAP}${whole}`], size);
  }
  const margin = question.length > 0 ? '  ' : '';
  const lines: string[] = [];
  let column = width;
  marked.forEach((token, index) => {
    const size = stringWidth(tokens[index] ?? '');
    const fits = column + GAP.length + size < width;
    if (fits) lines.push(`${lines.pop()}${GAP}${token}`);
    else lines.push(margin + token);
    column = fits ? column + GAP.length + size : margin.length + size;
  });
  return told([...question, ...lines], column);
}

/** One line each; `>` marks what Enter takes. */
function listFrame({ stage, question, options, active, width }: View, rows: number): string[] {
  const items = options.map(({ choice, key }, index) =>
    stage.painter.rows(
      [
        {
          text: choice.label,
          hang: `${index === active ? '>' : ' '} ${key || ' '} `,
          tone: index === active ? 'title' : undefined,
        },
      ],
      width,
    ),
  );
  const room = Math.max(1, rows - question.length - 2);
  const numbered = options.filter(({ choice }) => !choice.key).length;
  const keys = [
    numbered > 1 ? `1-${Math.min(9, numbered)} take at once` : 'Up, Down move',
    'Enter take this',
    ...(numbered > 1 ? ['Up, Down move'] : []),
    'Esc stop',
  ];
  return [...question, ...around(items, active, room).flat(), '', keysLine(stage.painter, keys, width)];
}
