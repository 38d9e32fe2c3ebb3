import { Argument, type Command } from 'commander';
import type { KindName } from '../domain/content/kinds.ts';
import { topicName, topicsOf } from '../domain/content/topics.ts';
import { dateOf, stamp } from '../domain/dates.ts';
import { minutes } from '../domain/duration.ts';
import { percent } from '../domain/percent.ts';
import { type Mark, markOf } from '../domain/practice/marks.ts';
import { beliefFrom, isHeld } from '../domain/practice/memory/belief.ts';
import { standingWith, streak } from '../domain/practice/standing.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { counted, readUserState, todayNumber, type UserState } from './session/user-state.ts';
import { count, plural } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

/** How much of a kind or a topic is practiced and firm. */
interface Share {
  items: number;
  practised: number;
  /** Items that are held: see `isHeld`. What is not recalled cannot be. */
  firm: number;
}

export function declare(command: Command, world: World): void {
  command
    .addArgument(
      new Argument('[what]', 'weeks: the last six side by side; last-week: it in ten lines').choices([
        'weeks',
        'last-week',
      ]),
    )
    .option('--json', 'as JSON')
    .addHelpText('after', examples('stats', 'stats weeks', 'stats last-week', 'stats --json'))
    .action(async (what: string | undefined, options: { json?: boolean }) => {
      if (what === 'last-week') return sayWeek(options, world);
      const { sayWeeks, weekJson, weekLines, weekNow } = await import('./stats/week.ts');
      if (what === 'weeks') return sayWeeks(options, world);
      const state = await readUserState(world);
      const stats = statsOf(state, stamp(world.now()));
      const week = await weekNow(state, world);
      if (options.json) world.printJson({ ...stats, week: weekJson(week) });
      else if (stats.attempts + week.problems === 0) await world.say(...statsLines(stats, state));
      else await world.say(...weekLines(week, state), '', ...statsLines(stats, state));
    });
}

async function sayWeek({ json }: { json?: boolean }, world: World): Promise<void> {
  const { lastWeek } = await import('./session/last-week.ts');
  const { monday, name, seconds, drills, points, results, missed, firm, lines } = await lastWeek(
    await todayNumber(world),
    world,
  );
  if (!json)
    return drills > 0 ? world.say({ text: name, tone: 'title' }, ...lines) : world.say(`${name}: nothing practiced.`);
  world.printJson({
    from: dateOf(monday),
    to: dateOf(monday + 6),
    seconds: seconds.current,
    drills,
    points: points ?? null,
    gained: results.gained,
    improved: results.improved?.attempt.item ?? null,
    missed: missed.map(({ item }) => item),
    firm: firm.now,
    firmBefore: firm.before,
  });
}

function statsOf(state: UserState, now: string) {
  const { standing, day, marks } = state;
  const entries = counted(state);
  const marked = (as: Mark) => state.entries.filter((entry) => markOf(entry, marks) === as).length;
  const byKind: Partial<Record<KindName, Share>> = {};
  const byTopic: Record<string, Share> = Object.fromEntries(topicsOf(entries).map((topic) => [topic, NOTHING]));
  const belief = beliefFrom(standing.calibration);
  for (const entry of entries.filter(({ drill }) => drill)) {
    const own = standingWith(standing, entry);
    const firm = entry.recalled && isHeld(own?.memory, own?.grade, day, belief);
    byKind[entry.kind] = withItem(byKind[entry.kind], own !== undefined, firm);
    for (const topic of entry.topics) byTopic[topic] = withItem(byTopic[topic], own !== undefined, firm);
  }
  const days = Object.values(standing.days);
  return {
    attempts: standing.attempts,
    days: days.length,
    streak: streak(standing, now),
    minutes: minutes(days.reduce((sum, { seconds }) => sum + seconds, 0)),
    sureness: standing.sureness.tries.map((tries, i) => ({
      confidence: i + 1,
      tries,
      said: tries ? (standing.sureness.shares[i] ?? 0) / tries : null,
    })),
    byKind,
    byTopic,
    known: marked('known'),
    suspended: marked('suspended'),
  };
}

