import type { Item } from '../../content/kinds.ts';
import { topicName } from '../../content/topics.ts';
import { dayName, daysAway, stamp } from '../../dates.ts';
import type { Drafts } from '../../drafts.ts';
import type { Level } from '../../level.ts';
import type { Attempts, Journal, Library, Note } from '../../ports.ts';
import type { Attempt, Grade, Undo } from '../../practice/attempt.ts';
import { afterGrade, dueDay, type Memory } from '../../practice/memory/memory.ts';
import { skimmed } from '../../practice/memory/pace.ts';
import { ownNoteLines } from '../../practice/own-notes.ts';
import type { Practiced } from '../../practice/results.ts';
import { Problem, Stopped } from '../../problem.ts';
import type { Rating } from '../../rating.ts';
import type { Heading, Terminal } from '../../terminal.ts';
import { DRILLS, type DrillName, type TaskOf } from '../drills.ts';
import type { Drill, LastTime, Lens, Performance, Room, Telling } from './drill.ts';
import { gradeAgain } from './judge.ts';
import { keepNote } from './kept.ts';
import { joinTexts } from './perform.ts';
import { pickUp } from './resuming.ts';
import { type OpenSheet, openSheet } from './sheet.ts';
import { type Step, sheetName } from './step.ts';
import { failuresFor, tasksFor } from './tasks.ts';

/** What a session is run with. */
export interface SessionWorld {
  library: Pick<Library, 'item' | 'task' | 'entries' | 'kinds'>;
  terminal: Terminal;
  attempts: Pick<Attempts, 'record'>;
  journal: Pick<Journal, 'put'>;
  drafts: Drafts;
  /** Memory of an item before this session, and how often it was practiced. */
  before: (id: string, drill: DrillName) => Before;
  stories: Room['stories'];
  titleOf: (id: string) => string;
  /** Shows the whole of an item. */
  read: (item: Item) => Promise<void>;
  /** What the user noted on an item. */
  notesOn: (item: Item) => Note[];
  /** Takes a note on an item from the user, and keeps it. */
  takeNote: (item: Item) => Promise<void>;
  /** Asks whether the plan is to leave an item out; if so, what that means for it, as a sentence. */
  takeMark: (item: Item) => Promise<string | undefined>;
  /** Keeps the user's ratings of topics. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  now: () => Date;
  /** The user's day of a moment, as a number. */
  day: (at: string) => number;
  random: () => number;
  newId: () => string;
}

interface Before {
  memory?: Memory;
  attempts: number;
  /** The latest one in this drill, if there was one. */
  last?: Attempt | undefined;
}

export interface SessionOptions {
  aloud: boolean;
  untimed: boolean;
  /** The level that the user interviews for. */
  level: Level;
  seconds?: number;
  keepAnswers: boolean;
  /** How stories are told, if not as their template has it. */
  telling?: Telling | undefined;
  /** Grades follow from what was ticked, and are neither asked for nor shown. */
  quiet?: boolean;
  /** An interview is ahead: each day has its own plan, so no item has a day on which it comes back. */
  dated?: boolean;
  /** Follow-up questions, some of which are dealt after each answer. */
  lenses?: readonly Lens[];
  /** Seconds after which no new item is started. */
  stopAfter?: number;
  /** Today's minutes: those done before this session, and all of them. Shown beside the place in it. */
  today?: { done: number; of: number } | undefined;
}

/** A step that was graded, with the attempt before it in the same drill. */
export interface PracticedStep extends Practiced {
  step: Step;
}

/**
 * Runs the steps one after the other and records each attempt the moment it is graded.
 * Escape ends the session in order; Ctrl-C ends it with `Interrupted`. Either way `done` holds what was recorded.
 */
export async function runSession(
  steps: readonly Step[],
  world: SessionWorld,
  options: SessionOptions,
  done: PracticedStep[] = [],
): Promise<PracticedStep[]> {
  const worked = world.terminal.atWork();
  const since = new Map<string, Before>();
  const before = (id: string, drill: DrillName): Before => {
    const now = since.get(id);
    if (!now || now.last?.drill === drill) return now ?? world.before(id, drill);
    // In another drill of the same item: its memory is one, its last time another.
    return { ...now, last: world.before(id, drill).last };
  };
  for (const [i, step] of steps.entries()) {
    const item = world.library.item(step.id);
    if (!item) continue;
    if (options.stopAfter !== undefined && worked() >= options.stopAfter) break;
    try {
      const earlier = before(item.id, step.drill);
      const place = `${i + 1} of ${steps.length}`;
      const counted = (attempt: Attempt): Before => ({
        memory: skimmed(attempt) ? earlier.memory : afterGrade(earlier.memory, attempt.grade, world.day(attempt.at)),
        attempts: earlier.attempts + 1,
        last: attempt,
      });
      const heading = headingOf(step, item, place, timeSays(options, worked));
      let attempt: Attempt | undefined = await runStep(step, item, { heading, earlier }, world, options);
      const practiced = { step, title: item.title, last: earlier.last };
      done.push({ ...practiced, attempt });
      let after: After;
      do {
        const now = attempt ? counted(attempt) : earlier;
        since.set(item.id, now);
        const back = attempt ? whenBack(attempt, now.memory, options) : 'Left out.';
        after = await askAfter(world, item, {
          back,
          graded: !!attempt && !options.quiet,
          next: nextTitle(world, steps, i),
        });
        if (after === 'undo' && attempt) {
          attempt = await gradedAgain(world, attempt);
          done.splice(-1, 1, ...(attempt ? [{ ...practiced, attempt }] : []));
        }
      } while (after === 'undo');
      if (after === 'stop') break;
    } catch (error) {
      if (error instanceof Stopped) break;
      throw error;
    }
  }
  return done;
}

