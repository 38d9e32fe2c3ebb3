/** Kinds of values on the wire. */
const [NUMBER, EIGHT, BYTES, FOUR] = [0, 1, 2, 5];

/**
 * The values of a message by the numbers of its fields, the last if one is there several times: a number, or bytes as they
 * are (protobuf.dev/programming-guides/encoding). Numbers of fixed size are skipped. @throws RangeError for a damaged message
 */
export function protobufFields(message: Buffer): Map<number, number | Buffer> {
  const fields = new Map<number, number | Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = message.readUInt8(at);
      at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      if (factor > 2 ** 63) throw new RangeError('a number without an end');
    }
  };
  while (at < message.length) {
    const key = varint();
    const [field, kind] = [Math.floor(key / 8), key % 8];
    if (kind === NUMBER) fields.set(field, varint());
    else if (kind === BYTES) {
      const length = varint();
      if (at + length > message.length) throw new RangeError('too long');
      fields.set(field, message.subarray(at, at + length));
      at += length;
    } else if (kind === EIGHT || kind === FOUR) at += kind === EIGHT ? 8 : 4;
    else throw new RangeError(`a value of kind ${kind}`);
  }
  return fields;
}
