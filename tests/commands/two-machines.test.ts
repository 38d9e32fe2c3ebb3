import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, modeOf } from '../storage/places.ts';
import { aUser, type Home } from './program.ts';

const story = (issue: string, title = 'S') =>
  `title: ${title}\ntemplate: story-disagreement\nfields: {issue: "${issue}"}\n`;
const add = (user: Home, text: string) => user.run('story add --from -', text);
const exported = (user: Home) => user.run('export').then(({ out }) => user.file('export.json', out));
const give = async (from: Home, to: Home) => to.run(['import', await exported(from)]);

/** Two machines that know the same story; the later edits below are minutes apart. */
async function twoMachines(): Promise<[Home, Home]> {
  const [a, b] = [aUser(), aUser()];
  await add(a, story('one'));
  await give(a, b);
  return [a, b];
}

/** Changes a field of the story, as an editor does; each change has a time of its own, as it has in life. */
function edit(user: Home, field: string, text: string) {
  const [line] = changesOf(user).slice(-1);
  const value = JSON.parse(JSON.stringify(line.value));
  value.fields[field] = text;
  edits += 1;
  const at = new Date(Date.parse(line.at) + edits).toISOString();
  value.changed = at;
  const change = { kind: 'story', id: value.id, at, base: line.at, value };
  appendFileSync(join(user.folder, 'journal.jsonl'), `\n${JSON.stringify(change)}\n`);
}
let edits = 0;
const changesOf = ({ folder }: Home) =>
  readFileSync(join(folder, 'journal.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === 'story');

/** What can be seen of the stories and interviews. */
const seen = async (user: Home) =>
  Promise.all(
    ['story list --json', 'story export', 'interview list --json', 'stats --json', 'notes --json'].map((line) =>
      user.run(line),
    ),
  );

describe('a story that two machines changed', () => {
  it('keeps both versions of a field, says so, and is decided once for both', async () => {
    const [a, b] = await twoMachines();
    edit(b, 'issue', 'two paragraphs written on B');
    edit(a, 'issue', 'typo fixed on A');
    edit(a, 'outcome', 'shipped');
    const taken = await give(a, b);
    expect(taken.out).toBe('New or changed: 1 story.\n');
    expect(taken.err).toBe('S: changed on two sides, and both versions are kept. Decide: rehearse story resolve s\n');
    await give(b, a);
    for (const user of [a, b]) {
      const shown = await user.run('story show s');
      expect(shown.out).toContain('typo fixed on A');
      expect(shown.out).toMatch(/Two versions of .*\. Decide: rehearse story resolve s/);
      expect((await user.run('story history s')).out).toContain('two paragraphs written on B');
    }
    const [open] = (await a.json<{ conflicts: object[] }>('story resolve s --json')).conflicts;
    expect(open).toMatchObject({
      part: 'fields.issue',
      stands: 'typo fixed on A',
      other: 'two paragraphs written on B',
    });
    const decided = await a.run('story resolve s --plain', 'o\n');
    expect(decided).toMatchObject({ code: 0, err: '' });
    expect(decided.out).toContain('What stands:');
    expect((await a.run('story show s')).out).toContain('two paragraphs written on B');
    await give(a, b);
    for (const user of [a, b]) {
      expect(await user.run('story resolve s')).toMatchObject({ code: 1, err: expect.stringContaining('one version') });
      expect((await user.json<{ fields: object }>('story show s --json')).fields).toEqual({
        issue: 'two paragraphs written on B',
        outcome: 'shipped',
      });
    }
    expect(await seen(b)).toEqual(await seen(a));
  });

  it('can have both texts, and is left as it is when no one decides', async () => {
    const [a, b] = await twoMachines();
    edit(b, 'issue', 'of B');
    edit(a, 'issue', 'of A');
    await give(a, b);
    const before = readFileSync(join(b.folder, 'journal.jsonl'), 'utf8');
    expect((await b.run('story resolve s --plain', '')).code).toBe(0);
    expect(readFileSync(join(b.folder, 'journal.jsonl'), 'utf8')).toBe(before);
    expect((await b.run('story resolve s --keep --other')).code).toBe(2);
    await b.run('story resolve s --plain', 'b\n');
    expect((await b.run('story show s')).out).toMatch(/of [AB]\n\n {2}of [AB]\n/);
  });

  it('that one of them removed stays, which is told, and goes for good once that is decided', async () => {
    const [a, b] = await twoMachines();
    edit(b, 'issue', 'better');
    await a.run('story remove s');
    expect((await give(a, b)).err).toBe(
      'S: removed on one side and changed on the other, so it stays. Decide: rehearse story resolve s\n',
    );
    await give(b, a);
    expect((await a.run('story show s')).out).toContain('better');
    expect((await a.run('story resolve s --other')).out).toBe('Removed: S.\n');
    await give(a, b);
    expect((await b.run('story list')).out).toContain('No stories yet');
    expect((await b.run('story restore s')).out).toBe('Brought back: S.\n');
  });
});

describe('what was removed', () => {
  it('stays so whatever older export comes, and its text is not in the export', async () => {
    const [a] = await twoMachines();
    const older = a.file('older.json', (await a.run('export')).out);
    await a.run('story remove s');
    expect((await a.run(['import', older])).out).toBe('Nothing new: you have all of it already.\n');
    expect((await a.run('story list')).out).toContain('No stories yet');
    expect((await a.run('export')).out).not.toContain('one');
    expect((await a.run('story history s')).code).toBe(0);
  });
});

describe('two interviews that were added on two machines under one id', () => {
  it('are two; of one that both changed the time of the later holds, and is told', async () => {
    const [a, b] = [aUser(), aUser()];
    await a.run('interview add --at 2026-12-11T10:00 --company Acme');
    await give(a, b);
    await b.run('interview edit acme-2026-12-11 --role Backend --at 2026-12-11T11:00');
    await a.run('interview edit acme-2026-12-11 --at 2026-12-11T14:00');
    await a.run('interview add --at 2026-12-12T10:00 --company Blue');
    await b.run('interview add --at 2026-12-12T15:00 --company Blue');
    await give(a, b);
    await give(b, a);
    const listed = await a.json<{ company: string; at: string; role?: string }[]>('interview list --json');
    expect(listed.map(({ company, at, role }) => [company, at.slice(8, 16), role])).toEqual([
      ['Acme', '11T14:00', 'Backend'],
      ['Blue', '12T10:00', undefined],
      ['Blue', '12T15:00', undefined],
    ]);
    expect(await seen(b)).toEqual(await seen(a));
    expect((await b.run('interview list')).out).toContain(
      'Two versions of "Time". Decide: rehearse interview resolve acme-2026-12-11',
    );
    await b.run('record block-cdn --grade good');
    expect((await b.run('today --plain', '')).out).toContain(
      'Acme, Backend: changed on two sides, and both versions are kept.',
    );
    await b.run('interview resolve acme-2026-12-11 --other');
    expect((await b.run('interview list')).out).toContain('11:00 Europe/London');
  });
});

const git = (user: Home, ...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.org', ...words], {
    cwd: user.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: user.folder },
  });

