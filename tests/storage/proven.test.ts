import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkContentFolder } from '../../src/storage/check-folder.ts';
import { contentFolder } from '../../src/storage/content-folder.ts';
import { openProven, provenIn } from '../../src/storage/proven.ts';
import { write } from '../e2e/rehearse.ts';
import { lockedIncident } from '../fixtures/incident-machine.ts';
import { aFolder } from './places.ts';

/** A pack with one incident, which may be spoiled. */
function aPack(change: Partial<typeof lockedIncident> = {}): string {
  const pack = aFolder();
  const item = {
    ...{ id: 'mine-lock', title: 'A lock', weight: 1, topics: ['incidents'], level: 'mid', seconds: 480, ours: true },
    setting: 'It is 2 AM. What do you do?',
    variants: [{ ...lockedIncident, ...change }],
  };
  write(pack, { 'incident/mine.yaml': stringify({ format: 2, items: [item] }) });
  return pack;
}

describe('what was proven', () => {
  it('is known the next time, as long as it says the same and the shipped library is the same', () => {
    const data = aFolder();
    provenIn(data, 'one').add('an incident');
    expect(provenIn(data, 'one').has('an incident')).toBe(true);
    expect(provenIn(data, 'one').has('an incident, changed')).toBe(false);
    expect(provenIn(data, 'two').has('an incident')).toBe(false);
  });

  it('is forgotten if its file was touched', () => {
    const data = aFolder();
    provenIn(data, 'one').add('an incident');
    const path = join(data, 'cache/proven.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('one', 'two'));
    expect(provenIn(data, 'two').has('an incident')).toBe(false);
  });

  it('is five hundred things, of which the oldest go first', () => {
    const data = aFolder();
    const proven = provenIn(data, 'one');
    for (let i = 0; i <= 500; i += 1) proven.add(`incident ${i}`);
    const known = provenIn(data, 'one');
    expect([0, 1, 500].map((i) => known.has(`incident ${i}`))).toEqual([false, true, true]);
  });

  it('leaves no data folder behind if there was none', () => {
    const data = join(aFolder(), 'data');
    provenIn(data, 'one').add('an incident');
    expect(provenIn(data, 'one').has('an incident')).toBe(false);
  });

  it('is asked before an incident is proven, and told only of what holds', () => {
    const cache = join(aFolder(), 'cache');
    const check = (pack: string) =>
      checkContentFolder(contentFolder(pack), { proven: openProven(cache, 'mark') }).findings.map(({ says }) => says);
    const wrong = { strong: ['code', ...lockedIncident.strong] };
    expect(check(aPack())).toEqual([]);
    expect(readFileSync(join(cache, 'proven.txt'), 'utf8').split('\n')).toHaveLength(3);
    expect(check(aPack(wrong))).toEqual([expect.stringMatching(/^loses \d+, and another path only 40/)]);
    expect(readFileSync(join(cache, 'proven.txt'), 'utf8').split('\n')).toHaveLength(3);
    const all = { has: () => true, add() {} };
    expect(checkContentFolder(contentFolder(aPack(wrong)), { proven: all }).findings).toEqual([]);
  });
});
