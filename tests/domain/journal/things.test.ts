import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { after, type Change, canonical } from '../../../src/domain/journal/change.ts';
import { type Thing, thingsOf } from '../../../src/domain/journal/things.ts';
import type { JournalValues } from '../../../src/domain/ports.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 8, minute)).toISOString();
const story = (changes: Partial<JournalValues['story']> = {}): JournalValues['story'] => ({
  id: 's',
  title: 'S',
  template: 'story-disagreement',
  fields: { issue: 'one', outcome: 'two' },
  competencies: ['conflict'],
  answers: {},
  created: at(0),
  changed: at(0),
  ...changes,
});
const interview = (changes: Partial<JournalValues['interview']> = {}): JournalValues['interview'] => ({
  id: 'acme',
  at: '2026-12-11T10:00+01:00',
  zone: 'Europe/Amsterdam',
  company: 'Acme',
  rounds: [{ name: 'coding' }],
  added: at(0),
  ...changes,
});
const put = (
  minute: number,
  base: Change['base'],
  value: JournalValues['story'] | JournalValues['interview'] | null,
): Change => ({
  kind: value && 'zone' in value ? 'interview' : 'story',
  id: value?.id ?? 's',
  at: at(minute),
  base,
  value,
});
const START = put(0, null, story());

/** All that counts of what the changes come to. */
function seen(changes: readonly Change[], kind = 'story') {
  return [...thingsOf(kind, changes)].map(([id, { value, conflicts, previous }]) => ({
    id,
    value,
    conflicts,
    previous,
  }));
}
function only(changes: readonly Change[], kind = 'story'): Thing {
  const [thing, ...others] = thingsOf(kind, changes).values();
  expect(others).toEqual([]);
  return thing as Thing;
}

describe('a thing that was changed on two sides', () => {
  it('has of each field the version of the side that changed it', () => {
    const mine = put(5, at(0), story({ fields: { issue: 'mine', outcome: 'two' }, changed: at(5) }));
    const yours = put(4, at(0), story({ title: 'Yours', fields: { issue: 'one', outcome: 'two', lesson: 'new' } }));
    const { value, conflicts } = only([START, mine, yours]);
    expect(value).toEqual(
      story({ title: 'Yours', fields: { issue: 'mine', outcome: 'two', lesson: 'new' }, changed: at(5) }),
    );
    expect(conflicts).toEqual([]);
  });

  it('has the later version of what both changed, and keeps the earlier until someone decides', () => {
    const mine = put(5, at(0), story({ fields: { issue: 'mine', outcome: 'two' } }));
    const yours = put(4, at(0), story({ fields: { issue: 'yours', outcome: 'two' } }));
    const both = [START, mine, yours];
    const open = [{ part: 'fields.issue', other: 'yours', at: at(4) }];
    expect(only(both)).toMatchObject({ value: { fields: { issue: 'mine' } }, conflicts: open });
    // Editing something else decides nothing.
    const edited = put(6, [at(5), at(4)], story({ title: 'T', fields: { issue: 'mine', outcome: 'two' } }));
    expect(only([...both, edited])).toMatchObject({ value: { title: 'T' }, conflicts: open });
    const taken = put(7, at(6), story({ title: 'T', fields: { issue: 'yours', outcome: 'two' } }));
    expect(only([...both, edited, taken]).conflicts).toEqual([]);
    const decided: Change = { ...put(8, at(6), story({ title: 'U' })), resolves: true };
    const elsewhere = put(9, [at(5), at(4)], story({ title: 'S', fields: { issue: 'mine', outcome: 'three' } }));
    expect(only([...both, edited, decided, elsewhere])).toMatchObject({
      value: { title: 'U', fields: { issue: 'one', outcome: 'three' } },
      conflicts: [],
    });
  });

  it('takes rounds and competencies of both, and what one side took away is gone', () => {
    const start = put(0, null, interview({ rounds: [{ name: 'coding' }, { name: 'talk' }] }));
    const mine = put(5, at(0), interview({ at: '2026-12-11T14:00+01:00', rounds: [{ name: 'coding' }] }));
    const yours = put(
      4,
      at(0),
      interview({ role: 'Backend', rounds: [{ name: 'coding', minutes: 45 }, { name: 'talk' }, { name: 'design' }] }),
    );
    const { value, conflicts } = only([start, mine, yours], 'interview');
    expect(value).toEqual(
      interview({
        at: '2026-12-11T14:00+01:00',
        role: 'Backend',
        rounds: [{ name: 'coding', minutes: 45 }, { name: 'design' }],
      }),
    );
    expect(conflicts).toEqual([]);
  });

  it('has the later time of an interview with its zone', () => {
    const start = put(0, null, interview());
    const mine = put(4, at(0), interview({ at: '2026-12-11T14:00+01:00' }));
    const yours = put(5, at(0), interview({ at: '2026-12-11T09:00-05:00', zone: 'America/New_York' }));
    expect(only([start, mine, yours], 'interview')).toMatchObject({
      value: { at: '2026-12-11T09:00-05:00', zone: 'America/New_York' },
      conflicts: [{ part: 'at', other: ['2026-12-11T14:00+01:00', 'Europe/Amsterdam'], at: at(4) }],
    });
  });
});

