import type { Key } from 'node:readline';
import { clean } from '../domain/clean.ts';

/** A key, or a whole paste at once (`name` is `paste`). */
export interface Press {
  name: string;
  /** What the key writes; empty for keys that only do something. */
  text: string;
  ctrl: boolean;
  meta: boolean;
  shift: boolean;
}

const CONTROL = /\p{Cc}/u;
const PASTE_END = '\u001b[201~';

/** Whether a key is pasted, including its marks; `whole` is all of the paste, given at its end. */
interface Paste {
  inside: boolean;
  whole?: string;
}

/**
 * Separates what is pasted from what is pressed: between the marks of a paste nothing is a key, whatever it looks like. The
 * end is looked for in the bytes, since an escape sequence cut short just before it would swallow it.
 */
export function createPastes(): (text: string | undefined | null, key: Key) => Paste {
  let pasted: string | undefined;
  /** The last bytes of it: looking at all of a long paste for every character would take forever. */
  let tail = '';

  return (text, key) => {
    if (pasted === undefined) {
      if (key.name !== 'paste-start') return { inside: key.name === 'paste-end' };
      pasted = '';
      tail = '';
      return { inside: true };
    }
    const bytes = key.sequence ?? text ?? '';
    pasted += bytes;
    tail = (tail + bytes).slice(-PASTE_END.length);
    if (tail !== PASTE_END) return { inside: true };
    const whole = pasted.slice(0, -PASTE_END.length);
    pasted = undefined;
    return { inside: true, whole };
  };
}

/** Keys that belong together: all of a paste, and the line feed after a carriage return. */
export function createPresses(): (text: string | undefined | null, key: Key) => Press | undefined {
  const toPaste = createPastes();
  let before = '';

  return (text, key) => {
    const { inside, whole } = toPaste(text, key);
    if (inside) return whole === undefined ? undefined : press('paste', clean(whole));
    const name = key.name ?? '';
    const afterReturn = before === 'return';
    before = name;
    // CR LF is one line break.
    if (name === 'enter' && afterReturn) return undefined;
    const writes = text && !key.ctrl && !key.meta && !CONTROL.test(text) ? text : '';
    return { ...press(name, writes), ctrl: key.ctrl ?? false, meta: key.meta ?? false, shift: key.shift ?? false };
  };
}

function press(name: string, text: string): Press {
  return { name, text, ctrl: false, meta: false, shift: false };
}

export const isEnter = ({ name }: Press) => name === 'return' || name === 'enter';
export const isStop = ({ name }: Press) => name === 'escape';
export const isInterrupt = ({ name, ctrl }: Press) => ctrl && name === 'c';
