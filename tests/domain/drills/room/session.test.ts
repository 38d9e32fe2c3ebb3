import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/domain/content/kinds.ts';
import { drillsByKind, tasksOf } from '../../../../src/domain/content/tasks.ts';
import { USUAL_DAYS, userDay } from '../../../../src/domain/dates.ts';
import type { DrillName, TaskOf } from '../../../../src/domain/drills/drills.ts';
import { ANY_FAILURE } from '../../../../src/domain/drills/room/failures.ts';
import { runSession } from '../../../../src/domain/drills/room/session.ts';
import type { PracticedStep, SessionOptions, SessionWorld } from '../../../../src/domain/drills/room/session-world.ts';
import { stepOnSheet } from '../../../../src/domain/drills/room/step.ts';
import { failuresFor } from '../../../../src/domain/drills/room/tasks.ts';
import type { Entry, Note } from '../../../../src/domain/ports.ts';
import type { Attempt, Undo } from '../../../../src/domain/practice/attempt.ts';
import { Interrupted, Problem, Stopped } from '../../../../src/domain/problem.ts';
import { type Rule, ScriptedTerminal } from '../../../fixtures/scripted-terminal.ts';
import { draftsIn, points } from '../room.ts';

const COMMON = { topics: ['databases'], level: 'mid', weight: 3, revision: 4, sources: [], background: [], see: [] };
const card = (id: string) => ({
  ...COMMON,
  id,
  kind: 'card',
  type: 'term',
  title: `Title of ${id}`,
  prompt: `What is ${id}?`,
  points: points('one', 'two'),
  sections: { meaning: 'means', use: 'use', warning: 'warning' },
  seconds: 60,
});
const page = {
  ...COMMON,
  id: 'page',
  kind: 'exercise',
  title: 'A page',
  goal: 'goal',
  steps: [{ do: 'Write.', seconds: 60, field: 'text' }],
  done: 'done',
  points: points('full'),
  seconds: 60,
};
const rubric = {
  ...COMMON,
  id: 'rubric-six-failure-modes',
  kind: 'rubric',
  dimensions: [
    { id: 'generic-answer', name: 'Generic answer', ask: 'First words?', remedy: { do: 'Choose first.', item: 'x' } },
    { id: 'depth-overreach', name: 'Depth overreach', ask: 'Touched it?', remedy: { do: 'Qualify.', item: 'scene' } },
  ],
};
const scene = {
  ...COMMON,
  id: 'scene',
  kind: 'scenario',
  title: 'A scene',
  setting: 'setting',
  prompt: 'Why?',
  trap: 'trap',
  heard: 'heard',
  better: 'better',
  recovery: 'recovery',
  rehearse: 'rehearse',
  variants: [{ setting: 's', prompt: 'And then?', trap: 't', heard: 'h', better: 'b' }],
  points: points('one', 'two'),
  seconds: 60,
};
const LIBRARY = [card('first'), card('second'), page, rubric, scene] as unknown as Item[];
const CARDS = ['first', 'second'].map((id) => ({ id, drill: 'recall' as const }));

/** A library of these items, with their tasks as the build would make them. */
const holding = (items: readonly Item[]): SessionWorld['library'] => ({
  item: (id) => items.find((item) => item.id === id),
  entries: () => items as unknown as Entry[],
  kinds: drillsByKind,
  task: (id, drill) => items.filter((item) => item.id === id).map((item) => tasksOf(item)[drill])[0],
});

