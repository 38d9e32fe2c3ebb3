import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ITEMS } from '../content/items.ts';
import { aFolder } from '../storage/places.ts';
import type { TerminalWindow } from './emulator.ts';
import {
  attemptsIn,
  CTRL_C,
  ENTER,
  ESCAPE,
  handOver,
  inRealTerminal,
  inTerminal,
  isSane,
  LARGE,
  looked,
  play,
  readResults,
  SMALL,
  underRealShell,
  welcomed,
} from './practice.ts';
import { childOf, type Pty } from './pty.ts';

const [FIRST, SECOND] = ['block-cdn', 'question-double-booking'];
const draftOf = (home: string, item: string) => {
  const path = join(home, `drafts/${item}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};
const answering = (pty: TerminalWindow) => pty.waitFor(/left +Ctrl-D done/);

describe('a drill', () => {
  test('from the first key to the stored attempt', async () => {
    const home = aFolder();
    const pty = inRealTerminal(['drill', SECOND], home);
    await answering(pty);
    expect(pty.screen()[0]).toMatch(/^Concurrency +question 1 of 1$/);
    await play(pty, 'Comes back', 'I lock the row.');
    await pty.waitFor(/Enter done +p practice the 1 you missed/);
    await looked();
    pty.type(ENTER);
    await pty.waitFor('1 of 3, new');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
    const [attempt, ...more] = attemptsIn(home);
    expect(more).toEqual([]);
    expect(attempt).toMatchObject({
      item: SECOND,
      drill: 'answer',
      revision: ITEMS.find(({ id }) => id === SECOND)?.revision,
      grade: 'good',
      confidence: 3,
      said: 1,
      answer: expect.stringContaining('I lock the row.'),
    });
    expect(attempt?.seconds).toBeLessThan(attempt?.limit ?? 0);
    expect(attempt?.ticks?.[0]).toBe(true);
    expect(draftOf(home, SECOND)).toBe('');
  });

  test('Ctrl-C in the second item: the first is kept, the answer is kept, the terminal is sane, the code is 130', async () => {
    const home = welcomed(aFolder());
    const pty = await underRealShell(`drill ${FIRST} ${SECOND}`, home);
    await play(pty, 'Enter next');
    await looked();
    pty.type(ENTER);
    await pty.waitFor('question 2 of 2');
    pty.type('half an answer');
    await pty.waitFor('> half an answer');
    pty.type(CTRL_C);
    await pty.waitFor('code 130');
    expect(pty.screen().join('\n')).toMatch(/Saved: 1 drill, 1 of \d points said\./);
    expect(await isSane(pty)).toBe(true);
    expect(attemptsIn(home)).toMatchObject([{ item: FIRST }]);
    expect(draftOf(home, SECOND)).toContain('half an answer');
  });

  test('Ctrl-C in a small window says in whole words what is kept', async () => {
    const pty = await underRealShell(`drill ${FIRST}`, welcomed(aFolder()), SMALL);
    await answering(pty);
    pty.type('half an answer');
    await pty.waitFor('> half an answer');
    pty.type(CTRL_C);
    await pty.waitFor('code 130');
    expect(pty.screen().join('\n')).toContain('What you typed is kept: it comes first\nnext time.\n');
  });

  test('an answer broken off is first in the next session, with what was typed', async () => {
    const home = welcomed(aFolder());
    const broken = inTerminal(['drill', SECOND], home);
    await answering(broken);
    broken.type('half an answer');
    await broken.waitFor('> half an answer');
    broken.type(CTRL_C);
    expect(await broken.ended).toMatchObject({ exitCode: 130 });
    const later = inTerminal([], home);
    await later.waitFor('Enter start');
    expect(later.screen().join('\n')).toMatch(/^ +1 to finish +No double-booked seat/m);
    expect(
      later
        .screen()
        .join('\n')
        .match(/No double-booked seat/g),
    ).toHaveLength(1);
    later.type(ENTER);
    await later.waitFor(/Kept from before[\s\S]*> half an answer[\s\S]*Ctrl-D done/);
    later.type(', and the rest');
    await later.waitFor(', and the rest');
    await handOver(later);
    expect(later.screen().join('\n')).not.toContain('Kept from before');
    await play(later, 'Comes back', 'Deeper.');
    expect(attemptsIn(home)).toMatchObject([
      { item: SECOND, answer: expect.stringMatching(/^half an answer, and the rest/) },
    ]);
    expect(draftOf(home, SECOND)).toBe('');
  });

  test('going on typing adds to what is kept, whatever is typed first', async () => {
    const home = aFolder();
    for (const [typed, shown] of [
      ['half an answer', '> half an answer'],
      [' over and done', '> half an answer over and done'],
    ] as const) {
      const pty = inTerminal(['drill', SECOND], home);
      await answering(pty);
      pty.type(typed);
      await pty.waitFor(shown);
      pty.type(CTRL_C);
      expect(await pty.ended).toMatchObject({ exitCode: 130 });
    }
    expect(draftOf(home, SECOND)).toContain('half an answer over and done');
  });

  test('an answer handed over is thrown away only by typing so', async () => {
    const home = aFolder();
    const broken = inTerminal(['drill', SECOND], home);
    await answering(broken);
    await play(broken, 'probe 1 of');
    broken.type(CTRL_C);
    await broken.ended;
    const later = inTerminal(['drill', SECOND], home);
    await later.waitFor('o start over');
    later.type('only going on');
    await later.waitFor('> nly going on');
    later.type(ENTER);
    await later.waitFor('probe 1 of');
    later.type(CTRL_C);
    await later.ended;
    expect(draftOf(home, SECOND)).toContain('I would measure first.');
    const last = inTerminal(['drill', SECOND], home);
    await last.waitFor('o start over');
    last.type('o');
    await last.waitFor('Enter keeps it');
    last.type(`start over${ENTER}`);
    await answering(last);
    expect(last.screen()[0]).toContain('question 1 of 1');
    expect(draftOf(home, SECOND)).toBe('');
  });

  test('an answer that nothing was typed for, or that was said aloud, leaves no draft', async () => {
    const home = aFolder();
    const untouched = inTerminal(['drill', FIRST], home);
    await answering(untouched);
    untouched.type(ESCAPE);
    await untouched.ended;
    const aloud = inTerminal(['drill', FIRST, '--aloud'], home);
    await aloud.waitFor(/left +Enter done/);
    aloud.type(ENTER);
    await aloud.waitFor('1 guess');
    aloud.type(ESCAPE);
    await aloud.ended;
    expect(draftOf(home, FIRST)).toBe('');
  });

  test('Escape stops in order: exit code 0, the answer is kept', async () => {
    const home = aFolder();
    const pty = await underRealShell(`drill ${FIRST}`, home);
    await answering(pty);
    pty.type('half');
    await pty.waitFor('> half');
    pty.type(ESCAPE);
    await pty.waitFor('code 0');
    expect(await isSane(pty)).toBe(true);
    expect(attemptsIn(home)).toEqual([]);
    expect(draftOf(home, FIRST)).toContain('half');
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('%s: nothing is lost, and the terminal is sane', async (signal) => {
    const home = aFolder();
    const pty = await underRealShell(`drill ${FIRST}`, home);
    await answering(pty);
    pty.type('half an answer');
    await pty.waitFor('> half an answer');
    process.kill(childOf(pty.pid), signal);
    await pty.waitFor('code 130');
    expect(await isSane(pty)).toBe(true);
    expect(draftOf(home, FIRST)).toContain('half an answer');
  });

  test.each([
    ['Ctrl-Z when nothing is written', '--aloud', (pty: Pty) => pty.type('\u001a')],
    ['SIGTSTP from outside', '', (pty: Pty) => void process.kill(childOf(pty.pid), 'SIGTSTP')],
  ])('%s: the time until it goes on is not counted', async (_, aloud, stop) => {
    const home = aFolder();
    const pty = await underRealShell(`drill ${FIRST} ${aloud}`, home);
    const [before, clock] = aloud
      ? [/left +Enter done/, /left +Enter done/]
      : ['> half', /> half[\s\S]*left +Ctrl-D done/];
    if (!aloud) {
      await answering(pty);
      pty.type('half');
    }
    await pty.waitFor(before);
    stop(pty);
    await pty.waitFor('Stopped');
    const stopped = performance.now();
    pty.type('clear; sleep 6; fg\r');
    await pty.waitFor((screen) => !screen.includes('left'));
    await pty.waitFor(clock);
    const away = (performance.now() - stopped) / 1000;
    const begun = performance.now();
    if (aloud) pty.type(ENTER);
    await play(pty, 'Comes back', ' an answer');
    const after = (performance.now() - begun) / 1000;
    const [attempt] = attemptsIn(home);
    expect(away).toBeGreaterThan(5);
    expect(attempt?.seconds).toBeLessThan(5 + after);
    expect(attempt?.spent).toBeLessThan(5 + after);
  });

  test('keys pressed before the program is there are not lost', async () => {
    const home = aFolder();
    const pty = inRealTerminal(['drill', FIRST], home);
    pty.type('early');
    await pty.waitFor('> early');
  });
});

describe('the clock', () => {
  test('past zero it shows the overrun, keeps the text, and the attempt tells', async () => {
    const home = aFolder();
    const pty = inTerminal(['drill', FIRST, '--seconds', '5'], home);
    await pty.waitFor(/\d (left|over)/);
    pty.type('too slow');
    await pty.waitFor(/(?!0:00)\d:\d\d over/);
    expect(pty.screen()).toContain('> too slow');
    pty.type(' but here');
    await pty.waitFor('> too slow but here');
    await handOver(pty);
    await play(pty, 'Comes back');
    const [attempt] = attemptsIn(home);
    expect(attempt).toMatchObject({ limit: 5, answer: 'too slow but here' });
    expect(attempt?.seconds).toBeGreaterThan(5);
  });

  test('untimed there is none, and the time is measured anyway', async () => {
    const home = aFolder();
    const pty = inTerminal(['drill', FIRST, '--untimed'], home);
    await pty.waitFor('Ctrl-D done');
    expect(pty.screen().join('\n')).not.toMatch(/\d:\d\d left/);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)[0]?.limit).toBeUndefined();
  });

  test('aloud there is the clock alone, and Enter ends it', async () => {
    const home = aFolder();
    const pty = inTerminal(['drill', FIRST, '--aloud'], home);
    await pty.waitFor(/left +Enter done/);
    expect(pty.screen().some((row) => row.startsWith('>'))).toBe(false);
    pty.type(ENTER);
    await play(pty, 'Comes back');
    const [attempt] = attemptsIn(home);
    expect(attempt).toMatchObject({ item: FIRST, grade: 'good' });
    expect(attempt?.answer).toBeUndefined();
  });
});

describe('the answer', () => {
  test('a window made small and large again in the middle of it', async () => {
    const home = aFolder();
    const pty = inTerminal(['drill', FIRST], home, LARGE);
    await answering(pty);
    const answer = 'Static files sit at the edge, and a wrong one is got back by a new name and not by a purge.';
    pty.type(answer);
    await pty.waitFor('by a purge.');
    pty.resize(SMALL);
    await pty.waitFor(
      (screen) => /left +Ctrl-D done {3}Ctrl-G keys$/.test(screen) && screen.split('\n').length === SMALL.rows,
    );
    const typed = (screen: string[]) =>
      screen
        .slice(
          screen.findIndex((row) => row.startsWith('>')),
          -1,
        )
        .join(' ');
    expect(typed(pty.screen()).replace(/\s+/g, ' ').trim()).toBe(`> ${answer}`);
    pty.resize(LARGE);
    await pty.waitFor((screen) => /Esc stop$/.test(screen) && screen.includes(answer.slice(0, 60)));
    await handOver(pty);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)).toMatchObject([{ answer }]);
  });

  test('5,000 characters pasted are all in the attempt', async () => {
    const home = aFolder();
    const pty = inRealTerminal(['drill', FIRST], home, SMALL);
    await answering(pty);
    const text = Array.from({ length: 140 }, (_, i) => `line ${i}: ${'日本 text '.repeat(3)}.`)
      .join('\n')
      .slice(0, 5000);
    pty.type(`\u001b[200~${text.replaceAll('\n', '\r')}\u001b[201~|`);
    await pty.waitFor('|');
    await handOver(pty);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)[0]?.answer).toBe(`${text}|`);
  });

  test('is written in $EDITOR on request', async () => {
    const home = aFolder();
    const editor = join(home, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\nprintf " and from the editor" >> "$1"\n', { mode: 0o755 });
    const pty = inRealTerminal(['drill', FIRST], home, { env: { EDITOR: editor, VISUAL: '' } });
    await answering(pty);
    pty.type('typed');
    await pty.waitFor('> typed');
    pty.type('\u0005');
    await pty.waitFor('typed and from the editor');
    await answering(pty);
    await handOver(pty);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)).toMatchObject([{ answer: 'typed and from the editor' }]);
  });

  test('is kept until its item is finished, and no longer, when the user keeps no answers', async () => {
    const home = welcomed(aFolder(), { keepAnswers: false });
    const broken = inTerminal(['drill', FIRST], home);
    await answering(broken);
    broken.type('secret');
    await broken.waitFor('> secret');
    broken.type(ESCAPE);
    await broken.ended;
    expect(draftOf(home, FIRST)).toContain('secret');
    const pty = inTerminal(['drill', FIRST], home);
    await pty.waitFor(/> secret[\s\S]*Ctrl-D done/);
    await handOver(pty);
    await play(pty, 'Comes back');
    expect(draftOf(home, FIRST)).toBe('');
    expect(attemptsIn(home)[0]?.answer).toBeUndefined();
    expect(readFileSync(join(home, 'attempts.jsonl'), 'utf8')).not.toContain('secret');
  });
});

describe('the window', () => {
  test('forty columns from the start: no row is wider, and the drill runs to its end', async () => {
    const home = aFolder();
    const pty = inTerminal(['drill', FIRST], home, SMALL);
    await play(pty, 'Comes back', 'My answer.');
    await pty.waitFor('Enter done');
    await looked();
    pty.type(ENTER);
    await readResults(pty, 'drill --missed');
    await pty.ended;
    const rows = [...pty.scrollback(), ...pty.screen()];
    expect(rows.filter((row) => row.length > 40)).toEqual([]);
    expect(attemptsIn(home)).toHaveLength(1);
  });

  test('NO_COLOR: no color at all; without it, some', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are what is looked for
    const color = /\u001b\[[0-9;]*m/;
    const bare = inTerminal(['drill', FIRST], aFolder(), { env: { NO_COLOR: '1' } });
    await play(bare, 'Comes back');
    expect(bare.written()).not.toMatch(color);
    const colored = inTerminal(['drill', FIRST], aFolder());
    await play(colored, 'Comes back');
    expect(colored.written()).toMatch(color);
  });
});
