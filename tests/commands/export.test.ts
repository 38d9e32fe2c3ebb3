import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type Home } from './program.ts';

const NOW = '2026-11-20T08:00Z';

/** Someone who owns one of everything. */
async function anOwner(): Promise<Home> {
  const user = aUser();
  await user.run('interview add --at 2026-12-11T10:00 --company Acme --rounds coding@10:00/60', '');
  await user.run('checklist tick blog');
  await user.run(
    ['story', 'add', '--from', '-'],
    'title: The pool\ntemplate: production-incident\nfields: {symptom: 2 s}\n',
  );
  await user.run(['ask', '--own', 'Who carries the pager?']);
  await user.run('record framework-design-round --grade hard --seconds 90');
  await user.run('settings minutes 25');
  return user;
}

const logs = ({ folder }: Home) => ['attempts.jsonl', 'journal.jsonl'].map((name) => readFileSync(join(folder, name)));

describe('export and import', () => {
  it('carry everything to a new machine, and a second import changes no byte there', async () => {
    const owner = await anOwner();
    const { out: document } = await owner.run('export');
    expect(Object.keys(JSON.parse(document))).toEqual([
      'format',
      'settings',
      'interviews',
      'attempts',
      'undos',
      'stories',
      'notes',
      'ticks',
      'asks',
      'calendars',
      'marks',
      'jobs',
      'claims',
      'problems',
      'told',
      'judgments',
      'mistakes',
      'strikes',
      'changes',
    ]);
    const other = aUser();
    const file = other.file('mine.json', document);
    const first = await other.run(['import', file]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('1 attempt, 1 story, 1 interview, 1 tick, 1 ask');
    expect((await other.run('export')).out).toBe(document);
    const before = logs(other);
    expect((await other.run(['import', file])).out).toBe('Nothing new: you have all of it already.\n');
    expect(logs(other)).toEqual(before);
  });

  it('go through when a setting was written by hand and cannot be meant, with a word about it', async () => {
    const owner = await anOwner();
    const path = join(owner.folder, 'config.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('25', '1.5'));
    const { code, out, err } = await owner.run('export');
    expect(code).toBe(0);
    expect(err).toMatch(/"minutes" must be seven whole numbers of minutes up to 1440/);
    expect(JSON.parse(out).settings.minutes).toEqual([20, 25, 25, 25, 25, 25, 25]);
    const other = aUser();
    expect(await other.run(['import', other.file('mine.json', out)])).toMatchObject({ code: 0, err: '' });
    expect((await other.run('export')).out).toBe(out);
  });

  it('merge two machines into one', async () => {
    const [a, b] = [await anOwner(), await anOwner()];
    await a.run('record question-double-booking --grade good');
    await b.run(['story', 'add', '--from', '-'], '{"title":"Another","template":"disagreement","fields":{}}');
    await a.run(['import', a.file('b.json', (await b.run('export')).out)]);
    await b.run(['import', b.file('a.json', (await a.run('export')).out)]);
    const document = await a.json<{ attempts: unknown[]; stories: { id: string }[] }>('export');
    expect(document.stories.map(({ id }) => id)).toEqual(['another', 'the-pool']);
    expect((await b.json<typeof document>('export')).attempts).toEqual(document.attempts);
  });

  it('write a file, or say that they could not', async () => {
    const owner = await anOwner();
    const path = owner.file('out.json', '');
    expect((await owner.run(['export', '--out', path])).out).toBe(`Written: ${path} (1 attempt, 1 story).\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('format', 2);
    expect(await owner.run(['export', '--out', '/nowhere/at/all.json'])).toMatchObject({ code: 1, out: '' });
    const journal = join(owner.folder, 'journal.jsonl');
    const before = readFileSync(journal, 'utf8');
    for (const command of ['export', 'story export', 'checklist --at 2026-12-11T10:00']) {
      const { code, out, err } = await owner.run([...command.split(' '), '--out', journal]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toBe(
        `${journal} is where Rehearsal keeps your data, and is not overwritten.\n  Choose another file.\n`,
      );
    }
    expect(readFileSync(journal, 'utf8')).toBe(before);
  });

  it.each(['x', 'settings', 'attempts'])('refuse what nests without end in its %s', async (part) => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const { code, err, out } = await aUser().run('import -', `{"format":1,"${part}":${deep}}`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^Standard input is nested deeper than 40 levels/);
  });

  it.each([
    ['{"format":3}', 'newer Rehearsal'],
    ['garbage', 'is not JSON'],
    ['', 'is not JSON'],
    ['[1]', 'not a Rehearsal export'],
    ['{"format":1,"attempts":[{"item":"a","at":"2026-01-01","grade":"x"}]}', 'damaged at attempts 1, grade'],
  ])('refuse %s with exit code 1 and change nothing', async (text, says) => {
    const user = aUser({ now: NOW });
    const { code, err, out } = await user.run('import -', text);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(says);
    expect(err).not.toContain('bug');
    expect((await user.json<{ attempts: unknown[] }>('export')).attempts).toEqual([]);
  });

  it('refuse a file that is not there', async () => {
    expect(await aUser().run('import /nowhere.json')).toMatchObject({ code: 1, out: '' });
  });
});
