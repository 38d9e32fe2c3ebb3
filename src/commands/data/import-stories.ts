import { firstTold } from '../../domain/bounds.ts';
import { type Highlight, highlightsIn, skeleton } from '../../domain/claims/json-resume.ts';
import { stamp } from '../../domain/dates.ts';
import type { ImportedThing } from '../../domain/decks/step.ts';
import { glimpse } from '../../domain/glimpse.ts';
import { canonical } from '../../domain/journal/change.ts';
import type { Put } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { FoundStories, FoundStory } from '../../domain/stories/star-markdown.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { claimsFor } from '../claims/bank.ts';
import { newStory, templateNamed } from '../story/bank.ts';
import { count } from '../wording/counts.ts';
import { canPick } from '../wording/picked.ts';
import { type ImportAsked, isWanted } from './wanted.ts';

/** Stories shown before an import, and letters of each line. */
const SHOWN = 3;
const GLIMPSE = 200;

/** Takes the stories of a Markdown file: first what would come of it, then all or none. */
export async function importStories(
  file: string,
  found: FoundStories,
  options: ImportAsked,
  world: World,
): Promise<void> {
  const fresh = await newTo(found.stories, world);
  if (found.stories.length === 0) {
    throw new Problem([`${file} has no story.`, ...firstTold(found.left.map(leftSays))].join('\n'), HELP);
  }
  const same = found.stories.length - fresh.length;
  const told = { fresh: fresh.map(({ title }) => title), same, left: found.left };
  const says = previewLines(file, fresh, { same, left: found.left });
  if (await isWanted({ says, name: fresh.length > 0 ? count(fresh.length, 'story') : undefined }, options, world)) {
    await keep(file, { stories: fresh, claims: [] }, options, world);
  }
  if (options.json) world.printJson(told);
}

const HELP = 'Write each under a heading, with Situation, Task, Action and Result.';

/** Takes highlights of a résumé as claims, and those that the user ticks as stories to write down. */
export async function importResume(file: string, document: unknown, options: ImportAsked, world: World): Promise<void> {
  const all = highlightsIn(document);
  if (all.length === 0) {
    throw new Problem(`${file} has no highlights in work or projects.`, 'What it lists as skills: rehearse claims add');
  }
  const known = new Set([...(await world.journal()).all('claim').values()].map(({ text }) => text.toLowerCase()));
  const claims = all.filter(({ text }) => !known.has(text.toLowerCase()));
  const titles = await newTo(all.map(skeleton), world);
  const open = all.filter(({ text }) => titles.some(({ title }) => title === text));
  const says = `${file}, read as a résumé: ${count(all.length, 'highlight')}, ${claims.length} not a claim yet, ${open.length} not a story yet.`;
  const preview: Line[] = [{ text: says, tone: 'title' }, ...glimpses(all.map(({ text }) => text))];
  if (options.json) world.printJson({ highlights: all.length, claims: claims.length, stories: open.length });
  else if (options.dryRun || !(await canPick(world))) await world.say(...preview);
  if (options.dryRun) return;
  const taken = await chosen({ claims, open }, preview, options, world);
  await keep(
    file,
    { stories: taken.stories.map(skeleton), claims: taken.claims.map(({ text }) => text) },
    options,
    world,
  );
}

/** What the user ticks of the highlights. Where no one can, all are claims, and with `--yes` stories too. */
async function chosen(
  { claims, open }: { claims: Highlight[]; open: Highlight[] },
  preview: Line[],
  { yes, json }: ImportAsked,
  world: World,
): Promise<{ claims: Highlight[]; stories: Highlight[] }> {
  if (yes || json || !(await canPick(world))) return { claims, stories: yes ? open : [] };
  const terminal = await world.terminal();
  const ask = async (question: string, some: Highlight[], above: Line[][]) => {
    if (some.length === 0) return [];
    const ticks = await terminal.tick(
      question,
      some.map(({ text }) => ({ text })),
      { above },
    );
    return some.filter((_, i) => ticks[i]);
  };
  terminal.page({ left: 'Your résumé' });
  const asClaims = await ask('Which of these must survive "walk me through this"?', claims, [preview]);
  terminal.page({ left: 'Your résumé' });
  return { claims: asClaims, stories: await ask('Which of these do you want to write down as a story?', open, []) };
}