function aSession(rules: readonly Rule[] = [], own: Partial<SessionWorld> = {}) {
  const terminal = new ScriptedTerminal(rules);
  const attempts: Attempt[] = [];
  const undos: Undo[] = [];
  const notes: Note[] = [];
  const drafts = draftsIn();
  let ids = 0;
  const world: SessionWorld = {
    library: holding(LIBRARY),
    terminal,
    attempts: {
      record: (some) => {
        for (const one of some) 'undoes' in one ? undos.push(one) : attempts.push(one);
      },
    },
    journal: { put: (_kind, _id, value) => void notes.push(value as Note) },
    drafts,
    before: () => ({ attempts: 0 }),
    stories: async () => [],
    read: async (item) => terminal.say(`the whole of ${item.title}`),
    notesOn: (item) => notes.filter(({ own, item: on }) => own && on === item.id),
    takeNote: async (item) => {
      const fields = [{ name: 'My note', text: `of ${item.title}` }];
      notes.push({ id: 'own', at: '2026-12-01T10:00:00+01:00', item: item.id, title: item.title, own: true, fields });
    },
    takeMark: async () => undefined,
    strikesOn: () => [],
    takeStrike: async () => undefined,
    titleOf: (id) => id,
    rate: async () => {},
    missed: () => undefined,
    day: (at) => userDay(at, USUAL_DAYS),
    now: () => new Date(Date.parse('2026-12-01T09:00:00Z') + terminal.now),
    random: () => 0,
    newId: () => `id-${++ids}`,
    ...own,
  };
  const run = (
    steps: Parameters<typeof runSession>[0] = CARDS,
    options: Partial<SessionOptions> = {},
    done?: PracticedStep[],
  ) => runSession(steps, world, { aloud: false, untimed: false, level: 'mid', keepAnswers: true, ...options }, done);
  return { run, terminal, attempts, undos, notes, drafts };
}

test('nothing that one has to see while answering is said above the question, to scroll away', async () => {
  const { run, terminal } = aSession();
  await run([...CARDS, { id: 'scene', drill: 'rehearse' }, { id: 'page', drill: 'exercise' }]);
  expect(terminal.scrolledAway).toEqual([]);
  expect(terminal.text).toContain('Comes back tomorrow. Next: Title of second.');
});

test('the whole item can be read after its drill, as often as one likes', async () => {
  const { run, terminal, attempts } = aSession([
    ['read it', { takes: 'read it' }, { takes: 'read it' }, { takes: 'next' }, { takes: 'done' }],
  ]);
  await run();
  expect(terminal.text.match(/the whole of .*first/gi)).toHaveLength(2);
  expect(attempts).toHaveLength(2);
});

describe('a grade that was a slip', () => {
  const slip = (again: string): Rule[] => [
    ['How sure', { takes: 'certain' }],
    ['What is on the card', { ticks: 'all' }],
    ['Grade it', { takes: 'again' }, { takes: again }],
    ['undo the grade', { takes: 'undo the grade' }, { takes: 'done' }],
  ];

  test('is taken back and replaced, with all that was measured', async () => {
    const { run, attempts, undos, terminal } = aSession(slip('good'));
    const done = await run(CARDS.slice(0, 1));
    const [first, second] = attempts;
    expect(second).toEqual({ ...first, id: second?.id, grade: 'good' });
    expect(undos).toEqual([{ id: expect.any(String), at: expect.any(String), undoes: first?.id }]);
    expect(done.map(({ attempt }) => attempt)).toEqual([second]);
    expect(terminal.text).toMatch(/Comes back [\s\S]+Comes back /);
  });

  test('can be left out altogether', async () => {
    const rules = slip('leave it out');
    rules[3] = ['done', { takes: 'undo the grade' }, { takes: 'done' }];
    const { run, attempts, undos } = aSession(rules);
    expect(await run(CARDS.slice(0, 1))).toEqual([]);
    expect(undos.map(({ undoes }) => undoes)).toEqual(attempts.map(({ id }) => id));
  });

  test('stays until another is chosen', async () => {
    const rules = slip('good');
    rules[2] = ['Grade it', { takes: 'again' }, { leaves: new Stopped() }];
    const { run, attempts, undos } = aSession(rules);
    expect(await run(CARDS.slice(0, 1))).toHaveLength(1);
    expect([attempts.length, undos.length]).toEqual([1, 0]);
  });
});

