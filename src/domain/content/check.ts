import { didYouMean } from '../spelling.ts';
import { itemsOf } from './document.ts';
import { type Finding, findingAt, inOrder, type ParsedFile } from './finding.ts';
import type { AnyItem, Proven } from './kind.ts';
import { type Item, isKind, KINDS, type KindName } from './kinds.ts';
import { lift } from './lift.ts';
import { namesIn } from './names.ts';
import type { Zod } from './parts.ts';
import { about, type KnownIds, type PlacedItem } from './placed.ts';
import { qualityFindings } from './quality.ts';
import { type InvalidItem, kindOf, referenceFindings, seeFindings } from './references.ts';
import { itemSchema } from './schema.ts';
import { remarksOf } from './wording.ts';

/** What the files being checked can refer to. */
export interface KnownNames {
  /** Ids and aliases from outside: the shipped library's, when a pack is checked. */
  known?: KnownIds;
  /** Ids of the works that sources can name; any work if absent. */
  works?: ReadonlySet<string>;
  /** What need not be proven again. */
  proven?: Proven;
}

/** The items that fit their schema, in the order of the files, and everything that is wrong. */
export interface CheckedContent {
  placed: PlacedItem[];
  /** Those that do not fit it, as they were written. */
  unfit: InvalidItem[];
  findings: Finding[];
}

/** Checks files of content, each alone and all together, and reports every problem at once. */
export function checkContent(
  z: Zod,
  files: readonly ParsedFile[],
  { known = new Map(), works, proven }: KnownNames = {},
): CheckedContent {
  const each = files.filter((file) => !file.broken).map((file) => checkFile(z, file, proven));
  const placed = each.flatMap((checked) => checked.placed);
  const unfit = each.flatMap((checked) => checked.unfit);
  const { names, findings } = namesIn(files, known);
  return {
    placed,
    unfit,
    findings: inOrder([
      ...each.flatMap((checked) => checked.findings),
      ...findings,
      ...referenceFindings(placed, names),
      ...seeFindings(unfit, names),
      ...qualityFindings(placed, works),
    ]),
  };
}

function checkFile(z: Zod, file: ParsedFile, proven?: Proven): CheckedContent {
  const { kind } = file;
  if (!isKind(kind)) {
    const kinds = Object.keys(KINDS);
    const says = `unknown kind "${kind}"${didYouMean(kind, kinds) || `; the kinds are ${kinds.join(', ')}`}`;
    return { placed: [], unfit: [], findings: [findingAt(file, { path: [], says })] };
  }
  const { items, remarks, format } = itemsOf(file.data);
  const unfit: InvalidItem[] = [];
  const checked: CheckedContent = { placed: [], unfit, findings: remarks.map((remark) => findingAt(file, remark)) };
  const schema = itemSchema(z, kind, format);
  items.forEach((raw, index) => {
    const read = schema.safeParse(raw);
    if (read.success) {
      const one: PlacedItem = {
        item: completed(lift(z, { ...read.data, kind } as AnyItem & { kind: KindName }, format)),
        file,
        index,
      };
      const { problems, worked } = kindOf(one.item);
      const found = problems?.(one.item, proven) ?? [];
      checked.placed.push(found.length === 0 && worked ? { ...one, item: worked(one.item) as unknown as Item } : one);
      checked.findings.push(...found.map((problem) => about(one, problem)));
    } else {
      unfit.push({ raw, file, index });
      const wrong = remarksOf(schema, raw, read.error.issues);
      checked.findings.push(...wrong.map((remark) => about({ file, index }, remark)));
    }
  });
  return checked;
}

/** The item with the fields that follow from others. */
function completed(item: Item): Item {
  const { complete } = kindOf(item);
  return complete ? ({ ...item, ...complete(item) } as Item) : item;
}