/** Those whose title is not that of a story yet, each once. */
async function newTo(found: readonly FoundStory[], world: World): Promise<FoundStory[]> {
  const known = new Set([...(await world.journal()).all('story').values()].map(({ title }) => title.toLowerCase()));
  return found.filter(({ title }) => !known.has(title.toLowerCase()) && known.add(title.toLowerCase()));
}

/** Keeps all of it in one write, and how to take it back. */
async function keep(
  file: string,
  { stories: found, claims }: { stories: readonly FoundStory[]; claims: readonly string[] },
  { json }: ImportAsked,
  world: World,
): Promise<void> {
  const template = await templateNamed('star', world);
  const [journal, decks] = [await world.journal(), await world.decks()];
  const puts = await journal.alone(() => {
    const taken = new Set(journal.all('story').keys());
    const own = found.map(({ title, fields }): Put => {
      const value = { ...newStory(title, template, taken, world), fields };
      taken.add(value.id);
      return { kind: 'story', id: value.id, value };
    });
    const bullets = claims.map((text) => ({
      sort: 'bullet' as const,
      text,
      ran: 'production' as const,
      deep: [],
      broad: [],
    }));
    const all = [
      ...own,
      ...claimsFor(bullets, journal, world).map((value): Put => ({ kind: 'claim', id: value.id, value })),
    ];
    if (all.length > 0) {
      journal.putAll(all);
      const things = all.map(
        ({ kind, id, value }): ImportedThing => ({ kind: kind as ImportedThing['kind'], id, value: canonical(value) }),
      );
      decks.keepStep({ at: stamp(world.now()), file, decks: [], things });
    }
    return all;
  });
  if (json) return;
  if (puts.length === 0) return world.say('Nothing new: you have all of it already.');
  const parts = [
    found.length > 0 ? count(found.length, 'story') : '',
    claims.length > 0 ? count(claims.length, 'claim') : '',
  ];
  await world.say(
    `Imported: ${parts.filter(Boolean).join(' and ')}. To take it back: rehearse data import --undo`,
    ...(found.length > 0 ? ['What they still lack: rehearse story check'] : []),
    ...(claims.length > 0 ? ['The worst questions about the claims: rehearse claims drill'] : []),
  );
}

function previewLines(
  file: string,
  fresh: readonly FoundStory[],
  { same, left }: { same: number; left: FoundStories['left'] },
): Line[] {
  const counts = [
    `${fresh.length} new`,
    ...(same > 0
      ? [`${same} there already, which ${same === 1 ? 'stays' : 'stay'} as you have ${same === 1 ? 'it' : 'them'}`]
      : []),
    ...(left.length > 0 ? [`${left.length} left out`] : []),
  ];
  return [
    { text: `${file}, read as stories: ${counts.join(', ')}.`, tone: 'title' },
    ...glimpses(fresh.map(({ title, fields }) => `${title} (${Object.keys(fields).join(', ')})`)),
    ...firstTold(left.map(leftSays)),
  ];
}

function glimpses(texts: readonly string[]): Line[] {
  const more = texts.length - SHOWN;
  return [
    ...texts.slice(0, SHOWN).map((text): Line => ({ text: glimpse(text, GLIMPSE), hang: '  - ' })),
    ...(more > 0 ? [{ text: `and ${more} more`, indent: 2, tone: 'quiet' as const }] : []),
  ];
}

const leftSays = ({ place, title, why }: FoundStories['left'][number]) =>
  `Left out, ${place}: ${why}${title ? `: "${glimpse(title, 60)}"` : ''}.`;
