import { describe, expect, it } from 'vitest';
import { TEXTS } from './items.ts';

/** All times are milliseconds after the moment in which the primary marks the link as disabled. */
interface Setup {
  /** What the takedown does to the cache: delete the key, or write "disabled" over it for so long. */
  takedown: 'delete' | { mark: number };
  /** How far the replica is behind, from which a miss is filled. */
  lag: number;
  /** Time between two requests for this link. */
  gap: number;
  /** How long the cache keeps what a miss has read. */
  keeps: number;
  /** Whether a fill overwrites what is there, or only fills an empty key. */
  fill: 'always' | 'if absent';
  /** A reader missed before the takedown, read the live link, and fills at this time. */
  lateFill?: number;
}

const HOT: Setup = { takedown: 'delete', lag: 200, gap: 10, keeps: 24 * 3_600_000, fill: 'if absent' };
const MARKED: Setup = { ...HOT, takedown: { mark: 24 * 3_600_000 } };
const MINUTE = 60_000;

/** Whether the link is still served a minute after its takedown. */
function servedAfterAMinute({ takedown, lag, gap, keeps, fill, lateFill }: Setup): boolean {
  let key = takedown === 'delete' ? undefined : { live: false, until: takedown.mark };
  let waiting = lateFill;
  const held = (now: number) => (key && now < key.until ? key : undefined);
  const store = (live: boolean, now: number) => {
    if (fill === 'always' || !held(now)) key = { live, until: now + keeps };
  };
  let served = false;
  for (let now = gap; now <= MINUTE; now += gap) {
    if (waiting !== undefined && now >= waiting) {
      store(true, now);
      waiting = undefined;
    }
    const found = held(now);
    served = found ? found.live : now < lag;
    if (!found) store(served, now);
  }
  return served;
}

describe('a link that is taken down while a replica lags', () => {
  it.each<[string, boolean, Setup]>([
    ['lives on if its key is deleted: the next miss reads the replica, and caches it again', true, HOT],
    [
      'is dead if its key is deleted, and no one asks for it until the replica has caught up',
      false,
      { ...HOT, gap: 500 },
    ],
    ['is dead if the key says "disabled" for longer than the lag', false, MARKED],
    ['lives on if the mark ends before the lag does', true, { ...MARKED, takedown: { mark: 100 } }],
    [
      'is dead within the minute if the cache keeps nothing for longer than half of it',
      false,
      { ...HOT, keeps: 30_000 },
    ],
  ])('%s', (_, served, setup) => {
    expect(servedAfterAMinute(setup)).toBe(served);
  });

  it.each<[string, boolean, Setup]>([
    ['overwrites the mark, if a fill always stores', true, { ...MARKED, fill: 'always', lateFill: 50 }],
    ['does not, if a fill stores only what is absent', false, { ...MARKED, lateFill: 50 }],
  ])('a reader that loaded it before and fills afterwards %s', (_, served, setup) => {
    expect(servedAfterAMinute(setup)).toBe(served);
  });
});

describe('the items', () => {
  it('take a link down by a mark in the cache, and not by deleting its key', () => {
    const takedowns = TEXTS.filter(({ field, text }) => field === 'stages' && text.startsWith('Takedown'));
    expect(takedowns.map(({ text }) => text)).toEqual([expect.stringMatching(/write "disabled" over the key/)]);
  });
});
