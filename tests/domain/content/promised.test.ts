import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { KindName } from '../../../src/domain/content/kinds.ts';
import { fileSchema } from '../../../src/domain/content/schema.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/content-guide.md'), 'utf8').replace(/\s+/g, ' ');

/** The defaults of a field, wherever it lies in a kind's schema. */
function defaultsOf(schema: unknown, field: string): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) => [
    ...(name === field && typeof value === 'object' && value !== null && 'default' in value ? [value.default] : []),
    ...defaultsOf(value, field),
  ]);
}

test.each<[KindName, string, unknown, string]>([
  ['question', 'seconds', 75, '`seconds`? 30-180 (75 where absent)'],
  ['story', 'seconds', 75, '`seconds`? 30-180 (75 where absent)'],
  ['technology', 'seconds', 90, '`seconds`? 30-300 (90 where absent)'],
  ['incident', 'think', 45, '`think`? 15-120 seconds for a turn, 45 where absent'],
  ['exercise', 'factor', 2, '`factor`? 1-10 (2 where absent'],
  ['mock', 'between', [35, 70], '35 and 70 where absent'],
])('of a %s, %s is %j where absent, as the guide says', (kind, field, value, said) => {
  expect(GUIDE).toContain(said);
  const schema = z.toJSONSchema(fileSchema(z, kind), { io: 'input', unrepresentable: 'any' });
  expect(new Set(defaultsOf(schema, field).map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify(value)]),
  );
});
