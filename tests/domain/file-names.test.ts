import { expect, test } from 'vitest';
import { unfitForWindows } from '../../src/domain/file-names.ts';

test.each(['con', 'NUL', 'aux.md', 'Prn.tar.gz', 'com1.txt', 'lpt9', 'nul .txt', 'CONIN$'])(
  'Windows takes %s for a device',
  (name) => expect(unfitForWindows(name)).toBe('Windows takes its name for a device'),
);

test.each(['report.', 'report '])('no name ends there as "%s" does', (name) => {
  expect(unfitForWindows(name)).toBe('on Windows no name ends in a dot or a blank');
});

test.each(['12:30.md', 'what?.md', 'a*', '"a"', 'a|b', '<a>'])('no name there has a character of %s', (name) => {
  expect(unfitForWindows(name)).toMatch(/^on Windows no name has the character [:?*"|<]$/);
});

test.each([
  'console.md',
  'null',
  'com.md',
  'com10',
  'stories.nul',
  'my stories.md',
  '.hidden',
  '.',
  '..',
  'résumé.html',
])('%s is a name on every system', (name) => expect(unfitForWindows(name)).toBeUndefined());
