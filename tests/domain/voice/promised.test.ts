import { expect, test } from 'vitest';
import { hearSpeech } from '../../../src/domain/voice/hearing.ts';
import { readWav } from '../../../src/domain/voice/wav.ts';
import { aWav, type Making, type Piece } from './sounds.ts';

const heard = (pieces: Piece[], making?: Making) =>
  hearSpeech(readWav(aWav(pieces, making)) ?? expect.fail('not read'));

/** The loudness of a voice that is so many decibels above the noise of the room, which is uniform. */
function above(decibels: number, noise: number): Piece[] {
  const power = (10 ** (decibels / 10) - 1) * (noise ** 2 / 3);
  return [{ seconds: 2 }, { seconds: 2, voice: Math.sqrt(4 * power) }, { seconds: 2 }];
}

test('a voice is found from 10 dB above the noise of the room on', () => {
  expect(heard(above(9, 0.05), { noise: 0.05 })).toBeUndefined();
  expect(heard(above(10.5, 0.05), { noise: 0.05 })).toBeDefined();
});

test('where a word begins is told by frames of 20 ms', () => {
  const begins = [1, 1.02, 1.04, 1.06];
  expect(begins.map((seconds) => heard([{ seconds }, { seconds: 2, voice: 0.3 }, { seconds: 1 }])?.first)).toEqual(
    begins,
  );
});
