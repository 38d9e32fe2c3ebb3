import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { Problem, Stopped } from '../../src/domain/problem.ts';
import { keyed } from '../../src/terminal/keyed.ts';
import { matchChoice, matchNumbers } from '../../src/terminal/matching.ts';
import { PlainTerminal } from '../../src/terminal/plain.ts';

const editing = () => Promise.reject(new Error('the editor has no place'));
const opened: { close(): void }[] = [];
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});

/** A plain terminal whose whole input is there from the start, as `printf` would give it. */
function open(input: string, times: number[] = [0], window = {}, keys = {}) {
  const stdin = Object.assign(new PassThrough(), keys);
  const stdout = Object.assign(new PassThrough(), window);
  let said = '';
  stdout.on('data', (chunk) => {
    said += chunk;
  });
  stdin.end(input);
  const now = () => (times.length > 1 ? times.shift() : times[0]) as number;
  const terminal = new PlainTerminal({ stdin, stdout, env: {}, now, editing });
  opened.push(terminal);
  return { terminal, said: () => said };
}

const LIST = ['did not know it', 'knew it, could not say it', 'said it too late'].map((label) => ({
  value: label,
  label,
}));

test('what is said is neither wrapped nor colored, and a page begins with its place', () => {
  const { terminal, said } = open('');
  terminal.page({ left: 'Databases', right: 'question 2 of 8' });
  terminal.say('word '.repeat(30).trim(), { text: 'red', tone: 'bad' });
  terminal.page({ left: 'Next' });
  expect(said()).toBe(`Question 2 of 8. Databases.\n${'word '.repeat(30).trim()}\nred\n\nNext.\n`);
});

test('another page of the same thing begins with one blank line, and does not say again what it is', async () => {
  const { terminal, said } = open('');
  terminal.page({ left: 'Databases', right: 'question 2 of 8' });
  await terminal.show([['Why?']]);
  terminal.page({ left: 'Databases', right: 'question 2 of 8' });
  terminal.say('Because.');
  terminal.page({ left: 'Databases', right: 'probe 1 of 2' });
  expect(said()).toBe('Question 2 of 8. Databases.\nWhy?\n\nBecause.\n\nProbe 1 of 2. Databases.\n');
});

test('in a window, what is said is wrapped between words', () => {
  const { terminal, said } = open('', [0], { isTTY: true, columns: 40 });
  terminal.say('word '.repeat(12).trim());
  expect(said()).toBe(`${'word '.repeat(8).trim()}\n${'word '.repeat(4).trim()}\n`);
});

describe('an answer', () => {
  const request = { prompt: ['Why?'], seconds: 120, aloud: false };

  test('ends at an empty line, and the time is told', async () => {
    const { terminal, said } = open('because\nof that\n\nnot this', [0, 72_400]);
    await expect(terminal.answer(request)).resolves.toEqual({ text: 'because\nof that', seconds: 72 });
    expect(said()).toBe(
      'Why?\nYou have 2 minutes. Type your answer; an empty line ends it.\n> \nTime used: 1 minute 12 seconds.\n',
    );
  });

  test('past its time says how far', async () => {
    const { terminal, said } = open('\n', [0, 143_000]);
    await terminal.answer(request);
    expect(said()).toMatch(/Time used: 2 minutes 23 seconds, 23 seconds over\.\n$/);
  });

  test('names no limit if there is none', async () => {
    const { terminal, said } = open('\n');
    await terminal.answer({ ...request, seconds: null });
    expect(said()).toMatch(/^Why\?\nType your answer; an empty line ends it\.\n/);
  });

  test('aloud says when to speak, and ends with Enter', async () => {
    const { terminal, said } = open('\n', [0, 5000]);
    await expect(terminal.answer({ ...request, aloud: true })).resolves.toEqual({ text: '', seconds: 5 });
    expect(said()).toMatch(/You have 2 minutes\. Speak now; press Enter when you are done\.\n/);
  });

  test('is kept after each line, and once more when input ends', async () => {
    const kept: string[] = [];
    const { terminal } = open('one\ntwo');
    await expect(terminal.answer({ ...request, keep: (text) => kept.push(text) })).rejects.toBeInstanceOf(Stopped);
    expect(kept).toEqual(['one', 'one\ntwo', 'one\ntwo']);
  });

  test('goes on from a draft, and says so', async () => {
    const { terminal, said } = open('two\n\n');
    await expect(terminal.answer({ ...request, initial: 'one' })).resolves.toMatchObject({ text: 'one\ntwo' });
    expect(said()).toContain('Kept from before:\none\nWhat you type is added to it; "start over" throws it away.\n');
  });

  test('throws a draft away by its first line alone', async () => {
    let discarded = 0;
    const again = { ...request, initial: 'one', discard: () => (discarded += 1) };
    const first = open('Start over\ntwo\nstart over\n\n');
    await expect(first.terminal.answer(again)).resolves.toMatchObject({ text: 'two\nstart over' });
    expect(discarded).toBe(1);
    await expect(open('start over\n\n').terminal.answer(request)).resolves.toMatchObject({ text: 'start over' });
  });

  test('is free of what a terminal would obey', async () => {
    const { terminal } = open('a\u001b[31mb\r\n\r\n');
    await expect(terminal.answer(request)).resolves.toMatchObject({ text: 'ab' });
  });
});

