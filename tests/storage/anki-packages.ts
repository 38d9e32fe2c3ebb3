import { expect } from 'vitest';
import { readAnki } from '../../src/domain/decks/anki.ts';
import { Problem } from '../../src/domain/problem.ts';
import { readCollection } from '../../src/storage/anki/collection.ts';

/** What is in the bytes of a package. */
export const read = (bytes: Uint8Array) => readAnki(readCollection(bytes, 'deck.apkg') ?? expect.fail('not a package'));

/** A package with a byte that is wrong, or without its end, is refused or read as it was. */
export function refusesDamage(bytes: Buffer): void {
  const whole = JSON.stringify(read(bytes));
  for (let at = 30; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    let came: string | undefined;
    try {
      came = JSON.stringify(read(damaged));
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
    expect(came ?? whole).toBe(whole);
  }
  for (const length of [4, 100, bytes.length - 30]) expect(() => read(bytes.subarray(0, length))).toThrow(Problem);
}
