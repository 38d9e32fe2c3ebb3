import stringWidth from 'fast-string-width';
import { clean } from '../domain/clean.ts';
import type { Choice, Line } from '../domain/terminal.ts';
import { keysThatFit } from './footer.ts';
import { type KeyedChoice, keyed } from './keyed.ts';
import {
  COMMON_KEYS,
  inSight,
  inView,
  type KeyMeaning,
  keysRows,
  LIST_KEYS,
  type ListView,
  listFooter,
} from './list-view.ts';
import { CURSOR, type Ending, type Stage, widthOf } from './stage.ts';

const GAP = '   ';

export interface ChooseConfig {
  stage: Stage;
  question: string;
  choices: Choice<unknown>[];
  initial?: unknown;
  inline?: boolean;
  /** What is chosen is recorded: Enter takes nothing until the mark was moved on purpose. */
  records?: boolean;
  /** Shown above the question; what does not fit is scrolled. */
  text?: Line[];
  /** The text has a drawing or a table that is said in words, because it is wider than the window. */
  drawn?: boolean;
}

/** How far the user has come in a choice. */
export interface Choosing extends ListView {
  /** The mark was moved, so Enter is meant. */
  moved: boolean;
  /** Enter was pressed where it records nothing. */
  nudged: boolean;
}

/** The question and its choices, in as many rows as there are at most. */
export function chooseFrame(config: ChooseConfig, state: Choosing, rows: number): string[] {
  const { stage, choices } = config;
  const view = {
    config,
    state,
    question: questionRows(config),
    options: keyed(choices),
    width: widthOf(stage.columns()),
  };
  return config.inline ? inline(view) : listFrame(view, rows);
}

/** What stays of the question once it is answered, or left. */
export function chosenRows(config: ChooseConfig, ending: Ending<number>): string[] {
  const { stage, choices } = config;
  const question = questionRows(config);
  if (typeof ending === 'string') return question;
  const option = keyed(choices)[ending.value];
  const picked = clean(option?.choice.label || option?.key || '');
  const { painter } = stage;
  const width = widthOf(stage.columns());
  if (question.length === 0) return painter.rows([{ text: picked, tone: 'quiet' }], width);
  return beside(question, stringWidth(picked), width)
    ? [...question.slice(0, -1), `${question.at(-1)}${GAP}${painter.tone('quiet', picked)}`]
    : [...question, ...painter.rows([{ text: picked, tone: 'quiet', indent: 2 }], width)];
}

function questionRows({ stage, question }: ChooseConfig): string[] {
  return question ? stage.painter.rows([question], widthOf(stage.columns())) : [];
}

interface View {
  config: ChooseConfig;
  state: Choosing;
  question: string[];
  options: KeyedChoice<unknown>[];
  width: number;
}

/** Whether there is room for so many columns after the question. */
function beside(question: string[], size: number, width: number): boolean {
  return stringWidth(question.at(-1) ?? '') + GAP.length + size < width;
}

/** Whether the marked choice of a line is shown with Enter, and not with a key of its own. */
export function saysEnter({ question, choices }: ChooseConfig, active: number): boolean {
  return question === '' || (choices.some(({ key }) => key) && !choices[active]?.key);
}

/** `Enter start   p why these`, or `a again   h hard   [g good]   e easy`: in brackets, what is marked. */
function inline({ config, state, question, options, width }: View): string[] {
  const { stage } = config;
  const { active } = state;
  const byEnter = saysEnter(config, active);
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
  const keys = state.keys ? keysRows(stage, inlineKeys(config)) : [];
  // The last line says what Enter does, wherever there is room for it.
  const told = (lines: string[], size: number) => {
    const hints = hintsFor(config, state, byEnter);
    const hint = keysThatFit(hints, width - size - GAP.length - 1);
    if (state.nudged && !hint) return [...lines, stage.painter.tone('warn', hints[0] ?? ''), ...keys];
    const last = hint
      ? `${lines.at(-1)}${GAP}${stage.painter.tone(state.nudged ? 'warn' : 'quiet', hint)}`
      : lines.at(-1);
    return [...lines.slice(0, -1), last ?? '', ...keys];
  };
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

function hintsFor({ records, choices, drawn }: ChooseConfig, { moved, nudged }: Choosing, byEnter: boolean): string[] {
  if (choices.length < 2) return drawn ? ['Right, Left as drawn'] : [];
  const enter = byEnter ? [] : records && !moved ? [nudged ? 'press its key' : '[ ] suggested'] : ['Enter takes [ ]'];
  return [...enter, '? keys'];
}

function inlineKeys({ records, drawn }: ChooseConfig): KeyMeaning[] {
  return [
    ['its key', 'takes at once'],
    ['Left, Right', drawn ? 'show a table or a drawing as it is' : 'move the mark'],
    ['Enter', records ? 'takes the mark, once it was moved' : 'takes the mark'],
    ['PgUp, PgDn', 'scroll a long text; k, j too'],
    ...COMMON_KEYS,
  ];
}

/** One line each; `>` marks what Enter takes. */
function listFrame({ config, state, question, options, width }: View, rows: number): string[] {
  const { stage } = config;
  const places = inView(state, labelsOf(config));
  const items = places.map((place) => {
    const { choice, key } = options[place] as KeyedChoice<unknown>;
    const marked = place === state.active;
    const hang = `${marked ? '>' : ' '} ${key || ' '} `;
    return stage.painter.rows([{ text: choice.label, hang, tone: marked ? 'title' : undefined }], width);
  });
  const footer = listFooter(stage, state, footerKeys(config, state), listKeys(options));
  const room = Math.max(1, rows - question.length - footer.length);
  const shown = inSight(items, Math.max(0, places.indexOf(state.active)), room);
  return [...question, ...shown, ...footer];
}

export function labelsOf({ choices }: Pick<ChooseConfig, 'choices'>): string[] {
  return choices.map(({ label }) => label);
}

/** The number keys of a list: "1-4"; empty if there is nothing to number. */
function numbersOf(options: readonly KeyedChoice<unknown>[]): string {
  const numbered = options.filter(({ choice }) => !choice.key).length;
  return numbered > 1 ? `1-${Math.min(9, numbered)}` : '';
}

function footerKeys({ choices, records }: ChooseConfig, { typing, moved, nudged }: Choosing): string[] {
  if (typing) return ['type to filter', 'Enter take this', 'Esc show all'];
  const numbers = numbersOf(keyed(choices));
  if (nudged && !moved) return [`Press ${numbers || 'its key'}: Enter records nothing`];
  const enter = records && !moved ? 'Up, Down move' : 'Enter take this';
  const keys = records && choices.some(({ key }) => key) ? 'its key takes it' : 'Up, Down move';
  return [numbers ? `${numbers} take at once` : keys, enter, '? keys', 'Esc stop'].filter(
    (key, i, all) => all.indexOf(key) === i,
  );
}

function listKeys(options: readonly KeyedChoice<unknown>[]): KeyMeaning[] {
  const numbers = numbersOf(options);
  return [
    ...(numbers ? [[numbers, 'take that one at once'] as KeyMeaning] : []),
    ['Enter', 'take the marked one'],
    ...LIST_KEYS,
    ...COMMON_KEYS,
  ];
}
