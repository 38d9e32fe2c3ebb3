import type { z } from 'zod';
import type { DrillName, TaskOf } from '../drills/drills.ts';
import type { Remark } from './finding.ts';
import type { commonFields, Parts, Zod } from './parts.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
type Common = z.output<z.ZodObject<ReturnType<typeof commonFields>>>;

/** Fields of one kind as they are read, after parsing. */
export type FieldsOf<S extends Shape> = z.output<z.ZodObject<S>>;

/** What was proven before, by all that it says: proving an incident takes seconds. */
export interface Proven {
  has(text: string): boolean;
  add(text: string): void;
}

/** A reference from one item to another, with the field that holds it. */
export interface Reference {
  path: readonly (string | number)[];
  to: string;
  /** Kind that the target must have; any kind if absent. */
  kind?: string;
}

/** An item without its kind's own fields: what listing, planning and searching need. */
export type AnyItem = Common & { kind: string };

/**
 * What a kind of item is: its fields, what they refer to, and the tasks it can offer to drills.
 * A kind knows nothing of terminals; the drills that take its tasks know nothing of kinds.
 */
export interface Kind<Name extends string = string, S extends Shape = Shape> {
  name: Name;
  /** One line for people who write content. */
  says: string;
  /** Whether its prompt asks the candidate; elsewhere it introduces, or is what the other side says. */
  asks?: true;
  /** One's own material: no sources are asked of it. */
  light?: true;
  fields: (z: Zod, part: Parts) => S;
  /** Fields that follow from others if they were not written. */
  complete?: (item: AnyItem & FieldsOf<S>) => Partial<AnyItem & FieldsOf<S>>;
  /** How an item of format 1 is read, if its fields were others. */
  one?: Earlier;
  /** Ids that the kind's own fields name (common fields are followed for every kind). */
  references?: (item: AnyItem & FieldsOf<S>) => Reference[];
  /** Rules that a schema cannot say; each problem names the field. */
  problems?: (item: AnyItem & FieldsOf<S>, proven?: Proven) => { path: readonly (string | number)[]; says: string }[];
  /** An item without problems as it is practiced: what its author leaves to be worked out is in place. */
  worked?: (item: AnyItem & FieldsOf<S>) => AnyItem & Record<string, unknown>;
  /** What an item that ships must have beyond that: the strict check asks for it, and packs do without. */
  strict?: (item: AnyItem & FieldsOf<S>) => Remark[];
  /** Tasks by drill; the first is the one that a plan chooses. Empty: the kind is consulted, not drilled. */
  offers: { [D in DrillName]?: (item: AnyItem & FieldsOf<S>) => TaskOf<D> };
}

/** Declares a kind and infers its fields from the schema. */
export function kind<const Name extends string, S extends Shape>(declared: Kind<Name, S>): Kind<Name, S> {
  return declared;
}

/** An item of the kind `K`, as parsed. */
export type ItemOf<K> = K extends Kind<infer Name, infer S> ? AnyItem & FieldsOf<S> & { kind: Name } : never;

/** The fields that a kind had in an earlier format, and how an item with them becomes one of today. */
export interface Earlier {
  fields: (z: Zod, part: Parts) => Shape;
  /** The kind's own fields as they are written today. */
  lift: (item: AnyItem & Record<string, unknown>) => Record<string, unknown>;
}

/** Declares how items of an earlier format are read, with the types of its schema. */
export function earlier<S extends Shape>(
  fields: (z: Zod, part: Parts) => S,
  lift: (item: AnyItem & FieldsOf<S>) => Record<string, unknown>,
): Earlier {
  return { fields, lift: lift as Earlier['lift'] };
}
