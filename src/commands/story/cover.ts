import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { dayHere, dayName } from '../../domain/dates.ts';
import { type Grid, gridBlocks } from '../../domain/exports/grid.ts';
import type { Told } from '../../domain/records/told.ts';
import { checkStory } from '../../domain/stories/check.ts';
import { askedFirst, type Cover, coverOf } from '../../domain/stories/cover.ts';
import { audienceOf, heardBy, unheardFirst } from '../../domain/stories/heard.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { jobNamed } from '../job/bank.ts';
import { todayNumber } from '../session/user-state.ts';
import { count } from '../wording/counts.ts';
import { storiesByTitle, templateOf } from './bank.ts';

/** What behavioral rounds ask about, of the library and the user's packs. */
export async function competenciesOf(world: World): Promise<ItemOfKind<'competency'>[]> {
  const library = await world.library();
  return library.entries().flatMap(({ id, kind }) => {
    const item = kind === 'competency' ? library.item(id) : undefined;
    return item?.kind === 'competency' ? [item] : [];
  });
}

/** The stories by competency, with what is missing; for a job also what was heard there. */
export async function coverStories({ job, json }: { job?: string; json?: boolean }, world: World): Promise<void> {
  const place = job === undefined ? undefined : await jobNamed(job, world);
  const journal = await world.journal();
  const heard = place
    ? heardBy(audienceOf(place, journal.all('interview').values()), journal.all('told').values())
    : new Map<string, Told>();
  const stories = unheardFirst(await storiesByTitle(world), heard);
  const cover = coverOf(stories, askedFirst(await competenciesOf(world), place?.company), heard);
  const holes = holesOf(cover, place?.company);
  if (json) return world.printJson(coverJson(cover, holes));
  if (stories.length === 0) return world.say('No stories yet. Start one: rehearse story add');
  const more = `${count(stories.length, 'story')}, ${count(holes.length, 'hole')}`;
  await world.say(
    { text: `Stories by competency${place ? `, for ${place.company}` : ''}: ${more}`, tone: 'title' },
    ...gridBlocks({
      columns: cover.competencies.map(({ names }) => names[0] ?? ''),
      marks: true,
      rows: cover.rows.map(({ story, shows, heard: telling }) => ({
        name: telling ? `${story.title} (heard)` : story.title,
        cells: shows.map((one) => (one ? 'x' : null)),
      })),
      holes,
    }).flatMap((block): Line[] => ['', ...block]),
    ...(await heardLines(cover, place?.company, world)),
    ...(await standLines(stories, world)),
  );
}

function holesOf({ without, used, idle }: Cover, company: string | undefined): Grid['holes'][number][] {
  const names = without.map(({ names: [name] }) => name).join(', ');
  return [
    ...(names ? [{ says: `No story yet: ${names}.`, command: 'rehearse story add' }] : []),
    ...used.map(({ names }) => ({
      says: `${names[0]}: ${company} has heard all that you have.`,
      command: 'rehearse story add',
    })),
    ...idle.map(({ title, id }) => ({
      says: `${title}: evidence of nothing yet.`,
      command: `rehearse story edit ${id}`,
    })),
  ];
}

function coverJson({ competencies, rows }: Cover, holes: Grid['holes']) {
  return {
    competencies: competencies.map(({ id, names }) => ({ id, name: names[0] })),
    stories: rows.map(({ story: { id, title }, shows, heard }) => ({
      id,
      title,
      shows: Object.fromEntries(competencies.map((one, i) => [one.id, shows[i] ? true : null])),
      heard: heard ? { at: heard.at, round: heard.round ?? null } : null,
    })),
    holes,
  };
}

async function heardLines({ rows }: Cover, company: string | undefined, world: World): Promise<Line[]> {
  const days = (await world.settings()).read();
  const today = await todayNumber(world);
  const lines = rows.flatMap(({ story, heard }) => {
    if (!heard) return [];
    const round = heard.round ? `, round ${heard.round}` : '';
    return [`${company} heard "${story.title}" on ${dayName(dayHere(heard.at, days), today)}${round}.`];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

/** How often each was told here, and in how many a decision with its reason is seen (002:190 wants it of six in ten projects). */
async function standLines(stories: readonly Story[], world: World): Promise<Line[]> {
  const attempts = (await world.progress()).all();
  const told = stories.flatMap(({ id, title }) => {
    const times = attempts.filter(({ story }) => story === id).length;
    return times > 0 ? [`${title} ${times}`] : [];
  });
  let decided = 0;
  for (const story of stories) if (await holdsDecision(story, world)) decided += 1;
  return [
    '',
    ...(told.length > 0 ? [`Told here, times: ${told.join(', ')}.`] : []),
    `In ${decided} of ${count(stories.length, 'story')} I see a decision with its reason.`,
  ];
}

async function holdsDecision(story: Story, world: World): Promise<boolean> {
  const template = await templateOf(story, world);
  return (
    template !== undefined &&
    checkStory(story, template).checks.some(
      ({ looks, state }) => looks === 'decision' && (state === 'found' || state === 'answered'),
    )
  );
}
