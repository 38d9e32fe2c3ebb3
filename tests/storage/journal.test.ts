import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Story } from '../../src/domain/stories/story.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { aFolder, modeOf } from './places.ts';
import { aScript, run } from './processes.ts';

const now = (): string => '2026-11-20T10:00:00+01:00';
const story = (title: string): Story => ({
  id: 's1',
  title,
  template: 'conflict',
  fields: { situation: 'a | b\n`c`' },
  competencies: ['teamwork'],
  answers: {},
  created: now(),
  changed: now(),
});

test('the last value put under an id is the one that counts, in every process', () => {
  const folder = aFolder();
  openJournal(folder, now).put('story', 's1', story('first'));
  openJournal(folder, now).put('story', 's1', story('second'));
  openJournal(folder, now).put('ask', 's1', { text: 'Who is on call?' });
  expect([...openJournal(folder, now).all('story')]).toEqual([['s1', story('second')]]);
  expect([...openJournal(folder, now).all('ask')]).toEqual([['s1', { text: 'Who is on call?' }]]);
  expect(openJournal(folder, now).all('interview').size).toBe(0);
});

test('what another process appends, and a log that comes from another machine, is there at the next question', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('ask', 'a', { text: 'first' });
  expect([...journal.all('ask').keys()]).toEqual(['a']);
  openJournal(folder, now).put('ask', 'b', { text: 'second' });
  expect([...journal.all('ask').keys()]).toEqual(['a', 'b']);
  openJournal(folder, now, undefined, () => 'laptop').put('ask', 'c', { text: 'third' });
  expect([...journal.all('ask').keys()]).toEqual(['a', 'b', 'c']);
  rmSync(join(folder, 'journal-laptop.jsonl'));
  expect([...journal.all('ask').keys()]).toEqual(['a', 'b']);
});

test('a journal that did not change is read once, whatever is asked of it', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('ask', 'a', { text: 'first' });
  const told = journal.all('ask').get('a');
  expect(journal.all('ask').get('a')).toBe(told);
  openJournal(folder, now).put('ask', 'b', { text: 'second' });
  expect(journal.all('ask').get('a')).not.toBe(told);
});

test('what was replaced or removed can be had back', () => {
  const journal = openJournal(aFolder(), now);
  expect(journal.previous('story', 's1')).toBeUndefined();
  journal.put('story', 's1', story('first'));
  expect(journal.previous('story', 's1')).toBeUndefined();
  journal.put('story', 's1', story('second'));
  expect(journal.previous('story', 's1')).toEqual(story('first'));
  journal.remove('story', 's1');
  expect(journal.all('story').size).toBe(0);
  expect(journal.previous('story', 's1')).toEqual(story('second'));
  journal.put('story', 's1', story('second'));
  expect(journal.all('story').get('s1')).toEqual(story('second'));
});

test('ids that mean something to JavaScript are ids like any other', () => {
  const journal = openJournal(aFolder(), now);
  journal.put('ask', '__proto__', { text: 'a' });
  journal.put('ask', 'constructor', { text: 'b' });
  expect([...journal.all('ask').keys()]).toEqual(['__proto__', 'constructor']);
});

test('each change is one dated line, and no line is ever removed', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('tick', '-/final-72h/water', { at: now() });
  journal.remove('tick', '-/final-72h/water');
  const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { format: 1, holds: 'journal' },
    { kind: 'tick', id: '-/final-72h/water', at: now(), base: null, value: { at: now() } },
    {
      kind: 'tick',
      id: '-/final-72h/water',
      at: expect.any(String),
      base: expect.arrayContaining([now()]),
      value: null,
    },
  ]);
  expect(modeOf(join(folder, 'journal.jsonl'))).toBe('600');
});

test('a story with the mark of a broken character stays, whatever other lines are cut inside one', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('story', 's1', story('Latency \uFFFD doubled'));
  const path = join(folder, 'journal.jsonl');
  const cut = Buffer.from('\n{"kind":"ask","id":"a","at":"x","value":{"text":"Grüße"}}\n');
  appendFileSync(path, cut.subarray(0, cut.indexOf('\u00fc') + 1));
  journal.put('ask', 'b', { text: 'Why \uFFFD?' });
  expect([...journal.all('story').values()]).toEqual([story('Latency \uFFFD doubled')]);
  expect([...journal.all('ask').values()]).toEqual([{ text: 'Why \uFFFD?' }]);
  expect(journal.troubles()).toEqual([`${path}: 1 line cannot be read and is skipped; the rest is intact.`]);
});

