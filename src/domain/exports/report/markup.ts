import { clean } from '../../clean.ts';

/** A text as HTML and SVG show it, in an element or an attribute. */
export function esc(text: string): string {
  return clean(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A drawing with what someone hears who does not see it. */
export interface Drawing {
  /** Tells its parts from those of other drawings on the page. */
  id: string;
  title: string;
  /** All that is drawn, in words. */
  says: string;
  width: number;
  height: number;
  /** Elements of SVG, escaped. */
  parts: readonly string[];
}

export function svg({ id, title, says, width, height, parts }: Drawing): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-says"><title id="${id}-title">${esc(title)}</title><desc id="${id}-says">${esc(says)}</desc>${parts.join('')}</svg>`;
}

/** A coordinate, as short as it may be. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
