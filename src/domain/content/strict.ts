import { itemsOf } from './document.ts';
import { type Finding, findingAt, inOrder, type ParsedFile, type Remark } from './finding.ts';
import type { Kind } from './kind.ts';
import { isKind, KINDS, type KindName } from './kinds.ts';
import { about, type PlacedItem } from './placed.ts';
import { FORMAT } from './schema.ts';
import { textsIn } from './texts.ts';

/**
 * What a shipped item must have beyond what the check asks of everyone. An item of an earlier format, which no one has
 * finished, is named once a file.
 */
export function strictFindings(placed: readonly PlacedItem[]): Finding[] {
  const earlier = new Set(placed.map(({ file }) => file).filter(isOfFormat1));
  const says = 'is of format 1: rehearse content migrate rewrites it, and says what is left to do';
  return inOrder([
    ...[...earlier].map((file) => findingAt(file, { path: ['format'], says })),
    ...placed
      .filter(({ file }) => !earlier.has(file))
      .flatMap((each) => strictRemarks(each).map((remark) => about(each, remark))),
  ]);
}

/** Whether a file is of a kind that had other fields in format 1, and still has them. */
function isOfFormat1({ kind, data }: ParsedFile): boolean {
  return isKind(kind) && kindNamed(kind).one !== undefined && itemsOf(data).format !== FORMAT;
}

function strictRemarks({ item }: PlacedItem): Remark[] {
  return [...(kindNamed(item.kind).strict?.(item as never) ?? []), ...datedRemarks(item)];
}

function kindNamed(name: KindName): Kind {
  return KINDS[name] as unknown as Kind;
}

/** A version of something that goes on being developed: what is said of it is true for a time. */
const VERSION =
  /\b(?:PostgreSQL|Postgres|MySQL|MongoDB|Redis|Kafka|RabbitMQ|Elasticsearch|Java|JDK|Spring(?: Boot)?|Node(?:\.js)?|Python|Kubernetes|TypeScript|React|Django|Rails|Chrome|iOS|Android|Linux) v?\d+(?:\.\d+)*\b/;

function datedRemarks({ asOf, sources: _, ...item }: PlacedItem['item']): Remark[] {
  if (asOf !== undefined) return [];
  const dated = textsIn(item).find(({ text }) => VERSION.test(text));
  if (!dated) return [];
  const [version] = VERSION.exec(dated.text) ?? [];
  return [{ path: dated.path, says: `names ${version}: say with \`asOf\` on which day that was looked up` }];
}
