import type { Command } from 'commander';
import { TOPICS } from '../../domain/content/topics.ts';
import { fitDeck } from '../../domain/decks/deck.ts';
import { type DeckChange, mergeDeck } from '../../domain/decks/merge.ts';
import { slugOf } from '../../domain/free-id.ts';
import { notFound } from '../../domain/not-found.ts';
import { WrongUsage } from '../../domain/problem.ts';
import type { World } from '../../world.ts';
import { examples } from '../wording/examples.ts';

interface AddOptions {
  deck: string;
  topic?: string;
  tag?: string[];
  context?: string;
  json?: boolean;
}

export function declare(command: Command, world: World): void {
  command
    .description('Add a flashcard of your own: a prompt and an answer, in any language.')
    .argument('<prompt>', 'what is asked')
    .argument('<answer>', 'what to say')
    .option('--deck <name>', 'the deck that it goes into', 'cards')
    .option('--topic <topic>', 'a topic of the library that it is about')
    .option('--tag <words...>', 'your own words')
    .option('--context <text>', 'shown above the prompt')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      examples('content add "What is a page fault?" "A page is not in memory, so the kernel loads it."'),
    )
    .action((prompt: string, answer: string, options: AddOptions) => addCard(prompt, answer, options, world));
}

/** Adds one flashcard to a deck of the user's own, or gives a card with that prompt another answer. */
async function addCard(prompt: string, answer: string, options: AddOptions, world: World): Promise<void> {
  const { deck: named, topic, tag = [], context, json } = options;
  if (topic !== undefined && !TOPICS.some((one) => one === topic)) {
    throw notFound('topic', topic, TOPICS, undefined, WrongUsage);
  }
  const deck = fitDeck(slugOf(named, 'cards'));
  const [decks, journal] = [await world.decks(), await world.journal()];
  const change = await journal.alone(() => {
    const found = { prompt, answer, place: 'the command line', tags: tag, ...(context && { context }) };
    const merged = mergeDeck(deck, [found], decks.read(deck), { from: 'hand', topic });
    decks.put(deck, [...merged.fresh, ...merged.changed]);
    return merged;
  });
  const [left] = change.left;
  if (left) {
    throw new WrongUsage(`The card is not added: ${left.why}.`, 'For example: rehearse content add "PROMPT" "ANSWER"');
  }
  const path = decks.path(deck);
  if (json) return world.printJson({ deck, ...stateOf(change), path });
  await world.say(...toldOf(change, path));
}

function toldOf({ fresh, changed, edited }: DeckChange, path: string): string[] {
  const [card] = [...fresh, ...changed];
  if (edited.length > 0)
    return [`A card with this prompt is there, and you have edited it: it stays as it is, in ${path}.`];
  if (!card) return ['You have this card already.'];
  const done = fresh.length > 0 ? 'Added' : 'Has another answer now';
  return [`${done}: ${card.id}, in ${path}.`, `To practice it: rehearse drill ${card.id}`];
}

function stateOf({ fresh, changed, edited }: DeckChange): { id?: string | undefined; is: string } {
  if (fresh.length > 0) return { id: fresh[0]?.id, is: 'new' };
  if (changed.length > 0) return { id: changed[0]?.id, is: 'changed' };
  return edited.length > 0 ? { id: edited[0], is: 'edited' } : { is: 'same' };
}