describe('an attempt', () => {
  test('is recorded with everything that was measured', async () => {
    const { run, attempts } = aSession([
      ['What is first', { types: 'a herd', after: 40 }],
      ['How sure', { takes: 'certain', after: 5 }],
      ['What is on the card', { ticks: [2], after: 10 }],
      ['What went wrong', { takes: 'said it too late' }],
    ]);
    await run(CARDS.slice(0, 1));
    expect(attempts).toEqual([
      {
        id: 'id-1',
        item: 'first',
        at: expect.stringMatching(/^2026-12-01T\d\d:00:55/),
        drill: 'recall',
        revision: 4,
        seconds: 40,
        spent: 55,
        limit: 60,
        answer: 'a herd',
        ticks: [false, true],
        said: 1,
        of: 2,
        confidence: 4,
        failure: 'too-late',
        grade: 'hard',
        level: 'mid',
      },
    ]);
  });

  test('is recorded the moment it is graded, before anything else is asked', async () => {
    const { run, attempts } = aSession([['next', { leaves: new Interrupted() }]]);
    await expect(run()).rejects.toThrow(Interrupted);
    expect(attempts.map(({ item }) => item)).toEqual(['first']);
  });

  test.each([true, false])(
    'that cannot be recorded gives its answer back, to be copied (answers kept: %s)',
    async (keepAnswers) => {
      const full = new Problem('There is no room left.', 'Free some space.');
      const { run, drafts } = aSession([['What is first?', { types: 'All that I know.' }]], {
        attempts: {
          record() {
            throw full;
          },
        },
      });
      const error = await run(CARDS, { keepAnswers }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Problem);
      expect(error).toMatchObject({
        message: 'There is no room left.',
        unkept: 'All that I know.',
        hint: expect.stringMatching(/^Free some space\. The grade was (again|hard|good|easy)\.$/),
        cause: full,
      });
      expect(drafts.texts.get('first')).toContain('All that I know.');
    },
  );

  test('holds no answer when the user keeps none', async () => {
    const { run, attempts, drafts } = aSession();
    await run(CARDS, { keepAnswers: false });
    expect(attempts).toHaveLength(2);
    for (const attempt of attempts) expect(attempt).not.toHaveProperty('answer');
    expect(drafts.texts.size).toBe(0);
  });

  test('holds what an earlier try wrote and this one did not ask for', async () => {
    const lenses = [{ name: 'cost', ask: 'What does it cost?' }];
    const first = aSession([
      ['What does it cost?', { types: 'too much' }],
      ['How sure', { leaves: new Stopped() }],
    ]);
    await first.run(CARDS.slice(0, 1), { lenses });
    const again = aSession([], { drafts: first.drafts });
    await again.run(CARDS.slice(0, 1));
    expect(again.attempts[0]?.answer).toBe('an answer\n\nWhat does it cost?: too much');
    expect(first.drafts.texts.size).toBe(0);
  });

  test('of an exercise comes with a dated note', async () => {
    const { run, attempts, notes } = aSession([['Write.', { types: 'my page' }]]);
    await run([{ id: 'page', drill: 'exercise' }]);
    expect(notes).toEqual([
      { id: 'id-2', at: attempts[0]?.at, item: 'page', title: 'A page', fields: [{ name: 'text', text: 'my page' }] },
    ]);
  });

  test('of an item that is practiced twice in a session counts the first time', async () => {
    const { run, terminal } = aSession();
    await run(['scene', 'scene'].map((id) => ({ id, drill: 'rehearse' as const })));
    const asked = terminal.of('answer').map(({ text }) => text);
    expect(asked).toEqual([expect.stringContaining('Why?'), expect.stringContaining('And then?')]);
  });
});

