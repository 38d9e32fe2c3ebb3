import { expect, test } from 'vitest';
import { aUser } from './program.ts';

interface List {
  id: string;
  ticks: { id: string; ours: boolean; done: { evidence?: string } | null }[];
}

test('the roadmap has ten ticks of its source unmarked, and marks all others as ours', async () => {
  const lists = await aUser().json<List[]>('checklist --set roadmap --json');
  const cloud = lists.find(({ id }) => id === 'checklist-roadmap-operations');
  expect(cloud?.ticks.map(({ ours }) => ours)).toEqual(Array(10).fill(false));
  const others = lists.filter((one) => one !== cloud).flatMap(({ ticks }) => ticks);
  expect(others.filter(({ ours }) => !ours).map(({ id }) => id)).toEqual(['fifty-explained']);
  expect((await aUser().run('checklist --set roadmap')).out).toContain('(one-loaded, ours)');
});

test('a tick of the roadmap needs no interview, keeps its evidence, and can be taken back', async () => {
  const user = aUser();
  const { out } = await user.run([
    'checklist',
    'tick',
    'runbook',
    '--set',
    'roadmap',
    '--evidence',
    'the wiki, page 3',
  ]);
  expect(out).toContain('it can be a claim on your CV:\n  rehearse claims add');
  const done = async () =>
    (await user.json<List[]>('checklist --set roadmap --json')).flatMap(({ ticks }) => ticks.filter((one) => one.done));
  expect(await done()).toMatchObject([{ id: 'runbook', done: { evidence: 'the wiki, page 3' } }]);
  expect((await user.run('checklist --set roadmap')).out).toMatch(/\[x\].*\(runbook\)\n +the wiki, page 3/s);
  await user.run('checklist tick runbook --set roadmap --undo');
  expect(await done()).toEqual([]);
});

test('what the roadmap does not have is refused, and evidence without it', async () => {
  const user = aUser();
  expect(await user.run('checklist tick runbok --set roadmap')).toMatchObject({
    code: 1,
    err: expect.stringContaining('runbook'),
  });
  expect(await user.run('checklist tick mail-sent --evidence x')).toMatchObject({ code: 2 });
});

test('no interview has the roadmap on its calendar', async () => {
  const user = aUser({ now: '2026-11-28T10:00' });
  await user.run('interview add --at 2026-12-18T10:00');
  expect((await user.run('checklist --all')).out).not.toContain('golden signals');
});
