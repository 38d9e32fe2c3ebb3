import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { lockedIncident } from '../fixtures/incident-machine.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const SHIPPED = join(import.meta.dirname, '../../content');

// biome-ignore lint/suspicious/noExplicitAny: a shipped file as it is written, to be spoiled.
type Raw = any;

/** What the check says of a shipped file once it is spoiled, each line without the name of the file. */
async function refused(kind: string, file: string, spoil: (item: Raw) => void): Promise<string[]> {
  const data: Raw = parse(readFileSync(join(SHIPPED, kind, file), 'utf8'));
  const [item] = data.items;
  data.items = [{ ...item, id: 'mine-spoiled', see: [], sources: [], ours: true }];
  spoil(data.items[0]);
  const folder = aFolder();
  mkdirSync(join(folder, kind));
  writeFileSync(join(folder, kind, 'mine.yaml'), stringify(data));
  const { code, out, err } = await rehearse(['content', 'check', folder], { home: aFolder() });
  expect(code).toBe(1);
  return `${out}${err}`.split('\n').filter((line) => line.includes('mine.yaml'));
}

test('an incident with a dead end, a free lunch and a clock that cannot go off is refused, with line and column', async () => {
  const said = await refused('incident', 'pool-exhausted.yaml', (item) => {
    const variant: Raw = structuredClone(lockedIncident);
    variant.states.doom = { sees: 'All is lost.', loses: 1, offers: ['code'] };
    variant.moves.promote.to = { any: 'doom' };
    variant.moves.promote.end = undefined;
    for (const move of Object.values<Raw>(variant.moves))
      move.in ??= Object.keys(variant.states).filter((one) => one !== 'doom');
    Object.assign(variant.moves.restart, { takes: 2, to: { any: 'flowing' }, sets: ['guarded'] });
    variant.updates.first = 31;
    item.variants = [variant];
  });
  for (const about of ['a dead end', 'a free lunch', 'comes after the limit']) {
    expect(said).toContainEqual(expect.stringMatching(new RegExp(`mine.yaml:\\d+:\\d+ items\\[0\\].*${about}`)));
  }
});

test('a design with a drawing that no twist fits, and a twist about a part that is not there, is refused', async () => {
  const said = await refused('design', 'small-and-large.yaml', ({ stages }) => {
    stages[1].twists = [
      { when: { has: 'cache' }, says: 'And {queue}?', points: [{ level: 'mid', text: 'Sheds load' }] },
    ];
    stages[2].points[0].needs = 'teapot';
  });
  for (const about of ['no twist fits a drawing with none of their parts', '{queue} needs', 'has no "teapot"']) {
    expect(said).toContainEqual(expect.stringContaining(about));
  }
});
