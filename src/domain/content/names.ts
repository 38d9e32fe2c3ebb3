import { isJsonObject } from '../json.ts';
import { type Finding, findingAt, type ParsedFile, type Path } from './finding.ts';
import type { KnownIds, KnownItem } from './placed.ts';

/** Who has a name: the kind of the item, and the file it is in. */
interface Bearer {
  kind: string;
  id: string;
  file: string;
}

interface Claim {
  name: string;
  alias: boolean;
  id: string;
  kind: string;
  file: ParsedFile;
  path: Path;
}

/** Every id and alias of the files, also of items that are otherwise wrong, and those that are used twice. */
export function namesIn(files: readonly ParsedFile[], known: KnownIds): { names: KnownIds; findings: Finding[] } {
  const bearers = new Map<string, Bearer>();
  const findings: Finding[] = [];
  const claims = files.flatMap(claimsOf);
  // Ids first: a name that is one item's id and another's alias is the alias's fault, whatever their order.
  for (const claim of claims.sort((a, b) => Number(a.alias) - Number(b.alias))) {
    const { name, id, kind, file, path } = claim;
    const says = (claim.alias ? aliasObjection : idObjection)(claim, bearers.get(name), known.get(name));
    if (says) findings.push(findingAt(file, { path, says }));
    else bearers.set(name, { kind, id, file: file.file });
  }
  return { names: new Map([...known, ...bearers]), findings };
}

function idObjection({ name, kind }: Claim, bearer?: Bearer, shipped?: KnownItem): string | undefined {
  if (bearer) return `the id "${name}" is already used in ${bearer.file}`;
  if (!shipped || shipped.id !== name || shipped.kind === kind) return undefined;
  return `the shipped item "${name}" is a ${shipped.kind}, so a ${kind} cannot replace it: use another id`;
}

function aliasObjection({ name, id }: Claim, bearer?: Bearer, shipped?: KnownItem): string | undefined {
  if (bearer?.id === id) return `the alias "${name}" is the item's own id, or is here twice`;
  if (bearer) return `the alias "${name}" already names ${bearer.id} in ${bearer.file}`;
  if (!shipped || shipped.id === id) return undefined;
  return `the alias "${name}" already names a shipped item: to replace that one, use its id`;
}

function claimsOf(file: ParsedFile): Claim[] {
  const items = isJsonObject(file.data) && Array.isArray(file.data.items) ? file.data.items : [];
  return items.flatMap((item: unknown, i) => {
    if (!isJsonObject(item) || typeof item.id !== 'string') return [];
    const id = item.id;
    const aliases: unknown[] = Array.isArray(item.aliases) ? item.aliases : [];
    const claim = { id, kind: file.kind, file };
    return [
      { ...claim, name: id, alias: false, path: ['items', i, 'id'] },
      ...aliases.flatMap((name, a) =>
        typeof name === 'string' ? [{ ...claim, name, alias: true, path: ['items', i, 'aliases', a] }] : [],
      ),
    ];
  });
}
