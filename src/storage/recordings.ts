import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptRecording, Recordings } from '../world.ts';
import { bestEffort } from './best-effort.ts';
import { makeFolder } from './home.ts';
import { isAlive } from './lock.ts';
import { OTHER_HOME, refused } from './refusals.ts';
import { readRegular } from './regular.ts';

const VOICE_FOLDER = 'voice';
const ENDING = '.wav';
const BEGUN = /^\.begun-(\d+)-\d+\.wav$/;
const ID = /^[\w-]+$/;
const LARGEST = 300_000_000;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one folder.
export function openRecordings(home: string): Recordings {
  const folder = join(home, VOICE_FOLDER);
  const names = () => (existsSync(folder) ? readdirSync(folder) : []);
  const fileOf = (id: string) => join(folder, `${id}${ENDING}`);
  let begun = 0;
  const drop = (path: string) => {
    bestEffort(() => rmSync(path, { force: true }));
  };
  const path = (id: string) => (ID.test(id) && existsSync(fileOf(id)) ? fileOf(id) : undefined);
  const list = (): KeptRecording[] =>
    names()
      .filter((name) => name.endsWith(ENDING) && !name.startsWith('.'))
      .map((name) => {
        const { mtimeMs, size } = statSync(join(folder, name));
        return { id: name.slice(0, -ENDING.length), made: mtimeMs, bytes: size };
      })
      .sort((a, b) => b.made - a.made);
  return {
    begin() {
      try {
        makeFolder(home);
        makeFolder(folder);
        chmodSync(folder, 0o700);
      } catch (error) {
        throw refused(error, folder, 'write', OTHER_HOME);
      }
      begun += 1;
      return join(folder, `.begun-${process.pid}-${begun}${ENDING}`);
    },
    bytes: (file) =>
      bestEffort(() => {
        // The shell's umask says so already; a command may think otherwise.
        chmodSync(file, 0o600);
        const found = readRegular(file, LARGEST);
        return found.length > 0 ? found : undefined;
      }),
    keep: (file, id) => {
      bestEffort(() => renameSync(file, fileOf(id)));
    },
    drop,
    path,
    list,
    move: (from, to) => {
      const file = path(from);
      if (file) bestEffort(() => renameSync(file, fileOf(to)));
    },
    remove(id) {
      const file = path(id);
      if (file) rmSync(file);
      return file !== undefined;
    },
    expire(before) {
      for (const { id, made } of bestEffort(list) ?? []) if (made < before) drop(fileOf(id));
      for (const name of names()) {
        const pid = BEGUN.exec(name)?.[1];
        if (pid && !isAlive(Number(pid))) drop(join(folder, name));
      }
    },
  };
}