const NOTHING: Share = { items: 0, practised: 0, firm: 0 };

function withItem(share: Share = NOTHING, practised: boolean, firm: boolean): Share {
  return {
    items: share.items + 1,
    practised: share.practised + (practised ? 1 : 0),
    firm: share.firm + (firm ? 1 : 0),
  };
}

function statsLines(stats: ReturnType<typeof statsOf>, { entries }: UserState): Line[] {
  if (stats.attempts === 0) return ['Nothing practiced yet. Start with: rehearse'];
  const kinds = Object.entries(stats.byKind) as [KindName, Share][];
  const recalled = new Set(entries.flatMap((entry) => (entry.recalled ? [entry.kind] : [])));
  const names = Math.max(...kinds.map(([kind]) => plural(kind, 2).length));
  return [
    `${count(stats.attempts, 'attempt')} on ${count(stats.days, 'day')}, ${count(stats.minutes, 'minute')}.`,
    '',
    ...kinds.map(([kind, { items, practised, firm }]) => ({
      text: `${String(practised).padStart(3)} of ${String(items).padStart(3)} practiced${recalled.has(kind) ? `, ${firm} firm` : ''}`,
      hang: `  ${plural(kind, 2).padEnd(names)} `,
    })),
    ...markedLines(stats),
    ...topicLines(stats.byTopic),
    ...sure(stats.sureness),
    '',
    { text: 'Firm: you would still produce it tomorrow with 90% certainty or more.', tone: 'quiet' as const },
  ];
}

/** Items that are in none of the counts, because the user said so. */
function markedLines({ known, suspended }: { known: number; suspended: number }): Line[] {
  const said = [...(known ? [`${known} known`] : []), ...(suspended ? [`${suspended} suspended`] : [])];
  return said.length ? [{ text: `Not counted: ${said.join(', ')}. To see them: rehearse mark`, tone: 'quiet' }] : [];
}

const BAR = 10;

/** The topics that were practiced, the firmest first, with a bar each; and how many were not. */
function topicLines(byTopic: Record<string, Share>): Line[] {
  const all = Object.entries(byTopic);
  const met = all.filter(([, { practised }]) => practised > 0);
  const lines = met
    .sort(([, a], [, b]) => b.firm / b.items - a.firm / a.items || b.practised / b.items - a.practised / a.items)
    .map(([topic, share]): Line => ({ text: `${bar(share)} ${topicName(topic)}`, hang: '  ' }));
  if (met.length === 0) return [];
  const left = all.length - met.length;
  return [
    '',
    { text: 'Topics (# firm, + practiced, . not yet):', tone: 'title' },
    ...lines,
    ...(left > 0 ? [{ text: `${count(left, 'topic')} not practiced yet.`, tone: 'quiet' as const }] : []),
  ];
}

/** "###++....." What is firm or practiced at all has at least one mark. */
function bar({ items, practised, firm }: Share): string {
  const marks = (of: number) => (of > 0 ? Math.max(1, Math.round((of / items) * BAR)) : 0);
  const practiced = Math.max(marks(practised), marks(firm));
  return '#'.repeat(marks(firm)).padEnd(practiced, '+').padEnd(BAR, '.');
}

/** How sure one can be before looking, from 1 to 4. */
export const SURE_WORDS = ['a guess', 'unsure', 'fairly sure', 'certain'];
/** Fewer tries say nothing about how well people judge themselves. */
export const ENOUGH = 3;

/** How many of the points were really said, by how sure the user was before looking. */
function sure(levels: ReturnType<typeof statsOf>['sureness']): Line[] {
  const told = levels.filter(({ tries }) => tries >= ENOUGH);
  if (told.length === 0) return [];
  const lines = told.map(
    ({ confidence, tries, said }): Line => ({
      text: `${(SURE_WORDS[confidence - 1] ?? '').padEnd(13)}${percent(said ?? 0)}, ${count(tries, 'time')}`,
      indent: 2,
    }),
  );
  return ['', 'Points said, by how sure you were:', ...lines];
}
