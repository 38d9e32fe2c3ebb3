import { clean } from '../../domain/clean.ts';
import type { Heard, Voice, Voices } from '../../domain/drills/room/voice.ts';
import { commandName } from '../../domain/opinion/command.ts';
import type { Recorder } from '../../domain/ports.ts';
import { Problem, Stopped } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Answer, Terminal } from '../../domain/terminal.ts';
import { hearSpeech, lateBy } from '../../domain/voice/hearing.ts';
import { readWav, type Sound } from '../../domain/voice/wav.ts';
import type { Recordings, World } from '../../world.ts';

/** Seconds after which a recording is ended, and a transcript is not waited for; seconds for playing. */
const LONGEST = 30 * 60;
const TRANSCRIPT = 300;
const PLAYING = 2 * 60 * 60;
/** Characters of a transcript: more than anyone says in half an hour. */
const MOST = 30_000;
const DAY = 86_400_000;
/** Seconds of the beginning in which a word can be lost. */
const TOLD_LATE = 1;

/** Removes recordings that are older than the user keeps them. */
export async function removeOld(world: World): Promise<void> {
  const { voiceKeep } = (await world.settings()).read();
  (await world.recordings()).expire(Date.now() - Math.max(voiceKeep, 1) * DAY);
}

/** Where spoken answers are recorded; undefined, and told, if the user has named no command for it. */
export async function voicesOf(world: World): Promise<Voices | undefined> {
  const settings = (await world.settings()).read();
  if (settings.recorder === '') {
    world.warn('Nothing is recorded: name a command for it with "rehearse settings recorder". docs/voice.md has some.');
    return undefined;
  }
  const recordings = await world.recordings();
  const terminal = await world.terminal();
  return {
    take: () => new OwnVoice({ world, terminal, recordings, settings }),
    moved(from, to) {
      if (to === undefined) recordings.remove(from);
      else recordings.move(from, to);
    },
  };
}

interface Around {
  world: World;
  terminal: Terminal;
  recordings: Recordings;
  settings: Settings;
}

/** What the user says in one attempt. */
class OwnVoice implements Voice {
  readonly says: string;
  readonly #around: Around;
  readonly #troubles: string[] = [];
  #begun = false;
  #path: string | undefined;
  #heard: Omit<Heard, 'troubles'> = {};
  #playing: AbortController | undefined;

  constructor(around: Around) {
    this.#around = around;
    this.says = `This is recorded, with ${commandName(around.settings.recorder)}.`;
  }

  isFree(): boolean {
    return !this.#begun;
  }

  async record(speak: () => Promise<Answer>): Promise<Answer> {
    this.#begun = true;
    const { world, recordings, settings } = this.#around;
    let recorder: Recorder | undefined;
    let ran: number | undefined;
    let given: Answer;
    try {
      recorder = await this.#tried(async () => {
        this.#path = recordings.begin();
        return world.startRecorder({ command: settings.recorder, path: this.#path, seconds: LONGEST });
      });
      given = await speak();
    } finally {
      ran = await this.#tried(async () => recorder?.stop());
    }
    const bytes = this.#path === undefined ? undefined : recordings.bytes(this.#path);
    if (bytes === undefined) {
      if (this.#troubles.length === 0) this.#troubles.push('Nothing was recorded.');
      this.drop();
      return given;
    }
    this.#measure(readWav(bytes), ran);
    return settings.transcribe === '' ? given : { ...given, text: await this.#transcript() };
  }

  /** The first word counts from the question, and not from when the recorder had opened its device. */
  #measure(sound: Sound | undefined, ran: number | undefined): void {
    if (!sound) {
      this.#troubles.push('The recording cannot be measured: it is not a WAV file of 16 bits.');
      return;
    }
    const speech = hearSpeech(sound);
    const late = lateBy(sound, ran);
    this.#heard = { speech: speech && { ...speech, first: Math.round((speech.first + late) * 100) / 100 } };
    if (late < TOLD_LATE) return;
    const by = commandName(this.#around.settings.recorder);
    this.#troubles.push(`${by} began ${late.toFixed(1)} s late: nothing that you said before is in the recording.`);
  }

  heard(): Heard {
    return { ...this.#heard, troubles: this.#troubles };
  }

  canPlay(): boolean {
    return this.#path !== undefined && this.#around.settings.player !== '';
  }

  play(): void {
    this.hush();
    const playing = new AbortController();
    this.#playing = playing;
    const { world, settings } = this.#around;
    const run = { command: settings.player, input: '', file: this.#path ?? '', seconds: PLAYING };
    world.askCommand({ ...run, signal: playing.signal }).catch((error: unknown) => this.#trouble(error));
  }

  hush(): void {
    this.#playing?.abort();
    this.#playing = undefined;
  }

  keep(id: string): void {
    this.hush();
    const { recordings, settings } = this.#around;
    if (this.#path === undefined || settings.voiceKeep === 0) return;
    recordings.keep(this.#path, id);
    this.#path = undefined;
  }

  drop(): void {
    this.hush();
    if (this.#path !== undefined) this.#around.recordings.drop(this.#path);
    this.#path = undefined;
  }

  /** The words that a command hears in it, as the user leaves them. */
  async #transcript(): Promise<string> {
    const { world, terminal, settings } = this.#around;
    const run = { command: settings.transcribe, input: '', file: this.#path ?? '', seconds: TRANSCRIPT };
    const by = commandName(settings.transcribe);
    const heard = await this.#tried(() =>
      terminal.wait(`Writing down what you said, with ${by} ...`, (signal) => world.askCommand({ ...run, signal })),
    );
    const text = clean(heard ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, MOST);
    if (text === '') {
      if (heard !== undefined) this.#troubles.push(`${by} heard no words.`);
      return '';
    }
    const left = await this.#corrected(text);
    if (left !== '') this.#heard = { ...this.#heard, transcript: left };
    return left;
  }

  /** Someone who leaves here has spoken, and loses nothing of it. */
  async #corrected(text: string): Promise<string> {
    const { terminal } = this.#around;
    try {
      const choice = await terminal.choose<'take' | 'fix' | 'drop'>(
        'Is this what you said?',
        [
          { value: 'take', label: 'yes' },
          { value: 'fix', label: 'fix it', key: 'f' },
          { value: 'drop', label: 'leave it out', key: 'x' },
        ],
        { inline: true, above: [['This was heard:', { text, tone: 'voice', indent: 2 }]] },
      );
      if (choice === 'drop') return '';
      if (choice === 'take') return text;
      const prompt = ['Fix what was heard.'];
      return (await terminal.answer({ prompt, seconds: null, aloud: false, initial: text })).text.trim();
    } catch (error) {
      if (error instanceof Stopped) return text;
      throw error;
    }
  }

  /** Whatever a command does, the drill goes on. */
  async #tried<T>(action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch (error) {
      this.#trouble(error);
      return undefined;
    }
  }

  #trouble(error: unknown): void {
    if (error instanceof Stopped) return;
    if (!(error instanceof Problem)) throw error;
    this.#troubles.push(error.message);
  }
}
