import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { isAlive } from '../../src/storage/lock.ts';
import { aWav } from '../domain/voice/sounds.ts';
import { aFolder, modeOf } from '../storage/places.ts';
import { attemptsIn, CTRL_C, ENTER, inRealTerminal, readResults, SMALL, welcomed } from './practice.ts';
import type { Pty } from './pty.ts';
import { rehearse } from './rehearse.ts';

/** Copies a sound to its file and records no more until it is interrupted; tells its number, and when it ends. */
const RECORDER = `
const { appendFileSync, copyFileSync } = require('node:fs');
const [sound, log, file] = process.argv.slice(2);
process.on('SIGINT', () => { appendFileSync(log, 'stopped '); process.exit(0); });
copyFileSync(sound, file);
appendFileSync(log, 'recording ');
setInterval(() => {}, 1000);`;

/** Someone for whom every command is a script, and what these tell of themselves. */
function aSpeaker(settings: Record<string, unknown> = {}) {
  const [home, tools] = [aFolder(), aFolder()];
  const log = join(tools, 'log');
  const script = (name: string, text: string, ...args: string[]) => {
    writeFileSync(join(tools, name), text);
    return [process.execPath, join(tools, name), ...args].join(' ');
  };
  writeFileSync(log, '');
  writeFileSync(
    join(tools, 'sound'),
    aWav([{ seconds: 1 }, { seconds: 2, voice: 0.3 }, { seconds: 1.5 }, { seconds: 2, voice: 0.3 }, { seconds: 25 }]),
  );
  const commands = {
    recorder: script('recorder.cjs', RECORDER, join(tools, 'sound'), log, '{}'),
    player: script(
      'player.cjs',
      `require('node:fs').appendFileSync(${JSON.stringify(log)}, 'playing '); setTimeout(() => {}, 20_000);`,
    ),
    transcribe: script(
      'words.cjs',
      `console.log('\\x1b[31mIt keeps copies, um,\\x1b]0;owned\\x07 close to the user.\\n');`,
    ),
  };
  welcomed(home, { voice: true, ...commands, ...settings });
  const told = async (what: string) => {
    while (!readFileSync(log, 'utf8').includes(what)) await pause(10);
  };
  const files = () => (existsSync(join(home, 'voice')) ? readdirSync(join(home, 'voice')) : []);
  return { home, log, told, files, script };
}

/** Ticks the first point, and reads on until something is asked. */
async function judgedUntil(pty: Pty, asked: string): Promise<void> {
  await pty.waitFor('1 guess');
  pty.type('3');
  await pty.waitFor('space tick');
  pty.type(` ${ENTER}`);
  await readResults(pty, asked);
}

const ALOUD = ['drill', 'block-cdn', '--aloud'];

