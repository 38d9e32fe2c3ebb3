import type { Drafts } from '../../../src/domain/drafts.ts';
import type { Room } from '../../../src/domain/drills/room/drill.ts';
import { ANY_FAILURE } from '../../../src/domain/drills/room/failures.ts';
import { openSheet } from '../../../src/domain/drills/room/sheet.ts';
import type { Rating } from '../../../src/domain/rating.ts';
import { type Rule, ScriptedTerminal } from '../../fixtures/scripted-terminal.ts';

/** Drafts in memory. */
export function draftsIn(texts = new Map<string, string>()): Drafts & { texts: Map<string, string> } {
  return {
    texts,
    read: (id) => texts.get(id),
    keep: (id, text) => void texts.set(id, text),
    drop: (id) => void texts.delete(id),
  };
}

interface Furniture extends Partial<Omit<Room, 'terminal' | 'sheet'>> {
  width?: number;
  drafts?: Drafts;
}

/** A room for a drill, its user played from a script. */
export function aRoom(rules: readonly Rule[] = [], { width, drafts, ...own }: Furniture = {}) {
  const terminal = new ScriptedTerminal(rules, { width });
  const ratings: Record<string, Rating> = {};
  const room: Room = {
    terminal,
    sheet: openSheet(drafts ?? draftsIn(), 'item'),
    soFar: [],
    random: () => 0,
    clock: () => terminal.now,
    heading: { left: 'Topic', right: 'place' },
    aloud: false,
    untimed: false,
    level: 'mid',
    earlier: 0,
    lenses: [],
    failures: ANY_FAILURE,
    rate: async (rated) => void Object.assign(ratings, rated),
    stories: async () => [],
    tasksOf: () => [],
    titleOf: (id) => id,
    ...own,
  };
  return { room, terminal, ratings };
}

export const points = (...texts: string[]) => texts.map((text) => ({ text }));
