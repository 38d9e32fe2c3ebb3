import { expect, test } from 'vitest';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const brief = (home: string, id: string) => rehearse(['show', id, '--brief'], { home });

test('a brief has the question, the points and the latest answer, and nothing of the user else', async () => {
  const home = aFolder();
  const ID = 'term-thundering-herd';
  await rehearse(['interview', 'add', '--at', '2030-12-11T10:00', '--company', 'Acme'], { home });
  expect((await brief(home, ID)).out).toContain('(paste your answer here)');
  const line = JSON.stringify({
    item: ID,
    at: '2026-11-01T10:00:00+00:00',
    grade: 'hard',
    answer: 'Everyone at once.',
  });
  await rehearse(['data', 'import', '-'], { home, input: `{"format":1,"attempts":[${line}]}` });
  const { code, out, err } = await brief(home, ID);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { prompt, points } = JSON.parse((await rehearse(['show', ID, '--json'], { home })).out);
  const own = points.filter(({ level = 'mid' }) => level === 'mid');
  const parts = [
    'Level: mid',
    `Question: ${prompt}`,
    `1. ${points[0].text}`,
    `${own.length}. ${own.at(-1).text}\n\n`,
    'My answer:\nEveryone at once.',
  ];
  for (const part of parts) expect(out).toContain(part);
  for (const other of ['Acme', 'hard']) expect(out).not.toContain(other);
});

test('a question has the points up to the level of the user', async () => {
  const home = aFolder();
  const counted = async () => (await brief(home, 'question-rate-limit-windows')).out.match(/^\d+\. /gm)?.length ?? 0;
  const mid = await counted();
  await rehearse(['settings', 'level', 'staff'], { home });
  expect(await counted()).toBeGreaterThan(mid);
});

test('what has no points makes no brief, which says how to read it', async () => {
  const { code, err } = await brief(aFolder(), 'protocol-final-72h');
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('rehearse show protocol-final-72h') });
});
