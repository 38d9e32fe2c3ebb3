import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { SAID_SETTINGS } from '../../src/domain/settings.ts';
import { rehearse as started } from '../e2e/rehearse.ts';
import { aFolder, modeOf } from '../storage/places.ts';
import { rehearse } from './program.ts';

const settings = async (home: string) => JSON.parse((await rehearse(['settings', '--json'], { home })).out);
const change = (home: string, line: string) => rehearse(['settings', ...line.split(' ')], { home });
/** In a process of its own, as several at once need. */
const changeBeside = (home: string, line: string) => started(['settings', ...line.split(' ')], { home });

describe('settings', () => {
  test('in a narrow window what a setting means begins near the edge, and no word is broken', async () => {
    const { out } = await rehearse(['settings', 'opinion'], { home: aFolder(), env: { COLUMNS: '40' } });
    expect(out).toMatch(/^ {2}opinion +off\n {4}a command to ask/);
    expect(out).toContain('docs/second-opinion.md');
  });

  test.each(['""', '"llm -m x', "'' -m x"])('%s is not a command that could be run', async (command) => {
    const home = aFolder();
    const { code, err } = await rehearse(['settings', 'opinion', command], { home });
    expect([code, err]).toEqual([2, expect.stringContaining('That command cannot be read: it names no program')]);
    expect((await settings(home)).opinion).toBe('');
  });

  test('shows each with what it means, and where the data is', async () => {
    const home = aFolder();
    const { code, out, err } = await rehearse(['settings'], { home });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const row of [/^ {2}minutes +20$/m, /^ {2}answers +on$/m, /^ {2}aloud +off$/m, /^ {2}goal +recall$/m])
      expect(out).toMatch(row);
    expect(out).toContain(`Your data: ${home}`);
  });

  test.each([
    ['minutes 35', { minutes: new Array(7).fill(35) }],
    ['minutes 0', { minutes: new Array(7).fill(0) }],
    ['minutes 20 20 20 20 20 60 0', { minutes: [20, 20, 20, 20, 20, 60, 0] }],
    ['minutes sat=40 sun=0', { minutes: [20, 20, 20, 20, 20, 40, 0] }],
    ['answers off', { keepAnswers: false }],
    ['aloud yes', { aloud: true }],
    ['goal above-90', { goal: 'above-90' }],
    ['level staff', { level: 'staff' }],
    ['rating databases=shaky caching=blank', { ratings: { databases: 'shaky', caching: 'blank' } }],
  ])('settings %s', async (line, expected) => {
    const home = aFolder();
    expect(await change(home, line)).toMatchObject({ code: 0, err: '' });
    expect(await settings(home)).toMatchObject(expected);
    expect(modeOf(join(home, 'config.json'))).toBe('600');
  });

  test('one change leaves the others as they were, two at once as well', async () => {
    const home = aFolder();
    await change(home, 'rating databases=strong');
    await Promise.all(
      ['rating caching=blank', 'minutes 10', 'goal above-90', 'aloud on'].map((one) => changeBeside(home, one)),
    );
    expect(await settings(home)).toMatchObject({
      ratings: { databases: 'strong', caching: 'blank' },
      minutes: new Array(7).fill(10),
      goal: 'above-90',
      aloud: true,
    });
  });

  test.each([
    [['minutes mon=1', 'minutes fri=2'], { minutes: [1, 20, 20, 20, 2, 20, 20] }],
    [['rating caching=blank', 'rating databases=strong'], { ratings: { caching: 'blank', databases: 'strong' } }],
  ])('%j at once: each has its part, someone who comes first', async (lines, expected) => {
    const home = aFolder();
    // Someone who waits for the lock has read all that it reads before.
    writeFileSync(join(home, 'config.lock'), `${process.pid}-1`);
    const changes = lines.map((line) => changeBeside(home, line));
    const waiting = () => readdirSync(home).filter((name) => name.startsWith('config.lock.new-'));
    await vi.waitFor(() => expect(waiting()).toHaveLength(lines.length), { timeout: 120_000 });
    rmSync(join(home, 'config.lock'));
    for (const ran of await Promise.all(changes)) expect(ran).toMatchObject({ code: 0, err: '' });
    expect(await settings(home)).toMatchObject(expected);
  });

  test.each([
    ['minuts', 'Unknown setting "minuts".\n  Did you mean minutes?\n'],
    ['xyzzy', `Unknown setting "xyzzy".\n  There are: ${SAID_SETTINGS.map(({ name }) => name).join(', ')}.\n`],
    ['minutes many', '"many" is not a number of minutes.\n'],
    ['minutes 1441', '"1441" is not a number of minutes.\n'],
    ['minutes -5', '"-5" is not a number of minutes.\n'],
    ['minutes sat=9999', '"sat=9999" is not a number of minutes.\n'],
    ['level expert', 'The level is junior or mid or senior or staff.\n'],
    ['answers perhaps', '"perhaps" is neither on nor off.\n'],
    ['goal winning', 'The goal is recall or above-90.\n'],
    ['rating databses=shaky', 'Unknown topic "databses".\n  Did you mean databases?\n'],
    ['rating databases=meh', '"meh" is not one of strong, shaky, blank.\n'],
    ['rating databases', '"" is not one of strong, shaky, blank.\n'],
  ])('settings %s is wrong usage, and changes nothing', async (line, says) => {
    const home = aFolder();
    const ran = await change(home, line);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says.trim());
    expect(await settings(home)).toMatchObject({ minutes: new Array(7).fill(20), ratings: {} });
  });
});
