import { expect, test } from 'vitest';
import { pagerOf } from '../../src/terminal/pager.ts';

test('the pager is the one that the user names, else less; Windows has none', () => {
  expect(pagerOf({ PAGER: 'most' }, 'linux')).toBe('most');
  expect(pagerOf({ PAGER: 'less -R' }, 'win32')).toBe('less -R');
  expect(pagerOf({ PAGER: ' ' }, 'darwin')).toBe('less -R');
  expect(pagerOf({}, 'win32')).toBeUndefined();
});
