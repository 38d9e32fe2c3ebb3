import { sheetOfBoth } from '../domain/drills/room/sheet.ts';
import type { DraftStore } from '../world.ts';

/** What a run has of a draft: as it was when it was first read, and as it is now. */
interface Held {
  before: string | undefined;
  now: string | undefined;
}

export interface HeldDrafts extends DraftStore {
  /** Writes what was broken off, beside what others have written meanwhile. */
  write(): void;
}

/**
 * Drafts of a run that reads its answers from a pipe, kept in memory until it ends: runs side by side do not take up what
 * another one is in the middle of.
 */
export function holdDrafts(drafts: DraftStore): HeldDrafts {
  const own = new Map<string, Held>();
  const held = (item: string): Held => {
    const before = own.has(item) ? undefined : drafts.read(item);
    const found = own.get(item) ?? { before, now: before };
    own.set(item, found);
    return found;
  };
  return {
    read: (item) => held(item).now,
    keep: (item, text) => {
      held(item).now = text;
    },
    drop: (item) => {
      held(item).now = undefined;
    },
    items: () => {
      const others = drafts.items().filter((item) => !own.has(item));
      return [...others, ...[...own].flatMap(([item, { now }]) => (now === undefined ? [] : item))];
    },
    write() {
      for (const [item, { before, now }] of own) {
        if (now === before) continue;
        const there = drafts.read(item);
        const others = there === before ? undefined : there;
        if (now !== undefined) drafts.keep(item, others === undefined ? now : sheetOfBoth(now, others));
        else if (others === undefined) drafts.drop(item);
      }
      own.clear();
    },
  };
}
