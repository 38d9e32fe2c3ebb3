import { stamp } from '../../domain/dates.ts';
import type { Note } from '../../domain/ports.ts';
import { Problem, Stopped } from '../../domain/problem.ts';
import { isAskedBy } from '../../domain/stories/cover.ts';
import { audienceOf, heardBy, unheardFirst } from '../../domain/stories/heard.ts';
import {
  dealQuestions,
  lastQuick,
  QUICK,
  type QuickAnswer,
  type QuickQuestion,
  quickHoles,
  quickNote,
  quickTimes,
  worn,
} from '../../domain/stories/quick.ts';
import type { Story } from '../../domain/stories/story.ts';
import type { Choice, Line, Terminal } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { jobNamed } from '../job/bank.ts';
import { count } from '../wording/counts.ts';
import { storiesByTitle } from './bank.ts';
import { competenciesOf } from './cover.ts';

export interface QuickOptions {
  count: number;
  job?: string;
}

/** Questions one after the other: which story, and how it begins. What came of each is kept at once. */
export async function quick({ count: wanted, job }: QuickOptions, world: World): Promise<void> {
  const stories = await storiesByTitle(world);
  if (stories.length === 0) throw new Problem('No stories yet.', 'Start one: rehearse story add');
  const place = job === undefined ? undefined : await jobNamed(job, world);
  const journal = await world.journal();
  const heard = place
    ? heardBy(audienceOf(place, journal.all('interview').values()), journal.all('told').values())
    : new Map();
  const choices = unheardFirst(stories, heard).map((story): Choice<Story | null> => {
    return { value: story, label: heard.has(story.id) ? `${story.title} (${place?.company} heard it)` : story.title };
  });
  const questions = dealt(await competenciesOf(world), wanted, place?.company, world);
  const before = lastQuick(journal.all('note').values());
  const answers: QuickAnswer[] = [];
  try {
    await askAll(questions, [...choices, { value: null, label: 'none of mine' }], answers, world);
  } catch (error) {
    if (!(error instanceof Stopped) || answers.length === 0) throw error;
  }
  const titleOf = (id: string) => stories.find((one) => one.id === id)?.title ?? id;
  await sayRun(answers, before, titleOf, world);
  await offerOpening(answers, stories, world);
}

/** What the company is known to ask about comes first of all. */
function dealt(
  competencies: Awaited<ReturnType<typeof competenciesOf>>,
  wanted: number,
  company: string | undefined,
  world: World,
): QuickQuestion[] {
  const random = () => world.random();
  const asked = competencies.filter((one) => isAskedBy(one, company));
  const first = dealQuestions(asked, asked.length, random);
  const used = new Set(first.map(({ ask }) => ask));
  const others = dealQuestions(competencies, wanted + first.length, random).filter(({ ask }) => !used.has(ask));
  return [...first, ...others].slice(0, wanted);
}

async function askAll(
  questions: readonly QuickQuestion[],
  choices: Choice<Story | null>[],
  answers: QuickAnswer[],
  world: World,
): Promise<void> {
  const terminal = await world.terminal();
  const journal = await world.journal();
  const keeps = (await world.settings()).read().keepAnswers;
  const note = { id: world.newId(), at: stamp(world.now()), item: QUICK, title: 'Stories, quick' };
  let kept: Note | undefined;
  const titleOf = (id: string) => choices.find(({ value }) => value?.id === id)?.value?.title ?? id;
  for (const [i, { ask }] of questions.entries()) {
    terminal.page({ left: 'Quick', right: `${i + 1} of ${questions.length}` });
    answers.push(await askOne(ask, choices, terminal));
    const texts = answers.map((one) => (keeps ? one : { ...one, opening: undefined }));
    const next: Note = { ...note, ...quickNote(texts, titleOf) };
    journal.put('note', note.id, next, kept);
    kept = next;
  }
}

async function askOne(ask: string, choices: Choice<Story | null>[], terminal: Terminal): Promise<QuickAnswer> {
  const worked = terminal.atWork();
  const story = await terminal.pick(`${ask}\nWhich story?`, choices);
  const named = Math.round(worked());
  if (!story) return { ask, named };
  try {
    const opening = await terminal.ask('Its first sentence?', { hint: 'typed, or said aloud and Enter' });
    return { ask, story: story.id, named, sentence: Math.round(worked()), opening: opening.trim() || undefined };
  } catch (error) {
    // The story was named: that much is kept.
    if (error instanceof Stopped) return { ask, story: story.id, named };
    throw error;
  }
}

async function sayRun(
  answers: readonly QuickAnswer[],
  before: Note | undefined,
  titleOf: (id: string) => string,
  world: World,
): Promise<void> {
  const terminal = await world.terminal();
  const said = (seconds: number) => terminal.duration(seconds);
  const rows = answers.map(({ ask, story, named, sentence }): Line => {
    const times = [
      `named in ${said(named)}`,
      ...(sentence === undefined ? [] : [`first sentence by ${said(sentence)}`]),
    ];
    return { text: `${ask}\n${story === undefined ? 'No story' : titleOf(story)}: ${times.join(', ')}`, indent: 2 };
  });
  const now = quickTimes(quickNote(answers, titleOf));
  const last = before && quickTimes(before);
  const middle = (what: string, seconds?: number, earlier?: number): string[] =>
    seconds === undefined
      ? []
      : [`${what}: ${said(seconds)}${earlier === undefined ? '' : `, last run ${said(earlier)}`}.`];
  const holes = quickHoles(quickNote(answers, titleOf));
  terminal.page({ left: 'Quick', right: count(answers.length, 'question') });
  await terminal.show([
    ...rows.map((row) => [row]),
    [
      ...middle('Until a story was named, in the middle', now.named, last?.named),
      ...middle('Until its first sentence stood', now.sentence, last?.sentence),
    ],
    ...(holes.length > 0
      ? [[`Without a story: ${count(holes.length, 'question')}. To write one: rehearse story add`]]
      : []),
    ...worn(answers).map(({ story, times }) => [
      `"${titleOf(story)}" was the answer to ${times} of ${answers.length}.`,
    ]),
  ]);
}

/** A first sentence that was typed can become the story's. Escape keeps none. */
async function offerOpening(answers: readonly QuickAnswer[], stories: readonly Story[], world: World): Promise<void> {
  const typed = answers.flatMap(({ story, opening }) => (story && opening ? [{ id: story, opening }] : []));
  if (typed.length === 0) return;
  const terminal = await world.terminal();
  const journal = await world.journal();
  const label = ({ id, opening }: (typeof typed)[number]) => {
    return `${stories.find((one) => one.id === id)?.title}: "${opening}"`;
  };
  try {
    const keep = await terminal.tick(
      'Keep one as the first sentence of its story? The page for the day shows them.',
      typed.map((one) => ({ text: label(one) })),
    );
    for (const [i, { id, opening }] of typed.entries()) {
      const story = journal.all('story').get(id);
      if (keep[i] && story) journal.put('story', id, { ...story, opening, changed: stamp(world.now()) }, story);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}
