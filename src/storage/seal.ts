/**
 * A text written twice, for caches that can be thrown away. It catches a file that is cut off or damaged in one place, not
 * the same change in both copies. Comparing them is one call; a checksum is a loop that takes longer than reading.
 */
export function sealed(text: string): string {
  return text + text;
}

/** The text of a sealed file; undefined if its two copies differ. */
export function unsealed(bytes: Buffer): string | undefined {
  const middle = bytes.length / 2;
  const text = bytes.subarray(0, middle);
  return middle > 0 && text.equals(bytes.subarray(middle)) ? text.toString('utf8') : undefined;
}
