import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { headingLine, headingSentence } from '../../src/terminal/heading.ts';
import { colorLevel, createPainter, cut, ends, widestDrawn } from '../../src/terminal/paint.ts';
import { tonesFor } from '../../src/terminal/tones.ts';

const plain = createPainter();

test('text is wrapped between words', () => {
  expect(plain.rows(['one two three four'], 9)).toEqual(['one two', 'three', 'four']);
});

test('an empty string is a blank line', () => {
  expect(plain.rows(['a', '', 'b'], 20)).toEqual(['a', '', 'b']);
});

test('wide characters count twice, and a word longer than the window is broken', () => {
  const rows = plain.rows(['日本語日本語日本語', 'a'.repeat(25)], 10);
  expect(rows).toEqual(['日本語日本', '語日本語', 'a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
});

test('what is said in words is worth seeing as drawn if it has several rows and is wider than the window', () => {
  const row = (text: string) => ({ text, verbatim: true, narrow: 'words' });
  expect(widestDrawn([row('a table of'), row('two rows')], 8)).toBe(10);
  expect(widestDrawn([row('a figure\nof two rows')], 8)).toBe(11);
  expect(widestDrawn([row('a table of'), row('two rows')], 10)).toBe(0);
  expect(widestDrawn([row('a strip of days'), 'and more'], 8)).toBe(0);
});

test('a place within an item keeps its word in a narrow window, one in the session does not', () => {
  const line = (right: string) => headingLine(plain, { left: 'Caching', right }, 40).replace(/ +/g, ' ');
  expect(line('question 2 of 8')).toBe('Caching 2 of 8');
  expect(line('probe 1 of 2')).toBe('Caching probe 1 of 2');
});

test('what follows the hang lines up behind it', () => {
  expect(plain.rows([{ text: 'one two three', hang: '[x] ', indent: 2 }], 14)).toEqual([
    '  [x] one two',
    '      three',
  ]);
});

test('a label that would take a third of the window gets a row of its own', () => {
  expect(plain.rows([{ text: 'one two three four', hang: 'Sounds weak:  ', indent: 2 }], 20)).toEqual([
    '  Sounds weak:',
    '    one two three',
    '    four',
  ]);
});

test('a label stays beside a text that fits there, however narrow the window', () => {
  expect(plain.rows([{ text: 'not changed', hang: '  story document  ' }], 40)).toEqual([
    '  story document  not changed',
  ]);
});

test('a text below its label is further in than the label', () => {
  const line = { text: 'A confident wrong guess at a service limit', hang: '  2 of 5, was 3  ' };
  expect(plain.rows([line], 40)).toEqual(['  2 of 5, was 3', '    A confident wrong guess at a service', '    limit']);
});

test('a label that is wider than the window breaks between words, too', () => {
  const line = { text: 'I would start with one region', hang: '  The interviewer adds: ' };
  expect(plain.rows([line], 20)).toEqual(['  The interviewer', '  adds:', '    I would start', '    with one region']);
});

test('a row of a table that is too wide breaks between its cells, not within one', () => {
  const row = { text: 'Device     r/s   w/s  r_await  w_await', verbatim: true };
  const rows = plain.rows([row], 24, 24);
  expect(rows.map((one) => one.trim().split(/ +/))).toEqual([
    ['Device', 'r/s', 'w/s'],
    ['r_await', 'w_await'],
  ]);
  expect(rows.join('')).toBe(row.text);
});

test('verbatim text keeps its lines and its blanks, and breaks only at the edge of the window', () => {
  const code = { text: 'if (a) {\n\treturn  1;\n}', verbatim: true };
  expect(plain.rows([code], 10, 12)).toEqual(['if (a) {', '    return  ', '1;', '}']);
});

test('without a width nothing is wrapped', () => {
  expect(plain.rows(['word '.repeat(100).trim()], Number.POSITIVE_INFINITY)).toHaveLength(1);
});

test('escape sequences in a text never reach the terminal', () => {
  expect(plain.rows([{ text: '\u001b]0;x\u0007a', hang: '\u001b[2J- ' }], 20)).toEqual(['- a']);
});

test('each row is styled by itself, and only the text of it', () => {
  const rows = createPainter(tonesFor(1)).rows([{ text: 'first second', hang: '- ', tone: 'bad' }], 10);
  expect(rows).toEqual(['- \u001b[31mfirst\u001b[39m', '  \u001b[31msecond\u001b[39m']);
});

describe('color', () => {
  const tty = { isTTY: true };
  test.each([
    [{}, tty, 1],
    [{}, { isTTY: false }, 0],
    [{ NO_COLOR: '1' }, tty, 0],
    [{ TERM: 'dumb' }, tty, 0],
    [{ FORCE_COLOR: '1' }, { isTTY: false }, 1],
    [{ FORCE_COLOR: '0' }, tty, 0],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, tty, 1],
  ] as const)('%j on %j is level %i', (env, stream, level) => {
    expect(colorLevel(env, stream)).toBe(level);
  });
});

test('what is cut says so, and is not wider than it may be', () => {
  expect(cut('short', 10)).toBe('short');
  expect(cut('a longer text', 10)).toBe('a longe...');
  expect(stringWidth(cut('日本語日本語日本語', 10))).toBeLessThanOrEqual(10);
});

test('two texts is at the two ends', () => {
  expect(ends('left', 'right', 12).join('')).toBe('left   right');
  expect(ends('a very long title', 'right', 16).join('')).toBe('a very...  right');
});

test('a heading says the place in few words when the window is narrow', () => {
  const heading = { left: 'Databases', right: 'question 2 of 8' };
  expect(headingLine(plain, heading, 60)).toBe(`Databases${' '.repeat(36)}question 2 of 8`);
  expect(headingLine(plain, heading, 40)).toBe(`Databases${' '.repeat(25)}2 of 8`);
});

test('the time in a heading is beside the place, and gives way to the name of what is practiced', () => {
  const heading = { left: 'Databases', right: 'question 2 of 8', time: '6 of 20 min' };
  expect(headingLine(plain, heading, 60)).toBe(`Databases${' '.repeat(19)}question 2 of 8      6 of 20 min`);
  expect(headingLine(plain, heading, 40)).toBe(`Databases${' '.repeat(12)}2 of 8  6 of 20 min`);
  expect(headingLine(plain, heading, 29)).toBe(`Databases${' '.repeat(14)}2 of 8`);
  expect(headingSentence(heading)).toBe('Question 2 of 8, 6 of 20 min. Databases.');
});

test('as a sentence a heading names the place first', () => {
  expect(headingSentence({ left: 'Databases', right: 'question 2 of 8' })).toBe('Question 2 of 8. Databases.');
  expect(headingSentence({ left: 'Databases' })).toBe('Databases.');
});

test('a heading is never wider than the window: what is at the right takes the whole line if nothing fits beside it', () => {
  const line = (right: string) => headingLine(plain, { left: 'Half a deploy', right }, 40);
  expect(line('Half of the instances, half of the rows').trimStart()).toBe('Half of the instances, half of the rows');
  expect(line('x'.repeat(50))).toBe(`${'x'.repeat(37)}...`);
});
