import type { Key } from 'node:readline';
import { useEffect, useRef, useState } from '@inquirer/core';
import { createPresses, isInterrupt, isStop, type Press } from './press.ts';
import { SETTLED } from './settled.ts';
import type { Ending, Stage } from './stage.ts';

/** What each of our prompts needs: keys in, frames out, an end. */
export interface Live<T> {
  /** How the prompt ended; undefined while it goes on. */
  readonly ending: Ending<T> | undefined;
  /** Shows a new frame, once for all that happens in this turn of the event loop. */
  redraw(): void;
  /** Shows the final frame, then ends the prompt. */
  end(ending: Ending<T>): void;
}

/**
 * Connects a prompt. Only the prompt gets the keys: readline and Inquirer would act on some of them themselves, on a
 * Ctrl-C in the middle of a paste too. Ctrl-C interrupts and Escape stops, unless it `closes` something of the prompt
 * first; all others are left to `press`.
 */
export function useLive<T>(
  stage: Stage,
  done: (ending: Ending<T>) => void,
  press: (press: Press, live: Live<T>) => void,
  closes: () => boolean = () => false,
): Live<T> {
  const [, setFrame] = useState(0);
  const state = useRef<{ ending?: Ending<T>; scheduled?: NodeJS.Immediate }>({});
  const draw = () => setFrame((frame) => frame + 1);
  const live: Live<T> = {
    ending: state.current.ending,
    redraw() {
      state.current.scheduled ??= setImmediate(() => {
        state.current.scheduled = undefined;
        draw();
      });
    },
    end(ending) {
      if (state.current.ending) return;
      state.current.ending = ending;
      clearImmediate(state.current.scheduled);
      draw();
      done(ending);
    },
  };

  const latest = useRef({ press, live, closes });
  latest.current = { press, live, closes };
  useEffect((rl) => {
    const toPress = createPresses();
    const listen = (text: string | undefined | null, key: Key) => {
      const pressed = toPress(text, key);
      if (!pressed || state.current.ending) return;
      if (isStop(pressed) && latest.current.closes()) latest.current.live.redraw();
      else if (isStop(pressed)) latest.current.live.end('stopped');
      else if (isInterrupt(pressed)) latest.current.live.end('interrupted');
      else latest.current.press(pressed, latest.current.live);
    };
    const resized = stage.onResize(draw);
    rl.input.removeAllListeners('keypress');
    rl.input.on('keypress', listen);
    return () => {
      clearImmediate(state.current.scheduled);
      resized();
      rl.input.removeListener('keypress', listen);
      rl.input.emit(SETTLED);
    };
  }, []);
  return live;
}