describe.skipIf(process.platform === 'win32')('an answer that is recorded', () => {
  test('is written down, measured, played beside the strong answer, and kept for the user alone', async () => {
    const { home, told, files } = aSpeaker();
    const pty = inRealTerminal(ALOUD, home);
    await pty.waitFor('This is recorded, with node.');
    await told('recording');
    expect(files()).toHaveLength(1);
    pty.type(ENTER);
    await told('stopped');
    await pty.waitFor('Is this what you said?');
    await pty.waitFor('It keeps copies, um, close to the user.');
    pty.type(ENTER);
    await judgedUntil(pty, 'What went wrong?');
    await pty.waitFor('play it');
    await pty.waitFor('Voice: first word after 1.0 s, longest silence 1.5 s (at 0:03), 4.0 s spoken.');
    await pty.waitFor('Fillers: um 1.');
    pty.type('p');
    await told('playing');
    await pty.waitFor((screen) => !screen.includes('What went wrong?') && screen.includes('Enter go on'));
    await readResults(pty, 'What went wrong?');
    pty.type('4');
    await readResults(pty, 'Grade it:');
    pty.type('g');
    await pty.waitFor('u undo the grade');
    const [attempt] = attemptsIn(home);
    expect(attempt).toMatchObject({
      answer: 'It keeps copies, um, close to the user.',
      transcript: true,
      voice: { first: 1, longest: 1.5, spoken: 4, fillers: 1 },
    });
    expect(files()).toEqual([`${attempt?.id}.wav`]);
    expect([modeOf(join(home, 'voice')), modeOf(join(home, 'voice', `${attempt?.id}.wav`))]).toEqual(['700', '600']);
    expect((await rehearse(['data', 'voice', 'list'], { home })).out).toContain(attempt?.id);
    expect((await rehearse(['data', 'export'], { home })).out).not.toContain('recorder');
    await rehearse(['undo'], { home });
    expect(files()).toEqual([]);
  });

  test('that began late is told, and its first word counts from the question', async () => {
    const { home, log, told } = aSpeaker({ transcribe: '' });
    writeFileSync(join(dirname(log), 'sound'), aWav([{ seconds: 0.5 }, { seconds: 0.5, voice: 0.3 }]));
    const pty = inRealTerminal(ALOUD, home);
    await told('recording');
    // A second of sound in four: the device was open after three.
    await pause(4000);
    pty.type(ENTER);
    await judgedUntil(pty, 'What went wrong?');
    await pty.waitFor(/node began \d+\.\d s late: nothing that you said before is/);
    pty.type('4');
    await readResults(pty, 'Grade it:');
    pty.type('g');
    await pty.waitFor('u undo the grade');
    expect(attemptsIn(home)[0]?.voice?.first).toBeGreaterThan(3.4);
  });

  test('is gone when the user leaves by Ctrl-C, and the recorder has stopped', async () => {
    const { home, told, files } = aSpeaker();
    const pty = inRealTerminal(ALOUD, home, SMALL);
    await told('recording');
    pty.type(CTRL_C);
    await told('stopped');
    expect(await pty.ended).toMatchObject({ exitCode: 130 });
    expect(files()).toEqual([]);
  });

  test('ends with a process that is killed, and what that left is removed at the next drill', async () => {
    const { home, told, files } = aSpeaker();
    const pty = inRealTerminal(ALOUD, home);
    await told('recording');
    process.kill(pty.pid, 'SIGKILL');
    await told('stopped');
    expect(files()).toHaveLength(1);
    const later = inRealTerminal(['drill', 'block-cdn'], home);
    await later.waitFor('Ctrl-D done');
    expect(files()).toEqual([]);
  });

  test('costs nothing but itself when a command fails, hangs or floods', async () => {
    const speaker = aSpeaker();
    const failing = speaker.script(
      'fails.cjs',
      `process.on('SIGINT', () => {}); console.error('\\x1b[2Jno microphone'); process.exitCode = 3;`,
    );
    const hanging = speaker.script('hangs.cjs', `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`);
    welcomed(speaker.home, { voice: true, recorder: failing, transcribe: hanging, player: hanging });
    const pty = inRealTerminal(ALOUD, speaker.home);
    await pty.waitFor('This is recorded');
    await pause(2000);
    pty.type(ENTER);
    await judgedUntil(pty, 'What went wrong?');
    await pty.waitFor(/node ended with 3: .*no microphone/);
    pty.type('4');
    await readResults(pty, 'Grade it:');
    pty.type('g');
    await pty.waitFor('u undo the grade');
    expect(attemptsIn(speaker.home)).toHaveLength(1);
    expect(speaker.files()).toEqual([]);
  });

  test('is not waited for: Ctrl-C ends what writes it down, and nothing else', async () => {
    const speaker = aSpeaker();
    const says = `require('node:fs').appendFileSync(${JSON.stringify(speaker.log)}, 'hanging ' + process.pid)`;
    const hanging = speaker.script(
      'hangs.cjs',
      `process.on('SIGTERM', () => {}); ${says}; setInterval(() => {}, 1000)`,
    );
    const settings = JSON.parse(readFileSync(join(speaker.home, 'config.json'), 'utf8'));
    welcomed(speaker.home, { ...settings, transcribe: hanging });
    const pty = inRealTerminal(ALOUD, speaker.home);
    await speaker.told('recording');
    pty.type(ENTER);
    await pty.waitFor('Writing down what you said');
    await speaker.told('hanging');
    pty.type(CTRL_C);
    await pty.waitFor('1 guess');
    const [, pid] = /hanging (\d+)/.exec(readFileSync(speaker.log, 'utf8')) ?? [];
    while (isAlive(Number(pid))) await pause(20);
    // What it ran in is removed once it has ended.
    await pause(100);
  });
});

test.each([
  ['it is not asked for', { voice: false }, ALOUD],
  ['the answer is typed', {}, ['drill', 'block-cdn']],
  ['no command is named', { recorder: '' }, ALOUD],
])('nothing is recorded if %s', async (_, settings, args) => {
  const { home, log, files } = aSpeaker(settings);
  const pty = inRealTerminal(args, home);
  await pty.waitFor(/Ctrl-D done|Enter +done|Enter when/);
  expect(pty.screen().join('\n')).not.toContain('This is recorded');
  await pause(300);
  expect([readFileSync(log, 'utf8'), files()]).toEqual(['', []]);
  expect(statSync(home).isDirectory()).toBe(true);
});
