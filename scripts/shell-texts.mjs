// What shells read of the program: completion for three of them, and the manual page, from the command tree.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { read } from './files.mjs';
import { TARGET } from './program.mjs';

/** @returns names and texts of the files */
export async function shellTexts(root) {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-build-'));
  try {
    const outfile = join(folder, 'texts.cjs');
    await build({
      absWorkingDir: root,
      entryPoints: ['src/shell-texts.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: TARGET,
      outfile,
      logLevel: 'warning',
    });
    const { version } = JSON.parse(read(join(root, 'package.json')));
    const now = Number(process.env.SOURCE_DATE_EPOCH ?? Date.now() / 1000);
    const date = new Date(now * 1000).toISOString().slice(0, 10);
    return await createRequire(import.meta.url)(outfile).shellTexts({ version, date });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
