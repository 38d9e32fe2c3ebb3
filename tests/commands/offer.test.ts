import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

interface Compared {
  company: string;
  sums: { bonus: number; years: number[]; total: number; notAtRisk: number };
}

/** Someone with the offers of Acme and Brightpay. */
async function offered() {
  const user = aUser({ now: '2026-12-10T12:00' });
  await user.run(['job', 'add', 'Acme', '--role', 'Senior backend']);
  await user.run('job add Brightpay');
  const acme = '--base 130000 --bonus 10 --equity 80000/4y --public --signing 15000 --benefits 6000';
  await user.run(`offer add acme ${acme} --level L5 --interviewed L6`);
  await user.run(
    'offer add brightpay --base 142000 --equity 100000/4y --private --benefits 4000 --reply-by 2026-12-14',
  );
  return user;
}

const REASON = ['--because', 'the range you posted goes to 150,000'];

test('an offer that was accepted stays so when its figures are put right', async () => {
  const user = await offered();
  await user.run('job stage acme accepted');
  await user.run('offer add acme --benefits 7000');
  expect(await user.json<{ stage: string }>('job show acme --json')).toMatchObject({ stage: 'accepted' });
});

test('a day that cannot be read is refused alike for an offer and for a next step', async () => {
  const user = await offered();
  const offer = await user.run('offer add acme --reply-by someday');
  const step = await user.run(['job', 'next', 'acme', 'send times', '--by', 'someday']);
  expect([offer.code, step.code]).toEqual([2, 2]);
  expect(offer.err).toBe(step.err);
});

describe('offer compare', () => {
  test('adds up four years, and private equity to nothing', async () => {
    const user = await offered();
    expect(await user.json<Compared[]>('offer compare --json')).toMatchObject([
      { sums: { bonus: 13_000, years: [184_000, 169_000, 169_000, 169_000], total: 691_000, notAtRisk: 151_000 } },
      { sums: { bonus: 0, years: [146_000, 146_000, 146_000, 146_000], total: 584_000, notAtRisk: 146_000 } },
    ]);
    const out = (await user.run('offer compare')).out.replace(/\s+/g, ' ');
    expect(out).toContain('Base differs by 12,000. Over 5 years, 3% raises on both: 63,710.');
    expect(out).toContain('Brightpay: 100,000 over 4 years in private equity, not added up.');
    expect(out).toContain('Acme interviewed you for L6 and offers L5');
  });

  test('adds private equity at the worth that the user gives it, after its cliff', async () => {
    const user = await offered();
    await user.run('offer add brightpay --worth 40000 --cliff 24');
    const [, brightpay] = await user.json<Compared[]>('offer compare --json');
    expect(brightpay?.sums.years).toEqual([146_000, 166_000, 156_000, 156_000]);
  });

  test('for someone else to read, names no company, also in what one is asked to do', async () => {
    const user = await offered();
    const page = (await user.run('offer compare --anonymous')).out;
    const data = (await user.run('offer compare --anonymous --json')).out;
    expect(`${page}${data}`).not.toMatch(/acme|brightpay/i);
    expect(page.replace(/\s+/g, ' ')).toContain('A interviewed you for L6 and offers L5');
  });

  test('computes no difference between two currencies', async () => {
    const user = await offered();
    await user.run('offer add brightpay --currency eur');
    expect((await user.run('offer compare')).out).not.toContain('Base differs');
  });
});

