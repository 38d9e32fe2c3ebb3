// Simulates learners under several schedules and prints the table of docs/planner.md.
//   npm run bench:schedule                  the whole table, twenty seeds (half an hour)
//   npm run bench:schedule -- --quick       a few cells, three seeds
//   npm run bench:schedule -- --first again first meetings graded "again" only (otherwise both: judged, and all "again")
//   npm run bench:schedule -- --commands    the shipped library through the program's commands, one seed (minutes)
//   npm run bench:schedule -- --seeds 40 --from 9000
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-schedule-'));
try {
  const outfile = join(folder, 'schedule.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('schedule/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  const bin = fileURLToPath(new URL('../bin/rehearse.js', import.meta.url));
  main(process.argv.slice(2), (text) => process.stdout.write(`${text}\n`), bin);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