describe('a session', () => {
  test.each([
    ['said', 'Grade it:', 'all'],
    ['missed', 'What went wrong?', [1]],
  ] as const)('asks for four keys after the answer to a card, and one for each point: %s', async (_, judged, ticks) => {
    const { run, terminal } = aSession([['What is on the card', { ticks: ticks === 'all' ? 'all' : [...ticks] }]]);
    await run(CARDS.slice(0, 1));
    const asked = terminal.happened.filter(({ how }) => ['choose', 'tick', 'ask', 'turn'].includes(how));
    expect(asked.map(({ how, text }) => text || how)).toEqual([
      expect.stringContaining('How sure'),
      expect.stringContaining('What is on the card'),
      judged,
      'choose',
    ]);
  });

  test('offers what was missed with the last item, and goes on with it', async () => {
    const steps = CARDS.slice(0, 1);
    const { run, terminal, attempts } = aSession([['practice the 1', { takes: 'practice the 1' }, { takes: 'done' }]], {
      missed: () => ({ steps, label: 'practice the 1 you missed' }),
    });
    await run(CARDS, { stopAfter: 1 });
    expect(attempts.map(({ item }) => item)).toEqual(['first', 'second', 'first']);
    expect(terminal.of('page').map(({ text }) => text)).toContain('Databases | card 3 of 3');
  });

  test('says when an item comes back and what is next, and ends where the user stops', async () => {
    const { run, terminal, attempts } = aSession([['next', { takes: 'stop here' }, { takes: 'stop here' }]]);
    await run();
    expect(attempts).toHaveLength(1);
    expect(terminal.text).toContain('Comes back tomorrow. Next: Title of second.');
  });

  test('goes on after Escape with the next item, and says what is kept of the one that was left', async () => {
    const { run, attempts, terminal, drafts } = aSession([
      ['What is first', { types: 'half', leaves: new Stopped() }],
      [/^next\nstop here/, { takes: 'next' }],
    ]);
    await run();
    expect(attempts.map(({ item }) => item)).toEqual(['second']);
    expect(terminal.text).toContain(
      'Not graded: Title of first. What you typed is kept. Nothing is recorded yet. Next: Title of second.',
    );
    expect([...drafts.texts.keys()]).toEqual(['first']);
  });

  test('ends with a second Escape', async () => {
    const { run, attempts, terminal } = aSession([
      ['What is first', { types: '', leaves: new Stopped() }],
      [/^next\nstop here/, { leaves: new Stopped() }],
    ]);
    await run();
    expect(attempts).toEqual([]);
    expect(terminal.of('answer')).toHaveLength(1);
    expect(terminal.text).toContain('Not graded: Title of first. Nothing is recorded yet. Next: Title of second.');
  });

  test('tells before the results what is kept of the last item that was left', async () => {
    const { run, terminal } = aSession([['What is second', { types: 'half', leaves: new Stopped() }]]);
    await run();
    expect(terminal.text).toContain('Not graded: Title of second. What you typed is kept. Recorded: 1 drill.');
    expect(terminal.of('turn').map(({ text }) => text)).toEqual(['the results']);
  });

  test('is not ended by one key after an item: who stops is asked, and told what is recorded', async () => {
    const { run, attempts, terminal } = aSession([
      [/^next\nstop here/, { takes: 'next' }],
      ['read it', { takes: 'stop here' }, { takes: 'done' }],
    ]);
    await run();
    expect(attempts.map(({ item }) => item)).toEqual(['first', 'second']);
    expect(terminal.text).toContain('Recorded: 1 drill. Next: Title of second.');
  });

  test('ends in order when the user presses Escape, with what was done', async () => {
    const { run, attempts } = aSession([['What is second', { leaves: new Stopped() }]]);
    const done = await run();
    expect(done.map(({ title }) => title)).toEqual(['Title of first']);
    expect(attempts).toHaveLength(1);
  });

  test('passes Ctrl-C on, and what was done is told to the caller', async () => {
    const { run } = aSession([['What is second', { leaves: new Interrupted() }]]);
    const done: PracticedStep[] = [];
    await expect(run(CARDS, {}, done)).rejects.toThrow(Interrupted);
    expect(done.map(({ attempt }) => attempt.item)).toEqual(['first']);
  });

  test('begins nothing once the minutes are over, and does not break off what was begun', async () => {
    const { run, attempts } = aSession([['What is first', { types: 'x', after: 150 }]]);
    await run(CARDS, { stopAfter: 120 });
    expect(attempts.map(({ item }) => item)).toEqual(['first']);
  });

  test('counts its minutes as the day does: what is read after a grade is none of them', async () => {
    const { run, attempts, terminal } = aSession([
      ['What is first', { types: 'x', after: 100 }],
      ['Next: Title of second', { after: 100 }],
    ]);
    await run(CARDS, { stopAfter: 120, today: { done: 12, of: 20 } });
    expect(attempts.map(({ item }) => item)).toEqual(['first', 'second']);
    expect(terminal.text).toContain('Databases | card 2 of 2 | 13 of 20 min');
  });

  test('says beside the place in it how far the minutes of the day are', async () => {
    const { run, terminal } = aSession([['What is first', { types: 'x', after: 150 }]]);
    await run(CARDS, { today: { done: 12, of: 20 } });
    expect(terminal.text).toContain('Databases | card 1 of 2 | 12 of 20 min');
    expect(terminal.text).toContain('Databases | card 2 of 2 | 14 of 20 min');
  });

  test('says of an item that was only skimmed that it stays in the plan', async () => {
    const { run, terminal, attempts } = aSession([['What is first', { types: '' }]]);
    await run();
    expect(attempts[0]).toMatchObject({ item: 'first', blank: true, said: 0 });
    expect(attempts[1]).not.toHaveProperty('blank');
    expect(terminal.text).toContain('You did not answer, so this one does not count: it stays in your plan. Next:');
    expect(terminal.text).toContain('Comes back tomorrow.');
  });

  test('counts an answer that was said aloud, however short', async () => {
    const { run, terminal, attempts } = aSession();
    await run(CARDS.slice(0, 1), { aloud: true });
    expect(attempts[0]).not.toHaveProperty('blank');
    expect(terminal.text).toContain('Comes back tomorrow.');
  });

  test('passes over an item that the library no longer has', async () => {
    const { run, attempts } = aSession();
    await run([{ id: 'gone', drill: 'recall' }, ...CARDS]);
    expect(attempts.map(({ item }) => item)).toEqual(['first', 'second']);
  });

  test('asks after a scene what can go wrong with any answer, whatever the scene is about', async () => {
    const { run, terminal, attempts } = aSession([['What went wrong', { takes: 'did not know it' }]]);
    await run([{ id: 'scene', drill: 'rehearse' }]);
    expect(terminal.text).toContain('Read it again now');
    expect(terminal.text).not.toContain('rehearse drill scene');
    expect(attempts[0]?.failure).toBe('not-known');
  });
});

