// Files as the scripts read and write them.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function kilobytes(files) {
  return Math.round(files.reduce((sum, { length }) => sum + length, 0) / 1000);
}

export function writeAll(folder, files) {
  for (const [name, data] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
}

export function sweep(folder, kept) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !kept.has(path)) rmSync(path, { force: true });
  }
}

export function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

export function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