describe('a choice', () => {
  test('is a numbered list, asked again until it is one of them, and says which it was', async () => {
    const { terminal, said } = open('9\nknew\n');
    await expect(terminal.choose('What went wrong?', LIST)).resolves.toBe('knew it, could not say it');
    expect(said()).toBe(
      [
        'What went wrong?',
        '  1 did not know it',
        '  2 knew it, could not say it',
        '  3 said it too late',
        'Type 1 to 3; Enter alone is 1.',
        '> ',
        '"9" is not one of these.',
        '> ',
        'Chosen: knew it, could not say it.',
        '',
      ].join('\n'),
    );
  });

  test('an empty line takes the initial one', async () => {
    const { terminal } = open('\n');
    await expect(terminal.choose('?', LIST, { initial: 'said it too late' })).resolves.toBe('said it too late');
  });

  test('what records is not taken by an empty line of someone at the terminal; a script may leave it so', async () => {
    const recorded = { initial: 'said it too late', records: true };
    const { terminal, said } = open('\n2\n', [0], {}, { isTTY: true });
    await expect(terminal.choose('?', LIST, recorded)).resolves.toBe('knew it, could not say it');
    expect(said()).toContain('Type 1 to 3; 3 is suggested.');
    expect(said()).toContain('An empty line records nothing. Type 1 to 3.');
    await expect(open('\n').terminal.choose('?', LIST, recorded)).resolves.toBe('said it too late');
  });

  test('the end of input stops', async () => {
    const { terminal } = open('');
    await expect(terminal.choose('?', LIST)).rejects.toBeInstanceOf(Stopped);
  });

  const list = keyed([
    { value: 1, label: 'start' },
    { value: 2, label: 'why these', key: 'p' },
    { value: 3, label: 'stop', key: 's' },
  ]);
  test.each([
    ['1', 1],
    ['p', 2],
    ['P', 2],
    ['why', 2],
    ['Start', 1],
    ['st', undefined],
    ['2', undefined],
  ])('"%s" means %s', (text, value) => {
    expect(matchChoice(list, text)?.choice.value).toBe(value);
  });
});

describe('ticking', () => {
  test.each([
    ['1 3', [true, false, true, false]],
    ['1,3', [true, false, true, false]],
    ['2-4', [false, true, true, true]],
    ['1, 3 - 4', [true, false, true, true]],
    ['all', [true, true, true, true]],
    ['none', [false, false, false, false]],
  ])('"%s"', (text, ticks) => {
    expect(matchNumbers(text, 4)).toEqual(ticks);
  });

  test.each(['5', '0', '3-2', 'x', '1 two', '-1'])('"%s" is complained about', (text) => {
    expect(matchNumbers(text, 4)).toEqual(expect.any(String));
  });

  test('the list, what is to be compared with, and the question', async () => {
    const { terminal, said } = open('7\n2\n');
    const ticks = await terminal.tick('Tick what you said.', [{ text: 'one' }, { text: 'two' }], {
      above: [['Sounds strong.']],
      again: ['You:  this'],
    });
    expect(ticks).toEqual([false, true]);
    expect(said()).toMatch(
      /^Sounds strong\.\n\nTick what you said\.\n {2}1 one\n {2}2 two\nNumbers separated by spaces, Enter for none\.\n> \nThere is no 7/,
    );
    expect(said()).toMatch(/Ticked: 2 of 2\.\n$/);
  });

  test('Enter leaves what is ticked already', async () => {
    const { terminal } = open('\n');
    await expect(terminal.tick('?', [{ text: 'one', ticked: true }, { text: 'two' }])).resolves.toEqual([true, false]);
  });
});

describe('a line', () => {
  test('is asked for again after a complaint', async () => {
    const { terminal, said } = open('x\n7\n');
    const check = (text: string) => (text === '7' ? undefined : 'Seven, please.');
    await expect(terminal.ask('How many?', { hint: 'Enter for 3', check })).resolves.toBe('7');
    expect(said()).toBe('How many? (Enter for 3)\n> \nSeven, please.\nHow many? (Enter for 3)\n> \n');
  });

  test('that is empty is the initial one', async () => {
    const { terminal } = open('\n\n');
    await expect(terminal.ask('?', { initial: '20' })).resolves.toBe('20');
    await expect(terminal.ask('?')).resolves.toBe('');
  });
});

test('lines that arrive in pieces, with and without a line feed at the end, are read one by one', async () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough().resume();
  const terminal = new PlainTerminal({ stdin, stdout, env: {}, now: () => 0, editing });
  const first = terminal.ask('1');
  stdin.write(Buffer.from('Gr\u00fc').subarray(0, 3));
  stdin.write(Buffer.from('Gr\u00fc').subarray(3));
  stdin.write('ße\r\nsec');
  await expect(first).resolves.toBe('Grüße');
  stdin.end('ond\nthird');
  await expect(terminal.ask('2')).resolves.toBe('second');
  await expect(terminal.ask('3')).resolves.toBe('third');
  await expect(terminal.ask('4')).rejects.toBeInstanceOf(Stopped);
});

test('no editor is started unless one is named or someone is at the terminal', async () => {
  const { terminal } = open('');
  await expect(terminal.edit('text', { ending: '.md' })).rejects.toBeInstanceOf(Problem);
});

test('an output that closes stops what is asked next', async () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const terminal = new PlainTerminal({ stdin, stdout, env: {}, now: () => 0, editing });
  const asked = terminal.ask('?');
  stdout.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' }));
  await expect(asked).rejects.toBeInstanceOf(Stopped);
});

test('closing leaves no listener on the process', () => {
  const before = process.listenerCount('SIGINT');
  const { terminal } = open('');
  terminal.close();
  expect(process.listenerCount('SIGINT')).toBe(before);
});
