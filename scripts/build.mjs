// Builds what is shipped besides the sources:
//   dist/*.js        the program: small CommonJS chunks, each loaded when it is needed
//   dist/library/    the content, checked and compiled
//   schemas/*.json   what editors check content against (committed)
// `--draft` compiles what is right even where something is wrong (while content is being written).
// `--check` writes nothing and fails where the committed schemas are out of date.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);
const target = 'node20';
const drafting = process.argv.includes('--draft');
const checking = process.argv.includes('--check');

/** What is loaded together, by what the user does: the sources that are entered, and with them all that they import. */
const TOGETHER = {
  plan: ['src/program.ts', 'src/commands/today.ts', 'src/storage/store.ts', 'src/terminal/paint.ts'],
  drill: [
    'src/program.ts',
    'src/commands/drill.ts',
    'src/storage/store.ts',
    'src/terminal/open.ts',
    'src/terminal/screen.ts',
    'src/terminal/answer-prompt.ts',
  ],
};

/**
 * commander loads `node:child_process` at once, for subcommands in files of their own, which we do not have.
 * That alone costs a fifth of a bare start of Node, so in the bundle it is loaded when it is used.
 */
const subprocessesWhenNeeded = {
  name: 'subprocesses-when-needed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'when-needed' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'when-needed' }, () => ({
      contents: `exports.spawn = (...args) => process.getBuiltinModule('node:child_process').spawn(...args)`,
    }));
  },
};

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
  const program = await bundleProgram();
  // Written first, then swept: whoever runs the program meanwhile finds the old chunks or the new.
  const written = [...library.map(([name, data]) => [join('library', name), data]), ...program];
  writeAll(at('dist'), written);
  writeAll(at('dist'), [['help.txt', helpText()]]);
  sweep(at('dist'), new Set([...written.map(([name]) => at('dist', name)), at('dist', 'help.txt')]));
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
      target,
      outfile,
      logLevel: 'warning',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the program says of itself, as it is shown in eighty columns. */
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
  console.error(`dist/library: ${items.length} items, ${(compiled.items.length / 1000).toFixed(0)} kB`);
  return [
    ['index.json', JSON.stringify(compiled.index)],
    ['items.json', compiled.items],
  ];
}

/**
 * Bundles as modules, because only these are split where an import is dynamic, and turns every chunk into
 * CommonJS, because that starts faster: a dynamic import becomes a `require` at the moment of its use.
 */
async function bundleProgram() {
  if (!existsSync(at('src', 'main.ts'))) {
    console.error('src/main.ts is not there yet: the program is not bundled');
    return [];
  }
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    plugins: [subprocessesWhenNeeded],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const chunks = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: 'cjs',
        platform: 'node',
        target,
        supported: { 'dynamic-import': false },
        minifySyntax: true,
        minifyWhitespace: true,
      });
      return [relative(at('dist'), path), code];
    }),
  );
  const files = packed(chunks, metafile.outputs);
  console.error(
    `dist: ${chunks.length} chunks in ${files.length} files, ${(files.reduce((sum, [, code]) => sum + code.length, 0) / 1000).toFixed(0)} kB`,
  );
  return files;
}

/**
 * What is loaded together is put into one file, since finding and opening a file costs more than reading past a
 * function: a file for each use, and one for what several uses share. What `main.js` needs itself stays as it is.
 */
function packed(chunks, outputs) {
  const base = closure(outputs, ['src/main.ts']);
  const uses = Object.entries(TOGETHER).map(([use, sources]) => [use, closure(outputs, sources)]);
  const packOf = (name) => {
    const held = base.has(name) ? [] : uses.filter(([, names]) => names.has(name)).map(([use]) => use);
    return held.length > 0 ? `${held.join('-')}.js` : undefined;
  };
  const packs = new Map();
  const alone = [];
  for (const [name, code] of chunks) {
    const linked = code.replace(/\brequire\("\.\/([^"]+)"\)/g, (call, to) =>
      packOf(to) ? `require("./${packOf(to)}")("${to}")` : call,
    );
    const pack = packOf(name);
    if (pack) packs.set(pack, [...(packs.get(pack) ?? []), `"${name}"(module,exports,require){${linked}\n}`]);
    else alone.push([name, linked]);
  }
  return [...alone, ...[...packs].map(([pack, functions]) => [pack, packText(functions)])];
}

function packText(functions) {
  return `"use strict";
const chunks = {${functions.join(',\n')}};
const loaded = new Map();
module.exports = (name) => {
  let module = loaded.get(name);
  if (!module) {
    module = { exports: {} };
    loaded.set(name, module);
    chunks[name](module, module.exports, require);
  }
  return module.exports;
};
`;
}

/** The chunks of these sources, with all that they import at once. */
function closure(outputs, sources) {
  const nameOf = (path) => relative('dist', path);
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [nameOf(path), output]));
  const found = new Set([...byName].filter(([, { entryPoint }]) => sources.includes(entryPoint)).map(([name]) => name));
  if (found.size !== sources.length) fail(`a pack names a source that has no chunk of its own: ${sources.join(', ')}`);
  for (const name of found) {
    for (const { path, kind } of byName.get(name)?.imports ?? [])
      if (kind === 'import-statement') found.add(nameOf(path));
  }
  return found;
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
