import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { USUAL_DAYS } from '../../../src/domain/dates.ts';
import { placeLate } from '../../../src/domain/interviews/lateness.ts';
import { addedAt, interviewDays, isoOf, readMomentIn, roundTimes } from '../../../src/domain/interviews/moments.ts';
import { placeOffset } from '../../../src/domain/interviews/offset.ts';
import { ownLines } from '../../../src/domain/interviews/own-lines.ts';

// Hours, minutes and days that comments and docs/decisions/0007 promise: each boundary from both sides.

function dayAt(at: string, hours = 1) {
  const start = Temporal.ZonedDateTime.from(`${at}[UTC]`);
  return {
    start,
    end: start.add({ hours }),
    date: start.toPlainDate(),
    planned: Temporal.PlainDate.from('2026-11-20'),
  };
}
const short = (moment: Temporal.ZonedDateTime) => isoOf(moment).slice(5, 16).replace('T', ' ');
const placed = (offset: string, at: string, hours = 1) =>
  placeOffset(offset, dayAt(at, hours)).map(({ start, end }) => [short(start), short(end)])[0];

describe('a time of day', () => {
  it('is the morning ninety minutes ahead of an early start, from nine before one at eleven or later', () => {
    expect(placed('morning', '2026-12-11T10:59')).toEqual(['12-11 09:29', '12-11 09:59']);
    expect(placed('morning', '2026-12-11T11:00')).toEqual(['12-11 09:00', '12-11 10:00']);
  });

  it('is the night from eight to midnight', () => {
    expect(placed('night', '2026-12-11T11:00')).toEqual(['12-10 20:00', '12-11 00:00']);
  });

  it('is not before six: the evening before at nine instead', () => {
    expect(placed('T-5h', '2026-12-11T11:00')).toEqual(['12-11 06:00', '12-11 06:30']);
    expect(placed('T-5h', '2026-12-11T10:59')).toEqual(['12-10 21:00', '12-10 21:30']);
  });

  it('is not from ten in the evening on: at nine instead', () => {
    expect(placed('T-5h', '2026-12-11T02:59')).toEqual(['12-10 21:59', '12-10 22:29']);
    expect(placed('T-5h', '2026-12-11T03:00')).toEqual(['12-10 21:00', '12-10 21:30']);
  });

  it('is whatever hour it is in the two hours before the interview', () => {
    expect(placed('T-120min', '2026-12-11T07:00')?.[0]).toBe('12-11 05:00');
    expect(placed('T-121min', '2026-12-11T07:00')?.[0]).toBe('12-10 21:00');
  });

  it('leaves at least three hours for what comes after the interview, even a late one', () => {
    expect(placed('T+2h', '2026-12-11T18:00')).toEqual(['12-11 21:00', '12-12 00:00']);
    expect(placed('T+2h', '2026-12-11T18:59')).toEqual(['12-11 21:59', '12-12 00:59']);
    expect(placed('T+2h', '2026-12-11T19:00')?.[0]).toBe('12-12 09:00');
  });
});

describe('what was added late', () => {
  const day = dayAt('2026-12-11T10:00');
  const settled = (offset: string, added: string) => {
    const planned = Temporal.PlainDate.from(added);
    const [place] = placeOffset(offset, { ...day, planned });
    if (!place) throw new Error('no place');
    const at = addedAt({ added: `${added}T08:00:00Z` }, day.start.timeZoneId);
    return placeLate(place, { needs: 1 }, { ...day, planned }, at);
  };

  it('is moved to the days left, until the fourth day before is over', () => {
    const moved = settled('T-30d', '2026-12-01');
    expect(moved).toMatchObject({ moved: true });
    const { place } = moved as { place: { start: Temporal.ZonedDateTime; end: Temporal.ZonedDateTime } };
    expect([short(place.start), short(place.end)]).toEqual(['12-01 00:00', '12-08 00:00']);
  });

  it('is moved with three days left, and dropped with two', () => {
    expect(settled('T-30d', '2026-12-08')).toMatchObject({ moved: true });
    expect(settled('T-30d', '2026-12-09')).toEqual({ why: expect.stringContaining('the last two days') });
  });

  it('keeps what counts from the plan out of the last two days', () => {
    expect(settled('plan+1d', '2026-12-07')).toMatchObject({ place: { offset: 'plan+1d' } });
    expect(settled('plan+1d', '2026-12-08')).toEqual({ why: 'it would fall in the last two days' });
  });
});

describe('what no one said', () => {
  it('is ten in the morning for a date without a time', () => {
    expect(readMomentIn('2026-12-11', 'Europe/Berlin').at).toBe('2026-12-11T10:00+01:00');
  });

  it('is an hour for a round, and for an interview without rounds', () => {
    const interview = { id: 'a', at: '2026-12-11T10:00+00:00', zone: 'UTC', rounds: [], added: '2026-11-20T08:00:00Z' };
    expect(interviewDays(interview, 'UTC', USUAL_DAYS).map(({ end }) => short(end))).toEqual(['12-11 11:00']);
    const rounds = [{ name: 'coding' }, { name: 'design', minutes: 45 }];
    expect(roundTimes({ ...interview, rounds }).map(({ end }) => short(end))).toEqual(['12-11 11:00', '12-11 11:45']);
  });
});

describe('what the checklist takes from the user’s own data', () => {
  const many = Array.from({ length: 20 }, (_, i) => `thing ${i}`);
  const field = (id: string) => ({ id, label: id, ask: '?' });
  const template = { id: 'story-a', topics: ['behavioural'], fields: ['a', 'b', 'c', 'd', 'e'].map(field), checks: [] };
  const story = (title: string) => ({
    id: title,
    title,
    template: 'story-a',
    fields: {},
    competencies: [],
    answers: {},
    created: '',
    changed: '',
  });
  const own = ownLines({
    ratings: {},
    shaky: many,
    stories: many.map(story),
    template: () => template as unknown as ItemOfKind<'story'>,
    asks: many,
    claims: [],
    days: { dayStarts: '04:00' },
    titles: true,
  });

  it('is twelve of a kind at most', () => {
    for (const name of ['shaky-items', 'story-gaps', 'stories', 'asks'] as const) expect(own[name]).toHaveLength(12);
  });

  it('takes for incidents only stories of a template that is about them', () => {
    const about = (topics: string[]) => ({ ...template, topics }) as unknown as ItemOfKind<'story'>;
    const { incidents } = ownLines({
      ...{ ratings: {}, shaky: [], asks: [], claims: [], days: { dayStarts: '04:00' }, titles: true },
      stories: [story('pager'), { ...story('mentee'), template: 'story-mentoring' }],
      template: (id) => about(id === 'story-mentoring' ? ['leadership'] : ['behavioural', 'incidents']),
    });
    expect(incidents).toEqual(['pager (open: a, b, c, and 2 more)']);
    expect(own.incidents).toEqual([]);
  });

  it('names three gaps of a story and counts the rest', () => {
    expect(own['story-gaps'][0]).toBe('thing 0 (open: a, b, c, and 2 more)');
  });
});
