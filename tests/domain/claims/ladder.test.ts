import { expect, test } from 'vitest';
import { claimsByNeed, firstRung, nextRung, type Rung } from '../../../src/domain/claims/ladder.ts';
import type { Claim, ClaimAsked, Held } from '../../../src/domain/records/claim.ts';

const LADDER: Rung[] = ['a', 'b', 'c', 'd', 'e'].map((ask) => ({ ask, points: [], seconds: 90 }));
const DAYS = { dayStarts: '04:00' };

function asked(ask: string, held: Held, day = 1): ClaimAsked {
  return { id: `${ask}${day}`, at: `2026-11-0${day}T12:00:00+00:00`, ask, held, seconds: 60 };
}

test('the first question about a claim is in the middle of the ladder', () => {
  expect(firstRung(LADDER, [])).toBe(2);
});

test('the next time it begins at the easiest question that did not hold', () => {
  expect(firstRung(LADDER, [asked('c', 'no'), asked('b', 'partly')])).toBe(1);
});

test('a question that holds by now is not where it begins', () => {
  expect(firstRung(LADDER, [asked('c', 'yes', 2), asked('c', 'no', 1)])).toBe(3);
});

test('where all of it held, the deepest question comes again', () => {
  expect(firstRung(LADDER, [asked('e', 'yes')])).toBe(4);
});

test('an answer that holds leads one step deeper, three questions at most', () => {
  expect(nextRung(2, ['yes'], 5)).toBe(3);
  expect(nextRung(4, ['yes'], 5)).toBeUndefined();
  expect(nextRung(3, ['yes', 'yes', 'yes'], 9)).toBeUndefined();
});

test('a guess leads one step easier, and that is the last question', () => {
  expect(nextRung(2, ['no'], 5)).toBe(1);
  expect(nextRung(0, ['no'], 5)).toBeUndefined();
  expect(nextRung(1, ['no', 'yes'], 5)).toBeUndefined();
  expect(nextRung(2, ['partly'], 5)).toBeUndefined();
});

test('claims that were never asked about come first, then those that were guessed, and none that is cut', () => {
  const claim = (id: string, list: ClaimAsked[], verdict?: Claim['verdict']): Claim => ({
    ...{ id, sort: 'technology', text: id, ran: 'production', deep: [], broad: [], asked: list, verdict },
    ...{ added: '', changed: '' },
  });
  const claims = [
    claim('held', [asked('a', 'yes')]),
    claim('guessed', [asked('a', 'no')]),
    claim('held before', [asked('a', 'yes', 2), asked('a', 'no', 1)]),
    claim('cut', [], 'cut'),
    claim('new', []),
  ];
  expect(claimsByNeed(claims, DAYS).map(({ id }) => id)).toEqual(['new', 'guessed', 'held', 'held before']);
});
