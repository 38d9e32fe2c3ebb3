import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { dateOf, dayOf, stamp } from '../../domain/dates.ts';
import { perform } from '../../domain/drills/room/perform.ts';
import { pickUp } from '../../domain/drills/room/resuming.ts';
import { type OpenSheet, openSheet } from '../../domain/drills/room/sheet.ts';
import { freeId, slugOf } from '../../domain/free-id.ts';
import { newJudgment } from '../../domain/judgments/look.ts';
import type { Note } from '../../domain/ports.ts';
import { Problem, WrongUsage } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { leavingOut } from '../records/anonymous.ts';
import { todayNumber } from '../session/user-state.ts';

const YEAR = 'exercise-career-year';
/** Under so many days since it was begun, an unfinished review goes on in the same note. */
const SAME_REVIEW = 180;

type Year = ItemOfKind<'exercise'>;

export interface YearOptions {
  /** A file to write what was written to. */
  out?: string;
  /** Companies in that file as A, B, C. */
  anonymous?: boolean;
}

/** The review of the year, in writing; each answer is in its note as soon as it is given. */
export async function yearReview(options: YearOptions, world: World): Promise<void> {
  if (options.anonymous && options.out === undefined)
    throw new WrongUsage(
      '--anonymous goes with --out.',
      'For example: rehearse journal year --out year.md --anonymous',
    );
  const item = (await world.library()).item(YEAR);
  if (item?.kind !== 'exercise') throw new Problem(`"${YEAR}" has left the library.`);
  const terminal = await world.terminal();
  const sheet = openSheet(await world.drafts(), 'journal/year', item.revision);
  terminal.page({ left: item.title });
  await pickUp(terminal, sheet);
  const note = await answerAll(item, sheet, world);
  await keepGoals(item, note, world);
  sheet.clear();
  await sayEnd(item, note, options, world);
}

/** Asks what is not answered yet. @returns the note; undefined if nothing was written */
async function answerAll({ title, steps }: Year, sheet: OpenSheet, world: World): Promise<Note | undefined> {
  const terminal = await world.terminal();
  const journal = await world.journal();
  const { begun, before } = await reviews(sheet.parts().length > 0, world);
  let kept = begun;
  const soFar: Line[] = [];
  for (const [i, { do: ask, field = ask, seconds, example }] of steps.entries()) {
    if (sheet.part(field)?.done) continue;
    const heading = { left: title, right: `${i + 1} of ${steps.length}` };
    terminal.page(heading);
    const prompt: Line[] = [
      ask,
      ...(example ? ['', { text: example, hang: 'For example: ', tone: 'quiet' as const }] : []),
    ];
    const room = { terminal, sheet, soFar, heading, aloud: false, untimed: false };
    const { text } = await perform(room, { part: field, prompt, seconds });
    if (text.trim()) {
      const from = kept;
      const note = from ?? { id: world.newId(), at: stamp(world.now()), item: YEAR, title, fields: [] };
      kept = { ...note, fields: [...note.fields, { name: field, text: text.trim() }] };
      journal.put('note', kept.id, kept, from);
    }
    await showEarlier(field, before, world);
  }
  return kept;
}

/** The review that was begun and not finished, and the one before it. */
async function reviews(unfinished: boolean, world: World): Promise<{ begun?: Note; before?: Note }> {
  const all = [...(await world.journal()).all('note').values()]
    .filter(({ item }) => item === YEAR)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const [last, earlier] = all;
  const since = last ? (world.now().getTime() - Date.parse(last.at)) / 86_400_000 : Number.POSITIVE_INFINITY;
  return unfinished && since < SAME_REVIEW ? { begun: last, before: earlier } : { before: last };
}

/** What was written the last time, once this year's answer stands: before, it would be the answer. */
async function showEarlier(field: string, before: Note | undefined, world: World): Promise<void> {
  const earlier = before?.fields.find(({ name }) => name === field);
  if (!before || !earlier) return;
  const year = before.at.slice(0, 4);
  await (await world.terminal()).show([[{ text: earlier.text, hang: `In ${year} you wrote:  ` }]], 'the next question');
}

/** Each goal is settled on its date, or in a year if it names none. */
async function keepGoals({ steps }: Year, note: Note | undefined, world: World): Promise<void> {
  const journal = await world.journal();
  const today = await todayNumber(world);
  const added = stamp(world.now());
  for (const { keeps, field } of steps) {
    const text = note?.fields.find(({ name }) => name === field)?.text.replace(/\s+/g, ' ');
    if (!keeps || !note || !text) continue;
    const known = [...journal.all('judgment').values()].some((one) => one.from === note.id && one.text === text);
    if (known) continue;
    const day = text.match(/\b\d{4}-\d{2}-\d{2}\b/)?.[0];
    const due = day && dateOf(dayOf(day)) === day ? { due: day } : {};
    await journal.alone(() => {
      const id = freeId(slugOf(text, keeps), journal.all('judgment'));
      journal.put('judgment', id, newJudgment({ id, sort: keeps, text, added, from: note.id, ...due }, today));
    });
  }
}

async function sayEnd(
  { title, background }: Year,
  note: Note | undefined,
  { out, anonymous }: YearOptions,
  world: World,
): Promise<void> {
  const terminal = await world.terminal();
  if (!note) return terminal.say('', 'Nothing was written.');
  if (out !== undefined) {
    const leaves = await leavingOut(anonymous, world);
    const parts = leaves(note.fields).map(
      ({ name, text }) => `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${text}\n`,
    );
    (await world.files()).write(out, [`# ${title}, ${note.at.slice(0, 10)}\n`, ...parts].join('\n'));
  }
  terminal.page({ left: title });
  await terminal.show([
    [`Kept for next year: rehearse notes show ${note.id}${out === undefined ? '' : `; and in ${out}`}.`],
    ['Your goals are in the journal, each with its day: rehearse journal'],
    background.map(({ text }) => text),
  ]);
}
