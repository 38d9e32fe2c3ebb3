import { readFileSync } from 'node:fs';
import { RATINGS, type Settings } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import { isRow, parseRow, type Row } from './lines.ts';
import { codeOf, damaged, newer } from './refusals.ts';

/** The newest form of the settings file that this version understands. */
export const FORMAT = 1;

/** Where the settings as they were stand while they are being changed. */
export const formerOf = (path: string): string => `${path}.bak`;

/**
 * The settings file as it is, without conf, which takes ten times as long to load; undefined where there is none.
 *
 * @throws Problem where it is damaged or of a newer version; system errors.
 */
export function readConfig(path: string): { row: Row; restored: boolean } | undefined {
  // The former file stands in for one that was cut short; looking again meets a writer that has just put it back.
  for (const file of [path, formerOf(path), path]) {
    const text = readText(file);
    if (text === undefined && file === path) return undefined;
    const row = text === undefined ? undefined : parseRow(text);
    if (row === undefined) continue;
    if (typeof row.format === 'number' && row.format > FORMAT) throw newer(path, row.format);
    return { row, restored: file !== path };
  }
  throw damaged(path, 'it is not the JSON that it should be');
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const DEFAULTS: Settings = {
  minutes: [20, 20, 20, 20, 20, 20, 20],
  keepAnswers: true,
  aloud: false,
  ratings: {},
  goal: 'recall',
  welcomed: false,
};

const isMinutes = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 24 * 60;
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isRating = (value: unknown): boolean => RATINGS.some((rating) => rating === value);

/** What each setting may be, and how to say so. */
const MEANT: { [K in keyof Settings]: [test: (value: unknown) => boolean, meant: string] } = {
  minutes: [
    (value) => Array.isArray(value) && value.length === 7 && value.every(isMinutes),
    'seven numbers of minutes, Monday to Sunday',
  ],
  keepAnswers: [isBoolean, 'true or false'],
  aloud: [isBoolean, 'true or false'],
  ratings: [
    (value) => isRow(value) && Object.values(value).every(isRating),
    `topics, each with one of ${RATINGS.join(', ')}`,
  ],
  goal: [(value) => value === 'recall' || value === 'above-90', '"recall" or "above-90"'],
  welcomed: [isBoolean, 'true or false'],
};

/** The settings that a file holds, defaults filled in. @throws Problem naming the setting that cannot be meant. */
export function settingsOf(row: Row, path: string): Settings {
  const settings: Row = { ...structuredClone(DEFAULTS) };
  for (const [name, [test, meant]] of Object.entries(MEANT)) {
    if (row[name] === undefined) continue;
    if (!test(row[name])) {
      throw new Problem(`${path}: "${name}" must be ${meant}.`, 'Correct it there, or remove it to have the default.');
    }
    settings[name] = row[name];
  }
  return settings as unknown as Settings;
}
