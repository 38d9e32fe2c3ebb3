import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_DAYS } from '../../src/domain/dates.ts';
import { readExported } from '../../src/domain/exports/imported.ts';
import { interviewDays, roundTimes } from '../../src/domain/interviews/moments.ts';
import { isZone } from '../../src/domain/interviews/zone.ts';
import { isJournalValue } from '../../src/domain/journal-values.ts';
import type { JournalValues } from '../../src/domain/ports.ts';

const AT = '2026-11-20T08:00:00.000+01:00';
const RECORD = { id: 'one', added: AT, changed: AT };
const THINGS: { [K in keyof JournalValues]: JournalValues[K] } = {
  story: {
    id: 'one',
    title: 'The pool',
    template: 'story-production-incident',
    fields: { symptom: '2 s' },
    competencies: ['incidents'],
    answers: { owner: 'me' },
    created: AT,
    changed: AT,
  },
  interview: {
    id: 'one',
    at: '2026-12-11T10:00+01:00',
    zone: 'Europe/Amsterdam',
    company: 'Acme',
    role: 'Lead',
    place: 'on-site',
    rounds: [{ name: 'coding', at: '2026-12-11T10:00+01:00', minutes: 45 }, { name: 'design' }],
    added: AT,
    changed: AT,
  },
  note: {
    id: 'one',
    at: AT,
    item: 'exercise-x',
    title: 'A round',
    fields: [{ name: 'do', text: 'less' }],
    own: true,
    scores: { depth: 2 },
    interview: 'acme',
    feedback: [{ id: 'silence', self: 1, partner: 2, line: 'after the question' }],
    stamps: [{ key: 'a', label: 'approach said', seconds: 370 }],
    verified: ['the index is used'],
    assumed: ['the cache is warm'],
    mistakes: ['no-question'],
  },
  tick: { at: AT, evidence: 'a pull request' },
  ask: { text: 'Who carries the pager?' },
  calendar: {
    id: 'one',
    changed: AT,
    entries: [
      { uid: 'one/interview', sequence: 2, at: AT, start: '20261211T090000Z', summary: 'Acme', mark: 'a1b2' },
      { uid: 'one/t-24h', sequence: 0, at: AT, start: '20261210', summary: 'Walk', mark: 'c3d4', cancelled: true },
    ],
  },
  mark: { is: 'suspended', at: AT },
  job: {
    ...RECORD,
    company: 'Acme',
    role: 'Backend',
    posting: { text: 'We ship.', at: AT, areas: ['caching'], level: 'senior', phrases: [{ signal: 'x', kept: true }] },
    stage: 'offer',
    next: { do: 'send times', by: '2026-12-14' },
    events: [{ id: 'e1', at: AT, what: 'the loop', contact: true, by: 'them' }],
    starts: '2027-02-01',
    offer: {
      called: AT,
      currency: 'USD',
      base: 130_000,
      bonusPct: 10,
      signing: 15_000,
      benefits: 6_000,
      replyBy: AT,
      extensions: 0,
      level: 'L5',
      levelInterviewed: 'L6',
      market: { number: 150_000, where: 'a survey', at: AT },
      equity: { public: false, total: 80_000, years: 4, cliffMonths: 12, worth: 1_000 },
      asked: { base: 145_000, lever: 'remote', email: 'Hello Ana' },
    },
  },
  claim: {
    ...RECORD,
    sort: 'technology',
    text: 'Kafka',
    item: 'technology-kafka',
    ran: 'production',
    deep: ['consumer groups'],
    broad: ['streams'],
    asked: [{ id: 'a1', at: AT, ask: 'What is a rebalance?', held: 'partly', seconds: 70 }],
    boundary: 'I used it for orders.',
    verdict: 'qualify',
  },
  problem: {
    ...RECORD,
    name: '3Sum',
    at: AT,
    difficulty: 'medium',
    minutes: 34,
    result: 'hint',
    mode: 'pattern',
    pattern: 'pattern-two-pointers',
    insight: 'sort first',
    link: 'https://example.com',
    narrated: false,
    redo: '2026-11-21',
  },
  told: {
    ...RECORD,
    story: 'pool',
    at: AT,
    job: 'acme',
    interview: 'acme',
    round: '1',
    to: 'hiring manager',
    landed: 'well',
  },
  judgment: {
    ...RECORD,
    sort: 'decision',
    text: 'Postgres over Kafka',
    context: 'order events',
    options: ['Kafka', 'Postgres'],
    tradeoffs: 'one system less',
    expect: 'no locks',
    sure: 'medium',
    due: '2027-03-01',
    settled: { at: AT, what: 'it held', came: 'yes' },
    from: 'note-1',
  },
  mistake: { ...RECORD, text: 'no question of my own', mode: 'unprepared', item: 'scenario-x', closed: AT },
  strike: { ...RECORD, item: 'block-cdn', point: 'pull or push', why: 'we only pull' },
};
const KINDS = Object.keys(THINGS) as (keyof JournalValues)[];
const LISTS: Record<keyof JournalValues, string> = {
  story: 'stories',
  interview: 'interviews',
  note: 'notes',
  tick: 'ticks',
  ask: 'asks',
  calendar: 'calendars',
  mark: 'marks',
  job: 'jobs',
  claim: 'claims',
  problem: 'problems',
  told: 'told',
  judgment: 'judgments',
  mistake: 'mistakes',
  strike: 'strikes',
};

