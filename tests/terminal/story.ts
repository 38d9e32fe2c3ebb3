import type { createPrompt } from '@inquirer/core';
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

/** Plays a prompt: keys in, what is seen out. Bytes are keys as a terminal sends them. */
export async function play<T, Config>(prompt: ReturnType<typeof createPrompt<T, Config>>, config: Config) {
  const { input, answer, getScreen } = await render(prompt, config);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  answer.catch(() => {});
  return {
    answer,
    rows: () => getScreen().split('\n'),
    screen: () => getScreen(),
    async press(bytes: string) {
      input.write(bytes);
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
