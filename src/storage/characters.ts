import { clean, isJoiner, unseen } from '../domain/clean.ts';

/** Joiners are invisible but part of spelling: in emoji, and in scripts whose letters join. */
const JOINED =
  /(?:\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?\ufe0f?|[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}])$/u;

/** A character that content must not have, by its position in the text. */
export interface RefusedCharacter {
  at: number;
  /** As in `U+202E, which reverses the reading direction`. */
  says: string;
}

/** The refused characters of a text, in order; no more than anyone would read about. */
export function refusedIn(text: string, most = 100): RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(unseen())) {
    if (joins(text, character, index)) continue;
    found.push({ at: index, says: describe(character) });
    if (found.length === most) break;
  }
  return found;
}

/** The text with a replacement mark for each refused character, so that it can be shown; positions stay. */
export function withoutRefused(text: string): string {
  return text.replace(unseen(), (character, index: number) =>
    joins(text, character, index) ? character : '\ufffd'.repeat(character.length),
  );
}

/** The text without its refused characters. */
export function unrefused(text: string): string {
  return clean(text).replace(unseen(), (character, index: number, all: string) =>
    joins(all, character, index) ? character : '',
  );
}

function joins(text: string, character: string, index: number): boolean {
  return isJoiner(character) && JOINED.test(text.slice(Math.max(0, index - 6), index));
}

function describe(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}, ${nature(code)}`;
}

function nature(code: number): string {
  if (code === 0x1b) return 'which begins a terminal escape sequence';
  if (code === 0x0d) return 'a carriage return, which overwrites the line in a terminal';
  if (code < 0x20 || code === 0x7f) return 'a control character';
  if (code < 0xa0) return 'a control character (C1), which a terminal may obey';
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(String.fromCodePoint(code))) {
    return 'which changes the reading direction';
  }
  if (code === 0x2028 || code === 0x2029) return 'an invisible line separator';
  return code >= 0xd800 && code <= 0xdfff ? 'half a character' : 'an invisible character';
}
