import { chmodSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names that the test runner gives to folders of its own, the compile cache of Node, and what `warm` keeps of the program. */
const OF_THE_RUNNER = /^([\w-]{21}|node-compile-cache|compiled)$/;

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** Bytes that the tests may need there at once. */
const ENOUGH = 2 ** 30;

/** The folder for temporary files: in memory if that has room, since thousands of homes are made and removed. */
function temporary(): string {
  if (process.env.TMPDIR !== undefined || !existsSync(IN_MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize > ENOUGH ? IN_MEMORY : tmpdir();
}

/** Before and after all tests: the built program must be there, and nothing may be left in the temporary folder. */
export function setup(): () => void {
  const dist = join(import.meta.dirname, '../dist');
  if (!existsSync(join(dist, 'main.js')) || !existsSync(join(dist, 'library'))) {
    throw new Error('The program is not built: npm run build');
  }
  // Its real name: on macOS the temporary folder is behind a link, on Windows it may have a short name.
  const folder = realpathSync.native(mkdtempSync(join(temporary(), 'rehearsal-tests-')));
  // Some tests run a program as a user without any rights: they must be able to go in.
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  // No test opens a connection, and Node reads this file at every start of a process, of which there are hundreds.
  delete process.env.NODE_EXTRA_CA_CERTS;
  return () => {
    const left = readdirSync(folder).filter((name) => !OF_THE_RUNNER.test(name));
    rmSync(folder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`Left in the temporary folder: ${left.join(', ')}`);
  };
}
