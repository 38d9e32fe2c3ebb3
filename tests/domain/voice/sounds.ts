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

/** A WAV file of these pieces, always the same. */
export function aWav(
  pieces: readonly Piece[],
  { rate = 16_000, channels = 1, noise = 0.0005, offset = 0, length, bits = 16 }: Making = {},
): Uint8Array {
  const samples = pieces.flatMap(({ seconds, voice = 0 }) =>
    Array.from({ length: Math.round(seconds * rate) }, (_, i) => {
      const sound =
        voice * 0.5 * (Math.sin((i / rate) * 2 * Math.PI * 180) + Math.sin((i / rate) * 2 * Math.PI * 1200));
      return Math.max(-1, Math.min(1, sound + noise * (2 * random() - 1) + offset));
    }),
  );
  const data = Buffer.alloc(samples.length * channels * 2);
  for (const [i, sample] of samples.entries()) {
    for (let channel = 0; channel < channels; channel += 1)
      data.writeInt16LE(Math.round(sample * 32_767), (i * channels + channel) * 2);
  }
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
