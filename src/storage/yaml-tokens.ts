import { CST, Lexer, Parser } from 'yaml';
import { DEPTH_MAX } from '../domain/json.ts';

/** Tokens that are read, at most: content written by people is far below. */
const TOKENS_MAX = 300_000;
const FAULTS_MAX = 100;

/** What is wrong, by its position in the text. */
export interface Fault {
  at: number;
  says: string;
}

const QUOTE = 'put text that starts like this in quotes';
const REFUSED: Partial<Record<CST.TokenType, string>> = {
  anchor: `anchors (&) are not supported: write the value out, or ${QUOTE}`,
  alias: `aliases (*) are not supported: write the value out, or ${QUOTE}`,
  tag: `tags (!) are not supported: leave it out, or ${QUOTE}`,
  'directive-line': 'directives (%) are not supported: leave the line out',
};

/**
 * Splits YAML into tokens, and stops if it is nested too deep or never ends: the composer descends
 * recursively, and two deep documents in one process can abort Node with nothing to catch.
 */
export function readTokens(text: string): { tokens: CST.Token[]; faults: Fault[]; stopped: boolean } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const faults: Fault[] = [];
  let at = 0;
  let count = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === CST.SCALAR) scalar = true;
    else {
      const says = scalar ? undefined : refusal(lexeme);
      scalar = false;
      if (says) faults.push({ at, says });
      count++;
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEPTH_MAX && levelsOf(parser.stack) > DEPTH_MAX) {
      faults.push({ at, says: `is nested deeper than ${DEPTH_MAX} levels` });
      return { tokens: [], faults, stopped: true };
    }
    if (count > TOKENS_MAX) faults.push({ at, says: 'has too many values: split it into smaller files' });
    if (count > TOKENS_MAX || faults.length >= FAULTS_MAX) return { tokens: [], faults, stopped: true };
    if (!MARKS.has(lexeme)) at += lexeme.length;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, faults, stopped: false };
}

/** How many lists and maps are open; on the stack there are the document and the value in them as well. */
function levelsOf(stack: readonly CST.Token[]): number {
  return stack.filter(({ type }) => /^(block-map|block-seq|flow-collection)$/.test(type)).length;
}

/** The lexer's own marks, which are not text. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function refusal(lexeme: string): string | undefined {
  const type = CST.tokenType(lexeme);
  return type ? REFUSED[type as CST.TokenType] : undefined;
}
