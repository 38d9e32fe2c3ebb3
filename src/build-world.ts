import { readMoment, stamp } from './domain/dates.ts';
import { jsonText } from './domain/json.ts';
import type { Terminal } from './domain/terminal.ts';
import { once } from './once.ts';
import { harmless, inWords } from './output.ts';
import { bestEffort } from './storage/best-effort.ts';
import type { CompiledLibrary } from './storage/compiled.ts';
import type { OpenOptions } from './terminal/open.ts';
import type { World } from './world.ts';

/** What surrounds a run: a process, or the streams and the clock of a test. */
export interface Host {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Opens the library that comes with the program, once. @throws Problem if it cannot be read */
  shipped(): Promise<CompiledLibrary>;
  /** The text of a file that the build has made. @throws Problem if it is not there */
  built(name: string): string;
  /** The descriptor of standard input. */
  input: number;
  /** What the terminal is opened on. */
  streams(): Pick<OpenOptions, 'stdin' | 'stdout'>;
  /** Writes all of it to standard output or standard error before returning. @throws Problem if it cannot */
  write(fd: 1 | 2, text: string): void;
  /** Standard output as far as layout asks. */
  output(): { isTTY?: boolean; columns?: number };
  /** Columns of the terminal behind this descriptor; undefined if it is not a terminal. */
  window?(fd: 1 | 2): number | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds of a monotonic clock. */
  elapsed(): number;
  /** Calls back at once and every `BEAT` milliseconds as long as the process runs: so it notices that it was stopped. */
  heartbeat?(beat: () => void): void;
  /** Called once, when the first question is about to be shown. */
  asks?: () => void;
  /** See `World`. */
  workOnce: World['workOnce'];
}

