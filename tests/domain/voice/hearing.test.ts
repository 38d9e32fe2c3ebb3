import { describe, expect, test } from 'vitest';
import { hearSpeech, lateBy } from '../../../src/domain/voice/hearing.ts';
import { readWav } from '../../../src/domain/voice/wav.ts';
import { fillersIn, wordsIn } from '../../../src/domain/voice/words.ts';
import { aWav, type Making, type Piece } from './sounds.ts';

/** 2.5 s of silence, 4 s of speech with a breath in it, a pause of 4.4 s, 3 s of speech, silence. */
const TOLD: Piece[] = [
  { seconds: 2.5 },
  { seconds: 2, voice: 0.3 },
  { seconds: 0.1 },
  { seconds: 1.9, voice: 0.3 },
  { seconds: 4.4 },
  { seconds: 3, voice: 0.25 },
  { seconds: 1 },
];

const heard = (pieces: Piece[], making?: Making) => {
  const sound = readWav(aWav(pieces, making)) ?? expect.fail('not read');
  return hearSpeech(sound);
};

describe('what is heard in a recording', () => {
  test.each<[string, Making]>([
    ['a quiet room', {}],
    ['stereo of 44.1 kHz', { rate: 44_100, channels: 2 }],
    ['an offset', { offset: 0.2 }],
    ['a noisy room', { noise: 0.02 }],
    ['a header that does not say how long it is', { length: 0 }],
    ['a header of a recorder that was killed', { length: 0xffffffff }],
  ])('is the first word, the longest silence and the time spoken, with %s', (_, making) => {
    const speech = heard(TOLD, making) ?? expect.fail('nothing heard');
    expect(Math.abs(speech.first - 2.5)).toBeLessThanOrEqual(0.06);
    expect(Math.abs(speech.longest - 4.4)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(speech.longestAt - 6.5)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(speech.spoken - 7)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(speech.span - 11.4)).toBeLessThanOrEqual(0.1);
  });

  test('is not a click of a key before the first word', () => {
    const clicks: Piece[] = [
      { seconds: 1 },
      { seconds: 0.03, voice: 0.8 },
      { seconds: 0.3 },
      { seconds: 0.03, voice: 0.8 },
      { seconds: 1.14 },
    ];
    expect(heard([...clicks, ...TOLD.slice(1)])?.first).toBeCloseTo(2.5, 1);
  });

  test.each<[string, Piece[], Making]>([
    ['silence', [{ seconds: 5 }], { noise: 0 }],
    ['noise alone', [{ seconds: 5 }], { noise: 0.2 }],
    ['a voice that is not louder than the room', TOLD.map(({ seconds }) => ({ seconds })), { noise: 0.05 }],
    ['no sound at all', [], {}],
  ])('hears silence in %s', (_, pieces, making) => {
    expect(heard(pieces, making)).toBeUndefined();
  });
});

test('only a WAV file of 16 bits is read, and none that is cut is read past its end', () => {
  const whole = aWav(TOLD);
  for (const wrong of [
    new Uint8Array(0),
    Buffer.from('OggS'.repeat(20)),
    aWav(TOLD, { bits: 24 }),
    aWav(TOLD, { rate: 5 }),
  ]) {
    expect(readWav(wrong)).toBeUndefined();
  }
  for (let length = 0; length < 60; length += 1) {
    const sound = readWav(whole.subarray(0, length));
    if (sound) expect(hearSpeech(sound)).toBeUndefined();
  }
});

test('a recording began late by what it lacks of the time that its recorder ran, if that ran until it was told to end', () => {
  const sound = readWav(aWav([{ seconds: 4 }])) ?? expect.fail('not read');
  expect(lateBy(sound, 6)).toBeCloseTo(2);
  expect(lateBy(sound, 3.9)).toBe(0);
  expect(lateBy(sound, undefined)).toBe(0);
});

test('words are counted by letters and digits, and fillers only as whole words', () => {
  expect(wordsIn("So, it's 99 percent: p-99, 再 é.")).toBe(7);
  expect(fillersIn('Um, well, sort of. Umbrella, actually; you know, sort of UM.')).toEqual([
    { word: 'um', times: 2 },
    { word: 'sort of', times: 2 },
    { word: 'actually', times: 1 },
    { word: 'you know', times: 1 },
  ]);
});
