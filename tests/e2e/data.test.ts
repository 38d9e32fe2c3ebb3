import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { THOROUGH } from '../shares.ts';
import { aFolder } from '../storage/places.ts';
import { ENTER, inRealTerminal, inTerminal } from './practice.ts';
import { write } from './rehearse.ts';

describe.each([
  // What was compiled is kept by a process alone.
  [[], inTerminal, THOROUGH ? 'attempts.jsonl, cache' : 'attempts.jsonl'] as const,
  [['--plain'], inRealTerminal, 'attempts.jsonl, cache'] as const,
])('erasing everything in a terminal, with %j', (plain, open, all) => {
  test('takes a word, and Enter alone keeps everything', async () => {
    const home = join(aFolder(), 'data');
    await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
    for (const [typed, says] of [
      ['', 'Nothing was removed.'],
      ['yes', 'Nothing was removed.'],
      ['erase', `Removed: ${all}.`],
    ] as const) {
      const pty = open(['data', 'erase', ...plain], home);
      await pty.waitFor('Type "erase" to go on.');
      pty.type(`${typed}${ENTER}`);
      await pty.waitFor(says);
      expect((await pty.ended).exitCode).toBe(0);
    }
    expect(existsSync(home)).toBe(false);
  });
});

describe('importing in a terminal', () => {
  const CARDS = 'front,back\nWhat is a quorum?,A majority\nWhat is a lease?,A lock that ends\n';
  const STORY = '# The migration\nS: 40 tables\nT: no downtime\nA: in four steps\nR: no one noticed\n';

  test.each([
    ['cards', 'cards.csv', CARDS, 'Import 2 cards?'],
    ['a story', 'stories.md', STORY, 'Import 1 story?'],
  ])('%s takes a key of its own: Enter alone imports nothing', async (_, name, text, question) => {
    const home = join(aFolder(), 'data');
    const folder = aFolder();
    write(folder, { [name]: text });
    const importing = () => inTerminal(['data', 'import', join(folder, name)], home);
    const pty = importing();
    await pty.waitFor(question);
    pty.type(ENTER);
    await pty.waitFor('press its key');
    pty.type('n');
    await pty.waitFor('Nothing was imported.');
    expect((await pty.ended).exitCode).toBe(0);
    const again = importing();
    await again.waitFor(question);
    again.type('y');
    await again.waitFor(/Imported/);
    expect((await again.ended).exitCode).toBe(0);
  });
});
