import { decompress } from 'fzstd';

const MAGIC = 0xfd2fb528;
/** Bytes that one block may unfold to, by the format. */
const BLOCK = 131_072;
const [REPEATED, PACKED, RESERVED] = [1, 2, 3];

/**
 * What is packed in one Zstandard frame (RFC 8878). Bytes that mean nothing may lie behind it: a frame need not say how large
 * its content is, and only what it can come to is known before it is unpacked.
 * @throws for what is not one whole frame, and for what comes to more than `most` bytes
 */
export function unpackZstd(frame: Buffer, most: number): Buffer {
  const size = sizeOf(frame);
  if (size.least > most) throw new RangeError('too large');
  const room = Buffer.alloc(Math.min(size.most, most));
  decompress(frame, room);
  return room;
}

/** Bytes that a frame unfolds to, by the heads of its blocks: those of packed blocks are known when they are unpacked. */
function sizeOf(frame: Buffer): { least: number; most: number } {
  if (frame.readUInt32LE(0) !== MAGIC) throw new RangeError('not Zstandard');
  const flags = frame.readUInt8(4);
  const whole = (flags >> 5) & 1;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const stated = [whole, 2, 4, 8][flags >> 6] ?? 0;
  let at = 6 - whole + dictionary + stated;
  const size = { least: 0, most: 0 };
  for (let last = false; !last; ) {
    const head = frame.readUIntLE(at, 3);
    const [kind, length] = [(head >> 1) & 3, head >> 3];
    if (kind === RESERVED || length > BLOCK) throw new RangeError(`block of kind ${kind}`);
    if (kind !== PACKED) size.least += length;
    size.most += kind === PACKED ? BLOCK : length;
    at += 3 + (kind === REPEATED ? 1 : length);
    last = (head & 1) === 1;
  }
  const sum = flags & 4;
  if (at + sum !== frame.length) throw new RangeError('not one whole frame');
  return size;
}
