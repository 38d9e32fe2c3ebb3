import { describe, expect, test } from 'vitest';
import { isStarMarkdown, readStarMarkdown } from '../../src/domain/stories/star-markdown.ts';
import { aUser, type Home } from './program.ts';

const STAR = `# My stories

## The outage on payday

**Situation:** Payments stood still for 40 minutes.
Two banks called.
**Task:** I was on call.
**Action:** I turned off the new retry policy.
**Result:** Back in 9 minutes.
**Learned:** Retries need a budget.
**Tags:** incident

## A disagreement

### Situation
We wanted two different databases.

\`\`\`
## not a heading
S: not a label
\`\`\`

### Task
Decide by Friday.
### Action
I wrote down what each costs.
### Results
We took the boring one.
### What my manager said
"Good."

## Notes without a story
Buy milk.
`;

const SHORT =
  'The migration\n=============\nS: 40 tables\nT: no downtime\nA: I did it in four steps\nR: no one noticed\n';

const RESUME = {
  basics: { name: 'A. Person', email: 'a@example.com' },
  work: [
    {
      company: 'Acme',
      position: 'Backend Engineer',
      startDate: '2021-03',
      endDate: '2024-06',
      summary: 'Payments for small shops.',
      highlights: [
        'Cut checkout p99 from 900 to 140 ms',
        'Led the move off the monolith',
        'Cut checkout p99 from 900 to 140 ms',
      ],
    },
    { name: 'Now Inc', position: 'Senior Engineer', startDate: '2024-07', highlights: ['Halved the cloud bill', 7] },
  ],
  projects: [{ name: 'ledgerd', description: 'A small ledger.', highlights: ['Wrote a ledger with 100% replay'] }],
};

interface Own {
  stories: { id: string; title: string; template: string; fields: Record<string, string> }[];
  claims: { text: string; ran: string; sort: string }[];
}
const own = (user: Home) => user.json<Own>('export');

describe('stories in Markdown', () => {
  test('are read by bold words, headings, underlined headings and single letters', () => {
    const { stories, left } = readStarMarkdown(STAR);
    expect(stories.map(({ title, place }) => `${title}, ${place}`)).toEqual([
      'The outage on payday, line 3',
      'A disagreement, line 13',
    ]);
    expect(stories[0]?.fields).toEqual({
      situation: 'Payments stood still for 40 minutes.\nTwo banks called.',
      task: 'I was on call.',
      action: 'I turned off the new retry policy.',
      result: 'Back in 9 minutes.',
      lesson: 'Retries need a budget.\n**Tags:** incident',
    });
    expect(stories[1]?.fields.situation).toContain('S: not a label');
    expect(stories[1]?.fields).toMatchObject({
      result: 'We took the boring one.',
      more: 'What my manager said\n"Good."',
    });
    expect(left).toEqual([
      { place: 'line 32', title: 'Notes without a story', why: 'it has no situation, task, action or result' },
    ]);
    expect(readStarMarkdown(SHORT).stories).toEqual([
      {
        title: 'The migration',
        fields: {
          situation: '40 tables',
          task: 'no downtime',
          action: 'I did it in four steps',
          result: 'no one noticed',
        },
        place: 'line 1',
      },
    ]);
  });

  test('are told from questions in Markdown', () => {
    expect([STAR, SHORT].map(isStarMarkdown)).toEqual([true, true]);
    expect(isStarMarkdown('# Caching\n\n## What is a cache?\nA copy nearby.\n\n**Result:** fast\n')).toBe(false);
  });

  test('come in once, and go as one step', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const file = user.file('stories.md', STAR);
    const dry = await user.run(['data', 'import', file, '--dry-run']);
    expect(dry.out.replace(/\s+/g, ' ')).toContain('read as stories: 2 new, 1 left out.');
    expect(dry.out).toContain('Left out, line 32');
    expect((await own(user)).stories).toEqual([]);

    expect(await user.run(['data', 'import', file])).toMatchObject({ code: 0, err: '' });
    const { stories } = await own(user);
    expect(stories.map(({ title, template }) => [title, template])).toEqual([
      ['A disagreement', 'story-star'],
      ['The outage on payday', 'story-star'],
    ]);
    expect((await user.run('story check')).code).toBe(0);

    const again = await user.run(['data', 'import', file]);
    expect(again.out).toContain('Nothing new');
    expect(await own(user)).toMatchObject({ stories });

    expect((await user.run('data import --undo')).out).toContain('Taken back: 2 stories.');
    expect((await own(user)).stories).toEqual([]);
    expect((await user.run('data import --undo')).code).toBe(1);
  });

  test('that were changed since are not taken back, and not written over', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const file = user.file('stories.md', STAR);
    await user.run(['data', 'import', file]);
    const document = await user.json<Record<string, unknown>>('export');
    const { changes: _, ...rest } = document;
    const changed = (rest.stories as object[]).map((one) => ({
      ...one,
      opening: 'Mine.',
      changed: '2026-12-02T10:00:00Z',
    }));
    await user.run(['import', user.file('all.json', JSON.stringify({ ...rest, stories: changed }))]);
    await user.run(['data', 'import', file]);
    expect((await own(user)).stories).toEqual(expect.arrayContaining([expect.objectContaining({ opening: 'Mine.' })]));
    const { code, err } = await user.run('data import --undo');
    expect(code).toBe(1);
    expect(err).toContain('has changed since the import');
    expect((await own(user)).stories).toHaveLength(2);
  });
});

describe('a JSON Resume', () => {
  test('becomes claims where no one can tick, and with --yes stories of which only title and place are known', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const file = user.file('resume.json', JSON.stringify(RESUME));
    expect((await user.run(['data', 'import', file, '--dry-run'])).out.replace(/\s+/g, ' ')).toContain(
      '4 highlights, 4 not a claim yet, 4 not a story yet.',
    );
    expect((await own(user)).claims).toEqual([]);
    await user.run(['data', 'import', file]);
    expect(await own(user)).toMatchObject({ stories: [], claims: { length: 4 } });
    await user.run(['data', 'import', file, '--yes']);
    const { stories, claims } = await own(user);
    expect(claims).toHaveLength(4);
    const fields = Object.fromEntries(stories.map((one) => [one.title, one.fields]));
    expect(fields).toEqual({
      'Cut checkout p99 from 900 to 140 ms': {
        situation: 'Backend Engineer at Acme, 2021-03 to 2024-06. Payments for small shops.',
      },
      'Led the move off the monolith': {
        situation: 'Backend Engineer at Acme, 2021-03 to 2024-06. Payments for small shops.',
      },
      'Halved the cloud bill': { situation: 'Senior Engineer at Now Inc, since 2024-07.' },
      'Wrote a ledger with 100% replay': { situation: 'ledgerd. A small ledger.' },
    });
    expect((await user.run(['data', 'import', file, '--yes'])).out).toContain('Nothing new');
  });

  test('is taken back as one step', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    await user.run(['data', 'import', user.file('resume.json', JSON.stringify(RESUME)), '--yes']);
    expect((await user.run('data import --undo')).out).toContain('Taken back: 4 stories, 4 claims.');
    expect(await own(user)).toMatchObject({ stories: [], claims: [] });
  });

  test('without highlights is told in a sentence', async () => {
    const user = aUser({ now: '2026-12-01T18:00' });
    const { code, err } = await user.run(['data', 'import', user.file('r.json', '{"basics": {"name": "A"}}')]);
    expect(code).toBe(1);
    expect(err).toContain('has no highlights in work or projects.');
  });
});
