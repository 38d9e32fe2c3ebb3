import { describe, expect, test } from 'vitest';
import { design } from '../../../src/domain/drills/design.ts';
import { incident } from '../../../src/domain/drills/incident.ts';
import { tickPoints } from '../../../src/domain/drills/room/compare.ts';
import type { Room } from '../../../src/domain/drills/room/drill.ts';
import { proposeGrade } from '../../../src/domain/drills/room/judge.ts';
import { askLenses, dealProbes } from '../../../src/domain/drills/room/perform.ts';
import { pickUp } from '../../../src/domain/drills/room/resuming.ts';
import { openSheet } from '../../../src/domain/drills/room/sheet.ts';
import { lockedIncident } from '../../fixtures/incident-machine.ts';
import type { Rule } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn, points } from './room.ts';

// What comments and the content guide promise in numbers, as someone in a drill meets it.

/** The seconds left for questions, as the first page says them. */
function clockIn(text: string): number {
  const [, minutes, seconds] = /What do you ask\? (\d+):(\d+)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describe('a design round', () => {
  const STAGES = ['scale', 'paths', 'data', 'bottlenecks', 'failure'] as const;
  const task = {
    system: 'Shortener',
    prompt: 'Design a shortener.',
    answers: [],
    parts: {},
    stages: STAGES.map((name) => ({
      name,
      ask: `${name}?`,
      seconds: 480,
      short: 180,
      points: [],
      twists: [{ says: `${name} twist`, points: [] }],
    })),
    components: [{ name: 'Redis', runs: 'We do.', costs: '60 a month.', volume: '2,000 a second.' }],
    accepts: [],
    strong: '"Reads first."',
    seconds: 2400,
  };

  test.each([
    ['of fifteen minutes', [], { asks: 60, twists: [60], bill: 90, accept: 45 }],
    [
      'in full',
      [['How much time do you have', { takes: 'the full' }]],
      { asks: 90, twists: [90, 90], bill: 150, accept: 60 },
    ],
  ] as [string, Rule[], object][])(
    '%s gives its own seconds to questions, twists, bill and price',
    async (_, rules, expected) => {
      const { room, terminal } = aRoom(rules);
      await design.run(task, room);
      const seconds = (words: string) =>
        terminal.of('answer').flatMap(({ text, request }) => (text.includes(words) ? [request?.seconds] : []));
      expect({
        asks: clockIn(terminal.text),
        twists: seconds(' twist'),
        bill: seconds('A line for every box')[0],
        accept: seconds('By choosing')[0],
      }).toEqual(expected);
    },
  );
});

describe('an incident', () => {
  const quiet = { ...lockedIncident, interrupts: [] };
  const live = async (rules: Rule[]) => {
    const { room, terminal } = aRoom(rules);
    await incident.run({ setting: 'Night.', variants: [quiet], seconds: 60 }, room);
    return { terminal, lost: Number(/(\d+) orders lost/.exec(terminal.text)?.[1]) };
  };
  const acts = ['sessions', 'terminate 4711', 'timeout', 'update', 'hand over'].map((types) => ({ types }));

  test.each([
    [74, 40],
    [75, 60],
    [104, 60],
  ])(
    '%i seconds for a first turn of 45 lose %i orders: a minute’s 20 for each half minute over',
    async (after, lost) => {
      const [first, ...rest] = acts;
      expect((await live([['What do you do', { ...first, after }, ...rest]])).lost).toBe(lost);
    },
  );

  test('gives an update a minute and a half', async () => {
    const { terminal } = await live([['What do you do', ...acts]]);
    expect(terminal.of('answer').map(({ request }) => request?.seconds)).toEqual([90]);
  });

  test('loses a minute of complete outage and two minutes if an update does not come, and says so', async () => {
    const wait = { types: 'wait' };
    const [sessions, terminate, timeout, , handOver] = acts;
    const late = [sessions, terminate, timeout, wait, handOver].filter((act) => act !== undefined);
    const { terminal, lost } = await live([['What do you do', ...late]]);
    expect(lost).toBe(40 + 40);
    expect(terminal.text).toContain('02:06  The update did not come: someone calls you, for two minutes.');
  });
});

test('a round deals two probes, and the next two when the item comes back', () => {
  const ladder = ['a', 'b', 'c', 'd', 'e'].map((ask) => ({ ask, points: points(ask), seconds: 75 }));
  expect(dealProbes(ladder, 0).map(({ ask }) => ask)).toEqual(['a', 'b']);
  expect(dealProbes(ladder, 1).map(({ ask }) => ask)).toEqual(['c', 'd']);
});

test('two or three lenses are dealt, each with seventy-five seconds', async () => {
  const lenses = ['Cost', 'Load', 'People', 'Time', 'Law'].map((name) => ({ name, ask: `${name}?` }));
  const dealt = async (random: number) => {
    const { room, terminal } = aRoom([], { lenses, random: () => random });
    await askLenses(room);
    return terminal.of('answer').map(({ request }) => request?.seconds);
  };
  expect(await dealt(0)).toEqual([75, 75]);
  expect(await dealt(0.99)).toEqual([75, 75, 75]);
});

test('a text that was broken off is shown by its first 150 characters', async () => {
  const shown = async (text: string) => {
    const { terminal } = aRoom();
    const sheet = openSheet(draftsIn(), 'item');
    sheet.keep('The question', { text, seconds: 9, done: true });
    await pickUp(terminal, sheet);
    return terminal
      .of('say')
      .flatMap(({ text: said }) => said.split('\n'))
      .at(-1);
  };
  const text = Array.from({ length: 60 }, (_, i) => String(i).padStart(4, '.')).join('');
  expect(await shown(text)).toBe(`${text.slice(0, 150)} ...`);
  expect(await shown(text.slice(0, 150))).toBe(text.slice(0, 150));
});

test('what was said the last time is shown by its first 120 characters', async () => {
  const shown = async (answer: string) => {
    const { room, terminal } = aRoom();
    await tickPoints({ ...room, last: { day: 'Mon 2 Nov', answer } as Room['last'] }, 'Which?', points('one'));
    return terminal.text.replace(/\s+/g, ' ');
  };
  const words = 'nine_chars '.repeat(12).trim();
  expect(await shown(words)).toContain(`Mon 2 Nov: ${words.slice(0, 109)} ...`);
  expect(await shown(words.slice(0, 120))).toContain(`${words.slice(0, 120)} `);
});

describe('a grade is proposed', () => {
  const proposed = (share: number, seconds = 100, confidence = 3) =>
    proposeGrade({ share, seconds, limit: 100, confidence });

  test('"again" under half of the points, "hard" under three quarters', () => {
    expect([0.49, 0.5, 0.74, 0.75].map((share) => proposed(share))).toEqual(['again', 'hard', 'hard', 'good']);
  });

  test('"hard" more than a quarter over time', () => {
    expect([125, 126].map((seconds) => proposed(1, seconds))).toEqual(['good', 'hard']);
  });

  test('"easy" with all of the points, in time, and at least fairly sure', () => {
    expect([proposed(1), proposed(0.99), proposed(1, 101), proposed(1, 100, 2)]).toEqual([
      'easy',
      'good',
      'good',
      'good',
    ]);
  });
});