describe('a removal', () => {
  const removed = put(3, at(0), null);

  it('holds against anything older, and gives back what was removed', () => {
    expect(only([removed, START])).toMatchObject({ value: null, previous: story() });
  });

  it('is known when some of what it removed never arrived', () => {
    const all = [START, put(1, at(0), story({ title: 'Two' })), put(2, [at(1), at(0)], null)];
    const [tombstone] = only(all).carried();
    expect(tombstone).toMatchObject({ value: null });
    expect(only([START, tombstone as Change]).value).toBeNull();
    expect(only([tombstone as Change]).value).toBeNull();
  });

  it('made without knowing of a change does not remove, and is told', () => {
    const changed = put(2, at(0), story({ title: 'Better' }));
    expect(only([START, removed, changed])).toMatchObject({
      value: { title: 'Better' },
      conflicts: [{ part: '', at: at(3) }],
    });
  });

  it('of a tick made on one machine does not take away a tick of another', () => {
    const tick = (minute: number, base: Change['base'], value: unknown): Change => ({
      kind: 'tick',
      id: '-/a/b',
      at: at(minute),
      base,
      value,
    });
    const both = [tick(0, null, { at: at(0) }), tick(1, at(0), null), tick(2, null, { at: at(2) })];
    expect(only(both, 'tick')).toMatchObject({ value: { at: at(2) }, conflicts: [] });
  });
});

describe('two things that were made under one id', () => {
  const other = put(1, null, story({ title: 'Another', created: at(1) }));

  it('are two, and each goes on by itself', () => {
    const [first, second, ...more] = thingsOf('story', [START, other, put(2, at(1), story({ title: 'Yet' }))]).values();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: 's', value: { id: 's', title: 'S' } });
    expect(second).toMatchObject({ written: 's', value: { id: second?.id, title: 'Yet' } });
  });

  it('keep their names whichever of them is removed, there or not', () => {
    const second = [...thingsOf('story', [START, other]).keys()][1];
    const [tombstone] = only([START, put(3, at(0), null)]).carried();
    for (const removed of [[START, tombstone], [tombstone]]) {
      const things = thingsOf('story', [...(removed as Change[]), other]);
      expect([...things].filter(([, { value }]) => value !== null).map(([id]) => id)).toEqual([second]);
    }
  });

  it('are one when they say the same', () => {
    const same = put(1, null, story({ created: at(1), changed: at(1) }));
    const edited = [put(3, at(0), story({ title: 'T' })), put(4, at(1), story({ answers: { a: 'b' } }))];
    expect(only([START, same, ...edited])).toMatchObject({ value: { title: 'T', answers: { a: 'b' } }, conflicts: [] });
  });

  it('are two notes also when one note was changed on both sides', () => {
    const note = (minute: number, base: Change['base'], title: string): Change => ({
      kind: 'note',
      id: 'n',
      at: at(minute),
      base,
      value: { id: 'n', at: at(0), item: 'x', title, fields: [] },
    });
    const things = thingsOf('note', [note(0, null, 'a'), note(1, at(0), 'b'), note(2, at(0), 'c')]);
    expect([...things.values()].map(({ value }) => value)).toMatchObject([{ id: 'n', title: 'b' }, { title: 'c' }]);
    expect(new Set([...things.values()].map(({ value }) => (value as JournalValues['note']).id)).size).toBe(2);
  });
});

test('a change is later than what it was made from, whatever the clock says', () => {
  expect(after(at(5), [at(4)])).toBe(at(5));
  expect(Date.parse(after(at(3), [at(4)]))).toBe(Date.parse(at(4)) + 1);
});