describe('two machines with a log each', () => {
  /** Two machines with the same folder, and a name each; what the first one did before is in the logs of both. */
  async function twoDevices(): Promise<[Home, Home]> {
    const [a, b] = [aUser(), aUser()];
    await a.run('interview add --at 2026-12-11T10:00 --company Acme');
    await a.run('record block-cdn --grade good');
    cpSync(a.folder, b.folder, { recursive: true });
    for (const [user, name] of [
      [a, 'laptop'],
      [b, 'Desk'],
    ] as const) {
      expect((await user.run(`settings device ${name}`)).code).toBe(0);
    }
    return [a, b];
  }

  /** A day on both, without either knowing of the other. */
  async function aDay(a: Home, b: Home) {
    await a.run('interview edit acme-2026-12-11 --role Backend');
    await b.run('interview edit acme-2026-12-11 --at 2026-12-11T14:00');
    await add(a, story('of A'));
    await a.run('record term-thundering-herd --grade hard');
    await b.run('record term-thundering-herd --grade easy');
    await b.run('record block-cdn --grade again');
    expect((await b.run('undo')).out).toContain('Taken back');
  }

  /** What a program does that copies whole files, in one direction. */
  const copyLogs = (from: Home, to: Home) => {
    for (const name of readdirSync(from.folder).filter((one) => one.endsWith('.jsonl'))) {
      const [source, target] = [join(from.folder, name), join(to.folder, name)];
      if (!existsSync(target) || statSync(source).size > statSync(target).size) cpSync(source, target);
    }
  };

  it('come to the same when whole files are copied to and fro, and leave the earlier logs alone', async () => {
    const [a, b] = await twoDevices();
    const earlier = ['attempts.jsonl', 'journal.jsonl'].map((name) => readFileSync(join(a.folder, name)));
    await aDay(a, b);
    copyLogs(a, b);
    copyLogs(b, a);
    expect(await seen(b)).toEqual(await seen(a));
    expect((await a.json<object[]>('interview list --json'))[0]).toMatchObject({
      role: 'Backend',
      at: expect.stringContaining('T14:00'),
    });
    expect(await a.json('stats --json')).toMatchObject({ attempts: 3 });
    for (const { folder } of [a, b]) {
      const logs = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
      const written = (log: string) => [`${log}-desk.jsonl`, `${log}-laptop.jsonl`, `${log}.jsonl`];
      expect(logs.sort()).toEqual([...written('attempts'), ...written('journal')]);
      expect(['attempts.jsonl', 'journal.jsonl'].map((name) => readFileSync(join(folder, name)))).toEqual(earlier);
    }
    // The latest of all is what is taken back, wherever it was done.
    expect((await a.run('undo')).out).toContain('easy');
    copyLogs(a, b);
    expect(await b.json('stats --json')).toMatchObject({ attempts: 2 });
    expect((await b.run('data erase --yes')).out).toContain('attempts-laptop.jsonl');
  });

  it('keep the cards that both added, though one file of them is a copy now', async () => {
    const [a, b] = await twoDevices();
    const cards = 'packs/own/flashcard/cards.yaml';
    for (const user of [a, b]) await user.run(['content', 'add', 'What is a latch?', 'A gate that opens once.']);
    await a.run(['content', 'add', 'What is a mutex?', 'A lock.']);
    await b.run(['content', 'add', 'What is a semaphore?', 'A counter with a queue.']);
    // As Syncthing does: one version has the name, the other is renamed. Again, and the earlier copy is in the way no more.
    for (const name of ['20261130-021255', '20261130-021315']) {
      cpSync(join(a.folder, cards), join(b.folder, cards.replace('.', `.sync-conflict-${name}-AHNL5FT.`)));
      const { out, err } = await b.run('content list --kind flashcard');
      expect(err).toBe('');
      expect(out).toContain('3 flashcards');
    }
    const latch = (await b.json<{ id: string; title: string }[]>('content list --kind flashcard --json')).find(
      ({ title }) => title.includes('latch'),
    );
    await b.run(['content', 'add', 'What is a latch?', 'A one-shot gate.']);
    const told = await b.run(['show', latch?.id ?? '']);
    expect(told.out).toContain('A one-shot gate.');
    expect(told.err).toMatch(
      /sync-conflict-\S+:\d+:\d+ items\[0\]\.id: the id "\S+" is already used in \S+cards\.yaml/,
    );
  });

  it('are merged by git without any rule for it', async () => {
    const [a, b] = await twoDevices();
    const started = [a, b];
    writeFileSync(join(a.folder, '.gitignore'), 'config.json*\n*.lock*\ndrafts/\ncache/\n');
    git(a, 'init', '--quiet', '--initial-branch=main');
    git(a, 'add', '--all');
    git(a, 'commit', '--quiet', '--message=first');
    for (const name of ['.git', '.gitignore']) cpSync(join(a.folder, name), join(b.folder, name), { recursive: true });
    await aDay(a, b);
    for (const user of started) {
      git(user, 'add', '--all');
      git(user, 'commit', '--quiet', '--message=day');
    }
    git(a, 'pull', '--quiet', '--no-rebase', b.folder, 'main');
    git(b, 'pull', '--quiet', '--no-rebase', a.folder, 'main');
    expect(await seen(b)).toEqual(await seen(a));
    expect(await a.json('stats --json')).toMatchObject({ attempts: 3 });
  });

  it('keep their names to themselves, and record even if the settings cannot be read', async () => {
    const [a, b] = await twoDevices();
    await give(a, b);
    expect(await b.json('settings --json')).toMatchObject({ device: 'desk' });
    expect((await a.run('export')).out).not.toContain('laptop');
    expect(await a.run('settings device my/laptop')).toMatchObject({ code: 2 });
    writeFileSync(join(a.folder, 'config.json'), '{');
    await a.run('record block-cdn --grade hard');
    expect(await seen(a)).toEqual(await seen(a));
    await b.run('settings device off');
    await b.run('record block-cdn --grade hard');
    expect(readdirSync(b.folder).filter((name) => name.includes('desk'))).toEqual([]);
  });
});

