import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { checklistCalendar, escapeText, foldLine } from '../../../src/domain/exports/icalendar.ts';
import { buildChecklist } from '../../../src/domain/interviews/build-checklist.ts';
import type { Interview } from '../../../src/domain/interviews/interview.ts';

type Entry = ItemOfKind<'protocol'>['entries'][number];

const ENTRIES: Entry[] = [
  { offset: 'daily until T-4d', do: 'Think for a quarter of an hour: five exercises.', minutes: 15 },
  { offset: 'by T-7d', do: 'Look up what the role pays; semicolons, commas and \\ too.' },
  { offset: 'T-24h', do: 'Walk. No podcast 🎧, no screen.' },
  { offset: 'night', do: 'Say the line aloud.' },
  { offset: 'during', do: 'Ask before drawing.' },
  { offset: 'T+2h', do: 'Score yourself.', minutes: 5 },
];

function calendar(interview: Partial<Interview> = {}, entries: Entry[] = ENTRIES): string {
  const kept: Interview = {
    id: 'acme',
    at: '2026-12-11T10:00+01:00',
    zone: 'Europe/Amsterdam',
    company: 'Acme',
    rounds: [],
    added: '2026-11-20T08:00:00+00:00',
    ...interview,
  };
  const protocol = { id: 'protocol-of-the-test', kind: 'protocol', entries } as ItemOfKind<'protocol'>;
  const none: string[] = [];
  const own = {
    'weak-topics': none,
    'shaky-items': none,
    'story-gaps': none,
    stories: none,
    asks: none,
    'gap-topic': none,
  };
  return checklistCalendar(
    buildChecklist({
      interview: kept,
      protocols: [protocol],
      item: () => undefined,
      own,
      ticked: () => false,
      now: Temporal.Instant.from(kept.added).toZonedDateTimeISO(kept.zone),
    }),
  );
}

const linesOf = (text: string, name: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(name));

describe('the calendar file', () => {
  it('has lines of at most 75 octets, which unfold to what was folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${escapeText(text)}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  it('escapes so that the text can be had back, without anything that controls a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/(?<!\\)(\\\\)*[;,]/);
        expect(escaped).not.toMatch(/\p{Cc}/u);
        const back = escaped.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(escapeText(back)).toBe(escaped);
      }),
    );
  });

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
    const events = calendar().split('BEGIN:VEVENT');
    const end = (words: string) => linesOf(events.find((event) => event.includes(words)) ?? '', 'DTEND');
    expect(end('DTSTART:20261210T190000Z')).toEqual(['DTEND:20261210T193000Z']);
    expect(end('DTSTART:20261211T120000Z')).toEqual(['DTEND:20261211T120500Z']);
  });

  it('folds a line at 75 octets, and not before', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76)).split('\r\n')).toEqual(['x'.repeat(75), ' x']);
  });

  it('shows the interview as busy and what prepares for it as free', () => {
    const events = calendar().split('BEGIN:VEVENT').slice(1);
    const busy = events.filter((event) => event.includes('TRANSP:OPAQUE'));
    expect(busy.map((event) => linesOf(event, 'UID:'))).toEqual([[expect.stringMatching(/\/interview@rehearsal$/)]]);
    expect(events.filter((event) => event.includes('TRANSP:TRANSPARENT'))).toHaveLength(events.length - 1);
  });

  it('keeps the UID of an entry whatever else is in the calendar, and when the interview moves', () => {
    const uids = (text: string) => linesOf(text, 'UID:');
    const whole = uids(calendar());
    expect(new Set(whole).size).toBe(whole.length);
    expect(uids(calendar({ at: '2026-12-18T15:00+01:00', changed: '2026-11-21T08:00:00+00:00' }))).toEqual(whole);
    const fewer = uids(calendar({}, ENTRIES.slice(2).reverse()));
    expect(whole).toEqual(expect.arrayContaining(fewer));
  });

  it('is byte for byte the same until the interview is edited, and stamped anew then', () => {
    expect(calendar()).toBe(calendar());
    expect(linesOf(calendar(), 'DTSTAMP')[0]).toBe('DTSTAMP:20261120T080000Z');
    const edited = calendar({ changed: '2026-11-21T09:30:00+01:00' });
    expect(new Set(linesOf(edited, 'DTSTAMP'))).toEqual(new Set(['DTSTAMP:20261121T083000Z']));
  });
});

