import type { z } from 'zod';
import { isJsonObject } from '../json.ts';
import { didYouMean } from '../spelling.ts';
import type { Path, Remark } from './finding.ts';
import { keysAt, purposeAt } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says about a value, in words for the person who wrote it. */
export function remarksOf(schema: z.core.$ZodType, value: unknown, issues: readonly Issue[]): Remark[] {
  return issues.flatMap((issue) => remarksOn(schema, value, issue, issue.path as Path));
}

function remarksOn(schema: z.core.$ZodType, value: unknown, issue: Issue, path: Path): Remark[] {
  const input = valueAt(value, path);
  const field = String(path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => ({ path: [...path, key], of: 'key', says: unknownKey(key, known, input) }));
    }
    case 'invalid_union':
      return remarksOnUnion(schema, value, issue, path);
    case 'invalid_value':
      if (input === undefined) return [{ path, says: missing(schema, path) }];
      return [{ path, says: wrongValue(input, issue.values.map(String)) }];
    case 'invalid_type':
      if (input === undefined) return [{ path, says: missing(schema, path) }];
      return [{ path, says: `must be ${typeName(issue.expected)}, but is ${valueText(input)}` }];
    case 'too_small':
    case 'too_big':
      return [{ path, says: wrongSize(issue, input) }];
    case 'invalid_format':
      return [{ path, says: `${issue.message}; this is ${valueText(input)}` }];
    case 'invalid_key':
      return [{ path, of: 'key', says: `the key ${valueText(field)} is not allowed here` }];
    default:
      return [{ path, says: issue.message }];
  }
}

/** Reports on the branch that was meant: the one that accepts this type of value at all. */
function remarksOnUnion(
  schema: z.core.$ZodType,
  value: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
): Remark[] {
  const branches: readonly (readonly Issue[])[] = issue.errors;
  const meant = branches.find((issues) => !issues.some((each) => each.path.length === 0 && refuses(each)));
  if (meant) return meant.flatMap((each) => remarksOn(schema, value, each, [...path, ...(each.path as Path)]));
  const input = valueAt(value, path);
  if (input === undefined) return [{ path, says: missing(schema, path) }];
  const values = branches.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
  if (values.length > 0) return [{ path, says: wrongValue(input, values) }];
  const types = branches.flat().flatMap((each) => (each.code === 'invalid_type' ? [typeName(each.expected)] : []));
  return [{ path, says: `must be ${[...new Set(types)].join(' or ')}, but is ${valueText(input)}` }];
}

const refuses = (issue: Issue) => issue.code === 'invalid_type' || issue.code === 'invalid_value';

function unknownKey(key: string, known: readonly string[], holder: unknown): string {
  const free = known.filter((name) => !isJsonObject(holder) || !Object.hasOwn(holder, name));
  const meant = didYouMean(key, free);
  return `unknown field "${key}" here${meant || (known.length ? `; the fields are ${known.join(', ')}` : '')}`;
}

function missing(schema: z.core.$ZodType, path: Path): string {
  const purpose = purposeAt(schema, path);
  return `${path.at(-1) ?? ''} is missing${purpose ? `: ${purpose}` : ''}`;
}

function wrongValue(input: unknown, values: readonly string[]): string {
  const meant = typeof input === 'string' ? didYouMean(input, values) : '';
  const choice = values.length > 1 ? `one of ${values.join(', ')}` : values.join('');
  return `${valueText(input)} is not possible here${meant || `; use ${choice}`}`;
}

function wrongSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>, input: unknown): string {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const bound = issue.exact ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most';
  if (typeof input === 'string') {
    const length = input.trim().length;
    return length === 0
      ? 'is empty: write it, or leave the field out'
      : `${bound} ${limit} characters, but these are ${length}`;
  }
  if (Array.isArray(input))
    return `${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}, but here ${amount(input.length)}`;
  return `${bound} ${limit}, but this is ${valueText(input)}`;
}

const amount = (count: number) => (count === 0 ? 'are none' : count === 1 ? 'is 1' : `are ${count}`);

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return names[expected] ?? expected;
}

/** A value as it is quoted to a person: short, and never a whole list. */
export function valueText(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  if (typeof value !== 'string') return text;
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

/** The value at a place; undefined without one. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isJsonObject(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}
