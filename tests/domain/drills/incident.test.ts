import { describe, expect, test } from 'vitest';
import type { IncidentTask } from '../../../src/domain/drills/incident.ts';
import { incident } from '../../../src/domain/drills/incident.ts';
import type { IncidentEffect } from '../../../src/domain/drills/room/conduct.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, points } from './room.ts';

const choice = (text: string, effect: IncidentEffect, costs: number) => ({
  do: text,
  effect,
  costs,
  reply: `${text}: so`,
});
const OPTIONS = [
  choice('restart', 'mitigates', 0),
  choice('read code', 'diagnoses', 8),
  choice('drop table', 'irreversible', 20),
  choice('look', 'observes', 1),
  choice('call', 'informs', 0),
];
const moment = (at: number, ask: string) => ({ at, sees: `${ask} seen`, ask, seconds: 60, choices: OPTIONS });
const update = { to: 'the channel', points: points('since when', 'what is hurt'), strong: '"02:02. It hurts."' };
const variant = (name: string) => ({
  name,
  moments: [moment(0, 'First?'), { ...moment(60, 'Second?'), update }, moment(300, 'Third?')],
  cause: `cause of ${name}`,
  strong: [{ at: 0, does: 'reads the alert' }],
  lessons: points('mitigate', 'tell', 'look'),
});
const TASK: IncidentTask = {
  setting: 'Two in the morning.',
  variants: [variant('leak'), variant('deploy')],
  seconds: 480,
};

async function live(rules: Rule[], own: Parameters<typeof aRoom>[1] = {}) {
  const { room, terminal } = aRoom(rules, own);
  const performance = await incident.run(TASK, room);
  const added = Number(/Your moves added (\d+) min/.exec(terminal.text)?.[1]);
  const note = performance.note?.fields[0]?.text ?? '';
  return { performance, terminal, added, note };
}
const CALM: Rule[] = [
  ['First?', { takes: 'look' }],
  ['Second?', { takes: 'restart' }],
  ['Third?', { takes: 'restart' }],
];

describe('an incident', () => {
  test('runs minute by minute, and ends with what you did and when beside what a strong responder does', async () => {
    const { terminal, note } = await live(CALM);
    for (const minute of ['0:00', '1:00', '5:00']) expect(terminal.text).toContain(`${minute} into it`);
    expect(note).toBe('0:00 look\n1:00 restart\n1:00 update to the channel\n5:00 restart');
    expect(terminal.text).toContain('What you did\n  0:00  look  (+1 min)\n  1:00  restart');
    expect(terminal.text).toContain('What a strong responder does\n  0:00  reads the alert');
    expect(terminal.text).toContain('cause of leak');
  });

  test('takes another variant when it comes back', async () => {
    for (const [earlier, name] of ['leak', 'deploy', 'leak'].entries()) {
      expect((await live(CALM, { earlier })).terminal.text).toContain(`cause of ${name}`);
    }
  });

  test('goes on as after a better move, and says so', async () => {
    expect((await live(CALM)).terminal.text).toContain('It goes on from here as if you had made a better move.');
  });
});

describe('what a move costs', () => {
  test.each<[string, Rule[], number]>([
    ['a calm hand costs what its moves cost', CALM, 1],
    ['looking for the cause first costs a minute on top', [['First?', { takes: 'read code' }], ...CALM], 9],
    ['looking for it once the damage is stopped does not', [['Third?', { takes: 'read code' }], ...CALM], 9],
    ['what cannot be undone costs dearly', [['First?', { takes: 'drop table' }], ...CALM], 20],
    ['time over the limit is counted every half minute', [['First?', { takes: 'look', after: 60 + 95 }], ...CALM], 4],
    ['an update that is not written is heard', [['Write the status', { types: '' }], ...CALM], 3],
  ])('%s', async (_, rules, minutes) => {
    expect((await live(rules)).added).toBe(minutes);
  });

  test('without a clock no one is silent', async () => {
    expect((await live([['First?', { takes: 'look', after: 999 }], ...CALM], { untimed: true })).added).toBe(1);
  });

  test('says why a minute was added', async () => {
    const { terminal } = await live([['First?', { takes: 'read code', after: 100 }], ...CALM]);
    expect(terminal.text).toContain('The damage goes on while you look for the cause');
    expect(terminal.text).toContain('You took 1:40: 1 more min of silence.');
  });
});

