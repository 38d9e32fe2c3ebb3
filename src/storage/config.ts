import { readFileSync } from 'node:fs';
import type { JsonObject } from '../domain/json.ts';
import { DEFAULTS, readSettings, type Settings } from '../domain/settings.ts';
import { parseRecord } from './lines.ts';
import { codeOf, damaged, newer } from './refusals.ts';

/** The newest format of the settings file that this version reads. */
export const FORMAT = 1;

/** Where the old settings are while they are being changed. */
export const formerOf = (path: string): string => `${path}.bak`;

/**
 * The settings file as it is, without conf, which takes ten times as long to load; undefined without one.
 *
 * @throws Problem if it is damaged or of a newer version; system errors.
 */
export function readConfig(path: string): { stored: JsonObject; restored: boolean } | undefined {
  // The former file replaces a truncated one; the second look finds what a writer has just put back.
  for (const file of [path, formerOf(path), path]) {
    const text = readText(file);
    if (text === undefined && file === path) return undefined;
    const stored = text === undefined ? undefined : parseRecord(text);
    if (stored === undefined) continue;
    if (typeof stored.format === 'number' && stored.format > FORMAT) throw newer(path, stored.format);
    return { stored, restored: file !== path };
  }
  throw damaged(path, 'it is not valid JSON');
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The settings of a file, with defaults also for what is wrong: a mistake in one setting must not keep
 * anyone from practicing. `misread` is called for each.
 */
export function settingsOf(stored: JsonObject, path: string, misread: (says: string) => void): Settings {
  const read = readSettings(stored);
  for (const { name, meant } of read.misread) {
    misread(`${path}: "${name}" must be ${meant}. Until you fix it, the default is used.`);
  }
  return { ...structuredClone(DEFAULTS), ...read.settings };
}