describe('what can go wrong with a task', () => {
  const told = { failures: rubric.id } as unknown as TaskOf<DrillName>;

  test('is told apart as its rubric does, and stored as one of four values', () => {
    const modes = failuresFor(told, 'page', holding(LIBRARY));
    expect(modes.map(({ label, value, item }) => [label, value, item])).toEqual(
      expect.arrayContaining([
        ['Generic answer: First words?', 'not-said', 'x'],
        ['Depth overreach: Touched it?', 'not-known', 'scene'],
      ]),
    );
  });

  test('sends no one from an item to the same item', () => {
    const modes = failuresFor(told, 'scene', holding(LIBRARY));
    expect(modes.find(({ label }) => label.startsWith('Depth'))).toMatchObject({
      remedy: 'Qualify.',
      item: undefined,
    });
  });

  test('is what can go wrong with any answer if it names no rubric', () => {
    expect(failuresFor({} as TaskOf<DrillName>, 'scene', holding(LIBRARY))).toEqual(ANY_FAILURE);
  });
});

describe('a draft', () => {
  const broken: Rule = ['What is first', { types: 'half a sen', leaves: new Stopped() }];

  test('is kept when the answer is broken off, by Escape or by Ctrl-C', async () => {
    for (const error of [new Stopped(), new Interrupted()]) {
      const { run, drafts } = aSession([['What is first', { types: 'half a sen', leaves: error }]]);
      await run().catch(() => {});
      expect(drafts.texts.get('first')).toContain('half a sen');
    }
  });

  test('comes back in its place, before anything is asked, and is dropped when the attempt is recorded', async () => {
    const first = aSession([broken]);
    await first.run();
    const again = aSession([], { drafts: first.drafts });
    await again.run(CARDS.slice(0, 1));
    expect(again.terminal.happened.find(({ how }) => !['page', 'say'].includes(how))?.request?.initial).toBe(
      'half a sen',
    );
    expect(first.drafts.texts.size).toBe(0);
  });

  test('is kept also when answers are not kept with attempts', async () => {
    const first = aSession([broken]);
    await first.run(CARDS, { keepAnswers: false });
    const again = aSession([], { drafts: first.drafts });
    await again.run(CARDS.slice(0, 1), { keepAnswers: false });
    expect(again.terminal.of('answer')[0]?.request?.initial).toBe('half a sen');
    expect(again.attempts[0]).not.toHaveProperty('answer');
    expect(first.drafts.texts.size).toBe(0);
  });

  test('stays when the note that holds its words could not be kept', async () => {
    const full = () => {
      throw new Problem('There is no room left on the disk.');
    };
    const { run, drafts } = aSession([['Write.', { types: 'my page' }]], { journal: { put: full } });
    await expect(run([{ id: 'page', drill: 'exercise' }])).rejects.toThrow(Problem);
    expect(drafts.texts.get('page')).toContain('my page');
  });

  test('is as it was after another look that typed nothing', async () => {
    const first = aSession([broken]);
    await first.run();
    const again = aSession([['What is first', { types: '', leaves: new Stopped() }]], { drafts: first.drafts });
    await again.run();
    expect(first.drafts.texts.get('first')).toContain('half a sen');
  });

  test('of a drill or a story is no other’s', async () => {
    const drafts = draftsIn();
    const tell = (story: string) => ({ id: 'first', drill: 'recall' as const, story });
    await aSession([broken], { drafts }).run([tell('a')]);
    const other = aSession([], { drafts });
    await other.run([tell('b')]);
    expect(other.terminal.of('answer')[0]?.request?.initial).toBeUndefined();
    expect([...drafts.texts.keys()]).toEqual(['first/recall/a']);
    expect(stepOnSheet('first/recall/a', { id: 'first', drills: ['recall'] })).toEqual(tell('a'));
    expect(stepOnSheet('first-2', { id: 'first', drills: ['recall'] })).toBeUndefined();
  });

  test('goes to the question of now when the item was changed since', async () => {
    const first = aSession([broken]);
    await first.run();
    const changed = { ...card('first'), revision: 5, prompt: 'What is it by now?' } as unknown as Item;
    const again = aSession([], { drafts: first.drafts, library: holding([changed]) });
    await again.run(CARDS.slice(0, 1));
    expect(again.terminal.of('answer')[0]?.request?.initial).toBe('half a sen');
  });

  test('stays with its moment, however often the item was practiced since', async () => {
    const drafts = draftsIn();
    const scenes = [{ id: 'scene', drill: 'rehearse' as const }];
    await aSession([['Why?', { types: 'half', leaves: new Stopped() }]], { drafts }).run(scenes);
    const again = aSession([], { drafts, before: () => ({ attempts: 1 }) });
    await again.run(scenes);
    expect(again.terminal.of('answer')[0]?.request?.initial).toBe('half');
  });

  test('keeps an answer that was finished when the comparison was broken off', async () => {
    const first = aSession([
      ['What is first', { types: 'whole', after: 30 }],
      ['What is on the card', { leaves: new Interrupted() }],
    ]);
    await expect(first.run()).rejects.toThrow(Interrupted);
    const again = aSession([], { drafts: first.drafts });
    await again.run(CARDS.slice(0, 1));
    expect(again.terminal.of('answer')).toEqual([]);
    expect(again.attempts[0]).toMatchObject({ answer: 'whole', seconds: 30 });
  });

  test('of a long answer is shown by its beginning, and comes back whole', async () => {
    const long = 'word '.repeat(400).trim();
    const first = aSession([['What is first', { types: long, leaves: new Stopped() }]]);
    await first.run();
    const again = aSession([], { drafts: first.drafts });
    await again.run(CARDS.slice(0, 1));
    expect(again.terminal.of('say').every(({ text }) => text.length < 500)).toBe(true);
    expect(again.terminal.of('answer')[0]?.request?.initial).toBe(long);
  });

  test('with an answer handed over is shown first, and thrown away only by typing so', async () => {
    for (const [types, asked] of [
      ['start over', 1],
      ['s', 0],
      ['', 0],
    ] as const) {
      const first = aSession([['How sure', { leaves: new Stopped() }]]);
      await first.run();
      const again = aSession(
        [
          ['go on', { takes: 'start over' }],
          ['throw all of it away', { types }],
        ],
        { drafts: first.drafts },
      );
      await again.run(CARDS.slice(0, 1));
      expect(again.terminal.text).toContain('You were in the middle of this one.');
      expect(again.terminal.of('answer')).toHaveLength(asked);
    }
  });
});

