import { TOPICS } from '../content/topics.ts';
import { isJsonObject } from '../json.ts';
import { notFound } from '../not-found.ts';
import { WrongUsage } from '../problem.ts';
import { isRating, RATINGS, type Rating } from '../rating.ts';
import type { Setting } from './setting.ts';

/** The user's rating of each topic: the inventory. */
export const ratingsSetting: Setting<Record<string, Rating>> = {
  called: 'rating',
  initial: {},
  accepts(value) {
    if (!isJsonObject(value)) return undefined;
    const right = Object.entries(value).filter(([, rating]) => isRating(rating));
    const all = right.length === Object.keys(value).length;
    return (all ? value : Object.fromEntries(right)) as Record<string, Rating>;
  },
  meant: `topics, each with one of ${RATINGS.join(', ')}`,
  said: {
    says: 'how strong you are: rating databases=shaky caching=blank',
    shows: (value) =>
      Object.entries(value)
        .map(([topic, rating]) => `${topic}=${rating}`)
        .join(' ') || 'none',
    reads: readRatings,
  },
  // Topic by topic: the ratings of the others stay.
  joins: (kept, value) => ({ ...(isJsonObject(kept) ? kept : {}), ...value }),
};

function readRatings(text: string): Record<string, Rating> {
  const pairs = text.split(/[\s,]+/).filter(Boolean);
  return Object.fromEntries(pairs.map(readPair));
}

function readPair(pair: string): [topic: string, rating: Rating] {
  const [topic = '', rating = ''] = pair.split('=');
  if (!TOPICS.some((one) => one === topic)) throw notFound('topic', topic, TOPICS, undefined, WrongUsage);
  if (!isRating(rating)) throw new WrongUsage(`"${rating}" is not one of ${RATINGS.join(', ')}.`);
  return [topic, rating];
}
