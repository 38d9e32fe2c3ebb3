import xterm from '@xterm/headless';

/** Milliseconds after which a window is given up: so many that a busy machine never needs them. */
export const PATIENCE = 90_000;

export interface Size {
  columns: number;
  rows: number;
}

/** What someone in front of a window sees of a program. */
export interface Eyes {
  /** The rows of the window as one sees them, blanks at their ends left out. */
  screen(): string[];
  /** Rows that have scrolled out of the window at its top. */
  scrollback(): string[];
  cursor(): { row: number; column: number; hidden: boolean };
  /** Everything the program wrote, as it wrote it. */
  written(): string;
  /** Waits until the window shows a text, or is as `wanted` says; the error shows the window. */
  waitFor(wanted: string | RegExp | ((screen: string) => boolean)): Promise<void>;
}

/** A window in which a program runs, with someone at the keys. */
export interface TerminalWindow extends Eyes {
  type(text: string): void;
  resize(size: Size): void;
  /** The exit code, once the program has ended. */
  readonly ended: Promise<{ exitCode: number; signal?: number }>;
}

/** A terminal emulator that draws what is written to it. */
export interface Emulator extends Eyes {
  write(text: string): void;
  resize(size: Size): void;
}

/** Opens an empty window. */
export function openEmulator({ columns, rows }: Size): Emulator {
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 5000, allowProposedApi: true });
  const watchers = new Set<() => void>();
  let written = '';
  const row = (index: number) => emulator.buffer.active.getLine(index)?.translateToString(true).trimEnd() ?? '';
  const screen = () => Array.from({ length: emulator.rows }, (_, index) => row(emulator.buffer.active.baseY + index));
  const picture = () => screen().join('\n');
  return {
    write(text) {
      written += text;
      emulator.write(text, () => {
        for (const look of watchers) look();
      });
    },
    screen,
    scrollback: () => Array.from({ length: emulator.buffer.active.baseY }, (_, index) => row(index)),
    cursor: () => ({
      row: emulator.buffer.active.cursorY,
      column: emulator.buffer.active.cursorX,
      hidden: written.lastIndexOf('\u001b[?25l') > written.lastIndexOf('\u001b[?25h'),
    }),
    written: () => written,
    waitFor(wanted) {
      const fits = (text: string) =>
        typeof wanted === 'string'
          ? text.includes(wanted)
          : wanted instanceof RegExp
            ? wanted.test(text)
            : wanted(text);
      const { promise, resolve, reject } = promised();
      const look = () => {
        if (fits(picture())) resolve();
      };
      const timer = setTimeout(() => {
        reject(new Error(`Waited ${PATIENCE} ms for ${wanted}; the window shows:\n${framed(screen(), emulator.cols)}`));
      }, PATIENCE);
      watchers.add(look);
      look();
      return promise.finally(() => {
        clearTimeout(timer);
        watchers.delete(look);
      });
    },
    resize: (size) => emulator.resize(size.columns, size.rows),
  };
}

function promised(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = () => {};
  let reject = (_error: Error) => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function framed(rows: string[], columns: number): string {
  const edge = `+${'-'.repeat(columns)}+`;
  return [edge, ...rows.map((row) => `|${row.padEnd(columns)}|`), edge].join('\n');
}
