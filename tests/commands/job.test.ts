import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

interface JobJson {
  id: string;
  stage: string;
  events: { what: string; contact: boolean; by?: string }[];
  step: { do: string; day: string } | null;
}

/** Someone with an offer of Brightpay who last talked to them on Dec 10. */
async function waiting() {
  const user = aUser();
  await user.run('job add Brightpay --role Backend --stage offer --as-of 2026-12-01');
  await user.run(['job', 'note', 'bright', 'recruiter called', '--contact', '--as-of', '2026-12-10T15:00']);
  const step = async (on: string) => (await user.json<JobJson>(`job show brightpay --json --as-of ${on}`)).step;
  return { user, step };
}

describe('job', () => {
  test('asks for one email after five business days of silence, and for the recruiter two after that', async () => {
    const { user, step } = await waiting();
    expect(await step('2026-12-16')).toMatchObject({ do: 'one email', day: '2026-12-17' });
    expect((await user.run('today --due --as-of 2026-12-16')).out).toBe('Nothing is due today.\n');
    expect((await user.run('today --due --as-of 2026-12-17')).out).toContain('rehearse job show brightpay');
    await user.run(['job', 'note', 'brightpay', 'asked for news', '--sent', '--as-of', '2026-12-17T09:00']);
    expect(await step('2026-12-18')).toMatchObject({ do: 'one email to the recruiter', day: '2026-12-21' });
    await user.run(['job', 'note', 'brightpay', 'they answered', '--contact', '--as-of', '2026-12-18T09:00']);
    expect(await step('2026-12-18')).toMatchObject({ do: 'one email', day: '2026-12-25' });
  });

  test('says in the email to the recruiter when the user wrote, and about what', async () => {
    const { user } = await waiting();
    await user.run(['job', 'note', 'brightpay', 'asked for 150,000', '--sent', '--as-of', '2026-12-14T09:00']);
    const { out } = await user.run('job show brightpay --as-of 2026-12-17');
    expect(out.replace(/\s+/g, ' ')).toContain("I wrote on Mon 14 Dec about the offer and haven't had an answer yet.");
  });

  test('asks for no email while they wait for an answer to their offer, only once the user wrote', async () => {
    const { user, step } = await waiting();
    await user.run('offer add brightpay --base 142000 --reply-by 2026-12-31 --as-of 2026-12-10T16:00');
    expect(await step('2026-12-17')).toMatchObject({ do: 'answer the offer', day: '2026-12-31' });
    await user.run(['job', 'note', 'brightpay', 'asked for 150,000', '--sent', '--as-of', '2026-12-14T09:00']);
    expect(await step('2026-12-17')).toMatchObject({ do: 'one email to the recruiter', day: '2026-12-17' });
  });

  test('tells of the answer that an offer waits for as the next step, unless another comes first', async () => {
    const { user } = await waiting();
    await user.run('offer add brightpay --base 142000 --reply-by 2026-12-31 --as-of 2026-12-10T16:00');
    const list = async (on: string) => (await user.run(`job list --as-of ${on}`)).out.replace(/\s+/g, ' ');
    expect(await list('2026-12-17')).toContain('next: answer, Thu 31 Dec');
    expect(await list('2026-12-31')).toMatch(/1 for you today/);
    const { out } = await user.run('job show brightpay --as-of 2026-12-17');
    expect(out).toContain('Next: answer the offer, Thu 31 Dec.\nWhen you did: rehearse offer decide brightpay accept');
    await user.run('job next brightpay call --by 2026-12-20 --as-of 2026-12-17');
    expect(await list('2026-12-17')).toContain('next: call, Sun 20 Dec');
  });

  test('takes a step set by hand over what silence asks for, until it is done', async () => {
    const { user, step } = await waiting();
    await user.run(['job', 'next', 'brightpay', 'send times', '--by', 'friday', '--as-of', '2026-12-16']);
    expect(await step('2026-12-16')).toMatchObject({ do: 'send times', day: '2026-12-18' });
    await user.run('job next brightpay --done --as-of 2026-12-16');
    expect(await step('2026-12-16')).toMatchObject({ do: 'one email' });
    expect((await user.run('job show brightpay --as-of 2026-12-16')).out).toContain('send times');
  });

  test('asks for nothing once an application is over, and lists it only when asked to', async () => {
    const { user, step } = await waiting();
    await user.run('job stage brightpay closed --as-of 2026-12-16');
    expect(await step('2026-12-30')).toBeNull();
    expect(await user.json('job list --json')).toEqual([]);
    expect(await user.json('job list --all --json')).toHaveLength(1);
    expect((await user.run('job')).out).toContain('and 1 that is over: rehearse job list --all');
  });

  test('lists the stage, the last contact and the next step of each, line by line as a sentence', async () => {
    const { user } = await waiting();
    const { out } = await user.run('job --plain --as-of 2026-12-17');
    expect(out).toContain('Applications: 1 open, 1 for you today');
    expect(out).toContain('Brightpay, Backend: offer; last contact 10 Dec; next: one email, today');
  });

  test('says once that a role is enough where a note holds an address, and takes a date for none', async () => {
    const { user } = await waiting();
    const note = (text: string) => user.run(['job', 'note', 'brightpay', text]);
    expect((await note('write to ann@example.com')).err).toContain('a role such as "recruiter" is enough');
    expect((await note('call +44 20 7946 0958')).err).toContain('a role such as "recruiter" is enough');
    expect((await note('loop on 2026-12-18T10:00 for 90000')).err).toBe('');
  });

  test('refuses what it cannot understand with what would do', async () => {
    const { user } = await waiting();
    expect(await user.run('job show nope')).toMatchObject({ code: 1, err: expect.stringContaining('brightpay') });
    expect(await user.run('job next brightpay call')).toMatchObject({ code: 2, err: expect.stringContaining('--by') });
    expect(await user.run('job next brightpay call --by someday')).toMatchObject({ code: 2 });
    expect(await user.run('job next brightpay --done')).toMatchObject({ code: 1 });
    expect(await user.run('job note brightpay x --sent --contact')).toMatchObject({ code: 2 });
    expect(await user.run('job stage brightpay hired')).toMatchObject({ code: 2 });
  });

  test('forgets a note that was wrong, found by how it begins, however much was noted since', async () => {
    const { user, step } = await waiting();
    const note = (...words: string[]) => user.run(['job', 'note', 'brightpay', ...words]);
    await note('they called again', '--contact', '--as-of', '2026-12-15');
    await note('read about their product', '--as-of', '2026-12-15');
    expect((await note('they', '--remove')).out).toMatch(/^Removed from Brightpay: they called again\n/);
    expect(await step('2026-12-17')).toMatchObject({ do: 'one email', day: '2026-12-17' });
    await user.run('undo');
    expect(await step('2026-12-17')).toMatchObject({ day: '2026-12-22' });
    expect(await note('THEY CALLED AGAIN', '--remove')).toMatchObject({ code: 0 });
  });

  test('removes no note that is not named clearly', async () => {
    const { user } = await waiting();
    const note = (...words: string[]) => user.run(['job', 'note', 'brightpay', ...words]);
    await note('recruiter wrote', '--contact', '--as-of', '2026-12-15');
    expect((await note('recruiter', '--remove')).err).toContain('There are: "recruiter called", "recruiter wrote".');
    expect((await note('lunch', '--remove')).err).toBe(
      'Brightpay has no note "lunch".\n  rehearse job show brightpay has them.\n',
    );
    expect(await note('', '--remove')).toMatchObject({ code: 1 });
    expect(await note('recruiter wrote', '--remove', '--contact')).toMatchObject({ code: 2 });
    expect((await user.json<JobJson>('job show brightpay --json')).events).toHaveLength(2);
  });

  test('comes back as it was when it is restored', async () => {
    const { user } = await waiting();
    const before = await user.json<JobJson>('job show brightpay --json');
    await user.run('job remove brightpay');
    expect((await user.run('job')).out).toContain('No application yet.');
    await user.run('job restore brightpay');
    expect((await user.json<JobJson>('job show brightpay --json')).events).toEqual(before.events);
  });
});