describe('offer counter', () => {
  test('writes the email to copy, keeps it, and says what it sees', async () => {
    const user = await offered();
    const { code, out } = await user.run(['offer', 'counter', 'acme', '--ask', '145000', ...REASON]);
    expect(code).toBe(0);
    expect(out).toContain('Could the base be 145,000 USD? The range you posted goes to 150,000.');
    expect(out).toContain('11.5% above the base of 130,000');
    expect(out).toContain('No market figure is noted.');
    const job = await user.json<{ offer: { asked: { base: number; email: string } } }>('job show acme --json');
    expect(job.offer.asked.base).toBe(145_000);
    const words = (text: string) => text.trim().replace(/\s+/g, ' ');
    expect(words(out)).toContain(words(job.offer.asked.email));
  });

  test('asks for the number and the reason that were not given', async () => {
    const user = await offered();
    const { out } = await user.run('offer counter acme --plain', '145,000\nmarket data\n');
    expect(out).toContain('Could the base be 145,000 USD? Market data.');
    expect(await user.run('offer counter acme --ask 145000')).toMatchObject({ code: 2 });
  });

  test('points at a second reason, at expenses, at a hard word and at present pay', async () => {
    const user = await offered();
    const because = 'my rent went up. It is insulting, and I earn 140,000';
    const { out } = await user.run(['offer', 'counter', 'acme', '--ask', '145000', '--because', because]);
    for (const seen of ['I see 2 sentences', 'I see "rent"', 'I see "insulting"', 'I see "I earn"'])
      expect(out).toContain(seen);
    const joined = 'the market pays 150,000 and my rent is high';
    const one = await user.run(['offer', 'counter', 'acme', '--ask', '145000', '--because', joined]);
    expect(one.out).toContain('I see an "and": is it one reason, or two?');
  });

  test('names another offer only if the user says that it is real', async () => {
    const user = await offered();
    const counter = ['offer', 'counter', 'acme', '--ask', '145000', '--because', 'I have another offer at 142,000'];
    expect(await user.run(counter)).toMatchObject({ code: 1, err: expect.stringContaining('--real') });
    expect(await user.run([...counter, '--plain'], '2\n')).toMatchObject({ code: 1 });
    expect(await user.run([...counter, '--real'])).toMatchObject({ code: 0 });
  });

  test('writes the email alone to a file', async () => {
    const user = await offered();
    const to = join(user.folder, '..', 'mail.txt');
    await user.run(['offer', 'counter', 'acme', '--ask', '145000-150000', ...REASON, '--out', to]);
    expect(readFileSync(to, 'utf8')).toContain('Could the base be 145,000 to 150,000 USD?');
    expect(readFileSync(to, 'utf8')).not.toContain('What I see');
  });
});

test('an offer is due on the day by which they want an answer', async () => {
  const user = await offered();
  expect((await user.run('today --due --as-of 2026-12-13')).out).not.toContain('answer the offer');
  expect((await user.run('today --due --as-of 2026-12-14')).out).toContain('answer the offer: Brightpay');
});

test('an offer that cannot be understood is refused, and nothing is noted', async () => {
  const user = aUser({ now: '2026-12-10T12:00' });
  await user.run('job add Acme');
  for (const wrong of ['', '--base ten', '--base 1 --equity 80000', '--base 1 --equity 80000/4y', '--base 1 --cliff 6'])
    expect((await user.run(`offer add acme ${wrong}`.trim())).code, wrong).toBe(2);
  expect(await user.run('offer counter acme')).toMatchObject({ code: 1, err: expect.stringContaining('offer add') });
  expect(await user.json('offer compare --json')).toEqual([]);
});

describe('offer lever', () => {
  test('names what fits the offer, and takes two of them into the email', async () => {
    const user = await offered();
    const names = async (job: string) =>
      (await user.json<{ name: string }[]>(`offer lever ${job} --json`)).map(({ name }) => name);
    expect(await names('acme')).toContain('level');
    expect(await names('brightpay')).not.toContain('level');
    const counter = ['offer', 'counter', 'acme', '--ask', '145000', ...REASON];
    const two = ['--lever', 'a signing bonus of 15,000', '--lever', 'a start in March.'];
    const { out } = await user.run([...counter, ...two]);
    expect(out.replace(/\s+/g, ' ')).toContain('a signing bonus of 15,000 or a start in March would help too');
    expect(await user.run([...counter, ...two, '--lever', 'a dog'])).toMatchObject({ code: 2 });
  });
});

describe('offer extend', () => {
  const extend = ['offer', 'extend', 'brightpay', '--until', '2026-12-18', '--because', 'I decide this with my family'];

  test('writes one day and one reason, and leaves the deadline until they agree', async () => {
    const user = await offered();
    const { out } = await user.run(extend);
    expect(out).toContain('Could I have until Fri 18 Dec? I decide this with my family.');
    const job = await user.json<{ offer: { replyBy: string; extensions: number } }>('job show brightpay --json');
    expect(job.offer).toMatchObject({ replyBy: '2026-12-14', extensions: 1 });
  });

  test('notes as sent only what the user sends, as a counter does', async () => {
    const user = await offered();
    const noted = async () => (await user.json<{ events: unknown[] }>('job show brightpay --json')).events.length;
    const before = await noted();
    const { out } = await user.run(extend);
    expect(await noted()).toBe(before);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'When you sent it: rehearse job note brightpay "asked for time until Fri 18 Dec" --sent',
    );
  });

  test('says "decide" after two', async () => {
    const user = await offered();
    await user.run(extend);
    expect((await user.run(extend)).out).toContain('the second time: after it, decide');
    expect(await user.run(extend)).toMatchObject({
      code: 1,
      err: expect.stringContaining('rehearse offer decide brightpay'),
    });
  });

  test('offers no reason of its own', async () => {
    const user = await offered();
    expect(await user.run('offer extend brightpay --until 2026-12-18')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--because is missing'),
    });
    expect(await user.run('offer extend brightpay --until 2026-12-12')).toMatchObject({ code: 2 });
    expect(await user.run('offer extend acme --until 2020-01-01 --because x')).toMatchObject({
      code: 2,
      err: expect.stringContaining('later than today'),
    });
  });

  test('is named when an answer is wanted within two days', async () => {
    const user = await offered();
    expect((await user.run('offer add acme --reply-by 2026-12-12')).out).toContain('rehearse offer extend acme');
    expect((await user.run('offer add acme --reply-by 2026-12-20')).out).not.toContain('offer extend');
  });

  test('is due from the day of an offer that wants its answer within two days, until more time was asked for', async () => {
    const user = await offered();
    const due = async () => (await user.run('today --due')).out;
    expect(await due()).not.toContain('ask for more time');
    await user.run('offer add acme --reply-by 2026-12-12');
    expect(await due()).toContain('ask for more time: Acme');
    await user.run(['offer', 'extend', 'acme', '--until', '2026-12-18', '--because', 'I have another loop on Monday']);
    expect(await due()).not.toContain('ask for more time');
  });
});

