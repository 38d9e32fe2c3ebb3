import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isJsonObject } from '../domain/json.ts';

/** Plain data, as a file is to have it. */
type Fields = Readonly<Record<string, unknown>>;
/** What lost its place: the field it was in, the map of that field, its comments, and its scalars with their fields. */
interface Removed {
  holder: YAMLMap;
  comments: string[];
  scalars: { field: string; scalar: Scalar }[];
}

/**
 * Makes a map of a document say other fields. What says them already stays as it is written; a text that is needed
 * elsewhere moves there with its style; comments stay where they were, or go to the field that took over a text.
 *
 * @param fields the map as it is to be; a field of the map that is not in it is removed
 * @returns the names of the fields whose text is nowhere any more
 */
export function rewriteMap(document: Document, map: YAMLMap, fields: Fields): string[] {
  const rewriting = new Rewriting(document);
  rewriting.map(map, fields);
  rewriting.giveCommentsBack(map);
  return rewriting.lost(map);
}

class Rewriting {
  private readonly removed: Removed[] = [];
  /** Scalars that lost their place, by their text. */
  private readonly free = new Map<string, Scalar[]>();

  constructor(private readonly document: Document) {}

  /** A map that is changed where it must be: its order stays, and a new field follows the one before it. */
  map(map: YAMLMap, fields: Fields): YAMLMap {
    for (const pair of map.items.filter((one) => !Object.hasOwn(fields, keyOf(one)))) {
      this.remove(pair, keyOf(pair), map);
      map.items.splice(map.items.indexOf(pair), 1);
    }
    let after = -1;
    for (const [field, value] of Object.entries(fields)) {
      const at = map.items.findIndex((pair) => keyOf(pair) === field);
      const pair = map.items[at];
      if (pair) pair.value = this.node(pair.value, value, { field, holder: map });
      else map.items.splice(after + 1, 0, this.document.createPair(field, this.made(value)) as never);
      after = pair ? at : after + 1;
    }
    // In brackets only what fits on a line.
    if (map.items.some(({ value }) => isMap(value) || isSeq(value))) map.flow = false;
    return map;
  }

  /** A comment that found no place goes above the field that took over a text beside it, else above all fields. */
  giveCommentsBack(root: YAMLMap): void {
    const found = new Map<string, number>();
    for (const comment of commentsIn(root)) found.set(comment, (found.get(comment) ?? 0) + 1);
    for (const { holder, comments, scalars } of this.removed) {
      const lost = comments.filter((comment) => {
        const count = found.get(comment) ?? 0;
        found.set(comment, count - 1);
        return count <= 0;
      });
      if (lost.length === 0) continue;
      const own = scalars.map(({ scalar }) => scalar);
      const heir = [holder, root]
        .flatMap((map) => map.items)
        .find(({ value }) => scalarsIn(value).some(({ scalar }) => own.includes(scalar)));
      const key = (heir ?? root.items[1] ?? root.items[0])?.key as Node | undefined;
      if (key) key.commentBefore = [key.commentBefore, ...lost].filter(Boolean).join('\n');
    }
  }

  lost(root: YAMLMap): string[] {
    const said = scalarsIn(root).map(({ scalar }) => textOf(scalar));
    const lost = this.removed
      .flatMap(({ scalars }) => scalars)
      .filter(({ scalar }) => typeof scalar.value === 'string' && !said.some((one) => one.includes(textOf(scalar))));
    return [...new Set(lost.map(({ field }) => field))];
  }

  private node(node: unknown, value: unknown, place: { field: string; holder: YAMLMap }): unknown {
    if (isNode(node) && isSame(node.toJS(this.document), value)) return node;
    if (isMap(node) && isJsonObject(value)) return this.map(node, value);
    if (isSeq(node) && Array.isArray(value) && value.length === node.items.length) {
      node.items = node.items.map((one, i) => this.node(one, value[i], place));
      node.flow = false;
      return node;
    }
    this.remove(node, place.field, place.holder);
    const made = this.made(value);
    if (isNode(node)) {
      const { commentBefore, spaceBefore } = node;
      Object.assign(made, { ...(commentBefore && { commentBefore }), ...(spaceBefore && { spaceBefore }) });
    }
    return made;
  }

  private made(value: unknown): Node {
    if (Array.isArray(value)) {
      const seq = new YAMLSeq(this.document.schema);
      seq.items = value.map((one) => this.made(one));
      return seq;
    }
    if (isJsonObject(value)) {
      const map = new YAMLMap(this.document.schema);
      map.items = Object.entries(value).map(([field, one]) => this.document.createPair(field, this.made(one))) as never;
      return map;
    }
    const scalar = typeof value === 'string' ? this.free.get(value)?.shift() : undefined;
    if (!scalar) return this.document.createNode(value) as Node;
    scalar.commentBefore = undefined;
    scalar.spaceBefore = undefined;
    return scalar;
  }

  private remove(node: unknown, field: string, holder: YAMLMap): void {
    const scalars = scalarsIn(node, field);
    this.removed.push({ holder, comments: commentsIn(node), scalars });
    for (const { scalar } of scalars) {
      const text = textOf(scalar);
      this.free.set(text, [...(this.free.get(text) ?? []), scalar]);
    }
  }
}

function keyOf({ key }: { key: unknown }): string {
  return isScalar(key) ? String(key.value) : String(key);
}

const textOf = ({ value }: Scalar) => String(value).trim();

/** Every scalar at a node and in it, with the field that it says. */
function scalarsIn(node: unknown, field = ''): { field: string; scalar: Scalar }[] {
  if (isScalar(node)) return [{ field, scalar: node }];
  if (isPair(node)) return scalarsIn(node.value, keyOf(node));
  return isMap(node) || isSeq(node) ? (node.items as unknown[]).flatMap((one) => scalarsIn(one, field)) : [];
}

/** Every comment at a node and in it. */
function commentsIn(node: unknown): string[] {
  if (isPair(node)) return [node.key, node.value].flatMap(commentsIn);
  if (!isNode(node)) return [];
  const inside = isMap(node) || isSeq(node) ? (node.items as unknown[]).flatMap(commentsIn) : [];
  const { commentBefore, comment } = node as Node;
  return [...[commentBefore, comment].filter((one) => one !== undefined && one !== null), ...inside];
}

/** Whether two values are the same, but for blanks around texts. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}
