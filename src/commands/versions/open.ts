import type { Interview } from '../../domain/interviews/interview.ts';
import { interviewName } from '../../domain/interviews/interview.ts';
import type { Conflict } from '../../domain/journal/fields.ts';
import type { Journal } from '../../domain/ports.ts';
import type { Story } from '../../domain/stories/story.ts';

/** What can be merged field by field, and is resolved by a command of its own. */
export type Merged = 'story' | 'interview';

/** A thing of which two versions are open. */
export interface Open {
  kind: Merged;
  id: string;
  title: string;
  conflicts: readonly Conflict[];
}

/** Everything that was changed on two sides and that no one has decided yet. */
export function openConflicts(journal: Journal): Open[] {
  return (['story', 'interview'] as const).flatMap((kind) => {
    const open = journal.conflicts(kind);
    if (open.size === 0) return [];
    const things = journal.all(kind);
    return [...open].map(([id, conflicts]) => ({ kind, id, title: titleOf(kind, things.get(id)), conflicts }));
  });
}

export function titleOf(kind: Merged, value: Story | Interview | undefined): string {
  return kind === 'story' ? ((value as Story | undefined)?.title ?? '') : interviewName((value ?? {}) as Interview);
}

/** "The pool: changed on two sides, and both versions are kept. Decide: rehearse story resolve the-pool" */
export function twoVersions({ kind, id, title, conflicts }: Open): string {
  const removed = conflicts.every(({ part }) => part === '');
  const says = removed
    ? 'removed on one side and changed on the other, so it stays'
    : 'changed on two sides, and both versions are kept';
  return `${title}: ${says}. Decide: rehearse ${kind} resolve ${id}`;
}
