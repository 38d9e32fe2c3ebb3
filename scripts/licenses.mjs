// The licenses of the packages that are bundled into the program: they ask to go where the code goes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENSE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const RULE = '='.repeat(80);

/**
 * One section a package, by name: name, version and kind of license, then the text of the license.
 *
 * @param inputs paths of bundled files, relative to `root`, as esbuild names them
 * @throws if a package comes without the text of its license
 */
export function licensesOf(inputs, root) {
  const folders = new Set(inputs.flatMap((input) => FOLDER.exec(input)?.[1] ?? []));
  const sections = [...folders].map((folder) => sectionOf(join(root, folder))).sort();
  return `Rehearsal contains code of these packages, each under its own license.\n${sections.join('')}`;
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => LICENSE.test(entry));
  if (!file || !license) throw new Error(`${name} is bundled, but comes without the text of its license.`);
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return `\n${RULE}\n${name} ${version} (${license})\n${RULE}\n\n${text}\n`;
}
