import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyKey, type Draft, draftOf, replaced } from '../../src/terminal/editing.ts';
import { columns, cursorPosition, graphemes, layOut } from '../../src/terminal/layout.ts';
import type { Press } from '../../src/terminal/press.ts';

const FAMILY = '👨‍👩‍👧';

function key(name: string, more: Partial<Press> = {}): Press {
  return { name, text: '', ctrl: false, meta: false, shift: false, ...more };
}
const ctrl = (name: string) => key(name, { ctrl: true });
const alt = (name: string) => key(name, { meta: true });

/** `|` is the cursor. */
function draft(picture: string): Draft {
  return { text: picture.replace('|', ''), cursor: picture.indexOf('|') };
}
const picture = ({ text, cursor }: Draft) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;
const after = (before: string, press: Press, width = 20) => {
  const start = draft(before);
  return picture(applyKey(start, press, layOut(start.text, width)));
};

describe('keys', () => {
  test.each<[string, Press, string]>([
    ['ab|c', key('x', { text: 'x' }), 'abx|c'],
    ['ab|c', key('return'), 'ab\n|c'],
    ['ab\n|c', key('backspace'), 'ab|c'],
    ['ab|\nc', key('delete'), 'ab|c'],
    ['|ab', key('backspace'), '|ab'],
    ['ab|', key('delete'), 'ab|'],
    [`a${FAMILY}|b`, key('backspace'), 'a|b'],
    [`a|${FAMILY}b`, key('delete'), 'a|b'],
    [`a${FAMILY}|b`, key('left'), `a|${FAMILY}b`],
    [`a|${FAMILY}b`, key('right'), `a${FAMILY}|b`],
    ['a\n|b', key('left'), 'a|\nb'],
    ['a|\nb', key('right'), 'a\n|b'],
    ['one\ntwo| x', key('home'), 'one\n|two x'],
    ['one\nt|wo\nthree', key('end'), 'one\ntwo|\nthree'],
    ['one\nt|wo', ctrl('a'), 'one\n|two'],
    ['one two|', ctrl('w'), 'one |'],
    ['one two  |', ctrl('w'), 'one |'],
    ['one\ntwo three|', ctrl('u'), 'one\n|'],
    ['one\n|two', ctrl('u'), 'one|two'],
    ['o|ne\ntwo', ctrl('k'), 'o|\ntwo'],
    ['one|\ntwo', ctrl('k'), 'one|two'],
    ['one two|', alt('b'), 'one |two'],
    ['|one two', alt('f'), 'one| two'],
    ['|one two', alt('d'), '| two'],
    ['one |two', ctrl('left'), '|one two'],
    ['a|b', key('tab'), 'a\t|b'],
    ['a|b', ctrl('g'), 'a|b'],
    ['a|b', key('paste', { text: 'x\r\ny\u001b[31m' }), 'ax\ny|b'],
  ])('%j', (before, press, wanted) => {
    expect(after(before, press)).toBe(wanted);
  });
});

describe('Ctrl-Y gives back', () => {
  const pressed = (before: string, ...presses: Press[]) =>
    picture(presses.reduce((now, press) => applyKey(now, press, layOut(now.text, 20)), draft(before)));

  test.each<[string, string, Press[], string]>([
    ['the line that Ctrl-U took', 'one\ntwo three|', [ctrl('u'), ctrl('y')], 'one\ntwo three|'],
    ['the line that Ctrl-K took', 'o|ne\ntwo', [ctrl('k'), ctrl('y')], 'one|\ntwo'],
    ['it where the cursor is now', '|one two', [ctrl('k'), key('x', { text: 'x' }), ctrl('y')], 'xone two|'],
    ['words that were taken one after another', 'one two three|', [ctrl('w'), ctrl('w'), ctrl('y')], 'one two three|'],
    ['both sides of the cursor', 'one| two', [ctrl('u'), ctrl('k'), ctrl('y')], 'one two|'],
    [
      'only what was taken since the last other key',
      'one two|',
      [ctrl('w'), key('left'), ctrl('w'), ctrl('y')],
      'one| ',
    ],
    ['it as often as asked', 'one|', [ctrl('w'), ctrl('y'), ctrl('y')], 'oneone|'],
    ['what was taken, although a taking key found nothing after it', 'one|', [ctrl('u'), ctrl('u'), ctrl('y')], 'one|'],
    ['nothing if nothing was taken', 'on|e', [key('backspace'), ctrl('y')], 'o|e'],
  ])('%s', (_, before, presses, wanted) => {
    expect(pressed(before, ...presses)).toBe(wanted);
  });
});

test('up and down go through rows of the window, not lines of the text', () => {
  expect(after('aaa bbb| ccc', key('up'), 4)).toBe('aaa| bbb ccc');
  expect(after('aaa b|bb ccc', key('down'), 4)).toBe('aaa bbb c|cc');
});

test('beyond the first and the last row they go to the beginning and the end', () => {
  expect(after('a|b', key('up'))).toBe('|ab');
  expect(after('a|b', key('down'))).toBe('ab|');
});

test('a shorter row on the way does not change the column', () => {
  let now = draft('12345|\n12\n12345');
  for (const name of ['down', 'down']) now = applyKey(now, key(name), layOut(now.text, 20));
  expect(picture(now)).toBe('12345\n12\n12345|');
});

