import { createPrompt, useRef } from '@inquirer/core';
import type { Line, Tickable } from '../domain/terminal.ts';
import { keysLine } from './footer.ts';
import { useLive } from './live.ts';
import { isEnter, type Press } from './press.ts';
import { scrolled, textRows, underText } from './scroll.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';
import { around } from './window.ts';

export interface TickConfig {
  stage: Stage;
  question: string;
  items: Tickable[];
  /** Shown above the question; what does not fit is scrolled. */
  text?: Line[];
}

interface TickState {
  ticks: boolean[];
  active: number;
}

/** Which of these. What does not fit is scrolled. */
export const tickPrompt = createPrompt<Ending<boolean[]>, TickConfig>((config, done) => {
  const { stage, items, text = [] } = config;
  const scroll = useRef({ from: 0, leap: 1 });
  const state = useRef<TickState>({ ticks: items.map(({ ticked }) => ticked ?? false), active: 0 });

  const live = useLive<boolean[]>(stage, done, (press, { end, redraw }) => {
    if (press.name === 'paste') return;
    if (isEnter(press)) {
      end({ value: state.current.ticks });
      return;
    }
    const rows = scrolled(press, scroll.current.leap);
    if (rows !== undefined) scroll.current.from = Math.max(0, scroll.current.from + rows);
    else state.current = ticksAfterKey(state.current, press);
    redraw();
  });
  if (live.ending) return [...textRows(stage, text), ...finalTicks(config, state.current)].join('\n');
  const frame = underText(stage, text, scroll.current.from, (rows) => ticksFrame(config, state.current, rows));
  scroll.current = frame;
  return frame.lines.join('\n');
});

/** Rows that the question and its list take. */
export function tickRows(config: TickConfig): number {
  return ticksFrame(config, { ticks: config.items.map(() => false), active: 0 }, config.stage.rows()).length;
}

function ticksAfterKey({ ticks, active }: TickState, press: Press): TickState {
  const toggled = (at: number) => ({ ticks: ticks.map((tick, index) => (index === at ? !tick : tick)), active: at });
  const last = ticks.length - 1;
  if (press.text === ' ') return toggled(active);
  if (press.name === 'up') return { ticks, active: active === 0 ? last : active - 1 };
  if (press.name === 'down') return { ticks, active: active === last ? 0 : active + 1 };
  if (press.name === 'home') return { ticks, active: 0 };
  if (press.name === 'end') return { ticks, active: last };
  if (press.text === 'a') return { ticks: ticks.map(() => !ticks.every(Boolean)), active };
  const number = /^[1-9]$/.test(press.text) ? Number(press.text) : 0;
  return number > 0 && number <= ticks.length ? toggled(number - 1) : { ticks, active };
}

function titleRows({ stage, question }: TickConfig): string[] {
  return question ? [...stage.painter.rows([question], widthOf(stage.columns())), ''] : [];
}

/** The rows of each item; `>` marks the one that the keys are for. */
function listRows({ stage, items }: TickConfig, { ticks }: TickState, active?: number): string[][] {
  return items.map(({ text }, index) => {
    const hang = `${index === active ? '>' : ' '} [${ticks[index] ? 'x' : ' '}] `;
    return stage.painter.rows([{ text, hang }], widthOf(stage.columns()));
  });
}

function ticksFrame(config: TickConfig, state: TickState, rows: number): string[] {
  const { stage, items } = config;
  const title = titleRows(config);
  const footer = ['', keysLine(stage.painter, keysFor(items.length), widthOf(stage.columns()))];
  const list = inSight(listRows(config, state, state.active), state.active, rows - title.length - footer.length);
  return [...title, ...list, ...footer];
}

/** What stays: the whole list as it was ticked. */
function finalTicks(config: TickConfig, state: TickState): string[] {
  return [...titleRows(config), ...listRows(config, state).flat()];
}

/** The part of the list around the current item; `...` marks what is above and below. */
function inSight(list: string[][], active: number, room: number): string[] {
  if (list.flat().length <= room) return list.flat();
  const seen = around(list, active, Math.max(1, room - 2));
  const above = seen[0]?.[0] === list[0]?.[0] ? '' : '...';
  const under = seen.at(-1)?.[0] === list.at(-1)?.[0] ? '' : '...';
  return [above, ...seen.flat(), under].map((row) => (row === '...' ? '  ...' : row));
}

function keysFor(count: number): string[] {
  const numbers = count > 1 ? [`1-${Math.min(9, count)} tick that one`] : [];
  return ['space tick', 'Enter go on', ...numbers, 'a all', 'Esc stop'];
}
