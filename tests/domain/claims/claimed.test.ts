import { expect, test } from 'vitest';
import { claimedOnly } from '../../../src/domain/claims/claimed.ts';
import type { Claim } from '../../../src/domain/records/claim.ts';
import { entry } from '../practice/setting.ts';

test('of technologies those that the CV lists are asked for, and weigh half as much again', () => {
  const entries = ['tech-kafka', 'tech-redis'].map((id) => entry(id, { kind: 'technology', weight: 2 }));
  const claims = [{ item: 'tech-kafka' }] as Claim[];
  expect(claimedOnly(entries, claims).map(({ id, weight }) => [id, weight])).toEqual([['tech-kafka', 3]]);
});
