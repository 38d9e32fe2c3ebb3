import { isAbout, topicName, topicsOf } from '../../domain/content/topics.ts';
import { dateOf, mondayOf, userDay } from '../../domain/dates.ts';
import type { Bar } from '../../domain/exports/report/bars.ts';
import type { Report } from '../../domain/exports/report/page.ts';
import { pointsOf } from '../../domain/practice/attempt.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { lookedBack } from '../../domain/records/looked-back.ts';
import { mistakeRows } from '../../domain/records/mistakes.ts';
import { coverOf } from '../../domain/stories/cover.ts';
import type { World } from '../../world.ts';
import { forecastFrom, planToday } from '../session/planning.ts';
import { attemptsUntilNow, counted, type UserState } from '../session/user-state.ts';
import { weekNow, weekRows } from '../stats/week.ts';
import { ENOUGH, SURE_WORDS } from '../stats.ts';
import { storiesByTitle } from '../story/bank.ts';
import { competenciesOf } from '../story/cover.ts';
import { count } from '../wording/counts.ts';

/** What fits on a sheet of paper. */
const WEEKS = 4;
const TOPICS = 12;
const MOCKS = 5;
const MISTAKES = 5;
const COMPETENCIES = 8;
const TITLES = 2;

/** All that the report shows, from what is kept. `titles` of stories only if the user asked for them. */
export async function gatherReport({ titles }: { titles: boolean }, state: UserState, world: World): Promise<Report> {
  const { day: today, standing } = state;
  const from = mondayOf(today) - 7 * (WEEKS - 1);
  const days = Array.from({ length: today - from + 1 }, (_, i) => standing.days[dateOf(from + i)]?.seconds ?? 0);
  const week = weekRows(await weekNow(state, world), state);
  return {
    today,
    summary: planToday(world, state).lines,
    heat: { from, days, weeks: WEEKS },
    topics: topicBars(state),
    sure: sureBars(state),
    forecast: outlook(state, world),
    ...(await storiesIn(titles, world)),
    mocks: await mocksIn(state, world),
    mistakes: await mistakesIn(world),
    week: week.map(({ name, text }) => [name, text] as const),
  };
}

/** The share of the points that was said the last time, over the items of a topic that were met. */
function topicBars(state: UserState): Report['topics'] {
  const entries = counted(state).filter(({ drill }) => drill);
  const all = topicsOf(entries).map((topic) => {
    const own = entries.filter((entry) => isAbout(entry, topic));
    const met = own.flatMap((entry) => standingWith(state.standing, entry) ?? []);
    const share = met.reduce((sum, one) => sum + pointsOf(one), 0) / Math.max(1, met.length);
    return { name: topicName(topic), share, beside: `${met.length} of ${own.length}`, met: met.length };
  });
  const practiced = all.filter(({ met }) => met > 0).sort((a, b) => b.met - a.met);
  const rows = practiced.slice(0, TOPICS).sort((a, b) => b.share - a.share);
  const more = practiced.length - rows.length;
  const left = all.length - practiced.length;
  const notes = [
    'Points said the last time, and items met.',
    more > 0 ? `${count(more, 'topic')} more with fewer items.` : '',
    left > 0 ? `${count(left, 'topic')} not practiced yet.` : '',
  ];
  return {
    rows: rows.map(({ name, share, beside }) => ({ name, share, beside })),
    more: rows.length > 0 ? notes.filter(Boolean).join(' ') : '',
  };
}

function sureBars({ standing: { sureness } }: UserState): Bar[] {
  return sureness.tries.flatMap((tries, i) =>
    tries >= ENOUGH
      ? [{ name: SURE_WORDS[i] ?? '', share: (sureness.shares[i] ?? 0) / tries, beside: count(tries, 'time') }]
      : [],
  );
}

function outlook(state: UserState, world: World): Report['forecast'] {
  const told = forecastFrom(world, state);
  if (!told) return 'No interview ahead. To add one: rehearse interview add --at 2026-12-11T10:00';
  if (told.plan.verdict.phase !== 'graded') return 'The last days before an interview have no forecast.';
  return told;
}

async function storiesIn(wanted: boolean, world: World): Promise<Pick<Report, 'stories' | 'storiesSay'>> {
  const all = await storiesByTitle(world);
  const { competencies, rows, without } = coverOf(all, await competenciesOf(world), new Map());
  const shown = competencies
    .map(({ names }, i) => {
      const own = rows.filter(({ shows }) => shows[i]);
      const titles = own.slice(0, TITLES).map(({ story }) => story.title);
      const more = own.length > TITLES ? [`${own.length - TITLES} more`] : [];
      return { name: names[0] ?? '', count: own.length, titles: wanted ? [...titles, ...more] : [] };
    })
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
  const more = shown.length - COMPETENCIES;
  const says = [
    `${count(all.length, 'story')}.`,
    more > 0 ? `${more} more of these.` : '',
    all.length > 0 && without.length > 0 ? `No story yet: ${without.map(({ names }) => names[0]).join(', ')}.` : '',
    all.length === 0 ? 'To start one: rehearse story add' : '',
  ];
  return { stories: shown.slice(0, COMPETENCIES), storiesSay: says.filter(Boolean).join(' ') };
}

async function mocksIn({ settings }: UserState, world: World): Promise<Report['mocks']> {
  const library = await world.library();
  const held = (await attemptsUntilNow(world)).filter(({ drill }) => drill === 'mock');
  return held
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, MOCKS)
    .map(({ item, at, grade }) => ({
      day: userDay(at, settings),
      title: library.item(item)?.title ?? item,
      result: grade,
    }));
}

async function mistakesIn(world: World): Promise<Report['mistakes']> {
  const { rounds, mistakes } = lookedBack(await world.journal(), await world.library());
  return mistakeRows(mistakes, rounds)
    .slice(0, MISTAKES)
    .map(({ mistake: { text }, seen, of }) => ({ text, result: `${seen} of ${count(of, 'round')}` }));
}
