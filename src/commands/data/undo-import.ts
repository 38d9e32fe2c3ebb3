import type { Decks } from '../../domain/decks/deck.ts';
import type { DeckStep, ImportedThing, ImportStep } from '../../domain/decks/step.ts';
import { canonical } from '../../domain/journal/change.ts';
import type { Journal } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { count } from '../wording/counts.ts';

/** Takes back the latest import of cards, stories or claims, unless something of it has been edited since. */
export async function undoImport(world: World): Promise<void> {
  const [decks, journal] = [await world.decks(), await world.journal()];
  const told = await journal.alone(() => {
    const step = decks.lastStep();
    if (!step) {
      throw new Problem(
        'Nothing was imported, or the import was taken back already.',
        'Only the latest import of cards, stories or claims can be taken back.',
      );
    }
    const things = standing(step, journal);
    refuseEdited(step, things, { decks, journal });
    for (const { deck, before } of step.decks) decks.restore(deck, before);
    for (const { kind, id } of things) journal.remove(kind, id);
    decks.keepStep(undefined);
    return [...step.decks.map(deckSays), ...thingsSay(things)];
  });
  await world.say(`Taken back: ${told.join(', ')}. What you practiced stays in the log.`);
}

/** What the user has not removed meanwhile. */
function standing({ things = [] }: ImportStep, journal: Journal): ImportedThing[] {
  return things.filter(({ kind, id }) => journal.all(kind).has(id));
}

function refuseEdited(
  { file, decks: written }: ImportStep,
  things: readonly ImportedThing[],
  { decks, journal }: { decks: Decks; journal: Journal },
): void {
  const edited = written.find(({ deck, after }) => decks.text(deck) !== after);
  if (edited) {
    const says = `${decks.path(edited.deck)} has changed since the import of ${file}, and stays.`;
    throw new Problem(says, 'Edit the file by hand, or remove it.');
  }
  const changed = things.find(({ kind, id, value }) => canonical(journal.all(kind).get(id)) !== value);
  if (changed) {
    const { kind, id } = changed;
    const remedy = kind === 'story' ? `story remove ${id}` : `claims edit ${id} --verdict cut`;
    throw new Problem(
      `The ${kind} "${id}" has changed since the import of ${file}, so all of it stays.`,
      `To take single ones out: rehearse ${remedy}`,
    );
  }
}

const deckSays = ({ deck, before }: DeckStep) =>
  `the deck "${deck}" is ${before === undefined ? 'gone' : 'what it was'}`;

function thingsSay(things: readonly ImportedThing[]): string[] {
  const [stories, claims] = (['story', 'claim'] as const).map(
    (kind) => things.filter((one) => one.kind === kind).length,
  );
  return [...(stories ? [count(stories, 'story')] : []), ...(claims ? [count(claims, 'claim')] : [])];
}
