import { isMap, isPair, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../domain/content/finding.ts';
import { refusedIn, withoutRefused } from './characters.ts';
import type { Fault } from './yaml-tokens.ts';

/** Keys with a special meaning for objects, and the one that merges. */
const KEYS: Readonly<Record<string, string>> = {
  ['__proto__']: 'is not allowed as a key',
  constructor: 'is not allowed as a key',
  prototype: 'is not allowed as a key',
  '<<': 'merges, which is not supported: write the fields out',
};

/** The plain data of a composed document, with everything in it that is not allowed. */
export function dataOf(root: Node | null): { data: unknown; faults: Fault[] } {
  const faults: Fault[] = [];
  return { data: read(root), faults };

  function read(node: unknown): unknown {
    if (isMap(node)) return readMap(node);
    if (isSeq(node)) return node.items.map(read);
    return isScalar(node) ? readScalar(node) : null;
  }

  function readMap(map: YAMLMap): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    // The library compares every key with every other; with a set, the time does not grow with the square.
    const seen = new Set<string>();
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? String(readScalar(pair.key)) : '';
      const at = startOffset(pair.key);
      const says = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
      if (says) faults.push({ at, says: `"${key}" ${says}` });
      else if (seen.has(key)) faults.push({ at, says: `the field "${key}" is here twice` });
      else data[key] = read(pair.value);
      seen.add(key);
    }
    return data;
  }

  function readScalar(node: Scalar): unknown {
    const { value } = node;
    const at = startOffset(node);
    if (typeof value === 'string') {
      // Raw ones were found in the text; these were written as escapes in double quotes.
      const found = new Set(refusedIn(value).map(({ says }) => says));
      for (const says of found) faults.push({ at, says: `the text holds ${says}: remove it` });
      return withoutRefused(value);
    }
    if (typeof value === 'bigint' || typeof value === 'number') {
      const number = Number(value);
      if (!isExact(value, node.source ?? '')) {
        faults.push({
          at,
          says: `the number ${(node.source ?? String(value)).slice(0, 40)} cannot be kept exactly: put it in quotes, or round it`,
        });
      }
      return number;
    }
    return value ?? null;
  }
}

function isExact(value: bigint | number, source: string): boolean {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value));
  if (!Number.isFinite(value)) return false;
  const digits = source
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
  return digits.length <= 15 && (value !== 0 || digits === '');
}

const startOffset = (node: unknown) => (node as Node | null)?.range?.[0] ?? 0;

/** Position of a value, or of its key; without one, that of the nearest value around it. */
export function offsetOf(root: Node | null, path: Path, of: 'key' | 'value' = 'value'): number {
  let node: unknown = root;
  let at = startOffset(root);
  for (const [i, step] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!node) return at;
      at = startOffset(node);
      continue;
    }
    const pair = isMap(node)
      ? node.items.find((each) => isPair(each) && isScalar(each.key) && each.key.value === String(step))
      : undefined;
    if (!pair) return at;
    const empty = !isScalar(pair.value) || pair.value.value !== null || pair.value.source;
    at = startOffset((of === 'key' && i === path.length - 1) || !pair.value || !empty ? pair.key : pair.value);
    node = pair.value;
  }
  return at;
}
