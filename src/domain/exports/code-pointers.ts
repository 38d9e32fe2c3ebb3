/** A place in a file of code that is worth a look. It says nothing about the whole. */
export interface CodePointer {
  /** From 1. */
  line: number;
  sees: string;
  /** Id of the question that it may answer. */
  about: string;
}

const SQL = /\b(select\s.+\sfrom|insert\s+into|update\s.+\sset|delete\s+from)\b/i;
const JOINED = /(["'`]\s*\+|\+\s*["'`]|\$\{|%s|\bf["'].*\{)/;
const SECRET = /\b(password|passwd|secret|api_?key|token|private_?key)\b["']?\s*[:=]\s*["'][^"'\s]{8,}["']/i;
const TODO_AUTH = /\b(TODO|FIXME|XXX)\b.*\b(auth\w*|access|permission\w*|login|acl)\b/i;
const EMPTY_INLINE = /\bcatch\b\s*(\([^)]*\))?\s*\{\s*\}|\bexcept\b[^:]*:\s*pass\b/;
const CATCH_OPEN = /\bcatch\b\s*(\([^)]*\))?\s*\{\s*$|\bexcept\b[^:]*:\s*$/;

/** The only things that are looked for in code: four that a text shows. Each is a place to look at, not a finding. */
export function codePointers(text: string): CodePointer[] {
  const rows = text.split('\n');
  return rows.flatMap((row, i): CodePointer[] => {
    const line = i + 1;
    const next = rows[i + 1]?.trim() ?? '';
    const isEmpty = EMPTY_INLINE.test(row) || (CATCH_OPEN.test(row) && (next.startsWith('}') || next === 'pass'));
    return [
      ...(isEmpty ? [{ line, sees: 'empty catch', about: 'nothing-swallowed' }] : []),
      ...(SQL.test(row) && JOINED.test(row) ? [{ line, sees: 'SQL joined from strings', about: 'safe' }] : []),
      ...(SECRET.test(row) ? [{ line, sees: 'a literal secret', about: 'safe' }] : []),
      ...(TODO_AUTH.test(row) ? [{ line, sees: 'a TODO beside access', about: 'safe' }] : []),
    ];
  });
}
