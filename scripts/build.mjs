// Builds what is shipped besides the sources:
//   dist/*.js        the program: small CommonJS chunks, each loaded when it is needed
//   dist/library/    the content, checked and compiled
//   dist/help.txt, dist/THIRD-PARTY-LICENSES.txt
//   schemas/*.json   what editors check content against (committed)
// `--draft` compiles what is right even where something is wrong (while content is being written).
// `--check` writes nothing and fails where the committed schemas are out of date.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleProgram, TARGET } from './program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);
const drafting = process.argv.includes('--draft');
const checking = process.argv.includes('--check');

const tools = await loadTools();
const schemas = tools.jsonSchemas();
if (checking) {
  const stale = Object.entries(schemas).filter(([kind, text]) => read(at('schemas', `${kind}.json`)) !== text);
  const extra = list(at('schemas')).filter((name) => !(name.replace(/\.json$/, '') in schemas));
  if (stale.length + extra.length > 0) {
    fail(`schemas/ is out of date (${[...stale.map(([kind]) => `${kind}.json`), ...extra].join(', ')}): npm run build`);
  }
} else {
  writeAll(
    at('schemas'),
    Object.entries(schemas).map(([kind, text]) => [`${kind}.json`, text]),
  );
  const library = compileContent();
  const { chunks, licenses } = await bundleProgram(root);
  console.error(`dist: ${chunks.length} chunks, ${kilobytes(chunks.map(([, code]) => code))} kB`);
  // Written first, then swept: someone who runs the program meanwhile finds the old chunks or the new.
  const written = [
    ...library.map(([name, data]) => [join('library', name), data]),
    ...chunks,
    ['THIRD-PARTY-LICENSES.txt', licenses],
  ];
  writeAll(at('dist'), written);
  const help = ['help.txt', helpText()];
  writeAll(at('dist'), [help]);
  sweep(at('dist'), new Set([...written, help].map(([name]) => at('dist', name))));
}

/** The schemas, the check and the compiler, from the sources that the program itself uses. */
async function loadTools() {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-build-'));
  try {
    const outfile = join(folder, 'tools.cjs');
    await build({
      absWorkingDir: root,
      stdin: {
        resolveDir: root,
        contents: `
          export { checkContentFolder } from './src/storage/check-folder.ts';
          export { contentFolder } from './src/storage/content-folder.ts';
          export { findingText } from './src/domain/content/finding.ts';
          export { compile } from './src/storage/compile.ts';
          export { jsonSchemas } from './src/storage/json-schemas.ts';`,
      },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: TARGET,
      outfile,
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For the bar of `rehearse --help` (see `readyHelp`): what the program says of itself, in eighty columns. */
function helpText() {
  const ran = spawnSync(process.execPath, [at('bin', 'rehearse.js'), 'help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1' },
  });
  if (ran.status !== 0) fail(`the built program has no help: ${ran.stderr}`);
  return ran.stdout;
}

function compileContent() {
  const { placed, findings, works } = tools.checkContentFolder(tools.contentFolder(at('content')));
  if (findings.length > 0) {
    for (const finding of findings) {
      console.error(tools.findingText({ ...finding, file: relative(process.cwd(), finding.file) }));
    }
    const count = `${findings.length} problems in content/`;
    if (drafting) console.error(`${count}: items with problems of their own are left out`);
    else fail(count);
  }
  const items = placed.map(({ item }) => item);
  const compiled = tools.compile(items, { works, builtFrom: JSON.stringify(schemas) });
  console.error(`dist/library: ${items.length} items, ${kilobytes([compiled.items])} kB`);
  return [
    ['index.json', JSON.stringify(compiled.index)],
    ['items.json', compiled.items],
  ];
}

function kilobytes(files) {
  return Math.round(files.reduce((sum, { length }) => sum + length, 0) / 1000);
}

function writeAll(folder, files) {
  for (const [name, data] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
}

function sweep(folder, kept) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && !kept.has(path)) rmSync(path, { force: true });
  }
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
