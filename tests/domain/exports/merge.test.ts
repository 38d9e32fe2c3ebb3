import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/domain/exports/everything.ts';
import { readExported } from '../../../src/domain/exports/imported.ts';
import { type Merge, mergeFor } from '../../../src/domain/exports/merge.ts';
import type { Change } from '../../../src/domain/journal/change.ts';
import { thingsOf } from '../../../src/domain/journal/things.ts';
import type { Journal, JournalValues } from '../../../src/domain/ports.ts';
import { type Attempt, GRADES, notTakenBack, type Undo } from '../../../src/domain/practice/attempt.ts';
import { DEFAULTS, type Settings } from '../../../src/domain/settings.ts';

const SETTINGS: Settings = DEFAULTS;

type Things = { [K in keyof JournalValues]?: Record<string, JournalValues[K]> };

/** Everything that one machine holds, in memory. */
interface Machine {
  settings: Settings;
  /** Those that count. */
  attempts: Attempt[];
  undos: Undo[];
  changes: Change[];
}

const machine = (given: Partial<Machine> = {}): Machine => ({
  settings: SETTINGS,
  attempts: [],
  undos: [],
  changes: [],
  ...given,
});
/** The changes that make these things, each the first of its id. */
const made = (things: Things, at = AT): Change[] =>
  Object.entries(things).flatMap(([kind, values]) =>
    Object.entries(values).map(([id, value]): Change => ({ kind, id, at, base: null, value })),
  );
const journalOf = ({ changes }: Machine): Pick<Journal, 'all' | 'changes'> => ({
  all: <K extends keyof JournalValues>(kind: K) =>
    new Map(
      [...thingsOf(kind, changes)].flatMap(([id, { value }]) =>
        value === null ? [] : [[id, value as JournalValues[K]]],
      ),
    ),
  changes: () => changes,
});
const storyOf = (of: Machine) => journalOf(of).all('story').get('pool');
const exported = (of: Machine) => JSON.parse(JSON.stringify(everything(of.settings, of, journalOf(of))));
/** As 0.1.0 wrote it. */
function inFormat1(of: Machine) {
  const { changes: _changes, ...lists } = exported(of);
  return { ...lists, format: 1 };
}

function merge(document: unknown, into: Machine): Merge {
  return mergeFor(readExported(document), into);
}
function imported(document: unknown, into: Machine): Machine {
  const { attempts, undos, changes, settings } = merge(document, into);
  const named = attempts.map((attempt, i) => ({ ...attempt, id: attempt.id || `new-${into.attempts.length + i}` }));
  const all = [...into.undos, ...undos];
  return {
    settings: { ...into.settings, ...settings },
    attempts: notTakenBack([...into.attempts, ...named], all),
    undos: all,
    changes: [...into.changes, ...changes],
  };
}

const AT = '2026-11-20T08:00:00.000+01:00';
const story = (changes: Partial<JournalValues['story']> = {}): JournalValues['story'] => ({
  id: 'pool',
  title: 'The pool',
  template: 'story-production-incident',
  fields: { symptom: '2 s' },
  competencies: ['incidents'],
  answers: {},
  created: AT,
  changed: AT,
  ...changes,
});

/** What someone did with three stories and two asks, one minute after the other. */
function edited(edits: readonly { what: number; text: string }[], machine: number): Change[] {
  const changes: Change[] = made({ story: { x: story({ id: 'x' }) } });
  for (const [minute, { what, text }] of edits.entries()) {
    const kind = what < 3 ? 'story' : 'ask';
    const id = ['x', 'x', 'y', 'p', 'q'][what] ?? '';
    const thing = thingsOf(kind, changes).get(id);
    const removes = thing !== undefined && thing.value !== null && text === 'b';
    const value = kind === 'ask' ? { text } : story({ id, fields: { [String(what)]: `${text}${machine}` } });
    changes.push({
      kind,
      id,
      at: new Date(Date.parse(AT) + (2 * minute + 1 + machine) * 60_000).toISOString(),
      base: (removes ? thing.known() : thing?.heads) ?? null,
      value: removes ? null : value,
    });
  }
  return changes;
}

const FULL = machine({
  settings: { ...SETTINGS, welcomed: true, aloud: true, ratings: { databases: 'blank' } },
  attempts: [
    {
      id: 'a1',
      item: 'question-x',
      at: AT,
      grade: 'hard',
      seconds: 61.5,
      spent: 300,
      limit: 120,
      drill: 'answer',
      revision: 2,
      answer: 'line\nline "quoted" \u2028 🙂',
      said: 2,
      of: 4,
      ticks: [true, false, true, false],
      confidence: 3,
      failure: 'not-said',
    },
    { id: 'a2', item: 'story-x', at: AT, grade: 'good', story: 'pool', elsewhere: true },
  ],
  changes: made({
    story: { pool: story() },
    interview: {
      acme: {
        id: 'acme',
        at: '2026-12-11T10:00+01:00',
        zone: 'Europe/Amsterdam',
        rounds: [{ name: 'coding' }],
        added: AT,
      },
    },
    note: {
      n1: {
        id: 'n1',
        at: AT,
        item: 'exercise-x',
        title: 'N',
        fields: [{ name: 'a', text: 'b' }],
        scores: { depth: 3 },
      },
    },
    tick: { 'acme/checklist-x/blog': { at: AT } },
    ask: { 'ask-on-call': { text: 'Who?' } },
  }),
});

