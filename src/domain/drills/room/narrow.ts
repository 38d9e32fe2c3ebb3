import type { Terminal } from '../../terminal.ts';

const COLUMNS = 60;

/** Whether a window has little room: what was read already is not shown again there, since that would cost the time. */
export function isNarrow({ width }: Pick<Terminal, 'width'>): boolean {
  return width < COLUMNS;
}
