import { Composer, type Document, type YAMLError } from 'yaml';
import type { Finding, ParsedFile, TextPosition } from '../domain/content/finding.ts';
import { refusedIn, withoutRefused } from './characters.ts';
import { decodeText, readBytes, spotsIn, type TextProblem } from './text.ts';
import { dataOf, offsetOf } from './yaml-data.ts';
import { type Fault, readTokens } from './yaml-tokens.ts';

/** Problems of one file that are listed, at most; the rest are counted. */
const FAULTS_MAX = 50;
/** Complaints of the composer about what was refused as a token already. */
const REFUSED_AS_TOKENS: ReadonlySet<string> = new Set(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'BAD_DIRECTIVE']);
const SEVERAL = 'a file holds one document: move what follows `---` into another file';

/** A YAML file as read: what is in it, unless it cannot be read at all, and everything wrong with it. */
export interface YamlReading {
  /** Name of the file as findings say it. */
  file: string;
  document?: Pick<ParsedFile, 'data' | 'where' | 'broken'>;
  findings: Finding[];
}

/** Reads a YAML file. @param shown name of the file as findings say it. */
export function readYaml(path: string, shown: string = path): YamlReading {
  const bytes = readBytes(path);
  return bytes instanceof Uint8Array ? parseYaml(shown, bytes) : unreadable(withoutRefused(shown), bytes);
}

/** Parses YAML from anywhere: whatever it is, the result is data or findings, and soon. */
export function parseYaml(name: string, bytes: Uint8Array): YamlReading {
  const file = withoutRefused(name).replaceAll('\n', '\ufffd');
  const raw = decodeText(bytes);
  if (typeof raw !== 'string') return unreadable(file, raw);
  const spot = spotsIn(raw);
  const refused: Fault[] = refusedIn(raw).map(({ at, says }) => ({ at, says: `here is ${says}: remove it` }));
  if (refused.length > FAULTS_MAX) return { file, findings: findingsOf(file, refused, spot) };
  // Replaced, not removed: positions stay, and the rest of the file can still be checked.
  const text = refused.length > 0 ? withoutRefused(raw) : raw;
  const { tokens, faults, stopped } = readTokens(text);
  if (stopped) return { file, findings: findingsOf(file, [...refused, ...faults], spot) };

  const [first, ...more] = compose(tokens);
  const errors = [...(first?.errors ?? []), ...(first?.warnings ?? [])].filter(
    ({ code }) => !REFUSED_AS_TOKENS.has(code),
  );
  const root = first?.contents ?? null;
  const { data, faults: inside } = dataOf(root);
  const where: ParsedFile['where'] = (path, of) => spot(offsetOf(root, path, of));
  const document = { data, where, ...(faults.length + errors.length + more.length > 0 && { broken: true }) };
  const findings = findingsOf(
    file,
    [
      ...refused,
      ...faults,
      ...errors.map((error) => ({ at: error.pos[0], says: worded(error) })),
      ...more.slice(0, 1).map(({ range }) => ({ at: range[0], says: SEVERAL })),
      ...inside,
    ],
    spot,
  );
  return { file, document, findings };
}

/** The document of a text that has been read without a problem, to be changed and written again. */
export function documentOf(text: string): Document.Parsed | undefined {
  return compose(readTokens(text).tokens, false)[0];
}

function compose(tokens: ReturnType<typeof readTokens>['tokens'], intAsBigInt = true): Document.Parsed[] {
  const composer = new Composer({
    schema: 'core',
    version: '1.2',
    merge: false,
    // Refused as tokens already; duplicates are found by us, in linear time.
    uniqueKeys: false,
    stringKeys: true,
    intAsBigInt,
    logLevel: 'silent',
    prettyErrors: false,
  });
  return [...composer.compose(tokens)] as Document.Parsed[];
}

/** The library's most common complaints, in words for people who write content. */
function worded({ code, message }: YAMLError): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'indent lines with spaces, not with tabs';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon followed by a space starts a field: put text that contains one in quotes';
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'a list or group in brackets is not closed before this line'
        : 'is indented differently from what it belongs to';
    case 'NON_STRING_KEY':
      return 'a key must be a word';
    case 'BAD_SCALAR_START':
      return 'text that begins with this character must be in quotes';
    case 'BAD_DQ_ESCAPE':
      return `in double quotes a backslash starts an escape, and this is not a valid one: double it, or use single quotes`;
    default:
      return message.replace(/ at line \d+, column \d+[\s\S]*$/, '').slice(0, 160);
  }
}

function unreadable(file: string, { line, column, says }: TextProblem): YamlReading {
  return { file, findings: [{ file, line, column, path: '', says }] };
}

function findingsOf(file: string, faults: readonly Fault[], spot: (at: number) => TextPosition): Finding[] {
  const ordered = [...faults].sort((a, b) => a.at - b.at);
  const left = ordered.length - FAULTS_MAX;
  const listed = ordered.slice(0, FAULTS_MAX).map(({ at, says }) => ({ file, ...spot(at), path: '', says }));
  const next = ordered[FAULTS_MAX];
  return next
    ? [...listed, { file, ...spot(next.at), path: '', says: `and ${left} more problems in this file` }]
    : listed;
}
