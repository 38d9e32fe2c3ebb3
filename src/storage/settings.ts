import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../domain/json.ts';
import type { SettingsChange, SettingsStore } from '../domain/ports.ts';
import { writtenSettings } from '../domain/settings.ts';
import { bestEffort } from './best-effort.ts';
import { patiently } from './busy.ts';
import { FORMAT, formerOf, readConfig, settingsOf } from './config.ts';
import { makeFolder } from './home.ts';
import { withLock } from './lock.ts';
import { keepCopy, OTHER_HOME, refused } from './refusals.ts';
import { LARGEST_NOTE, readRegularText } from './regular.ts';

/** What is needed of conf, so that tests can put a failing disk in its place. */
type ConfClass = new (options: {
  cwd: string;
  configName: string;
  fileExtension: string;
  configFileMode: number;
  clearInvalidConfig: boolean;
  accessPropertiesByDotNotation: boolean;
  serialize: (value: JsonObject) => string;
}) => { set(values: JsonObject): void };

const loadConf = async (): Promise<ConfClass> => (await import('conf')).default;

/**
 * Settings in `config.json` of the data folder, written by conf and read without it. Around each of its writes there are
 * a lock, because conf alone loses concurrent changes, and a second look, because on a full disk it reports success
 * over a truncated file. `warn` is called once for each setting that is wrong.
 */
export function openSettings(
  folder: string,
  warn: (text: string) => void = () => {},
  load: () => Promise<ConfClass> = loadConf,
): SettingsStore {
  const path = pathIn(folder);
  const former = formerOf(path);
  const told = new Set<string>();
  const tell = (text: string) => {
    if (!told.has(text)) warn(text);
    told.add(text);
  };

  function change(Conf: ConfClass, given: SettingsChange): void {
    removeUnfinished(folder);
    const now = readConfig(path);
    const settings = settingsOf(now?.stored ?? {}, path, tell);
    const changes = typeof given === 'function' ? given(settings) : given;
    if (now?.restored) {
      keepCopy(path);
      patiently(() => renameSync(former, path));
    }
    // A copy, not a link: in a snap's terminal conf writes into the file itself, and would reach a link too.
    remove(former);
    if (now) patiently(() => copyFileSync(path, former));
    try {
      writeByConf(Conf, folder, { format: FORMAT, ...writtenSettings(changes, now?.stored ?? {}) });
    } catch (error) {
      // conf leaves its own unfinished file for a moment, or for good if the process ends at once.
      removeUnfinished(folder);
      if (now) patiently(() => renameSync(former, path));
      else remove(path);
      throw error;
    }
    remove(former);
  }

  return {
    read() {
      try {
        return settingsOf(readConfig(path)?.stored ?? {}, path, tell);
      } catch (error) {
        throw refused(error, path, 'read', OTHER_HOME);
      }
    },
    async change(changes) {
      const Conf = await load();
      try {
        makeFolder(folder);
        await withLock(join(folder, 'config.lock'), () => change(Conf, changes));
      } catch (error) {
        throw refused(error, path, 'write', OTHER_HOME);
      }
    },
  };
}

/** @throws a system error if the file is not what was to be written; whatever conf throws */
function writeByConf(Conf: ConfClass, folder: string, values: JsonObject): void {
  let expected = '';
  const conf = new Conf({
    cwd: folder,
    configName: 'config',
    fileExtension: 'json',
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    serialize: (value) => {
      expected = `${JSON.stringify(value, undefined, 2)}\n`;
      return expected;
    },
  });
  conf.set(values);
  if (readRegularText(pathIn(folder), LARGEST_NOTE) !== expected) throw cutShort();
}

/** The temporary files of conf that failed or was killed; someone who holds the lock is the only writer. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('config.json.tmp-')) bestEffort(() => rmSync(join(folder, name), { force: true }));
  }
}

const remove = (path: string) => patiently(() => rmSync(path, { force: true }));

const pathIn = (folder: string) => join(folder, 'config.json');

/** What the disk would have said if conf had asked it. */
function cutShort(): Error {
  return Object.assign(new Error('the file was cut short'), { code: 'ENOSPC' });
}