test('a record of another shape is left out and told once; what was there before it counts', () => {
  const folder = aFolder();
  const warned: string[] = [];
  const journal = openJournal(folder, now, (text) => warned.push(text));
  const interview = { id: 'i', at: '2026-12-11T10:00+01:00', zone: 'UTC', rounds: [{ name: 'coding' }], added: now() };
  journal.put('interview', 'i', interview);
  const path = join(folder, 'journal.jsonl');
  const odd = [
    { ...interview, rounds: [{ name: 'coding', at: 'no time' }] },
    { ...interview, rounds: [null] },
    { ...interview, at: '2026-13-45T10:00' },
    { ...interview, added: undefined },
    { ...interview, company: 7 },
  ];
  for (const value of odd)
    appendFileSync(path, `\n${JSON.stringify({ kind: 'interview', id: 'i', at: now(), value })}\n`);
  for (let i = 0; i < 2; i++) expect([...journal.all('interview').values()]).toEqual([interview]);
  expect(warned).toEqual([`${path}: 5 lines cannot be read and are skipped; the rest is intact.`]);
});

test('a change that was made from an older value takes nothing back of what was changed meanwhile', () => {
  const folder = aFolder();
  const [one, other] = [openJournal(folder, now), openJournal(folder, now)];
  one.put('story', 's1', { ...story('first'), answers: { part: 'all of it' } });
  const read = one.all('story').get('s1') ?? story('');
  other.put('story', 's1', { ...story('second'), answers: { part: 'all of it' } });
  one.put('story', 's1', { ...read, fields: { situation: 'new' } }, read);
  expect(openJournal(folder, now).all('story').get('s1')).toMatchObject({
    title: 'second',
    fields: { situation: 'new' },
    answers: { part: 'all of it' },
  });
});

test('two that were made under one id at once are two, and each is changed and removed under its own', () => {
  const folder = aFolder();
  const [one, other] = [openJournal(folder, now), openJournal(folder, now)];
  one.put('story', 's1', story('mine'));
  const path = join(folder, 'journal.jsonl');
  appendFileSync(
    path,
    `\n${JSON.stringify({ kind: 'story', id: 's1', at: now(), base: null, value: story('yours') })}\n`,
  );
  const all = other.all('story');
  expect([...all.values()].map(({ title }) => title).sort()).toEqual(['mine', 'yours']);
  const [first, second] = [...all.keys()] as [string, string];
  expect(first).toBe('s1');
  expect(all.get(second)?.id).toBe(second);
  other.put('story', second, { ...(all.get(second) as Story), title: 'ours' });
  expect([...one.all('story').values()].map(({ title }) => title)).toEqual([all.get(first)?.title, 'ours']);
  other.remove('story', first);
  expect([...one.all('story').keys()]).toEqual([second]);
});

test('nothing is written that would not be read again', () => {
  const journal = openJournal(aFolder(), now);
  expect(() => journal.put('ask', '', { text: 'Why?' })).toThrow(TypeError);
  expect(() => journal.put('tick', 'a', { at: 'once' })).toThrow(TypeError);
  expect(journal.all('tick').size).toBe(0);
});

test('lines without a whole value are skipped and named; kinds of a newer version are left alone', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('story', 's1', story('first'));
  const path = join(folder, 'journal.jsonl');
  appendFileSync(path, '{"kind":"story","id":"s1","at":"x","value":{"id":"s1","title":"no fields"}}\n');
  appendFileSync(path, '{"kind":"story","id":"s1"}\n{"kind":"mood","id":"m","value":"calm"}\n{"kind":"st');
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  appendFileSync(path, `\n{"kind":"story","id":"s1","at":"x","value":{"id":"s1","fields":${deep}}}\n`);
  expect([...journal.all('story').values()]).toEqual([story('first')]);
  expect(journal.troubles()).toEqual([`${path}: 4 lines cannot be read and are skipped; the rest is intact.`]);
});

test('several are put together, or not at all', () => {
  const journal = openJournal(aFolder(), now);
  const ask = { kind: 'ask', id: 'a', value: { text: 'Why?' } } as const;
  expect(() => journal.putAll([ask, { ...ask, value: { at: 'never' } }])).toThrow(/would not read/);
  expect(journal.all('ask').size).toBe(0);
  journal.putAll([ask, { ...ask, id: 'b' }]);
  expect([...journal.all('ask').keys()]).toEqual(['a', 'b']);
});

test('ids that several processes look for at once are different', { timeout: 60_000 }, async () => {
  const folder = aFolder();
  const script = aScript(
    aFolder(),
    'asker',
    `import { freeId } from '../domain/free-id.ts';
     import { openJournal } from './journal.ts';
     const journal = openJournal(process.argv[2], () => '2026-11-20T10:00:00+01:00');
     for (let n = 0; n < 10; n++) {
       await journal.alone(() => journal.put('ask', freeId('acme', journal.all('ask')), { text: 'Why?' }));
     }`,
  );
  const ended = await Promise.all(Array.from({ length: 6 }, () => run(script, [folder])));
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(ended.map(() => [0, '']));
  expect(openJournal(folder, now).all('ask').size).toBe(60);
  expect(readdirSync(folder)).toEqual(['journal.jsonl']);
});
