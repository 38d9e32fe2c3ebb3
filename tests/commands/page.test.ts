import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

const STORIES = `
- { title: Orders slow, template: production-incident, fields: {} }
- { title: Payment migration, template: star, fields: {} }
- { title: Pager rotation, template: star, fields: {} }
- { title: Zebra, template: star, fields: {} }
`;

async function invited() {
  const user = aUser({ now: '2026-12-14T18:00' });
  await user.run(['job', 'add', 'Acme']);
  await user.run([
    'interview',
    'add',
    '--at',
    '2026-12-18T10:00',
    '--company',
    'Acme',
    '--role',
    'Senior backend',
    '--job',
    'acme',
    '--rounds',
    'coding@10:00/60',
    'hiring manager@13:30/45',
    '--note',
    'coding=editor: CoderPad',
  ]);
  return user;
}

/** With stories, of which they heard one, a first sentence, a question and a gap line. */
async function prepared() {
  const user = await invited();
  await user.run(['story', 'add', '--from', user.file('stories.yaml', STORIES)]);
  const { stories, ...rest } = await user.json<{ stories: { id: string }[] }>('export');
  const zebra = stories.map((one) =>
    one.id === 'zebra' ? { ...one, opening: 'It had stripes.', changed: '2026-12-15T00:00:00Z' } : one,
  );
  const claim = {
    id: 'kafka',
    sort: 'technology',
    text: 'Kafka',
    ran: 'read',
    deep: [],
    broad: [],
    asked: [],
    verdict: 'qualify',
    boundary: 'I have not run Kafka in production; I know it from reading.',
    added: '2026-12-01T10:00:00Z',
    changed: '2026-12-01T10:00:00Z',
  };
  const { changes: _, ...document } = rest as Record<string, unknown>;
  await user.run(['import', user.file('all.json', JSON.stringify({ ...document, stories: zebra, claims: [claim] }))]);
  await user.run('story told orders --job acme --at 2026-12-11T10:00');
  await user.run('interview ask', '1\n\n');
  return user;
}

describe('page', () => {
  test('names a command for everything that is missing', async () => {
    const { out } = await (await invited()).run('page');
    for (const command of ['rehearse story add', 'rehearse interview ask', 'rehearse claims cv FILE'])
      expect(out).toContain(command);
  });

  test('names a claim that has no line yet, never one that is off the CV', async () => {
    const user = await invited();
    await user.run('claims add Redis --ran read');
    await user.run('claims edit redis --verdict cut');
    await user.run('claims add Kafka --ran read');
    expect((await user.run('page')).out).toContain('none written. rehearse claims line kafka\n');
  });

  test('has the rounds with their notes, first sentences, the gap, and last what they have heard', async () => {
    const { out } = await (await prepared()).run('page');
    expect(out).toMatch(/^Acme, Senior backend +Fri 18 Dec, 10:00$/m);
    expect(out).toContain('10:00  coding, 60 min, editor: CoderPad');
    expect(out).toContain('13:30  hiring manager, 45 min');
    expect(out).toContain('"It had stripes."');
    expect(out).toContain('I have not run Kafka in production');
    expect(out).not.toContain('rehearse claims line');
    const json = await (await prepared()).json<{ stories: { title: string }[] }>('page --json');
    expect(json.stories.map(({ title }) => title)).not.toContain('Orders slow');
  });

  test('tells a story that they have heard only if there are few, and last', async () => {
    const user = await prepared();
    await user.run('story remove payment');
    await user.run('story remove pager');
    const { stories } = await user.json<{ stories: { title: string; says: string }[] }>('page --json');
    expect(stories.map(({ title }) => title)).toEqual(['Zebra', 'Orders slow']);
    expect(stories[1]?.says).toBe('they heard it on Fri 11 Dec: only if asked for it');
  });

  test('takes a story that is written before one that is only a title, and says what the title needs', async () => {
    const user = await invited();
    const stories =
      '- { title: A title, template: star, fields: {} }\n- { title: Pool, template: production-incident, fields: { symptom: Nine seconds. } }\n';
    await user.run(['story', 'add', '--from', user.file('stories.yaml', stories)]);
    const page = await user.json<{ stories: { title: string; says: string }[] }>('page --json');
    expect(page.stories).toEqual([
      { title: 'Pool', says: 'no first sentence. rehearse story quick' },
      { title: 'A title', says: 'nothing written yet. rehearse story edit a-title' },
    ]);
  });

  test('fits on one side: at most 48 lines of 80 columns, with room for what was asked from the day on', async () => {
    const user = await prepared();
    const before = (await user.run('page')).out;
    const after = (await user.run('page --as-of 2026-12-18T15:00')).out;
    expect(before).not.toContain('____');
    expect(after).toContain('____');
    for (const out of [before, after]) {
      const rows = out.trimEnd().split('\n');
      expect(rows.length).toBeLessThanOrEqual(48);
      expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(80);
    }
  });

  test('has two of the questions to ask', async () => {
    const user = await invited();
    await user.run('interview ask', '1 2 3\n\n');
    expect((await user.json<{ asks: string[] }>('page --json')).asks).toHaveLength(2);
  });

  test('leaves the company out when asked to, also in a file', async () => {
    const user = await prepared();
    const to = join(user.folder, '..', 'page.md');
    await user.run(['page', '--anonymous', '--format', 'md', '--out', to]);
    const text = readFileSync(to, 'utf8');
    expect(text).toContain('# A, Senior backend');
    expect(text).not.toContain('Acme');
  });

  test('needs an interview', async () => {
    expect(await aUser().run('page')).toMatchObject({
      code: 1,
      err: expect.stringContaining('rehearse interview add'),
    });
    expect((await aUser().run('page')).err).toContain('rehearse checklist --at');
  });
});

test('an interview belongs to a job, and a note to one of its rounds', async () => {
  const user = await invited();
  expect(await user.json('interview list --json')).toMatchObject([
    { job: 'acme', rounds: [{ name: 'coding', note: 'editor: CoderPad' }, { name: 'hiring manager' }] },
  ]);
  await user.run(['interview', 'edit', 'acme', '--note', 'coding=']);
  expect((await user.run('page')).out).not.toContain('CoderPad');
  expect(await user.run('interview edit acme --note design=x')).toMatchObject({ code: 2 });
  expect(await user.run('interview edit acme --job nope')).toMatchObject({ code: 1 });
});
