/** A number from 0 to 1 for a text (its last `most` characters) and a seed (FNV-1a, then mixed). */
export function hash(text: string, seed: number, most = text.length): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = Math.max(0, text.length - most); i < text.length; i += 1)
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
