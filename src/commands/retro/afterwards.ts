import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import type { Interview } from '../../domain/interviews/interview.ts';
import type { Note } from '../../domain/ports.ts';
import { Stopped } from '../../domain/problem.ts';
import { lookedBack } from '../../domain/records/looked-back.ts';
import type { Mistake } from '../../domain/records/mistake.ts';
import type { World } from '../../world.ts';
import { lineGiven } from '../records/given.ts';
import { storiesByTitle } from '../story/bank.ts';

/** What is asked once the retrospective is kept: mistakes, and who has heard which story. Escape leaves it at that. */
export async function askAfterwards(
  note: Note,
  {
    interview,
    rubric,
    scores,
  }: { interview?: Interview; rubric: ItemOfKind<'rubric'>; scores: Record<string, number> },
  world: World,
): Promise<void> {
  const low = lowScores(rubric, scores, world);
  const made = await keepMistakes(low, note, world);
  try {
    await askMistakes(made, note, world);
    if (interview) await askHeard(interview, world);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

/** A low score is a mistake with a remedy (000:7078). */
function lowScores(rubric: ItemOfKind<'rubric'>, scores: Record<string, number>, world: World): Mistake[] {
  const now = stamp(world.now());
  const under = rubric.scale?.under ?? 3;
  return rubric.dimensions
    .filter(({ id }) => (scores[id] ?? under) < under)
    .map(({ id, name, remedy }) => ({ id, text: name, mode: id, item: remedy?.item, added: now, changed: now }));
}

/** Keeps those that are new or had been closed, and notes all of them as made in this round. */
async function keepMistakes(low: readonly Mistake[], note: Note, world: World): Promise<string[]> {
  const journal = await world.journal();
  for (const one of low) {
    const known = journal.all('mistake').get(one.id);
    if (!known) journal.put('mistake', one.id, one);
    else if (known.closed !== undefined)
      journal.put('mistake', one.id, { ...known, closed: undefined, changed: one.changed }, known);
  }
  const ids = low.map(({ id }) => id);
  noteMistakes(journal, note.id, ids);
  return ids;
}

function noteMistakes(journal: Awaited<ReturnType<World['journal']>>, id: string, mistakes: readonly string[]): void {
  const note = journal.all('note').get(id);
  if (note) journal.put('note', id, { ...note, mistakes: [...new Set([...(note.mistakes ?? []), ...mistakes])] }, note);
}

async function askMistakes(known: readonly string[], { id, title }: Note, world: World): Promise<void> {
  const terminal = await world.terminal();
  const journal = await world.journal();
  const { mistakes } = lookedBack(await world.journal(), await world.library());
  const earlier = mistakes.filter((one) => one.closed === undefined && !known.includes(one.id));
  terminal.page({ left: title });
  if (earlier.length > 0) {
    const ticks = await terminal.tick(
      'Did one of these happen again?',
      earlier.map(({ text }) => ({ text })),
    );
    noteMistakes(
      journal,
      id,
      earlier.filter((_, i) => ticks[i]).map((one) => one.id),
    );
  }
  const line = lineGiven(
    await terminal.ask('What would you not do again? One line.', { hint: 'Enter for nothing new' }),
    'It',
  );
  if (!line) return;
  const now = stamp(world.now());
  const own = await journal.alone(() => {
    const mistake = {
      id: freeId(slugOf(line, 'mistake'), journal.all('mistake')),
      text: line,
      added: now,
      changed: now,
    };
    journal.put('mistake', mistake.id, mistake);
    return mistake.id;
  });
  noteMistakes(journal, id, [own]);
}

/** Which stories were told there: `page` and `story cover` put them last. */
async function askHeard(interview: Interview, world: World): Promise<void> {
  const journal = await world.journal();
  const noted = [...journal.all('told').values()].filter((one) => one.interview === interview.id);
  const all = await storiesByTitle(world);
  const stories = all.filter(({ id }) => noted.every(({ story }) => story !== id));
  if (stories.length === 0) return;
  const terminal = await world.terminal();
  terminal.page({ left: 'Your stories' });
  const ticks = await terminal.tick(
    noted.length > 0 ? 'Which of your other stories did they hear?' : 'Which of your stories did they hear?',
    stories.map(({ title }) => ({ text: title })),
  );
  const now = stamp(world.now());
  for (const [i, story] of stories.entries()) {
    if (!ticks[i]) continue;
    const id = world.newId();
    const { id: interviewId, job, at } = interview;
    journal.put('told', id, { id, story: story.id, at, job, interview: interviewId, added: now, changed: now });
  }
}
