import type { Key } from 'node:readline';
import { render } from '@inquirer/testing';
import { createPainter } from '../../src/terminal/paint.ts';
import type { Stage } from '../../src/terminal/stage.ts';

/** A window that can be resized, and a clock that a test turns on. */
export function createStage(columns = 80, rows = 24, above = 0) {
  const resized = new Set<() => void>();
  const size = { columns, rows, above };
  const stage: Stage = {
    painter: createPainter(),
    columns: () => size.columns,
    rows: () => size.rows,
    above: () => size.above,
    now: () => performance.now(),
    bell: () => {},
    atWork: () => performance.now(),
    onResize(changed) {
      resized.add(changed);
      return () => resized.delete(changed);
    },
  };
  const resize = (columns: number, rows: number) => {
    Object.assign(size, { columns, rows });
    for (const changed of resized) changed();
  };
  return { stage, resize };
}

/** One of ours, made by Inquirer's core, or one of Inquirer's own. */
type Prompt<T, Config> = Parameters<typeof render<T, Config>>[0];

/** Plays a prompt: keys in, what is seen out. Bytes are keys as a terminal sends them. */
export async function play<T, Config>(prompt: Prompt<T, Config>, config: Config) {
  const { input, answer, getScreen } = await render(prompt, config);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  answer.catch(() => {});
  return {
    answer,
    rows: () => getScreen().split('\n'),
    screen: () => getScreen(),
    async press(bytes: string) {
      input.write(bytes);
      // Inquirer's own prompts take one key in a turn of the event loop.
      for (let turn = 0; turn < bytes.length + 2; turn += 1) await settle();
    },
    /** A key by itself, as readline makes it out: Escape in bytes would wait for the rest of a sequence. */
    async key(key: Key) {
      input.emit('keypress', undefined, key);
      await settle();
      await settle();
    },
  };
}

export const KEY = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  backspace: '\u007f',
  delete: '\u001b[3~',
  tab: '\t',
  ctrl: (letter: string) => String.fromCharCode(letter.charCodeAt(0) & 31),
  alt: (letter: string) => `\u001b${letter}`,
  paste: (text: string) => `\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~`,
};
