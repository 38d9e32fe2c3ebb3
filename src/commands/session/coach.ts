import { userDay } from '../../domain/dates.ts';
import type { Lens, Telling } from '../../domain/drills/room/drill.ts';
import { runSession } from '../../domain/drills/room/session.ts';
import type { PracticedStep, SessionOptions, SessionWorld } from '../../domain/drills/room/session-world.ts';
import { type Step, sheetName } from '../../domain/drills/room/step.ts';
import { attemptsAt } from '../../domain/practice/history.ts';
import { ownNotes } from '../../domain/practice/own-notes.ts';
import { standingWith } from '../../domain/practice/standing.ts';
import { strikesOn } from '../../domain/practice/strikes.ts';
import { isFirstOfWeek } from '../../domain/practice/weeks.ts';
import { Interrupted } from '../../domain/problem.ts';
import { once } from '../../once.ts';
import type { World } from '../../world.ts';
import { missedNow } from './missed-now.ts';
import { type HeldAs, mockRoom } from './mock-room.ts';
import type { UserState } from './user-state.ts';

export interface CoachOptions {
  aloud?: boolean;
  untimed?: boolean;
  seconds?: number;
  lenses?: readonly Lens[];
  telling?: Telling;
  /** Grades follow from what was ticked, and are neither asked for nor shown. */
  quiet?: boolean;
  /** How a mock is held. */
  mock?: HeldAs;
  /** Minutes after which no new item is started. */
  minutes?: number;
  /** Today's minutes: those done, and all of them. */
  today?: SessionOptions['today'];
}

/** Runs a session in the user's terminal, and ends with its results. */
export async function coach(
  steps: readonly Step[],
  world: World,
  state: UserState,
  options: CoachOptions,
): Promise<void> {
  const terminal = await world.terminal();
  // Checked before anything is asked: an answer that cannot be kept is wasted.
  if (steps.length > 0) (await world.progress()).tryWriting();
  const done: PracticedStep[] = [];
  const run = runSession(steps, await sessionWorld(world, state, options), sessionOptions(options, state), done);
  try {
    await run;
  } catch (error) {
    if (error instanceof Interrupted) {
      const { savedSays } = await import('./results.ts');
      const saved = done.length > 0 ? savedSays({ done, quiet: options.quiet }) : '';
      const says = [saved, await draftSays(steps, state, world)].filter(Boolean).join(' ');
      if (says) world.warn(says);
    }
    throw error;
  }
  if (done.length === 0) {
    const kept = await draftSays(steps, state, world);
    return terminal.say('', ['Nothing recorded this time.', kept].filter(Boolean).join(' '));
  }
  const { showResults } = await import('./results.ts');
  const ends = !options.quiet && isFirstOfWeek(state.standing, state.day);
  const afterwards = ends ? 'your last week' : undefined;
  await showResults({ done, before: state, quiet: options.quiet, afterwards }, world);
  if (ends) await (await import('./last-week.ts')).showLastWeek(state.day, world);
}

/** What a session asks of the world. */
async function sessionWorld(world: World, state: UserState, options: CoachOptions): Promise<SessionWorld> {
  const terminal = await world.terminal();
  const library = await world.library();
  const [settings, attempts] = [await world.settings(), await world.progress()];
  const log = once(() => attempts.all()); // What is added later, the session knows.
  return {
    library,
    terminal,
    attempts,
    journal: state.journal,
    drafts: await world.drafts(),
    before: (id, drill) => {
      const entry = state.entries.find((one) => one.id === id);
      const own = entry && standingWith(state.standing, entry);
      return {
        memory: own?.memory,
        attempts: own?.attempts ?? 0,
        last: own && attemptsAt(log(), entry).findLast((one) => one.drill === drill),
      };
    },
    stories: (template) => storiesFor(template, world, state),
    read: async (item) => {
      const { itemLines } = await import('../../domain/exports/item-text.ts');
      await terminal.read(itemLines(item, (id) => library.item(id)?.title));
    },
    titleOf: (id) => library.item(id)?.title ?? id,
    notesOn: (item) => ownNotes(state.journal.all('note').values(), item),
    takeNote: async (item) => {
      const { takeOwnNote } = await import('./own-note.ts');
      await takeOwnNote(item, 'note', world);
    },
    strikesOn: (item) => strikesOn(state.journal.all('strike').values(), item),
    takeStrike: async (item) => (await import('./own-strike.ts')).takeStrike(item, world),
    takeMark: async (item) => {
      const { takeMark } = await import('./own-mark.ts');
      return takeMark(item, world);
    },
    missed: (some) => missedNow(some, state),
    mock: mockRoom(options.mock ?? {}, library, state, world),
    opinion: await opinionFor(world, state),
    voices: await voicesFor(world, state, options.aloud ?? state.settings.aloud),
    rate: (ratings) => settings.change({ ratings }),
    now: () => world.now(),
    day: (at) => userDay(at, state.settings),
    random: () => world.random(),
    newId: () => world.newId(),
  };
}

/** Whom to ask for a second opinion. */
async function opinionFor(world: World, { settings }: UserState): Promise<SessionWorld['opinion']> {
  return settings.opinion === '' ? undefined : (await import('./opinion.ts')).opinionOf(world);
}

/** Where spoken answers are recorded. What is old is removed, also if nothing is recorded any more. */
async function voicesFor(world: World, { settings }: UserState, aloud: boolean): Promise<SessionWorld['voices']> {
  const wanted = settings.voice && aloud;
  if (!wanted && !(await world.hasRecordings())) return undefined;
  const { removeOld, voicesOf } = await import('./voices.ts');
  await removeOld(world);
  return wanted ? voicesOf(world) : undefined;
}

function sessionOptions(options: CoachOptions, { settings, upcoming }: UserState): SessionOptions {
  return {
    aloud: options.aloud ?? settings.aloud,
    untimed: options.untimed ?? false,
    // That of the next interview, if it says one.
    level: upcoming[0]?.level ?? settings.level,
    seconds: options.seconds,
    lenses: options.lenses,
    telling: options.telling,
    quiet: options.quiet,
    dated: upcoming.length > 0,
    keepAnswers: settings.keepAnswers,
    today: options.today,
    stopAfter: options.minutes === undefined ? undefined : options.minutes * 60,
  };
}

/** The user's stories for a template, with what each is missing. Most drills need none, so the check is loaded on demand. */
async function storiesFor(template: string, world: World, { journal }: UserState) {
  const item = (await world.library()).item(template);
  const own = [...journal.all('story').values()].filter((story) => story.template === template);
  if (item?.kind !== 'story' || own.length === 0) return [];
  const { storyGaps } = await import('../../domain/stories/check.ts');
  const { storyOutline } = await import('../../domain/stories/outline.ts');
  return own.map((story) => ({
    id: story.id,
    title: story.title,
    outline: storyOutline(story, item),
    gaps: storyGaps(story, item),
  }));
}

/** That an answer was broken off and is kept, and when it comes back; empty if none was. */
async function draftSays(steps: readonly Step[], state: UserState, world: World): Promise<string> {
  const { isGraded } = await import('./planning.ts');
  const { day, entries, kinds } = state;
  const kept = (await world.drafts()).items();
  const sheets = steps.flatMap((step) =>
    entries.filter(({ id }) => id === step.id).map(({ id, kind }) => sheetName(step, { id, drills: kinds[kind] })),
  );
  if (!sheets.some((name) => kept.includes(name))) return '';
  const first = [day, day + 1].every((one) => isGraded(state, one)) ? ': it comes first next time' : '';
  return `What you typed is kept${first}.`;
}
