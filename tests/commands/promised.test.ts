import { describe, expect, test } from 'vitest';
import { openAttempts } from '../../src/storage/attempts.ts';
import { aUser, type Home } from './program.ts';

// What commands promise in numbers, and no other test of theirs holds.

const NOW = '2026-11-28T18:00:00+00:00';
const said = ({ out, err }: { out: string; err: string }) => `${out}${err}`.replace(/\s+/g, ' ');

/** Someone who practiced these items so many days ago. */
async function practiced(items: readonly string[], day: string, more: object = {}): Promise<Home> {
  const user = aUser({ zone: 'UTC', now: NOW });
  openAttempts(user.folder).record(
    items.map((item, i) => ({ id: `${day}-${i}`, item, at: `${day}T10:00:00+00:00`, grade: 'good' as const, ...more })),
  );
  return user;
}

describe('stats', () => {
  test('say how sure one was from three tries on', async () => {
    const sure = (tries: number) =>
      practiced(Array(tries).fill('block-cdn'), '2026-11-20', { confidence: 4, said: 3, of: 4 });
    expect(said(await (await sure(2)).run('stats'))).not.toContain('how sure you were');
    expect(said(await (await sure(3)).run('stats'))).toContain(
      'Points said, by how sure you were: certain 75%, 3 times',
    );
  });
});

test('a search shows the first twelve that it finds, and counts the rest', async () => {
  const { out } = await aUser({ zone: 'UTC', now: NOW }).run('search cache');
  const all = await aUser({ zone: 'UTC', now: NOW }).json<object[]>('search cache --json');
  expect(out.match(/rehearse show /g)).toHaveLength(12);
  expect(out).toContain(`${all.length - 12} more`);
});

describe('stories', () => {
  const told = async (answers: object) => {
    const user = aUser({ zone: 'UTC', now: NOW });
    const story = { title: 'The wrong queue', template: 'production-incident', fields: {}, answers };
    await user.run(['story', 'add', '--from', user.file('story.json', JSON.stringify(story))]);
    return user;
  };

  test('are listed with four of their gaps, the rest counted', async () => {
    const [, lacks = ''] = /Open: (.*?), and \d+ more\./.exec(said(await (await told({})).run('story list'))) ?? [];
    expect(lacks.split('; ')).toHaveLength(4);
  });

  test('are quoted up to 160 characters', async () => {
    const checks = async (size: number) => {
      const user = aUser({ zone: 'UTC', now: NOW });
      const template = await user.json<{ checks: { id: string }[] }>('content show story-production-incident --json');
      const id = String(template.checks[0]?.id);
      const told = {
        title: 'The wrong queue',
        template: 'production-incident',
        fields: {},
        answers: { [id]: 'x'.repeat(size) },
      };
      await user.run(['story', 'add', '--from', user.file('story.json', JSON.stringify(told))]);
      return said(await user.run('story check the-wrong-queue')).replaceAll(' ', '');
    };
    expect(await checks(160)).toContain(`"${'x'.repeat(160)}"`);
    expect(await checks(161)).toContain(`"${'x'.repeat(157)}..."`);
  });
});

test('a checklist can be made for eight days after an interview', async () => {
  const user = aUser({ zone: 'UTC' });
  await user.run('interview add --at 2026-12-11T14:00 --company Acme --as-of 2026-11-28T12:00');
  const made = async (now: string) => said(await user.run(`checklist --as-of ${now}`));
  expect(await made('2026-12-19T10:00')).toContain('Acme');
  expect(await made('2026-12-20T10:00')).toContain('No interview is coming up.');
});

describe('a day', () => {
  test('may have 1,440 minutes set aside', async () => {
    const user = aUser();
    expect((await user.run('settings minutes 1440')).code).toBe(0);
    expect(await user.run('settings minutes 1441')).toMatchObject({ code: 2 });
  });

  test('that is done offers half of its minutes on top, and five at least', async () => {
    const offered = async (minutes: number) => {
      const user = await practiced(['block-cdn'], '2026-11-28', { seconds: minutes * 60 });
      await user.run(`settings minutes ${minutes}`);
      return said(await user.run([], '\n'));
    };
    expect(await offered(4)).toContain('5 minutes more');
    expect(await offered(30)).toContain('15 minutes more');
  });

  test('of reading names three titles, the rest counted', async () => {
    const list = await aUser().json<{ id: string }[]>('content list --kind card --json');
    const user = await practiced(
      list.slice(0, 8).map(({ id }) => id),
      '2026-11-20',
    );
    await user.run('settings last-days protocol');
    await user.run('interview add --at 2026-12-01T10:00 --company Acme');
    const { out, err } = await user.run([], 's\n');
    const titles = `${out}${err}`.split('\n').filter((line) => /^ {2}- /.test(line));
    expect(titles).toHaveLength(4);
    expect(titles.at(-1)).toBe('  - 5 more');
  });
});
