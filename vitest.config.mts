import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These play in pseudo-terminals, with signals and shells that Windows does not have.
    exclude: process.platform === 'win32' ? ['tests/e2e/**', 'tests/terminal/screen.test.ts'] : [],
    // Real processes, real disks and real terminals: slow machines need time, a hang is still found.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/main.ts'] },
  },
});
