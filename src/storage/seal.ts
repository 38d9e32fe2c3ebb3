/**
 * A text and the same text once more: for what can be thrown away at any time, and must not be trusted if it was touched.
 * Against accidents, not against forgers. To compare two copies is one call of the system; a checksum over them is a loop
 * that takes longer than all that is read.
 */
export function sealed(text: string): string {
  return text + text;
}

/** The text of a sealed file; undefined if anything of it has changed since. */
export function unsealed(bytes: Buffer): string | undefined {
  const middle = bytes.length / 2;
  const text = bytes.subarray(0, middle);
  return middle > 0 && text.equals(bytes.subarray(middle)) ? text.toString('utf8') : undefined;
}
