import { expect, test } from 'vitest';
import { aUser } from './program.ts';

const LONG = 'x'.repeat(100_000);
const at = '2026-11-20T10:00:00+00:00';

test.each([
  ['show', LONG],
  ['drill', LONG],
  ['today', `--${LONG}`],
  ['import', `/${LONG}`],
  ['story', 'add', '--from', `/${LONG}`],
  ['content', 'check', `/${LONG}`],
  ['settings', LONG, '1'],
  ['interview', 'add', '--at', LONG],
  ['interview', 'add', '--at', '2027-01-11T10:00', '--company', LONG],
  ['story', 'add', '--title', LONG],
  [LONG],
])('an argument without end is not repeated: %s', async (...args) => {
  const { code, err } = await aUser().run(args);
  expect(code).toBeGreaterThan(0);
  expect(err.length).toBeLessThan(1500);
  expect(err).not.toContain('bug');
});

test('of a thousand bad lines twenty are told and the rest is counted', async () => {
  const { code, err } = await aUser().run('record --from -', 'bad\n'.repeat(1000));
  expect(code).toBe(1);
  expect(err).toMatch(/^Nothing was recorded: 1000 lines cannot be read\./);
  expect(err).toMatch(/line 20: .*\nand 980 more\n$/);
});

const LONG_STORY = {
  id: 'a',
  title: LONG,
  template: 'b',
  fields: {},
  competencies: [],
  answers: {},
  created: at,
  changed: at,
};

test.each([
  ['stories 1, title', { format: 1, stories: [LONG_STORY] }],
  ['changes 1, value, title', { format: 2, changes: [{ kind: 'story', id: 'a', at, base: null, value: LONG_STORY }] }],
])('an import with a title without end is refused: %s', async (place, document) => {
  const { code, err } = await aUser().run('import -', JSON.stringify(document));
  expect({ code, err }).toEqual({
    code: 1,
    err: `The export is damaged at ${place}: it must be at most 1000 characters long.\n  Nothing was imported.\n`,
  });
});
