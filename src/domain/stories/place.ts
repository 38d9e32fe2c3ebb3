import { literal } from '../pattern.ts';

/**
 * The line of a key of one story in the YAML or JSON text that the stories were read from. It is found by counting: the
 * key is in the text as often as in the data, so that its nth place is known. If the counts differ, because a text
 * holds something that looks like the key, no line is better than a wrong one.
 */
export function lineOfKey(text: string, list: readonly unknown[], index: number, key: string): number | undefined {
  if (key === '') return undefined;
  const name = literal(key);
  const places = [...text.matchAll(new RegExp(`(?:^|[{,]|^[ \\t]*-)[ \\t]*(["']?)${name}\\1[ \\t]*:`, 'gm'))];
  const counts = list.map((value) => keyCount(value, key));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (places.length !== total || counts[index] === 0) return undefined;
  const before = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
  const place = places[before];
  if (place?.index === undefined) return undefined;
  const at = place.index + place[0].length;
  return text.slice(0, at).split('\n').length;
}

function keyCount(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = !Array.isArray(value) && Object.hasOwn(value, key) ? 1 : 0;
  return Object.values(value).reduce((sum: number, inner) => sum + keyCount(inner, key), own);
}
