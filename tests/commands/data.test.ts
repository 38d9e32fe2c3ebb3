import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aUser, type Home } from './program.ts';

const ITEM = 'question-uuid-index';
/** Leaves a draft, as a window that is closed does. */
function broken(user: Home, id = ITEM, text = 'Ten minutes of careful answer.') {
  mkdirSync(join(user.folder, 'drafts'), { recursive: true });
  const parts = [['', { text, seconds: 0, done: false }]];
  writeFileSync(join(user.folder, 'drafts', `${id}.txt`), JSON.stringify({ parts }));
}
const kept = (user: Home) => readdirSync(join(user.folder, 'drafts'));

describe('drafts', () => {
  it('are listed with their beginning, also as JSON', async () => {
    const user = aUser();
    expect((await user.run('data drafts')).out).toBe('Nothing is broken off.\n');
    broken(user);
    expect((await user.run('data drafts')).out).toMatch(
      new RegExp(`\\n  ${ITEM}\\n  Ten minutes of careful answer\\.\\n`),
    );
    expect(await user.json('data drafts --json')).toEqual([
      { id: ITEM, title: expect.any(String), parts: [{ part: '', text: 'Ten minutes of careful answer.' }] },
    ]);
  });

  it('are thrown away one by one, when someone says so', async () => {
    const user = aUser();
    broken(user);
    broken(user, 'question-double-booking');
    const asked = await user.run(`data drafts --discard ${ITEM}`, 'discard\n');
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('If you mean it, add --yes.') });
    expect(kept(user)).toHaveLength(2);
    expect((await user.run('data drafts --discard question-u --yes')).out).toMatch(/^Thrown away: .*\.\n$/);
    expect(kept(user)).toEqual(['question-double-booking.txt']);
    expect(await user.run('data drafts --discard question-uu --yes')).toMatchObject({ code: 1 });
    expect((await user.run('data drafts --yes')).code).toBe(2);
  });

  it.each(['', 'answers off'])('stay until the item is done, and go then (%s)', async (setting) => {
    const user = aUser();
    if (setting) await user.run(`settings ${setting}`);
    broken(user);
    await user.run(`drill ${ITEM} --plain`, 'and locality\n');
    const [{ parts }] = await user.json<[{ parts: { text: string }[] }]>('data drafts --json');
    const texts = parts.map(({ text }) => text).join();
    expect(texts).toContain('careful');
    const grade = `\n\n${'1\n\n'.repeat(60)}`;
    await user.run(`drill ${ITEM} --plain --untimed`, grade);
    expect(await user.json('stats --json')).toMatchObject({ attempts: 1 });
    expect((await user.run('data drafts')).out).toBe('Nothing is broken off.\n');
    expect(readFileSync(join(user.folder, 'attempts.jsonl'), 'utf8').includes('careful')).toBe(setting === '');
  });

  it('are not left by an aloud drill, nor by one in which nothing was typed', async () => {
    const user = aUser();
    await user.run(`drill ${ITEM} --plain --aloud`, '\n');
    await user.run(`drill ${ITEM} --plain`, '');
    expect((await user.run('data drafts')).out).toBe('Nothing is broken off.\n');
  });
});

describe('attempts that were recorded while the clock was wrong', () => {
  it('are named wherever one looks at practice, listed, and dated again', async () => {
    const user = aUser();
    await user.run('record block-cdn --grade good');
    await user.run('record term-thundering-herd --grade hard --seconds 60 --as-of 2036-01-01T10:00');
    for (const line of ['stats', 'today --plan', 'stats --json', 'history', 'history --json']) {
      expect((await user.run(line)).err).toBe(
        '1 attempt is dated in the future (term-thundering-herd, Tue 1 Jan 2036) and will not count until then. See: rehearse data redate\n',
      );
    }
    expect((await user.run('data redate')).out).toMatch(/^ {2}Tue 1 Jan 2036, 10:00 {2}term-thundering-herd, hard\n/);
    expect(await user.json('data redate --json')).toMatchObject([{ item: 'term-thundering-herd' }]);
    expect((await user.run('data redate --to 2037-01-01')).code).toBe(2);
    expect((await user.run('data redate --to 2026-11-02T18:00')).out).toBe(
      '1 attempt dated again: Mon 2 Nov 2026, 18:00.\n',
    );
    expect(await user.run('stats')).toMatchObject({ err: '' });
    const { attempts } = await user.json<{ attempts: { item: string; at: string }[] }>('export');
    expect(attempts.find(({ item }) => item === 'term-thundering-herd')).toMatchObject({
      at: '2026-11-02T18:00:00.000+00:00',
      grade: 'hard',
      seconds: 60,
    });
    expect((await user.run('data redate')).out).toBe('No attempt is dated in the future.\n');
  });

  it('are not offered on a pretended day', async () => {
    const user = aUser();
    await user.run('record block-cdn --grade good');
    expect(await user.run('stats --as-of 2020-01-01')).toMatchObject({ code: 0, err: '' });
  });
});

