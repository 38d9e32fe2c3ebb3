import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { bestEffort } from './storage/best-effort.ts';
import { dataFolder } from './storage/home.ts';

/** Commands as they are typed, but for `data`, which may erase what is there. Whatever else comes first is not worth a file. */
const COMMAND = /^(?!data$)[a-z]+$/;

/** A file that is being written, or was when its process was killed. */
const UNFINISHED = /^[a-z]+\.\d+$/;

/** What newer versions of Node have than the one whose types we check against. */
type KeepingNode = { enableCompileCache?: (folder: string) => unknown; flushCompileCache?: () => void };

/** The scripts of the program that this run has loaded, by file: see `stamped`. */
type Loaded = Map<string, Script>;

/**
 * For all bars of `bench/startup.mjs`: more than half of a start is compiling, and V8 can keep what it compiled. From Node
 * 22.1 on Node does so itself. For Node 20 each command keeps one file of what it loaded, written when it has ended well,
 * or when what is returned is called, as the first question is about to be shown. Nothing is kept before there is a data
 * folder, and what goes wrong here only makes the next start slower: docs/decisions/0021.
 */
export function keepCode(args: readonly string[]): (() => void) | undefined {
  try {
    const [command = 'rehearse'] = args;
    const folder = dataFolder(process.env, process.platform);
    if (!COMMAND.test(command) || !statSync(folder).isDirectory()) return undefined;
    const cache = join(folder, 'cache', 'code');
    const { enableCompileCache, flushCompileCache } = keepingNode();
    if (!enableCompileCache) return keepScripts(__dirname, join(cache, command));
    makeFolders(cache);
    enableCompileCache(cache);
    return flushCompileCache;
  } catch {
    // Without a cache everything is compiled again.
  }
  return undefined;
}

/** Node 20 is not asked: that would load all of its module loader. */
function keepingNode(): KeepingNode {
  return process.versions.node.startsWith('20.') ? {} : require('node:module');
}

/** Compiles what is loaded from a folder with what a file has of it, and writes that file if it lacked something. */
function keepScripts(folder: string, file: string): () => void {
  const kept = readKept(file);
  const loaded: Loaded = new Map();
  let complete = true;
  const { extensions } = require;
  const usual = extensions['.js'];
  extensions['.js'] = (module, path) => {
    if (dirname(path) !== folder) return usual(module, path);
    const name = stamped(path);
    const cachedData = kept.get(name);
    const script = new Script(wrapped(readFileSync(path, 'utf8')), { filename: path, cachedData });
    complete &&= cachedData !== undefined && !script.cachedDataRejected;
    loaded.set(name, script);
    const run = script.runInThisContext();
    run.call(module.exports, module.exports, module.require.bind(module), module, path, folder);
  };
  const keep = () => {
    if (!complete) writeKept(file, folder, kept, loaded);
    complete = true;
  };
  process.on('exit', (code) => {
    if (code === 0) keep();
  });
  return keep;
}

/** A module as Node documents that it is run. */
function wrapped(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
}

/** V8 looks at no more than the length of a source: which file it was, its size, and when it was written. */
function stamped(path: string): string {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return `${basename(path)}:${size}:${mtimeMs}:${ctimeMs}`;
}

function isCurrent(folder: string, name: string): boolean {
  return bestEffort(() => stamped(join(folder, name.slice(0, name.indexOf(':'))))) === name;
}

/** What was compiled of each script; nothing if there is no such file, or if it is not whole. */
function readKept(file: string): Map<string, Buffer> {
  const kept = new Map<string, Buffer>();
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    let start = end + 1;
    for (const [name, length] of JSON.parse(bytes.toString('utf8', 0, end)) as [string, number][]) {
      kept.set(name, bytes.subarray(start, start + length));
      start += length;
    }
    return start === bytes.length ? kept : new Map();
  } catch {
    return new Map();
  }
}

/** A file appears whole or not at all: V8 trusts what is in it. */
function writeKept(file: string, source: string, before: Map<string, Buffer>, loaded: Loaded): void {
  const made = `${file}.${process.pid}`;
  try {
    const folder = dirname(file);
    makeFolders(folder);
    removeUnfinished(folder);
    // What another run of this command loaded stays, unless the program has changed.
    const others = [...before].filter(([name]) => !loaded.has(name) && isCurrent(source, name));
    const kept = [...others, ...[...loaded].map(([name, script]) => [name, script.createCachedData()] as const)];
    const to = openSync(made, 'wx', 0o600);
    try {
      const sizes = JSON.stringify(kept.map(([name, { length }]) => [name, length]));
      writeSync(to, Buffer.concat([Buffer.from(`${sizes}\n`), ...kept.map(([, code]) => code)]));
      fsyncSync(to);
    } finally {
      closeSync(to);
    }
    renameSync(made, file);
  } catch {
    bestEffort(() => rmSync(made, { force: true }));
  }
}

/** The folder and the one around it, but not the data folder, which the command may have removed. */
function makeFolders(folder: string): void {
  for (const one of [dirname(folder), folder]) if (!existsSync(one)) mkdirSync(one, { mode: 0o700 });
}

/** Another process that is still writing such a file finds it gone, and gives up. Newer versions of Node have folders here. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
}
