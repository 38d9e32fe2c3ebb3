import { dayName } from '../../dates.ts';
import { percent, percentRange } from '../../percent.ts';
import type { Expected } from '../../practice/prospect/roll.ts';
import { at, svg } from './markup.ts';

/** What is expected on the day of the interview, by the days on which practice goes on. */
export interface Outlook {
  /** Day number of the interview. */
  on: number;
  /** If practice stopped now. */
  without: Expected;
  points: readonly { day: number; expected: Expected }[];
}

const WIDTH = 340;
const HEIGHT = 150;
const BOX = { left: 38, right: WIDTH - 4, top: 8, bottom: HEIGHT - 22 };

/** The best guess as a curve in its band; the dashed line is what would be left if practice stopped now. */
export function curve({ on, without, points }: Outlook, today: number): string {
  const x = (i: number) => at(BOX.left + (i * (BOX.right - BOX.left)) / Math.max(1, points.length - 1));
  const y = (share: number) => at(BOX.bottom - share * (BOX.bottom - BOX.top));
  const along = (share: (one: Expected) => number) => points.map(({ expected }, i) => `${x(i)},${y(share(expected))}`);
  const band = [...along(({ high }) => high), ...along(({ low }) => low).reverse()].join(' ');
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<line class="grid" x1="${BOX.left}" x2="${BOX.right}" y1="${y(share)}" y2="${y(share)}"/>` +
      `<text class="axis" x="${BOX.left - 5}" y="${Number(y(share)) + 4}" text-anchor="end">${percent(share)}</text>`,
  );
  return svg({
    id: 'forecast',
    title: `Points expected on ${dayName(on, today)}`,
    says: outlookSays({ on, without, points }, today),
    width: WIDTH,
    height: HEIGHT,
    parts: [
      `<polygon class="band" points="${band}"/>`,
      ...lines,
      `<line class="stop" x1="${BOX.left}" x2="${BOX.right}" y1="${y(without.recall)}" y2="${y(without.recall)}"/>`,
      `<polyline class="curve" points="${along(({ recall }) => recall).join(' ')}"/>`,
      `<text class="axis" x="${BOX.left}" y="${HEIGHT - 6}">today</text>`,
      `<text class="axis" x="${BOX.right}" y="${HEIGHT - 6}" text-anchor="end">${dayName(on, today)}</text>`,
    ],
  });
}

/** The ends of the curve as a sentence. */
export function outlookSays({ on, without, points }: Outlook, today: number): string {
  const kept = percentRange(points.at(-1)?.expected ?? without);
  return `On ${dayName(on, today)} you would say ${kept} of the points if you keep to the plan, and ${percent(without.recall)} if you stopped now.`;
}
