import type { z } from 'zod';
import { isJsonObject } from '../json.ts';
import type { Path } from './finding.ts';
import type { Kind } from './kind.ts';
import { KINDS, type KindName } from './kinds.ts';
import { commonFields, parts, type Zod } from './parts.ts';

/** Versions of the file format that this program reads; the last one is that of today. */
export const FORMATS = [1, 2] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT = 2;

export function isFormat(value: unknown): value is Format {
  return FORMATS.some((format) => format === value);
}

/** Each schema that was asked for: making one takes longer than checking an item with it. */
const SCHEMAS = new Map<string, z.ZodObject>();

/** Schema of one item of a kind: the common fields and its own, as they are in a format. Made when first asked for. */
export function itemSchema(z: Zod, kind: KindName, format: Format = FORMAT): z.ZodObject {
  const name = `${kind} ${format}`;
  const schema = SCHEMAS.get(name) ?? newItemSchema(z, kind, format);
  SCHEMAS.set(name, schema);
  return schema;
}

function newItemSchema(z: Zod, kind: KindName, format: Format): z.ZodObject {
  const { fields, one }: Pick<Kind, 'fields' | 'one'> = KINDS[kind] as unknown as Kind;
  const own = format === FORMAT || !one ? fields : one.fields;
  return z.strictObject({ ...commonFields(z), ...own(z, parts(z)) });
}

/** Schema of a whole file of a kind, as editors check it. */
export function fileSchema(z: Zod, kind: KindName, format: Format = FORMAT): z.ZodObject {
  return z.strictObject({
    format: z.literal(format).describe(`the version of the file format, which is ${format}`),
    items: z
      .array(itemSchema(z, kind, format))
      .min(1)
      .describe('the list of items in this file'),
  });
}

/** Keys that the schema knows at a place. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  return [...new Set(schemasAt(schema, path).flatMap(keysOf))];
}

/** The purpose of the field at a place, from the schema itself; undefined if it has none. */
export function purposeAt(schema: z.core.$ZodType, path: Path): string | undefined {
  const field = path.at(-1);
  if (field === undefined) return undefined;
  for (const holder of schemasAt(schema, path.slice(0, -1))) {
    const def = (holder as z.core.$ZodTypes)._zod.def;
    const purpose = def.type === 'object' ? purposeOf(def.shape[field]) : undefined;
    if (purpose !== undefined) return purpose;
  }
  return undefined;
}

/** A value as one would write it: without fields that are undefined, or that say what holds without them. */
export function asWritten(schema: z.core.$ZodType, value: unknown, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((one, i) => asWritten(schema, one, [...path, i]));
  if (!isJsonObject(value)) return value;
  const holders = schemasAt(schema, path);
  const written = Object.entries(value).filter(([field, one]) => one !== undefined && !isDefault(holders, field, one));
  return Object.fromEntries(written.map(([field, one]) => [field, asWritten(schema, one, [...path, field])]));
}

function isDefault(holders: readonly z.core.$ZodType[], field: string, value: unknown): boolean {
  return holders.some((holder) => {
    const def = (holder as z.core.$ZodTypes)._zod.def;
    const own = def.type === 'object' ? (def.shape[field] as z.core.$ZodTypes | undefined)?._zod.def : undefined;
    return own?.type === 'default' && JSON.stringify(own.defaultValue) === JSON.stringify(value);
  });
}

/** The description of a field, whether it was given before or after the field was made optional. */
function purposeOf(field: z.core.$ZodType | undefined): string | undefined {
  if (!field) return undefined;
  const { description, def } = field as z.ZodOptional<z.ZodType> | z.ZodDefault<z.ZodType>;
  return description ?? (def.type === 'optional' || def.type === 'default' ? purposeOf(def.innerType) : undefined);
}

function keysOf(schema: z.core.$ZodType): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'record') return [...((def.keyType as z.core.$ZodType)._zod.values ?? [])].map(String);
  return [];
}

/** Every schema that a value at the place can have: a union offers several. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'default':
      return schemasAt(def.innerType, path);
    case 'pipe':
      return schemasAt(def.in, path);
    case 'union':
      return def.options.flatMap((option) => schemasAt(option, path));
  }
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (def.type === 'array') return schemasAt(def.element, rest);
  if (def.type === 'record') return schemasAt(def.valueType, rest);
  const field = def.type === 'object' ? def.shape[step] : undefined;
  return field ? schemasAt(field, rest) : [];
}
