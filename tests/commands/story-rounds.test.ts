import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

const STORIES = `
- { title: Orders slow, template: production-incident, fields: {} }
- { title: First mentee, template: star, fields: {}, competencies: [Coaching] }
- { title: Odd one, template: star, fields: {} }
`;

/** Someone with three stories and a job. */
async function withStories() {
  const user = aUser({ now: '2026-12-14T18:00Z' });
  await user.run(['story', 'add', '--from', user.file('stories.yaml', STORIES), '--as-of', '2026-12-01']);
  await user.run('job add Acme');
  return user;
}

interface Cover {
  stories: { id: string; shows: Record<string, true | null>; heard: { at: string; round: string | null } | null }[];
  holes: { says: string; command: string }[];
}

describe('story quick', () => {
  test('keeps two times a question, and its first sentence if the user wants it', async () => {
    const user = await withStories();
    const { out } = await user.run('story quick --count 2 --plain', '3\nEvery Monday it took nine seconds.\n4\n1\n');
    expect(out.match(/named in/g)).toHaveLength(2);
    expect(out).toContain('first sentence by');
    expect(out).toContain('Without a story: 1 question. To write one: rehearse story add');
    const { notes, stories } = await user.json<{ notes: { stamps: unknown[] }[]; stories: { opening?: string }[] }>(
      'export',
    );
    expect(notes[0]?.stamps).toHaveLength(3);
    expect(stories.map(({ opening }) => opening).filter(Boolean)).toEqual(['Every Monday it took nine seconds.']);
  });

  test('takes the first story with Enter alone, not "none of mine"', async () => {
    const user = await withStories();
    const { out } = await user.run('story quick --count 1 --plain', '\n\n');
    expect(out).toContain('Chosen: First mentee.');
  });

  test('broken off, keeps what was answered', async () => {
    const user = await withStories();
    const { code, out } = await user.run('story quick --count 5 --plain', '1\n\n2\n');
    expect(code).toBe(0);
    expect(out).toContain('2 questions. Quick.');
    expect(await user.json('notes list --json')).toHaveLength(1);
  });

  test('keeps no sentence if answers are not kept', async () => {
    const user = await withStories();
    await user.run('settings answers off');
    await user.run('story quick --count 1 --plain', '1\nA secret.\n\n');
    expect((await user.run('export')).out).not.toContain('A secret.');
  });

  test('asks for a story on the next day, until one is written', async () => {
    const user = await withStories();
    await user.run('story quick --count 1 --plain', '4\n');
    expect((await user.run('today --due')).out).toBe('Nothing is due today.\n');
    expect((await user.run('today --due --as-of 2026-12-15')).out).toContain(
      'a story for 1 question: rehearse story cover',
    );
    await user.run([
      'story',
      'add',
      '--from',
      user.file('more.yaml', '{ title: New, template: star, fields: {} }'),
      '--as-of',
      '2026-12-15',
    ]);
    expect((await user.run('today --due --as-of 2026-12-15T20:00')).out).toBe('Nothing is due today.\n');
  });

  test('without a story says what to do', async () => {
    expect(await aUser().run('story quick --plain')).toMatchObject({
      code: 1,
      err: expect.stringContaining('rehearse story add'),
    });
  });
});

describe('story cover', () => {
  test('goes by the template and by the words of the user, and has null for what is not there', async () => {
    const user = await withStories();
    const { stories, holes } = await user.json<Cover>('story cover --json');
    const shows = (id: string) => stories.find((one) => one.id === id)?.shows ?? {};
    expect(shows('orders-slow')['competency-incident']).toBe(true);
    expect(shows('orders-slow')['competency-conflict']).toBeNull();
    expect(shows('first-mentee')['competency-mentoring']).toBe(true);
    expect(holes[0]?.says).toMatch(/^No story yet: conflict, failure, /);
    expect(holes.at(-1)).toEqual({ says: 'Odd one: evidence of nothing yet.', command: 'rehearse story edit odd-one' });
  });

  test('for a job puts what was heard there last, and names what has no unheard story', async () => {
    const user = await withStories();
    await user.run(['story', 'told', 'orders', '--job', 'acme', '--round', '1', '--at', '2026-12-11T10:00']);
    const { stories, holes } = await user.json<Cover>('story cover --job acme --json');
    expect(stories.at(-1)).toMatchObject({ id: 'orders-slow', heard: { round: '1' } });
    expect(holes.map(({ says }) => says)).toContain('incident: Acme has heard all that you have.');
    const { out } = await user.run('story cover --job acme --plain');
    expect(out).toContain('Orders slow (heard): incident\n');
    expect(out).toContain('Odd one: nothing\n');
    expect(out).toContain('Acme heard "Orders slow" on Fri 11 Dec, round 1.');
    expect(out).toContain('In 0 of 3 stories I see a decision with its reason.');
  });

  test('counts also what was heard in an interview of the same company', async () => {
    const user = await withStories();
    await user.run(['interview', 'add', '--at', '2026-12-10T10:00', '--company', 'acme', '--as-of', '2026-12-01']);
    await user.run('story told orders --interview acme');
    const { stories } = await user.json<Cover>('story cover --job acme --json');
    expect(stories.filter(({ heard }) => heard).map(({ id }) => id)).toEqual(['orders-slow']);
  });
});