describe('exporting and importing', () => {
  it('brings everything to an empty machine', () => {
    expect(exported(imported(exported(FULL), machine()))).toEqual(exported(FULL));
  });

  it('brings everything of an export of 0.1.0 to an empty machine', () => {
    expect(inFormat1(imported(inFormat1(FULL), machine()))).toEqual(inFormat1(FULL));
  });

  it('adds nothing the second time', () => {
    for (const document of [exported(FULL), inFormat1(FULL)]) {
      const twice = merge(document, imported(document, machine()));
      expect(twice).toEqual({ attempts: [], undos: [], changes: [], settings: {}, kept: [] });
    }
  });

  it('gives two machines that import from each other the same document', () => {
    const shared = ['p', 'q', 'r'].map((id): Attempt => ({ id, item: 'a', at: AT, grade: 'good' }));
    const attempt = fc.oneof(
      fc.constantFrom(...shared),
      fc.record({
        id: fc.uuid(),
        item: fc.constantFrom('a', 'b'),
        at: fc
          .date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2026-11-20') })
          .map((date) => date.toISOString()),
        grade: fc.constantFrom(...GRADES),
      }),
    );
    const undo = fc.record({ id: fc.uuid(), at: fc.constant(AT), undoes: fc.constantFrom('p', 'q', 'r') });
    const change = fc.record({ what: fc.constantFrom(0, 1, 2, 3, 4), text: fc.constantFrom('a', 'b') });
    const one = fc
      .record({
        settings: fc.constant({ ...SETTINGS, welcomed: true }),
        attempts: fc.uniqueArray(attempt, { selector: ({ id }) => id }),
        undos: fc.array(undo, { maxLength: 2 }),
        edits: fc.array(change, { maxLength: 6 }),
      })
      .map((all) => ({ ...all, attempts: notTakenBack(all.attempts, all.undos) }));
    fc.assert(
      fc.property(one, one, (a, b) => {
        const mine = { ...a, changes: edited(a.edits, 0) };
        const yours = { ...b, changes: edited(b.edits, 1) };
        const [here, there] = [imported(exported(yours), mine), imported(exported(mine), yours)];
        expect(inFormat1(here)).toEqual(inFormat1(there));
        expect(inFormat1(imported(exported(there), here))).toEqual(inFormat1(here));
      }),
    );
  });

  it('removes what was also made elsewhere, on both machines, when it was removed twice', () => {
    const other = { settings: SETTINGS, attempts: [], undos: [] };
    const there = { what: 3, text: 'b' };
    const mine = { ...other, changes: edited([{ what: 0, text: 'a' }, { what: 0, text: 'a' }, there], 0) };
    const yours = { ...other, changes: edited([there, there, { what: 3, text: 'a' }, there], 1) };
    for (const one of [imported(exported(yours), mine), imported(exported(mine), yours)])
      expect(inFormat1(one).asks).toEqual([]);
  });

  it('knows an attempt without an id by what it says, as often as it is there', () => {
    const same = { item: 'a', at: '2026-11-20T08:00:00Z', grade: 'good', seconds: 60 };
    const document = { format: 1, attempts: [same, same, { ...same, grade: 'easy' }] };
    const once = imported(
      document,
      machine({ attempts: [{ ...same, id: 'here', grade: 'good', at: AT.replace('08:00', '09:00') }] }),
    );
    expect(once.attempts).toHaveLength(3);
    expect(merge(document, once).attempts).toEqual([]);
  });

  it('merges what both machines changed, also from an export of 0.1.0', () => {
    const start = machine({ changes: made({ story: { pool: story() } }) });
    const later = '2026-11-20T09:00:00.000+01:00';
    const edit = (value: JournalValues['story']): Machine => ({
      ...start,
      changes: [...start.changes, { kind: 'story', id: 'pool', at: value.changed, base: AT, value }],
    });
    const retitled = edit(story({ title: 'New', changed: later }));
    const refilled = edit(story({ fields: { symptom: '3 s' }, changed: later.replace('09', '10') }));
    for (const document of [exported(retitled), inFormat1(retitled)]) {
      expect(storyOf(imported(document, refilled))).toMatchObject({ title: 'New', fields: { symptom: '3 s' } });
    }
  });

  it('keeps what is here of a thing that an export of 0.1.0 has in an older version, and says so', () => {
    const older = machine({
      changes: made({ story: { pool: story({ title: 'Old', changed: '2026-11-20T06:30:00.000Z' }) } }),
    });
    const newer = machine({ changes: made({ story: { pool: story({ title: 'New' }) } }) });
    expect(merge(inFormat1(older), newer)).toMatchObject({ changes: [], kept: ['story pool'] });
  });

  it('does not bring back what was removed, whatever the format', () => {
    const before = machine({ changes: made({ story: { pool: story() } }) });
    const at = '2026-11-20T09:00:00.000+01:00';
    const after = { ...before, changes: [...before.changes, { kind: 'story', id: 'pool', at, base: AT, value: null }] };
    for (const document of [exported(before), inFormat1(before)]) {
      expect(storyOf(imported(document, after))).toBeUndefined();
    }
    expect(storyOf(imported(exported(after), before))).toBeUndefined();
    expect(JSON.stringify(exported(after))).not.toContain('The pool');
    const changed = machine({
      changes: made({ story: { pool: story({ changed: '2026-11-20T10:00:00.000+01:00' }) } }),
    });
    changed.changes = changed.changes.map((one) => ({ ...one, value: { ...(one.value as object), title: 'Better' } }));
    expect(storyOf(imported(inFormat1(changed), after))?.title).toBe('Better');
  });

  it('leaves the settings of a machine that was set up as they are', () => {
    expect(merge(exported(FULL), machine({ settings: { ...SETTINGS, welcomed: true } })).settings).toEqual({});
  });

  it('keeps fields that it does not know', () => {
    const document = { format: 1, attempts: [{ id: 'a', item: 'x', at: AT, grade: 'good', mood: 'calm' }] };
    expect(merge(document, machine()).attempts[0]).toHaveProperty('mood', 'calm');
    const change = { kind: 'mood', id: 'm', at: AT, base: null, value: 'calm', why: 'tea' };
    expect(merge({ format: 2, changes: [change] }, machine()).changes).toEqual([change]);
  });
});

