import { dayName, WEEKDAYS } from '../../dates.ts';
import { minutes } from '../../duration.ts';
import { svg } from './markup.ts';

const LEFT = 52;
const TOP = 16;
const CELL = { width: 40, height: 26 };
const GAP = 3;
/** Minutes from which a cell is a shade darker. */
const SHADES = [1, 10, 20, 40];

/**
 * Weeks of practice, a row a week and a cell a day, with its minutes as a figure.
 * @param from day number of the first Monday
 * @param days seconds of each day up to today; those after it are left empty
 */
export function heatMap(from: number, days: readonly number[], weeks: number): string {
  const today = from + days.length - 1;
  const rows = Array.from({ length: weeks }, (_, week) => week);
  return svg({
    id: 'heat',
    title: 'Minutes of practice by day',
    says: rows
      .map((week) => `Week of ${dayName(from + 7 * week, today)}: ${weekSays(days.slice(7 * week, 7 * week + 7))}.`)
      .join(' '),
    width: LEFT + 7 * CELL.width,
    height: TOP + weeks * CELL.height,
    parts: [
      ...WEEKDAYS.map((name, i) => `<text class="axis" x="${middle(i)}" y="11" text-anchor="middle">${name}</text>`),
      ...rows.flatMap((week) => [
        `<text class="axis" x="0" y="${TOP + week * CELL.height + 17}">${dayName(from + 7 * week, today).slice('Mon '.length)}</text>`,
        ...WEEKDAYS.map((_, i) => cell(week, i, days[7 * week + i])),
      ]),
    ],
  });
}

const middle = (i: number) => LEFT + i * CELL.width + (CELL.width - GAP) / 2;

function cell(week: number, i: number, seconds: number | undefined): string {
  const y = TOP + week * CELL.height;
  const place = `x="${LEFT + i * CELL.width}" y="${y}" width="${CELL.width - GAP}" height="${CELL.height - GAP}" rx="3"`;
  if (seconds === undefined) return `<rect class="ahead" ${place}/>`;
  const spent = minutes(seconds);
  const shade = SHADES.filter((least) => spent >= least).length;
  const figure =
    spent > 0 ? `<text class="f${shade}" x="${middle(i)}" y="${y + 16}" text-anchor="middle">${spent}</text>` : '';
  return `<rect class="h${shade}" ${place}/>${figure}`;
}

function weekSays(days: readonly number[]): string {
  const practiced = days.flatMap((seconds, i) => (seconds > 0 ? [`${WEEKDAYS[i]} ${minutes(seconds)}`] : []));
  return practiced.length > 0 ? `${practiced.join(', ')} minutes` : 'nothing';
}
