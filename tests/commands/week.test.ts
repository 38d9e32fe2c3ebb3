import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const NOW = ['--as-of', '2026-11-23T09:00'];

/** The entries of the week that begins on Monday 23 November 2026, by their dates. */
async function week(home: string, now = NOW) {
  const { code, out } = await rehearse([...now, 'today', '--plan', '--format', 'ics'], { home });
  expect(code).toBe(0);
  const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent');
  return events.map((event) => ({
    date: String(event.getFirstPropertyValue('dtstart')),
    summary: String(event.getFirstPropertyValue('summary')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
  }));
}

test('the coming week is an entry for each day with minutes, and today names what is planned', async () => {
  const home = aFolder();
  await rehearse(['settings', 'minutes', 'sun=0'], { home });
  const days = await week(home);
  expect(days.map(({ date }) => date)).toEqual(['23', '24', '25', '26', '27', '28'].map((day) => `2026-11-${day}`));
  expect(new Set(days.map(({ summary }) => summary))).toEqual(new Set(['Rehearsal: 20 minutes']));
  const { out } = await rehearse([...NOW, 'today', '--plan', '--format', 'ics'], { home });
  expect(out).toMatch(/DESCRIPTION:- .*\\n/);
});

test('the last days before an interview say what they are for', async () => {
  const home = aFolder();
  await rehearse([...NOW, 'interview', 'add', '--at', '2026-11-28T10:00'], { home });
  const days = await week(home);
  expect(days.map(({ summary }) => summary.replace('Rehearsal: ', ''))).toEqual([
    '20 minutes',
    '20 minutes',
    '20 minutes',
    'one simulation of the interview',
    'a free day',
    'the interview: a warm-up, no more',
    '20 minutes',
  ]);
});

test('a later file updates what has changed, cancels what has gone, and leaves the days that are over', async () => {
  const home = aFolder();
  await week(home);
  await rehearse(['settings', 'minutes', 'wed=40 thu=0'], { home });
  const days = await week(home, ['--as-of', '2026-11-24T09:00']);
  expect(days.find(({ date }) => date === '2026-11-23')).toBeUndefined();
  expect(days.find(({ date }) => date === '2026-11-25')).toMatchObject({
    summary: 'Rehearsal: 40 minutes',
    sequence: 1,
  });
  expect(days.find(({ date }) => date === '2026-11-26')).toMatchObject({ status: 'CANCELLED' });
  expect(days.find(({ date }) => date === '2026-11-27')).toMatchObject({ sequence: 0, status: 'CONFIRMED' });
});

test('another format is wrong usage', async () => {
  expect(await rehearse(['today', '--plan', '--format', 'pdf'], { home: aFolder() })).toMatchObject({ code: 2 });
});

test('a mock for which twenty minutes are too few is due beside the plan, and the calendar says so', async () => {
  const home = aFolder();
  const at = (day: string) => ['--as-of', `2026-11-${day}T09:00`];
  await rehearse([...at('01'), 'interview', 'add', '--at', '2026-11-28T10:00'], { home });
  const due = async (day: string) => (await rehearse([...at(day), 'today', '--due'], { home })).out;
  expect(await due('10')).toBe('Nothing is due today.\n');
  const days = Array.from({ length: 7 }, (_, i) => String(18 + i));
  const said = [];
  for (const day of days) said.push(await due(day));
  const told = said.filter((text) => text.includes('a coding mock, 50 minutes beside the plan: rehearse mock coding'));
  expect(told).toHaveLength(2);
  const { out } = await rehearse([...at('18'), 'today', '--plan', '--format', 'ics'], { home });
  expect(out.replaceAll('\r\n ', '').match(/Also a coding mock/g)).toHaveLength(2);
});

test('a file to write to without a format is refused: nothing else would be written', async () => {
  const home = aFolder();
  const { code, out, err } = await rehearse([...NOW, 'today', '--plan', '--out', 'week.ics'], { home });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--out needs --format.');
});
