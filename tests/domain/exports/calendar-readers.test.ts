import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarOf, ENTRIES } from '../../fixtures/calendar.ts';

const calendar = (...given: Parameters<typeof calendarOf>) => calendarOf(...given).text;

/** A first file, and the next one after the interview has moved and what was daily is gone. */
function movedFiles(): [string, string] {
  const first = calendarOf();
  const moved = { at: '2026-12-14T11:00+01:00', changed: '2026-11-21T08:00:00+00:00' };
  const later = { known: first.kept, at: '2026-11-21T10:00:00.000+01:00', entries: ENTRIES.slice(1) };
  return [first.text, calendar(moved, later)];
}

describe('ical.js', () => {
  const read = (text: string) => {
    const root = new ICAL.Component(ICAL.parse(text));
    const events = root.getAllSubcomponents('vevent').map((one) => ({ one, event: new ICAL.Event(one) }));
    return { root, find: (summary: string) => events.find(({ event }) => event.summary.includes(summary)), events };
  };

  it('reads the name, the times, and which time is taken', () => {
    const { root, find, events } = read(calendar());
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('Acme');
    const interview = find('Interview: Acme');
    expect(interview?.event.startDate.toJSDate().toISOString()).toBe('2026-12-11T09:00:00.000Z');
    expect(events.filter(({ one }) => one.getFirstPropertyValue('transp') === 'OPAQUE')).toEqual([interview]);
    const alarms = interview?.one.getAllSubcomponents('valarm') ?? [];
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-PT840M', '-PT60M']);
  });

  it('repeats what is daily until the books close', () => {
    const { find } = read(calendar());
    const days = find('Think for')?.event.iterator();
    let count = 0;
    while (days?.next()) count += 1;
    expect(count).toBe(18);
  });

  it('sees that an entry moved, and that one is canceled', () => {
    const [, next] = movedFiles();
    const { find } = read(next);
    expect(find('Interview: Acme')?.event.sequence).toBe(1);
    const gone = find('Think for');
    expect([gone?.one.getFirstPropertyValue('status'), gone?.event.sequence]).toEqual(['CANCELLED', 1]);
  });
});

/** A Python that has both packages, if one of those on this machine does. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import icalendar, vobject']).status === 0,
);
if (!python) console.warn('SKIPPED: tests with Python readers need the packages icalendar and vobject.');

describe.skipIf(!python)('Python', () => {
  const run = (program: string, text: string) => {
    const { stdout, stderr } = spawnSync(python ?? '', ['-c', program], { input: text, encoding: 'utf8' });
    return stdout.trim() || stderr;
  };
  const ICALENDAR = `
import sys, icalendar
root = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = root.walk('VEVENT')
busy = [str(e['SUMMARY']) for e in events if e['TRANSP'] == 'OPAQUE']
bad = [e for e in [root] + events if e.errors]
gone = [str(e['UID']) for e in events if e['STATUS'] == 'CANCELLED']
print(root['METHOD'], len(events), busy, len(root.walk('VALARM')), len(bad), len(gone))`;
  const VOBJECT = `
import sys, vobject
root = vobject.readOne(sys.stdin.read())
events = root.vevent_list
print(root.method.value, len(events), [e.summary.value for e in events if e.transp.value == 'OPAQUE'],
  sum(len(getattr(e, 'valarm_list', [])) for e in events), 0 if root.validate() else 1,
  sum(e.status.value == 'CANCELLED' for e in events))`;

  it.each([
    ['icalendar', ICALENDAR],
    ['vobject', VOBJECT],
  ])('%s reads the first file and the next one without a complaint', (_, program) => {
    const [first, next] = movedFiles();
    expect(run(program, first)).toBe("PUBLISH 6 ['Interview: Acme'] 2 0 0");
    expect(run(program, next)).toBe("PUBLISH 6 ['Interview: Acme'] 2 0 1");
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

  // One import for all zones: a calendar shows a moment in the zone of the reader.
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
    const [, moved] = movedFiles();
    khalIn(folder)('Europe/Amsterdam', 'import', '--batch', '-a', 'home', file(folder, 'moved', moved));
    const format = '{start-date} {start-time}|{title}|{description}';
    const lines = list('Europe/Amsterdam', format, '2026-11-20', '40d');
    expect(lines.filter((line) => line.includes('Interview: Acme'))).toEqual([
      '2026-12-14 11:00|Interview: Acme|- Ask before drawing.',
    ]);
    expect(lines.filter((line) => line.includes('Think for'))).toEqual([
      '2026-11-20 |Canceled: Acme: Think for a quarter of an hour|',
    ]);
    expect(lines.join('\n')).toContain('- Walk. No podcast 🎧, no screen.');
    expect(lines.join('\n')).toContain('semicolons, commas and \\ too.');
  });
});