describe('a move in one’s own words', () => {
  const OWN: Rule = ['First?', { takes: 'something else' }];
  test.each([
    ['it stops the damage', 0],
    ['it looks around without', 1],
    ['it looks for the cause', 4],
    ['it cannot be undone', 5],
  ])('that is called "%s" costs %i', async (takes, minutes) => {
    const { added, note } = await live([
      OWN,
      ['What do you do?', { types: 'wait a bit' }],
      ['Honestly', { takes }],
      ...CALM,
    ]);
    expect(added).toBe(minutes);
    expect(note).toContain('0:00 wait a bit');
  });

  test('that is empty is doing nothing, and nothing more is asked about it', async () => {
    const { added, terminal } = await live([OWN, ...CALM]);
    expect(added).toBe(2);
    expect(terminal.text).not.toContain('Honestly');
  });
});

describe('how it was handled', () => {
  test.each<[string, Rule[], boolean[]]>([
    ['well', [['First?', { takes: 'restart' }], ...CALM], [true, true, true]],
    ['cause before damage', [['First?', { takes: 'read code' }], ...CALM], [false, true, true]],
    ['with something irreversible', [['First?', { takes: 'drop table' }], ...CALM], [true, false, true]],
    [
      'with a call, but not the update that was due',
      [['Third?', { takes: 'call' }], ['Write the status', { types: '' }], ...CALM],
      [true, true, false],
    ],
    ['without telling anyone', [['Write the status', { types: '' }], ...CALM], [true, true, false]],
  ])('%s counts towards the grade', async (_, rules, handled) => {
    const { performance } = await live(rules);
    expect(performance.ticks.slice(0, 3)).toEqual(handled);
    expect(performance.of).toBe(3 + update.points.length + 3);
  });
});

describe('the status update', () => {
  test('is written against the clock, with what is seen in sight, and kept while it is typed', async () => {
    const { room, terminal } = aRoom(CALM);
    await incident.run(TASK, room);
    const [request] = terminal.of('answer');
    expect(request?.request?.seconds).toBe(90);
    expect(request?.text).toContain('Second? seen');
    expect(room.sheet.part('leak: update, 1:00')).toMatchObject({ text: 'an answer', done: true });
  });

  test('that was begun comes back in its variant, however often the incident was lived since', async () => {
    const { room, terminal } = aRoom(CALM, { earlier: 1 });
    room.sheet.keep('leak: update, 1:00', { text: 'it hu', seconds: 0, done: false });
    await incident.run(TASK, room);
    expect(terminal.of('answer')[0]?.request?.initial).toBe('it hu');
    expect(terminal.text).toContain('cause of leak');
  });

  test('has the seconds that the user asked for, or none', async () => {
    expect((await live(CALM, { seconds: 30 })).terminal.of('answer')[0]?.request?.seconds).toBe(30);
    const untimed = await live(CALM, { untimed: true });
    expect(untimed.terminal.of('answer')[0]?.request?.seconds).toBeNull();
    expect(untimed.performance.limit).toBeUndefined();
    expect(untimed.terminal.of('choose')[0]?.text).not.toMatch(/\(\d:\d\d\)/);
  });

  test('that was not written is not ticked', async () => {
    const { performance, terminal } = await live([['Write the status', { types: ' ' }], ...CALM]);
    expect(performance.ticks.slice(3, 5)).toEqual([false, false]);
    expect(terminal.text).toContain('"02:02. It hurts."');
  });
});