const hasKhal = spawnSync('khal', ['--version']).status === 0;
if (!hasKhal) console.warn('SKIPPED: tests on a real calendar program need khal.');

/** A khal that keeps one calendar in a folder, and is looked at in any time zone. */
function khalIn(folder: string): (zone: string, ...args: string[]) => string {
  mkdirSync(join(folder, 'calendar'), { recursive: true });
  const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder };
  return (zone, ...args) => {
    const config = join(folder, `${zone.replace('/', '-')}.conf`);
    writeFileSync(
      config,
      `[calendars]\n[[home]]\npath = ${folder}/calendar\n[locale]\nlocal_timezone = ${zone}\ndefault_timezone = ${zone}
timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${folder}/khal.db\n[default]\ndefault_calendar = home\n`,
    );
    const input = args[0] === 'import' ? undefined : '';
    const { status, stdout, stderr } = spawnSync('khal', ['-c', config, ...args], { env, input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr || stdout);
    return stdout;
  };
}

function file(folder: string, name: string, text: string): string {
  const path = join(folder, `${name}.ics`);
  writeFileSync(path, text);
  return path;
}

const FORMAT = '{start-date} {start-time}|{title}';

describe.skipIf(!hasKhal)('khal', () => {
  let folder: string;
  let list: (zone: string, format: string, from: string, days: string) => string[];

  // One import for all zones: a moment in a calendar is read in the zone of whoever looks.
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rehearsal-khal-'));
    const sydney = { id: 'syd', company: 'Syd', at: '2026-10-04T10:00+11:00', zone: 'Australia/Sydney' };
    const run = khalIn(folder);
    run(
      'Europe/Amsterdam',
      'import',
      '--batch',
      '-a',
      'home',
      file(folder, 'one', calendar()),
      file(folder, 'two', calendar({ ...sydney, added: '2026-09-20T08:00:00+10:00' })),
    );
    list = (zone, format, from, days) => run(zone, 'list', '--format', format, from, days).split('\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['Europe/Amsterdam', '2026-12-11 10:00|Interview: Acme', '2026-12-10 20:00|Acme: Say the line aloud'],
    ['America/Los_Angeles', '2026-12-11 01:00|Interview: Acme', '2026-12-10 11:00|Acme: Say the line aloud'],
    ['Asia/Tokyo', '2026-12-11 18:00|Interview: Acme', '2026-12-11 04:00|Acme: Say the line aloud'],
  ])('shows the local times of %s', (zone, interview, night) => {
    const lines = list(zone, FORMAT, '2026-11-20', '40d');
    expect(lines).toContain(interview);
    expect(lines).toContain(night);
    expect(lines).toContain('2026-12-10 |Acme: Walk');
    expect(lines.filter((line) => line.includes('Think for'))).toHaveLength(18);
  });

  it('shows the time on the clock on both sides of a change of clocks', () => {
    const lines = list('Australia/Sydney', FORMAT, '2026-10-01', '10d');
    expect(lines).toContain('2026-10-03 20:00|Syd: Say the line aloud');
    expect(lines).toContain('2026-10-04 10:00|Interview: Syd');
  });

  it('replaces what it has when the interview moved, and shows descriptions whole', () => {
    const moved = calendar({ at: '2026-12-14T11:00+01:00', changed: '2026-11-21T08:00:00+00:00' });
    khalIn(folder)('Europe/Amsterdam', 'import', '--batch', '-a', 'home', file(folder, 'moved', moved));
    const format = '{start-date} {start-time}|{title}|{description}';
    const lines = list('Europe/Amsterdam', format, '2026-11-20', '40d');
    expect(lines.filter((line) => line.includes('Interview: Acme'))).toEqual([
      '2026-12-14 11:00|Interview: Acme|- Ask before drawing.',
    ]);
    expect(lines.join('\n')).toContain('- Walk. No podcast 🎧, no screen.');
    expect(lines.join('\n')).toContain('semicolons, commas and \\ too.');
  });
});
