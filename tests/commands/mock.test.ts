import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aUser, type Home } from './program.ts';

const AT = (time: string) => ['--as-of', `2026-11-28T${time}`, '--plain'];
const CODING = ['mock', 'coding', '--problem', 'X', '--minutes', '12'];

interface Owned {
  notes: {
    title: string;
    interview?: string;
    fields: { name: string; text: string }[];
    feedback?: { self: number; partner?: number; line?: string }[];
    stamps?: { label: string; seconds: number }[];
  }[];
  attempts: {
    item: string;
    drill: string;
    grade: string;
    seconds: number;
    spent: number;
    limit: number;
    answer?: string;
  }[];
}
const owned = (user: Home) => user.json<Owned>('data export');

describe('a mock', () => {
  test('goes on while no one is there: who comes back has what is left', async () => {
    const user = aUser();
    const { out } = await user.run([...AT('09:00'), ...CODING]);
    expect(out).toContain('You have 12 minutes.');
    expect(out).toMatch(/Broken off at 0:0\d\. The clock goes on\./);
    expect((await user.run([...AT('09:03'), 'mock', 'coding'])).out).toMatch(/You have (8|9) minutes/);
  });

  test('that is over goes straight to its questions, and is not begun again', async () => {
    const user = aUser();
    await user.run([...AT('09:00'), ...CODING]);
    await user.run([...AT('09:03'), 'mock', 'coding']);
    const { out } = await user.run([...AT('09:20'), 'mock', 'coding'], '2\nafter the hint\n\n\n\n\n\n\nh\n\n');
    // The clock of a run goes on from --as-of, by as long as it took to start.
    expect(out).toMatch(/After the mock, broken off at (2:5\d|3:0\d)/);
    expect(out).not.toContain('You have');
    const { notes, attempts } = await owned(user);
    expect(attempts).toMatchObject([{ item: 'mock-coding', drill: 'mock', grade: 'hard', limit: 720 }]);
    // The day counts what the clock did before it was broken off.
    expect(Math.abs((attempts[0]?.spent ?? 0) - 180)).toBeLessThan(10);
    // What the program keeps of a round is not what the user said.
    expect(attempts[0]?.answer).toBeUndefined();
    expect(notes[0]?.feedback?.[0]).toMatchObject({ self: 1, line: 'after the hint' });
    expect(notes[0]?.fields).toContainEqual({ name: 'Silence', text: 'once or twice: after the hint' });
  });

  test('keeps each moment as soon as its key is pressed', async () => {
    const user = aUser();
    await user.run([...AT('09:00'), ...CODING], 'a\nr\nx\n');
    const { out } = await user.run([...AT('09:20'), 'mock', 'coding'], '\n\n\n\n\n\n\n\ng\n\n');
    expect(out).toMatch(/Stamps: approach said 0:0\d, task again once; none for: first line of code, first test run\./);
    expect((await owned(user)).notes[0]?.stamps?.map(({ label }) => label)).toEqual(['approach said', 'task again']);
  });

  test('deals a problem that no earlier mock had', async () => {
    const user = aUser();
    const all = new Set<string>();
    for (const day of ['01', '02', '03']) {
      await user.run(['--as-of', `2026-11-${day}`, '--plain', 'mock', 'coding'], '\n\n\n\n\n\n\n\n\ng\n\n');
      for (const { fields } of (await owned(user)).notes) all.add(fields[0]?.text ?? '');
    }
    expect(all.size).toBe(3);
  });

  test('that was begun with a partner for an interview goes on so, and tells the moments that the partner noted', async () => {
    const user = aUser();
    await user.run('interview add --at 2026-12-18T10:00 --company Acme --as-of 2026-11-27');
    await user.run([...AT('09:00'), ...CODING, '--partner', '--interview', 'acme'], 's\nh\nc\n');
    const { out } = await user.run([...AT('09:20'), 'mock', 'coding'], `${'1\n\n'.repeat(8)}g\n\n`);
    expect(out).toMatch(/Stamps: silent once, hint given once, coding began 0:0\d\./);
    expect(out).toContain('partner:');
    const { notes } = await owned(user);
    expect(notes[0]).toMatchObject({ interview: 'acme-2026-12-18', feedback: [{ partner: 0 }, {}, {}, {}] });
  });

  test('with a partner asks both, and says where they differ', async () => {
    const user = aUser();
    const self = '\n1\n\n1\n\n1\n\n1\n\n';
    const { out } = await user.run([...AT('09:00'), ...CODING, '--partner'], `${self}3\nat 20\n1\n\n1\n\n1\n\ng\n\n`);
    expect(out).toContain('Read this to them:');
    expect(out.match(/You differ here\./g)).toHaveLength(1);
    expect((await owned(user)).notes[0]?.feedback?.[0]).toMatchObject({ self: 0, partner: 2, line: 'at 20' });
  });

  test('of stories keeps what is typed only for someone who keeps answers', async () => {
    const user = aUser();
    await user.run('settings answers off');
    const answers = `${'I wrote it\n\n'.repeat(5)}${'1\n\n'.repeat(6)}g\n\n`;
    const { out } = await user.run([...AT('09:00'), 'mock', 'behavioural'], answers);
    expect(out).toContain('6 of 6');
    expect(JSON.stringify(await owned(user))).not.toContain('I wrote it');
    expect((await owned(user)).attempts).toMatchObject([{ item: 'mock-behavioral' }]);
  });

  test('as a loop has three rounds on one clock', async () => {
    const { out } = await aUser().run([...AT('09:00'), 'mock', 'loop']);
    expect(out).toContain('Part 1 of 7, no pause. Mock loop.');
    expect(out).toContain('You have 45 minutes.');
  });

  test('as a page for a partner holds the four questions, and nothing is recorded', async () => {
    const user = aUser();
    const path = user.file('page.txt', '');
    expect((await user.run(['mock', 'coding', '--problem', '3Sum', '--sheet', path])).code).toBe(0);
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('3Sum');
    expect(page.match(/^ {3}they: /gm)).toHaveLength(4);
    expect(page.split('\n').every((row) => row.length <= 80)).toBe(true);
    expect(await owned(user)).toMatchObject({ notes: [], attempts: [] });
  });
});

describe('the command', () => {
  test('alone lists the rounds; a round that is none is named with the nearest', async () => {
    expect((await aUser().run('mock')).out).toContain('rehearse mock loop');
    expect(await aUser().run('mock codin')).toMatchObject({ code: 2, err: expect.stringContaining('coding') });
  });

  test('refuses a loop of a few minutes', async () => {
    expect(await aUser().run('mock loop --minutes 9')).toMatchObject({ code: 2 });
  });
});
