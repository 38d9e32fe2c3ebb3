import type { z } from 'zod';
import type { Path } from './finding.ts';
import { KINDS, type KindName } from './kinds.ts';
import { commonFields, parts, type Zod } from './parts.ts';

/** Version of the file format that this program reads and writes. */
export const FORMAT = 1;

/** Schema of one item of a kind: the common fields and its own. */
export function itemSchema(z: Zod, kind: KindName): z.ZodObject {
  return z.strictObject({ ...commonFields(z), ...KINDS[kind].fields(z, parts(z)) });
}

/** Schema of a whole file of a kind, as editors check it. */
export function fileSchema(z: Zod, kind: KindName): z.ZodObject {
  return z.strictObject({ format: z.literal(FORMAT), items: z.array(itemSchema(z, kind)).min(1) });
}

/** Keys that the schema knows at a place. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  return [...new Set(schemasAt(schema, path).flatMap(keysOf))];
}

function keysOf(schema: z.core.$ZodType): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'object') return Object.keys(def.shape);
  if (def.type === 'record') return [...((def.keyType as z.core.$ZodType)._zod.values ?? [])].map(String);
  return [];
}

/** Every schema that a value at the place may have: a union offers several. */
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
