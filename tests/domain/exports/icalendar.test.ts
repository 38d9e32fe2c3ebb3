import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile, escapeText, foldLine } from '../../../src/domain/exports/icalendar.ts';
import { linesOf } from '../../fixtures/calendar.ts';
import { ANY_CHARACTER } from '../../texts.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const LATER = '2026-11-21T09:30:00.000+01:00';
const event = (uid: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid,
  busy: false,
  when: ['DTSTART:20261211T090000Z', 'DTEND:20261211T100000Z'],
  summary: uid,
  description: '',
  alarms: [],
  ...more,
});
/** The files of one calendar, one after the other. */
function filesOf(...times: CalendarEvent[][]): string[] {
  let known: Parameters<typeof calendarFile>[1]['known'];
  return times.map((events, i) => {
    const { text, kept } = calendarFile({ id: 'acme', name: 'Acme', events }, { known, at: i === 0 ? AT : LATER });
    known = kept;
    return text;
  });
}
const entry = (text = '', uid: string) => text.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${uid}@`)) ?? '';

describe('a calendar file', () => {
  it('has lines of at most 75 octets, which unfold to what was folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('escapes so that the text can be had back, without anything that controls a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER, maxLength: 100 }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/(?<!\\)(\\\\)*[;,]/);
        expect(escaped).not.toMatch(/\p{Cc}/u);
        const back = escaped.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(escapeText(back)).toBe(escaped);
      }),
    );
  });

  it('folds a line at 75 octets, and not before', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76)).split('\r\n')).toEqual(['x'.repeat(75), ' x']);
  });

  it('is published under the name of what it is for', () => {
    const [text = ''] = filesOf([event('a')]);
    expect(linesOf(text, 'METHOD')).toEqual(['METHOD:PUBLISH']);
    expect(linesOf(text, 'X-WR-CALNAME')).toEqual(['X-WR-CALNAME:Acme']);
  });

  it('rings as many minutes before an entry as it is told', () => {
    const [text = ''] = filesOf([event('a', { alarms: [840, 60] }), event('b')]);
    expect(linesOf(entry(text, 'a'), 'TRIGGER')).toEqual(['TRIGGER:-PT840M', 'TRIGGER:-PT60M']);
    expect(entry(text, 'b')).not.toContain('VALARM');
  });
});

describe('the next calendar file', () => {
  it('is the same to the byte if nothing changed', () => {
    const [first, second] = filesOf([event('a'), event('b')], [event('a'), event('b')]);
    expect(second).toBe(first);
  });

  it.each([
    ['time', { when: ['DTSTART:20261212T090000Z'] }],
    ['text', { description: 'Bring water.' }],
    ['alarm', { alarms: [60] }],
  ])('counts a change of the %s, of that entry alone', (_, change) => {
    const [, text] = filesOf([event('a'), event('b')], [event('a', change), event('b')]);
    expect(linesOf(entry(text, 'a'), 'SEQUENCE')).toEqual(['SEQUENCE:1']);
    expect(linesOf(entry(text, 'a'), 'DTSTAMP')).toEqual(['DTSTAMP:20261121T083000Z']);
    expect(linesOf(entry(text, 'b'), 'SEQUENCE')).toEqual(['SEQUENCE:0']);
    expect(linesOf(entry(text, 'b'), 'DTSTAMP')).toEqual(['DTSTAMP:20261120T080000Z']);
  });

  it('cancels what is gone, in every file from then on', () => {
    const [, second, third] = filesOf([event('a'), event('b')], [event('a')], [event('a')]);
    for (const text of [second, third]) {
      expect(entry(text, 'b')).toContain('STATUS:CANCELLED');
      expect(linesOf(entry(text, 'b'), 'SEQUENCE')).toEqual(['SEQUENCE:1']);
      expect(linesOf(entry(text, 'b'), 'DTSTART')).toEqual(['DTSTART:20261211T090000Z']);
    }
    expect(third).toBe(second);
  });

  it('confirms again what is back', () => {
    const [, , third] = filesOf([event('a'), event('b')], [event('a')], [event('a'), event('b')]);
    expect(entry(third, 'b')).toContain('STATUS:CONFIRMED');
    expect(linesOf(entry(third, 'b'), 'SEQUENCE')).toEqual(['SEQUENCE:2']);
  });

  it('cancels a whole day as a day', () => {
    const day = event('a', { when: ['DTSTART;VALUE=DATE:20261210', 'RRULE:FREQ=DAILY;UNTIL=20261212'] });
    const [, text] = filesOf([day], []);
    expect(linesOf(entry(text, 'a'), 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20261210']);
    expect(entry(text, 'a')).not.toContain('RRULE');
  });
});
