import { expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import { ENTER, inRealTerminal, inTerminal, LARGE, SMALL, welcomed } from './practice.ts';

const planned = async (home: string): Promise<string> =>
  JSON.parse((await rehearse(['today', '--plan', '--json'], { home })).out).items[0].id;

test.each([LARGE, SMALL])('show asks before it gives away what is planned for today: %o', async (size) => {
  const home = welcomed(aFolder());
  const id = await planned(home);
  const asked = inTerminal(['show', id], home, size);
  await asked.waitFor(/in\s+today's\s+plan[\s\S]+Enter leave it/);
  asked.type(ENTER);
  expect(await asked.ended).toMatchObject({ exitCode: 0 });
  expect(asked.written()).not.toContain('Worth knowing');
  const read = inRealTerminal(['show', id], home, { ...size, env: { PAGER: 'cat' } });
  await read.waitFor('read it anyway');
  read.type('r');
  await read.waitFor('See');
  expect(await read.ended).toMatchObject({ exitCode: 0 });
});

test('show asks too where the answer is not a list of points', async () => {
  const home = welcomed(aFolder(), { minutes: new Array(7).fill(300) });
  const { items } = JSON.parse((await rehearse(['today', '--plan', '--json'], { home })).out);
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'signal');
  const asked = inTerminal(['show', id], home);
  await asked.waitFor('Enter leave it');
});

test('show asks nothing about what is not planned, nor when no one can answer', async () => {
  const home = welcomed(aFolder());
  const id = await planned(home);
  expect((await rehearse(['show', id], { home })).out).toContain('Worth knowing');
  const other = inRealTerminal(['show', 'rubric-six-failure-modes'], home, { env: { PAGER: 'cat' } });
  await other.waitFor('See');
});