describe('a session in the days before an interview', () => {
  test('asks for no grade and shows none: it follows from what was ticked', async () => {
    const { terminal, attempts, run } = aSession();
    await run(CARDS.slice(0, 1), { quiet: true });
    expect(attempts).toHaveLength(1);
    expect(attempts[0]).toMatchObject({ said: expect.any(Number), of: 2, grade: expect.any(String) });
    expect(terminal.text).not.toMatch(/Grade it|of 2 points|undo the grade/);
  });

  test('promises no day on which an item comes back: each day has its own plan', async () => {
    const { terminal, run } = aSession();
    await run(CARDS.slice(0, 1), { dated: true });
    expect(terminal.text).not.toContain('Comes back');
  });
});

describe('what is recorded of an attempt is the time at work', () => {
  const HOURS = 8 * 3600;

  test('an answer left open counts up to its own limit, and no more of it', async () => {
    const { run, attempts } = aSession([['What is first', { types: 'an answer', after: 20, away: HOURS }]]);
    await run(CARDS.slice(0, 1));
    expect(attempts).toMatchObject([{ seconds: 20 + 60, spent: 20 + 60 }]);
  });

  test('and so does a comparison', async () => {
    const { run, attempts } = aSession([
      ['What is first', { after: 30 }],
      ['What is on the card', { ticks: 'all', away: HOURS }],
      ['Grade it', { after: 5 }],
    ]);
    await run(CARDS.slice(0, 1));
    expect(attempts).toMatchObject([{ seconds: 30, spent: 30 + 60 + 5 }]);
  });

  test('someone who types past the limit is at work, and so is someone who speaks', async () => {
    const { run, attempts } = aSession([[/What is (first|second)/, { after: 150 }, { away: 150 }]]);
    await run(CARDS.slice(0, 1));
    await run(CARDS.slice(1), { aloud: true });
    expect(attempts).toMatchObject([
      { seconds: 150, spent: 150 },
      { seconds: 150, spent: 150 },
    ]);
  });

  test('holds without a clock too', async () => {
    const { run, attempts } = aSession([['What is first', { after: 10, away: HOURS }]]);
    await run(CARDS.slice(0, 1), { untimed: true });
    expect(attempts).toMatchObject([{ seconds: 10 + 60 }]);
    expect(attempts[0]?.limit).toBeUndefined();
  });

  test('does not use up the minutes of the session', async () => {
    const { run, attempts } = aSession([['What is first', { after: 10, away: HOURS }]]);
    await run(CARDS, { stopAfter: 300 });
    expect(attempts).toHaveLength(2);
  });
});

