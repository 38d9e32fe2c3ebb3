import { hash } from '../domain/hash.ts';

const SEED = 7;

/** A text after its own checksum: for what can be thrown away at any time, and must not be trusted if it was touched. */
export function seal(text: string): string {
  return `${sumOf(text)}\n${text}`;
}

/** The text as it was sealed; undefined if any of it has changed since. */
export function unseal(sealed: string): string | undefined {
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return end > 0 && sealed.slice(0, end) === sumOf(text) ? text : undefined;
}

/** Against accidents, not against forgers. The platform's own hashes load slowly. */
function sumOf(text: string): string {
  return hash(text, SEED).toString(36);
}
