import stringWidth from 'fast-string-width';
import { CURSOR } from './stage.ts';

const ESC = '\u001b';
const TOKEN = new RegExp(`${ESC}\\[(\\??[\\d;]*)([A-Za-z])|\\n|[^${ESC}\\n]+|${ESC}`, 'g');

export interface Picture {
  rows: string[];
  cursor: { row: number; column: number } | undefined;
}

export interface Frame {
  /** Takes what a prompt writes to its terminal. */
  accept(text: string): void;
  /** What it would look like: rows without the empty ones at the end, and the cursor if one is wanted. */
  picture(): Picture;
}

/**
 * A small terminal in memory that never wraps and never scrolls, between a prompt and the real one. Inquirer's
 * prompts erase all their lines and write them again for every key; here that costs nothing, and it keeps working
 * when the real window is resized under it. It knows the few sequences that prompts write.
 *
 * @param led whether the prompt moves the cursor itself; otherwise it marks in its text where the cursor belongs
 */
export function createFrame(led = false): Frame {
  const lines = [''];
  let row = 0;
  let column = 0;

  function accept(text: string): void {
    for (const [token, count = '', command] of text.matchAll(TOKEN)) {
      if (token === '\n') row += 1;
      else if (command === 'A') row = Math.max(0, row - (Number(count) || 1));
      else if (command === 'B') row = Math.min(lines.length - 1, row + (Number(count) || 1));
      else if (command === 'K') lines[row] = '';
      else if (command === 'G') column = Math.max(1, Number(count) || 1) - 1;
      else if (command === undefined || command === 'm') lines[row] = (lines[row] ?? '') + token;
      while (lines.length <= row) lines.push('');
    }
  }

  function picture(): Picture {
    const rows = lines.map((line) => line.replace(CURSOR, ''));
    while (rows.length > 0 && rows.at(-1) === '') rows.pop();
    if (led) return { rows, cursor: { row: Math.min(row, Math.max(0, rows.length - 1)), column } };
    const at = lines.findIndex((line) => line.includes(CURSOR));
    const before = lines[at]?.split(CURSOR)[0] ?? '';
    return { rows, cursor: at < 0 ? undefined : { row: at, column: stringWidth(before) } };
  }
  return { accept, picture };
}