/** Builds the world of one run. `close` gives the terminal back, and prints what had to wait for that. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one entry for each thing outside; what has to be said of it is in its own file.
export function buildWorld(host: Host): { world: World; close: () => void } {
  const { env, platform, shipped } = host;
  const begun = host.now();
  let terminal: (Terminal & { close(): void }) | undefined;
  /** What is printed when the terminal is closed, and what is done before. */
  const last: string[] = [];
  const leaving: (() => void)[] = [];
  const warn = (text: string) => host.write(2, `${inWords(harmless(text), () => host.window?.(2))}\n`);
  const print = (text: string) =>
    host.write(
      1,
      inWords(harmless(text), () => host.window?.(1)),
    );
  const store = once(async () => {
    const { openStore } = await import('./storage/store.ts');
    return openStore(
      { env, platform, shipped },
      () => stamp(world.now()),
      warn,
      (text) => last.push(text),
    );
  });

  /** Whether the user wants plain lines, by an option, a variable, or a setting. */
  const plain = once(async () => {
    if (world.options.plain || isAccessible(env)) return true;
    // Anything but a terminal gets plain lines anyway.
    if (!host.output().isTTY) return false;
    const settings = (await store()).settings();
    return bestEffort(() => settings.read().plain) ?? false;
  });

  const zone = once(ownZone);
  /** Names of the shipped library, on which packs build. */
  const known = once(async () => (await import('./storage/pack.ts')).knownIn(await shipped()));
  /** What need not be proven again; nothing if the user's data has nowhere to go. */
  const proven = async () => {
    const { provenIn } = await import('./storage/proven.ts');
    const { mark } = (await shipped()).index;
    return world.folder().then(
      (folder) => provenIn(folder, mark),
      () => undefined,
    );
  };

  const world: World = {
    options: {},
    folder: async () => (await store()).folder(),
    packs: async () => (await store()).packs(),
    library: once(async () => {
      const library = await (await store()).library(world.options.content);
      for (const trouble of library.troubles()) warn(trouble);
      return library;
    }),
    readyLibrary: async () => (await store()).readyLibrary(),
    built: host.built,
    terminal: once(async () => {
      const { openTerminal } = await import('./terminal/open.ts');
      terminal = await openTerminal({
        ...host.streams(),
        env,
        plain: await plain(),
        now: host.elapsed,
        heartbeat: host.heartbeat,
        editing: async () => (await (await store()).unfinished()).editing(),
        asks: once(() => host.asks?.()),
      });
      return terminal;
    }),
    progress: async () => (await store()).progress(),
    journal: async () => (await store()).journal(),
    settings: async () => (await store()).settings(),
    drafts: once(async () => {
      const drafts = (await (await store()).unfinished()).drafts();
      if (world.attended) return drafts;
      const { holdDrafts } = await import('./storage/held-drafts.ts');
      const held = holdDrafts(drafts);
      leaving.push(held.write);
      return held;
    }),
    data: async () => (await store()).data(),
    decks: async () => (await store()).decks(),
    files: once(async () => (await import('./storage/files.ts')).openFiles((await store()).folder(), host.input)),
    checkContent: async (path, options) => {
      const { checkFolder, checkPacks } = await import('./storage/check-folder.ts');
      const how = { ...options, known: await known(), proven: await proven() };
      return path === undefined ? checkPacks(await world.packs(), how) : checkFolder(path, how);
    },
    planMigration: async (path) => {
      const { planMigration } = await import('./storage/migrate.ts');
      return planMigration(path === undefined ? { packs: await world.packs() } : { path }, await known());
    },
    ankiPackage: async (bytes, file) => (await import('./storage/anki/collection.ts')).readCollection(bytes, file),
    packFolder: async () => {
      const { openPacks } = await import('./storage/packs.ts');
      return openPacks(await world.packs(), known);
    },
    askCommand: async (run) => (await import('./processes/ask-command.ts')).askCommand({ ...run, env }),
    startRecorder: async (run) => (await import('./processes/recorder.ts')).startRecorder({ ...run, env }),
    recordings: async () => (await store()).recordings(),
    hasRecordings: async () => (await store()).hasRecordings(),
    openFile: async (path) => (await import('./processes/open-file.ts')).openFile(path, { env, platform }),
    parse: async (text, file) => (await import('./storage/document.ts')).parseDocument(text, file),
    now: () => {
      const { asOf } = world.options;
      const now = host.now();
      return new Date(asOf === undefined ? now : asOfMoment(asOf).getTime() + now - begun);
    },
    random: Math.random,
    workOnce: host.workOnce,
    newId: () => crypto.randomUUID().slice(0, 13).replace('-', ''),
    // This loads the calendar data of the whole world, which a help text does not need.
    get zone() {
      return zone();
    },
    print,
    printJson: (value) => host.write(1, jsonText(value)),
    warn,
    say: async (...lines) => {
      const { colorLevel, createPainter, WIDEST } = await import('./terminal/paint.ts');
      const lineByLine = await plain();
      const level = lineByLine ? 0 : colorLevel(env, host.output());
      const painter = createPainter(level ? (await import('./terminal/tones.ts')).tonesFor(level) : undefined);
      // The painter has cleaned the text; its colors are meant for the terminal.
      const window = host.output().isTTY && !lineByLine ? world.columns : undefined;
      host.write(1, `${painter.rows(lines, Math.min(world.columns, WIDEST), window).join('\n')}\n`);
    },
    read: async (lines) => {
      const screen = host.output().isTTY && !(await plain());
      await (screen ? (await world.terminal()).read(lines) : world.say(...lines));
    },
    get attended() {
      const { stdin } = host.streams();
      return 'isTTY' in stdin && stdin.isTTY === true;
    },
    get columns() {
      return host.output().columns || 80;
    },
  };
  const close = () => {
    terminal?.close();
    for (const leave of leaving) leave();
    last.forEach(warn);
  };
  return { world, close };
}

/** Whether ACCESSIBLE asks for plain lines, as other programs for the terminal take it. */
function isAccessible({ ACCESSIBLE = '' }: NodeJS.ProcessEnv): boolean {
  return !['', '0', 'false'].includes(ACCESSIBLE.toLowerCase());
}

/** The zone of this machine; UTC if it has none that can be used, as with an empty TZ. */
function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    Intl.DateTimeFormat(undefined, { timeZone });
    return timeZone || 'UTC';
  } catch {
    return 'UTC';
  }
}

/** A bare date means the noon of that day. The command line was checked before: see `program`. */
function asOfMoment(text: string): Date {
  return readMoment(text.length === 10 ? `${text}T12:00:00` : text) as Date;
}