describe('job posting', () => {
  const TEXT =
    'Senior backend\n- You take ownership of our databases\n- Wear many hats\n- Mentor juniors in system design\n';
  interface Posted {
    posting?: { areas: string[]; level?: string; phrases: { signal: string; kept: boolean }[] };
  }
  const read = async (input: string, ...more: string[]) => {
    const { user } = await waiting();
    const file = user.file('posting.txt', TEXT);
    const said = await user.run(['job', 'posting', 'brightpay', file, ...more], input);
    return { user, said, job: await user.json<Posted>('job show brightpay --json') };
  };

  test('asks phrase by phrase, keeps the question, what matters, and the scope', async () => {
    const { user, said, job } = await read('1\n2\n1 2\n2\n', '--plain');
    expect(said.out).toContain('May mean   You get to choose');
    expect(job.posting).toMatchObject({
      areas: ['system-design', 'databases'],
      level: 'multiplying',
      phrases: [
        { signal: 'signal-posting-ownership', kept: true },
        { signal: 'signal-posting-many-hats', kept: false },
      ],
    });
    expect((await user.run('interview ask --list')).out).toContain('who gets paged');
    expect(said.out).not.toMatch(/%|match|score/);
  });

  test('shows four duties of a column, and counts them all', async () => {
    const { user } = await waiting();
    const duties = ['Write code', 'Fix bugs', 'Build tools', 'Test them', 'Maintain both'];
    const file = user.file('duties.txt', duties.map((one) => `- ${one}\n`).join(''));
    const { out } = await user.run(['job', 'posting', 'brightpay', file, '--plain'], '\n\n');
    expect(out).toContain('carrying out: 5');
    expect(duties.filter((one) => out.includes(`- ${one}`))).toEqual(duties.slice(0, 4));
  });

  test('broken off, has kept every answer so far', async () => {
    const { job } = await read('1\n', '--plain');
    expect(job.posting?.phrases.map(({ kept }) => kept)).toEqual([true, false]);
  });

  test('without anyone there, keeps the text and says what it saw', async () => {
    const { said, job } = await read('');
    expect(said.out).toContain('2 of its phrases may mean more, 0 to ask about.');
    expect(job.posting?.phrases).toHaveLength(2);
  });

  test('as JSON says what it sees and keeps nothing', async () => {
    const { said, job } = await read('', '--json');
    expect(JSON.parse(said.out)).toMatchObject({ phrases: [{ sentence: 'You take ownership of our databases' }, {}] });
    expect(job.posting).toBeUndefined();
  });
});

test('an application is edited field by field', async () => {
  const { user } = await waiting();
  await user.run(['job', 'edit', 'brightpay', '--role', 'Staff backend']);
  expect(await user.json('job show brightpay --json')).toMatchObject({ company: 'Brightpay', role: 'Staff backend' });
  expect(await user.run('job edit brightpay')).toMatchObject({ code: 2 });
});

test('what matters in the posting comes sooner in the plan of its interview', async () => {
  const user = aUser({ now: '2026-12-01T10:00' });
  await user.run('job add Acme');
  await user.run('interview add --at 2026-12-18T10:00 --job acme');
  const planned = async () => {
    const { items } = await user.json<{ items: { id: string }[] }>('today --plan --minutes 60 --json');
    return items.map(({ id }) => id);
  };
  const before = await planned();
  const text = 'Senior\n- You know caching and databases\n';
  await user.run(['job', 'posting', 'acme', user.file('posting.txt', text), '--plain'], '1 2\n1\n');
  const job = await user.json<{ posting: { areas: string[] } }>('job show acme --json');
  expect(job.posting.areas.sort()).toEqual(['caching', 'databases']);
  expect(await planned()).not.toEqual(before);
});
