import type { Line } from '../terminal.ts';

/** A title with its lines, a blank line above; nothing without lines. */
export function section(title: string, lines: readonly Line[]): Line[] {
  if (lines.length === 0) return [];
  return ['', ...(title ? [{ text: title, tone: 'title' as const }] : []), ...lines];
}

/** A line of a list. */
export function line(text: string): Line {
  return { text, hang: '  - ' };
}

export function bullets(points: readonly { text: string }[]): Line[] {
  return points.map(({ text }) => line(text));
}
