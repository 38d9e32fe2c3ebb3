import { hash } from '../domain/hash.ts';

const SEED = 7;

/** A text after its own checksum: for what can be thrown away at any time, and must not be trusted if it was touched. */
export function withChecksum(text: string): string {
  return `${checksum(text)}\n${text}`;
}

/** The text behind a checksum that still holds; undefined if anything of it has changed since. */
export function verifiedText(kept: string): string | undefined {
  const end = kept.indexOf('\n');
  const text = kept.slice(end + 1);
  return end > 0 && kept.slice(0, end) === checksum(text) ? text : undefined;
}

/** Against accidents, not against forgers. The platform's own hashes load slowly. */
function checksum(text: string): string {
  return hash(text, SEED).toString(36);
}
