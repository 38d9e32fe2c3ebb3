import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { voicesOf } from '../../src/commands/session/voices.ts';
import { DEFAULTS } from '../../src/domain/settings.ts';
import type { World } from '../../src/world.ts';
import { aWav } from '../domain/voice/sounds.ts';
import { aUser } from './program.ts';

/** What comes of two seconds of sound by a recorder that ran so long. */
async function recorded(ran: number) {
  const limits: number[] = [];
  const world = {
    settings: async () => ({ read: () => ({ ...DEFAULTS, recorder: 'arecord {}' }) }),
    recordings: async () => ({ begin: () => 'a.wav', bytes: () => aWav([{ seconds: 1 }, { seconds: 1, voice: 0.3 }]) }),
    terminal: async () => ({}),
    async startRecorder({ seconds }: { seconds: number }) {
      limits.push(seconds);
      return { stop: async () => ran };
    },
  } as unknown as World;
  const voice = (await voicesOf(world))?.take() ?? expect.fail('no voice');
  await voice.record(async () => ({ text: '', seconds: 3, done: true }) as never);
  return { limits, troubles: voice.heard().troubles };
}

test('a recording that began late is told from a second on', async () => {
  expect((await recorded(2.99)).troubles).toEqual([]);
  expect((await recorded(3)).troubles).toEqual([
    'arecord began 1.0 s late: nothing that you said before is in the recording.',
  ]);
});

test('a recording ends after half an hour', async () => {
  expect((await recorded(2)).limits).toEqual([1800]);
});

test('a recording is kept for seven days', async () => {
  const user = aUser();
  const folder = join(user.folder, 'voice');
  await user.run('settings minutes 20');
  mkdirSync(folder, { recursive: true });
  const made = (id: string, days: number) => {
    const then = Date.now() / 1000 - days * 86_400;
    writeFileSync(join(folder, `${id}.wav`), aWav([{ seconds: 1 }]));
    utimesSync(join(folder, `${id}.wav`), then, then);
  };
  made('younger', 6.99);
  made('older', 7.01);
  await user.run('drill block-cdn', 's\n');
  expect(existsSync(folder) && readdirSync(folder)).toEqual(['younger.wav']);
});

test('a second opinion is waited for as long as its page says', async () => {
  expect(await aUser().json('settings --json')).toMatchObject({ opinionTimeout: 60 });
});
