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

const PRIME = 0x01000193;

/**
 * FNV-1a over four bytes at a time: one by one, two hundred kilobytes take as long as all that is read of them. Against
 * accidents, not against forgers. The platform's own hashes load slowly.
 */
function checksum(text: string): string {
  const bytes = Buffer.from(text);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = bytes.length;
  for (let i = 0; i < words.length; i += 1) sum = Math.imul(sum ^ (words[i] as number), PRIME);
  for (let i = 4 * words.length; i < bytes.length; i += 1) sum = Math.imul(sum ^ (bytes[i] as number), PRIME);
  return (sum >>> 0).toString(36);
}
