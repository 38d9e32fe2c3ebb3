import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/domain/drills/recognise.ts';
import { signal } from '../../../src/domain/drills/signal.ts';
import { aRoom, points } from './room.ts';

describe('recognise', () => {
  const call = (name: string, accept: string[] = []) => ({
    prompt: `${name} prompt`,
    structure: 'hash map',
    accept,
    because: `${name} because`,
    nearest: 'pattern-two-pointers',
    not: 'nothing is sorted',
  });
  const task = {
    pattern: 'Sliding window',
    names: ['moving window'],
    calls: [call('first', ['counter']), call('second')],
    triggers: points('a stretch'),
    failures: 'rubric',
    seconds: 120,
  };

  test.each([
    ['sliding window\nhash map', [true, true]],
    ['Moving-Window, counter', [true, true]],
    ['slidng window\nstack', [true, false]],
    ['two pointers\nhashmaps', [false, true]],
    ['', [false, false]],
  ])('%j names %j of pattern and structure', async (types, ticks) => {
    const { room } = aRoom([['prompt', { types }]]);
    expect(await recognise.run(task, room)).toMatchObject({ ticks, of: 2, limit: 120 });
  });

  test('leaves to the user what the names cannot decide, and asks nothing about an empty answer', async () => {
    const other = aRoom([
      ['prompt', { types: 'a caterpillar' }],
      ['in other words', { takes: 'yes' }, { takes: 'no' }],
    ]);
    expect((await recognise.run(task, other.room)).ticks).toEqual([true, false]);
    const empty = aRoom([['prompt', { types: '' }]]);
    await recognise.run(task, empty.room);
    expect(empty.terminal.text).not.toContain('in other words');
  });

  test('asks what was said when it was said aloud', async () => {
    const { room } = aRoom([['Did you say that', { takes: 'yes' }]], { aloud: true });
    expect((await recognise.run(task, room)).said).toBe(2);
  });

  test('asks when more than the right name is there', async () => {
    const { room, terminal } = aRoom([['prompt', { types: 'sliding window or two pointers\nhash map, not a heap' }]]);
    expect((await recognise.run(task, room)).ticks).toEqual([false, false]);
    expect(terminal.text.match(/Is this the one you settled on/g)).toHaveLength(2);
  });

  test('lets the user take back what was counted, with one key at the grade', async () => {
    const { room, terminal } = aRoom([
      ['prompt', { types: 'sliding window\nhash map' }],
      ['Grade it', { takes: 'I did not name the pattern' }, {}],
    ]);
    expect(await recognise.run(task, room)).toMatchObject({ ticks: [false, true], said: 1, grade: 'hard' });
    expect(terminal.text).toContain('2 of 2 points');
    expect(terminal.text).toContain('1 of 2 points');
  });

  test('offers to take back only what it counted itself, and asks nothing more if that was all of it', async () => {
    const own = aRoom([
      ['prompt', { types: 'a caterpillar' }],
      ['in other words', { takes: 'yes' }],
    ]);
    await recognise.run(task, own.room);
    expect(own.terminal.text).not.toContain('I did not name');
    const { room, terminal } = aRoom([['prompt', { types: 'sliding window\nhash map' }]]);
    await recognise.run(task, room);
    expect(terminal.of('choose').map(({ text }) => text)).toEqual([expect.stringContaining('How sure'), 'Grade it:']);
  });

  test('says why, and why the nearest other pattern is wrong', async () => {
    const { room, terminal } = aRoom([], { titleOf: () => 'Two pointers' });
    await recognise.run(task, room);
    expect(terminal.text).toContain('Sliding window: hash map\nfirst because');
    expect(terminal.text).toContain('Not two pointers\nnothing is sorted');
  });

  test('takes another prompt each time the pattern comes back', async () => {
    for (const [earlier, name] of ['first', 'second', 'first'].entries()) {
      const { room, terminal } = aRoom([], { earlier });
      await recognise.run(task, room);
      expect(terminal.of('answer')[0]?.text).toContain(`${name} prompt`);
    }
  });
});

describe('signal', () => {
  const option = (text: string, right = false) => ({ text, right, because: `${text}, because` });
  const task = {
    phrase: 'We are like a family?',
    setting: 'A posting.',
    meanings: [option('hours', true), option('dinners'), option('love')],
    asks: [option('on call', true), option('pets'), option('games')],
    reading: 'the whole of it',
    seconds: 60,
  };

  test.each([
    ['both right in time', 'hours', 'on call', 20, 'easy'],
    ['both right, but late', 'hours', 'on call', 40, 'good'],
    ['the meaning alone', 'hours', 'pets', 20, 'hard'],
    ['the question alone', 'love', 'on call', 20, 'hard'],
    ['neither', 'dinners', 'games', 20, 'again'],
  ])('%s is graded so', async (_, meaning, ask, after, grade) => {
    const { room } = aRoom([
      ['tell you', { takes: meaning, after }],
      ['What do you ask', { takes: ask, after }],
    ]);
    expect(await signal.run(task, room)).toMatchObject({ grade, of: 2, seconds: 2 * after, limit: 60 });
  });

  test('is not answered by Enter alone', async () => {
    const { room, terminal } = aRoom();
    await signal.run(task, room);
    expect(terminal.recorded).toEqual(['What does it tell you?', 'What do you ask in response?']);
  });

  test('says why a choice is not the best, and which one is', async () => {
    const { room, terminal } = aRoom([['tell you', { takes: 'love' }]]);
    await signal.run(task, room);
    expect(terminal.text).toContain('Not quite.  love, because');
    expect(terminal.text).toContain('Better:  hours hours, because');
  });

  test('deals the options at random, each once', async () => {
    const orders = new Set<string>();
    for (const random of [0, 0.4, 0.9]) {
      const { room, terminal } = aRoom([], { random: () => random });
      await signal.run(task, room);
      const options = terminal.of('choose').find(({ text }) => text.includes('tell you'))?.options ?? [];
      expect([...options].sort()).toEqual(['dinners', 'hours', 'love']);
      orders.add(options.join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  test('cannot be late without a clock', async () => {
    const { room } = aRoom(
      [
        ['tell you', { takes: 'hours', after: 999 }],
        ['What do you ask', { takes: 'on call' }],
      ],
      { untimed: true },
    );
    expect(await signal.run(task, room)).toMatchObject({ grade: 'easy', limit: undefined });
  });

  test('keeps the phrase in sight while the question to it is chosen', async () => {
    const { room, terminal } = aRoom();
    await signal.run(task, room);
    const ask = terminal.happened.findIndex(({ text }) => text.includes('What do you ask'));
    const page = terminal.happened.slice(0, ask).findLastIndex(({ how }) => how === 'page');
    expect(
      terminal.happened
        .slice(page, ask)
        .map(({ text }) => text)
        .join(),
    ).toContain(task.phrase);
  });
});
