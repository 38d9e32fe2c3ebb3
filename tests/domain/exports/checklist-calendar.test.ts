import { describe, expect, it } from 'vitest';
import { calendarOf, ENTRIES, eventsOf, linesOf } from '../../fixtures/calendar.ts';

const calendar = (...given: Parameters<typeof calendarOf>) => calendarOf(...given).text;

describe('the calendar file of a checklist', () => {
  it('writes moments in UTC, whole days as dates, and repeats what is daily', () => {
    const text = calendar();
    expect(linesOf(text, 'DTSTART')).toEqual([
      'DTSTART:20261211T090000Z',
      'DTSTART;VALUE=DATE:20261120',
      'DTSTART;VALUE=DATE:20261204',
      'DTSTART;VALUE=DATE:20261210',
      'DTSTART:20261210T190000Z',
      'DTSTART:20261211T120000Z',
    ]);
    expect(linesOf(text, 'RRULE')).toEqual(['RRULE:FREQ=DAILY;UNTIL=20261207']);
  });

  it('takes half an hour for what has a time, unless the entry says how long', () => {
    const events = eventsOf(calendar());
    const end = (words: string) => linesOf(events.find((event) => event.includes(words)) ?? '', 'DTEND');
    expect(end('DTSTART:20261210T190000Z')).toEqual(['DTEND:20261210T193000Z']);
    expect(end('DTSTART:20261211T120000Z')).toEqual(['DTEND:20261211T120500Z']);
  });

  it('shows the interview as busy and what prepares for it as free', () => {
    const events = eventsOf(calendar());
    const busy = events.filter((event) => event.includes('TRANSP:OPAQUE'));
    expect(busy.map((event) => linesOf(event, 'UID:'))).toEqual([[expect.stringMatching(/\/interview@rehearsal$/)]]);
    expect(events.filter((event) => event.includes('TRANSP:TRANSPARENT'))).toHaveLength(events.length - 1);
  });

  it('keeps the UID of an entry whatever else is in the calendar, and when the interview moves', () => {
    const uids = (text: string) => linesOf(text, 'UID:');
    const whole = uids(calendar());
    expect(new Set(whole).size).toBe(whole.length);
    expect(uids(calendar({ at: '2026-12-18T15:00+01:00', changed: '2026-11-21T08:00:00+00:00' }))).toEqual(whole);
    const fewer = uids(calendar({}, { entries: ENTRIES.slice(2).reverse() }));
    expect(whole).toEqual(expect.arrayContaining(fewer));
  });

  it('has alarms the evening before and an hour before the interview, and for nothing else', () => {
    const events = eventsOf(calendar());
    const ringing = events.filter((event) => event.includes('VALARM'));
    expect(ringing.map((event) => linesOf(event, 'SUMMARY:'))).toEqual([['SUMMARY:Interview: Acme']]);
    // From 20:00 to 10:00 are 14 hours.
    expect(linesOf(ringing[0] ?? '', 'TRIGGER')).toEqual(['TRIGGER:-PT840M', 'TRIGGER:-PT60M']);
  });

  it.each([
    ['evening', ['TRIGGER:-PT840M']],
    ['hour', ['TRIGGER:-PT60M']],
    ['off', []],
  ] as const)('rings as the user has set: %s', (alarms, triggers) => {
    expect(linesOf(calendar({}, { alarms }), 'TRIGGER')).toEqual(triggers);
  });

  it('rings at no time that was over when the interview was added', () => {
    expect(linesOf(calendar({ added: '2026-12-11T07:00+01:00' }), 'TRIGGER')).toEqual(['TRIGGER:-PT60M']);
    expect(linesOf(calendar({ added: '2026-12-11T09:30+01:00' }), 'TRIGGER')).toEqual([]);
  });

  it('rings at eight in the evening where the user is, over a change of clocks too', () => {
    // On 28 March the clocks in Amsterdam skip an hour.
    const text = calendar({ at: '2027-03-28T10:00+02:00', added: '2027-03-01T08:00+01:00' });
    expect(linesOf(text, 'TRIGGER')).toEqual(['TRIGGER:-PT780M', 'TRIGGER:-PT60M']);
  });
});
