// Bundles the program into small CommonJS chunks, each loaded when it is needed: docs/decisions/0002.
import { basename, relative } from 'node:path';
import { build, transform } from 'esbuild';
import { licensesOf } from './licenses.mjs';

export const TARGET = 'node20';

/** What a plan and a first prompt load. */
const CORE = [
  './src/program.ts',
  './src/commands/today.ts',
  './src/commands/drill.ts',
  './src/storage/store.ts',
  './src/terminal/paint.ts',
];

/**
 * For the bars of `today --plan` (2.2) and of the first prompt (2.6): every file that is loaded on the way costs a
 * third of a millisecond, and esbuild makes a chunk for every combination of dynamic imports that share something.
 * Where all of them import the core first, what is in the core is shared by all, and becomes one chunk.
 */
const coreFirst = (root) => ({
  name: 'core-first',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await resolve(path, { kind: 'import-statement', resolveDir });
      return { path: `./${relative(root, found.path).replaceAll('\\', '/')}`, namespace: 'core-first' };
    });
    onLoad({ filter: /.*/, namespace: 'core-first' }, ({ path }) => ({
      resolveDir: root,
      contents: [...CORE.map((source) => `import '${source}';`), `export * from '${path}';`].join('\n'),
    }));
  },
});

/**
 * For all bars: commander loads `node:child_process` at once, for subcommands in files of their own, which we do not
 * have. That alone costs a fifth of a bare start of Node, so in the bundle it is loaded when it is used.
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

/**
 * Bundles as modules, because only these are split where an import is dynamic, and turns every chunk into
 * CommonJS, because that starts faster: a dynamic import becomes a `require` at the moment of its use.
 *
 * @returns names and texts of the chunks, and the licenses of the packages in them as one text
 */
export async function bundleProgram(root) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    plugins: [subprocessesWhenNeeded, withoutEditorPrompt, coreFirst(root)],
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
        target: TARGET,
        supported: { 'dynamic-import': false },
        minifySyntax: true,
        minifyWhitespace: true,
      });
      return [basename(path), code];
    }),
  );
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return { chunks, licenses: licensesOf(bundled, root) };
}
