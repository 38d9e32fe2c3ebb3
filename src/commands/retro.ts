import type { Command } from 'commander';
import type { ItemOfKind } from '../domain/content/kinds.ts';
import { stamp } from '../domain/dates.ts';
import { perform } from '../domain/drills/room/perform.ts';
import { pickUp } from '../domain/drills/room/resuming.ts';
import { openSheet, type Sheet } from '../domain/drills/room/sheet.ts';
import { minutes } from '../domain/duration.ts';
import { interviewDayNumber, interviewName, RETROSPECTIVE } from '../domain/interviews/interview.ts';
import type { Note } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { Line, Terminal } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { interviewNamed } from './interview/bank.ts';
import type { MistakesOptions } from './retro/mistakes.ts';
import { coach } from './session/coach.ts';
import { readUserState, type UserState } from './session/user-state.ts';
import { examples } from './wording/examples.ts';

const SELF_SCORE = 'rubric-interview-self-score';

export function declare(command: Command, world: World): void {
  command
    .argument('[interview]', 'id of the interview (default: the latest)')
    .option('--untimed', 'without a clock')
    .addHelpText('after', examples('retro', 'retro acme --untimed', 'retro mistakes'))
    .action((id: string | undefined, options: { untimed?: boolean }) => retrospective(id, options, world));
  command
    .command('mistakes')
    .description('Mistakes that you do not want to make again, against the rounds that you looked back on.')
    .option('--close [id]', 'it is done; without an id, all that have stayed away for two rounds')
    .option('--open <id>', 'it came back')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('retro mistakes'))
    .action(async (options: MistakesOptions) => (await import('./retro/mistakes.ts')).showMistakes(options, world));
}

/** Self-score first, before any feedback; then the retrospective's steps; what was weak goes back into the plan. */
async function retrospective(
  id: string | undefined,
  { untimed = false }: { untimed?: boolean },
  world: World,
): Promise<void> {
  const state = await readUserState(world);
  const library = await world.library();
  const exercise = library.item(RETROSPECTIVE);
  const rubric = library.item(SELF_SCORE);
  if (exercise?.kind !== 'exercise' || rubric?.kind !== 'rubric')
    throw new Problem('The library has no retrospective.');
  const past = [...state.journal.all('interview').values()]
    .filter((interview) => interviewDayNumber(interview, state.settings) <= state.day)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const interview = id === undefined ? past[0] : await interviewNamed(id, world);
  const terminal = await world.terminal();
  const of = interview ? interviewName(interview) : 'the interview';
  const heading = { left: `After ${of}` };
  const sheet = openSheet(await world.drafts(), `retro/${interview?.id ?? ''}`);
  terminal.page(heading);
  await pickUp(terminal, sheet);
  const begun = sheet.parts().length > 0 ? newest(state, interview?.id) : undefined;
  const scores = begun?.scores ?? (await selfScore(rubric as ItemOfKind<'rubric'>, of, world));
  const note: Note = begun ?? {
    id: world.newId(),
    at: stamp(world.now()),
    item: RETROSPECTIVE,
    title: `Retrospective: ${of}`,
    fields: [],
    scores,
    ...(interview ? { interview: interview.id } : {}),
  };
  if (!begun) {
    state.journal.put('note', note.id, note);
    sheet.keep('Self-score', { text: Object.values(scores).join(', '), seconds: 0, done: true });
  }
  await answerSteps(exercise, note, { terminal, sheet, heading, untimed }, state);
  await feedBack(rubric as ItemOfKind<'rubric'>, scores, world);
  sheet.clear();
  const { askAfterwards } = await import('./retro/afterwards.ts');
  await askAfterwards(note, { interview, rubric: rubric as ItemOfKind<'rubric'>, scores }, world);
  await offerRemedy(rubric as ItemOfKind<'rubric'>, scores, world);
}

/** The steps of the retrospective, each answer in the note as soon as it is given. */
async function answerSteps(
  { steps }: ItemOfKind<'exercise'>,
  note: Note,
  { heading, ...room }: { terminal: Terminal; sheet: Sheet; heading: { left: string }; untimed: boolean },
  { journal }: UserState,
): Promise<void> {
  const fields: Note['fields'] = [];
  const soFar: Line[] = [];
  for (const [i, step] of steps.entries()) {
    const here = { ...heading, right: `step ${i + 1} of ${steps.length}` };
    room.terminal.page(here);
    const example: Line[] = step.example ? ['', { text: step.example, hang: 'For example: ', tone: 'quiet' }] : [];
    const { text } = await perform(
      { ...room, soFar, heading: here, aloud: step.field === undefined },
      { part: step.field ?? step.do, prompt: [step.do, ...example], seconds: step.seconds },
    );
    if (!step.field || !text.trim()) continue;
    fields.push({ name: step.field, text });
    journal.put('note', note.id, { ...note, fields: [...fields] });
  }
}

