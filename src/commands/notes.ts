import type { Command } from 'commander';
import { stamp } from '../domain/dates.ts';
import { clock } from '../domain/duration.ts';
import { LISTED, notFound } from '../domain/not-found.ts';
import type { Note } from '../domain/ports.ts';
import { Problem } from '../domain/problem.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { startsId } from './records/named.ts';
import { examples } from './wording/examples.ts';
import { givenOrPicked, type PickList } from './wording/picked.ts';

const NONE_YET = 'No notes yet. Exercises, design rounds and retrospectives write them.';
const TO_WRITE_ONE = 'To write one: rehearse notes add ITEM';

export function declare(command: Command, world: World): void {
  command.addHelpText('after', examples('notes', 'notes show 4f0c7a12'));
  command
    .command('list', { isDefault: true })
    .description('List your notes, newest first.')
    .argument('[words...]', 'only notes with all of these words')
    .option('--item <id>', 'only notes from this item')
    .option('--json', 'as JSON')
    .addHelpText('after', examples('notes list', 'notes list connection pool'))
    .action((words: string[], options: ListOptions) => listNotes(words, options, world));
  command
    .command('show')
    .description('Read a note.')
    .argument('[id]', 'without it, pick from a list in the terminal')
    .addHelpText('after', examples('notes show 4f0c7a12'))
    .action((id: string | undefined, _options: object, called: Command) => showNote(id, called, world));
  command
    .command('add')
    .description('Write a note on an item. It is shown the next time that you compare.')
    .argument('<item>', 'the id of the item')
    .argument('[words...]', 'the note; without it, you type it')
    .option('--better', 'it is an answer better than the one of the item')
    .addHelpText(
      'after',
      examples('notes add block-cdn "Ours is a pull CDN: say so first."', 'notes add question-uuid-index --better'),
    )
    .action((item: string, words: string[], options: { better?: boolean }) => addNote(item, words, options, world));
  command
    .command('remove')
    .description('Remove a note.')
    .argument('<id>')
    .addHelpText('after', examples('notes remove 4f0c7a12'))
    .action((id: string) => removeNote(id, world));
  command
    .command('story')
    .description('Start a story from a note; its text goes into the first field.')
    .argument('<id>')
    .option('--template <id>', 'story template (default: the one named by the exercise)')
    .addHelpText('after', examples('notes story 4f0c7a12 --template story-production-incident'))
    .action((id: string, options: { template?: string }) => beginStory(id, options, world));
}

async function addNote(
  id: string,
  words: readonly string[],
  { better }: { better?: boolean },
  world: World,
): Promise<void> {
  const library = await world.library();
  const item = library.item(id);
  if (!item) {
    const ids = library.entries().map((entry) => entry.id);
    throw notFound('item', id, ids, LISTED);
  }
  const { keepOwnNote, takeOwnNote } = await import('./session/own-note.ts');
  const field = better ? 'better' : 'note';
  const text = words.join(' ').trim();
  if (text) await keepOwnNote(item, field, text, world);
  const kept = text !== '' || (await takeOwnNote(item, field, world));
  world.print(kept ? `Kept with ${item.id}. To read it: rehearse show ${item.id}\n` : 'Nothing was kept as a note.\n');
}

interface ListOptions {
  item?: string;
  json?: boolean;
}

async function listNotes(words: readonly string[], { item, json }: ListOptions, world: World): Promise<void> {
  const found = (await newestFirst(world)).filter((note) => (item ? note.item === item : true) && holds(note, words));
  if (json) return world.printJson(found);
  if (found.length === 0 && words.length > 0) return world.say('No note holds these words.');
  if (found.length === 0) return world.say(...(item ? ['No notes on this item.'] : [NONE_YET, TO_WRITE_ONE]));
  await world.say(
    ...found.map(
      (note): Line => ({
        text: titleAndWords(note),
        hang: `${note.at.slice(0, 10)}  ${note.id}  `,
      }),
    ),
  );
}

