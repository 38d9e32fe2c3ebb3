import type { ItemOfKind } from '../../domain/content/kinds.ts';
import { stamp } from '../../domain/dates.ts';
import { type CodePointer, codePointers } from '../../domain/exports/code-pointers.ts';
import type { Note } from '../../domain/ports.ts';
import { Problem, Stopped } from '../../domain/problem.ts';
import type { Line } from '../../domain/terminal.ts';
import type { World } from '../../world.ts';
import { type Reviewed, reviewedText } from './reviewed.ts';

type Rubric = ItemOfKind<'rubric'>;
type Feedback = NonNullable<Note['feedback']>;

const [YES, NO] = [0, 1];

/** Asks the questions of a rubric with yes or no. A "no" wants a line: where. The note holds no code. */
export async function review(
  what: string,
  id: string | undefined,
  { json }: { json?: boolean },
  world: World,
): Promise<void> {
  const reviewed = await reviewedText(what, id, world);
  if (json) return world.printJson({ about: reviewed.about, name: reviewed.name, pointers: pointersIn(reviewed) });
  const rubric = await rubricAbout(reviewed.about, world);
  const feedback: Feedback = [];
  const lists: Pick<Note, 'verified' | 'assumed'> = {};
  try {
    await askQuestions(rubric, reviewed, feedback, world);
    Object.assign(lists, await askLists(reviewed, world));
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
  const terminal = await world.terminal();
  if (feedback.length === 0) return terminal.say('', 'Nothing was answered, and nothing kept.');
  const note = noteOf(rubric, reviewed, { feedback, ...lists }, world);
  (await world.journal()).put('note', note.id, note);
  const open = feedback.filter(({ self }) => self === NO);
  terminal.page({ left: `Review: ${reviewed.name}` });
  await terminal.show([
    open.length > 0
      ? open.map(
          ({ id: of, line }): Line => ({ text: `${nameOf(rubric, of)}${line ? `: ${line}` : ''}`, hang: '  no   ' }),
        )
      : ['Every answer was yes.'],
    [rubric.rule],
    [{ text: `Kept: rehearse notes show ${note.id}`, tone: 'quiet' }],
  ]);
}

function pointersIn({ about, text }: Reviewed): CodePointer[] {
  return about === 'code' ? codePointers(text) : [];
}

/** The rubric of the user's packs if one brings its own, else the shipped one. */
async function rubricAbout(about: Reviewed['about'], world: World): Promise<Rubric> {
  const library = await world.library();
  const rubrics = library.entries().flatMap(({ id, kind, pack }) => {
    const item = kind === 'rubric' ? library.item(id) : undefined;
    return item?.kind === 'rubric' && item.about === about ? [{ item: item as Rubric, own: pack !== undefined }] : [];
  });
  const found = rubrics.find(({ own }) => own) ?? rubrics[0];
  if (!found) throw new Problem(`The library has no rubric about ${about}.`);
  return found.item;
}

async function askQuestions(rubric: Rubric, reviewed: Reviewed, feedback: Feedback, world: World): Promise<void> {
  const terminal = await world.terminal();
  const pointers = pointersIn(reviewed);
  for (const [i, { id, name, ask, low, high }] of rubric.dimensions.entries()) {
    terminal.page({ left: `Review: ${reviewed.name}`, right: `${i + 1} of ${rubric.dimensions.length}` });
    const looks = pointers.filter(({ about }) => about === id);
    const context: Line[][] = [
      ...(reviewed.about === 'answer' && (i === 0 || terminal.searches) ? [[reviewed.text]] : []),
      [{ text: name, tone: 'title' }, ask],
      [
        { text: low, hang: 'No:   ', tone: 'quiet' },
        { text: high, hang: 'Yes:  ', tone: 'quiet' },
      ],
      ...(looks.length > 0
        ? [looks.map(({ line, sees }): Line => ({ text: `look at line ${line}: ${sees}`, hang: '  ' }))]
        : []),
    ];
    const self = await terminal.choose(
      '',
      [
        { value: YES, label: 'yes', key: 'y' },
        { value: NO, label: 'no', key: 'n' },
      ],
      { inline: true, records: true, above: context },
    );
    if (self === YES) {
      feedback.push({ id, self });
      continue;
    }
    const at = feedback.push({ id, self }) - 1;
    const line = (await terminal.ask('Where? One line.', { hint: 'Enter for none' })).trim();
    if (line) feedback[at] = { id, self, line };
  }
}

/** What was checked and what is only assumed, each in a line of its own things. */
async function askLists({ name }: Reviewed, world: World): Promise<Pick<Note, 'verified' | 'assumed'>> {
  const terminal = await world.terminal();
  terminal.page({ left: `Review: ${name}` });
  const list = async (question: string) => {
    const text = await terminal.ask(question, { hint: 'several with ";", Enter for none' });
    return text
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean);
  };
  const verified = await list('What of it did you check yourself?');
  const assumed = await list('And what do you assume?');
  return { ...(verified.length > 0 ? { verified } : {}), ...(assumed.length > 0 ? { assumed } : {}) };
}

function noteOf(
  rubric: Rubric,
  { name }: Reviewed,
  { feedback, verified, assumed }: Pick<Note, 'verified' | 'assumed'> & { feedback: Feedback },
  world: World,
): Note {
  const open = feedback.filter(({ self }) => self === NO);
  return {
    id: world.newId(),
    at: stamp(world.now()),
    item: rubric.id,
    title: `Review: ${name}`,
    fields: [
      ...open.map(({ id, line }) => ({ name: nameOf(rubric, id), text: line ?? 'no' })),
      ...(verified ? [{ name: 'verified', text: verified.join('; ') }] : []),
      ...(assumed ? [{ name: 'assumed', text: assumed.join('; ') }] : []),
    ],
    feedback,
    ...(verified ? { verified } : {}),
    ...(assumed ? { assumed } : {}),
  };
}

function nameOf({ dimensions }: Rubric, id: string): string {
  return dimensions.find((one) => one.id === id)?.name ?? id;
}
