import { describe, expect, it } from 'vitest';
import { TEXTS } from './items.ts';

/** What the cache holds under the one key of these tests. A tombstone has a version and no value. */
interface Entry {
  version: number;
  tombstone?: true;
}

/** A cache with one key, and the token that a miss was given and a delete takes back. */
interface Cache {
  entry?: Entry | undefined;
  lease?: symbol | undefined;
}

interface Way {
  /** The writer has committed this version; what does it do to the cache? */
  invalidate(cache: Cache, version: number): void;
  /** A reader that missed has loaded this version and comes back with its token. */
  fill(cache: Cache, version: number, lease: symbol): void;
}

const remove = (cache: Cache) => {
  cache.entry = undefined;
  cache.lease = undefined;
};
const store = (cache: Cache, version: number) => {
  cache.entry = { version };
};
const storeIfNewer = (cache: Cache, version: number) => {
  if (!cache.entry || version >= cache.entry.version) store(cache, version);
};

const PLAIN: Way = { invalidate: remove, fill: store };
const NEWER: Way = { invalidate: remove, fill: storeIfNewer };
const TOMBSTONE: Way = {
  invalidate: (cache, version) => {
    cache.entry = { version, tombstone: true };
  },
  fill: storeIfNewer,
};
const OVERWRITE: Way = { invalidate: storeIfNewer, fill: storeIfNewer };
const LEASE: Way = {
  invalidate: remove,
  fill: (cache, version, lease) => {
    if (cache.lease === lease) store(cache, version);
  },
};

/** A miss: the reader leaves with a token of its own. */
function miss(cache: Cache): symbol {
  const lease = Symbol('lease');
  cache.lease = lease;
  return lease;
}

/** The version that the next reader is served; version 2 if it has to ask the database, which is right. */
const served = ({ entry }: Cache) => (entry && !entry.tombstone ? entry.version : 2);

/** A reader misses and loads version 1; a writer commits version 2 and invalidates; then the reader fills. */
function lateFill(way: Way): Cache {
  const cache: Cache = {};
  const lease = miss(cache);
  way.invalidate(cache, 2);
  way.fill(cache, 1, lease);
  return cache;
}

/** A writer commits version 2 and invalidates; then a reader misses, and loads version 1 from a replica that lags. */
function refillFromReplica(way: Way): Cache {
  const cache: Cache = {};
  way.invalidate(cache, 2);
  way.fill(cache, 1, miss(cache));
  return cache;
}

describe('a reader that fills the cache after the writer has deleted the key', () => {
  it.each<[string, Way, number]>([
    ['a plain delete leaves the old value', PLAIN, 1],
    ['storing only what is newer leaves it too: the key is gone, so any version is newer', NEWER, 1],
    ['a tombstone with the new version keeps the old value out', TOMBSTONE, 2],
    ['so does a writer that stores the new value, where both compare versions', OVERWRITE, 2],
    ['so does a lease that the delete takes back', LEASE, 2],
  ])('%s', (_, way, version) => {
    expect(served(lateFill(way))).toBe(version);
  });

  it('is undone by a second delete, if that comes after the fill', () => {
    const cache = lateFill(PLAIN);
    remove(cache);
    expect(served(cache)).toBe(2);
  });

  it.each<[string, Way, number]>([
    ['a lease does not help where the miss came after the delete and the replica lags', LEASE, 1],
    ['a tombstone with the new version does', TOMBSTONE, 2],
  ])('%s', (_, way, version) => {
    expect(served(refillFromReplica(way))).toBe(version);
  });
});

describe('the items', () => {
  it('compare versions only when something is left to compare with', () => {
    const bare = TEXTS.filter(
      ({ text }) =>
        /\bversion/.test(text) &&
        /\bonly (if|what)\b.*\bnewer\b|\brefuses? older\b/.test(text) &&
        !/tombstone|the key is gone/i.test(text),
    );
    expect(bare).toEqual([]);
  });
});