async function showNote(id: string | undefined, called: Command, world: World): Promise<void> {
  const note = await noteNamed(await givenOrPicked(id, () => pickNote(world), called, world), world);
  await world.say(
    { text: note.title, tone: 'title' },
    { text: note.at.slice(0, 16).replace('T', ' '), tone: 'quiet' },
    ...noteLines(note),
  );
}

async function removeNote(id: string, world: World): Promise<void> {
  const note = await noteNamed(id, world);
  (await world.journal()).remove('note', note.id);
  world.print(`Removed: ${note.title}, ${note.at.slice(0, 10)}.\n`);
}

async function beginStory(noteId: string, options: { template?: string }, world: World): Promise<void> {
  const note = await noteNamed(noteId, world);
  const library = await world.library();
  const source = library.item(note.item);
  const wanted = options.template ?? (source?.kind === 'exercise' ? source.story : undefined);
  const template = wanted === undefined ? undefined : library.item(wanted);
  if (template?.kind !== 'story')
    throw new Problem(
      'Which story template?',
      'Name one with --template ID; rehearse content list --kind story lists them.',
    );
  const journal = await world.journal();
  const id = `note-${note.id}`;
  if (journal.all('story').has(id))
    throw new Problem(`This note already started the story ${id}.`, `To change it: rehearse story edit ${id}`);
  const now = stamp(world.now());
  const first = template.fields[0];
  const text = note.fields.map((field) => `${field.name}: ${field.text}`).join('\n\n');
  const story = {
    id,
    title: `${note.title}, ${note.at.slice(0, 10)}`,
    template: template.id,
    fields: first ? { [first.id]: text } : {},
    competencies: template.topics,
    answers: {},
    created: now,
    changed: now,
  };
  journal.put('story', story.id, story);
  world.print(`Started: ${story.id}. Continue with: rehearse story add --template ${template.id}\n`);
}

async function newestFirst(world: World): Promise<Note[]> {
  return [...(await world.journal()).all('note').values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

async function pickNote(world: World): Promise<PickList<string>> {
  return {
    question: 'Which note?',
    choices: (await newestFirst(world)).map((note) => ({
      value: note.id,
      label: `${note.at.slice(0, 10)}  ${titleAndWords(note)}`,
    })),
    none: new Problem(NONE_YET, TO_WRITE_ONE),
  };
}

function holds(note: Note, words: readonly string[]): boolean {
  const text = [note.title, note.item, ...note.fields.flatMap(({ name, text: said }) => [name, said])]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

/** "Review: bad.ts: I see no test"; the title alone if nothing was written first. */
function titleAndWords({ title, fields }: Note): string {
  const text = (fields[0]?.text ?? '').trim().replace(/\s+/g, ' ');
  if (!text) return title;
  return `${title}: ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
}

function noteLines({ fields, scores, stamps = [] }: Note): Line[] {
  return [
    ...fields.flatMap(({ name, text }): Line[] => [
      '',
      { text: name, tone: 'title' },
      ...text.split('\n').map((line): Line => ({ text: line, indent: 2 })),
    ]),
    ...(stamps.length > 0 ? ['', { text: 'Moments', tone: 'title' as const }] : []),
    ...stamps.map(({ label, seconds }): Line => ({ text: `${clock(seconds)}  ${label}`, indent: 2 })),
    ...(scores
      ? [
          '',
          { text: 'Scores', tone: 'title' as const },
          ...Object.entries(scores).map(([name, score]): Line => ({ text: `${name}: ${score}`, indent: 2 })),
        ]
      : []),
  ];
}

async function noteNamed(id: string, world: World): Promise<Note> {
  const notes = await newestFirst(world);
  const near = notes.filter((note) => startsId(note.id, id));
  const found = notes.find((note) => note.id === id) ?? (near.length === 1 ? near[0] : undefined);
  const ids = notes.map((note) => note.id);
  if (!found) throw notFound('note', id, ids, 'rehearse notes lists them.');
  return found;
}
