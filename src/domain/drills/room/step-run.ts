import type { Item } from '../../content/kinds.ts';
import { dayName, stamp } from '../../dates.ts';
import type { Attempt, Grade } from '../../practice/attempt.ts';
import { ownNoteLines } from '../../practice/own-notes.ts';
import { sameStruck } from '../../practice/strikes.ts';
import { Problem } from '../../problem.ts';
import type { Heading } from '../../terminal.ts';
import { DRILLS, type DrillName, type TaskOf } from '../drills.ts';
import type { Drill, LastTime, Performance, Room } from './drill.ts';
import { keepNote } from './kept.ts';
import { joinTexts } from './perform.ts';
import { pickUp } from './resuming.ts';
import type { Before, SessionOptions, SessionWorld } from './session-world.ts';
import { type OpenSheet, openSheet } from './sheet.ts';
import { type Step, sheetName } from './step.ts';
import { pointsIn, withoutStruck } from './struck.ts';
import { failuresFor, tasksFor } from './tasks.ts';
import { keptVoice } from './voice.ts';

/** A step that was practiced, and how its comparison is shown again. */
export interface RunStep {
  attempt: Attempt;
  again: Performance['again'];
  /** Whether it has points that can be struck out. */
  strikable: boolean;
}

/** The heading of a step in its session, and what is known of its item. */
interface StepPlace {
  heading: Heading;
  earlier: Before;
}

/** What is practiced: an item in a drill, without the points that are struck out, by their places in its list. */
interface Practicing {
  item: Item;
  struck: readonly number[];
}

/** Practices one step, and records the attempt the moment it is graded. */
export async function runStep(
  step: Step,
  item: Item,
  { heading, earlier }: StepPlace,
  world: SessionWorld,
  options: SessionOptions,
): Promise<RunStep> {
  const { load } = DRILLS[step.drill];
  const drill = (await load()) as Drill;
  const { terminal } = world;
  const sheet = openSheet(
    world.drafts,
    sheetName(step, { id: item.id, drills: world.library.kinds()[item.kind] }),
    item.revision,
  );
  terminal.page(heading);
  if (!drill.running && (await pickUp(terminal, sheet))) terminal.page(heading);
  const { task, struck } = withoutStruck(taskOf(item, step.drill, world), item, world.strikesOn(item));
  const worked = terminal.atWork(options.seconds ?? task.seconds);
  // A mock takes as long as an interview, and has many answers.
  const voice = options.aloud && step.drill !== 'mock' ? world.voices?.take() : undefined;
  const room: Room = {
    ...roomOf(step, { item, struck }, earlier, { world, options }),
    heading,
    sheet,
    voice,
    clock: () => worked() * 1000,
    failures: failuresFor(task, item.id, world.library),
  };
  try {
    const { again, ...performance } = await drill.run(task, room);
    // The clock of a mock went on while it was broken off.
    const spent = Math.round(Math.max(worked(), drill.running ? performance.seconds : 0));
    const answer = joinTexts(performance.answer ?? '', ...unaskedTexts(sheet));
    const heard = voice ? keptVoice(voice.heard()) : {};
    const measured = { ...performance, answer, ...heard, ...(struck.length > 0 && { struck }) };
    const attempt = attemptOf(step, item, measured, { spent, ...options }, world);
    record(attempt, answer, { item, note: performance.note }, world);
    voice?.keep(attempt.id);
    // Only once all of it is kept elsewhere.
    sheet.clear();
    return { attempt, again, strikable: pointsIn(task).length > 0 };
  } finally {
    voice?.drop();
  }
}

function record(
  attempt: Attempt,
  answer: string,
  { item, note }: { item: Item; note: Performance['note'] },
  world: SessionWorld,
): void {
  try {
    world.attempts.record([attempt]);
    if (note) keepNote(note, item, attempt.at, world);
  } catch (error) {
    throw withAnswer(error, answer, attempt.grade);
  }
}

/** What a drill finds around it, but for what belongs to this try alone. */
function roomOf(
  step: Step,
  { item, struck }: Practicing,
  earlier: Before,
  { world, options }: { world: SessionWorld; options: SessionOptions },
): Omit<Room, 'heading' | 'sheet' | 'voice' | 'clock' | 'failures'> {
  return {
    terminal: world.terminal,
    soFar: [],
    earlier: earlier.attempts,
    last: lastTime(earlier.last, { item, struck }, world),
    notes: ownNoteLines(world.notesOn(item), world.day, world.day(stamp(world.now()))),
    random: world.random,
    ...options,
    lenses: options.lenses ?? [],
    rate: world.rate,
    mock: world.mock,
    opinion: world.opinion,
    stories: async (template) => (await world.stories(template)).filter(({ id }) => !step.story || id === step.story),
    tasksOf: (drill) => tasksFor(world.library, drill),
    titleOf: world.titleOf,
  };
}

function taskOf(item: Item, drill: DrillName, { library }: SessionWorld): TaskOf<DrillName> {
  const task = library.task(item.id, drill);
  if (!task) throw new Error(`a ${item.kind} offers nothing to the drill ${drill}`);
  return task;
}

/** What could not be kept is printed with the reason: it can be copied from there. */
function withAnswer(error: unknown, answer: string, grade: Grade): unknown {
  if (!(error instanceof Problem)) return error;
  const hint = [error.hint, `The grade was ${grade}.`].filter(Boolean).join(' ');
  return new Problem(error.message, hint, { cause: error, unkept: answer });
}

/** The latest attempt, to be set beside a new one; its ticks only if they are of the same points. */
function lastTime(last: Attempt | undefined, { item, struck }: Practicing, world: SessionWorld): LastTime | undefined {
  if (last?.said === undefined || last.of === undefined) return undefined;
  const { answer, said, of, ticks } = last;
  const day = dayName(world.day(last.at), world.day(stamp(world.now())));
  const same = last.revision === item.revision && sameStruck(last.struck, struck);
  return { day, answer, said, of, ticks: same ? ticks?.slice(0, of) : undefined };
}

/** What an earlier try wrote and this one did not ask for: a follow-up question that was not dealt again. */
function unaskedTexts(sheet: OpenSheet): string[] {
  return sheet.unasked().map(([name, { text, reads }]) => `${name}: ${reads ?? text}`);
}

function attemptOf(
  step: Step,
  item: Item,
  performance: Performance & Pick<Attempt, 'struck' | 'voice' | 'transcript'>,
  { spent, keepAnswers, aloud }: { spent: number; keepAnswers: boolean; aloud: boolean },
  world: SessionWorld,
): Attempt {
  const { note, answer, opinion, seconds, ...rest } = performance;
  const typed = answer?.trim();
  return {
    id: world.newId(),
    item: item.id,
    at: stamp(world.now()),
    drill: step.drill,
    revision: item.revision,
    seconds: Math.round(seconds * 10) / 10,
    spent,
    ...rest,
    ...(typed || note || aloud ? {} : { blank: true }),
    ...(keepAnswers && typed ? { answer } : {}),
    ...(keepAnswers && opinion ? { opinion } : {}),
  };
}
