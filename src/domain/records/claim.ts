import { fieldsFit, isAmount, isDate, isListOf, isOneOf, isText, isWord, optional } from './fits.ts';
import { byId, type Recorded, recordKind } from './record.ts';

/** Where the user ran it. */
export const RAN = ['production', 'side', 'read'] as const;
export type Ran = (typeof RAN)[number];
export const HELD = ['yes', 'partly', 'no'] as const;
export type Held = (typeof HELD)[number];
export const VERDICTS = ['keep', 'qualify', 'cut'] as const;

/** A sentence of the user's CV that must survive a question: a technology that it lists, or a bullet. */
export interface Claim extends Recorded {
  sort: 'technology' | 'bullet';
  /** The technology's name, or the bullet's words. */
  text: string;
  /** Id of the `technology` item with questions about it. */
  item?: string;
  ran: Ran;
  /** What the user knows in depth, and what only broadly. */
  deep: string[];
  broad: string[];
  /** Questions that were asked about it, and whether the claim held. */
  asked: ClaimAsked[];
  /** The sentence that says where it ends. */
  boundary?: string;
  verdict?: (typeof VERDICTS)[number];
}

export interface ClaimAsked {
  id: string;
  at: string;
  ask: string;
  held: Held;
  seconds: number;
  /** What was typed, if the user keeps answers. */
  answer?: string;
}

export const claim = recordKind({
  list: 'claims',
  fields: {
    sort: isOneOf('technology', 'bullet'),
    text: isWord,
    item: optional(isText),
    ran: isOneOf(...RAN),
    deep: isListOf(isText),
    broad: isListOf(isText),
    asked: isListOf(
      fieldsFit({
        id: isWord,
        at: isDate,
        ask: isText,
        held: isOneOf(...HELD),
        seconds: isAmount,
        answer: optional(isText),
      }),
    ),
    boundary: optional(isText),
    verdict: optional(isOneOf(...VERDICTS)),
  },
  sets: { asked: byId, deep: String, broad: String },
});
