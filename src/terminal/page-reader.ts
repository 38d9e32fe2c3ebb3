import type { Line } from '../domain/terminal.ts';
import { HEADING_ROWS } from './heading.ts';
import { linesOf, pagesOf, rowsOf } from './pages.ts';
import type { Stage } from './stage.ts';

export interface PageReader {
  /**
   * Shows what has to be read before something is asked that takes `need` rows: page after page, but for the last one.
   * Returns its lines, to be shown together with what is asked.
   */
  upTo(blocks: readonly Line[][], need: () => number): Promise<Line[]>;
}

interface PageControls {
  stage: Stage;
  /** The page's last row; undefined if nothing is on it. */
  lastRow(): string | undefined;
  /** Whether something was said that the user had no time to read. */
  unread(): boolean;
  /** Begins another page under the same heading. */
  fresh(): void;
  /** Shows lines and waits for the user to go on. */
  turn(lines: Line[]): Promise<unknown>;
}

/** Lays out what is to be read in the window as it is now, for each page: its size can have changed. */
export function createPageReader({ stage, lastRow, unread, fresh, turn }: PageControls): PageReader {
  const paper = () => ({ painter: stage.painter, columns: stage.columns() });
  /** What is said goes below what is there, a blank row between them. */
  const apart = (lines: Line[]): Line[] => (lines.length > 0 && lastRow() ? ['', ...lines] : lines);

  return {
    async upTo(blocks, need) {
      const lines = linesOf(blocks);
      if (lines.length === 0) return [];
      const fits = rowsOf(apart(lines), paper()) + need() <= stage.rows() - stage.above();
      if (fits) return apart(lines);
      if (stage.above() > HEADING_ROWS) {
        if (unread()) await turn([]);
        fresh();
      }
      for (let rest = blocks; ; ) {
        const height = stage.rows() - stage.above();
        const [page = [], ...more] = pagesOf(rest, { ...paper(), height, need: need() });
        if (more.length === 0) return linesOf(page);
        await turn(linesOf(page));
        fresh();
        rest = more.flat();
      }
    },
  };
}
