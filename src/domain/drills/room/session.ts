import type { Item, ItemOfKind } from '../../content/kinds.ts';
import { KINDS } from '../../content/kinds.ts';
import { topicName } from '../../content/topics.ts';
import { dayOf, daysAway, stamp } from '../../dates.ts';
import type { Drafts } from '../../drafts.ts';
import type { Attempts, Journal, Library } from '../../ports.ts';
import type { Attempt, Undo } from '../../practice/attempt.ts';
import { afterAttempt, dueDay, type Memory } from '../../practice/memory.ts';
import { skimmed } from '../../practice/pace.ts';
import { Stopped } from '../../problem.ts';
import type { Rating } from '../../rating.ts';
import type { Terminal } from '../../terminal.ts';
import { DRILLS, type DrillName, isDrill, type TaskOf } from '../drills.ts';
import type { Drill, Lens, Performance, Room } from './drill.ts';
import { ANY_FAILURE, type FailureMode, failuresOf } from './failures.ts';
import { gradeAgain } from './judge.ts';
import { joinTexts } from './perform.ts';
import { pickUp } from './resuming.ts';
import { type OpenSheet, openSheet } from './sheet.ts';

/** One step of a session: an item, and the drill it is practiced in. */
export interface Step {
  id: string;
  drill: DrillName;
  /** The user's story to tell, if it is already chosen. */
  story?: string;
}

/** What a session is run with. */
export interface SessionWorld {
  library: Pick<Library, 'item' | 'entries'>;
  terminal: Terminal;
  attempts: Pick<Attempts, 'record'>;
  journal: Pick<Journal, 'put'>;
  drafts: Drafts;
  /** Memory of an item before this session, and how often it was practiced. */
  before: (id: string) => Before;
  stories: Room['stories'];
  titleOf: (id: string) => string;
  /** Shows the whole of an item. */
  read: (item: Item) => Promise<void>;
  /** Keeps the user's ratings of topics. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  now: () => Date;
  random: () => number;
  newId: () => string;
}

interface Before {
  memory?: Memory;
  attempts: number;
}

export interface SessionOptions {
  aloud: boolean;
  untimed: boolean;
  seconds?: number;
  keepAnswers: boolean;
  /** Follow-up questions, some of which are dealt after each answer. */
  lenses?: readonly Lens[];
  /** Seconds after which no new item is started. */
  stopAfter?: number;
}

