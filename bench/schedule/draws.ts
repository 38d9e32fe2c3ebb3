/**
 * Numbers that look random and are the same for every policy: each depends on what it is for, never on the order in
 * which it is asked for. FNV-1a over the parts, then the finaliser of MurmurHash3.
 */
export function uniform(...parts: readonly (number | string)[]): number {
  let h = 0x811c9dc5;
  for (const part of parts) {
    const text = String(part);
    for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ 0x2f, 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (((h ^ (h >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/** A standard normal number by Box and Muller. */
export function normal(...parts: readonly (number | string)[]): number {
  return Math.sqrt(-2 * Math.log(uniform(...parts, 'radius'))) * Math.cos(2 * Math.PI * uniform(...parts, 'angle'));
}
