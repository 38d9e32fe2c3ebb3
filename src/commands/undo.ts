import type { Command } from 'commander';
import { dayName, dayOf, stamp } from '../domain/dates.ts';
import { glimpse } from '../domain/glimpse.ts';
import type { Done } from '../domain/journal/undo.ts';
import { isJsonObject } from '../domain/json.ts';
import type { Attempts, Note } from '../domain/ports.ts';
import type { Attempt } from '../domain/practice/attempt.ts';
import { Problem } from '../domain/problem.ts';
import { calledOf } from '../domain/records/records.ts';
import type { World } from '../world.ts';
import { count } from './wording/counts.ts';
import { examples } from './wording/examples.ts';

export function declare(command: Command, world: World): void {
  command
    .description(
      'Take back what you did last: an attempt, a tick, a note, a mark, a change of a story or of anything else you keep. It stays in the log, but no longer counts. Run it again to go back one more.',
    )
    .addHelpText('after', examples('undo'))
    .action(() => undo(world));
}

async function undo(world: World): Promise<void> {
  const [progress, journal] = [await world.progress(), await world.journal()];
  const last = progress.all().at(-1);
  const done = journal.lastDone();
  const together = last && done && cameWith(last, done);
  if (done && !together && (!last || Date.parse(done.at) >= Date.parse(last.noted ?? last.at))) {
    journal.takeBack(done);
    return world.say(...changeSays(done, stamp(world.now())));
  }
  if (!last) throw new Problem('Nothing to take back.', 'rehearse stats shows what has been practiced.');
  const lines = await takeAttempt(last, progress, world);
  // Otherwise its note would be the result of nothing.
  if (together) journal.takeBack(done);
  await world.say(...lines);
}

async function takeAttempt(last: Attempt, progress: Attempts, world: World): Promise<string[]> {
  const now = stamp(world.now());
  progress.record([{ id: world.newId(), at: now, undoes: last.id }]);
  if (await world.hasRecordings()) (await world.recordings()).remove(last.id);
  const title = (await world.library()).item(last.item)?.title ?? last.item;
  const left = progress.all().length;
  return [
    `Taken back: ${title}, graded ${last.grade} on ${momentSays(last.at, now)}.`,
    left > 0 ? `${count(left, 'attempt')} left.` : 'No attempts left.',
  ];
}

/** Whether a change is the note that was made with an attempt. */
function cameWith({ item, at }: Attempt, { kind, value, before }: Done): boolean {
  const note = value as Pick<Note, 'item' | 'at'> | null;
  return kind === 'note' && before === null && note?.item === item && note.at === at;
}

/** What was taken back, and how things are now. */
function changeSays({ kind, id, at, value, before }: Done, now: string): string[] {
  const [did, is] =
    before === null
      ? ['added', 'It is gone.']
      : value === null
        ? ['removed', 'It is there again.']
        : ['changed', 'It is as it was before.'];
  return [
    `Taken back: ${NOUNS[kind] ?? calledOf(kind)} ${nameOf(value ?? before, id)}, ${did} ${momentSays(at, now)}.`,
    is,
  ];
}

/** What the user calls what the journal calls otherwise. */
const NOUNS: Readonly<Record<string, string>> = { ask: 'question to ask' };

/** Characters shown of a sentence that is taken back: enough to recognize it. */
const GLIMPSE = 60;

/** Its title, name or words if it has any; a tick is known by its own id. */
function nameOf(value: unknown, id: string): string {
  const { title, name, text, point } = isJsonObject(value) ? value : {};
  const words = [title, name, text, point].find((one) => typeof one === 'string');
  return words === undefined ? (id.split('/').at(-1) ?? id) : `"${glimpse(words, GLIMPSE)}"`;
}

function momentSays(at: string, now: string): string {
  return `${dayName(dayOf(at), dayOf(now))}, ${at.slice(11, 16)}`;
}
