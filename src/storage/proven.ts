import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Proven } from '../domain/content/kind.ts';
import { hash } from '../domain/hash.ts';
import { bestEffort } from './best-effort.ts';
import { makeFolder } from './home.ts';
import { LARGEST_CACHE, readRegular } from './regular.ts';
import { sealed, unsealed } from './seal.ts';
import { writeWhole } from './whole.ts';

const FILE = 'proven.txt';
/** Proofs that are kept; the oldest go first. */
const MOST = 500;

/**
 * What was proven of the user's own content, by the hash of all that it says, kept in the folder of caches. If the
 * shipped library has changed, so may have the rules, and everything is proven again.
 * @param mark of the shipped library
 */
export function openProven(folder: string, mark: string): Proven {
  const path = join(folder, FILE);
  const [of, ...kept] = bestEffort(() => unsealed(readRegular(path, LARGEST_CACHE)))?.split('\n') ?? [];
  const names = new Set(of === mark ? kept : []);
  return {
    has: (text) => names.has(nameFor(text)),
    add(text) {
      names.add(nameFor(text));
      // Someone who only checks a folder has no data folder, and gets none.
      if (existsSync(dirname(folder))) bestEffort(() => keep(path, [mark, ...[...names].slice(-MOST)].join('\n')));
    },
  };
}

/** The same, of the folder for the user's data. */
export function provenIn(data: string, mark: string): Proven {
  return openProven(join(data, 'cache'), mark);
}

function keep(path: string, text: string): void {
  makeFolder(dirname(path));
  writeWhole(path, sealed(text), 0o600, false);
}

/** A short name for a text: not a proof. The platform's own hashes load slowly. */
export const nameFor = (text: string) =>
  [1, 2, 3].map((seed) => Math.floor(hash(text, seed) * 2 ** 32).toString(36)).join('');
