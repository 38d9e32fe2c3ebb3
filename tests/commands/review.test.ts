import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

const BAD = 'try {\n  await pay(order);\n} catch (error) {}\n';
const YES = 'y\n';

interface Kept {
  notes: {
    title: string;
    fields: { name: string; text: string }[];
    feedback: { id: string; self: number; line?: string }[];
    verified?: string[];
  }[];
}

describe('review of a file', () => {
  test('with nothing to write is listed by its title alone', async () => {
    const user = aUser();
    await user.run(['review', user.file('bad.ts', BAD), '--plain'], `${YES.repeat(12)}\n\n`);
    expect((await user.run('notes')).out).toMatch(/Review: bad\.ts$/m);
  });

  test('points at a line, ticks nothing, and keeps no code', async () => {
    const user = aUser();
    const file = user.file('bad.ts', BAD);
    const { out } = await user.run(
      ['review', file, '--plain'],
      `${YES.repeat(8)}n\nline 3\n${YES.repeat(3)}unit tests run; one retry\n\n`,
    );
    expect(out).toContain('look at line 3: empty catch');
    expect(out).toMatch(/no {3}Nothing swallowed: line 3/);
    expect(out).not.toMatch(/of 12 (right|passed)|score/);
    const { notes } = await user.json<Kept>('export');
    expect(notes[0]).toMatchObject({ title: 'Review: bad.ts', verified: ['unit tests run', 'one retry'] });
    expect(notes[0]?.feedback).toHaveLength(12);
    expect(JSON.stringify(notes)).not.toContain('await pay');
    expect(readFileSync(file, 'utf8')).toBe(BAD);
  });

  test('broken off, keeps what was answered', async () => {
    const user = aUser();
    const file = user.file('bad.ts', BAD);
    await user.run(['review', file, '--plain'], 'y\nn\n');
    expect((await user.json<Kept>('export')).notes[0]?.feedback.map(({ self }) => self)).toEqual([0, 1]);
    await user.run(['review', file, '--plain'], '');
    expect((await user.json<Kept>('export')).notes).toHaveLength(1);
  });

  test('refuses what is not text, and what is too long', async () => {
    const user = aUser();
    const long = user.file('long.ts', 'x\n'.repeat(2001));
    expect(await user.run(['review', long])).toMatchObject({ code: 1, err: expect.stringContaining('2000') });
    expect(await user.run(['review', user.file('b.bin', 'a\u0000b')])).toMatchObject({ code: 1 });
    expect(await user.run('review nowhere.ts')).toMatchObject({ code: 1 });
    expect(await user.json(['review', user.file('bad.ts', BAD), '--json'])).toMatchObject({ pointers: [{ line: 3 }] });
  });
});

describe('review of an answer or a story', () => {
  test('shows the newest answer that is kept', async () => {
    const user = aUser();
    await user.run('drill block-cdn --plain', 'Copies near the user.\n\n2\n\n\n\n\n\n');
    const { out } = await user.run('review answer --plain', 'y\n');
    expect(out).toContain('Copies near the user.');
    expect(out).toContain('Is the first sentence the answer');
  });

  test('says how to keep answers where none are', async () => {
    const user = aUser();
    expect((await user.run('review answer')).err).toContain('rehearse drill');
    await user.run('settings answers off');
    expect((await user.run('review answer')).err).toContain('rehearse settings answers on');
  });

  test('reads a story, and says when it is empty', async () => {
    const user = aUser();
    const text = '{ title: Orders, template: star, fields: { situation: Nine seconds every Monday } }';
    await user.run(['story', 'add', '--from', user.file('s.yaml', text)]);
    expect((await user.run('review story orders --plain', 'y\n')).out).toContain('Nine seconds every Monday');
    expect(await user.run('review story')).toMatchObject({ code: 2 });
  });
});

test('a rubric of a pack takes the place of the shipped one', async () => {
  const user = aUser();
  const dimension = (id: string) => `{ id: ${id}, name: ${id}, ask: "Is it ${id}?", low: no, high: yes }`;
  const folder = user.file('x', '').replace(/x$/, 'own');
  const { mkdirSync, writeFileSync } = await import('node:fs');
  mkdirSync(`${folder}/rubric`, { recursive: true });
  writeFileSync(
    `${folder}/rubric/mine.yaml`,
    `format: 1\nitems:\n  - { id: mine-lens, title: Mine, weight: 1, topics: [testing], level: mid, seconds: 60, about: code, prompt: Mine, rule: Mine, ours: true, dimensions: [${dimension('short')}, ${dimension('clear')}] }\n`,
  );
  const { out } = await user.run(['--content', folder, 'review', user.file('bad.ts', BAD), '--plain'], 'y\ny\n\n\n');
  expect(out).toContain('Is it short?');
  expect(out).not.toContain('Nothing swallowed');
});
