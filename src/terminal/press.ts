import type { Key } from 'node:readline';

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

/** Keys that make sense together: the end of a paste, and the line feed behind a carriage return. */
export function createPresses(): (text: string | undefined | null, key: Key) => Press | undefined {
  let pasted: string | undefined;
  let before = '';

  return (text, key) => {
    const name = key.name ?? '';
    const afterReturn = before === 'return';
    before = name;
    if (name === 'paste-start') {
      pasted = '';
      return undefined;
    }
    if (name === 'paste-end') {
      const whole = pasted ?? '';
      pasted = undefined;
      return press('paste', whole);
    }
    // CR LF is one line break, typed or pasted.
    if (name === 'enter' && afterReturn) return undefined;
    if (pasted !== undefined) {
      pasted += name === 'return' || name === 'enter' ? '\n' : (text ?? '');
      return undefined;
    }
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
