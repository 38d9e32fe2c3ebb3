import type { Command } from 'commander';
import type { KindName } from '../domain/content/kinds.ts';
import { minutes } from '../domain/duration.ts';
import { RETENTION, recall } from '../domain/practice/memory.ts';
import { standingWith, streak } from '../domain/practice/standing.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { readUserState, type UserState } from './session/user-state.ts';
import { count, plural } from './wording/counts.ts';

interface KindStats {
  items: number;
  practised: number;
  /** Items that could be produced today with a probability of 0.9 or more. */
  firm: number;
}

export function declare(command: Command, world: World): void {
  command.option('--json', 'as JSON').action(async (options: { json?: boolean }) => {
    const state = await readUserState(world);
    const stats = statsOf(state);
    if (options.json) world.printJson(stats);
    else await world.say(...statsLines(stats));
  });
}

function statsOf({ standing, entries, day }: UserState) {
  const byKind: Partial<Record<KindName, KindStats>> = {};
  for (const entry of entries.filter(({ drill }) => drill)) {
    const own = standingWith(standing, entry);
    const stats = byKind[entry.kind] ?? { items: 0, practised: 0, firm: 0 };
    byKind[entry.kind] = {
      items: stats.items + 1,
      practised: stats.practised + (own ? 1 : 0),
      firm: stats.firm + (own && own.grade !== 'again' && recall(own.memory, day) >= RETENTION ? 1 : 0),
    };
  }
  const days = Object.values(standing.days);
  return {
    attempts: standing.attempts,
    days: days.length,
    streak: streak(standing, day),
    minutes: minutes(days.reduce((sum, { seconds }) => sum + seconds, 0)),
    sureness: standing.sureness.tries.map((tries, i) => ({
      confidence: i + 1,
      tries,
      said: tries ? (standing.sureness.shares[i] ?? 0) / tries : null,
    })),
    byKind,
  };
}

function statsLines(stats: ReturnType<typeof statsOf>): Line[] {
  if (stats.attempts === 0) return ['Nothing practiced yet. Start with: rehearse'];
  const kinds = Object.entries(stats.byKind) as [KindName, KindStats][];
  return [
    `${count(stats.attempts, 'attempt')} on ${count(stats.days, 'day')}, ${count(stats.minutes, 'minute')}.${stats.streak > 1 ? ` ${stats.streak} days in a row.` : ''}`,
    '',
    ...kinds.map(([kind, { items, practised, firm }]) => ({
      text: `${String(practised).padStart(3)} of ${String(items).padStart(3)} practiced, ${firm} firm`,
      hang: `  ${plural(kind, 2).padEnd(11)}`,
    })),
    ...sure(stats.sureness),
    '',
    { text: 'Firm: the chance that you would recall it today is 90% or more.', tone: 'quiet' as const },
  ];
}

const WORDS = ['a guess', 'unsure', 'fairly sure', 'certain'];
/** Fewer tries say nothing about how well people judge themselves. */
const ENOUGH = 3;

/** How many of the points were really said, by how sure the user was before looking. */
function sure(levels: ReturnType<typeof statsOf>['sureness']): Line[] {
  const told = levels.filter(({ tries }) => tries >= ENOUGH);
  if (told.length === 0) return [];
  const lines = told.map(
    ({ confidence, tries, said }): Line => ({
      text: `${Math.round((said ?? 0) * 100)}% of the points, ${count(tries, 'time')}`,
      hang: `  ${(WORDS[confidence - 1] ?? '').padEnd(13)}`,
    }),
  );
  return ['', 'How much you said, by how sure you were:', ...lines];
}
