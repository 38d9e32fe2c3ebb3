import type { Item } from '../content/kinds.ts';
import type { Note } from '../ports.ts';
import { ownNotes } from '../practice/own-notes.ts';
import { strikesOn } from '../practice/strikes.ts';
import type { Strike } from '../records/strike.ts';
import { escapeBlock, escapeInline } from './commonmark.ts';

/** What the user has to say of items. */
export interface Feedback {
  strikes: readonly Strike[];
  /** All notes; those of the user's own on items are taken. */
  notes: readonly Note[];
}

/**
 * Struck points and notes as Markdown, for the people who maintain the content: by item, with its revision. Answers,
 * stories and results are never in it. Empty if there is nothing to say.
 */
export function feedbackMarkdown(
  items: readonly Pick<Item, 'id' | 'aliases' | 'title' | 'revision'>[],
  feedback: Feedback,
): string {
  const parts = items.flatMap((item) => {
    const said = [
      ...strikesOn(feedback.strikes, item).map(struckBlock),
      ...ownNotes(feedback.notes, item).flatMap(({ fields }) =>
        fields.map(({ name, text }) => `**${escapeInline(name)}**\n\n${quoted(text)}`),
      ),
    ];
    const about = `\`${item.id}\`, revision ${item.revision}`;
    return said.length > 0 ? [`## ${escapeInline(item.title)}`, about, ...said] : [];
  });
  return parts.length > 0 ? `${['# Feedback on items', ...parts].join('\n\n')}\n` : '';
}

function struckBlock({ point, why }: Strike): string {
  return `**Struck out:** ${escapeInline(point)}${why ? `\n\n${quoted(why)}` : ''}`;
}

function quoted(text: string): string {
  return escapeBlock(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
