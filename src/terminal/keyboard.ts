import { emitKeypressEvents, type Interface, type Key } from 'node:readline';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { createPastes } from './press.ts';
import { SETTLED } from './settled.ts';

/** How long Escape waits for the rest of a sequence: arrows over a slow line still arrive as arrows. */
const ESCAPE_WAIT = 80;
/** How long a key that took effect at once is ignored if repeated, and Enter after it. Milliseconds. */
const REPEAT = 500;
const PASTES_ON = '\u001b[?2004h';
const PASTES_OFF = '\u001b[?2004l';

const CURSOR_ON = '\u001b[?25h';

export interface KeyInput extends NodeJS.ReadableStream {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
}

export interface Keyboard {
  /** Reads what was typed so far: it is not meant for what will be drawn now. */
  catchUp(): Promise<void>;
  /**
   * The keys for one prompt. Where text is written, Ctrl-Z is one of them: it undoes. Elsewhere it stops the process.
   */
  input(undoes?: boolean): NodeJS.ReadableStream;
  /**
   * Hands over what was typed before the prompt was drawn: text where text is written, and Ctrl-C. No other key is,
   * because it would answer what no one has seen.
   */
  flush(): void;
  /** Whether the key pressed last was Enter. */
  lastWasEnter(): boolean;
  /** Drops the key pressed last, and Enter, for half a second: a habit or a slip must not answer what comes next. */
  ignoreRepeat(): void;
  /** Gives the terminal back as it was, until the next prompt or `resume`. */
  release(): void;
  resume(): void;
  close(): void;
}

interface Events {
  now(): number;
  /** A key has come. */
  seen(): void;
  suspend(): void;
  end(): void;
  write(text: string): void;
}

/** A key that came while no prompt was shown. */
interface Early {
  text: string | undefined;
  key: Key;
  /** It belongs to a paste, its marks included. */
  pasted: boolean;
}

/**
 * Reads keys for one prompt after another. The terminal stays raw between prompts, and keys that arrive then wait
 * for the next one: no text typed fast is lost or echoed into the page. While no one asks, the stream is paused, so
 * that it keeps no process alive.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one state: who has the keys.
export function createKeyboard(stdin: KeyInput, events: Events): Keyboard {
  const waiting: Early[] = [];
  const toPaste = createPastes();
  let current: PassThrough | undefined;
  /** A prompt is about to be shown. */
  let asked = false;
  let undoing = false;
  let held = false;
  let listening = false;
  let last: Key = {};
  let ignored: { key: Key; until: number } | undefined;

  function take(text: string | undefined, key: Key): void {
    events.seen();
    const { inside } = toPaste(text, key);
    const stops = !inside && key.ctrl && key.name === 'z' && !(current && undoing);
    if (stops && process.platform !== 'win32') events.suspend();
    else if (current) deliver(text, key);
    else waiting.push({ text, key, pasted: inside });
  }

  function deliver(text: string | undefined, key: Key): void {
    if (current && !takesAsRepeat(key)) {
      last = key;
      current.emit('keypress', text, key);
    }
  }

  /** Whether it is the key that took effect at once, again, or Enter. Any other key ends the wait for a repeat. */
  function takesAsRepeat(key: Key): boolean {
    const repeats = ignored && events.now() < ignored.until && (isSame(key, ignored.key) || isEnter(key));
    if (!repeats) ignored = undefined;
    return repeats ?? false;
  }

  function hold(): void {
    if (!listening) {
      listening = true;
      // Node reads this one field of the interface, and documents it for createInterface only.
      emitKeypressEvents(stdin, { escapeCodeTimeout: ESCAPE_WAIT } as unknown as Interface);
      stdin.on('keypress', take);
      stdin.on('end', events.end);
      stdin.on('error', events.end);
    }
    if (!held) {
      held = true;
      // Off and on again: after a stop the terminal may have been changed without Node's knowledge.
      stdin.setRawMode?.(false);
      stdin.setRawMode?.(true);
      events.write(PASTES_ON);
    }
    stdin.resume();
  }

  function release(): void {
    if (!held) return;
    held = false;
    stdin.setRawMode?.(false);
    events.write(PASTES_OFF + CURSOR_ON);
    stdin.pause();
  }

  return {
    async catchUp() {
      asked = true;
      hold();
      // The first turn ends with what the event loop has read already, the second with what lies in the terminal.
      await turn();
      await turn();
      asked = false;
    },
    input(undoes = false) {
      const input = new PassThrough();
      input.once(SETTLED, (left: [string | undefined, Key][] = []) => {
        current = undefined;
        const inPaste = createPastes();
        waiting.unshift(...left.map(([text, key]) => ({ text, key, pasted: inPaste(text, key).inside })));
        setImmediate(() => {
          if (!current && !asked) stdin.pause();
        });
      });
      current = input;
      undoing = undoes;
      hold();
      return input;
    },
    flush() {
      // A paste goes to any prompt, so that its end is found.
      for (const { text, key, pasted } of waiting.splice(0)) {
        if (pasted || isInterrupt(key) || (undoing && !ends(key))) deliver(text, key);
      }
    },
    lastWasEnter: () => isEnter(last),
    ignoreRepeat() {
      ignored = { key: last, until: events.now() + REPEAT };
    },
    release,
    resume() {
      hold();
      if (!current) stdin.pause();
    },
    close() {
      release();
      if (!listening) return;
      listening = false;
      stdin.removeListener('keypress', take);
      stdin.removeListener('end', events.end);
      // The error of a terminal that went away may still be on its way: that listener stays.
    },
  };
}

const isSame = (key: Key, other: Key) => key.name === other.name && key.ctrl === other.ctrl;
const isEnter = ({ name }: Key) => name === 'return' || name === 'enter';
const isInterrupt = ({ name, ctrl }: Key) => ctrl === true && name === 'c';
/** Keys that end a prompt in which text is written. */
const ends = (key: Key) => isEnter(key) || key.name === 'escape' || (key.ctrl === true && key.name === 'd');
