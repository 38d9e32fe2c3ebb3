import type { Settings } from './ports.ts';
import { RATINGS } from './rating.ts';

export const DEFAULTS: Settings = {
  minutes: [20, 20, 20, 20, 20, 20, 20],
  keepAnswers: true,
  aloud: false,
  ratings: {},
  goal: 'recall',
  welcomed: false,
};

/** Minutes of a whole day: the most that one can set aside. */
export const MOST_MINUTES = 1440;

const isMinutes = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MINUTES;
const isRating = (value: unknown): boolean => RATINGS.some((rating) => rating === value);
const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What can be used of a value: the same value where all of it is right, undefined where nothing is. */
type Reading = (value: unknown) => unknown;

const bool: Reading = (value) => (typeof value === 'boolean' ? value : undefined);

/** What each setting may be, and how to say so. */
const READINGS: { [K in keyof Settings]: [read: Reading, meant: string] } = {
  minutes: [
    (value) => {
      if (!Array.isArray(value) || value.length !== 7) return undefined;
      return value.every(isMinutes) ? value : value.map((one, i) => (isMinutes(one) ? one : DEFAULTS.minutes[i]));
    },
    `seven whole numbers of minutes up to ${MOST_MINUTES}, Monday to Sunday`,
  ],
  keepAnswers: [bool, 'true or false'],
  aloud: [bool, 'true or false'],
  ratings: [
    (value) => {
      if (!isRow(value)) return undefined;
      const right = Object.entries(value).filter(([, rating]) => isRating(rating));
      return right.length === Object.keys(value).length ? value : Object.fromEntries(right);
    },
    `topics, each with one of ${RATINGS.join(', ')}`,
  ],
  goal: [(value) => (value === 'recall' || value === 'above-90' ? value : undefined), '"recall" or "above-90"'],
  welcomed: [bool, 'true or false'],
};

/** A setting that cannot be meant, at least in part. */
export interface Misread {
  name: keyof Settings;
  /** What it must be: "true or false". */
  meant: string;
}

/**
 * The settings among these fields, wherever they come from: of one that is wrong in part the rest, of one that is wrong
 * as a whole nothing. What is no setting of this version is left out.
 */
export function readSettings(row: Readonly<Record<string, unknown>>): {
  settings: Partial<Settings>;
  misread: Misread[];
} {
  const settings: Record<string, unknown> = {};
  const misread: Misread[] = [];
  for (const [name, [read, meant]] of Object.entries(READINGS)) {
    if (row[name] === undefined) continue;
    const value = read(row[name]);
    if (value !== undefined) settings[name] = value;
    if (value !== row[name]) misread.push({ name: name as keyof Settings, meant });
  }
  return { settings, misread };
}
