import type { Painter } from './paint.ts';
import { WIDEST } from './paint.ts';

/** What a prompt knows of the place it is shown in. */
export interface Stage {
  readonly painter: Painter;
  /** The window's size, now. */
  columns(): number;
  rows(): number;
  /** Rows of the page above the prompt. */
  above(): number;
  /** Milliseconds of a monotonic clock, and of the time at work. */
  now(): number;
  atWork(): number;
  /** Rings, for someone who looks elsewhere. */
  bell(): void;
  /** Calls back after each change of the window's size; returns how to end that. */
  onResize(changed: () => void): () => void;
}

/** Put into a frame where the cursor belongs. "Blink off" takes no room, does nothing, and we never use blinking. */
export const CURSOR = '\u001b[25m';

/** Columns that text is wrapped at. */
export function widthOf(columns: number): number {
  return Math.min(columns, WIDEST);
}

/** How a prompt ended: with a value, or by the keys that end every prompt. */
export type Ending<T> = { value: T } | 'stopped' | 'interrupted';
