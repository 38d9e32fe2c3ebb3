import { isJsonObject } from '../json.ts';
import type { Path } from './finding.ts';

/** A text of an item, and the way to it. */
export interface PlacedText {
  path: Path;
  text: string;
}

/** Every text in a value, at any depth. */
export function textsIn(value: unknown, path: Path = []): PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((each, i) => textsIn(each, [...path, i]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}
