import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/drills/answer.ts';
import { fittingProbes, unprobed } from '../../../src/domain/drills/question/fitting.ts';
import { wrongIn } from '../../../src/domain/drills/question/wrong.ts';
import type { Level } from '../../../src/domain/level.ts';
import { aRoom, draftsIn } from './room.ts';

const point = (level: Level, text: string) => ({ level, text });
const probe = (ask: string, level: Level, when?: { missed: string } | { held: string }) => ({
  ask,
  when,
  seconds: 60,
  points: [point(level, `${ask} answered`)],
});

const PROBES = [
  probe('Line by line?', 'mid', { missed: 'race' }),
  probe('The bank is slow?', 'senior', { missed: 'pay' }),
  probe('How does the index know?', 'senior', { held: 'net' }),
  probe('Who wins?', 'mid'),
  probe('On three continents?', 'staff', { held: 'race' }),
];
const asks = (...args: Parameters<typeof fittingProbes>) => fittingProbes(...args).map(({ ask }) => ask);

describe('the probes that fit an answer', () => {
  test('begin with what was missed, then go deeper where it held', () => {
    expect(asks(PROBES, new Set(['net', 'pay']), 'mid', 0)).toEqual([
      'Line by line?',
      'How does the index know?',
      'Who wins?',
    ]);
  });

  test('leave out what only someone two levels up is expected to know', () => {
    expect(asks(PROBES, new Set(['race', 'net', 'pay']), 'mid', 0)).not.toContain('On three continents?');
    expect(asks(PROBES, new Set(['race', 'net', 'pay']), 'senior', 0)).toContain('On three continents?');
  });

  test('come in turn when the question comes back', () => {
    expect(asks(PROBES, new Set(), 'mid', 0)[0]).toBe('Line by line?');
    expect(asks(PROBES, new Set(), 'mid', 1)[0]).toBe('The bank is slow?');
    expect(asks(PROBES, new Set(), 'mid', 2)[0]).toBe('Line by line?');
  });

  test('are missing after an answer for which none was written', () => {
    expect(unprobed(PROBES.slice(0, 1), ['race', 'pay'], 'mid')).toEqual(['race']);
    expect(unprobed(PROBES, ['race', 'pay'], 'mid')).toBeUndefined();
  });
});

const MUTEX = { says: 'A mutex.', words: ['mutex', 'synchronized block'], fails: 'It guards one process.' };
const REDIS = { says: 'A Redis lock.', words: ['redis lock'], fails: 'It expires.' };

describe('a wrong answer', () => {
  test.each([
    ["I'd put a synchronized block around it. Then I book.", [MUTEX]],
    ['First a lock. Redis holds the session.', []],
    ['I take a lock in Redis. In the code, a mutex', [MUTEX, REDIS]],
    ["I wouldn't use a mutex here", []],
    ['One statement in the database decides', []],
  ])('is found sentence by sentence in %j', (text, found) => {
    expect(wrongIn(text, [MUTEX, REDIS])).toEqual(found);
  });
});

const TASK = {
  prompt: 'Two people click the last seat. And now?',
  seconds: 180,
  level: 'mid' as const,
  grounds: { race: 'What goes wrong', pay: 'What happens until it is paid' },
  points: [
    { ground: 'race', ...point('mid', 'both checks pass') },
    { ground: 'race', ...point('mid', 'one statement decides') },
    { ground: 'pay', ...point('senior', 'a hold with an expiry') },
    { ground: 'pay', ...point('staff', 'the clock of the database') },
  ],
  probes: [
    probe('Line by line?', 'mid', { missed: 'race' }),
    probe('The bank is slow?', 'senior', { missed: 'pay' }),
    probe('Who wins?', 'mid'),
  ],
  wrong: [REDIS, MUTEX],
  strong: 'The database decides.',
};

describe('a question with grounds', () => {
  test('asks what was settled before it shows a point, and probes what was not', async () => {
    const { room, terminal } = aRoom([['Which of these', { ticks: [1] }]]);
    await answer.run(TASK, room);
    const order = ['last seat', 'Which of these', 'The bank is slow?', 'Who wins?', 'both checks pass'];
    const places = order.map((words) => terminal.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(terminal.text).not.toContain('Line by line?');
  });

  test('grades what is expected at the level; what the next one adds is shown and kept', async () => {
    const { room, terminal } = aRoom([
      ['Which of these', { ticks: [1, 2] }],
      ['What a strong answer', { ticks: [1, 2] }],
    ]);
    const performance = await answer.run(TASK, room);
    expect(performance).toMatchObject({ said: 2, of: 2, level: 'mid', grade: 'good' });
    expect(performance.ticks.slice(0, 3)).toEqual([true, true, false]);
    expect(terminal.text).toContain('2 of 2 points, 0 of 1 beyond your level,');
    expect(terminal.text).toContain('a hold with an expiry  (senior)');
    expect(terminal.text).not.toContain('the clock of the database');
  });

  test('expects more of someone who interviews one level higher', async () => {
    const { room } = aRoom([['What a strong answer', { ticks: [1, 2] }]], { level: 'senior' });
    expect(await answer.run(TASK, room)).toMatchObject({ said: 2, of: 3, level: 'senior' });
  });

  test('says so when a part was taken for settled without one of its points', async () => {
    const { room, terminal } = aRoom([
      ['Which of these', { ticks: [1, 2] }],
      ['What a strong answer', { ticks: [1] }],
    ]);
    await answer.run(TASK, room);
    expect(terminal.text).toMatch(/ticked none of its points:\s+- What happens until it is paid/);
    expect(terminal.text).not.toContain('- What goes wrong');
  });

  test('puts the wrong answer first that is close to what was typed, with why it fails', async () => {
    const { room, terminal } = aRoom([['last seat', { types: 'A mutex around the booking.' }]]);
    await answer.run(TASK, room);
    const order = [
      'Yours is close: A mutex.',
      'It guards one process.',
      'Sounds weak:    A Redis lock.',
      'It expires.',
    ];
    const places = order.map((words) => terminal.text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('keeps what was settled when it is taken up again', async () => {
    const drafts = draftsIn();
    const first = aRoom([['Which of these', { ticks: [2] }]], { drafts });
    await answer.run(TASK, first.room);
    const again = aRoom([], { drafts });
    await answer.run(TASK, again.room);
    expect(again.terminal.text).not.toContain('Which of these');
    expect(again.terminal.text).toContain('Line by line?');
  });
});
