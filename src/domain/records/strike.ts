import { isText, isWord } from './fits.ts';
import { type Recorded, recordKind } from './record.ts';

/** A point that the user struck out, because it is wrong or not for them. It is known by its words. */
export interface Strike extends Recorded {
  /** Id of the item. */
  item: string;
  /** The words of the point: if these change, it is a point like any other again. */
  point: string;
  why: string;
}

export const strike = recordKind({
  list: 'strikes',
  called: 'struck point',
  fields: { item: isWord, point: isWord, why: isText },
});