describe('a data folder under git', () => {
  it('comes to the same on both machines, whichever pulls first', async () => {
    const [a, b] = [aUser(), aUser()];
    await add(a, story('one'));
    await a.run('record block-cdn --grade good');
    // As docs/two-machines.md says.
    const recipe = readFileSync(join(import.meta.dirname, '../../docs/two-machines.md'), 'utf8');
    for (const name of ['.gitattributes', '.gitignore']) {
      const [, text = ''] = recipe.split(`\`${name}\`:\n\n\`\`\`\n`);
      expect(text).not.toBe('');
      writeFileSync(join(a.folder, name), `${text.split('```')[0]}`);
    }
    git(a, 'init', '--quiet', '--initial-branch=main');
    git(a, 'add', '--all');
    git(a, 'commit', '--quiet', '--message=first');
    cpSync(a.folder, b.folder, { recursive: true });
    edit(a, 'issue', 'of A');
    edit(b, 'outcome', 'of B');
    edit(b, 'issue', 'of B');
    for (const [user, grade] of [
      [a, 'hard'],
      [b, 'easy'],
    ] as const) {
      await add(user, story('own', 'Another'));
      await user.run(`record term-thundering-herd --grade ${grade}`);
      git(user, 'commit', '--quiet', '--all', '--message=day');
    }
    await a.run('undo');
    git(a, 'commit', '--quiet', '--all', '--message=undo');
    git(a, 'pull', '--quiet', '--no-rebase', b.folder, 'main');
    git(b, 'pull', '--quiet', '--no-rebase', a.folder, 'main');
    expect(await seen(b)).toEqual(await seen(a));
    // And where the lines came in the other order.
    const turned = aUser();
    cpSync(a.folder, turned.folder, { recursive: true });
    for (const name of ['journal.jsonl', 'attempts.jsonl']) {
      const path = join(turned.folder, name);
      const [header = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean);
      writeFileSync(path, [header, ...lines.reverse()].join('\n'));
    }
    expect(await seen(turned)).toEqual(await seen(a));
    const { out } = await a.run('story show s');
    expect(out).toContain('of B');
    expect(await a.json('story resolve s --json')).toMatchObject({ conflicts: [{ part: 'fields.issue' }] });
    expect(await a.json('stats --json')).toMatchObject({ attempts: 2 });
    // The same was written on both machines: it is there once.
    expect((await a.json<{ title: string }[]>('story list --json')).map(({ title }) => title)).toEqual([
      'Another',
      'S',
    ]);
  });

  it('is set up and kept by the lines of the recipe, on a machine that was empty and on one that was not', async () => {
    const recipe = readFileSync(join(import.meta.dirname, '../../docs/two-machines.md'), 'utf8');
    const [byGit = ''] = recipe.split('## By git')[1]?.split('\n## ') ?? [];
    const [attributes, ignored, ...lines] = [...byGit.matchAll(/```\n([^`]*)```/g)].map(([, text = '']) => text);
    const [start = '', clone = '', meet = '', daily = ''] = lines;
    expect(lines.length).toBe(4);
    const [first, used, cloned] = [aUser(), aUser(), aUser()];
    const elsewhere = aFolder();
    const url = join(elsewhere, 'shared.git');
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', url]);
    const shell = (user: Home, text: string, folder = user.folder) =>
      execFileSync('bash', ['-c', text.replaceAll('URL', `'${url}'`).replaceAll('FOLDER', `'${cloned.folder}'`)], {
        cwd: folder,
        stdio: 'pipe',
        env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', HOME: elsewhere, GIT_EDITOR: 'false' },
      });
    writeFileSync(join(elsewhere, '.gitconfig'), '[user]\nname = me\nemail = me@example.org\n');
    await first.run('record block-cdn --grade good');
    await used.run('record block-cdn --grade hard');
    for (const user of [first, used]) {
      writeFileSync(join(user.folder, '.gitattributes'), attributes ?? '');
      writeFileSync(join(user.folder, '.gitignore'), ignored ?? '');
    }
    shell(first, start);
    shell(cloned, clone, elsewhere);
    shell(used, meet);
    // A log with the machine's name is a new file, and so is the first story's.
    await cloned.run('settings device desk');
    await cloned.run('record term-thundering-herd --grade easy');
    await add(used, story('of the used one'));
    for (const user of [cloned, used, first, cloned, used]) shell(user, daily);
    for (const user of [first, cloned, used]) {
      expect(await user.json('stats --json')).toMatchObject({ attempts: 3 });
      expect(await seen(user)).toEqual(await seen(first));
    }
    expect((await first.run('story list')).out).toContain('S\n');
    expect(modeOf(cloned.folder)).toBe('700');
  });
});
