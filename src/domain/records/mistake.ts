import { isDate, isText, isWord, optional } from './fits.ts';
import { type Recorded, recordKind } from './record.ts';

/** Something that the user does not want to do again. */
export interface Mistake extends Recorded {
  text: string;
  /** The failure mode that it is an instance of. */
  mode?: string;
  /** Id of the item that helps against it. */
  item?: string;
  /** When the user called it done. */
  closed?: string;
}

export const mistake = recordKind({
  list: 'mistakes',
  fields: { text: isWord, mode: optional(isText), item: optional(isText), closed: optional(isDate) },
});
