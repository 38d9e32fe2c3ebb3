import { endianness } from 'node:os';

/** What is in a made-up recording for so many seconds: a voice-like sound of that loudness, or only the noise of the room. */
export interface Piece {
  seconds: number;
  /** 0 to 1; absent: silence. */
  voice?: number;
}

/** How a recording is made. */
export interface Making {
  rate?: number;
  channels?: number;
  noise?: number;
  offset?: number;
  /** What the header says of the data's length; absent: the truth. */
  length?: number;
  bits?: number;
}

/** A full turn, in radians. */
const TURN = 2 * Math.PI;

/** A WAV file of these pieces, always the same. */
export function aWav(
  pieces: readonly Piece[],
  { rate = 16_000, channels = 1, noise = 0.0005, offset = 0, length, bits = 16 }: Making = {},
): Uint8Array {
  const lengths = pieces.map(({ seconds }) => Math.round(seconds * rate));
  const samples = new Int16Array(lengths.reduce((sum, length) => sum + length, 0) * channels);
  let at = 0;
  pieces.forEach(({ voice = 0 }, piece) => {
    for (let i = 0; i < (lengths[piece] as number); i += 1) {
      const tones = voice === 0 ? 0 : Math.sin((i / rate) * TURN * 180) + Math.sin((i / rate) * TURN * 1200);
      const sample = Math.max(-1, Math.min(1, voice * 0.5 * tones + noise * (2 * random() - 1) + offset));
      samples.fill(Math.round(sample * 32_767), at, at + channels);
      at += channels;
    }
  });
  // Recordings are little-endian, and so is every machine that Node runs on but one.
  const data = Buffer.from(samples.buffer);
  if (endianness() === 'BE') data.swap16();
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * channels * 2, 28);
  head.writeUInt16LE(channels * 2, 32);
  head.writeUInt16LE(bits, 34);
  head.write('data', 36);
  head.writeUInt32LE(length ?? data.length, 40);
  return Buffer.concat([head, data]);
}

let seed = 1;
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}
