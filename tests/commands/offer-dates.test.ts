import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

interface Listed {
  blocks: { offset: string; start?: string; end?: string; state: string }[];
}

/** Someone with an interview of Acme on Nov 27, linked to its job. */
async function invited() {
  const user = aUser({ now: '2026-11-20T10:00' });
  await user.run('job add Acme --as-of 2026-11-02T10:00');
  await user.run('interview add --at 2026-11-27T10:00 --company Acme --job acme --as-of 2026-11-02T10:00');
  const dateOf = async (offset: string, now: string) => {
    const { blocks } = await user.json<Listed>(`checklist --json --as-of ${now}`);
    return blocks.find((block) => block.offset === offset)?.start?.slice(0, 10);
  };
  return { user, dateOf };
}

describe('the checklist of an interview with a job', () => {
  test('counts what comes with an offer from the call, once there was one', async () => {
    const { user, dateOf } = await invited();
    expect(await dateOf('O+24h', '2026-11-28T12:00')).toBeUndefined();
    await user.run('offer add acme --base 130000 --as-of 2026-11-28T12:00');
    expect(await dateOf('O+24h', '2026-11-28T12:00')).toBe('2026-11-29');
    expect(await dateOf('O+48h', '2026-11-28T12:00')).toBe('2026-11-30');
  });

  test('counts from the acceptance and the first day, once both are known', async () => {
    const { user, dateOf } = await invited();
    await user.run('offer add acme --base 130000 --as-of 2026-11-28T12:00');
    await user.run('offer decide acme accept --as-of 2026-11-30T12:00');
    expect(await dateOf('A+0d..S-1d', '2026-11-30T12:00')).toBeUndefined();
    await user.run('offer decide acme accept --starts 2027-01-11 --as-of 2026-11-30T12:00');
    expect(await dateOf('A+0d..S-1d', '2026-11-30T12:00')).toBe('2026-11-30');
    const { out } = await user.run('checklist --format ics --as-of 2026-11-30T12:00');
    expect(out.replace(/\r\n /g, '')).toMatch(
      /DTSTART;VALUE=DATE:20261130\r\n(?:(?!END:VEVENT).*\r\n)*SUMMARY:.*From the signature/,
    );
  });

  test('asks for nothing about an offer that is decided', async () => {
    const { user, dateOf } = await invited();
    await user.run('offer add acme --base 130000 --as-of 2026-11-28T12:00');
    await user.run('offer decide acme accept --starts 2027-01-11 --as-of 2026-11-28T18:00');
    expect(await dateOf('O+48h', '2026-11-28T18:00')).toBeUndefined();
    expect((await user.run('checklist --as-of 2026-11-30T12:00')).out).not.toContain('Rank your offers');
  });

  test('gives no date to what a silence or a rejection would bring', async () => {
    const { user, dateOf } = await invited();
    await user.run(['job', 'note', 'acme', 'thanks from them', '--contact', '--as-of', '2026-11-27T15:00']);
    expect(await dateOf('L+1bd', '2026-11-30T12:00')).toBeUndefined();
    expect(await dateOf('L+5bd', '2026-11-30T12:00')).toBeUndefined();
  });

  test('does not tell someone with an interview to prepare the application', async () => {
    const { user } = await invited();
    const { blocks } = await user.json<Listed>('checklist --json --as-of 2026-11-02T12:00');
    expect(blocks.find(({ offset }) => offset === 'apply')?.state).toBe('past');
    expect((await user.run('checklist --as-of 2026-11-02T12:00')).out).not.toContain('before you apply');
  });

  test('has the dates of an offer only at the last interview of the job', async () => {
    const { user, dateOf } = await invited();
    await user.run('interview add --at 2026-12-04T10:00 --company Acme --job acme --as-of 2026-11-20T10:00');
    await user.run('offer add acme --base 130000 --as-of 2026-11-28T12:00');
    expect(await dateOf('O+24h', '2026-11-26T12:00')).toBeUndefined();
    expect(await dateOf('O+24h', '2026-11-29T12:00')).toBe('2026-11-29');
  });
});

test('an interview stays the one whose checklist is meant while its job has an offer, and until the first day', async () => {
  const user = aUser();
  await user.run('job add Acme --as-of 2026-11-20');
  await user.run('interview add --job acme --at 2026-11-27T10:00 --as-of 2026-11-20');
  expect(await user.run('checklist --as-of 2026-12-10')).toMatchObject({ code: 1 });
  await user.run('offer add acme --base 130000 --as-of 2026-12-09');
  expect((await user.run('checklist --as-of 2026-12-10')).out).toContain('Acme, Fri 27 Nov');
  const past = await user.run('offer decide acme accept --starts 2026-12-01 --as-of 2026-12-10');
  expect([past.code, past.err]).toEqual([2, expect.stringContaining('2026-12-01 is past')]);
  await user.run('offer decide acme accept --starts 2027-01-11 --as-of 2026-12-10');
  expect((await user.run('checklist --as-of 2027-01-08')).out).toContain('Acme, Fri 27 Nov');
});
