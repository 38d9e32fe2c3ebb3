import { defineConfig } from 'vitest/config';

/** What takes longer than an inner loop has: real terminals, crowds of processes, mounted disks, all of the content. */
const SLOW = [
  'tests/e2e/**',
  'tests/content/**',
  'tests/every-item.test.ts',
  'tests/licenses.test.ts',
  'tests/commands/contract.test.ts',
  'tests/storage/crowds.test.ts',
  'tests/storage/disks.test.ts',
  'tests/storage/yaml.test.ts',
  'tests/terminal/screen.test.ts',
  'tests/terminal/signals.test.ts',
];
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...(mode === 'quick' ? SLOW : [])],
    globalSetup: ['tests/once.ts'],
    setupFiles: ['tests/runs.ts'],
    // Commands in process set the time zone and the folder that one is in: a thread cannot.
    pool: 'forks',
    // Real processes, real disks and real terminals: slow machines need time, a hang is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/main.ts'] },
  },
}));
