import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aUser } from './program.ts';

const NOW = '2026-11-20T08:00Z';
const AT = '2026-11-20T08:00:00.000+00:00';
const COMMANDS = ['today --plan', 'checklist', 'forecast', 'interview list', 'stats', 'export'];
const sound = { id: 'sound', at: '2026-12-11T10:00+00:00', zone: 'Europe/London', rounds: [], added: AT };

function aUserWith(...interviews: { id: string }[]) {
  const user = aUser({ now: NOW });
  mkdirSync(user.folder);
  for (const value of interviews) {
    const line = { kind: 'interview', id: value.id, at: AT, value };
    appendFileSync(join(user.folder, 'journal.jsonl'), `\n${JSON.stringify(line)}\n`);
  }
  return user;
}

test('an interview that makes no sense is told and left out, and the others are there', async () => {
  const odd = { ...sound, id: 'odd', rounds: [{ name: 'coding', at: 'after lunch' }] };
  const user = aUserWith(sound, odd);
  const path = join(user.folder, 'journal.jsonl');
  for (const command of COMMANDS) {
    const { code, err } = await user.run(command);
    expect({ command, code, err }).toEqual({
      command,
      code: 0,
      err: `${path}: 1 line cannot be read and is skipped; the rest is intact.\n`,
    });
  }
  expect((await user.json<{ id: string }[]>('interview list --json')).map(({ id }) => id)).toEqual(['sound']);
});

test('an interview in a zone that this machine does not know is at the offset of its time', async () => {
  const user = aUserWith({ ...sound, id: 'far', at: '2026-12-11T10:00+05:00', zone: 'Mars/Base' } as { id: string });
  for (const command of COMMANDS) expect(await user.run(command)).toMatchObject({ code: 0, err: '' });
  expect((await user.run('interview list')).out.replace(/\s+/g, ' ')).toContain('10:00 Mars/Base (5:00 for you)');
  expect(await user.run('interview edit far --at 2026-12-12T10:00')).toMatchObject({ code: 1 });
  expect((await user.run('interview edit far --zone Asia/Karachi')).out).toContain('10:00 Asia/Karachi');
});

test.each(['{"version":"standing-5","offset":0,"mark":"","state":null}', 'null', '[]', ''])(
  'a snapshot that says %s is thrown away',
  async (text) => {
    const user = aUserWith(sound);
    mkdirSync(join(user.folder, 'cache'));
    writeFileSync(join(user.folder, 'cache/standing.json'), text);
    await user.run('record block-cdn --grade good --at 2026-11-19');
    expect(await user.json('stats --json')).toMatchObject({ attempts: 1 });
    expect(await user.run('today --plan')).toMatchObject({ code: 0, err: '' });
  },
);

test('no date is taken that would not be read again', async () => {
  const user = aUserWith(sound);
  for (const args of [
    'add --at 9999-12-31T23:30-10:00 --zone UTC',
    'add --at 10000-01-01T10:00',
    'add --at 1000-01-01T00:00+10:00 --zone UTC',
  ])
    expect(await user.run(`interview ${args}`)).toMatchObject({ code: 1, out: '' });
  await user.run(['interview', 'edit', 'sound', '--rounds', 'a,b@2026-12-14T10:00']);
  expect((await user.run('interview edit sound --at 9999-12-31T10:00')).err).toContain(
    'The year 10000 is too far away.',
  );
});
