// What shells read of the program: completion for three of them, and the manual page, from the command tree.

import { join } from 'node:path';
import { read } from './files.mjs';
import { loadSources } from './sources.mjs';

/** @returns names and texts of the files */
export async function shellTexts(root) {
  const { exported } = await loadSources(root, "export { shellTexts } from './src/shell-texts.ts';");
  const { version } = JSON.parse(read(join(root, 'package.json')));
  const now = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);
  return exported.shellTexts({ version, date: new Date(now * 1000).toISOString().slice(0, 10) });
}
