import { createPrompt, useEffect, useRef } from '@inquirer/core';
import { clean } from '../domain/clean.ts';
import { clock } from '../domain/duration.ts';
import type { AnswerRequest, Line, StampKey } from '../domain/terminal.ts';
import { answerFrame, answerWidth, finalFrame } from './answer-frame.ts';
import { applyKey, type Draft, draftOf, replaced } from './editing.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { layOut } from './layout.ts';
import { useLive } from './live.ts';
import { isEnter, type Press } from './press.ts';
import { saidBy, stampLines, stampsAfter } from './running.ts';
import { scrolled } from './scroll.ts';
import type { Ending, Stage } from './stage.ts';

const SECOND = 1000;

export interface AnswerConfig extends AnswerRequest {
  stage: Stage;
  /** The row of the question that is in sight first; as many as there are show its end. */
  from?: number;
  /** Shown under the question while the answer is written. */
  kept?: readonly Line[];
  /** Lends the window to the user's editor; resolves to the edited text, rejects with what the user should know. */
  openEditor: (text: string) => Promise<string>;
}

interface AnswerState {
  keeper: Keeper;
  draft: Draft;
  /** First row of the answer that is in sight. */
  scroll: number;
  /** First row of the question that is in sight, and how far a page scrolls it. */
  asked: number;
  leap: number;
  started: number;
  elapsed: number;
  notice: string;
  editing: boolean;
  /** What can be pressed is shown in place of the answer. */
  keys: boolean;
  stamps: readonly StampKey[];
  /** Lines of the other side that were shown: a new one rings. */
  heard: number;
}

/**
 * A text of several lines against the clock. The clock is a moment in the past, so that nothing that holds up the
 * program makes it wrong; a frame is drawn when the second changes. The draft is kept while it grows and once more
 * however the prompt is broken off, a signal included.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: Inquirer's hooks must be called within the prompt, and its keys and timer share one state.
export const answerPrompt = createPrompt<Ending<string>, AnswerConfig>((config, done) => {
  const { stage, aloud } = config;
  const first = useRef<AnswerState | undefined>(undefined);
  first.current ??= {
    keeper: createKeeper(stage.now, config.keep),
    draft: draftOf(clean(config.initial ?? '')),
    scroll: 0,
    asked: config.from ?? 0,
    leap: 0,
    started: stage.atWork(),
    elapsed: 0,
    notice: '',
    editing: false,
    keys: false,
    stamps: config.stamps ?? [],
    heard: -1,
  };
  const state = first.current;
  const { keeper } = state;
  const laid = layOut(state.draft.text, answerWidth(stage));
  const elapsed = config.clock ?? (() => (stage.atWork() - state.started) / SECOND);
  state.elapsed = elapsed();

  const live = useLive<string>(
    stage,
    done,
    (press, { end, redraw }) => {
      if (state.editing) return;
      state.notice = '';
      if (isHelp(press, aloud)) {
        state.keys = !state.keys;
        redraw();
        return;
      }
      state.keys = false;
      if (isDone(press, aloud)) {
        keeper.forget();
        end({ value: aloud ? '' : state.draft.text });
        return;
      }
      // A question that is longer than the window takes the keys; the answer has the arrows.
      const rows = state.leap > 0 && (aloud || press.text === '') ? scrolled(press, state.leap) : undefined;
      if (rows !== undefined) {
        state.asked = Math.max(0, state.asked + rows);
        redraw();
        return;
      }
      if (aloud) {
        stamp(press.text);
        redraw();
        return;
      }
      if (press.ctrl && press.name === 'e') void openEditor(redraw);
      // The rows are those of the last frame: keys that arrived since then need new ones, if they move up or down.
      else change(applyKey(state.draft, press, vertical(press) ? layOut(state.draft.text, answerWidth(stage)) : laid));
      redraw();
    },
    () => {
      const shown = state.keys;
      state.keys = false;
      return shown;
    },
  );

  function stamp(key: string): void {
    const after = stampsAfter(state.stamps, key, elapsed());
    if (after === state.stamps) return;
    state.stamps = after;
    config.stamped?.(key, elapsed());
  }

  function change(draft: Draft): void {
    if (draft.text !== state.draft.text) keeper.keep(draft.text);
    state.draft = draft;
  }

  async function openEditor(redraw: () => void): Promise<void> {
    state.editing = true;
    keeper.keep(state.draft.text);
    keeper.end();
    try {
      change(replaced(state.draft, await config.openEditor(state.draft.text)));
    } catch (error) {
      state.notice = error instanceof Error ? error.message : String(error);
    }
    state.editing = false;
    redraw();
  }

  useEffect(() => () => keeper.end(), []);
  useEffect(() => {
    let timer: NodeJS.Timeout;
    const wait = () => {
      const passed = (elapsed() * SECOND) % SECOND;
      timer = setTimeout(() => {
        live.redraw();
        wait();
      }, SECOND - passed);
    };
    if (config.seconds !== null) wait();
    return () => clearTimeout(timer);
  }, []);

  const said = saidBy(config, state.elapsed);
  if (state.heard >= 0 && said.length > state.heard) {
    stage.bell();
    // What is new at the end of the page comes into sight.
    state.asked = Number.MAX_SAFE_INTEGER;
  }
  state.heard = said.length;
  const task = withStamps(config.prompt, stampLines(state.stamps, clock), stage.rows());
  // What an answer that is done was begun from is no longer told.
  const prompt = [...task, ...(live.ending ? [] : (config.kept ?? [])), ...said];
  const view = { ...config, ...state, prompt, rows: laid };
  if (live.ending) return finalFrame(view).join('\n');
  const { lines, ...places } = answerFrame(view);
  Object.assign(state, places);
  return lines.join('\n');
});

/** In a window of fewer rows the moments go above the task: below it they would be out of sight. */
const LOW = 18;

function withStamps(task: readonly Line[], stamps: readonly Line[], rows: number): Line[] {
  if (stamps.length === 0 || rows >= LOW) return [...task, ...stamps];
  return [...stamps.slice(1), '', ...task];
}

function isDone(press: Press, aloud: boolean): boolean {
  return (press.ctrl && press.name === 'd') || (aloud && isEnter(press));
}

/** A question mark may belong to the answer. */
function isHelp(press: Press, aloud: boolean): boolean {
  return (press.ctrl && press.name === 'g') || (aloud && press.text === '?');
}

const vertical = ({ name }: Press) => ['up', 'down', 'pageup', 'pagedown'].includes(name);
