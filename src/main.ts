import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMoment, stamp } from './domain/dates.ts';
import { jsonText } from './domain/json.ts';
import { Interrupted, Problem, Stopped, WrongUsage } from './domain/problem.ts';
import type { Terminal } from './domain/terminal.ts';
import { harmless, layoutOf, writeAll } from './output.ts';
import type { World } from './world.ts';

/** The compiled library, beside the built program. */
const LIBRARY = join(__dirname, 'library');
/** Columns that the ready help text is laid out for. */
const WIDTH = 80;
const STOP_CODES = { done: 0, problem: 1, usage: 2, interrupted: 130 } as const;

/** Builds the world, runs the command line, and turns what is thrown into words and an exit code. */
export async function main(args: readonly string[], version: string): Promise<void> {
  // Input that ends in the middle of a question must not look like success.
  process.exitCode = STOP_CODES.problem;
  const { world, close } = buildWorld();
  try {
    const help = readyHelp(args);
    if (help) world.print(help);
    else await (await import('./program.ts')).run(args, world, version);
    process.exitCode = STOP_CODES.done;
  } catch (error) {
    process.exitCode = report(error, world);
  } finally {
    close();
  }
}

/**
 * For the bar of `rehearse --help` (1.4 bare starts of Node; from the command tree it takes 1.8): the text as the build
 * has laid it out, for whoever has the columns. Everybody else gets it from the command tree.
 */
function readyHelp(args: readonly string[]): string | undefined {
  const asked = args.length === 1 && (args[0] === '--help' || args[0] === '-h');
  if (!asked || (layoutOf(process.env).columns ?? WIDTH) < WIDTH) return undefined;
  try {
    return readFileSync(join(__dirname, 'help.txt'), 'utf8');
  } catch {
    return undefined;
  }
}

function report(error: unknown, { warn }: World): number {
  if (error instanceof Stopped) return STOP_CODES.done;
  if (error instanceof Interrupted) return STOP_CODES.interrupted;
  if (error instanceof Problem) {
    warn(error.message);
    if (error.hint) warn(`  ${error.hint}`);
    return error instanceof WrongUsage ? STOP_CODES.usage : STOP_CODES.problem;
  }
  warn('This is a bug in Rehearsal, not something you did. Your data is as it was.');
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return STOP_CODES.problem;
}

function buildWorld(): { world: World; close: () => void } {
  const { env, platform } = process;
  const begun = Date.now();
  let terminal: (Terminal & { close(): void }) | undefined;
  /** What is told when the terminal is closed. */
  const last: string[] = [];
  const warn = (text: string) => writeAll(2, `${harmless(text)}\n`);
  const print = (text: string) => writeAll(1, harmless(text));
  const store = once(async () => {
    const { openStore } = await import('./storage/store.ts');
    const places = { env, platform, shipped: LIBRARY };
    return openStore(
      places,
      () => stamp(world.now()),
      warn,
      (text) => last.push(text),
    );
  });

  const world: World = {
    options: {},
    folder: async () => (await store()).folder(),
    packs: async () => (await store()).packs(),
    library: once(async () => {
      const library = await (await store()).library(world.options.content);
      for (const trouble of library.troubles()) warn(trouble);
      return library;
    }),
    terminal: once(async () => {
      const { openTerminal } = await import('./terminal/open.ts');
      terminal = await openTerminal({
        stdin: process.stdin,
        stdout: process.stdout,
        env,
        plain: world.options.plain ?? false,
        // Not `performance.now()`, which loads all of Node's measuring on the way to the first prompt.
        now: () => Number(process.hrtime.bigint()) / 1e6,
        editing: async () => (await store()).editing(),
      });
      return terminal;
    }),
    progress: async () => (await store()).progress(),
    journal: async () => (await store()).journal(),
    settings: async () => (await store()).settings(),
    drafts: async () => (await store()).drafts(),
    files: once(async () => (await import('./storage/files.ts')).openFiles((await store()).folder())),
    checkContent: async (path) => {
      const { checkFolder, checkPacks } = await import('./storage/check-folder.ts');
      const { knownIn } = await import('./storage/pack.ts');
      const { shippedLibrary } = await import('./storage/compiled.ts');
      const known = knownIn(shippedLibrary(LIBRARY));
      return path === undefined ? checkPacks(await world.packs(), known) : checkFolder(path, known);
    },
    parse: async (text, file) => (await import('./storage/document.ts')).parseDocument(text, file),
    now: () => {
      const { asOf } = world.options;
      if (asOf === undefined) return new Date();
      return new Date(asOfMoment(asOf).getTime() + Date.now() - begun);
    },
    random: Math.random,
    // For the bar of a plan towards a date (4 bare starts of Node; 5 without): V8's optimising compiler is done when the
    // plan is.
    workOnce: () => process.getBuiltinModule('node:v8').setFlagsFromString('--no-opt'),
    newId: () => crypto.randomUUID().slice(0, 13).replace('-', ''),
    // Asking for it loads the calendar data of the world: not on the way to a help text.
    get zone() {
      return ownZone();
    },
    print,
    printJson: (value) => writeAll(1, jsonText(value)),
    warn,
    say: async (...lines) => {
      const { colorLevel, createPainter, WIDEST } = await import('./terminal/paint.ts');
      const level = world.options.plain ? 0 : colorLevel(env, layoutOf(env));
      const painter = createPainter(level ? (await import('./terminal/tones.ts')).tonesFor(level) : undefined);
      // The painter has cleaned the text; its colors are meant for the terminal.
      writeAll(1, `${painter.rows(lines, Math.min(world.columns, WIDEST)).join('\n')}\n`);
    },
    read: async (lines) => {
      const screen = !world.options.plain && layoutOf(env).isTTY;
      await (screen ? (await world.terminal()).read(lines) : world.say(...lines));
    },
    get columns() {
      return layoutOf(env).columns || 80;
    },
  };
  const close = () => {
    terminal?.close();
    last.forEach(warn);
  };
  return { world, close };
}

/** The zone of this machine; UTC where it has none that can be reckoned with, as with an empty TZ. */
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

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
