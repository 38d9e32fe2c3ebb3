import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askLenses, confidence, dealProbes, perform } from '../../../../src/domain/drills/room/perform.ts';
import { openSheet } from '../../../../src/domain/drills/room/sheet.ts';
import { Stopped } from '../../../../src/domain/problem.ts';
import { aRoom, draftsIn } from '../room.ts';

const QUESTION = { part: 'Why?', prompt: ['Why?'], seconds: 60 };

describe('the limit of an answer', () => {
  test.each([
    ['is the task’s own', {}, 60],
    ['is what the user asked for', { seconds: 20 }, 20],
    ['is none without a clock, whatever was asked for', { untimed: true, seconds: 20 }, null],
  ])('%s', async (_, own, limit) => {
    const { room, terminal } = aRoom([], own);
    await perform(room, QUESTION);
    expect(terminal.of('answer')[0]?.request?.seconds).toBe(limit);
  });
});

describe('a try that was broken off', () => {
  test('gives back what was typed', async () => {
    const drafts = draftsIn();
    const first = aRoom([['Why?', { types: 'because', leaves: new Stopped() }]], { drafts });
    await expect(perform(first.room, QUESTION)).rejects.toThrow(Stopped);
    const second = aRoom([], { drafts });
    await perform(second.room, QUESTION);
    expect(second.terminal.of('answer')[0]?.request?.initial).toBe('because');
  });

  test('says where its text belongs, for an editor that outlives the program', async () => {
    const { room, terminal } = aRoom();
    await perform(room, QUESTION);
    expect(terminal.of('answer')[0]?.request?.place).toEqual({ draft: 'item', part: 'Why?' });
  });

  test('does not ask again what was answered, and remembers the time it took', async () => {
    const drafts = draftsIn();
    const first = aRoom([['Why?', { types: 'because', after: 42 }]], { drafts });
    await perform(first.room, QUESTION);
    const second = aRoom([], { drafts });
    expect(await perform(second.room, QUESTION)).toEqual({ text: 'because', seconds: 42 });
    expect(second.terminal.happened).toEqual([]);
  });

  test('shows on a screen what was answered, since what is asked next is about it', async () => {
    const drafts = draftsIn();
    await perform(aRoom([['Why?', { types: 'because' }]], { drafts }).room, QUESTION);
    const { room, terminal } = aRoom([], { drafts });
    Object.defineProperty(terminal, 'searches', { value: true });
    await perform(room, QUESTION);
    expect(terminal.text).toMatch(/Asked: +Why\?\s+You: +because/);
  });

  test('leaves nothing when nothing was typed, aloud or not', async () => {
    for (const aloud of [true, false]) {
      const drafts = draftsIn();
      const { room } = aRoom([['Why?', { types: '' }]], { drafts, aloud });
      await perform(room, QUESTION);
      expect(drafts.texts.size).toBe(0);
    }
  });

  test('keeps what was typed when it is gone on with aloud, and in the answer', async () => {
    const drafts = draftsIn();
    openSheet(drafts, 'item').keep('Why?', { text: 'because', seconds: 0, done: false });
    const { room, terminal } = aRoom([], { drafts, aloud: true });
    expect(await perform(room, QUESTION)).toMatchObject({ text: 'because' });
    expect(terminal.of('answer')[0]?.text).toContain('You typed before: because');
    expect(openSheet(drafts, 'item').part('Why?')).toMatchObject({ text: 'because', done: true });
  });

  test('throws away what was kept when the user says so', async () => {
    const drafts = draftsIn();
    openSheet(drafts, 'item').keep('Why?', { text: 'because', seconds: 0, done: false });
    const { room, terminal } = aRoom([['Why?', { types: '', leaves: new Stopped() }]], { drafts });
    await expect(perform(room, QUESTION)).rejects.toThrow(Stopped);
    expect(drafts.texts.size).toBe(1);
    terminal.of('answer')[0]?.request?.discard?.();
    expect(drafts.texts.size).toBe(0);
  });
});