test('lines that say nothing of what they were made from were made from all before them', () => {
  const old = ({ base: _base, ...change }: Change): Change => change;
  const lines = [START, put(1, null, story({ title: 'Two' })), put(2, null, null), put(3, null, story())].map(old);
  for (const [n, title] of ['S', 'Two', undefined, 'S'].entries()) {
    const { value, conflicts } = only(lines.slice(0, n + 1).reverse());
    expect([(value as JournalValues['story'] | null)?.title, conflicts]).toEqual([title, []]);
  }
});

function alive(changes: readonly Change[]) {
  return seen(changes)
    .filter(({ value }) => value !== null)
    .map(({ previous: _previous, ...rest }) => rest);
}

/**
 * The same without ids: where one text was begun twice, and removed on a machine that knew of one beginning, another
 * thing under that id may be called differently where the other beginning never arrived.
 */
function said(changes: readonly Change[]) {
  const bare = alive(changes).map(({ value, conflicts }) => canonical([{ ...(value as object), id: '' }, conflicts]));
  return bare.sort();
}

/** What several machines do, one step after the other: change what they see, or take what another has. */
type Step =
  | { does: 'put'; who: number; field: string; text: string }
  | { does: 'remove' | 'resolve'; who: number }
  | { does: 'take'; who: number; from: number };

const MACHINES = 3;
const who = fc.nat({ max: MACHINES - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('put' as const),
      who,
      field: fc.constantFrom('a', 'b', 'c'),
      text: fc.string({ maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('remove' as const, 'resolve' as const), who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('take' as const), who, from: who }) },
);

/** What each machine holds in the end; what is `carried` is taken as an export has it, else as git does. */
function played(steps: readonly Step[], carried: boolean): Change[][] {
  const machines: Change[][] = Array.from({ length: MACHINES }, () => []);
  for (const [minute, one] of steps.entries()) {
    const mine = machines[one.who] ?? [];
    if (one.does === 'take') {
      const given = machines[one.from] ?? [];
      mine.push(...(carried ? [...thingsOf('story', given).values()].flatMap((thing) => thing.carried()) : given));
      continue;
    }
    const thing = [...thingsOf('story', mine).values()][0];
    const value = thing?.value as JournalValues['story'] | null | undefined;
    if (one.does !== 'put' && !value) continue;
    const base = one.does === 'remove' ? thing?.known() : thing?.heads;
    const next = story({ ...value, id: 's' });
    if (one.does === 'put') next.fields = { ...next.fields, [one.field]: one.text };
    mine.push({
      kind: 'story',
      id: 's',
      at: after(at(minute), thing?.moments ?? []),
      base: base ? [...base] : null,
      ...(one.does === 'resolve' ? { resolves: true } : {}),
      value: one.does === 'remove' ? null : next,
    });
  }
  return machines;
}

describe('whatever several machines do, in whatever order it arrives', () => {
  const steps = fc.array(step, { maxLength: 14 });

  it('any order of lines gives the same state', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const lines = played(all, false).flat();
        const keys = new Map(lines.map((line) => [line, numbers.next().value]));
        const mixed = [...lines, ...lines.slice(0, 2)].sort((a, b) => Number(keys.get(a)) - Number(keys.get(b)));
        expect(seen(mixed)).toEqual(seen(lines));
      }),
    );
  });

  it.each([
    ['lines', false],
    ['exports', true],
  ])('two that take the %s of each other come to the same', (_, carried) => {
    fc.assert(
      fc.property(steps, (all) => {
        const there = played(
          [
            ...all,
            ...[0, 1, 2, 0, 1].flatMap((one): Step[] =>
              [0, 1, 2].filter((from) => from !== one).map((from) => ({ does: 'take', who: one, from })),
            ),
          ],
          carried,
        );
        const [first, ...others] = there.map((changes) => (carried ? said(changes) : alive(changes)));
        for (const other of others) expect(other).toEqual(first);
      }),
    );
  });

  it('no text that someone wrote goes without a word', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const writes = all.filter((one) => one.does !== 'remove' && one.does !== 'resolve');
        const machines = played(writes, false);
        const things = [...thingsOf('story', machines.flat()).values()];
        const here = JSON.stringify(things.map(({ value, conflicts }) => [value, conflicts]));
        for (const own of machines) {
          for (const { value } of thingsOf('story', own).values()) {
            const { fields } = value as JournalValues['story'];
            const known = things.flatMap((thing) => thing.tellings());
            for (const [field, text] of Object.entries(fields)) {
              // Either it is there, or someone who had seen it wrote another in its place.
              const replaced = known.some((one) => one.changed.includes(`fields.${field}`));
              expect(here.includes(JSON.stringify(text)) || replaced).toBe(true);
            }
          }
        }
      }),
    );
  });
});
