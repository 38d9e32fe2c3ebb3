import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS, type KindName } from '../../../src/domain/content/kinds.ts';
import { fileSchema } from '../../../src/domain/content/schema.ts';
import { TOPICS } from '../../../src/domain/content/topics.ts';

// Every number that docs/content-guide.md gives for a field holds in its schema, and every limit of a schema is said.

const GUIDE = readFileSync(join(import.meta.dirname, '../../../docs/content-guide.md'), 'utf8');

/** What the guide says under a heading, without its examples. */
function said(heading: string): string {
  const [, section = ''] = GUIDE.split(`${heading}\n`);
  return (section.split(/\n##|\n- Good|\n```/)[0] ?? '').replace(/\s+/g, ' ');
}

interface Limit {
  name: string;
  /** "700" characters, "3-7" entries or seconds. */
  limit: string;
}

/** As in `prompt` (700), `points` 3-7, `variants`? up to 4 of ..., `seconds`? 30-180, `sides`?: 2 to 4 `views`. */
function promisedIn(text: string): Limit[] {
  const named = /`([a-zA-Z]+)`\??:? ?(?:\((\d+(?:-\d+)?)[^)]*\)|(\d+-\d+)|up to (\d+))/g;
  return [...text.matchAll(named)].map(([, name = '', most, range, upTo]) => {
    const limit = most ?? range ?? `0-${upTo}`;
    return { name, limit };
  });
}

type Schema = Record<string, unknown> & { properties?: Record<string, Schema>; items?: Schema };

/** The limits of all fields, whatever they lie in. Numbers that hold for every text or number say nothing. */
function limitsOf(schema: Schema, name = ''): Limit[] {
  const { minItems = 0, maxItems, maxLength, minimum, maximum } = schema;
  const limits = [
    ...(typeof maxLength === 'number' ? [String(maxLength)] : []),
    ...(typeof maxItems === 'number' ? [`${minItems}-${maxItems}`] : []),
    ...(typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? [`${minimum}-${maximum}`] : []),
  ];
  const inside = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => limitsOf(value, key)),
    ...(typeof schema.additionalProperties === 'object' ? limitsOf(schema.additionalProperties as Schema, name) : []),
    ...(schema.items ? limitsOf(schema.items, name) : []),
    ...((schema.anyOf as Schema[] | undefined) ?? []).flatMap((one) => limitsOf(one, name)),
  ];
  return [...limits.map((limit) => ({ name, limit })), ...inside];
}

const limits = (kind: KindName) =>
  limitsOf(z.toJSONSchema(fileSchema(z, kind), { io: 'input', unrepresentable: 'any' }) as Schema);
const text = ({ name, limit }: Limit) => `${name} ${limit}`;

const SHARED = said('## What all items share')
  .replace('one to three', '1-3')
  .replace(/(\d+) to (\d+)/g, '$1-$2');
const WORDS = said('## The kinds');

describe.each(Object.keys(KINDS) as KindName[])('the guide on a %s', (kind) => {
  const own = said(`### ${kind}`);

  test('gives numbers that hold', () => {
    const real = limits(kind).map(text);
    for (const promised of promisedIn(own)) expect(real).toContain(text(promised));
  });

  test('leaves no limit unsaid', () => {
    const told = `${own} ${own.includes('as in a question') ? said('### question') : ''} ${SHARED} ${WORDS}`;
    const numbers = new Set(told.match(/\d+-\d+|\d+/g));
    // A list of so many names is said by naming them.
    const unsaid = limits(kind).filter(
      ({ limit }) => !numbers.has(limit) && !numbers.has(limit.replace(/^0-/, '')) && !/^(\d+)-\1$/.test(limit),
    );
    expect(unsaid.map(text)).toEqual([]);
  });
});

test('the guide on what all items share gives numbers that hold', () => {
  const real = limits('question').map(text);
  for (const promised of promisedIn(SHARED)) expect(real).toContain(text(promised));
  expect(SHARED).toContain(`1-3 of ${TOPICS.length},`);
  expect(real).toEqual(expect.arrayContaining(['topics 1-3', 'seconds 10-7200', 'views 2-4']));
});

test('the guide has a section for each kind', () => {
  expect(GUIDE.match(/^### .*$/gm)?.sort()).toEqual(
    Object.keys(KINDS)
      .map((kind) => `### ${kind}`)
      .sort(),
  );
});