/** The unfinished retrospective: the newest one of that interview. */
function newest({ journal }: UserState, interview: string | undefined): Note | undefined {
  return [...journal.all('note').values()]
    .filter((note) => note.item === RETROSPECTIVE && note.interview === interview)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
}

/** A low score on claims or honesty leads straight to the exercise that fixes it. */
async function offerRemedy(rubric: ItemOfKind<'rubric'>, scores: Record<string, number>, world: World): Promise<void> {
  const library = await world.library();
  const under = rubric.scale?.under ?? 3;
  const exercise = rubric.dimensions
    .filter(({ id }) => (scores[id] ?? under) < under)
    .map(({ remedy }) => (remedy?.item ? library.item(remedy.item) : undefined))
    .find((item) => item?.kind === 'exercise');
  const terminal = await world.terminal();
  const keptAs = 'Saved in your notes: rehearse notes';
  if (!exercise) return terminal.say('', keptAs);
  const now = await terminal.choose(
    `${exercise.title}, ${minutes(exercise.seconds)} minutes:`,
    [
      { value: false, label: 'later' },
      { value: true, label: 'now', key: 'n' },
    ],
    { inline: true, above: [[keptAs]] },
  );
  if (now) await coach([{ id: exercise.id, drill: 'exercise' }], world, await readUserState(world), {});
}

async function selfScore(rubric: ItemOfKind<'rubric'>, of: string, world: World): Promise<Record<string, number>> {
  const terminal = await world.terminal();
  const { from, to } = rubric.scale ?? { from: 1, to: 5 };
  const scores: Record<string, number> = {};
  for (const [i, { id, name, ask, low, high }] of rubric.dimensions.entries()) {
    terminal.page({ left: `After ${of}: before any feedback`, right: `${i + 1} of ${rubric.dimensions.length}` });
    const meanings: Line[] = [
      { text: low, hang: `${from}:  ` },
      { text: high, hang: `${to}:  ` },
    ];
    scores[id] = await terminal.choose(
      'Your score?',
      Array.from({ length: to - from + 1 }, (_, n) => ({
        value: from + n,
        label: String(from + n),
        key: String(from + n),
      })),
      {
        initial: Math.round((from + to) / 2),
        inline: true,
        records: true,
        above: [[{ text: name, tone: 'title' }, ask], meanings],
      },
    );
  }
  return scores;
}

/** Names what scored low and its remedy, and lets the user mark subjects that were weak in the interview. */
async function feedBack(rubric: ItemOfKind<'rubric'>, scores: Record<string, number>, world: World): Promise<void> {
  const terminal = await world.terminal();
  const library = await world.library();
  const under = rubric.scale?.under ?? 3;
  const low = rubric.dimensions.filter(({ id }) => (scores[id] ?? under) < under);
  const to = rubric.scale?.to ?? 5;
  const blocks = low.map(({ id, name, remedy }): Line[] => [
    { text: `${name}: ${scores[id]} of ${to}.`, tone: 'warn' },
    ...(remedy ? [{ text: remedy.do, indent: 2 }] : []),
    ...(remedy?.item && library.item(remedy.item)
      ? [{ text: `rehearse drill ${remedy.item}`, indent: 2, tone: 'quiet' as const }]
      : []),
  ]);
  const fine = ['Nothing scored low. That is your own account; the offer does not depend on you alone.'];
  const heading = { left: 'What to do next' };
  const settings = await world.settings();
  const subjects = await inventorySubjects(world);
  terminal.page(heading);
  await terminal.show(low.length ? blocks : [fine], subjects.length > 0 ? 'your plan' : undefined);
  if (subjects.length > 0) {
    terminal.page(heading);
    const weak = await terminal.tick(
      'Which subjects were shaky in the interview? They go back into your plan.',
      subjects.map(({ name }) => ({ text: name })),
    );
    const topics = subjects.filter((_, i) => weak[i]).flatMap((subject) => subject.topics);
    if (topics.length > 0)
      await settings.change({ ratings: Object.fromEntries(topics.map((topic) => [topic, 'shaky' as const])) });
  }
}

async function inventorySubjects(world: World) {
  const item = (await world.library()).item('exercise-half-day-inventory');
  return item?.kind === 'exercise' ? (item.inventory?.subjects ?? []) : [];
}