describe('a document that is not an export', () => {
  it.each([
    [[], 'This is not a Rehearsal export.'],
    [null, 'This is not a Rehearsal export.'],
    ['text', 'This is not a Rehearsal export.'],
    [{}, 'it has no format'],
    [{ format: '1' }, 'it has no format'],
    [{ format: 0.5 }, 'it has no format'],
    [{ format: 3 }, 'from a newer Rehearsal'],
    [{ format: 2, changes: [{ kind: 'story', id: 'a', at: AT, value: {} }] }, 'damaged at changes 1: it is nothing'],
    [{ format: 2, changes: [{ kind: 'story', id: 'a', at: AT }] }, 'damaged at changes 1: it is nothing'],
    [{ format: 2, changes: [{ kind: 'tick', id: 'a', at: 'x', value: null }] }, 'damaged at changes 1, at'],
    [{ format: 1, attempts: {} }, 'damaged at attempts: expected a list'],
    [
      { format: 1, attempts: [{ item: 'a', at: AT, grade: 'superb' }] },
      'damaged at attempts 1, grade: it must be one of again, hard',
    ],
    [
      { format: 1, attempts: [{ item: 'a', at: 'yesterday', grade: 'good' }] },
      'damaged at attempts 1, at: it is not a date and time',
    ],
    [{ format: 1, stories: [story(), { ...story(), fields: null }] }, 'damaged at stories 2, fields'],
    [{ format: 1, stories: [{ ...story(), answers: { a: 1 } }] }, 'damaged at stories 1, answers, a: expected a text'],
    [
      { format: 1, interviews: [{ id: 'a', at: '2026-99-99T10:00', zone: 'UTC', added: AT }] },
      'time or a time zone that does not exist',
    ],
    [
      { format: 1, interviews: [{ id: 'a', at: '2026-12-11T10:00', zone: 'Mars/Base', added: AT }] },
      'time or a time zone that does not exist',
    ],
    [{ format: 1, settings: { minutes: 'x' } }, 'damaged at settings, minutes'],
    [{ format: 1, ticks: [{ id: 'a' }] }, 'damaged at ticks 1, at'],
  ])('is refused in plain words: %j', (document, says) => {
    expect(() => readExported(document)).toThrow(says);
  });

  it('never does more than be refused, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('attempts', 'stories', 'notes', 'ticks', 'settings', 'changes'), fc.jsonValue()),
        (rest) => {
          try {
            merge({ ...rest, format: 2 }, machine());
          } catch (error) {
            expect(error).toHaveProperty('name', 'Problem');
          }
        },
      ),
    );
  });
});

describe('an attempt that was taken back', () => {
  const attempt: Attempt = { id: 'a', item: 'x', at: AT, grade: 'good' };
  const undo: Undo = { id: 'u', at: AT, undoes: 'a' };
  const before = machine({ attempts: [attempt] });
  const after = machine({ undos: [undo] });

  it('is taken back on a machine that has it', () => {
    expect(imported(exported(after), before)).toMatchObject({ attempts: [], undos: [undo] });
  });

  it('does not come back with an older export', () => {
    expect(imported(exported(before), after)).toMatchObject({ attempts: [], undos: [undo] });
  });

  it('stays taken back on a third machine, whichever document comes first', () => {
    for (const [first, second] of [
      [before, after],
      [after, before],
    ] as const) {
      expect(imported(exported(second), imported(exported(first), machine())).attempts).toEqual([]);
    }
  });

  it('is not taken back twice by the same document', () => {
    expect(merge(exported(after), after).undos).toEqual([]);
  });
});
