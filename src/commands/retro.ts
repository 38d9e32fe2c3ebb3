import type { Command } from 'commander';
import type { ItemOfKind } from '../domain/content/kinds.ts';
import { stamp } from '../domain/dates.ts';
import { interviewDayNumber, interviewName } from '../domain/interviews/interview.ts';
import type { Note } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { World } from '../world.ts';
import { interviewNamed } from './interview.ts';
import { readState } from './state.ts';

const RETROSPECTIVE = 'exercise-interview-retrospective';
const SELF_SCORE = 'rubric-interview-self-score';

export function declare(command: Command, world: World): void {
  command
    .argument('[interview]', 'id of the interview (default: the latest)')
    .option('--untimed', 'no clock')
    .action((id: string | undefined, options: { untimed?: boolean }) => lookBack(id, options, world));
}

/** Self-score first, before any feedback; then the retrospective's steps; what was weak goes back into the plan. */
async function lookBack(id: string | undefined, { untimed }: { untimed?: boolean }, world: World): Promise<void> {
  const state = await readState(world);
  const library = await world.library();
  const exercise = library.item(RETROSPECTIVE);
  const rubric = library.item(SELF_SCORE);
  if (exercise?.kind !== 'exercise' || rubric?.kind !== 'rubric')
    throw new Problem('The library holds no retrospective.');
  const past = [...state.journal.all('interview').values()]
    .filter((interview) => interviewDayNumber(interview) <= state.day)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const interview = id === undefined ? past[0] : await interviewNamed(id, world);
  const terminal = await world.terminal();
  const of = interview ? interviewName(interview) : 'the interview';
  const scores = await selfScore(rubric as ItemOfKind<'rubric'>, of, world);
  const note: Note = {
    id: world.newId(),
    at: stamp(world.now()),
    item: RETROSPECTIVE,
    title: `Retrospective: ${of}`,
    fields: [],
    scores,
    ...(interview ? { interview: interview.id } : {}),
  };
  state.journal.put('note', note.id, note);
  for (const [i, step] of exercise.steps.entries()) {
    terminal.page({ left: `After ${of}`, right: `step ${i + 1} of ${exercise.steps.length}` });
    const { text } = await terminal.answer({
      prompt: [
        step.do,
        ...(step.example ? ['', { text: step.example, hang: 'For example: ', tone: 'quiet' as const }] : []),
      ],
      seconds: untimed ? null : step.seconds,
      aloud: step.field === undefined,
    });
    if (!step.field || !text.trim()) continue;
    note.fields.push({ name: step.field, text });
    state.journal.put('note', note.id, { ...note, fields: [...note.fields] });
  }
  await feedBack(rubric as ItemOfKind<'rubric'>, scores, world);
}

async function selfScore(rubric: ItemOfKind<'rubric'>, of: string, world: World): Promise<Record<string, number>> {
  const terminal = await world.terminal();
  const { from, to } = rubric.scale ?? { from: 1, to: 5 };
  const scores: Record<string, number> = {};
  for (const [i, { id, name, ask, low, high }] of rubric.dimensions.entries()) {
    terminal.page({ left: `After ${of}: before any feedback`, right: `${i + 1} of ${rubric.dimensions.length}` });
    terminal.say(
      { text: name, tone: 'title' },
      ask,
      '',
      { text: low, hang: `${from}:  ` },
      { text: high, hang: `${to}:  ` },
      '',
    );
    scores[id] = await terminal.choose(
      'Your score?',
      Array.from({ length: to - from + 1 }, (_, n) => ({
        value: from + n,
        label: String(from + n),
        key: String(from + n),
      })),
      { initial: Math.round((from + to) / 2), inline: true },
    );
  }
  return scores;
}

/** Names what is under the mark and its remedy, and lets the user mark topics that were weak in the room. */
async function feedBack(rubric: ItemOfKind<'rubric'>, scores: Record<string, number>, world: World): Promise<void> {
  const terminal = await world.terminal();
  const library = await world.library();
  const under = rubric.scale?.under ?? 3;
  const low = rubric.dimensions.filter(({ id }) => (scores[id] ?? under) < under);
  terminal.page({ left: 'What follows' });
  for (const { name, remedy } of low) {
    terminal.say({
      text: `${name}: ${scores[rubric.dimensions.find((one) => one.name === name)?.id ?? ''] ?? ''} of ${rubric.scale?.to ?? 5}.`,
      tone: 'warn',
    });
    if (remedy) terminal.say({ text: remedy.do, indent: 2 });
    if (remedy?.item && library.item(remedy.item))
      terminal.say({ text: `rehearse drill ${remedy.item}`, indent: 2, tone: 'quiet' });
    terminal.say('');
  }
  if (low.length === 0)
    terminal.say('Nothing under the mark. That is your best account of it; the offer does not hang on you alone.', '');
  const settings = await world.settings();
  const subjects = await inventorySubjects(world);
  if (subjects.length > 0) {
    const weak = await terminal.tick(
      'Which subjects were shaky in the room? They come back into your plan.',
      subjects.map(({ name }) => ({ text: name })),
    );
    const topics = subjects.filter((_, i) => weak[i]).flatMap((subject) => subject.topics);
    if (topics.length > 0)
      await settings.change({
        ratings: {
          ...settings.read().ratings,
          ...Object.fromEntries(topics.map((topic) => [topic, 'shaky' as const])),
        },
      });
  }
  terminal.say('', 'Kept with your notes: rehearse notes.');
}

async function inventorySubjects(world: World) {
  const item = (await world.library()).item('exercise-half-day-inventory');
  return item?.kind === 'exercise' ? (item.inventory?.subjects ?? []) : [];
}
