import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aUser, type Home, type Said } from './program.ts';

/** A title for the window, the screen cleared in the one-byte form, a line reversed. */
const EVIL = '\u001b]0;P\u0007\u009b2J\u202e';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function isHarmless({ code, out, err }: Said, codes: number[] = [0]): void {
  expect(codes, err).toContain(code);
  expect(out).not.toMatch(OBEYED);
  expect(err).not.toMatch(OBEYED);
  expect(out + err).not.toContain('This is a bug');
}

/** Someone whose every word holds what a terminal obeys. */
async function anEvilUser(): Promise<Home> {
  const user = aUser({ now: '2027-01-10T09:00' });
  const at = '2027-01-09T09:00:00+00:00';
  const adding = ['interview', 'add', '--at', '2027-01-11T10:00'];
  isHarmless(
    await user.run([...adding, '--company', `Acme${EVIL}`, '--role', `R${EVIL}`, '--rounds', `coding${EVIL}`]),
  );
  const story = {
    id: 's',
    title: `S${EVIL}`,
    template: 'story-production-incident',
    fields: { situation: `F${EVIL}` },
  };
  isHarmless(await user.run('story add --from -', JSON.stringify(story)));
  isHarmless(await user.run(['ask', '--own', `Who${EVIL}?`]));
  const note = { id: 'n', at, item: 'x', title: `N${EVIL}`, fields: [{ name: `f${EVIL}`, text: `t${EVIL}` }] };
  const lines = [{ kind: 'note', id: 'n', at, value: note }];
  appendFileSync(join(user.folder, 'journal.jsonl'), lines.map((line) => `\n${JSON.stringify(line)}\n`).join(''));
  return user;
}

test('whatever the words of a user hold, nothing of it reaches the terminal but text', async () => {
  const user = await anEvilUser();
  const [interview] = await user.json<{ id: string }[]>('interview list --json');
  const commands = [
    ...['text', 'md', 'json', 'ics'].map((format) => `checklist --all --format ${format}`),
    'interview list',
    'story list',
    'story show s',
    'story check',
    'story export',
    'story remove s',
    'story restore s',
    'notes',
    'notes show n',
    'notes story n --template story-production-incident',
    'notes remove n',
    'ask --list',
    'today --plan',
    `interview remove ${interview?.id}`,
    `interview restore ${interview?.id}`,
    `interview edit ${interview?.id} --role Lead`,
  ];
  for (const command of commands) isHarmless(await user.run(command));
  isHarmless(await user.run(['checklist', '--format', 'ics', '--out', join(user.folder, `x${EVIL}.ics`)]));
  isHarmless(await user.run(['export', '--out', join(user.folder, `x${EVIL}.json`)]));
  for (const word of [`no${EVIL}`, `--no${EVIL}`]) isHarmless(await user.run([word]), [2]);
  isHarmless(await user.run(['show', `no${EVIL}`]), [1]);
});

test('in JSON all of it is there, as escapes', async () => {
  const user = await anEvilUser();
  for (const command of ['interview list --json', 'story list --json', 'notes --json', 'ask --json', 'export']) {
    const said = await user.run(command);
    isHarmless(said);
    expect(said.out).toContain('\\u001b]0;P\\u0007\\u009b2J\\u202e');
  }
  expect((await user.json<{ company: string }[]>('interview list --json'))[0]?.company).toBe(`Acme${EVIL}`);
});

test('a calendar keeps its line ends, and what is painted keeps its colors', async () => {
  const user = await anEvilUser();
  expect((await user.run('checklist --format ics')).out).toMatch(/^BEGIN:VCALENDAR\r\n/);
  user.env.FORCE_COLOR = '1';
  expect((await user.run('story show s')).out).toContain('\u001b[1mS\u001b[22m');
});
