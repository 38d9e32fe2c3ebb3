import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

interface Journal {
  judgments: {
    id: string;
    text: string;
    sure: string;
    due: string;
    sort: string;
    settled?: { what: string; came: string };
  }[];
  calibration: { sure: string; settled: number; share: number | null }[];
}

const predict = (text: string, ...more: string[]) => ['journal', 'predict', text, '--sure', 'high', ...more];

describe('journal', () => {
  test('keeps what is expected, and looks at it after 90 days, a prediction after 30, or on the given day', async () => {
    const user = aUser({ now: '2026-11-28T10:00' });
    await user.run([
      'journal',
      'decide',
      'Postgres over Kafka',
      '--expect',
      'no locks',
      '--sure',
      'medium',
      '--option',
      'Kafka',
    ]);
    await user.run(predict('The import runs twice'));
    await user.run(predict('They move the date', '--by', '2026-12-10'));
    const { judgments } = await user.json<Journal>('journal list --json');
    expect(judgments.map(({ due }) => due)).toEqual(['2026-12-10', '2026-12-28', '2027-02-26']);
    expect(judgments[2]).toMatchObject({ sort: 'decision', sure: 'medium', options: ['Kafka'] });
    expect((await user.run('today --due --as-of 2026-12-10')).out.replace(/\s+/g, ' ')).toContain(
      'look again: They move the date: rehearse journal settle they-move-the-date',
    );
  });

  test('asks what happened before it shows what was expected', async () => {
    const user = aUser({ now: '2026-11-28T10:00' });
    await user.run(predict('The import runs twice', '--by', '2026-12-10', '--expect', 'on a Monday'));
    expect((await user.run('journal settle')).out).toContain('Nothing has to be settled today.');
    const { out } = await user.run('journal settle --plain --as-of 2026-12-10', 'it ran once\n\n3\n');
    expect(out.indexOf('What happened?')).toBeLessThan(out.indexOf('on a Monday'));
    expect(out.slice(0, out.indexOf('What happened?'))).not.toContain('on a Monday');
    const { judgments } = await user.json<Journal>('journal list --all --json');
    expect(judgments[0]?.settled).toMatchObject({ what: 'it ran once', came: 'no' });
    expect((await user.run('today --due --as-of 2026-12-10')).out).toBe('Nothing is due today.\n');
    expect(await user.run('journal settle the-import')).toMatchObject({ code: 1 });
  });

  test('broken off after what happened, asks only what came of it', async () => {
    const user = aUser({ now: '2026-12-10T10:00' });
    await user.run(predict('It rains', '--by', '2026-12-10'));
    await user.run('journal settle --plain', 'it did\n\n');
    const { out } = await user.run('journal settle --plain', '1\n');
    expect(out).not.toContain('What happened?');
    expect(out).toContain('it did');
    expect(out).toContain('that can be a story');
  });

  test('says nothing about how sure one was until five of a level are settled', async () => {
    const user = aUser({ now: '2026-12-10T10:00' });
    for (const n of [1, 2, 3, 4, 5]) {
      await user.run(predict(`Thing ${n}`, '--by', '2026-12-10'));
      await user.run(`journal settle thing-${n} --plain`, `yes\n\n${n === 5 ? 3 : 1}\n`);
      const { out } = await user.run('journal');
      if (n < 5) expect(out).not.toContain('How sure you were');
      else expect(out).toContain('high    80% of 5');
    }
  });

  test('wants to know how sure, and refuses what it cannot read', async () => {
    const user = aUser();
    expect(await user.run('journal predict rain')).toMatchObject({ code: 2, err: expect.stringContaining('--sure') });
    expect(await user.run(predict('rain', '--by', 'someday'))).toMatchObject({ code: 2 });
    expect(await user.run(predict('rain', '--by', 'friday', '--look', 'friday'))).toMatchObject({ code: 2 });
    expect((await user.run('journal')).out).toContain('Nothing in the journal yet.');
  });

  test('comes back when it is restored, and goes to another machine', async () => {
    const user = aUser();
    await user.run(predict('rain'));
    await user.run('journal remove rain');
    await user.run('journal restore rain');
    const other = aUser();
    await other.run(['import', user.file('all.json', (await user.run('export')).out)]);
    expect((await other.json<Journal>('journal list --json')).judgments).toHaveLength(1);
  });
});

