import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { EVERY_WINDOW, THOROUGH } from './tests/thorough.mts';

/** What takes longer than an inner loop has: terminals, other programs, several processes, disks, files as large as may be, all of the content. */
const SLOW = [
  'tests/e2e/**',
  'tests/content/**',
  'tests/processes/**',
  'tests/windows/**',
  'tests/commands/completion.test.ts',
  'tests/commands/content-rooms.test.ts',
  'tests/commands/contract.test.ts',
  'tests/commands/decks.test.ts',
  'tests/commands/examples.test.ts',
  'tests/commands/settings.test.ts',
  'tests/domain/drills/incident/courses.test.ts',
  'tests/domain/drills/incident/proofs.test.ts',
  'tests/domain/practice/band.test.ts',
  'tests/storage/anki.test.ts',
  'tests/storage/attempts.test.ts',
  'tests/storage/crowds.test.ts',
  'tests/storage/disks.test.ts',
  'tests/storage/journal.test.ts',
  'tests/storage/large-yaml.test.ts',
  'tests/storage/library.test.ts',
  'tests/storage/migrate.test.ts',
  'tests/storage/yaml.test.ts',
  'tests/terminal/screen.test.ts',
  'tests/terminal/signals.test.ts',
];
/**
 * What needs programs that are not ours (readers of our files, editors, recorders), and what takes long and depends on few
 * lines: code kept for the next start, licenses, packs of format 1. In .ci/run, where THOROUGH=1 tries everything.
 */
const THOROUGHLY = [
  'tests/content/isolation.test.ts',
  'tests/content/postgres.test.ts',
  'tests/content/seats.test.ts',
  'tests/content/patterns/templates.test.ts',
  'tests/commands/two-machines.test.ts',
  'tests/domain/exports/calendar-readers.test.ts',
  'tests/e2e/code-cache.test.ts',
  'tests/e2e/editor.test.ts',
  'tests/e2e/migrated.test.ts',
  'tests/e2e/offline.test.ts',
  'tests/e2e/report.test.ts',
  'tests/e2e/voice.test.ts',
  'tests/licenses.test.ts',
  'tests/package.test.ts',
  'tests/storage/anki-newest.test.ts',
];
/** What plays in pseudo-terminals, with signals and shells that Windows does not have. */
const PSEUDO_TERMINALS = ['tests/e2e/**', 'tests/terminal/screen.test.ts'];
const WINDOWS = process.platform === 'win32';

/** Begins with what waits for terminals or takes longest, also if nothing is known of an earlier run. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /tests\/(windows|e2e)\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      ...(mode === 'quick' ? SLOW : []),
      ...(THOROUGH ? [] : THOROUGHLY),
      EVERY_WINDOW ? 'tests/windows/one-*' : 'tests/windows/*x*',
      ...(WINDOWS ? PSEUDO_TERMINALS : []),
    ],
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/once.ts'],
    setupFiles: ['tests/runs.ts'],
    // Commands in process set the time zone and the current folder: a thread cannot.
    pool: 'forks',
    // A worker loads the sources once for all its files: no test leaves anything behind in its process.
    isolate: false,
    // Of all tests, many wait for terminals, clocks and other processes most of the time.
    maxWorkers: availableParallelism() + (mode === 'quick' ? 0 : 2),
    // Real processes, real disks and real terminals: busy machines need time, a hang is still found.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What was transformed once is kept in node_modules: the loop while working starts without doing it again.
    experimental: { fsModuleCache: true },
    coverage: { include: ['src/**'], exclude: ['src/main.ts'] },
  },
}));
