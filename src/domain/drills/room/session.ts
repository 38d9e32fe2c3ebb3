import type { Item } from '../../content/kinds.ts';
import { topicName } from '../../content/topics.ts';
import type { Attempt } from '../../practice/attempt.ts';
import { afterGrade } from '../../practice/memory/memory.ts';
import { secondsTogether, skimmed } from '../../practice/pace.ts';
import { Stopped } from '../../problem.ts';
import type { Heading } from '../../terminal.ts';
import { DRILLS, type DrillName } from '../drills.ts';
import { type After, askAfter, gradedAgain, leaves, tellLeft, whenBack } from './after.ts';
import type { Before, PracticedStep, SessionOptions, SessionWorld } from './session-world.ts';
import { type Step, sheetName } from './step.ts';
import { runStep } from './step-run.ts';

/**
 * Runs the steps one after the other and records each attempt the moment it is graded. Escape leaves an item, and from
 * there the session, in order; Ctrl-C ends it with `Interrupted`. Either way `done` holds what was recorded.
 */
export async function runSession(
  steps: readonly Step[],
  world: SessionWorld,
  options: SessionOptions,
  done: PracticedStep[] = [],
): Promise<PracticedStep[]> {
  const course: Course = { world, options, done, before: memories(world) };
  const queue = [...steps];
  for (const [i, step] of queue.entries()) {
    const item = world.library.item(step.id);
    if (!item) continue;
    // Someone who asks for more is not stopped by the minutes of the plan.
    if (i < steps.length && options.stopAfter !== undefined && secondsTogether(done) >= options.stopAfter) break;
    const heading = headingOf(step, item, `${i + 1} of ${queue.length}`, timeSays(options, done));
    const next = nextTitle(world, queue, i);
    const recorded = done.length;
    try {
      const wants = await practiceStep(course, { step, item, heading, next });
      if (wants === 'missed') queue.push(...(world.missed(done)?.steps ?? []));
      if (wants === 'stop' && (await leaves(world, keptSays(course), next))) break;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      const left = done.length > recorded ? '' : leftSays(world, step, item);
      if (left && next === undefined && done.length > 0) await tellLeft(world, `${left}${keptSays(course)}`);
      if (await leaves(world, `${left}${keptSays(course)}`, next)) break;
    }
  }
  return done;
}

/** What goes through a session. */
interface Course {
  world: SessionWorld;
  options: SessionOptions;
  done: PracticedStep[];
  before: Memories;
}

interface StepHere {
  step: Step;
  item: Item;
  heading: Heading;
  next: string | undefined;
}

/** One step, from its question to what the user wants then; as often as its grade is taken back. */
async function practiceStep(course: Course, { step, item, heading, next }: StepHere): Promise<Exclude<After, 'undo'>> {
  const { world, options, done, before } = course;
  const earlier = before.of(item.id, step.drill);
  const run = await runStep(step, item, { heading, earlier }, world, options);
  const practiced = { step, title: item.title, last: earlier.last };
  let attempt: Attempt | undefined = run.attempt;
  done.push({ ...practiced, attempt });
  for (;;) {
    const now = before.after(item.id, earlier, attempt);
    const says = attempt ? whenBack(attempt, now.memory, options) : 'Left out.';
    const graded = !!attempt && !options.quiet;
    const missed = next === undefined && !options.quiet ? world.missed(done)?.label : undefined;
    const after = await askAfter(world, item, { says, graded, strikable: run.strikable, next, missed });
    if (after !== 'undo') return after;
    if (!attempt) continue;
    world.terminal.page(heading);
    attempt = await gradedAgain(world, { attempt, again: run.again });
    done.splice(-1, 1, ...(attempt ? [{ ...practiced, attempt }] : []));
  }
}

/** What is known of items before each step of a session. */
interface Memories {
  of(id: string, drill: DrillName): Before;
  /** Notes what an attempt made of it; without one it is as it was. */
  after(id: string, earlier: Before, attempt: Attempt | undefined): Before;
}

function memories(world: SessionWorld): Memories {
  const since = new Map<string, Before>();
  return {
    of(id, drill) {
      const now = since.get(id);
      if (!now || now.last?.drill === drill) return now ?? world.before(id, drill);
      // In another drill of the same item: its memory is one, its last time another.
      return { ...now, last: world.before(id, drill).last };
    },
    after(id, earlier, attempt) {
      const now = attempt
        ? {
            memory: skimmed(attempt)
              ? earlier.memory
              : afterGrade(earlier.memory, attempt.grade, world.day(attempt.at)),
            attempts: earlier.attempts + 1,
            last: attempt,
          }
        : earlier;
      since.set(id, now);
      return now;
    },
  };
}

function headingOf({ drill }: Step, item: Item, place: string, time: string | undefined): Heading {
  const [topic] = item.topics;
  return { left: topic ? topicName(topic) : item.title, right: `${DRILLS[drill].noun.one} ${place}`, time };
}

/** "6 of 20 min" */
function timeSays({ today }: SessionOptions, done: readonly PracticedStep[]): string | undefined {
  return today && `${today.done + Math.floor(secondsTogether(done) / 60)} of ${today.of} min`;
}

/** What became of an item that was left. */
function leftSays({ drafts, library }: SessionWorld, step: Step, { id, kind, title }: Item): string {
  const name = sheetName(step, { id, drills: library.kinds()[kind] });
  const kept = drafts.read(name) === undefined ? '' : ' What you typed is kept.';
  return `Not graded: ${title}.${kept} `;
}

function keptSays({ done }: Course): string {
  if (done.length === 0) return 'Nothing is recorded yet.';
  return `Recorded: ${done.length} ${done.length === 1 ? 'drill' : 'drills'}.`;
}

function nextTitle({ library }: SessionWorld, steps: readonly Step[], i: number): string | undefined {
  const next = steps[i + 1];
  return next && library.item(next.id)?.title;
}
