/** The way to a value inside a document: keys and positions. */
export type Path = readonly (string | number)[];

/** A place in a file, both counted from one. */
export interface TextPosition {
  line: number;
  column: number;
}

/** Finds the place of a value (or of its key) in the file; if the value is absent, that of the nearest value around it. */
export type Where = (path: Path, of?: 'key' | 'value') => TextPosition;

/** One thing that is wrong in a file, said to the person who writes it. */
export interface Finding extends TextPosition {
  file: string;
  /** As in `items[2].probes[0].points`; empty for the file as a whole. */
  path: string;
  says: string;
}

/** What is wrong with a value, before its place in the file is known. */
export interface Remark {
  path: Path;
  says: string;
  /** Whether this is about the key or its value. */
  of?: 'key' | 'value';
}

/** A file as it was read. */
export interface ParsedFile {
  /** Name as the user knows it. */
  file: string;
  /** Name of the folder that it is in. */
  kind: string;
  data: unknown;
  where: Where;
  /** The file is broken elsewhere: only its ids are used, so that references to them do not fail as well. */
  broken?: boolean;
}

/** `['items', 2, 'title']` as `items[2].title`. */
export function pathText(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('');
}

/** The finding about a value of a file. */
export function findingAt(file: Pick<ParsedFile, 'file' | 'where'>, { path, says, of = 'value' }: Remark): Finding {
  return { file: file.file, ...file.where(path, of), path: pathText(path), says };
}

/** `file:line:column path: what is wrong`, as editors and people read it. */
export function findingText({ file, line, column, path, says }: Finding): string {
  return `${file}:${line}:${column}${path ? ` ${path}` : ''}: ${says}`;
}

/** By file, then by place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
