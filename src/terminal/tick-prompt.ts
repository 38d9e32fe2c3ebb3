import { createPrompt, useRef } from '@inquirer/core';
import type { Line, Tickable } from '../domain/terminal.ts';
import { keysLine } from './footer.ts';
import { useLive } from './live.ts';
import { isEnter, type Press } from './press.ts';
import { type Ending, type Stage, widthOf } from './stage.ts';
import { around } from './window.ts';

export interface TickConfig {
  stage: Stage;
  question: string;
  items: Tickable[];
  below: Line[];
}

interface State {
  ticks: boolean[];
  active: number;
}

/** Which of these. What does not fit is scrolled; `below` gives way first, and is whole in the final frame. */
export const tickPrompt = createPrompt<Ending<boolean[]>, TickConfig>((config, done) => {
  const { stage, items } = config;
  const state = useRef<State>({ ticks: items.map(({ ticked }) => ticked ?? false), active: 0 });

  const live = useLive<boolean[]>(stage, done, (press, { end, redraw }) => {
    if (press.name === 'paste') return;
    if (isEnter(press)) {
      end({ value: state.current.ticks });
      return;
    }
    state.current = after(state.current, press);
    redraw();
  });
  const ended = live.ending !== undefined;
  return ticksFrame(config, state.current, ended).join('\n');
});

function after({ ticks, active }: State, press: Press): State {
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

function ticksFrame({ stage, question, items, below }: TickConfig, { ticks, active }: State, ended: boolean): string[] {
  const { painter } = stage;
  const width = widthOf(stage.columns());
  const title = question ? [...painter.rows([question], width), ''] : [];
  const under = below.length > 0 ? ['', ...painter.rows(below, width, stage.columns())] : [];
  const list = items.map(({ text }, index) => {
    const hang = `${index === active && !ended ? '>' : ' '} [${ticks[index] ? 'x' : ' '}] `;
    return painter.rows([{ text, hang }], width);
  });
  if (ended) return [...title, ...list.flat(), ...under];

  const footer = ['', keysLine(painter, keysFor(items.length), width)];
  const room = stage.rows() - title.length - footer.length;
  if (list.flat().length + under.length <= room) return [...title, ...list.flat(), ...under, ...footer];
  return [...title, ...inSight(list, active, room), ...footer];
}

/** The part of the list around the current item; `...` stands for what is above and below. */
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