/** Whether an export that holds the value is imported. */
function isImported(kind: keyof JournalValues, id: string, value: object): boolean {
  try {
    readExported({ format: 2, [LISTS[kind]]: [{ ...value, id }] });
    return true;
  } catch {
    return false;
  }
}

const ODD = [
  null,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '2026-02-30',
  '2026-12-11',
  '2026-12-11T24:00+01:00',
  true,
  [],
  {},
  ['x'],
];

/** The value with one thing in it, at any depth, replaced or taken away. */
function mutants(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const whole = value as Record<string, unknown>;
    const changed = (inner: unknown) =>
      Array.isArray(value) ? value.map((one, i) => (String(i) === key ? inner : one)) : { ...whole, [key]: inner };
    const { [key]: _left, ...rest } = whole;
    return [...(Array.isArray(value) ? [] : [rest]), ...ODD.map(changed), ...mutants(whole[key]).map(changed)];
  });
}

describe('what the journal may hold', () => {
  it.each(KINDS)('is a whole %s', (kind) => {
    expect(isJournalValue(kind, 'one', THINGS[kind])).toBe(true);
    expect(isJournalValue(kind, 'one', { ...THINGS[kind], mood: { of: 'a newer version' } })).toBe(true);
  });

  it.each(KINDS)('is nothing else than a %s', (kind) => {
    for (const value of [null, undefined, 'x', 7, [], {}]) expect(isJournalValue(kind, 'one', value)).toBe(false);
    expect(isJournalValue(kind, '', THINGS[kind])).toBe(false);
  });

  it.each(['story', 'interview', 'note', 'calendar'] as const)('is no %s under the id of another', (kind) => {
    expect(isJournalValue(kind, 'two', THINGS[kind])).toBe(false);
  });

  it.each(KINDS)('is of each %s the same as what an export may hold, whatever is changed in it', (kind) => {
    const given = mutants(THINGS[kind]) as object[];
    expect(given.length).toBeGreaterThan(10);
    for (const value of given) {
      // What an export may leave out is filled in; of its ids it has but one.
      const sameId = (value as { id?: string }).id === (THINGS[kind] as { id?: string }).id;
      if (!sameId || isFilledIn(kind, value) || isElsewhere(value)) continue;
      expect([value, isJournalValue(kind, 'one', value)]).toEqual([value, isImported(kind, 'one', value)]);
    }
  });

  it('is nothing that cannot be laid out on a calendar', () => {
    const all = mutants(THINGS.interview).filter((value) =>
      isJournalValue('interview', 'one', value),
    ) as JournalValues['interview'][];
    for (const interview of [...all, { ...THINGS.interview, zone: 'Mars/Base' }]) {
      expect(interviewDays(interview, 'UTC', USUAL_DAYS).length).toBeGreaterThan(0);
      expect(roundTimes(interview)).toHaveLength(interview.rounds.length);
    }
    const anyMoment = fc.tuple(
      fc.date({ min: new Date('1001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
      fc.constantFrom('', 'Z', '+01:00', '-0930', '+23:59'),
    );
    fc.assert(
      fc.property(anyMoment, anyMoment, fc.nat(1440), ([date, end], [other, otherEnd], minutes) => {
        const interview = {
          ...THINGS.interview,
          at: date.toISOString().slice(0, -1) + end,
          rounds: [{ name: 'x', at: other.toISOString().slice(0, -1) + otherEnd, minutes }],
        };
        expect(isJournalValue('interview', 'one', interview)).toBe(true);
        expect(interviewDays(interview, 'UTC', USUAL_DAYS).length).toBeGreaterThan(0);
      }),
    );
  });
});

/** A zone that this machine does not know: a newer one may, and an interview there is none to be lost. */
function isElsewhere(value: object): boolean {
  const { zone } = value as { zone?: unknown };
  return typeof zone === 'string' && zone !== '' && !isZone(zone);
}

/** Import gives these a default, the journal always has them. */
function isFilledIn(kind: keyof JournalValues, value: object): boolean {
  const defaults = { story: ['competencies', 'answers', 'created'], interview: ['rounds'] };
  const names = Object.entries(defaults).flatMap(([of, fields]) => (of === kind ? fields : []));
  return names.some((name) => !Object.hasOwn(value, name));
}