export interface PracticedStep {
  attempt: Attempt;
  title: string;
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
  const begun = world.now().getTime();
  const since = new Map<string, Before>();
  const before = (id: string) => since.get(id) ?? world.before(id);
  for (const [i, step] of steps.entries()) {
    const item = world.library.item(step.id);
    if (!item) continue;
    if (options.stopAfter !== undefined && (world.now().getTime() - begun) / 1000 >= options.stopAfter) break;
    try {
      const earlier = before(item.id);
      const place = `${i + 1} of ${steps.length}`;
      const counted = (attempt: Attempt): Before => ({
        memory: skimmed(attempt) ? earlier.memory : afterAttempt(earlier.memory, attempt),
        attempts: earlier.attempts + 1,
      });
      let attempt: Attempt | undefined = await runStep(
        step,
        item,
        { place, earlier: earlier.attempts },
        world,
        options,
      );
      done.push({ attempt, title: item.title });
      let after: After;
      do {
        const now = attempt ? counted(attempt) : earlier;
        since.set(item.id, now);
        const back = attempt ? whenBack(attempt, now.memory) : 'Left out.';
        after = await askAfter(world, item, { back, graded: !!attempt, next: nextTitle(world, steps, i) });
        if (after === 'undo' && attempt) {
          attempt = await gradedAgain(world, attempt);
          done.splice(-1, 1, ...(attempt ? [{ attempt, title: item.title }] : []));
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

/** When the item comes back, as a sentence; one that was only skimmed has not been practiced. */
function whenBack(attempt: Attempt, memory: Memory | undefined): string {
  if (skimmed(attempt) || !memory) return 'You did not answer, so this one does not count: it stays in your plan.';
  return `Comes back ${daysAway(dueDay(memory) - dayOf(attempt.at))}.`;
}

async function runStep(
  step: Step,
  item: Item,
  { place, earlier }: { place: string; earlier: number },
  world: SessionWorld,
  options: SessionOptions,
): Promise<Attempt> {
  const drill = DRILLS[step.drill] as Drill;
  const { terminal } = world;
  const [topic] = item.topics;
  const heading = { left: topic ? topicName(topic) : item.title, right: `${drill.noun.one} ${place}` };
  const sheet = openSheet(world.drafts, sheetName(step, item), item.revision);
  terminal.page(heading);
  if (await pickUp(terminal, sheet)) terminal.page(heading);
  const started = world.now().getTime();
  const task = taskFor(item, step.drill);
  const performance = await drill.run(task, {
    terminal,
    heading,
    sheet,
    earlier,
    random: world.random,
    clock: () => world.now().getTime(),
    aloud: options.aloud,
    untimed: options.untimed,
    seconds: options.seconds,
    lenses: options.lenses ?? [],
    failures: failuresFor(task, world),
    rate: world.rate,
    stories: async (template) => (await world.stories(template)).filter(({ id }) => !step.story || id === step.story),
    tasksOf: (drill) => tasksOf(world.library, drill),
    titleOf: world.titleOf,
  });
  const spent = Math.round((world.now().getTime() - started) / 1000);
  const answer = joinTexts(performance.answer ?? '', ...unaskedTexts(sheet));
  const attempt = attemptOf(step, item, { ...performance, answer }, { spent, ...options }, world);
  world.attempts.record([attempt]);
  if (performance.note) {
    const id = world.newId();
    world.journal.put('note', id, { id, at: attempt.at, item: item.id, title: item.title, ...performance.note });
  }
  // Only once all of it is kept elsewhere.
  sheet.clear();
  return attempt;
}

/** A sheet for each drill of an item, and for each story told in it; the drill that a plan chooses has the item's own name. */
export function sheetName({ drill, story }: Step, { id, kind }: Pick<Item, 'id' | 'kind'>): string {
  if (story !== undefined) return [id, drill, story].join('/');
  return drill === Object.keys(KINDS[kind].offers)[0] ? id : `${id}/${drill}`;
}

/** The step that a sheet of this item belongs to; undefined if the sheet is another item's. */
export function stepOnSheet(name: string, { id, kind }: Pick<Item, 'id' | 'kind'>): Step | undefined {
  const [first] = Object.keys(KINDS[kind].offers);
  if (name === id) return first !== undefined && isDrill(first) ? { id, drill: first } : undefined;
  if (!name.startsWith(`${id}/`)) return undefined;
  const [drill = '', story] = name.slice(id.length + 1).split('/');
  return isDrill(drill) && Object.hasOwn(KINDS[kind].offers, drill) ? { id, drill, story } : undefined;
}

/** What an earlier try wrote and this one did not ask for: a follow-up question that was not dealt again. */
function unaskedTexts(sheet: OpenSheet): string[] {
  return sheet.unasked().map(([name, { text }]) => `${name}: ${text}`);
}

/** What can go wrong with a task: the failures of its rubric, or those of any answer. */
function failuresFor(task: TaskOf<DrillName>, { library }: SessionWorld): readonly FailureMode[] {
  const rubric = 'failures' in task && task.failures ? library.item(task.failures) : undefined;
  return rubric?.kind === 'rubric' ? failuresOf(rubric as ItemOfKind<'rubric'>) : ANY_FAILURE;
}

/** The task that a kind offers to a drill for this item. */
export function taskFor<D extends DrillName>(item: Item, drill: D): TaskOf<D> {
  const offers: { [N in DrillName]?: (item: never) => TaskOf<N> } = KINDS[item.kind as Item['kind']].offers;
  const offer = offers[drill];
  if (!offer) throw new Error(`a ${item.kind} offers nothing to the drill ${drill}`);
  return offer(item as never);
}

function tasksOf<Task>(library: SessionWorld['library'], { name }: Drill<Task>): Task[] {
  return library.entries().flatMap(({ id, kind }) => {
    const item = isDrill(name) && name in KINDS[kind].offers ? library.item(id) : undefined;
    return item ? [taskFor(item, name as DrillName) as Task] : [];
  });
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
  { terminal, read }: SessionWorld,
  item: Item,
  { back, graded, next }: { back: string; graded: boolean; next: string | undefined },
): Promise<After> {
  for (;;) {
    const choice = await terminal.choose<After | 'read'>(
      '',
      [
        { value: 'go', label: next ? 'next' : 'done' },
        { value: 'read', label: 'read it', key: 'r' },
        ...(graded ? [{ value: 'undo' as const, label: 'undo the grade', key: 'u' }] : []),
        ...(next ? [{ value: 'stop' as const, label: 'stop here', key: 's' }] : []),
      ],
      { inline: true, above: [[`${back}${next ? ` Next: ${ended(next)}` : ''}`]] },
    );
    if (choice !== 'read') return choice;
    await read(item);
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
export function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}

function nextTitle({ library }: SessionWorld, steps: readonly Step[], i: number): string | undefined {
  const next = steps[i + 1];
  return next && library.item(next.id)?.title;
}
