import { capital } from '../../capital.ts';
import type { Item } from '../../content/kinds.ts';
import { daysAway, stamp } from '../../dates.ts';
import type { Attempt, Undo } from '../../practice/attempt.ts';
import { dueDay, type Memory } from '../../practice/memory/memory.ts';
import { skimmed } from '../../practice/pace.ts';
import { Stopped } from '../../problem.ts';
import { gradeAgain } from './judge.ts';
import type { SessionOptions, SessionWorld } from './session-world.ts';
import type { RunStep } from './step-run.ts';

/** What the user wants after an item. */
export type After = 'go' | 'undo' | 'stop' | 'missed';

interface Told {
  /** What came of the item, as a sentence. */
  says: string;
  /** Whether there is a grade to take back. */
  graded: boolean;
  /** Whether it has points that can be struck out. */
  strikable: boolean;
  /** The title of the next item. */
  next: string | undefined;
  /** The offer to practice what was missed. */
  missed: string | undefined;
}

/** Says what came of an item and what is next. The whole item can be read first, and its grade taken back. */
export async function askAfter(
  { terminal, read, takeNote, takeMark, takeStrike }: SessionWorld,
  item: Item,
  { says, graded, strikable, next, missed }: Told,
): Promise<After> {
  let told = says;
  for (;;) {
    const choice = await terminal.choose<After | 'read' | 'note' | 'mark' | 'strike'>(
      '',
      [
        { value: 'go', label: next ? 'next' : 'done' },
        ...(missed ? [{ value: 'missed' as const, label: missed, key: 'p' }] : []),
        { value: 'read', label: 'read it', key: 'r' },
        { value: 'note', label: 'note', key: 'n' },
        { value: 'mark', label: 'mark', key: 'm' },
        ...(strikable ? [{ value: 'strike' as const, label: 'strike a point', key: 'x' }] : []),
        ...(graded ? [{ value: 'undo' as const, label: 'undo the grade', key: 'u' }] : []),
        ...(next ? [{ value: 'stop' as const, label: 'stop here', key: 's' }] : []),
      ],
      { inline: true, above: [[`${ended(told)}${next ? ` Next: ${ended(next)}` : ''}`]] },
    );
    if (choice === 'read') await read(item);
    else if (choice === 'note') await takeNote(item);
    else if (choice === 'mark') told = (await takeMark(item)) ?? told;
    else if (choice === 'strike') told = (await takeStrike(item)) ?? told;
    else return choice;
  }
}

/** The grade, and when the item comes back if no plan decides that; one only skimmed has not been practiced. */
export function whenBack(
  attempt: Attempt,
  memory: Memory | undefined,
  { dated, quiet }: Pick<SessionOptions, 'dated' | 'quiet'>,
): string {
  if (skimmed(attempt) || !memory) {
    const why = attempt.drill === 'signal' ? 'You chose before it could be read' : 'You did not answer';
    return `${why}, so this one does not count: it stays in your plan.`;
  }
  const grade = quiet ? '' : attempt.grade;
  // A mock comes back by its quota.
  if (dated || attempt.drill === 'mock') return grade ? `Recorded: ${grade}.` : 'Recorded.';
  return [grade ? `${capital(grade)}.` : '', `Comes back ${daysAway(dueDay(memory) - memory.day)}.`].join(' ').trim();
}

/**
 * One key does not end a session: someone who leaves an item is told what is kept, and asked.
 * @returns whether the session ends
 */
export async function leaves({ terminal }: SessionWorld, kept: string, next: string | undefined): Promise<boolean> {
  if (next === undefined) return true;
  try {
    return await terminal.choose(
      '',
      [
        { value: false, label: 'next' },
        { value: true, label: terminal.searches ? 'stop here (or Esc)' : 'stop here', key: 's' },
      ],
      { inline: true, above: [[`${kept} Next: ${ended(next)}`]] },
    );
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

/** What is kept of the last item, before the results take its place. */
export async function tellLeft({ terminal }: SessionWorld, kept: string): Promise<void> {
  try {
    await terminal.show([[kept]], 'the results');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

/**
 * Shows the comparison again, takes an attempt back and records what was meant in its place, in one write; undefined
 * if it is left out. Until it is graded anew, the old one remains; so it does if the user leaves.
 */
export async function gradedAgain(
  world: SessionWorld,
  { attempt, again }: Pick<RunStep, 'attempt' | 'again'>,
): Promise<Attempt | undefined> {
  const meant = await meantBy(world, { attempt, again });
  if (meant === attempt) return attempt;
  const undo: Undo = { id: world.newId(), at: stamp(world.now()), undoes: attempt.id };
  world.attempts.record(meant ? [undo, meant] : [undo]);
  world.voices?.moved(attempt.id, meant?.id);
  return meant;
}

async function meantBy(
  world: SessionWorld,
  { attempt, again }: Pick<RunStep, 'attempt' | 'again'>,
): Promise<Attempt | undefined> {
  try {
    if (!again) {
      const grade = await gradeAgain(world.terminal, attempt.grade);
      return grade && { ...attempt, id: world.newId(), grade };
    }
    const performance = await again();
    if (!performance) return undefined;
    const { ticks, said, of, failure, grade } = performance;
    return { ...attempt, id: world.newId(), ticks, said, of, failure, grade };
  } catch (error) {
    if (error instanceof Stopped) return attempt;
    throw error;
  }
}

/** A title as the end of a sentence: with a period, unless it has its own end. */
function ended(title: string): string {
  return /[.?!]$/.test(title) ? title : `${title}.`;
}