const text = fc
  .array(fc.constantFrom('a', 'bc', ' ', '  ', '\n', '日', FAMILY, '\t', 'é', 'longword'))
  .map((all) => all.join(''));

test('the layout loses and repeats no character, at any width', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 20 }), (written, width) => {
      const rows = layOut(written, width);
      const seen = rows.map(({ start, end }, index) => {
        const broken = index > 0 && rows[index - 1]?.end !== start ? '\n' : '';
        return broken + written.slice(start, end);
      });
      expect(seen.join('')).toBe(written);
    }),
  );
});

test('no row is wider than the window, but for blanks that hang over', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 20 }), (written, width) => {
      for (const { start, end } of layOut(written, width)) {
        const row = written.slice(start, end).replace(/ +$/, '');
        const size = [...graphemes(row)].reduce((sum, piece) => sum + columns(piece), 0);
        expect(size).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('whatever keys come, the cursor stays between characters of the text', () => {
  const names = ['left', 'right', 'up', 'down', 'home', 'end', 'backspace', 'delete', 'return', 'pageup', 'pagedown'];
  const presses = fc.array(fc.tuple(fc.constantFrom(...names, 'w', 'u', 'k', 'a'), fc.boolean(), fc.boolean()));
  fc.assert(
    fc.property(text, presses, (written, keys) => {
      let now = draftOf(written);
      for (const [name, isCtrl, isMeta] of keys) {
        now = applyKey(now, key(name, { ctrl: isCtrl, meta: isMeta, text: isCtrl ? '' : '日' }), layOut(now.text, 10));
        expect(now.cursor).toBeGreaterThanOrEqual(0);
        expect(now.cursor).toBeLessThanOrEqual(now.text.length);
        expect(cursorPosition(layOut(now.text, 10), now.text, now.cursor).row).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

describe('Ctrl-Z', () => {
  const Z = { ctrl: true, name: 'z' };
  const press = (now: Draft, ...presses: Partial<Press>[]) =>
    presses.reduce(
      (draft: Draft, one) => applyKey(draft, { ...key(one.name ?? ''), ...one }, layOut(draft.text, 20)),
      now,
    );
  const type = (now: Draft, typed: string) => press(now, ...[...typed].map((text) => ({ text, name: text })));
  const undo = (now: Draft, times = 1) => press(now, ...Array<Partial<Press>>(times).fill(Z));
  const redo = (now: Draft, times = 1) => press(now, ...Array<Partial<Press>>(times).fill({ ctrl: true, name: 'y' }));

  test('takes back what was typed, word by word, and stops at the beginning', () => {
    let now = type(draftOf('kept '), 'one two  three');
    for (const left of ['kept one two  |', 'kept one |', 'kept |', 'kept |']) {
      now = undo(now);
      expect(picture(now)).toBe(left);
    }
  });

  test('takes back letters erased one after another together, a paste and a line erased each by itself', () => {
    let now = type(draftOf(''), 'word');
    now = press(now, { name: 'paste', text: ' and more' }, { name: 'backspace' }, { name: 'backspace' });
    now = press(now, { name: 'u', ctrl: true });
    for (const left of ['word and mo|', 'word and more|', 'word|', '|']) {
      now = undo(now);
      expect(picture(now)).toBe(left);
    }
  });

  test('typing in another place is a step of its own', () => {
    const now = type(press(type(draftOf(''), 'ab'), { name: 'left' }), 'x');
    expect(picture(undo(now))).toBe('a|b');
  });

  test('Ctrl-Y brings it back; elsewhere it gives back what was erased', () => {
    const now = undo(type(draftOf(''), 'one two'), 2);
    expect(picture(redo(now))).toBe('one |');
    expect(picture(redo(now, 3))).toBe('one two|');
    const erased = press(draftOf('gone'), { name: 'u', ctrl: true });
    expect(picture(redo(erased))).toBe('gone|');
  });

  test('going on after an undo gives nothing up: the text is found further back', () => {
    const now = type(undo(type(draftOf(''), 'one two three'), 2), 'x');
    expect(picture(now)).toBe('one x|');
    expect(picture(undo(now, 2))).toBe('one two three|');
  });

  test('takes back what an editor made of it, in one step', () => {
    const now = replaced(type(draftOf(''), 'mine'), 'from the editor');
    expect(picture(now)).toBe('from the editor|');
    expect(picture(undo(now))).toBe('mine|');
  });

  test('every text that was ever there can be reached', () => {
    const keys = fc.array(fc.constantFrom('z', 'y', 'a', ' ', 'backspace', 'paste'), { maxLength: 30 });
    fc.assert(
      fc.property(keys, (names) => {
        let now = draftOf('');
        const runs = new Set<string>(['']);
        for (const name of names) {
          const ctrl = name === 'z' || name === 'y';
          now = press(now, { name, ctrl, text: ctrl || name === 'backspace' ? '' : name });
          if (name === 'paste') runs.add(now.text);
        }
        const reached = new Set([now.text]);
        for (let one = redo(now, names.length * names.length), i = 0; i < 2000; i++) {
          reached.add(one.text);
          const before = undo(one);
          if (before === one) break;
          one = before;
        }
        for (const text of runs) expect(reached).toContain(text);
      }),
    );
  });
});
