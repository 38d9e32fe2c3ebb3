import type { Item } from '../content/kinds.ts';
import type { Line } from '../terminal.ts';
import { line, section } from './sections.ts';

/** Where the item comes from, which of its points none of its sources has, and what was changed. */
export function sourceLines(item: Item): Line[] {
  const about = item.notes ? section('About the sources', [item.notes]) : [];
  if (item.sources.length === 0)
    return [...section('Sources', [line('Written by us, from common knowledge.')]), ...about];
  return [
    ...section(
      'Sources',
      item.sources.map(({ work, place }) => line(`${work}: ${place}`)),
    ),
    ...section('In none of them', ownTexts(item).map(line)),
    ...about,
  ];
}

/** What is marked as ours, anywhere in a value. */
function ownTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ours' in value && value.ours === true && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(ownTexts);
}

/**
 * Where the sources disagree, and what they agree on.
 * @param sources with the names of the works, and not only that there are several views
 */
export function sides(item: Item, sources: boolean): Line[] {
  if (!item.sides) return [];
  return section('Where the sources disagree', [
    ...item.sides.views.map(
      ({ work, says }, i): Line => ({ text: says, hang: `  ${sources ? work : i === 0 ? 'one' : 'another'}:  ` }),
    ),
    { text: item.sides.agree, hang: item.sides.views.length > 2 ? '  all:  ' : '  both:  ' },
  ]);
}
