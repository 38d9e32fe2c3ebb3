// Whether dist/ is what a build would make of the sources as they are.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './files.mjs';

export const BUILT_OF = 'built-of.txt';

/** Everything that a build reads. */
const INPUTS = ['bin', 'content', 'package-lock.json', 'package.json', 'schemas', 'scripts', 'src', 'tsconfig.json'];

/** A hash of everything that a build reads. */
export function markOfInputs(root) {
  const all = createHash('sha256');
  for (const path of INPUTS.flatMap((name) => filesBelow(root, name))) {
    all.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return all.digest('hex');
}

/** What the next build is told of this one: what it was made of, and each file that it made, with its bytes. */
export function builtText(mark, root, names) {
  return [mark, ...names.map((name) => `${sizeOf(join(root, 'dist', name))} ${name}`)].join('\n');
}

/** Whether the last build read the same, and all that it made is still there. */
export function isBuilt(mark, root) {
  const [made, ...files] = read(join(root, 'dist', BUILT_OF))?.split('\n') ?? [];
  const isThere = (file) => {
    const [size, ...name] = file.split(' ');
    return sizeOf(join(root, 'dist', name.join(' '))) === Number(size);
  };
  return made === mark && files.length > 0 && files.every(isThere);
}

function filesBelow(root, name) {
  const stats = statSync(join(root, name), { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats ? [name] : [];
  return readdirSync(join(root, name))
    .sort()
    .flatMap((one) => filesBelow(root, join(name, one)));
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
