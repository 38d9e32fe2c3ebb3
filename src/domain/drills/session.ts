import type { Item } from '../content/kinds.ts';
import { KINDS } from '../content/kinds.ts';
import { topicName } from '../content/topics.ts';
import { dayOf, daysAway, stamp } from '../dates.ts';
import { DRILLS } from '../drills.ts';
import type { Attempts, Drafts, Journal, Library, Rating } from '../ports.ts';
import type { Attempt } from '../practice/attempt.ts';
import { afterAttempt, dueDay, type Memory } from '../practice/memory.ts';
import { Stopped } from '../problem.ts';
import type { Terminal } from '../terminal.ts';
import type { Drill, Performance, Room } from './drill.ts';
import type { DrillName, TaskOf } from './task.ts';

/** One step of a session: an item, and the drill it is practised in. */
export interface Step {
  id: string;
  drill: DrillName;
  /** The user's story to tell, where it is already chosen. */
  story?: string;
}

/** What a session is run with. */
export interface SessionWorld {
  library: Pick<Library, 'item'>;
  terminal: Terminal;
  attempts: Pick<Attempts, 'record'>;
  journal: Pick<Journal, 'put'>;
  drafts: Drafts;
  /** Memory of an item before this session, and how often it was practised. */
  before: (id: string) => { memory?: Memory; attempts: number };
  stories: Room['stories'];
  titleOf: (id: string) => string;
  /** Keeps what the user said of topics. */
  rate: (ratings: Record<string, Rating>) => Promise<void>;
  now: () => Date;
  random: () => number;
  newId: () => string;
}

export interface SessionOptions {
  aloud: boolean;
  untimed: boolean;
  seconds?: number;
  keepAnswers: boolean;
  /** Seconds after which no further item is begun. */
  stopAfter?: number;
}

export interface Done {
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
  done: Done[] = [],
): Promise<Done[]> {
  const begun = world.now().getTime();
  for (const [i, step] of steps.entries()) {
    const item = world.library.item(step.id);
    if (!item) continue;
    if (options.stopAfter !== undefined && (world.now().getTime() - begun) / 1000 >= options.stopAfter) break;
    try {
      const attempt = await runStep(step, item, { at: i + 1, of: steps.length }, world, options);
      done.push({ attempt, title: item.title });
      if (!(await goOn(world, attempt, nextTitle(world, steps, i)))) break;
    } catch (error) {
      if (error instanceof Stopped) break;
      throw error;
    }
  }
  return done;
}

async function runStep(
  step: Step,
  item: Item,
  place: { at: number; of: number },
  world: SessionWorld,
  options: SessionOptions,
): Promise<Attempt> {
  const drill = DRILLS[step.drill] as Drill<DrillName>;
  const { terminal, drafts } = world;
  const started = world.now().getTime();
  const [topic] = item.topics;
  const heading = { left: topic ? topicName(topic) : item.title, right: `${drill.noun} ${place.at} of ${place.of}` };
  terminal.page(heading);
  const draft = drafts.read(item.id);
  if (draft)
    terminal.say({ text: 'You were in the middle of this one: what you had typed is back.', tone: 'quiet' }, '');
  const performance = await drill.run(taskFor(item, step.drill), {
    terminal,
    heading,
    draft,
    random: world.random,
    clock: () => world.now().getTime(),
    aloud: options.aloud,
    untimed: options.untimed,
    seconds: options.seconds,
    earlier: world.before(item.id).attempts,
    keep: (text) => (options.keepAnswers ? drafts.keep(item.id, text) : undefined),
    stories: (template) => world.stories(template).filter(({ id }) => !step.story || id === step.story),
    titleOf: world.titleOf,
  });
  const spent = Math.round((world.now().getTime() - started) / 1000);
  const attempt = attemptOf(step, item, performance, { spent, keepAnswers: options.keepAnswers }, world);
  world.attempts.record([attempt]);
  drafts.drop(item.id);
  if (performance.note) {
    const id = world.newId();
    world.journal.put('note', id, { id, at: attempt.at, item: item.id, title: item.title, ...performance.note });
  }
  if (performance.ratings) await world.rate(performance.ratings);
  return attempt;
}

/** The task that a kind offers to a drill for this item. */
export function taskFor<D extends DrillName>(item: Item, drill: D): TaskOf<D> {
  const offers: { [N in DrillName]?: (item: never) => TaskOf<N> } = KINDS[item.kind as Item['kind']].offers;
  const offer = offers[drill];
  if (!offer) throw new Error(`a ${item.kind} offers nothing to the drill ${drill}`);
  return offer(item as never);
}

function attemptOf(
  step: Step,
  item: Item,
  performance: Performance,
  { spent, keepAnswers }: { spent: number; keepAnswers: boolean },
  world: SessionWorld,
): Attempt {
  const { note: _note, ratings: _ratings, answer, seconds, ...rest } = performance;
  return {
    id: world.newId(),
    item: item.id,
    at: stamp(world.now()),
    drill: step.drill,
    revision: item.revision,
    seconds: Math.round(seconds * 10) / 10,
    spent,
    ...rest,
    ...(keepAnswers && answer?.trim() ? { answer } : {}),
  };
}

/** Says when it comes back and what is next; false when the user stops here. */
async function goOn(world: SessionWorld, attempt: Attempt, next: string | undefined): Promise<boolean> {
  const { terminal } = world;
  const memory = afterAttempt(world.before(attempt.item).memory, attempt);
  const back = daysAway(dueDay(memory) - dayOf(attempt.at));
  terminal.say('', `Comes back ${back}.${next ? ` Next: ${next}.` : ''}`);
  if (next === undefined) return true;
  return terminal.choose(
    '',
    [
      { value: true, label: 'next', key: 'n' },
      { value: false, label: 'stop here', key: 's' },
    ],
    { inline: true },
  );
}

function nextTitle({ library }: SessionWorld, steps: readonly Step[], i: number): string | undefined {
  const next = steps[i + 1];
  return next && library.item(next.id)?.title;
}