describe('probes', () => {
  const ladder = (steps: number) =>
    Array.from({ length: steps }, (_, i) => ({ ask: `probe ${i + 1}`, points: [], seconds: 75 }));
  const asked = (steps: number, earlier: number) => dealProbes(ladder(steps), earlier).map(({ ask }) => ask.slice(-1));

  test.each([
    [1, ['1', '1', '1']],
    [2, ['12', '12', '12']],
    [3, ['12', '31', '23']],
    [4, ['12', '34', '12']],
    [5, ['12', '34', '51']],
  ])('of a ladder of %i are dealt two a round, from where the last round ended', (steps, rounds) => {
    expect(rounds.map((_, earlier) => asked(steps, earlier).join(''))).toEqual(rounds);
  });

  test('all come up within as many rounds as they need, none twice in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 50 }), (steps, from) => {
        const rounds = Array.from({ length: Math.ceil(steps / 2) }, (_, i) => asked(steps, from + i));
        expect(new Set(rounds.flat()).size).toBe(steps);
        for (const round of rounds) expect(new Set(round).size).toBe(round.length);
      }),
    );
  });

  test('an item without any has none', () => expect(dealProbes([], 3)).toEqual([]));

  test('that a try was broken off with stay dealt, however often the item was practiced since', () => {
    const sheet = openSheet(draftsIn(), 'item');
    sheet.keep('probe 1', { text: 'said', seconds: 9, done: true });
    sheet.keep('probe 2', { text: 'half', seconds: 0, done: false });
    expect(dealProbes(ladder(4), 1, sheet).map(({ ask }) => ask)).toEqual(['probe 1', 'probe 2']);
  });
});

describe('lenses', () => {
  const lenses = ['cost', 'rollback', 'failure', 'rollout'].map((name) => ({ name, ask: `What about ${name}?` }));
  const random = (first: number) => {
    let calls = 0;
    return () => (calls++ === 0 ? first : 0.4);
  };

  test('are dealt two or three, each once, and answered beside the main answer', async () => {
    for (const [first, count] of [
      [0, 2],
      [0.9, 3],
    ] as const) {
      const { room, terminal } = aRoom([['What about', { types: 'it depends' }]], { lenses, random: random(first) });
      const text = await askLenses(room);
      const asked = terminal.of('answer').map(({ text: prompt }) => prompt);
      expect(new Set(asked).size).toBe(count);
      expect(text.split('\n\n')).toHaveLength(count);
      expect(text).toMatch(/^(cost|rollback|failure|rollout): it depends/);
    }
  });

  test('are not asked unless the user wants them', async () => {
    const { room, terminal } = aRoom();
    expect(await askLenses(room)).toBe('');
    expect(terminal.happened).toEqual([]);
  });

  test('that were begun in a broken-off try are dealt again', async () => {
    const drafts = draftsIn();
    const { room } = aRoom([], { drafts, lenses, random: random(0) });
    room.sheet.keep('What about rollout?', { text: 'half', seconds: 0, done: false });
    const again = aRoom([], { drafts, lenses, random: random(0) });
    await askLenses(again.room);
    expect(again.terminal.of('answer')[0]?.request).toMatchObject({ initial: 'half' });
  });

  test('that were begun are all dealt again, also when chance would deal fewer', async () => {
    const { room, terminal } = aRoom([], { lenses, random: random(0) });
    for (const { ask } of lenses.slice(1)) room.sheet.keep(ask, { text: 'half', seconds: 0, done: false });
    await askLenses(room);
    expect(terminal.of('answer').map(({ request }) => request?.initial)).toEqual(['half', 'half', 'half']);
  });
});

test('how sure someone is, Enter alone does not say', async () => {
  const { room, terminal } = aRoom();
  await confidence(room.terminal);
  expect(terminal.recorded).toEqual(terminal.of('choose').map(({ text }) => text));
});