describe('files that another program has saved', () => {
  it('are read with a byte-order mark and the line ends of Windows, and written to', async () => {
    const user = aUser();
    await user.run('record block-cdn --grade good');
    await user.run(['ask', '--own', 'Who?']);
    await user.run('settings minutes 25');
    broken(user);
    const names = ['attempts.jsonl', 'journal.jsonl', 'config.json', `drafts/${ITEM}.txt`];
    for (const path of names.map((name) => join(user.folder, name))) {
      const text = readFileSync(path, 'utf8').trim();
      writeFileSync(path, `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`);
    }
    await user.run('record block-cdn --grade hard');
    expect(await user.run('stats')).toMatchObject({ code: 0, err: '' });
    expect(await user.json('stats --json')).toMatchObject({ attempts: 2 });
    expect((await user.run('ask --list')).out).toContain('Who?');
    expect((await user.run('settings minutes')).out).toContain('25');
    expect((await user.run('data drafts')).out).toContain('\n  Ten minutes');
    const { out } = await user.run('export');
    const file = user.file('all.json', `\uFEFF${out.replaceAll('\n', '\r\n')}`);
    expect(await aUser().run(['data', 'import', file])).toMatchObject({ code: 0, err: '' });
  });
});

describe('erasing', () => {
  async function owner(): Promise<Home> {
    const user = aUser();
    await user.run('record block-cdn --grade good');
    await user.run('settings minutes 25');
    await user.run(['ask', '--own', 'Who?']);
    broken(user);
    return user;
  }

  it('removes everything, folder and all', async () => {
    const user = await owner();
    expect((await user.run('data erase --yes')).out).toBe(
      'Removed: attempts.jsonl, config.json, drafts, journal.jsonl.\n',
    );
    expect(existsSync(user.folder)).toBe(false);
    expect((await user.run('data erase')).out).toBe(`There is nothing to remove in ${user.folder}.\n`);
  });

  it('asks first, and is refused when no one can be asked', async () => {
    const user = await owner();
    const { code, out, err } = await user.run('data erase', 'erase\n');
    expect(code).toBe(1);
    expect(out).toContain(`This removes what is in ${user.folder}, for good: attempts.jsonl, config.json, drafts`);
    expect(err).toContain('If you mean it, add --yes.');
    expect(readdirSync(user.folder)).toContain('attempts.jsonl');
  });

  it('takes files behind links too, and names what it leaves', async () => {
    const user = await owner();
    const away = join(dirname(user.folder), 'away');
    mkdirSync(join(away, 'packs'), { recursive: true });
    writeFileSync(join(away, 'journal.jsonl'), readFileSync(join(user.folder, 'journal.jsonl')));
    const { run, folder } = user;
    await run('data erase --yes');
    mkdirSync(folder);
    symlinkSync(join(away, 'journal.jsonl'), join(folder, 'journal.jsonl'));
    symlinkSync(join(away, 'packs'), join(folder, 'packs'));
    writeFileSync(join(folder, 'mine.txt'), '');
    const { out, err } = await run('data erase --yes');
    expect(out).toBe('Removed: journal.jsonl, packs.\n');
    expect(err).toBe(
      `Still there, since it is not Rehearsal's own: ${join(away, 'packs')}, ${join(folder, 'mine.txt')}\n`,
    );
    expect(readdirSync(away)).toEqual(['packs']);
  });
});
