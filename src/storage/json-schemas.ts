import { z } from 'zod';
import type { Kind } from '../domain/content/kind.ts';
import { KINDS, type KindName } from '../domain/content/kinds.ts';
import { fileSchema } from '../domain/content/schema.ts';

/** The text of `schemas/<kind>.json` for every kind: the same schemas as the check uses, of every format, for editors. */
export function jsonSchemas(): Record<KindName, string> {
  const names = Object.keys(KINDS) as KindName[];
  return Object.fromEntries(names.map((kind) => [kind, jsonSchema(kind)])) as Record<KindName, string>;
}

function jsonSchema(kind: KindName): string {
  const { one } = KINDS[kind] as unknown as Kind;
  const today = fileSchema(z, kind);
  const schema = z.toJSONSchema(one ? z.union([today, fileSchema(z, kind, 1)]) : today, {
    // What people write, before defaults are filled in.
    io: 'input',
    // The newest draft that the YAML language server knows well.
    target: 'draft-07',
  });
  return `${JSON.stringify({ title: `Rehearsal: ${kind}`, description: KINDS[kind].says, ...schema }, null, 2)}\n`;
}