function headingOf({ drill }: Step, item: Item, place: string, time: string | undefined): Heading {
  const [topic] = item.topics;
  return { left: topic ? topicName(topic) : item.title, right: `${DRILLS[drill].noun.one} ${place}`, time };
}

/** "6 of 20 min" */
function timeSays({ today }: SessionOptions, worked: () => number): string | undefined {
  return today && `${today.done + Math.floor(worked() / 60)} of ${today.of} min`;
}

/** When the item comes back, as a sentence, if no plan decides that; one only skimmed has not been practiced. */
function whenBack(attempt: Attempt, memory: Memory | undefined, { dated }: SessionOptions): string {
  if (skimmed(attempt) || !memory) return 'You did not answer, so this one does not count: it stays in your plan.';
  if (dated) return 'Recorded.';
  return `Comes back ${daysAway(dueDay(memory) - memory.day)}.`;
}

async function runStep(
  step: Step,
  item: Item,
  { heading, earlier }: { heading: Heading; earlier: Before },
  world: SessionWorld,
  options: SessionOptions,
): Promise<Attempt> {
  const { load } = DRILLS[step.drill];
  const drill = (await load()) as Drill;
  const { terminal } = world;
  const sheet = openSheet(
    world.drafts,
    sheetName(step, { id: item.id, drills: world.library.kinds()[item.kind] }),
    item.revision,
  );
  terminal.page(heading);
  if (await pickUp(terminal, sheet)) terminal.page(heading);
  const task = taskOf(item, step.drill, world);
  const worked = terminal.atWork(options.seconds ?? task.seconds);
  const performance = await drill.run(task, {
    terminal,
    heading,
    sheet,
    earlier: earlier.attempts,
    last: lastTime(earlier.last, item, world),
    notes: ownNoteLines(world.notesOn(item), world.day, world.day(stamp(world.now()))),
    random: world.random,
    clock: () => worked() * 1000,
    ...options,
    lenses: options.lenses ?? [],
    failures: failuresFor(task, world.library),
    rate: world.rate,
    stories: async (template) => (await world.stories(template)).filter(({ id }) => !step.story || id === step.story),
    tasksOf: (drill) => tasksFor(world.library, drill),
    titleOf: world.titleOf,
  });
  const spent = Math.round(worked());
  const answer = joinTexts(performance.answer ?? '', ...unaskedTexts(sheet));
  const attempt = attemptOf(step, item, { ...performance, answer }, { spent, ...options }, world);
  try {
    world.attempts.record([attempt]);
    if (performance.note) keepNote(performance.note, item, attempt.at, world);
  } catch (error) {
    throw withAnswer(error, answer, attempt.grade);
  }
  // Only once all of it is kept elsewhere.
  sheet.clear();
  return attempt;
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
function lastTime(last: Attempt | undefined, item: Item, world: SessionWorld): LastTime | undefined {
  if (last?.said === undefined || last.of === undefined) return undefined;
  const { answer, said, of, revision, ticks } = last;
  const day = dayName(world.day(last.at), world.day(stamp(world.now())));
  return { day, answer, said, of, ticks: revision === item.revision ? ticks?.slice(0, of) : undefined };
}

/** What an earlier try wrote and this one did not ask for: a follow-up question that was not dealt again. */
function unaskedTexts(sheet: OpenSheet): string[] {
  return sheet.unasked().map(([name, { text }]) => `${name}: ${text}`);
}

function attemptOf(
  step: Step,
  item: Item,
  performance: Performance,
  { spent, keepAnswers, aloud }: { spent: number; keepAnswers: boolean; aloud: boolean },
  world: SessionWorld,
): Attempt {
  const { note, answer, seconds, ...rest } = performance;
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
  };
}

type After = 'go' | 'undo' | 'stop';

/** Says when it comes back and what is next. The whole item can be read first, and its grade taken back. */
async function askAfter(
  { terminal, read, takeNote, takeMark }: SessionWorld,
  item: Item,
  { back, graded, next }: { back: string; graded: boolean; next: string | undefined },
): Promise<After> {
  let says = back;
  for (;;) {
    const choice = await terminal.choose<After | 'read' | 'note' | 'mark'>(
      '',
      [
        { value: 'go', label: next ? 'next' : 'done' },
        { value: 'read', label: 'read it', key: 'r' },
        { value: 'note', label: 'note', key: 'n' },
        { value: 'mark', label: 'mark', key: 'm' },
        ...(graded ? [{ value: 'undo' as const, label: 'undo the grade', key: 'u' }] : []),
        ...(next ? [{ value: 'stop' as const, label: 'stop here', key: 's' }] : []),
      ],
      { inline: true, above: [[`${ended(says)}${next ? ` Next: ${ended(next)}` : ''}`]] },
    );
    if (choice === 'read') await read(item);
    else if (choice === 'note') await takeNote(item);
    else if (choice === 'mark') says = (await takeMark(item)) ?? says;
    else return choice;
  }
}

/**
 * Takes an attempt back and records what was meant in its place, in one write; undefined if it is left out.
 * Until another grade is chosen, the old one remains.
 */
async function gradedAgain(world: SessionWorld, slip: Attempt): Promise<Attempt | undefined> {
  const grade = await gradeAgain(world.terminal, slip.grade);
  const undo: Undo = { id: world.newId(), at: stamp(world.now()), undoes: slip.id };
  const meant = grade && { ...slip, id: world.newId(), grade };
  world.attempts.record(meant ? [undo, meant] : [undo]);
  return meant;
}

/** A title as the end of a sentence: with a period, unless it has its own end. */
function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}

function nextTitle({ library }: SessionWorld, steps: readonly Step[], i: number): string | undefined {
  const next = steps[i + 1];
  return next && library.item(next.id)?.title;
}
