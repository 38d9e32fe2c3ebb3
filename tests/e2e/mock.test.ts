import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { inRealTerminal, inTerminal, SMALL, welcomed } from './practice.ts';
import type { Pty } from './pty.ts';
import { rehearse } from './rehearse.ts';

const at = (time: string, ...args: string[]) => ['--as-of', `2026-11-28T${time}`, 'mock', ...args];

async function killed(pty: Pty): Promise<void> {
  process.kill(pty.pid, 'SIGKILL');
  expect(await pty.ended).toMatchObject({ signal: 9 });
}

/** The data of someone whose program was killed while a story was typed in a behavioral mock. */
async function killedInAStory(): Promise<string> {
  const home = welcomed(aFolder());
  const begun = inRealTerminal(at('09:00', 'behavioral'), home);
  await begun.waitFor(/left +Ctrl-D done/);
  begun.type('I dropped a column');
  // A draft is kept at most every two seconds; the clock draws the window every second.
  const draft = join(home, 'drafts/mock-behavioral.txt');
  await begun.waitFor(() => readFileSync(draft, 'utf8').includes('I dropped a column'));
  await killed(begun);
  return home;
}

describe('a mock whose process is killed', () => {
  test('goes on by the same clock, with the moments that were noted', async () => {
    const home = welcomed(aFolder());
    const begun = inRealTerminal(at('09:00', 'coding', '--problem', '3Sum', '--minutes', '12'), home);
    await begun.waitFor('approach said');
    begun.type('a');
    await begun.waitFor(/approach said +0:\d\d/);
    await killed(begun);

    const goneOn = inRealTerminal(at('09:03', 'coding'), home, SMALL);
    await goneOn.waitFor(/approach said +0:\d\d/);
    await goneOn.waitFor(/8:\d\d left/);
    goneOn.type('c');
    await goneOn.waitFor(/first line of code +3:\d\d/);
    await killed(goneOn);

    const over = inTerminal(at('09:20', 'coding'), home);
    await over.waitFor(/broken off at 3:\d\d/);
    await over.waitFor(/approach said 0:\d\d, first line of code 3:\d\d/);
  });

  test('has what was typed of a story', async () => {
    const home = await killedInAStory();
    await inTerminal(at('09:01', 'behavioral'), home).waitFor('> I dropped a column');
  });
});

test('a mock that is left with Ctrl-C was broken off at that moment, not at the last stamp', async () => {
  const home = welcomed(aFolder());
  const begun = inRealTerminal(at('09:00', 'coding', '--problem', '3Sum', '--minutes', '12'), home);
  await begun.waitFor('approach said');
  begun.type('a');
  await begun.waitFor(/approach said +0:\d\d/);
  await killed(begun);
  const left = inTerminal(at('09:05', 'coding'), home);
  await left.waitFor(/6:\d\d left/);
  left.type('\x03');
  expect(await left.ended).toMatchObject({ exitCode: 130 });
  const over = inTerminal(at('09:20', 'coding'), home);
  await over.waitFor(/broken off at 5:\d\d/);
});

test('what was typed of a story is answered once, when the mock is over before one comes back', async () => {
  const home = await killedInAStory();
  const { out } = await rehearse([...at('11:00', 'behavioral'), '--plain'], { home, input: '\n'.repeat(30) });
  expect(out).toContain('After the mock, broken off at');
  const { out: kept } = await rehearse(['data', 'export'], { home });
  const { attempts } = JSON.parse(kept);
  expect(attempts).toMatchObject([{ item: 'mock-behavioral', answer: 'I dropped a column' }]);
});
