import type { StoryElement } from '../../domain/content/kinds/story.ts';
import { stamp } from '../../domain/dates.ts';
import { clock } from '../../domain/duration.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { StoryTemplate } from '../../domain/stories/check.ts';
import { type CheckResult, checkStory } from '../../domain/stories/check.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Choice, Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';
import { canPick, picked } from '../wording/picked.ts';
import { pickStory, storiesByTitle, storyNamed, templateNeeded } from './bank.ts';

export interface CheckOptions {
  json?: boolean;
  ask?: boolean;
}

/** What the templates ask for and the stories show; with `ask`, the user answers what no program can see. */
export async function checkStories(
  given: string | undefined,
  { json, ask }: CheckOptions,
  world: World,
): Promise<void> {
  if (ask && json) throw new WrongUsage('--ask and --json do not go together.', 'Leave one of them out.');
  const id = given ?? (json ? undefined : await pickedOrAll(ask ?? false, world));
  if (ask && id === undefined)
    throw new WrongUsage('--ask needs one story.', 'rehearse story list shows the ids of yours.');
  const chosen = id === undefined ? await storiesByTitle(world) : [await storyNamed(id, world)];
  const pairs: [Story, StoryTemplate][] = [];
  for (const story of chosen) pairs.push([story, await templateNeeded(story, world)]);
  if (json) {
    const results = pairs.map(([story, template]) => ({
      id: story.id,
      title: story.title,
      ...checkStory(story, template),
    }));
    return world.printJson(id === undefined ? results : results[0]);
  }
  if (pairs.length === 0) return world.say('No stories yet. Start one: rehearse story add');
  const [only] = pairs;
  if (ask && only) {
    const terminal = await world.terminal();
    await terminal.show([checkLines(...only, await told(only[0], world))]);
    return askOpen(...only, world);
  }
  for (const [i, [story, template]] of pairs.entries()) {
    await world.say(...(i > 0 ? [''] : []), ...checkLines(story, template, await told(story, world)));
  }
  if (id === undefined || !only || open(...only).length === 0) return;
  await world.say('', { text: `To answer its questions: rehearse story check ${only[0].id} --ask`, tone: 'quiet' });
}

/** In a terminal, the story that the user picks; undefined for all of them. */
async function pickedOrAll(one: boolean, world: World): Promise<string | undefined> {
  if (!(await canPick(world))) return undefined;
  const pick = await pickStory(world);
  if (one) return picked(pick, world);
  if (pick.choices.length < 2) return undefined;
  const all: Choice<string | undefined> = { value: undefined, label: 'all of them' };
  return picked<string | undefined>({ ...pick, choices: [all, ...pick.choices] }, world);
}

/** "3 tellings, the last in 1:40", if it was told; and who has heard it in an interview. */
export async function told(story: Story, world: World): Promise<string> {
  const journal = await world.journal();
  const companies = [...journal.all('told').values()].flatMap((one) => {
    if (one.story !== story.id) return [];
    const place = journal.all('job').get(one.job ?? '') ?? journal.all('interview').get(one.interview ?? '');
    return place?.company ? [place.company] : [];
  });
  const heard = [...new Set(companies)].join(' and ');
  return `${await tellings(story, world)}${heard ? `, heard by ${heard}` : ''}`;
}

async function tellings({ id }: Story, world: World): Promise<string> {
  const tellings = (await world.progress()).all().filter(({ story }) => story === id);
  const last = tellings.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.seconds;
  if (tellings.length === 0) return 'not told yet';
  return `${count(tellings.length, 'telling')}${last === undefined ? '' : `, the last in ${clock(last)}`}`;
}

const OPEN: readonly CheckResult['state'][] = ['unseen', 'nearest', 'asked'];

function open(story: Story, template: StoryTemplate): CheckResult[] {
  return checkStory(story, template).checks.filter(({ state }) => OPEN.includes(state));
}

/** Each answer is kept as soon as it is given. */
async function askOpen(story: Story, template: StoryTemplate, world: World): Promise<void> {
  const terminal = await world.terminal();
  const journal = await world.journal();
  let current = story;
  for (const { id, label, ask, lacks } of open(story, template)) {
    const title: Line = { text: lacks ? `${label}: is there also ${lacks}?` : label, tone: 'title' };
    const text = await terminal.ask(ask, { hint: 'Enter to leave it open', above: [[title]] });
    if (!text.trim()) continue;
    const from = current;
    current = { ...from, answers: { ...from.answers, [id]: text.trim() }, changed: stamp(world.now()) };
    journal.put('story', current.id, current, from);
  }
}

/** The name of each result, in its own column so that it can be seen at a glance. */
const MARKS: Record<CheckResult['state'], string> = {
  found: 'found',
  nearest: 'nearest',
  unseen: 'asks you',
  asked: 'asks you',
  answered: 'yours',
};

/** What the check found: the sentence, or the question if there is none. */
export function checkLines(story: Story, template: StoryTemplate, tellings?: string): Line[] {
  const { checks, empty, voices } = checkStory(story, template);
  const about = [template.title, ...(tellings ? [tellings] : []), `"we" ${voices.we}, "I" ${voices.i}`];
  return [
    { text: story.title, tone: 'title' },
    { text: about.join(', '), tone: 'quiet' },
    '',
    ...checks.map((one): Line => {
      return { text: sentenceOf(one), hang: `  ${MARKS[one.state].padEnd(10)}` };
    }),
    ...(empty.length ? ['', `Still empty: ${empty.map(({ label }) => label.toLowerCase()).join(', ')}.`] : []),
  ];
}

const LONGEST = 160;

/** What was looked for: a label can promise more than a program can see. */
const SEEN: Record<StoryElement, string> = {
  metric: 'a number before and one after',
  tool: 'a tool by its name',
  alternative: 'something that was ruled out',
  decision: 'a decision with its reason',
  'own-part': 'something you did yourself',
  time: 'a time',
  outcome: 'how something turned out',
  learning: 'something learned or changed',
};

function sentenceOf({ state, label, looks, sentence = '', lacks, ask }: CheckResult): string {
  const quote = sentence && `"${sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 3)}...` : sentence}"`;
  if (state === 'found') return `${label}. I see ${looks ? SEEN[looks] : 'it'}: ${quote}`;
  if (state === 'answered') return `${label}: ${quote}`;
  if (state === 'nearest') return `${label}? ${quote} ${lacks ? `Is there also ${lacks}? ` : ''}${ask}`;
  return `${label}. ${ask}`;
}
