import { crc32, inflateRawSync } from 'node:zlib';
import { Problem } from '../../domain/problem.ts';

/** Bytes that one file of a package may unfold to. */
export const LARGEST = 300_000_000;
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Bytes of the end record, and the longest comment behind it. */
const END_SIZE = 22;
const COMMENT = 65_535;

/** A file in an archive, before it is read. */
interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  size: number;
  at: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The files of a ZIP archive by name, each unfolded and checked against its sum when it is asked for. @throws Problem */
export function openZip(
  bytes: Uint8Array,
  shown: string,
): { names: string[]; read: (name: string) => Buffer | undefined } {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (cause?: unknown) =>
    new Problem(`${shown} is damaged: it cannot be unpacked.`, 'Export it again.', { cause });
  let entries: ZipEntry[];
  try {
    entries = entriesOf(archive);
  } catch (cause) {
    throw damaged(cause);
  }
  const read = (name: string) => {
    const entry = entries.find((one) => one.name === name);
    if (!entry) return undefined;
    try {
      return unfolded(archive, entry);
    } catch (cause) {
      throw damaged(cause);
    }
  };
  return { names: entries.map(({ name }) => name), read };
}

function entriesOf(archive: Buffer): ZipEntry[] {
  let end = archive.length - END_SIZE;
  while (end >= 0 && archive.readUInt32LE(end) !== END && archive.length - end < COMMENT + END_SIZE) end -= 1;
  if (end < 0 || archive.readUInt32LE(end) !== END) throw new RangeError('no end record');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let i = archive.readUInt16LE(end + 10); i > 0; i -= 1) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry');
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unfolded(archive: Buffer, { method, crc, size, at }: ZipEntry): Buffer {
  if (archive.readUInt32LE(at) !== LOCAL) throw new RangeError('no file');
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new RangeError(`method ${method}`);
  const data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST });
  if (crc32(data) !== crc) throw new RangeError('wrong sum');
  return data;
}
