import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dayOf } from '../../src/domain/dates.ts';
import { lookDay } from '../../src/domain/judgments/look.ts';
import { hearSpeech } from '../../src/domain/voice/hearing.ts';
import { readWav } from '../../src/domain/voice/wav.ts';
import { withLock } from '../../src/storage/lock.ts';
import { pickOne } from '../../src/terminal/inquired.ts';
import { announcements } from '../../src/terminal/running.ts';
import { BEAT, createWorkClock } from '../../src/terminal/work-clock.ts';
import { aUser } from '../commands/program.ts';
import { aFolder, modeOf } from '../storage/places.ts';
import { createStage, play } from '../terminal/story.ts';
import { aWav } from './voice/sounds.ts';

test('a word that begins inside of a frame begins with it', () => {
  const first = (seconds: number) =>
    hearSpeech(readWav(aWav([{ seconds }, { seconds: 2, voice: 0.3 }, { seconds: 1 }])) ?? expect.fail('no'))?.first;
  expect([1, 1.01, 1.02, 1.03].map(first)).toEqual([1, 1, 1.02, 1.02]);
});

test('a lock that is held for a minute is taken over', async () => {
  const path = join(aFolder(), 'config.lock');
  const heldFor = (seconds: number) => {
    writeFileSync(path, `${process.ppid}-1`);
    const then = Date.now() / 1000 - seconds;
    utimesSync(path, then, then);
    return withLock(path, () => 'done', 20);
  };
  await expect(heldFor(55)).rejects.toThrow('does not let go');
  await expect(heldFor(61)).resolves.toBe('done');
});

test('a lock without a name is taken over after two seconds', async () => {
  const now = 1_800_000_000;
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
  onTestFinished(() => void vi.useRealTimers());
  const path = join(aFolder(), 'config.lock');
  const madeBefore = (seconds: number) => {
    writeFileSync(path, '');
    utimesSync(path, now - seconds, now - seconds);
    return withLock(path, () => 'done', 20);
  };
  await expect(madeBefore(1.9)).rejects.toThrow('does not let go');
  await expect(madeBefore(2.1)).resolves.toBe('done');
});

test('a list to pick from leaves five rows of a low window to what is around it', async () => {
  const labels = Array.from({ length: 40 }, (_, i) => `choice ${i}`);
  const { rows } = await play(pickOne, { stage: createStage(80, 12).stage, question: 'Which one?', labels });
  expect(rows().filter((row) => row.includes('choice'))).toHaveLength(7);
});

test('a running clock is read out at its half, at five minutes and at one', () => {
  const told = announcements({}, { seconds: 0, limit: 1200, told: (seconds) => `${seconds}` });
  expect(told).toEqual([
    { at: 600, lines: ['600 left.'] },
    { at: 900, lines: ['300 left.'] },
    { at: 1140, lines: ['60 left.'] },
    { at: 1200, lines: ['Time is up.'] },
  ]);
});

test('a heart that is silent for more than two seconds stood still', () => {
  const counted = (silent: number) => {
    let now = 0;
    const work = createWorkClock(() => now);
    work.now();
    now = BEAT;
    work.beat();
    now += silent;
    work.beat();
    return work.now();
  };
  expect(counted(2000)).toBe(2500);
  expect(counted(2001)).toBe(BEAT + BEAT);
});

test('a judgment without a day is looked at after 90 days, a prediction after 30, a goal after a year', () => {
  const after = (['decision', 'prediction', 'assumption', 'goal'] as const).map(
    (sort) => dayOf(lookDay(sort, 20_003)) - 20_003,
  );
  expect(after).toEqual([90, 30, 90, 365]);
});

test('a drill of claims takes three', async () => {
  const user = aUser({ now: '2026-11-28T10:00' });
  for (const name of ['Redis', 'Kafka', 'Zig', 'Spark', 'Flink']) await user.run(`claims add ${name} --ran production`);
  expect((await user.run('claims drill --plain', '')).out).toMatch(/claim 1 of 3/i);
});

test('a machine has a name of twenty letters at most', async () => {
  const user = aUser();
  expect(await user.run(`settings device ${'a'.repeat(21)}`)).toMatchObject({ code: 2 });
  expect(await user.run(`settings device ${'a'.repeat(20)}`)).toMatchObject({ code: 0 });
});

test('a report shows four weeks', async () => {
  const user = aUser({ now: '2026-11-28T10:00' });
  await user.run('settings minutes 20');
  await user.run(['report', '--out', join(user.env.HOME as string, 'report.html')]);
  const html = readFileSync(join(user.env.HOME as string, 'report.html'), 'utf8');
  const [, says = ''] = /<desc id="heat-says">([^<]+)</.exec(html) ?? [];
  expect(says.match(/Week of /g)).toHaveLength(4);
});

test('a deck is a file for its owner alone', async () => {
  const user = aUser();
  expect((await user.run(['content', 'add', 'Why?', 'Because.'])).code).toBe(0);
  const { readdirSync } = await import('node:fs');
  const folder = join(user.folder, 'packs/own/flashcard');
  expect(readdirSync(folder).map((name) => modeOf(join(folder, name)))).toEqual(['600']);
});
