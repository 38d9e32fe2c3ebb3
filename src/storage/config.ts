import { DEFAULTS, readSettings, type Settings } from '../domain/settings.ts';
import { codeOf } from '../domain/system-error.ts';
import { parseRow, type Row } from './lines.ts';
import { damaged, newer } from './refusals.ts';
import { LARGEST_NOTE, readRegularText } from './regular.ts';

/** The newest form of the settings file that this version understands. */
export const FORMAT = 1;

/** Where the settings as they were stand while they are being changed. */
export const formerOf = (path: string): string => `${path}.bak`;

/**
 * The settings file as it is, without conf, which takes ten times as long to load; undefined without one.
 *
 * @throws Problem if it is damaged or of a newer version; system errors.
 */
export function readConfig(path: string): { row: Row; restored: boolean } | undefined {
  // The former file replaces one that was cut short; looking again meets a writer that has just put it back.
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
    return readRegularText(path, LARGEST_NOTE);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The settings that a file holds, defaults filled in, also for what cannot be meant: a slip in one setting must not keep
 * anyone from practicing. `misread` is told of each.
 */
export function settingsOf(row: Row, path: string, misread: (says: string) => void): Settings {
  const read = readSettings(row);
  for (const { name, meant } of read.misread) {
    misread(`${path}: "${name}" must be ${meant}. If it is not, the default is used until you correct it.`);
  }
  return { ...structuredClone(DEFAULTS), ...read.settings };
}
