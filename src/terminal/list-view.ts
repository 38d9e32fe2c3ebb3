import { keysLine } from './footer.ts';
import { placesOf } from './matching.ts';
import type { Press } from './press.ts';
import { CURSOR, type Stage, widthOf } from './stage.ts';
import { around } from './window.ts';

/** How a list is looked at. */
export interface ListView {
  /** The place of the mark in the whole list. */
  active: number;
  /** Only what holds these words is in sight. */
  filter: string;
  /** Keys are letters of the filter now. */
  typing: boolean;
  /** What can be pressed is shown in place of the last line. */
  keys: boolean;
}

/** Places that a page up or down moves the mark by. */
const PAGE = 8;

export function listViewAt(active: number): ListView {
  return { active, filter: '', typing: false, keys: false };
}

/** The places that the filter leaves in sight. */
export function inView({ filter }: ListView, labels: readonly string[]): number[] {
  return placesOf(labels, filter);
}

/** The view after a key that is the same in every list; undefined if the key is not one of these. */
export function viewAfter(view: ListView, press: Press, labels: readonly string[]): ListView | undefined {
  if (view.typing) return typedInto(view, press, labels) ?? moved(view, press, labels);
  if (press.text === '?') return { ...view, keys: !view.keys };
  if (press.text === '/') return { ...view, filter: '', typing: true, keys: false };
  return moved(view, { ...press, name: { j: 'down', k: 'up' }[press.text] ?? press.name }, labels);
}

/** The view after Escape; undefined if there is nothing left to close, and the prompt is left. */
export function viewAfterEscape(view: ListView): ListView | undefined {
  return view.keys || view.typing || view.filter ? listViewAt(view.active) : undefined;
}

function typedInto(view: ListView, { name, text }: Press, labels: readonly string[]): ListView | undefined {
  const filter = name === 'backspace' ? view.filter.slice(0, -1) : view.filter + text;
  if (name === 'paste' || (name !== 'backspace' && text === '')) return undefined;
  const places = placesOf(labels, filter);
  return { ...view, filter, active: places.includes(view.active) ? view.active : (places[0] ?? view.active) };
}

function moved(view: ListView, { name }: Press, labels: readonly string[]): ListView | undefined {
  const places = inView(view, labels);
  const at = places.indexOf(view.active);
  const last = places.length - 1;
  const to = {
    up: at <= 0 ? last : at - 1,
    down: at === last ? 0 : at + 1,
    home: 0,
    end: last,
    pageup: Math.max(0, at - PAGE),
    pagedown: Math.min(last, at + PAGE),
  }[name];
  return to === undefined ? undefined : { ...view, active: places[to] ?? view.active };
}

/** What is shown under a list: the words of its filter, if any, and the most important keys, or all of them in words. */
export function listFooter(
  stage: Stage,
  { filter, typing, keys: all }: ListView,
  keys: readonly string[],
  meanings: readonly KeyMeaning[],
): string[] {
  const words = typing || filter ? [`/${filter}${typing ? CURSOR : ''}`] : [];
  const pressed = all ? keysRows(stage, meanings) : [keysLine(stage.painter, keys, widthOf(stage.columns()))];
  return ['', ...words, ...pressed];
}

/** Shown in place of a list when the filter leaves nothing of it. */
const NO_MATCH = '  Nothing matches these words.';
/** Stands for what there is no room for. */
const MORE = '  ...';

/** The part of a list around the item at `active`, each item as its rows; a mark stands for what is above and below. */
export function inSight(list: string[][], active: number, room: number): string[] {
  if (list.length === 0) return [NO_MATCH];
  if (list.flat().length <= room) return list.flat();
  const least = list[active]?.length ?? 1;
  // Marks are worth their rows only if the item itself is whole.
  if (room < least + 2) return around(list, active, Math.max(1, room)).flat();
  const isFirst = (seen: string[][]) => seen[0]?.[0] === list[0]?.[0];
  const isLast = (seen: string[][]) => seen.at(-1)?.[0] === list.at(-1)?.[0];
  // At either end one mark is enough.
  const atEnd = around(list, active, room - 1);
  const seen = isFirst(atEnd) || isLast(atEnd) ? atEnd : around(list, active, room - 2);
  return [...(isFirst(seen) ? [] : [MORE]), ...seen.flat(), ...(isLast(seen) ? [] : [MORE])];
}

/** A key, and what it does. */
export type KeyMeaning = readonly [key: string, does: string];

/** What can be pressed, one thing a row: the key first. */
export function keysRows({ painter, columns }: Stage, keys: readonly KeyMeaning[]): string[] {
  const width = Math.max(...keys.map(([key]) => key.length)) + 2;
  const lines = keys.map(([key, does]) => ({ text: does, hang: key.padEnd(width), tone: 'quiet' as const }));
  return painter.rows(lines, widthOf(columns()));
}

/** The keys that every prompt of a list has beside its own. */
export const LIST_KEYS: readonly KeyMeaning[] = [
  ['Up, Down', 'move the mark; k, j too'],
  ['PgUp, PgDn', 'move by the page, or scroll a long text'],
  ['/', 'filter by words'],
];

/** The keys that every prompt has. */
export const COMMON_KEYS: readonly KeyMeaning[] = [
  ['Esc', 'leave; what you typed is kept'],
  ['Ctrl-Z', 'to the shell; fg comes back'],
  ['?', 'close this'],
];
