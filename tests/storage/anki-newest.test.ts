import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCollection } from '../../src/storage/anki/collection.ts';
import { protobufFields } from '../../src/storage/anki/protobuf.ts';
import { unpackZstd } from '../../src/storage/anki/zstd.ts';
import { read, refusesDamage } from './anki-packages.ts';
import { aFolder } from './places.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/anki');
const committed = readFileSync(join(FIXTURES, 'newest.apkg'));

const tools =
  spawnSync('python3', ['-c', 'import sqlite3, zipfile']).status === 0 && spawnSync('zstd', ['--version']).status === 0;
if (!tools)
  console.warn('SKIPPED: large packages of the newest Anki are made by python3 and zstd, which are not here.');

describe('a package of the newest Anki', () => {
  test('gives the same cards as one of the older: templates, cloze deletions, tags, decks, pictures counted', () => {
    const { cards, left, media, name, notes } = read(committed);
    const first = { key: 'g1500000000001#0', place: 'note 1500000000001', context: 'CS > SQL', tags: ['db', 'sql'] };
    const second = { place: 'note 1500000000002', context: 'CS > SQL', answer: 'Paris in old France\nx' };
    expect(cards.slice(0, 4)).toEqual([
      { ...first, prompt: 'Q', answer: 'A\nb' },
      { ...first, prompt: 'A\nb', answer: 'Q', key: 'g1500000000001#1' },
      { ...second, prompt: '[city] in [...] France', key: 'g1500000000002#0' },
      { ...second, prompt: 'Paris in [...]', key: 'g1500000000002#1' },
    ]);
    expect(cards[4]).toMatchObject({ prompt: 'long (why)', answer: `${'y'.repeat(15_000)}[image]` });
    expect(cards.slice(5).map(({ prompt, answer }) => [prompt, answer])).toEqual(
      Array.from({ length: 30 }, (_, i) => [`Q${i}`, `Answer ${i} 锁`]),
    );
    expect({ media, name, notes }).toEqual({
      media: 2,
      name: 'CS::SQL',
      notes: ['note 1500000000001: suspended in Anki, and not here'],
    });
    expect(left).toEqual([
      { place: 'note 1500000000004', prompt: 'lost', why: 'its note or its note type is not in the package' },
    ]);
  });

  test.skipIf(!tools).each([512, 4096, 65_536])('loses none of two thousand cards, in pages of %d bytes', (page) => {
    const folder = aFolder();
    const made = spawnSync('python3', [join(FIXTURES, 'newest.py'), folder, String(page), '2000'], {
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    const { cards } = read(readFileSync(join(folder, 'newest.apkg')));
    expect(cards.slice(5).map(({ prompt }) => prompt)).toEqual(Array.from({ length: 2000 }, (_, i) => `Q${i}`));
  });

  test('that is damaged anywhere is refused, and never read as something else', () => {
    refusesDamage(committed);
  });

  test('whose sums are right and whose frame is not is refused in a sentence', () => {
    const frames = [bomb(4000), Buffer.alloc(0), Buffer.from('SQLite format 3'), Buffer.alloc(200, 0xff), bomb(2)];
    for (const frame of frames) {
      expect(() => readCollection(archive(frame), 'deck.apkg')).toThrow(/^deck\.apkg is damaged: /);
    }
  });
});

describe('unpacking Zstandard', () => {
  const text = Buffer.from(Array.from({ length: 20_000 }, (_, i) => `line ${i % 977} of ${i}\n`).join(''));

  test.skipIf(!tools).each([
    ['a stream', ['-c']],
    ['a frame that says its size', ['-c', `--stream-size=${text.length}`]],
    ['the fastest level', ['-c', '--fast=5']],
    ['the smallest result', ['-c', '-17', '--long']],
    ['a frame with its sum', ['-c', '--check']],
  ])('gives back every byte of %s', (_, flags) => {
    for (const some of [text, text.subarray(0, 200), text.subarray(0, 131_072), Buffer.alloc(1_000_000)]) {
      const packed = spawnSync('zstd', ['-q', ...(some === text ? flags : flags.filter((one) => !/size/.test(one)))], {
        input: some,
        maxBuffer: 1e8,
      }).stdout;
      const came = unpackZstd(packed, 10_000_000);
      expect(came.subarray(0, some.length).equals(some)).toBe(true);
    }
  });

  test('takes no more memory than it is given, whatever a frame says of itself', () => {
    expect(unpackZstd(bomb(8), 1_048_576)).toHaveLength(1_048_576);
    expect(() => unpackZstd(bomb(8), 1_048_575)).toThrow(RangeError);
    expect(() => unpackZstd(bomb(100_000), 300_000_000)).toThrow(RangeError);
    const huge = Buffer.concat([Buffer.from('28b52ffde0ffffffffffffff00', 'hex'), bomb(1).subarray(6)]);
    expect(unpackZstd(huge, 10_000_000)).toHaveLength(131_072);
  });

  test.skipIf(!tools)('gives up when a packed frame comes to more than it may', () => {
    const packed = spawnSync('zstd', ['-q', '-c'], { input: text }).stdout;
    let came: Buffer | undefined;
    try {
      came = unpackZstd(packed, 100_000);
    } catch {}
    expect(came?.length ?? 0).toBeLessThanOrEqual(100_000);
  });

  test('takes one whole frame and nothing else', () => {
    const one = bomb(1);
    for (const wrong of [one.subarray(0, -1), Buffer.concat([one, one]), Buffer.concat([one, Buffer.alloc(1)])]) {
      expect(() => unpackZstd(wrong, 10_000_000)).toThrow(RangeError);
    }
  });
});

test('a damaged message is refused, and numbers of fixed size are skipped', () => {
  const fields = protobufFields(Buffer.from('0d0000000008051001', 'hex'));
  expect(Object.fromEntries(fields)).toEqual({ 1: 5, 2: 1 });
  for (const wrong of ['08', '12ff', '0b', `08${'ff'.repeat(20)}`]) {
    expect(() => protobufFields(Buffer.from(wrong, 'hex'))).toThrow(RangeError);
  }
});

/** A frame of so many blocks, each of four bytes that come to 131,072 zeros. */
function bomb(blocks: number): Buffer {
  const head = Buffer.from('28b52ffd0058', 'hex');
  const block = (last: boolean) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUIntLE((131_072 << 3) | 2 | (last ? 1 : 0), 0, 3);
    return bytes;
  };
  return Buffer.concat([head, ...Array.from({ length: blocks }, (_, i) => block(i === blocks - 1))]);
}

/** An archive with a collection of the newest format, unpacked and with the right sum. */
function archive(collection: Buffer): Buffer {
  const name = 'collection.anki21b';
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(crc32(collection), 16);
  entry.writeUInt32LE(collection.length, 20);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + collection.length, 16);
  return Buffer.concat([local, collection, entry, end]);
}
