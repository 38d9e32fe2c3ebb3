import { type Claim, RAN } from './claim.ts';
import { readDocument, type Shape, type Source } from './document.ts';

/** A claim as a file has it. */
export type GivenClaim = Pick<Claim, 'sort' | 'text' | 'ran' | 'deep' | 'broad'> & Pick<Partial<Claim>, 'boundary'>;

const CLAIM: Shape = {
  noun: 'claim',
  names: ['text', 'sort', 'ran', 'deep', 'broad', 'boundary'],
  says: 'A claim has text and ran (production, side or read); and if you like sort (technology or bullet), deep, broad, boundary.',
};

/**
 * Claims of a parsed YAML or JSON document: one, or a list.
 * @throws Problem with the file and the line of the first that is wrong
 */
export function readClaims(document: unknown, source: Source): GivenClaim[] {
  return readDocument(document, source, CLAIM, ({ line, lines, oneOf, wrong }) => {
    const text = line('text');
    const ran = oneOf('ran', RAN);
    if (!text || !ran) return wrong(text ? 'text' : 'ran', `"${text ? 'ran' : 'text'}" is missing.`);
    const boundary = line('boundary');
    const sort = oneOf('sort', ['technology', 'bullet'] as const) ?? 'technology';
    return { sort, text, ran, deep: lines('deep'), broad: lines('broad'), ...(boundary ? { boundary } : {}) };
  });
}
