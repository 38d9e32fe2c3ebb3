import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPty } from '../e2e/pty.ts';
import { PROGRAM } from '../e2e/rehearse.ts';
import { aUser, type Home } from './program.ts';

interface Kept {
  id: string;
  title: string;
  template: string;
  fields: Record<string, string>;
  answers: Record<string, string>;
  competencies: string[];
  gaps: string[];
}

const POOL = `title: The 2 a.m. connection pool
template: production-incident
competencies: [incidents]
fields:
  symptom: p95 from 200 ms to over 2 s
  evidence: pg_stat_activity showed 97 idle in transaction
  decision: I killed the batch first because it held the pool
`;

async function withPool(): Promise<Home> {
  const user = aUser();
  const { code, err } = await user.run('story add --from -', POOL);
  if (code !== 0) throw new Error(err);
  return user;
}

const stories = async (user: Home) => user.json<Kept[]>('story list --json');
const ID = 'the-2-a-m-connection-pool';

/** An editor that puts one text for another. */
function anEditor(user: Home, from: string, to: string): void {
  user.env.EDITOR = `sh "${user.file('editor.sh', `sed -i.bak 's/${from}/${to}/' "$1"\n`)}"`;
}

describe('adding stories from a file', () => {
  it('keeps them with the template’s defaults', async () => {
    const user = aUser();
    const given = [
      { title: 'One', template: 'story-disagreement', fields: {} },
      { title: 'One', template: 'disagreement', fields: {} },
    ];
    expect((await user.run('story add --from -', JSON.stringify(given))).out).toBe('one: One\none-2: One\n');
    expect((await stories(user)).map(({ template }) => template)).toEqual(['story-disagreement', 'story-disagreement']);
    expect((await stories(user))[0]?.competencies.length).toBeGreaterThan(0);
  });

  it('adds nothing when one is wrong', async () => {
    const user = aUser();
    const text =
      '- title: A\n  template: disagreement\n  fields: {}\n- title: B\n  template: disagrement\n  fields: {}\n';
    const { code, err } = await user.run(['story', 'add', '--from', user.file('two.yaml', text)]);
    expect(code).toBe(1);
    expect(err).toMatch(/two\.yaml:5: Unknown story template "disagrement"\.\n {2}Did you mean story-disagreement\?/);
    expect(await stories(user)).toEqual([]);
  });

  it('keeps a field that the template does not have, and asks whether another was meant', async () => {
    const user = aUser();
    const { code, err } = await user.run(
      'story add --from -',
      'title: A\ntemplate: disagreement\nfields: {outcom: x}\n',
    );
    expect(code).toBe(0);
    expect(err).toContain('did you mean outcome?');
    expect((await stories(user))[0]?.fields).toEqual({ outcom: 'x' });
  });

  it('refuses an id that is taken', async () => {
    const user = await withPool();
    const { code, err } = await user.run('story add --from -', `id: ${ID}\n${POOL}`);
    expect(code).toBe(1);
    expect(err).toContain(`rehearse story edit ${ID}`);
    expect(await stories(user)).toHaveLength(1);
  });

  it.each(['', 'title', '- 1', '{"title": "A"', 'title: A\ntemplate: &a [*a]\n'])(
    'refuses %j in plain words',
    async (text) => {
      const { code, err, out } = await aUser().run('story add --from -', text);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).not.toContain('bug');
    },
  );

  it.each([
    ['JSON', (deep: string) => `{"title":"A","template":"disagreement","fields":{"a":${deep}}}`],
    ['YAML', (deep: string) => `title: A\ntemplate: disagreement\nfields: {a: ${deep}}`],
  ])('refuses %s that nests without end', async (_name, text) => {
    const user = aUser();
    const { code, err } = await user.run('story add --from -', text('['.repeat(20_000) + ']'.repeat(20_000)));
    expect(code).toBe(1);
    expect(err).toMatch(/^standard input.* is nested deeper than 40 levels\.?\n$/);
    expect(await stories(user)).toEqual([]);
  });

  it('does not mix with the guided way', async () => {
    expect((await aUser().run('story add --from x --title y')).code).toBe(2);
  });
});