describe('journal year', () => {
  const QUESTIONS = 28;

  test('is taken up at the question that was open', async () => {
    const user = aUser({ now: '2026-12-28T10:00' });
    const first = await user.run('journal year --plain', 'the lock\n\nbilling\n\n');
    expect(first.out).toContain(`3 of ${QUESTIONS}`);
    const { out } = await user.run('journal year --plain --as-of 2026-12-30', '\n');
    expect(out).not.toContain(`2 of ${QUESTIONS}`);
    expect(out).toContain(`3 of ${QUESTIONS}`);
    const [note] = await user.json<{ fields: { text: string }[] }[]>('notes list --json');
    expect(note?.fields.map(({ text }) => text)).toEqual(['the lock', 'billing']);
  });

  test.each([
    ['2027-06-25T12:00', 1],
    ['2027-06-26T12:00', 2],
  ])('goes on in the same note for 180 days: on %s there are %i', async (later, notes) => {
    const user = aUser({ now: '2026-12-28T10:00' });
    await user.run('journal year --plain', 'the lock\n\nbilling\n\n');
    await user.run(['journal', 'year', '--plain', '--as-of', later], '\nthe cache\n\n');
    expect(await user.json(['notes', 'list', '--json', '--as-of', later])).toHaveLength(notes);
  });

  test('shows what was written the last time only after this answer, and keeps goals by their date', async () => {
    const user = aUser({ now: '2026-12-28T10:00' });
    const all = (goal: string) =>
      Array.from({ length: QUESTIONS }, (_, i) =>
        i === 21 ? `${goal}\n\n` : i === 0 ? 'the old lock\n\n' : '\n',
      ).join('');
    await user.run('journal year --plain', all('In order to write better, I will, by 2027-06-30'));
    const { judgments } = await user.json<Journal>('journal list --json');
    expect(judgments).toMatchObject([{ sort: 'goal', due: '2027-06-30' }]);
    const { out } = await user.run('journal year --plain --as-of 2027-12-28', all('Another, by 2028-06-30'));
    expect(out).toContain('In 2026 you wrote:  the old lock');
    expect(out.indexOf('In 2026 you wrote')).toBeGreaterThan(out.indexOf(`1 of ${QUESTIONS}`));
    expect(out.indexOf('In 2026 you wrote')).toBeLessThan(out.indexOf(`2 of ${QUESTIONS}`));
    expect(await user.json('notes list --json')).toHaveLength(2);
  });
});

test('the file of a year leaves companies out if that is wanted; without a file there is nothing to leave out of', async () => {
  const user = aUser({ now: '2026-12-28T10:00' });
  await user.run(['job', 'add', 'Big Corp']);
  const to = join(user.folder, '..', 'year.md');
  const answers = `the lock at Big Corp\n\n${'\n'.repeat(27)}`;
  await user.run(['journal', 'year', '--plain', '--anonymous', '--out', to], answers);
  expect(readFileSync(to, 'utf8')).toContain('the lock at A');
  expect(await user.run('journal year --anonymous')).toMatchObject({ code: 2 });
});

test('an exercise that keeps an assumption leaves a judgment from its note', async () => {
  const user = aUser({ now: '2026-12-10T10:00' });
  await user.run(
    'drill exercise-question-one-assumption --plain',
    'the pool is large enough\n\nno\n\noutdated\n\n\n\n\n',
  );
  const { judgments } = await user.json<{ judgments: { sort: string; text: string; from: string }[] }>('export');
  const [note] = await user.json<{ id: string }[]>('notes list --json');
  expect(judgments).toMatchObject([{ sort: 'assumption', text: 'the pool is large enough', from: note?.id }]);
});
