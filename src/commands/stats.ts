import type { Command } from 'commander';
import type { KindName } from '../domain/content/kinds.ts';
import { minutes } from '../domain/duration.ts';
import { RETENTION, recall } from '../domain/practice/memory.ts';
import { standingWith } from '../domain/practice/pace.ts';
import { streak } from '../domain/practice/standing.ts';
import type { World } from '../world.ts';
import { readState, type State } from './state.ts';
import { count, plural } from './words.ts';

interface KindStats {
  items: number;
  practised: number;
  /** Items that could be produced today with a probability of 0.9 or more. */
  firm: number;
}

export function declare(command: Command, world: World): void {
  command.option('--json', 'as JSON').action(async (options: { json?: boolean }) => {
    const state = await readState(world);
    const stats = statsOf(state);
    if (options.json) world.print(`${JSON.stringify(stats, null, 2)}\n`);
    else await world.say(...lines(stats));
  });
}

function statsOf({ standing, entries, day }: State) {
  const byKind: Partial<Record<KindName, KindStats>> = {};
  for (const entry of entries.filter(({ drill }) => drill)) {
    const own = standingWith(standing, entry);
    const stats = byKind[entry.kind] ?? { items: 0, practised: 0, firm: 0 };
    byKind[entry.kind] = {
      items: stats.items + 1,
      practised: stats.practised + (own ? 1 : 0),
      firm: stats.firm + (recall(own?.memory, day) >= RETENTION ? 1 : 0),
    };
  }
  const days = Object.values(standing.days);
  return {
    attempts: standing.attempts,
    days: days.length,
    streak: streak(standing, day),
    minutes: minutes(days.reduce((sum, { seconds }) => sum + seconds, 0)),
    byKind,
  };
}

function lines(stats: ReturnType<typeof statsOf>) {
  if (stats.attempts === 0) return ['Nothing practised yet. Start with: rehearse'];
  const kinds = Object.entries(stats.byKind) as [KindName, KindStats][];
  return [
    `${count(stats.attempts, 'attempt')} on ${count(stats.days, 'day')}, ${count(stats.minutes, 'minute')}.${stats.streak > 1 ? ` ${stats.streak} days in a row.` : ''}`,
    '',
    ...kinds.map(([kind, { items, practised, firm }]) => ({
      text: `${String(practised).padStart(3)} of ${String(items).padStart(3)} practised, ${firm} firm`,
      hang: `  ${plural(kind, 2).padEnd(11)}`,
    })),
    '',
    { text: 'Firm: you would produce it today with 90 % certainty or more.', tone: 'quiet' as const },
  ];
}