describe('offer decide', () => {
  test('accepts from a day on, and names what stays open until it is signed', async () => {
    const user = await offered();
    const { out } = await user.run('offer decide acme accept --starts 2027-02-01');
    expect(out).toContain('Acme: accepted, from Mon 1 Feb 2027.');
    expect(out).toContain('Until both have signed, these stay open: Brightpay.');
    expect(await user.json('job show acme --json')).toMatchObject({ stage: 'accepted', starts: '2027-02-01' });
    expect((await user.run('today --due --as-of 2026-12-14')).out).toContain('answer the offer: Brightpay');
  });

  test('declines, and asks for nothing more there', async () => {
    const user = await offered();
    await user.run('offer decide brightpay decline');
    expect(await user.json('job show brightpay --json')).toMatchObject({ stage: 'closed', step: null });
    expect((await user.run('today --due --as-of 2026-12-14')).out).toBe('Nothing is due today.\n');
    expect(await user.run('offer decide acme decline --starts 2027-02-01')).toMatchObject({ code: 2 });
  });
});

test('offer rank asks for each dimension which is better, and adds nothing up', async () => {
  const user = await offered();
  const { out } = await user.run('offer rank --plain', '1\n2\n=\n1\n1\n2\n');
  expect(out).toContain('Quality of the engineering problem: Acme');
  expect(out).toContain('The manager: equal');
  expect(out).not.toMatch(/\d+ of 6:|winner|recommend/i);
  expect(await user.json('notes list --item rubric-rank-offers --json')).toHaveLength(1);
  expect((await aUser().run('offer rank')).err).toContain('two open offers');
});

test('offer rank keeps what was answered before it was left', async () => {
  const user = await offered();
  await user.run('offer rank --plain', '1\n2\n');
  const [note] = await user.json<{ fields: { text: string }[] }[]>('notes list --item rubric-rank-offers --json');
  expect(note?.fields.map(({ text }) => text)).toEqual(['Acme', 'Brightpay']);
});

test('offer call --drill takes 20 seconds, and names what was left out', async () => {
  const { out } = await aUser().run('offer call --drill --plain', 'Thank you!\n\n1 2\n');
  expect(out).toContain('You have 20 seconds.');
  expect(out).toContain('  - Asked for all of it in writing');
  expect(out).not.toContain('  - Thanked them');
});

test('offer call names the job whose offer it is in what comes after, and none that is not there', async () => {
  const user = aUser();
  await user.run('job add Acme');
  expect((await user.run('offer call acm')).out).toContain('Then note it: rehearse offer add acme --base');
  expect(await user.run('offer call zzz')).toMatchObject({ code: 1 });
});

test('percentages have decimals: a bonus of 12.5% and raises of 2.5% a year', async () => {
  const user = aUser();
  for (const [name, base] of [
    ['Acme', 120_000],
    ['Brightpay', 118_000],
  ]) {
    await user.run(`job add ${name} --stage offer`);
    await user.run(`offer add ${name} --base ${base} --bonus 12.5`);
  }
  const { out } = await user.run('offer compare --raise 2.5 --years 2 --plain');
  expect(out).toContain('bonus at target: Acme 15,000; Brightpay 14,750');
  // 2,000 + 2,050
  expect(out).toContain('Over 2 years, 2.5% raises on both: 4,050.');
  expect(await user.run('offer add acme --base 120000 --bonus 12,5')).toMatchObject({ code: 2 });
});
