// Sources of the program, for what the build needs of them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { TARGET } from './program.mjs';

/** Bundles sources and loads them. @returns what they export, and their code */
export async function loadSources(root, contents) {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-build-'));
  try {
    const outfile = join(folder, 'sources.cjs');
    await build({
      absWorkingDir: root,
      stdin: { resolveDir: root, contents },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: TARGET,
      outfile,
      logLevel: 'warning',
    });
    return { exported: createRequire(import.meta.url)(outfile), code: readFileSync(outfile) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
