// Which sources of the program become one chunk: docs/decisions/0002.
import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Each group becomes one chunk: its sources, and everything they import that the core does not have. Besides what every
 * command loads, the core has small sources that would be a file each.
 */
const GROUPS = {
  core: [
    './src/main.ts',
    './src/program.ts',
    './src/commands/session/mock-room.ts',
    './src/commands/session/user-state.ts',
    './src/commands/versions/open.ts',
    './src/commands/wording/counts.ts',
    './src/commands/wording/options.ts',
    './src/commands/wording/picked.ts',
    './src/domain/bounds.ts',
    './src/domain/capital.ts',
    './src/domain/content/text-lines.ts',
    './src/domain/content/topics.ts',
    './src/domain/drills/room/chance.ts',
    './src/domain/duration.ts',
    './src/domain/file-names.ts',
    './src/domain/glimpse.ts',
    './src/domain/judgments/look.ts',
    './src/domain/percent.ts',
    './src/storage/best-effort.ts',
    './src/storage/compiled.ts',
    './src/storage/store.ts',
    './src/storage/text.ts',
    './src/terminal/paint.ts',
    './src/terminal/work-clock.ts',
  ],
  plan: ['./src/commands/today.ts'],
  /** What opens packs that were compiled before. */
  packs: ['./src/storage/content-folder.ts', './src/storage/pack-cache.ts', './src/storage/proven.ts'],
  /** What the first prompt of a drill loads. */
  practice: [
    './src/commands/drill.ts',
    './src/commands/session/coach.ts',
    './src/domain/drills/room/compare.ts',
    './src/storage/unfinished.ts',
    './src/terminal/open.ts',
    './src/terminal/screen.ts',
  ],
};
const ROOTS = Object.entries(GROUPS);

/** Whatever shares this many bytes of source with a group loads all of it. */
const LEAST_SHARED = 2000;

/** Says what to load before a source: the core, and each group that shares much with it. */
async function groupsOf(root) {
  const { closure, bytes } = await importsOf(root);
  const taken = closure(GROUPS.core);
  const others = ROOTS.slice(1).map(([name, roots]) => ({
    name,
    roots,
    sources: new Set([...closure(roots)].filter((one) => !taken.has(one))),
  }));
  return (source) => {
    const all = [...closure([source])];
    const much = others.filter(({ sources }) => bytes(all.filter((one) => sources.has(one))) >= LEAST_SHARED);
    return [...GROUPS.core, ...much.flatMap(({ roots }) => roots)];
  };
}

/**
 * For the bars of `today --plan` and of the first prompt (bench/startup.mjs): every file that is loaded on the way costs a
 * third of a millisecond, and esbuild makes a chunk for every combination of dynamic imports that share something.
 * If all of them, and what the entry loads, import the core first, what is in the core is shared by all, and becomes
 * one chunk; so does what a plan or practice needs, if all that share much of it import that first.
 */
export async function groupsFirst(root) {
  const groupsBefore = await groupsOf(root);
  return {
    name: 'groups-first',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
        if (kind !== 'dynamic-import' && kind !== 'entry-point') return undefined;
        const found = await resolve(path, { kind: 'import-statement', resolveDir });
        const source = `./${relative(root, found.path).replaceAll('\\', '/')}`;
        const group = ROOTS.find(([, roots]) => roots.includes(source));
        return { path: group ? group[0] : source, namespace: 'groups-first' };
      });
      onLoad({ filter: /.*/, namespace: 'groups-first' }, ({ path }) => {
        const exported = GROUPS[path] ?? [path];
        const first = path === 'core' ? [] : GROUPS[path] ? GROUPS.core : groupsBefore(path);
        return {
          resolveDir: root,
          contents: [
            ...first.map((one) => `import '${one}';`),
            ...exported.map((one) => `export * from '${one}';`),
          ].join('\n'),
        };
      });
    },
  };
}

/**
 * Reads the sources that `src/main.ts` leads to.
 *
 * @returns `closure` of some, all that is loaded with them, and `bytes`, how much that is. Sources are named as
 *   `./src/...`.
 */
async function importsOf(root) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const sources = new Map(Object.entries(metafile.inputs).map(([path, input]) => [`./${path}`, input]));
  const imported = (source, wanted) =>
    sources
      .get(source)
      .imports.flatMap(({ path, kind, external }) => (kind === wanted && !external ? `./${path}` : []));
  const closure = (some) => {
    const all = new Set(some);
    // A set that grows while it is walked: what is added is walked too.
    for (const source of all) for (const one of imported(source, 'import-statement')) all.add(one);
    return all;
  };
  const bytes = (some) => [...some].reduce((sum, source) => sum + sources.get(source).bytes, 0);
  return { closure, bytes };
}
