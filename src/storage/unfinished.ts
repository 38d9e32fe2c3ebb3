import type { EditorFiles } from '../domain/drafts.ts';
import { takeUp } from '../domain/drills/room/resuming.ts';
import { once } from '../once.ts';
import type { DraftStore } from '../world.ts';
import { openDrafts } from './drafts.ts';
import { openEditing } from './editing.ts';

/** What was begun and not handed in yet. A plan needs none of it, so that it is loaded only when it is asked for. */
export interface Unfinished {
  /** With what an editor saved while the program was not there to take it. */
  drafts(): DraftStore;
  editing(): EditorFiles;
}

/** @param tell takes a sentence for the end, when nothing can be drawn over it */
export function openUnfinished(folder: string, tell: (text: string) => void): Unfinished {
  const editing = once(() => openEditing(folder));
  const drafts = once(() => {
    const opened = openDrafts(folder);
    for (const said of takeUp(editing().left(), opened)) tell(said);
    return opened;
  });
  return { drafts, editing };
}