describe('an item that comes back', () => {
  const LAST: Attempt = {
    id: 'last',
    item: 'first',
    at: '2026-11-27T20:00:00+00:00',
    grade: 'hard',
    drill: 'recall',
    revision: 4,
    answer: 'What I said\nthat Friday.',
    said: 1,
    of: 2,
    ticks: [true, false],
  };
  const back = (last: Attempt, rules: readonly Rule[] = []) =>
    aSession(rules, { before: (_, drill) => ({ attempts: 1, last: drill === last.drill ? last : undefined }) });

  test('shows after the answer what was said the last time, and what was missed then', async () => {
    const { run, terminal } = back(LAST, [['What is on the card', { ticks: [1] }]]);
    await run(CARDS.slice(0, 1));
    const [question, compared] = [terminal.of('answer')[0], terminal.of('tick')[0]];
    expect(compared?.options).toEqual(['one', 'two  (missed last time)']);
    const place = terminal.happened.indexOf(compared as (typeof terminal.happened)[number]);
    const before = terminal.happened.slice(0, place).map(({ text }) => text);
    expect(before.join('\n')).toContain('You, Fri 27 Nov:  What I said that Friday.');
    expect(question?.text).not.toContain('that Friday');
    expect(terminal.text).toContain('1 of 2 points, last time 1, in ');
    expect(terminal.text).toContain('Missed both times:\n  - two');
  });

  test('names each point once that was missed, those missed both times apart', async () => {
    const { run, terminal } = back(LAST, [['What is on the card', { ticks: [] }]]);
    await run(CARDS.slice(0, 1));
    const after = terminal.text.slice(terminal.text.indexOf('points, last time'));
    expect(after).toContain('Missed both times:\n  - two');
    expect(after).toContain('Also missed:\n  - one');
    expect(after.match(/- two/g)).toHaveLength(1);
  });

  test('names nothing as missed both times that was said once', async () => {
    const { run, terminal } = back(LAST, [['What is on the card', { ticks: [2] }]]);
    await run(CARDS.slice(0, 1));
    expect(terminal.text).not.toContain('Missed both times');
  });

  test('whose points are others by now only tells how many were said', async () => {
    const { run, terminal } = back({ ...LAST, revision: 3, of: 4 });
    await run(CARDS.slice(0, 1));
    expect(terminal.of('tick')[0]?.options).toEqual(['one', 'two']);
    expect(terminal.text).toContain('0 of 2 points, last time 1 of 4, in ');
    expect(terminal.text).not.toContain('Missed both times');
  });

  test('knows the last time of the same session too', async () => {
    const { run, terminal } = back(LAST, [
      ['What is first', { types: 'my first try' }, { types: 'my second try' }],
      ['What is on the card', { ticks: [1] }, { ticks: [] }],
    ]);
    await run([CARDS[0], CARDS[0]] as typeof CARDS);
    expect(terminal.text).toContain('0 of 2 points, last time 1, in ');
    expect(terminal.text).toContain('my first try');
  });

  test('is not compared point by point when there were more or fewer', async () => {
    const { run, terminal } = back({ ...LAST, of: 3, ticks: [true, false, false] });
    await run(CARDS.slice(0, 1));
    expect(terminal.of('tick')[0]?.options).toEqual(['one', 'two']);
    expect(terminal.text).not.toContain('Missed both times');
  });

  test('asks for no point that is struck out, and compares only what was asked the last time too', async () => {
    const AT = '2026-11-28T10:00:00+00:00';
    const strike = { id: 's', item: 'first', point: 'one', why: '', added: AT, changed: AT };
    const ticksAfter = async (last: Attempt) => {
      const before = () => ({ attempts: 1, last });
      const { run, terminal, attempts } = aSession([], { before, strikesOn: () => [strike] });
      await run(CARDS.slice(0, 1));
      expect(attempts[0]).toMatchObject({ said: 0, of: 1, ticks: [false], struck: [0] });
      return terminal.of('tick')[0]?.options;
    };
    expect(await ticksAfter({ ...LAST, said: 0, of: 1, ticks: [false] })).toEqual(['two']);
    expect(await ticksAfter({ ...LAST, said: 0, of: 1, ticks: [false], struck: [0] })).toEqual([
      'two  (missed last time)',
    ]);
  });

  test('and one that is new says nothing of a last time', async () => {
    const { run, terminal } = aSession();
    await run(CARDS.slice(0, 1));
    expect(terminal.text).not.toMatch(/last time|both times/);
  });
});
