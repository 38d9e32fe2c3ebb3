import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../src/processes/open-file.ts';
import { write } from '../e2e/rehearse.ts';
import { aFolder } from '../storage/places.ts';

/** The programs of these tests are scripts, which Windows does not start by their names. */
const WINDOWS = process.platform === 'win32';

/** A folder in which a script stands for the program that opens files. */
function withOpener(script: string, name = 'xdg-open'): NodeJS.ProcessEnv & { folder: string } {
  const folder = aFolder();
  write(folder, { [`bin/${name}`]: `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'bin', name), 0o755);
  return { folder, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) };
}

test.skipIf(WINDOWS)('a file is opened by the program of the system, by its whole path', async () => {
  const env = withOpener('echo "$1" > "$(dirname "$0")/../opened"');
  await openFile('report.html', { env, platform: 'linux' });
  expect(readFileSync(join(env.folder, 'opened'), 'utf8')).toBe(`${join(process.cwd(), 'report.html')}\n`);
});

test.skipIf(WINDOWS)('a program that cannot open it, or that is not there, is told in a sentence', async () => {
  await expect(openFile('report.html', { env: withOpener('exit 3'), platform: 'linux' })).rejects.toThrow(
    'No program could be found that opens report.html.',
  );
  const env = { PATH: dirname(aFolder()) };
  expect(existsSync(join(env.PATH, 'xdg-open'))).toBe(false);
  await expect(openFile('report.html', { env, platform: 'linux' })).rejects.toThrow('No program could be found');
});

test.skipIf(WINDOWS)('the Explorer of Windows ends with 1 when it has opened a file, and is believed', async () => {
  const env = withOpener('exit 1', 'explorer.exe');
  await openFile('report.html', { env, platform: 'win32' });
});
