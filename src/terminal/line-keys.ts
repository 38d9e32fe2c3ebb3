import { emitKeypressEvents, type Key } from 'node:readline';
import { PassThrough } from 'node:stream';
import { clean } from '../domain/clean.ts';
import { createPresses, isEnter, isInterrupt, isStop, type Press } from './press.ts';
import { SETTLED } from './settled.ts';

type KeyEvent = [text: string | undefined, key: Key];

export interface LineKeys {
  /** The keys as readline is to see them. */
  stream: NodeJS.ReadableStream;
  /** Makes a list that is filtered by what is typed be made anew, with its mark on the first: Inquirer has no other way. */
  refilter(): void;
  /** The prompt has what it asked for: keys that came since go back to the keyboard. */
  settle(): void;
}

/** The keys by which readline undoes, and comes back: Ctrl-_ and Ctrl-^. */
const UNDO: KeyEvent = ['\u001f', { name: '-', ctrl: true, sequence: '\u001f' }];
const REDO: KeyEvent = ['\u001e', { name: '6', ctrl: true, sequence: '\u001e' }];

/** A blank typed and taken back: the words that filter stay the same. */
const BLANK_AND_BACK: readonly KeyEvent[] = [
  [' ', { name: 'space', sequence: ' ' }],
  [undefined, { name: 'backspace', sequence: '\u007f' }],
];

/** Places that a page moves the mark by; Inquirer knows the arrows alone. */
const PAGE = 8;
const ARROWS: Readonly<Record<string, KeyEvent>> = {
  pageup: [undefined, { name: 'up', sequence: '\u001b[A' }],
  pagedown: [undefined, { name: 'down', sequence: '\u001b[B' }],
};

/** What readline calls Enter, whichever key it was. */
const ENTER: KeyEvent = ['\r', { name: 'return', sequence: '\r' }];

/**
 * The keys for one of Inquirer's own prompts, which edit their line with readline. Readline would act on each key of
 * a paste, so a paste arrives as text, on one line. One key in a turn of the event loop: these prompts check and
 * search in between, and would miss an Enter that was typed ahead.
 *
 * @param end called when Escape or Ctrl-C ends the prompt
 */
export function createLineKeys(input: NodeJS.ReadableStream, end: (how: 'stopped' | 'interrupted') => void): LineKeys {
  const stream = new PassThrough();
  const waiting: KeyEvent[] = [];
  const toPress = createPresses();
  let settled = false;
  let undoing = false;
  // Inquirer reads its questions before it shows one.
  let busy = true;
  setImmediate(goOn);

  function take(text: string | undefined, key: Key): void {
    waiting.push([text, key]);
    deliver();
  }

  function deliver(): void {
    while (!busy && !settled && waiting.length > 0) {
      const [text, key] = waiting.shift() as KeyEvent;
      const press = toPress(text, key);
      if (!press || press.name === 'tab') continue;
      if (isStop(press) || isInterrupt(press)) {
        settle();
        end(isStop(press) ? 'stopped' : 'interrupted');
        return;
      }
      const arrow = ARROWS[press.name];
      if (arrow) {
        waiting.unshift(...Array<KeyEvent>(PAGE).fill(arrow));
        continue;
      }
      busy = true;
      setImmediate(goOn);
      stream.emit('keypress', ...asReadline(press, [text, key], undoing));
      undoing = press.ctrl && (press.name === 'z' || (press.name === 'y' && undoing));
    }
  }

  function goOn(): void {
    busy = false;
    deliver();
  }

  function settle(): void {
    if (settled) return;
    settled = true;
    input.removeListener('keypress', take);
    input.emit(SETTLED, waiting);
  }

  emitKeypressEvents(input);
  input.on('keypress', take);
  const refilter = () => BLANK_AND_BACK.forEach((event) => void take(...event));
  return { stream, settle, refilter };
}

/** The key as readline knows it. */
function asReadline(press: Press, pressed: KeyEvent, undoing: boolean): KeyEvent {
  if (isEnter(press) || (press.ctrl && press.name === 'd')) return ENTER;
  if (press.ctrl && press.name === 'z') return UNDO;
  if (press.ctrl && press.name === 'y' && undoing) return REDO;
  return press.name === 'paste' ? [onOneLine(press.text), { name: 'paste' }] : pressed;
}

/** What is pasted stays on one line. */
function onOneLine(text: string): string {
  return clean(text).replace(/\s*\n\s*/g, ' ');
}
