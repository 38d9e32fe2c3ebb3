import { createPrompt, useRef } from '@inquirer/core';
import type { Line, Tickable } from '../domain/terminal.ts';
import {
  COMMON_KEYS,
  inSight,
  inView,
  type KeyMeaning,
  LIST_KEYS,
  type ListView,
  listFooter,
  listViewAt,
  viewAfter,
  viewAfterEscape,
} from './list-view.ts';
import { useLive } from './live.ts';
import { isEnter, type Press } from './press.ts';
import { scrolledByPage, textRows, underText } from './scroll.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';

export interface TickConfig {
  stage: Stage;
  question: string;
  items: Tickable[];
  /** Shown above the question; what does not fit is scrolled. */
  text?: Line[];
}

interface TickState extends ListView {
  ticks: boolean[];
  /** Some key came before this one: Enter is meant. */
  touched: boolean;
  /** Enter came first of all, with nothing ticked. */
  nudged: boolean;
}

/** Which of these. What does not fit is scrolled. */
export const tickPrompt = createPrompt<Ending<boolean[]>, TickConfig>((config, done) => {
  const { stage, text = [] } = config;
  const scroll = useRef({ from: 0, leap: 0 });
  const state = useRef<TickState>(begun(config));
  const seen = useRef<ReadonlySet<number>>(new Set());

  const live = useLive<boolean[]>(
    stage,
    done,
    (press, { end, redraw }) => {
      if (press.name === 'paste') return;
      const next = isEnter(press) && !state.current.typing ? unseen(config, seen.current) : undefined;
      if (next !== undefined) {
        state.current = { ...state.current, ...next };
        redraw();
        return;
      }
      if (isEnter(press) && isMeant(state.current)) {
        end({ value: state.current.ticks });
        return;
      }
      const rows = scroll.current.leap > 0 ? scrolledByPage(press, scroll.current.leap) : undefined;
      if (rows !== undefined) scroll.current.from = Math.max(0, scroll.current.from + rows);
      state.current = { ...(rows === undefined ? after(press, config, state.current) : state.current), touched: true };
      redraw();
    },
    () => {
      const closed = viewAfterEscape(state.current);
      if (closed) state.current = { ...state.current, ...closed };
      return closed !== undefined;
    },
  );
  if (live.ending) return [...textRows(stage, text), ...finalTicks(config, state.current)].join('\n');
  let shown = ticksFrame(config, state.current, stage.rows(), seen.current);
  const frame = underText(stage, text, scroll.current.from, (rows) => {
    shown = ticksFrame(config, state.current, rows, seen.current);
    return shown.lines;
  });
  seen.current = shown.seen;
  scroll.current = frame;
  return frame.lines.join('\n');
});

/** Rows that the question and its list take. */
export function tickRows(config: TickConfig): number {
  return ticksFrame(config, begun(config), config.stage.rows()).lines.length;
}

function begun({ items }: TickConfig): TickState {
  return { ...listViewAt(0), ticks: items.map(({ ticked }) => ticked ?? false), touched: false, nudged: false };
}

/** The view of what was not in sight yet: no one has said that it was not said. Undefined if there is nothing left. */
function unseen({ items }: TickConfig, seen: ReadonlySet<number>): ListView | undefined {
  const next = items.findIndex((_, place) => !seen.has(place));
  return next < 0 ? undefined : listViewAt(next);
}

/** Whether Enter goes on. Pressed twice at what came before, it must not say that nothing was said. */
function isMeant({ ticks, touched, typing }: TickState): boolean {
  return !typing && (touched || ticks.some(Boolean));
}

function after(press: Press, { items }: TickConfig, state: TickState): TickState {
  if (isEnter(press)) return { ...state, typing: false, nudged: !state.typing };
  const labels = items.map(({ text }) => text);
  const seen = inView(state, labels);
  if (!state.typing) {
    const number = /^[1-9]$/.test(press.text) ? Number(press.text) : 0;
    if (press.text === 'a') return toggled(state, seen, !seen.every((place) => state.ticks[place]));
    if (press.text === ' ' && seen.includes(state.active)) return toggled(state, [state.active]);
    if (number > 0 && number <= items.length) return { ...toggled(state, [number - 1]), active: number - 1 };
  }
  return { ...state, nudged: false, ...viewAfter(state, press, labels) };
}

