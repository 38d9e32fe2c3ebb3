import { mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { EditorFile, EditorFiles, EditorLeft } from '../domain/drafts.ts';
import { Problem } from '../domain/problem.ts';
import type { Place } from '../domain/terminal.ts';
import { makeFolder } from './home.ts';
import { isAlive } from './lock.ts';
import { OTHER_HOME, refused } from './refusals.ts';
import { LARGEST_DRAFT, readRegularText } from './regular.ts';
import { decodeText, readBytes } from './text.ts';

/** Bytes: far more than anyone writes in an answer, far less than would hold up the window. */
const LARGEST = 1_000_000;
const TEXT = 'text';
/** The file that says whose text it is, beside it. */
const ABOUT = 'about.json';

interface About {
  place?: Place;
  opened: string;
  /** Processes that have the file: this program, and the editor once it runs. */
  holders: number[];
}

/**
 * Texts in the user's editor, each in a folder of its own in `drafts/editing/`: editors put files beside it. A file
 * is removed when its text has been taken; one whose program was killed is found by the next start.
 */
export function openEditing(folder: string): EditorFiles {
  const editing = join(folder, 'drafts', 'editing');
  const own = new Set<string>();

  function remove(desk: string): void {
    rmSync(desk, { recursive: true, force: true });
    own.delete(desk);
    // Until the last one is gone it is not empty.
    attempted(() => rmdirSync(editing));
  }

  function open(text: string, { ending, place }: { ending: string; place?: Place }): EditorFile {
    makeFolder(editing);
    const desk = mkdtempSync(join(editing, 'text-'));
    own.add(desk);
    const path = join(desk, `${TEXT}${ending}`);
    const note = (...holders: number[]) => {
      const about: About = { place, opened: text, holders: [process.pid, ...holders] };
      writeFileSync(join(desk, ABOUT), JSON.stringify(about), { mode: 0o600 });
    };
    try {
      note();
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      remove(desk);
      throw error;
    }
    return {
      path,
      heldBy: (editor) => void attempted(() => note(editor)),
      read() {
        if (!statSync(path, { throwIfNoEntry: false })) remove(desk);
        return textIn(path);
      },
      close: () => remove(desk),
    };
  }

  function leftIn(desk: string): EditorLeft[] {
    const about = attempted(() => JSON.parse(readRegularText(join(desk, ABOUT), LARGEST_DRAFT)) as About);
    if (!about || own.has(desk) || isHeld(about, desk)) return [];
    const names = readdirSync(desk).filter((name) => name !== ABOUT);
    const file = names.find((name) => name.startsWith(`${TEXT}.`));
    const saved = file && attempted(() => textIn(join(desk, file)));
    const isNew = saved !== undefined && withoutEnd(saved) !== withoutEnd(about.opened);
    const stays = saved === undefined || (isNew && !about.place);
    const path = names.length > (file ? 1 : 0) ? desk : file && stays ? join(desk, file) : undefined;
    if (!isNew && path === undefined) {
      remove(desk);
      return [];
    }
    const taken = () => (path === undefined ? remove(desk) : rmSync(join(desk, ABOUT), { force: true }));
    return [{ place: about.place, opened: about.opened, ...(isNew ? { saved } : {}), path, taken }];
  }

  return {
    open(text, request) {
      try {
        return open(text, request);
      } catch (error) {
        throw refused(error, editing, 'write', OTHER_HOME);
      }
    },
    left() {
      const desks = attempted(() => readdirSync(editing)) ?? [];
      return desks.flatMap((name) => attempted(() => leftIn(join(editing, name))) ?? []);
    },
  };
}

/** Whether one of the processes that had the file still has it; their numbers mean nothing after a new start. */
function isHeld({ holders }: About, desk: string): boolean {
  const started = Date.now() - uptime() * 1000;
  if (statSync(join(desk, ABOUT)).mtimeMs < started) return false;
  return holders.some((holder) => holder !== process.pid && isAlive(holder));
}

/** @throws Problem in words that fit a line of the window */
function textIn(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new Problem('The editor left no file; the text is as it was before.');
  const where = `What it saved is in ${path}`;
  if (status.size > LARGEST) throw new Problem('The editor saved over 1 MB; the text is as it was before.', where);
  const bytes = readBytes(path);
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
  if (typeof text === 'string') return text;
  throw new Problem('The editor saved no text in UTF-8; the text is as it was before.', where);
}

/** Editors end the last line, whether it was ended or not. */
function withoutEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n+$/, '');
}

function attempted<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
