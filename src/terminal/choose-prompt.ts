import { createPrompt, useRef } from '@inquirer/core';
import { type ChooseConfig, type Choosing, chooseFrame, chosenRows, labelsOf, saysEnter } from './choose-frame.ts';
import { initialIndex, type KeyedChoice, keyed } from './keyed.ts';
import { inView, listViewAt, viewAfter, viewAfterEscape } from './list-view.ts';
import { useLive } from './live.ts';
import { widestDrawn } from './paint.ts';
import { isEnter, type Press } from './press.ts';
import { scrolled, scrolledAcross, scrolledByPage, textRows, underText } from './scroll.ts';
import type { Ending } from './stage.ts';

/** One of a few: its key picks it at once, arrows and Enter do too. Resolves to its place in the list. */
export const choosePrompt = createPrompt<Ending<number>, ChooseConfig>((config, done) => {
  const { stage, text = [] } = config;
  const state = useRef<Choosing>(begun(config));
  const scroll = useRef({ from: 0, leap: 0 });
  const across = useRef<number | undefined>(undefined);
  // With one choice alone Left and Right have no mark to move.
  const widest = config.choices.length === 1 ? widestDrawn(text, stage.columns()) : 0;

  const live = useLive<number>(
    stage,
    done,
    (press, { end, redraw }) => {
      if (press.name === 'paste') return;
      const picked = pickedBy(press, config, state.current);
      if (picked !== undefined) {
        state.current.active = picked;
        end({ value: picked });
        return;
      }
      if (widest > 0 && (press.name === 'right' || press.name === 'left')) {
        across.current = scrolledAcross(press, across.current, { columns: stage.columns(), widest });
        redraw();
        return;
      }
      const rows = config.inline ? scrolled(press, scroll.current.leap) : pagedBy(press, scroll.current.leap);
      if (rows !== undefined) scroll.current.from = Math.max(0, scroll.current.from + rows);
      else state.current = after(press, config, state.current);
      redraw();
    },
    () => {
      const closed = viewAfterEscape(state.current);
      if (closed) state.current = { ...state.current, ...closed };
      return closed !== undefined;
    },
  );

  if (live.ending) return [...textRows(stage, text), ...chosenRows(config, live.ending)].join('\n');
  const shown = { ...config, drawn: widest > 0 };
  const frame = underText(
    stage,
    text,
    scroll.current.from,
    (rows) => chooseFrame(shown, state.current, rows),
    across.current,
  );
  scroll.current = frame;
  return frame.lines.join('\n');
});

/** Rows that the question and its choices take. */
export function chooseRows(config: ChooseConfig): number {
  return chooseFrame(config, begun(config), config.stage.rows()).length;
}

function begun({ choices, initial }: ChooseConfig): Choosing {
  return { ...listViewAt(initialIndex(choices, initial)), moved: false, nudged: false };
}

/** A page scrolls the text as long as not all of it is in sight; then it moves the mark. */
function pagedBy(press: Press, leap: number): number | undefined {
  return leap > 0 ? scrolledByPage(press, leap) : undefined;
}

/** The choice that a key takes: its own key at once, Enter the marked one, unless that would record a slip. */
function pickedBy(
  press: Press,
  config: ChooseConfig,
  { active, moved, typing, ...view }: Choosing,
): number | undefined {
  if (isEnter(press)) {
    const seen = inView({ active, typing, ...view }, labelsOf(config)).includes(active);
    return seen && (!config.records || moved) ? active : undefined;
  }
  const place = !typing && press.text ? keyAt(keyed(config.choices), press.text) : -1;
  // A number that is not in sight, such as a tick pressed late, turns no page.
  const unseen = config.inline && place === active && !config.choices[place]?.key && saysEnter(config, active);
  return place >= 0 && !unseen ? place : undefined;
}

function after(press: Press, config: ChooseConfig, state: Choosing): Choosing {
  if (isEnter(press)) return { ...state, nudged: config.records === true && !state.moved };
  const next = viewAfter(state, config.inline ? asInLine(press) : press, labelsOf(config));
  if (!next) return { ...state, nudged: false };
  // Who filters means what is left.
  const meant = next.active !== state.active || next.filter !== state.filter;
  return { ...next, moved: state.moved || meant, nudged: false };
}

/** What is in one line is not filtered. */
function asInLine(press: Press): Press {
  const name = { left: 'up', right: 'down' }[press.name] ?? press.name;
  return press.text === '/' ? { ...press, name: '', text: '' } : { ...press, name };
}

function keyAt(options: KeyedChoice<unknown>[], text: string): number {
  const exact = options.findIndex(({ key }) => key === text);
  return exact >= 0 ? exact : options.findIndex(({ key }) => key.toLowerCase() === text.toLowerCase());
}
