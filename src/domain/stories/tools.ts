import { anyOf, literal } from '../pattern.ts';
import {
  ENDINGS,
  MADE,
  NAMES,
  NO_COMMANDS,
  NO_IDENTIFIERS,
  NOT_MADE_WITH,
  OWNERS,
  READ_FROM,
  ROOTS,
  SPELLED,
  WORDS_TOO,
} from './evidence/tool.ts';

const CLEAR = new Set(NAMES);
const spelled = new RegExp(
  `(?<![\\w-])${anyOf(SPELLED.map((name) => literal(name).replace('\\*', '\\w*')))}(?![\\w-])`,
  'i',
);
const command = new RegExp(`(?<![\\w-])(?!${anyOf(NO_COMMANDS)}\\b)[a-z]{2,}${anyOf(ENDINGS)}\\b`);
const path = new RegExp(`(?<!\\w)/${anyOf(ROOTS)}/[\\w/.]+`);
const capital = new RegExp(`(?<=[\\w,;:)] )${anyOf(WORDS_TOO)}(?!\\w)`);
const owner = new RegExp(`\\b${anyOf(OWNERS)}['’]s (?!a\\b|not\\b|been\\b)`);
/** Said in capitals only by who asks a database. */
const STATEMENT = /\b(?:EXPLAIN|VACUUM|SHOW [A-Z]+)\b/;
/** Written as only identifiers and products are: `pool_size`, anything in backticks. */
const WRITTEN = /`[^`\n]+`|(?<![\w@/.])[A-Za-z]+_[A-Za-z_]+/;
/** maxPoolSize */
const CAMEL = /(?<![\w@/.])(?!i(?:Phone|Pad|OS)\b|eBay\b)[a-z]{2,}[A-Z][A-Za-z]+/;
/** CloudTrail, but no McDonald. */
const product = new RegExp(
  `(?<![\\w@/.])(?!${anyOf(NO_IDENTIFIERS)}|Ma?c[A-Z]|De[A-Z]|Saa[Ss])[A-Z][a-z]+[A-Z][A-Za-z]+`,
);
const readFrom = new RegExp(
  `(?<=[\\w,;:)] )(?!I\\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{Lu}[\\w.]+ ${anyOf(READ_FROM)}s?\\b`,
  'u',
);
const madeWith = new RegExp(`\\b${anyOf(MADE)} (?:in|on|with) (?!${anyOf(NOT_MADE_WITH)})\\p{Lu}\\p{Ll}+`, 'u');
const PATTERNS = [spelled, command, path, capital, owner, STATEMENT, WRITTEN, CAMEL, product, readFrom, madeWith];

/** Whether a sentence names a tool. What it goes by is listed in `evidence/tool.ts`. */
export function namesTool(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[\w.+#-]*\w/g) ?? [];
  if (words.some((word) => CLEAR.has(word.replace(/^-+/, '')))) return true;
  return PATTERNS.some((pattern) => pattern.test(sentence));
}
