import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import type { TerminalWindow } from './emulator.ts';
import { attemptsIn, CTRL_C, ENTER, ESCAPE, inRealTerminal, inTerminal, looked, play, welcomed } from './practice.ts';
import { write } from './rehearse.ts';

/** Someone who agreed to a command that never ends. */
function withHangingOpinion(): string {
  const home = aFolder();
  write(home, { 'slow.cjs': 'setInterval(() => {}, 1000);' });
  const opinion = `${process.execPath} ${join(home, 'slow.cjs')}`;
  return welcomed(home, { opinion, opinionAgreed: opinion });
}

async function goesOn(pty: TerminalWindow, home: string): Promise<void> {
  await pty.waitFor('Your ticks are as you left them.');
  await looked();
  pty.type(ENTER);
  // It can be asked for again.
  await pty.waitFor(/What went wrong\?[\s\S]+second opinion/);
  await looked();
  await play(pty, 'Comes back');
  expect(attemptsIn(home)).toMatchObject([{ item: 'block-cdn', grade: 'good' }]);
}

describe('a second opinion that does not come', () => {
  test.each([
    ['Ctrl-C', CTRL_C],
    ['Escape', ESCAPE],
    ['Enter', ENTER],
  ])('%s leads back to the ticks, and the session goes on', async (_, key) => {
    const home = withHangingOpinion();
    const pty = inTerminal(['drill', 'block-cdn'], home);
    await play(pty, 'What went wrong?');
    await looked();
    pty.type('o');
    await pty.waitFor(/Asking node[\s\S]+Enter stop waiting/);
    await looked();
    pty.type(key);
    await goesOn(pty, home);
  });

  test('line by line, Ctrl-C stops it as well', async () => {
    const home = withHangingOpinion();
    const pty = inRealTerminal(['drill', 'block-cdn', '--plain'], home);
    for (const [asks, line] of [
      ['an empty line ends it', 'Copies near the user.\r'],
      ['How sure are you', '3'],
      ['Tick what you said', '1 2 3'],
      ['What went wrong', 'o'],
    ] as const) {
      await pty.waitFor(asks);
      pty.type(`${line}\r`);
    }
    await pty.waitFor('Ctrl-C stops it.');
    pty.type(CTRL_C);
    await pty.waitFor('Your ticks are as you left them.');
    await pty.waitFor(/as you left them[\s\S]+What went wrong/);
    pty.type('3\r');
    await pty.waitFor('Comes back');
    expect(attemptsIn(home)).toMatchObject([{ item: 'block-cdn' }]);
  });
});
