import { checkStory, storyGaps } from '../../domain/stories/check.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { type Open, openConflicts } from '../versions/open.ts';
import { openLines } from '../versions/resolve.ts';
import { storiesByTitle, storyNamed, templateOf } from './bank.ts';
import { told } from './check.ts';
import { partNames } from './history.ts';

/** Gaps of a story that the list names, at most; the check names all. */
const SHOWN = 4;

export async function listStories(json: boolean, world: World): Promise<void> {
  const lines: Line[] = [];
  const plain: object[] = [];
  const open = openConflicts(await world.journal());
  for (const story of await storiesByTitle(world)) {
    const template = await templateOf(story, world);
    const gaps = template ? storyGaps(story, template) : [];
    plain.push({ ...story, gaps });
    if (json) continue;
    const asked = template ? checkStory(story, template).checks.filter(({ state }) => state === 'asked').length : 0;
    const more = gaps.length > SHOWN ? `, and ${gaps.length - SHOWN} more` : '';
    const lacks = gaps.length
      ? `Open: ${gaps.slice(0, SHOWN).join('; ')}${more}.`
      : asked
        ? 'Nothing seems to be missing.'
        : 'Complete.';
    lines.push(
      { text: story.title, tone: 'title' },
      { text: `${story.id}, ${await told(story, world)}. ${lacks}`, indent: 2, tone: 'quiet' },
      ...(await openOf(story, open, world)),
    );
  }
  if (json) return world.printJson(plain);
  await world.say(...(lines.length ? lines : ['No stories yet. Start one: rehearse story add']));
}

export async function show(id: string, json: boolean, world: World): Promise<void> {
  const story = await storyNamed(id, world);
  if (json) return world.printJson(story);
  const template = await templateOf(story, world);
  const labels = new Map([...(template?.fields ?? []), ...(template?.checks ?? [])].map((one) => [one.id, one.label]));
  const order = (template?.fields ?? []).map((field) => field.id);
  const others = Object.keys(story.fields).filter((field) => !order.includes(field));
  const texts = [
    ...[...order, ...others].map((field) => [field, story.fields[field] ?? ''] as const),
    ...Object.entries(story.answers),
  ];
  await world.say(
    { text: story.title, tone: 'title' },
    { text: `${template?.title ?? story.template}. ${story.id}, ${await told(story, world)}.`, tone: 'quiet' },
    ...texts
      .filter(([, text]) => text.trim())
      .flatMap(([field, text]): Line[] => [
        '',
        { text: labels.get(field) ?? field, tone: 'title' },
        ...text
          .trim()
          .split('\n')
          .map((line): Line => (line.trim() ? { text: line, indent: 2 } : '')),
      ]),
    ...(await openOf(story, openConflicts(await world.journal()), world)).flatMap((line): Line[] => ['', line]),
  );
}

async function openOf(story: Story, open: readonly Open[], world: World): Promise<Line[]> {
  if (!open.some(({ kind, id }) => kind === 'story' && id === story.id)) return [];
  return openLines(open, 'story', story.id, await partNames(story, world));
}
