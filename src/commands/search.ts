import type { Command } from 'commander';
import { dayName, stamp, userDay } from '../domain/dates.ts';
import { sentencesOf } from '../domain/exports/field-texts.ts';
import type { Library } from '../domain/ports.ts';
import { type Hit, type Searchable, search } from '../domain/search.ts';
import type { Line } from '../domain/terminal.ts';
import type { World } from '../world.ts';
import { examples } from './wording/examples.ts';

/** Finds that are shown; another word narrows them. */
const SHOWN = 12;

export function declare(command: Command, world: World): void {
  command
    .argument('<words...>', 'what is found holds all of them')
    .option('--json', 'as JSON, all that is found')
    .addHelpText('after', examples('search expiry', 'search unique constraint', 'search cache --json'))
    .action((words: string[], { json }: { json?: boolean }) => find(words, json ?? false, world));
}

async function find(words: readonly string[], json: boolean, world: World): Promise<void> {
  const library = await world.library();
  const hits = search(words, [...(await own(library, world)), ...items(library)])
    // The title of an answer is its item's, which is found by itself.
    .filter(({ sort, place }) => sort !== 'answer' || place !== 'title');
  if (json) return world.printJson(hits);
  if (hits.length === 0) return world.say(`Nothing holds ${words.length > 1 ? 'all of these words' : 'this word'}.`);
  const left = hits.length - SHOWN;
  const more: Line[] = left > 0 ? ['', { text: `${left} more: another word finds fewer.`, tone: 'quiet' }] : [];
  await world.read([...hits.slice(0, SHOWN).flatMap(linesOf), ...more]);
}

function linesOf({ sort, title, place, excerpt, open }: Hit): Line[] {
  return [
    { text: title, hang: `${sort}:  ` },
    ...(excerpt ? [{ text: `"${excerpt}"`, hang: `    ${place}${/[.?!]$/.test(place) ? '' : ':'} ` }] : []),
    { text: open, indent: 4, tone: 'quiet' },
  ];
}

function items(library: Library): Searchable[] {
  return library.entries().flatMap(({ id, kind, title }): Searchable[] => {
    const item = library.item(id);
    if (!item) return [];
    // The type of a card is not said of it anywhere.
    const texts = [
      ...sentencesOf(item).filter(({ place }) => place !== 'type'),
      ...item.background.map(({ text }) => ({ place: 'worth knowing', text })),
    ];
    return [{ sort: kind, id, title, open: `rehearse show ${id}`, texts }];
  });
}

/** The user's stories, notes and kept answers, the newest first. */
async function own(library: Library, world: World): Promise<Searchable[]> {
  const journal = await world.journal();
  const days = (await world.settings()).read();
  const today = userDay(stamp(world.now()), days);
  const day = (at: string) => dayName(userDay(at, days), today);
  const stories = [...journal.all('story').values()].map(({ id, title, fields, answers, template }): Searchable => {
    const item = library.item(template);
    const label = (field: string) =>
      (item?.kind === 'story' ? item.fields.find((one) => one.id === field)?.label : undefined) ?? field;
    const texts = Object.entries({ ...answers, ...fields }).map(([field, text]) => ({ place: label(field), text }));
    return { sort: 'story', id, title, open: `rehearse story show ${id}`, texts, own: true };
  });
  const notes = [...journal.all('note').values()].reverse().map(
    ({ id, at, title, fields }): Searchable => ({
      sort: 'note',
      id,
      title: `${title}, ${day(at)}`,
      open: `rehearse notes show ${id}`,
      texts: fields.map(({ name, text }) => ({ place: name, text })),
      own: true,
    }),
  );
  const answers = (await world.progress())
    .all()
    .reverse()
    .flatMap(({ item, at, answer }): Searchable[] =>
      answer
        ? [
            {
              sort: 'answer',
              id: item,
              title: library.item(item)?.title ?? item,
              open: `rehearse history ${item}`,
              texts: [{ place: `you, ${day(at)}`, text: answer }],
              own: true,
            },
          ]
        : [],
    );
  return [...stories, ...notes, ...answers];
}
