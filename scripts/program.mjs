// Bundles the program into small CommonJS chunks, each loaded when it is needed: docs/decisions/0002.
import { basename, relative } from 'node:path';
import { build, transform } from 'esbuild';
import { licensesOf } from './licenses.mjs';

export const TARGET = 'node20';

/** What a plan loads, and every other command too; the last eight are small, and a file each if they are not in it. */
const CORE = [
  './src/program.ts',
  './src/commands/today.ts',
  './src/storage/store.ts',
  './src/terminal/paint.ts',
  './src/terminal/work-clock.ts',
  './src/commands/versions/open.ts',
  './src/commands/wording/picked.ts',
  './src/domain/bounds.ts',
  './src/domain/capital.ts',
  './src/domain/content/topics.ts',
  './src/storage/best-effort.ts',
  './src/storage/text.ts',
];
/** What the first prompt of a drill loads besides. */
const PRACTICE = [
  './src/commands/drill.ts',
  './src/commands/session/coach.ts',
  './src/storage/unfinished.ts',
  './src/domain/drills/room/resuming.ts',
  './src/domain/drills/room/sheet.ts',
  './src/domain/drills/room/chance.ts',
  './src/domain/drills/room/compare.ts',
  './src/terminal/open.ts',
  './src/terminal/screen.ts',
];
/** What shares much with practice: the terminal, sessions, and whatever takes an item apart. */
const LIKE_PRACTICE =
  /\/(terminal|session|drills)\/|\/commands\/(content|daily|history|retro|show|story\/guide|story\/edit|story\/quick|data\/drafts)\.|\/(check-folder|given-folder|pack|item-text)\./;
/** Colors are for a plan too. */
const COLORS = /\/terminal\/tones\.ts/;
/** Dynamic imports of what is in a group import all of it, so that one file names its exports. */
const GROUPS = { core: CORE, practice: PRACTICE };

/**
 * For the bars of `today --plan` (2.2) and of the first prompt (2.6): every file that is loaded on the way costs a
 * third of a millisecond, and esbuild makes a chunk for every combination of dynamic imports that share something.
 * If all of them import the core first, what is in the core is shared by all, and becomes one chunk; so does what
 * practice needs, if all that share it import that first.
 */
const groupsFirst = (root) => ({
  name: 'groups-first',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const found = await resolve(path, { kind: 'import-statement', resolveDir });
      const source = `./${relative(root, found.path).replaceAll('\\', '/')}`;
      const group = Object.keys(GROUPS).find((name) => GROUPS[name].includes(source));
      return { path: group ?? source, namespace: 'groups-first' };
    });
    onLoad({ filter: /.*/, namespace: 'groups-first' }, ({ path }) => {
      const practices = LIKE_PRACTICE.test(path) && !COLORS.test(path);
      const first = path === 'core' ? [] : [...CORE, ...(practices ? PRACTICE : [])];
      const own = GROUPS[path] ?? [path];
      return {
        resolveDir: root,
        contents: [...first.map((one) => `import '${one}';`), ...own.map((one) => `export * from '${one}';`)].join(
          '\n',
        ),
      };
    });
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
    plugins: [subprocessesWhenNeeded, withoutEditorPrompt, groupsFirst(root)],
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
        // For the bars of a plan and of the first prompt: a third of the code is names.
        minifyIdentifiers: true,
        minifyWhitespace: true,
      });
      return [basename(path), code];
    }),
  );
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  return { chunks, licenses: licensesOf(bundled, root) };
}
