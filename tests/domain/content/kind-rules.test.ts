import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../../src/domain/content/check.ts';
import { parseYaml } from '../../../src/storage/yaml.ts';

type Fields = Record<string, unknown>;

/** What is said of a shipped item after a change. */
function saysOf(path: string, id: string, change: (item: Fields) => Fields): string {
  const whole = parseYaml(path, readFileSync(join(import.meta.dirname, '../../../content', path))).document?.data as {
    items: Fields[];
  };
  const item = whole.items.find((one) => one.id === id) ?? expect.fail(`no item ${id}`);
  const text = JSON.stringify({ ...whole, items: [{ ...item, see: [], ...change(item) }] });
  const { document } = parseYaml(path, Buffer.from(text));
  const read = { file: path, kind: path.split('/')[0] ?? '', ...(document ?? expect.fail('not YAML')) };
  return checkContent(z, [read])
    .findings.map((one) => `${one.path}: ${one.says}`)
    .join('\n');
}

const bug = (change: (item: Fields) => Fields) =>
  saysOf('bug/from-the-material.yaml', 'bug-orders-charged-twice', change);
const testsOf = ({ tests }: Fields) => tests as Fields[];

test.each<[string, (item: Fields) => Fields, string]>([
  [
    'a row that is too wide',
    () => ({ material: `a\n${'b'.repeat(77)}\nc` }),
    'items[0].material: at most 76 columns: row 2',
  ],
  ['too many rows', () => ({ material: 'a\n'.repeat(25) }), 'items[0].material: at most 24 rows'],
  [
    'two tests of one name',
    (item) => ({ tests: [...testsOf(item), testsOf(item)[0]].slice(-7) }),
    'items[0].tests[6].id: there are two tests "committed"',
  ],
  ['no test that decides', (item) => ({ tests: testsOf(item).map(({ decides, ...rest }) => rest) }), 'can be paid for'],
  [
    'tests that all decide',
    (item) => ({ tests: testsOf(item).map((one) => ({ ...one, decides: true })) }),
    'items[0].tests: every test decides: there is nothing to choose',
  ],
])('of a bug with %s it says so', (_, change, expected) => {
  expect(bug(change)).toContain(expected);
});

test('a bug as it is shipped, and one with the most rows that there may be, is right', () => {
  expect(bug(() => ({}))).toBe('');
  expect(bug(() => ({ material: `${`${'b'.repeat(76)}\n`.repeat(24)}\n` }))).toBe('');
});

const estimate = (change: (item: Fields) => Fields) =>
  saysOf('exercise/estimates.yaml', 'estimate-photo-bandwidth', change);
const withStep = ({ steps }: Fields, changes: Fields) => ({
  steps: (steps as Fields[]).map((step, i) => (i === 0 ? { ...step, ...changes } : step)),
});

test.each<[string, (item: Fields) => Fields, string]>([
  ['steps that take longer', () => ({ seconds: 60 }), 'items[0].seconds: the steps add up to 210 s, not to 60 s'],
  [
    'material that is too wide',
    (item) => withStep(item, { material: 'b'.repeat(77) }),
    'items[0].steps[0].material: at most 76 columns: row 1',
  ],
  [
    'a number that is not one',
    (item) => withStep(item, { number: { value: 'a lot', work: 'Count.' } }),
    'items[0].steps[0].number.value: "a lot" is not a number with its unit',
  ],
  [
    'a number that nothing keeps',
    (item) => withStep(item, { field: undefined }),
    'a step that asks for a number has a `field` that names it',
  ],
  [
    'no number in an estimate',
    ({ steps }) => ({ steps: (steps as Fields[]).map((step) => ({ ...step, number: undefined })) }),
    'items[0].steps: an estimate asks for a number',
  ],
])('of an exercise with %s it says so', (_, change, expected) => {
  expect(estimate(change)).toContain(expected);
});