/** The places ticked, or as they were not; `to` says how. */
function toggled(state: TickState, places: readonly number[], to?: boolean): TickState {
  const ticks = state.ticks.map((tick, place) => (places.includes(place) ? (to ?? !tick) : tick));
  return { ...state, ticks, nudged: false };
}

function titleRows({ stage, question }: TickConfig): string[] {
  return question ? [...stage.painter.rows([question], widthOf(stage.columns())), ''] : [];
}

/** What the list shows: an item at its place, or what the items after it belong to. */
interface Entry {
  place?: number;
  rows: string[];
}

/** The entries of these items; `>` marks the one that the keys are for. */
function entriesOf(
  { stage, items }: TickConfig,
  ticks: readonly boolean[],
  places: readonly number[],
  active?: number,
): Entry[] {
  const width = widthOf(stage.columns());
  let begun = -1;
  return places.flatMap((place, i): Entry[] => {
    const group = items.findLastIndex(({ under }, at) => at <= place && under !== undefined);
    const under = group > begun ? stage.painter.rows(items[group]?.under ?? [], width) : [];
    begun = group;
    const hang = `${place === active ? '>' : ' '} [${ticks[place] ? 'x' : ' '}] `;
    const rows = stage.painter.rows([{ text: items[place]?.text ?? '', hang }], width);
    return [...(under.length > 0 ? [{ rows: i > 0 ? ['', ...under] : under }] : []), { place, rows }];
  });
}

/** The list in so many rows. `seen` are the places that were in sight before, and with it those that are in it. */
function ticksFrame(
  config: TickConfig,
  state: TickState,
  rows: number,
  before: ReadonlySet<number> = new Set(),
): { lines: string[]; seen: ReadonlySet<number> } {
  const { stage, items } = config;
  const title = titleRows(config);
  const places = inView(
    state,
    items.map(({ text }) => text),
  );
  const list = entriesOf(config, state.ticks, places, state.active);
  const at = Math.max(
    0,
    list.findIndex(({ place }) => place === state.active),
  );
  const footer = (more: boolean) =>
    listFooter(stage, state, keysFor(items.length, state, more), meanings(items.length));
  const shown = inSight(
    list.map((entry) => entry.rows),
    at,
    rows - title.length - footer(true).length,
  );
  // One that is higher than the window is seen once it is marked.
  const whole = list.filter(
    ({ place, rows: drawn }) => place === state.active || drawn.every((row) => shown.includes(row)),
  );
  const seen = new Set([...before, ...whole.flatMap(({ place }) => place ?? [])]);
  return { lines: [...title, ...shown, ...footer(seen.size < items.length)], seen };
}

/** What stays: the whole list as it was ticked. */
function finalTicks(config: TickConfig, { ticks }: TickState): string[] {
  return [...titleRows(config), ...entriesOf(config, ticks, [...ticks.keys()]).flatMap(({ rows }) => rows)];
}

function keysFor(count: number, { typing, nudged }: TickState, more: boolean): string[] {
  if (typing) return ['type to filter', 'Enter to the list', 'Esc show all'];
  if (nudged) return ['Nothing ticked: Enter again', 'space tick'];
  return [
    'space tick',
    more ? 'Enter more of them' : 'Enter go on',
    ...(count > 1 ? [`1-${Math.min(9, count)} tick that one`] : []),
    'a all',
    '? keys',
    'Esc stop',
  ];
}

function meanings(count: number): KeyMeaning[] {
  return [
    ['space', 'tick the marked one, or not'],
    ...(count > 1 ? [[`1-${Math.min(9, count)}`, 'tick that one'] as const] : []),
    ['a', 'tick all, or none'],
    ['Enter', 'go on with what is ticked'],
    ...LIST_KEYS,
    ...COMMON_KEYS,
  ];
}
