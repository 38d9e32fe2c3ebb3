// Bundles the program into small CommonJS chunks, each loaded when it is needed: docs/decisions/0002.
import { basename } from 'node:path';
import { build, transform } from 'esbuild';
import { groupsFirst } from './groups.mjs';
import { licensesOf } from './licenses.mjs';

export const TARGET = 'node20';

const SUBPROCESSES = `exports.spawn = (...args) => require('node:child_process').spawn(...args)`;
const WIDTHS = `let all; export default (text, options) => options === undefined && /^[\\x20-\\x7e]*$/.test(text)
  ? text.length : (all ??= require('fast-string-width').default)(text, options);`;

/**
 * For all bars: commander loads `node:child_process` at once, for subcommands in files of their own, which we do not
 * have. That alone costs a fifth of a bare start of Node. And the widths of characters are patterns over all of Unicode, which
 * take a thirtieth to read; of plain ASCII each takes one column. In the bundle both are loaded when they are used.
 */
const whenNeeded = (root) => ({
  name: 'when-needed',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:child_process|fast-string-width)$/ }, ({ path, importer, namespace }) =>
      namespace === 'when-needed' || (path.startsWith('node:') && !/[\\/]commander[\\/]/.test(importer))
        ? undefined
        : { path, namespace: 'when-needed' },
    );
    onLoad({ filter: /.*/, namespace: 'when-needed' }, ({ path }) => ({
      resolveDir: root,
      contents: path.startsWith('node:') ? SUBPROCESSES : WIDTHS,
    }));
  },
});

/**
 * `inquirer` brings all of its prompts. We never open its editor, and it comes with half a megabyte of character tables.
 */
const withoutEditorPrompt = {
  name: 'without-editor-prompt',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@inquirer\/editor$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export default undefined' }));
  },
};

/** What the entry loads when it has begun. */
const restIsLoaded = {
  name: 'rest-is-loaded',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/main\.ts$/ }, () => ({ path: './main.js', external: true }));
  },
};

/**
 * Bundles as modules, because only these are split at dynamic imports, and turns every chunk into
 * CommonJS, because that starts faster: a dynamic import becomes a `require` at the moment of its use.
 *
 * @returns names and texts of the chunks, and the licenses of the packages in them as one text
 */
export async function bundleProgram(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: './src/main.ts' },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    plugins: [whenNeeded(root), withoutEditorPrompt, await groupsFirst(root)],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  const texts = outputFiles.map(({ path, text }) => [basename(path), text]);
  const names = namesOf(texts);
  const real = texts.filter(([, text]) => !handsOnFrom(text));
  const chunks = await Promise.all(
    real.map(async ([name, text]) => {
      const { code } = await transform(text, {
        format: 'cjs',
        platform: 'node',
        target: TARGET,
        supported: { 'dynamic-import': false },
        minifySyntax: true,
        minifyWhitespace: true,
      });
      return [name, namedDirectly(code)];
    }),
  );
  chunks.push(['entry.js', await bundleEntry(root)]);
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return { chunks: chunks.map(([name, code]) => named(name, code, names)), licenses: licensesOf(bundled, root) };
}

/**
 * For all bars: for each source that is imported dynamically and shares a chunk, esbuild makes a file that only hands on its
 * names. Loading it takes time for nothing, so the chunk takes the place and the name of the first such file.
 *
 * @returns the new names of these chunks and files
 */
function namesOf(texts) {
  const names = new Map();
  for (const [name, text] of texts) {
    const chunk = handsOnFrom(text);
    if (!chunk) continue;
    if (!names.has(chunk)) names.set(chunk, name);
    names.set(name, names.get(chunk));
  }
  return names;
}

/** The chunk from which a file hands on names as they are, if it does nothing else. */
function handsOnFrom(text) {
  const [, taken, chunk, given] =
    /^import\{([^}]*)\}from"\.\/([^"]+)";(?:import"\.\/[^"]+";)*export\{([^}]*)\};\s*$/.exec(text) ?? [];
  return taken === given && !taken?.includes(' as ') ? chunk : undefined;
}

/** A chunk under its name, asking for the others under theirs. */
function named(name, code, names) {
  const asking = code.replace(/(?<=require\("\.\/)[^"]+(?="\))/g, (one) => names.get(one) ?? one);
  return [names.get(name) ?? name, asking];
}

/**
 * For all bars: esbuild hands out a copy of a chunk's names, in which each is a function that asks a second one. Chunks
 * are read by no one else, so they hand out the first: that saves a function a name, and half of each look at it. Nor is a
 * chunk copied by whoever loads it.
 */
function namedDirectly(code) {
  return code
    .replace(/module\.exports=__toCommonJS\(([\w$]+)\)/, 'module.exports=__defProp($1,"__esModule",{value:!0})')
    .replace(/__toESM\((require\("\.\/[^"]+"\))\)/g, '$1');
}

/** Where the program begins, as one file that has all it needs until the rest is loaded. */
async function bundleEntry(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/entry.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: TARGET,
    supported: { 'dynamic-import': false },
    plugins: [restIsLoaded],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}