describe('the guided way', () => {
  it('asks one field at a time and keeps each', async () => {
    const user = aUser();
    const { code, out } = await user.run(
      'story add --template disagreement --title Feeds',
      'The feed\n\nShe wanted a file\n\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('Which decision was open');
    expect((await stories(user))[0]?.fields).toEqual({ issue: 'The feed', 'their-view': 'She wanted a file' });
  });

  it('continues at the question that was open, and leaves alone what was left empty on purpose', async () => {
    const user = aUser();
    await user.run('story add --template disagreement --title Feeds', '\nShe wanted a file\n\n');
    const { out } = await user.run('story add', 'g\nThirty stores\n\n');
    expect(out).toContain('Go on with "Feeds"?');
    expect(out).toContain('3 of 8');
    expect((await stories(user))[0]?.fields).toEqual({
      issue: '',
      'their-view': 'She wanted a file',
      'my-evidence': 'Thirty stores',
    });
  });

  it('says a wrong template before it asks anything', async () => {
    const { code, err } = await aUser().run('story add --template incidnt --title x');
    expect(code).toBe(1);
    expect(err).toContain('Unknown story template');
  });

  // The terminal of Windows draws in its own way what a program writes.
  it.skipIf(process.platform === 'win32')('gives the half-typed field back after Ctrl-C', async () => {
    const user = aUser();
    const first = openPty(
      process.execPath,
      [PROGRAM, 'story', 'add', '--template', 'disagreement', '--title', 'Feeds'],
      {
        env: { ...user.env, NO_COLOR: '' },
      },
    );
    await first.waitFor(/1 of 8[\s\S]*Ctrl-D done/);
    first.type('Whether the feed becomes a fi');
    await first.waitFor('becomes a fi');
    first.type('\u0003');
    expect((await first.ended).exitCode).toBe(130);
    expect(first.written()).toContain('is saved as far as you got. To go on: rehearse story add');

    const second = openPty(process.execPath, [PROGRAM, 'story', 'add'], { env: { ...user.env, NO_COLOR: '' } });
    await second.waitFor('Go on with "Feeds"?');
    await second.waitFor('a new one');
    second.type('g');
    await second.waitFor(/becomes a fi\b[\s\S]*Ctrl-D done/);
    second.type('le\u0004');
    await second.waitFor(/2 of 8[\s\S]*Ctrl-D done/);
    second.type('\u0003');
    await second.ended;
    expect((await stories(user))[0]?.fields).toEqual({ issue: 'Whether the feed becomes a file' });
  });
});

describe('checking', () => {
  it('points at the sentence, and asks for what it does not see or cannot see', async () => {
    const { out } = await (await withPool()).run('story check the-2');
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('I see a number before and one after: "p95 from 200 ms to over 2 s"');
    expect(text).toContain('asks you Another explanation excluded');
    expect(text).toContain('asks you Users, minutes, money');
    expect(text).toContain('"we" 0, "I" 1');
    expect(text).toContain('Still empty: ');
    expect(text).not.toMatch(/\b(good|great|strong|weak|excellent|score)\b/i);
  });

  it('fits forty columns', async () => {
    const user = await withPool();
    user.env.COLUMNS = '40';
    expect((await user.run('story check the-2')).out.split('\n').filter((line) => line.length > 40)).toEqual([]);
  });

  it('keeps the answers given to it, one by one', async () => {
    const user = await withPool();
    await user.run('story check the-2 --ask', 'I excluded the deploy.\n');
    const { checks } = await user.json<{ checks: { id: string; state: string; sentence?: string }[] }>(
      'story check the-2 --json',
    );
    expect(checks.filter(({ state }) => state === 'answered').map(({ sentence }) => sentence)).toEqual([
      'I excluded the deploy.',
    ]);
  });

  it('checks all when none is named', async () => {
    const user = await withPool();
    await user.run('story add --from -', '{"title":"B","template":"disagreement","fields":{}}');
    expect((await user.json<{ id: string }[]>('story check --json')).map(({ id }) => id)).toEqual(['b', ID]);
    expect((await user.run('story check --ask')).code).toBe(2);
    expect((await aUser().run('story check')).out).toContain('No stories yet');
  });
});

describe('changing stories', () => {
  it('takes what the editor leaves', async () => {
    const user = await withPool();
    anEditor(user, 'over 2 s', 'over 3 s');
    expect((await user.run('story edit the-2')).out).toContain('Saved: ');
    expect((await stories(user))[0]?.fields.symptom).toBe('p95 from 200 ms to over 3 s');
    anEditor(user, 'nothing like that', 'x');
    expect((await user.run('story edit the-2')).out).toContain('Nothing changed.');
  });

  it('leaves the story as it was if the edited file is not a story', async () => {
    const user = await withPool();
    const before = await stories(user);
    anEditor(user, '^template:.*', 'template: nowhere');
    expect((await user.run('story edit the-2', 'l\n')).out).toContain('Unknown story template "nowhere"');
    expect(await stories(user)).toEqual(before);
  });

  it.each([
    ['deletes the file', 'rm "$1"', /left no file; your text is unchanged\.\n$/],
    [
      'leaves Latin-1',
      `printf 'gr\\374n' > "$1"`,
      /did not save UTF-8 text; [^\n]+\n {2}What it saved is in .*text\.yaml\n$/,
    ],
  ])('leaves the story as it was where the editor %s', async (_, script, says) => {
    const user = await withPool();
    const before = await stories(user);
    const path = user.file('editor.sh', `#!/bin/sh\n${script}\n`);
    user.env.EDITOR = `sh ${path}`;
    const { code, err } = await user.run('story edit the-2');
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(await stories(user)).toEqual(before);
  });

  it('brings a removed one back as it was', async () => {
    const user = await withPool();
    const before = await stories(user);
    expect((await user.run('story remove the-2')).out).toContain(`rehearse story restore ${ID}`);
    expect(await stories(user)).toEqual([]);
    expect((await user.run(`story restore ${ID}`)).code).toBe(0);
    expect(await stories(user)).toEqual(before);
    expect(await user.run(`story restore ${ID}`)).toMatchObject({ code: 1 });
    expect(await user.run('story restore never')).toMatchObject({ code: 1 });
  });

  it('guesses which story was meant', async () => {
    expect((await (await withPool()).run('story show the-2-am-connection-pool')).err).toContain(`Did you mean ${ID}?`);
  });
});

describe('showing, telling, exporting', () => {
  it('shows the fields under their labels and the answers under theirs', async () => {
    const user = await withPool();
    await user.run('story check the-2 --ask', 'I excluded the deploy.\n');
    const { out } = await user.run('story show the-2');
    expect(out).toContain('The symptom in numbers\n  p95 from 200 ms to over 2 s');
    expect(out).toContain('Another explanation excluded\n  I excluded the deploy.');
  });

  it('records a telling, and says it in the list', async () => {
    const user = await withPool();
    expect((await user.run('story list')).out).toContain('not told yet');
    const { code } = await user.run(
      'story tell the-2 --untimed --plain',
      'I told it.\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n',
    );
    expect(code).toBe(0);
    expect((await user.run('story list')).out.replace(/\s+/g, ' ')).toContain('1 telling');
  });

  it('exports the same bytes until something changes, to a file or to standard output', async () => {
    const user = await withPool();
    const { out } = await user.run('story export');
    expect(out).toContain('# Stories');
    expect((await user.run('story export --format full')).out).toContain('# Story bank');
    const path = user.file('bank.md', '');
    expect((await user.run(['story', 'export', '--out', path])).out).toBe(`Written: ${path} (1 story).\n`);
    expect(readFileSync(path, 'utf8')).toBe(out);
    expect(await user.json<Kept[]>('story export --format json')).toHaveLength(1);
  });

  it('keeps escape sequences of a story away from the terminal and the export', async () => {
    const user = aUser();
    const evil = 'a\u001b[31mred\u001b]52;c;eA==\u0007\u202e\u009b2Jb';
    await user.run(
      'story add --from -',
      JSON.stringify({
        title: `T${evil}`,
        template: 'disagreement',
        fields: { issue: evil },
        answers: { charity: evil },
      }),
    );
    for (const args of ['story list', 'story show t', 'story check', 'story export']) {
      expect((await user.run(args)).out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    }
  });
});
