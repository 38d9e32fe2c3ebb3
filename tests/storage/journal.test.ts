import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Story } from '../../src/domain/stories/story.ts';
import { openJournal } from '../../src/storage/journal.ts';
import { aFolder, modeOf } from './places.ts';

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

test('each change is one dated line, and none is ever taken away', () => {
  const folder = aFolder();
  const journal = openJournal(folder, now);
  journal.put('tick', '-/final-72h/water', { at: now() });
  journal.remove('tick', '-/final-72h/water');
  const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { format: 1, holds: 'journal' },
    { kind: 'tick', id: '-/final-72h/water', at: now(), value: { at: now() } },
    { kind: 'tick', id: '-/final-72h/water', at: now(), value: null },
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

test('nothing is written that would not be read again', () => {
  const journal = openJournal(aFolder(), now);
  expect(() => journal.put('ask', '', { text: 'Why?' })).toThrow(TypeError);
  expect(() => journal.put('tick', 'a', { at: 'once' })).toThrow(TypeError);
  expect(journal.all('tick').size).toBe(0);
});

test('lines that hold no whole value are passed over and said; kinds of a newer version are let be', () => {
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
