import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../src/domain/exports/everything.ts';
import { readExported } from '../../../src/domain/exports/imported.ts';
import { type Merge, mergeFor } from '../../../src/domain/exports/merge.ts';
import type { Journal, JournalValues } from '../../../src/domain/ports.ts';
import { type Attempt, GRADES, standingAttempts, type Undo } from '../../../src/domain/practice/attempt.ts';
import { DEFAULTS, type Settings } from '../../../src/domain/settings.ts';

const SETTINGS: Settings = DEFAULTS;

type Things = { [K in keyof JournalValues]?: Record<string, JournalValues[K]> };

/** Everything that one machine holds, in memory. */
interface Machine {
  settings: Settings;
  /** Those that count. */
  attempts: Attempt[];
  undos: Undo[];
  things: Things;
}

const machine = (given: Partial<Machine> = {}): Machine => ({
  settings: SETTINGS,
  attempts: [],
  undos: [],
  things: {},
  ...given,
});
const journalOf = ({ things }: Machine): Pick<Journal, 'all'> => ({
  all: <K extends keyof JournalValues>(kind: K) =>
    new Map(Object.entries(things[kind] ?? {}) as [string, JournalValues[K]][]),
});
const exported = (of: Machine) => JSON.parse(JSON.stringify(everything(of.settings, of, journalOf(of))));

function merge(document: unknown, into: Machine): Merge {
  return mergeFor(readExported(document), { ...into, journal: journalOf(into) });
}
function imported(document: unknown, into: Machine): Machine {
  const { attempts, undos, puts, settings } = merge(document, into);
  const things: Things = structuredClone(into.things);
  for (const { kind, id, value } of puts) Object.assign(things, { [kind]: { ...things[kind], [id]: value } });
  const named = attempts.map((attempt, i) => ({ ...attempt, id: attempt.id || `new-${into.attempts.length + i}` }));
  const all = [...into.undos, ...undos];
  return {
    settings: { ...into.settings, ...settings },
    attempts: standingAttempts([...into.attempts, ...named], all),
    undos: all,
    things,
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
  things: {
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
  },
});

describe('exporting and importing', () => {
  it('brings everything to an empty machine', () => {
    expect(exported(imported(exported(FULL), machine()))).toEqual(exported(FULL));
  });

  it('adds nothing the second time', () => {
    const twice = merge(exported(FULL), imported(exported(FULL), machine()));
    expect(twice).toEqual({ attempts: [], undos: [], puts: [], settings: {}, kept: [] });
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
    const things = fc.record({
      story: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constant(story())),
      ask: fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constant({ text: 'Who?' })),
    });
    const one = fc
      .record({
        settings: fc.constant({ ...SETTINGS, welcomed: true }),
        attempts: fc.uniqueArray(attempt, { selector: ({ id }) => id }),
        undos: fc.array(undo, { maxLength: 2 }),
        things,
      })
      .map((all) => ({ ...all, attempts: standingAttempts(all.attempts, all.undos) }));
    fc.assert(
      fc.property(one, one, (a, b) => {
        for (const {
          things: { story: stories },
        } of [a, b]) {
          for (const id of Object.keys(stories)) stories[id] = story({ id });
        }
        expect(exported(imported(exported(b), a))).toEqual(exported(imported(exported(a), b)));
      }),
    );
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

  it('takes the story that was changed later, on either side, and says what it kept', () => {
    const older = machine({ things: { story: { pool: story({ title: 'Old' }) } } });
    const newer = machine({
      things: { story: { pool: story({ title: 'New', changed: '2026-11-20T07:30:00.000Z' }) } },
    });
    expect(imported(exported(newer), older).things.story?.pool?.title).toBe('New');
    expect(merge(exported(older), newer)).toMatchObject({ puts: [], kept: ['story pool'] });
  });

  it('leaves the settings of a machine that was set up as they are', () => {
    expect(merge(exported(FULL), machine({ settings: { ...SETTINGS, welcomed: true } })).settings).toEqual({});
  });

  it('keeps fields that it does not know', () => {
    const document = { format: 1, attempts: [{ id: 'a', item: 'x', at: AT, grade: 'good', mood: 'calm' }] };
    expect(merge(document, machine()).attempts[0]).toHaveProperty('mood', 'calm');
  });
});

describe('a document that is none', () => {
  it.each([
    [[], 'This is not a Rehearsal export.'],
    [null, 'This is not a Rehearsal export.'],
    ['text', 'This is not a Rehearsal export.'],
    [{}, 'it has no format'],
    [{ format: '1' }, 'it has no format'],
    [{ format: 0.5 }, 'it has no format'],
    [{ format: 2 }, 'from a newer Rehearsal'],
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
        fc.dictionary(fc.constantFrom('attempts', 'stories', 'notes', 'ticks', 'settings'), fc.jsonValue()),
        (rest) => {
          try {
            merge({ ...rest, format: 1 }, machine());
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

  it('stays so on a third machine, whichever document comes first', () => {
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
