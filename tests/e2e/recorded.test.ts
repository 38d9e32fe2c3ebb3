import { test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { ENTER, inTerminal, welcomed } from './practice.ts';

test.each([
  ['log add 3Sum', 'How hard is it said to be?', '1-3'],
  ['log add 3Sum --difficulty easy --minutes 5', 'How did it end?', '1-3'],
  ['log add 3Sum --difficulty easy --minutes 50 --result hint', 'What went wrong most?', '1-3'],
])('"rehearse %s" records nothing with Enter alone', async (line, asks, keys) => {
  const pty = inTerminal(line.split(' '), welcomed(aFolder()));
  await pty.waitFor(asks);
  pty.type(ENTER);
  await pty.waitFor(`Press ${keys}: Enter records nothing`);
});

test.each([
  ['retro', 'Your score?'],
  ['journal predict It_holds.', 'How sure are you?'],
])('"rehearse %s" asks for a key', async (line, asks) => {
  const pty = inTerminal(line.split(' '), welcomed(aFolder()));
  await pty.waitFor(asks);
  pty.type(ENTER);
  await pty.waitFor('press its key');
});
