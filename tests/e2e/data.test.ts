import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { ENTER, inTerminal } from './practice.ts';
import { rehearse } from './rehearse.ts';

describe.each([[[]], [['--plain']]])('erasing everything in a terminal, with %j', (plain) => {
  test('takes a word, and Enter alone keeps everything', async () => {
    const home = join(aFolder(), 'data');
    await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
    for (const [typed, says] of [
      ['', 'Nothing was removed.'],
      ['yes', 'Nothing was removed.'],
      ['erase', 'Removed: attempts.jsonl.'],
    ] as const) {
      const pty = inTerminal(['data', 'erase', ...plain], home);
      await pty.waitFor('Type "erase" to go on.');
      pty.type(`${typed}${ENTER}`);
      await pty.waitFor(says);
      expect((await pty.ended).exitCode).toBe(0);
    }
    expect(existsSync(home)).toBe(false);
  });
});
