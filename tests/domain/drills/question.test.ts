import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/domain/drills/answer.ts';
import { fittingProbes, unprobed } from '../../../src/domain/drills/question/fitting.ts';
import type { ProbeWhen } from '../../../src/domain/drills/question/task.ts';
import { waysIn } from '../../../src/domain/drills/question/way.ts';
import { wrongIn } from '../../../src/domain/drills/question/wrong.ts';
import type { Level } from '../../../src/domain/level.ts';
import { aRoom, draftsIn } from './room.ts';

const point = (level: Level, text: string) => ({ level, text });
const probe = (ask: string, level: Level, when?: ProbeWhen) => ({
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
const asks = (settled: string[], level: Level, { probes = PROBES, way = '', earlier = 0 } = {}) =>
  fittingProbes(probes, { settled: new Set(settled), way: way || undefined }, level, earlier).map(({ ask }) => ask);

describe('the probes that fit an answer', () => {
  test('begin with what was missed, then go deeper where it held', () => {
    expect(asks(['net', 'pay'], 'mid')).toEqual(['Line by line?', 'How does the index know?', 'Who wins?']);
  });

  test('leave out what only someone two levels up is expected to know', () => {
    expect(asks(['race', 'net', 'pay'], 'mid')).not.toContain('On three continents?');
    expect(asks(['race', 'net', 'pay'], 'senior')).toContain('On three continents?');
  });

  test('come in turn when the question comes back', () => {
    expect(asks([], 'mid', { earlier: 0 })[0]).toBe('Line by line?');
    expect(asks([], 'mid', { earlier: 1 })[0]).toBe('The bank is slow?');
    expect(asks([], 'mid', { earlier: 2 })[0]).toBe('Line by line?');
  });

  test('are missing after an answer for which none was written', () => {
    const after = { grounds: ['race', 'pay'], ways: [] };
    expect(unprobed(PROBES.slice(0, 1), after, 'mid')).toEqual(['race']);
    expect(unprobed(PROBES, after, 'mid')).toBeUndefined();
  });

  test('ask about the way that was taken, after what was missed and before what held', () => {
    const probes = [
      ...PROBES,
      probe('How long is the row locked?', 'mid', { way: 'lock' }),
      probe('How many rows changed?', 'mid', { way: 'version' }),
      probe('Pick one.', 'mid', 'broad'),
    ];
    expect(asks(['net', 'pay'], 'mid', { probes, way: 'lock' }).slice(0, 3)).toEqual([
      'Line by line?',
      'How long is the row locked?',
      'How does the index know?',
    ]);
    expect(asks(['net', 'pay'], 'mid', { probes })[1]).toBe('Pick one.');
    expect(asks(['net', 'pay'], 'mid', { probes, way: 'version' })).not.toContain('Pick one.');
  });

  test('go to the deepest one first where the answer held', () => {
    expect(asks(['race', 'net', 'pay'], 'senior').slice(0, 2)).toEqual(['On three continents?', 'Who wins?']);
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
    ["It isn't a mutex, and one doesn't help", []],
    ['One statement in the database decides', []],
  ])('is found sentence by sentence in %j', (text, found) => {
    expect(wrongIn(text, [MUTEX, REDIS])).toEqual(found);
  });
});

const WAYS = {
  lock: { name: 'a row lock', words: ['row lock', 'select for update'] },
  version: { name: 'a conditional update', words: ['conditional update', 'version'] },
};

describe('the way that an answer takes', () => {
  test.each([
    ['I lock the row with SELECT FOR UPDATE.', ['lock']],
    ["I wouldn't take a row lock. A version in the update.", ['version']],
    ['A row lock, or a version.', ['lock']],
    ['Either a row lock. Or compare a version.', ['lock', 'version']],
    ['The database decides.', []],
  ])('is heard in %j', (text, found) => {
    expect(waysIn(text, WAYS)).toEqual(found);
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
    expect(performance.ticks?.slice(0, 3)).toEqual([true, true, false]);
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

describe('a question with ways', () => {
  const task = {
    ...TASK,
    ways: WAYS,
    probes: [
      ...TASK.probes,
      probe('You went for {way}. How long?', 'mid', { way: 'lock' }),
      probe('You went for {way}. Rows changed?', 'mid', { way: 'version' }),
      probe('Pick one and defend it.', 'mid', 'broad'),
    ],
  };

  test('asks about the one that it heard, in its words', async () => {
    const { room, terminal } = aRoom([['last seat', { types: 'SELECT FOR UPDATE on the seat.' }]]);
    await answer.run(task, room);
    expect(terminal.text).toContain('I heard a row lock. Is that what you went for?');
    expect(terminal.text).toContain('You went for a row lock. How long?');
    expect(terminal.text).not.toMatch(/conditional update|Pick one/);
  });

  test.each([
    ['nothing was heard', 'The database decides.', {}],
    ['several were', 'A row lock. Or a version.', {}],
    ['what was heard is not it', 'A row lock.', { takes: 'no' }],
  ])('lets the candidate say it if %s, and names none', async (_, types, takes) => {
    const { room, terminal } = aRoom([
      ['last seat', { types }],
      ['I heard', takes],
      ['In a few words', { types: 'the version check' }],
    ]);
    await answer.run(task, room);
    expect(terminal.text).toContain('You went for a conditional update. Rows changed?');
  });

  test('asks to pick one if it was left open', async () => {
    const { room, terminal } = aRoom();
    await answer.run(task, room);
    expect(terminal.text).toContain('Pick one and defend it.');
    expect(terminal.text).not.toContain('You went for');
  });

  test('keeps the way when it is taken up again', async () => {
    const drafts = draftsIn();
    const first = aRoom([['In a few words', { types: 'row lock' }]], { drafts });
    await answer.run(task, first.room);
    const again = aRoom([], { drafts });
    await answer.run(task, again.room);
    expect(again.terminal.text).not.toContain('In a few words');
    expect(again.terminal.text).toContain('You went for a row lock. How long?');
  });
});

describe('a probe with hints', () => {
  const hinted = {
    ...probe('Line by line?', 'mid', { missed: 'race' }),
    hints: ['Begin with the reads.', 'Then both write.'],
  };
  const task = { ...TASK, probes: [hinted, probe('Who wins?', 'mid')] };

  test('gives them one by one to someone who asks, on the same clock, with what was typed', async () => {
    const { room, terminal } = aRoom([
      [
        'Line by line?',
        { types: 'A reads\nhint', after: 20 },
        { types: 'A reads\nHINT', after: 10 },
        { types: 'B reads' },
      ],
    ]);
    await answer.run(task, room);
    const asked = terminal.of('answer').filter(({ text }) => text.includes('Line by line?'));
    expect(asked.map(({ request }) => request?.seconds)).toEqual([60, 40, 30]);
    expect(asked.map(({ request }) => request?.initial)).toEqual([undefined, 'A reads', 'A reads']);
    expect(asked[0]?.text).toContain('End with the word "hint": 2 are left.');
    expect(asked[1]?.text).toMatch(/Begin with the reads\.[\s\S]*1 is left/);
    expect(asked[2]?.text).toContain('Then both write.');
    expect(asked[2]?.text).not.toContain('left');
    expect(terminal.text).toContain('on the probes with 2 hints');
    expect(terminal.of('page').filter(({ text }) => text === 'Topic | probe 1 of 2')).toHaveLength(4);
  });

  test('gives none to someone who does not ask', async () => {
    const { room, terminal } = aRoom([['Line by line?', { types: 'I need no hint for that' }]]);
    await answer.run(task, room);
    expect(terminal.text).not.toMatch(/Begin with the reads|with \d hint/);
  });

  test('offers them after a spoken answer', async () => {
    const { room, terminal } = aRoom([['a hint', { takes: 'a hint' }, { takes: 'go on' }]], { aloud: true });
    await answer.run(task, room);
    expect(terminal.text).toContain('Hint:  Begin with the reads.');
    expect(terminal.text).not.toContain('Then both write.');
  });
});

describe('a question that comes back', () => {
  const others = [{ prompt: 'Two dispatchers, one driver. And now?' }, { prompt: 'Three seats. And now?' }];
  const prompts = async (earlier: number) => {
    const { room, terminal } = aRoom([], { earlier });
    await answer.run({ ...TASK, others }, room);
    return terminal.of('answer')[0]?.text;
  };

  test('is asked in other words, in turn', async () => {
    expect(await prompts(0)).toBe(TASK.prompt);
    expect(await prompts(1)).toBe(others[0]?.prompt);
    expect(await prompts(3)).toBe(TASK.prompt);
  });

  test('stays as it was begun', async () => {
    const drafts = draftsIn();
    const { room } = aRoom([], { drafts });
    room.sheet.keep(TASK.prompt, { text: 'half', seconds: 0, done: false });
    const again = aRoom([], { drafts, earlier: 1 });
    await answer.run({ ...TASK, others }, again.room);
    expect(again.terminal.of('answer')[0]?.text).toBe(TASK.prompt);
  });
});

describe('what was missed has the words of the strong answer that say it', () => {
  const spans = ['both pass', 'one statement decides it', 'a hold that ends', 'its own clock'];
  const points = TASK.points.map((one, i) => ({ ...one, level: 'mid' as const, span: spans[i] }));
  const practiced = async (ticks: number[], quiet = false) => {
    const script: Parameters<typeof aRoom>[0] = quiet ? [] : [['What went wrong', { takes: 'did not know it' }]];
    const { room, terminal } = aRoom([['What a strong answer', { ticks }], ...script], { quiet });
    await answer.run({ ...TASK, points }, room);
    return terminal.text;
  };

  test('after what went wrong was named, and only there', async () => {
    const text = await practiced([1]);
    expect(text).toMatch(/What went wrong\?[\s\S]*Missed:\s+- one statement decides\n"one statement decides it"/);
    expect(text.match(/"one statement decides it"/g)).toHaveLength(1);
    expect(text).not.toContain('"both pass"');
  });

  test('also in the last days, when nothing is graded', async () => {
    const text = await practiced([1], true);
    expect(text).toMatch(/Missed:\s+- one statement decides\n"one statement decides it"/);
    expect(text).not.toContain('What went wrong');
  });

  test('with the result, if nothing went wrong', async () => {
    const text = await practiced([1, 2, 3]);
    expect(text).toMatch(/Missed:\s+- [^\n]+\n"its own clock"[\s\S]*Grade it/);
    expect(text).not.toMatch(/What went wrong|"both pass"/);
  });
});

test('a wrong answer that was heard comes before the strong one, the others after it', async () => {
  const wrong = [
    { says: '"Check right before."', words: ['check'], fails: 'Both pass.' },
    { says: '"Use a cache."', words: ['cache'], fails: 'It can vanish.' },
  ];
  const { room, terminal } = aRoom([['last seat', { types: 'I put it into a cache.' }]]);
  await answer.run({ ...TASK, wrong }, room);
  expect(terminal.text).toMatch(
    /Yours is close:[\s\S]*"Use a cache\."[\s\S]*Sounds strong:[\s\S]*Sounds weak:[\s\S]*"Check right/,
  );
});

test('someone who interviews as a senior gets three probes', async () => {
  const probes = ['One?', 'Two?', 'Three?', 'Four?'].map((ask) => probe(ask, 'mid'));
  const { room, terminal } = aRoom([], { level: 'senior' });
  await answer.run({ ...TASK, probes }, room);
  expect(terminal.text).toContain('Three?');
  expect(terminal.text).not.toContain('Four?');
});
