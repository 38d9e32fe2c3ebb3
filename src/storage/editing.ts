import { mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { EditorFile, EditorFiles, EditorLeft } from '../domain/drafts.ts';
import { Problem } from '../domain/problem.ts';
import type { DraftPlace } from '../domain/terminal.ts';
import { bestEffort } from './best-effort.ts';
import { patiently } from './busy.ts';
import { makeFolder } from './home.ts';
import { isAlive } from './lock.ts';
import { OTHER_HOME, refused } from './refusals.ts';
import { LARGEST_DRAFT, readRegularText } from './regular.ts';
import { decodeText, readBytes } from './text.ts';
import { removeTemporaries, writeWhole } from './whole.ts';

/** Bytes: far more than anyone writes in an answer, far less than would hold up the window. */
const LARGEST = 1_000_000;
const TEXT = 'text';
/** The file that says whose text it is, beside it. */
const ABOUT = 'about.json';

interface EditingRecord {
  place?: DraftPlace;
  opened: string;
  /** Processes that have the file: this program, and the editor once it runs. */
  holders: number[];
}

/**
 * Texts in the user's editor, each in its own folder in `drafts/editing/`: editors put files beside it. A file
 * is removed when its text has been taken; one whose program was killed is found by the next start.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: short functions around one folder and the set of texts that are open in it.
export function openEditing(home: string): EditorFiles {
  const editing = join(home, 'drafts', 'editing');
  const own = new Set<string>();

  function remove(folder: string): void {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    own.delete(folder);
    // Until the last one is gone it is not empty.
    bestEffort(() => rmdirSync(editing));
  }

  function open(text: string, { ending, place }: { ending: string; place?: DraftPlace }): EditorFile {
    makeFolder(editing);
    const folder = mkdtempSync(join(editing, 'text-'));
    own.add(folder);
    const path = join(folder, `${TEXT}${ending}`);
    const note = (...holders: number[]) => {
      const about: EditingRecord = { place, opened: text, holders: [process.pid, ...holders] };
      // Whole or not at all: a program that is killed meanwhile leaves a note that can still be read.
      writeWhole(join(folder, ABOUT), JSON.stringify(about), 0o600, false);
    };
    try {
      note();
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      remove(folder);
      throw error;
    }
    return {
      path,
      heldBy: (editor) => void bestEffort(() => note(editor)),
      read() {
        if (!statSync(path, { throwIfNoEntry: false })) remove(folder);
        return textIn(path);
      },
      // The text is taken: a folder that cannot be removed is found by a later start.
      close: () => void bestEffort(() => remove(folder)),
    };
  }

  function leftIn(folder: string): EditorLeft[] {
    const about = bestEffort(() => JSON.parse(readRegularText(join(folder, ABOUT), LARGEST_DRAFT)) as EditingRecord);
    if (!about || own.has(folder) || isHeld(about, folder)) return [];
    removeTemporaries(folder);
    const names = readdirSync(folder).filter((name) => name !== ABOUT);
    const file = names.find((name) => name.startsWith(`${TEXT}.`));
    const saved = file && bestEffort(() => textIn(join(folder, file)));
    const isNew = saved !== undefined && withoutEnd(saved) !== withoutEnd(about.opened);
    const stays = saved === undefined || (isNew && !about.place);
    const path = names.length > (file ? 1 : 0) ? folder : file && stays ? join(folder, file) : undefined;
    if (!isNew && path === undefined) {
      remove(folder);
      return [];
    }
    const taken = () =>
      path === undefined ? remove(folder) : patiently(() => rmSync(join(folder, ABOUT), { force: true }));
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
      const folders = bestEffort(() => readdirSync(editing)) ?? [];
      return folders.flatMap((name) => bestEffort(() => leftIn(join(editing, name))) ?? []);
    },
  };
}

/** Whether one of the processes that had the file still has it; their ids mean nothing after a reboot. */
function isHeld({ holders }: EditingRecord, folder: string): boolean {
  const started = Date.now() - uptime() * 1000;
  if (statSync(join(folder, ABOUT)).mtimeMs < started) return false;
  return holders.some((holder) => holder !== process.pid && isAlive(holder));
}

/** @throws Problem in words that fit on one line of the window */
function textIn(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) throw new Problem('The editor left no file; your text is unchanged.');
  const where = `What it saved is in ${path}`;
  if (status.size > LARGEST) throw new Problem('The editor saved more than 1 MB; your text is unchanged.', where);
  const bytes = readBytes(path);
  const text = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
  if (typeof text === 'string') return text;
  throw new Problem('The editor did not save UTF-8 text; your text is unchanged.', where);
}

/** Editors end the last line, whether it was ended or not. */
function withoutEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n+$/, '');
}
