import { itemLines } from '../../domain/exports/item-text.ts';
import type { Plan } from '../../domain/practice/plan.ts';
import { Stopped } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { standingLines } from './plan-text.ts';
import type { UserState } from './user-state.ts';

/** Titles named before reading begins, so that all of it fits a small window. */
const NAMED = 3;

/** The last days before an interview: what is planned is read, or done elsewhere; no clock, no grade, nothing recorded. */
export async function readThrough(plan: Plan, world: World, state: UserState): Promise<void> {
  const terminal = await world.terminal();
  const library = await world.library();
  terminal.page();
  const titles = plan.items.slice(0, NAMED).map(({ entry }): Line => ({ text: entry.title, hang: '  - ' }));
  const more = plan.items.length - titles.length;
  if (more > 0) titles.push({ text: `${more} more`, hang: '  - ' });
  const ahead = [standingLines(state, plan), [plan.verdict.says], titles];
  try {
    for (const [i, { entry }] of plan.items.entries()) {
      const label = i === 0 ? 'read' : 'next';
      const on = await terminal.choose(
        '',
        [
          { value: true, label },
          { value: false, label: 'stop here', key: 's' },
        ],
        { inline: true, above: i === 0 ? ahead : [] },
      );
      if (!on) return;
      const item = library.item(entry.id);
      if (!item) continue;
      terminal.page({ left: 'Reading', right: `${i + 1} of ${plan.items.length}` });
      await terminal.read(itemLines(item, (id) => library.item(id)?.title));
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}