describe('story told', () => {
  test('says in the list of stories who has heard one, until it is taken back', async () => {
    const user = await withStories();
    const { out } = await user.run([
      'story',
      'told',
      'orders',
      '--job',
      'acme',
      '--to',
      'hiring manager',
      '--landed',
      'flat',
    ]);
    expect((await user.run('story list')).out).toContain('not told yet, heard by Acme');
    expect((await user.run('story told')).out).toMatch(/Orders slow: Acme, to hiring manager, landed: flat/);
    await user.run(out.match(/rehearse (story told --remove \S+)/)?.[1] ?? '');
    expect(await user.json('story told --json')).toEqual([]);
    expect((await user.run('story list')).out).not.toContain('heard by');
  });

  test('wants to know where', async () => {
    const user = await withStories();
    expect(await user.run('story told orders')).toMatchObject({ code: 2, err: expect.stringContaining('--job acme') });
    expect(await user.run('story told orders --job nope')).toMatchObject({ code: 1 });
    expect(await user.run('story told --remove nope')).toMatchObject({ code: 1 });
  });
});

describe('story tell', () => {
  const tell = async (words: string[], input: string) => {
    const user = await withStories();
    const { out } = await user.run(['story', 'tell', 'orders', '--plain', ...words], input);
    const { attempts } = await user.json<{ attempts: Record<string, unknown>[] }>('export');
    return { user, out, attempts };
  };

  test('in 30 seconds has a prompt of its own, two points to keep, and no probe', async () => {
    const { out, attempts, user } = await tell(['--length', '30'], 'It was down.\n\n1\n\n');
    expect(out).toContain('Tell it. You have 30 seconds.');
    expect(out).toContain('The first 2 should remain in 30 seconds.');
    expect(out).not.toMatch(/five minutes|One level deeper/);
    expect(attempts[0]).toMatchObject({ length: 30, brief: true, said: 1, of: 2, story: 'orders-slow' });
    expect((await user.run('story list')).out).toContain('1 telling');
  });

  test('names what was lost in every telling of a length', async () => {
    const { user, out } = await tell(['--length', '30'], 'It was down.\n\n1\n\n');
    expect(out).not.toContain('you never said');
    const again = await user.run('story tell orders --plain --length 30', 'Down.\n\n1\n\n');
    expect(again.out).toMatch(/In 2 tellings of 30 seconds you never said:\n {2}- Gave the exact cause/);
  });

  test('for an executive lists acronyms, and grades nothing', async () => {
    const { out, attempts } = await tell(['--for', 'executive'], 'The API failed.\n\n2\n\n');
    expect(out).toContain('Your call: API.');
    expect(out).not.toContain('Grade it');
    expect(attempts[0]).toMatchObject({ audience: 'executive', length: 75, brief: true });
  });

  test('takes one form at a time', async () => {
    const user = await withStories();
    expect(await user.run('story tell orders --length 30 --for manager')).toMatchObject({ code: 2 });
  });
});

test('an export of stories names the companies by letters if that is wanted, and otherwise as they are', async () => {
  const user = await withStories();
  const text = '{ title: The move, template: star, fields: { situation: Acme bought us } }';
  await user.run(['story', 'add', '--from', user.file('move.yaml', text)]);
  expect((await user.run('story export --format full')).out).toContain('Acme bought us');
  const { out } = await user.run('story export --format full --anonymous');
  expect(out).toContain('A bought us');
  expect(out).not.toContain('Acme');
});
