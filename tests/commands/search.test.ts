import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

interface Hit {
  sort: string;
  id: string;
  place: string;
  excerpt: string;
  open: string;
}

async function someone() {
  const user = aUser({ now: '2026-12-02T10:00' });
  const document = await user.json<object>('export');
  const at = '2026-12-01T20:00:00+00:00';
  const own = {
    ...document,
    attempts: [{ id: 'a', item: 'block-cdn', at, grade: 'good', answer: 'Quokkas purge by tag.', drill: 'recall' }],
    notes: [
      {
        id: 'n1',
        at,
        item: 'x',
        title: 'Design round',
        fields: [
          { name: 'Numbers', text: 'ten quokkas' },
          { name: 'Can wombats wait until the second region is up, later?', text: 'Wombats wait.' },
        ],
      },
    ],
    stories: [
      {
        id: 's1',
        title: 'The quokka migration',
        template: 'story-production-incident',
        fields: { situation: 'Tokens expired at two.' },
        competencies: [],
        answers: {},
        created: at,
        changed: at,
      },
    ],
  };
  await user.run(['import', user.file('own.json', JSON.stringify(own))]);
  return user;
}

describe('rehearse search', () => {
  test('quotes what an item says, and none of the names that its file has for it', async () => {
    const hits = await (await someone()).json<Hit[]>('search lock --json');
    expect(hits.length).toBeGreaterThan(20);
    for (const { excerpt } of hits) expect(excerpt).not.toMatch(/(^|; )(id|do|fails|ask|says|words|use|points): /);
  });

  test('looks in stories, notes and answers, the title first, and says where and how to open it', async () => {
    const user = await someone();
    const hits = await user.json<Hit[]>('search quokka --json');
    expect(hits.map(({ sort, place, open }) => [sort, place, open])).toEqual([
      ['story', 'title', 'rehearse story show s1'],
      ['note', 'Numbers', 'rehearse notes show n1'],
      ['answer', 'you, Tue 1 Dec', 'rehearse history block-cdn'],
    ]);
    const { out } = await user.run('search quokka');
    expect(out).toContain('note:  Design round, Tue 1 Dec\n    Numbers: "ten quokkas"\n    rehearse notes show n1\n');
    for (const { open } of hits) expect((await user.run(open.replace('rehearse ', ''))).code).toBe(0);
  });

  test('gives a place that is a sentence no colon, and breaks it between words', async () => {
    const user = await someone();
    user.env.COLUMNS = '40';
    const { out } = await user.run('search wombats');
    expect(out).toContain('    Can wombats wait until the second\n    region is up, later?\n      "Wombats wait."\n');
  });

  test('looks in items, each of which opens', async () => {
    const user = await someone();
    const hits = await user.json<Hit[]>('search unique constraint --json');
    expect(hits.map(({ id }) => id)).toContain('question-payment-idempotency');
    expect(hits[0]?.excerpt).toMatch(/unique constraint/i);
    expect((await user.run(`show ${hits[0]?.id}`)).code).toBe(0);
  });

  test('shows some and counts the rest, within forty columns too', async () => {
    const user = await someone();
    user.env.COLUMNS = '40';
    const all = await user.json<Hit[]>('search cache --json');
    for (const line of ['search cache', 'search cache --plain']) {
      const { out } = await user.run(line);
      expect(out).toContain(`${all.length - 12} more: another word finds fewer.\n`);
      expect(out.match(/^ {4}rehearse /gm)).toHaveLength(12);
      expect(Math.max(...out.split('\n').map((row) => row.length))).toBeLessThanOrEqual(44);
    }
  });

  test('says what it did not find, and wants a word', async () => {
    const user = await someone();
    expect((await user.run('search xyzzy')).out).toBe('Nothing holds this word.\n');
    expect((await user.run('search xyzzy cache')).out).toBe('Nothing holds all of these words.\n');
    expect((await user.run('search xyzzy --json')).out.trim()).toBe('[]');
    expect((await user.run('search')).code).toBe(2);
  });
});
