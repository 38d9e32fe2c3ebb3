import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aUser } from './program.ts';

const SCRIPT = `
const { readFileSync, writeFileSync } = require('node:fs');
const given = readFileSync(0, 'utf8');
writeFileSync(process.argv[2], given);
console.log(JSON.stringify({ points: [{ n: 1, said: true, quote: 'copies close to the user' }], gap: 'Nothing on invalidation.', follow_up: 'And then?' }));
`;
const READ = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

async function aDrill(lines: string[]) {
  const user = aUser({ now: '2026-12-01T18:00' });
  const got = user.file('got.json', '').replace('got.json', 'sent.json');
  await user.run(['settings', 'opinion', `${process.execPath} ${user.file('fake.cjs', SCRIPT)} ${got}`]);
  await user.run(['interview', 'add', '--at', '2026-12-18T10:00', '--company', 'Quuxcorp']);
  const said = await user.run('drill block-cdn', `${lines.join('\n')}\n`);
  return { user, got, said };
}

const ANSWERED = ['It keeps copies close to the user.', '', '3', '1'];

describe('a second opinion in a session', () => {
  test('goes to the command when its key is pressed, with the answer and without the company', async () => {
    const { got, said } = await aDrill([...ANSWERED, 'o', 'y', '', '4', 'g']);
    expect(said.out).toContain('"copies close to the user"');
    expect(said.out).toContain('Nothing on invalidation.');
    const sent = READ(got);
    expect(sent.answer).toBe('It keeps copies close to the user.');
    expect(JSON.stringify(sent)).not.toContain('Quuxcorp');
  });

  test('is kept with the attempt, without the words that it quotes, and only if answers are', async () => {
    const { user } = await aDrill([...ANSWERED, 'o', 'y', '', '4', 'g']);
    const attempts = async () =>
      (await user.json<{ attempts: { opinion?: { said: boolean[] } }[] }>('export')).attempts;
    const [first] = await attempts();
    const gap = 'Nothing on invalidation.';
    expect(first?.opinion).toMatchObject({ by: expect.stringMatching(/^node/), gap, followUp: 'And then?' });
    expect(first?.opinion?.said.filter(Boolean)).toEqual([true]);
    expect(JSON.stringify(first?.opinion)).not.toContain('close to the user');
    await user.run('settings answers off');
    await user.run('drill block-cdn', `${[...ANSWERED, 'o', '', '4', 'g'].join('\n')}\n`);
    const all = await attempts();
    expect(all).toHaveLength(2);
    expect(all.filter(({ opinion }) => opinion)).toEqual([first]);
  });

  test('sends nothing if no key is pressed, or if the user does not agree', async () => {
    expect(existsSync((await aDrill([...ANSWERED, '4', 'g'])).got)).toBe(false);
    expect(existsSync((await aDrill([...ANSWERED, 'o', 'n', '4', 'g'])).got)).toBe(false);
  });

  test('the agreement to run a command is in no export, and no import brings it', async () => {
    const { user } = await aDrill([...ANSWERED, 'o', 'y', '', '4', 'g']);
    expect((await user.json<{ opinionAgreed: string }>('settings --json')).opinionAgreed).toContain('fake.cjs');
    const document = await user.json<{ settings: object }>('export');
    expect(document.settings).toHaveProperty('opinion');
    expect(document.settings).not.toHaveProperty('opinionAgreed');
    const other = aUser({ now: '2026-12-01T18:00' });
    const forged = { ...document, settings: { ...document.settings, opinionAgreed: 'evil', opinion: 'evil' } };
    await other.run(['import', other.file('all.json', JSON.stringify(forged))]);
    expect(await other.json('settings --json')).toMatchObject({ opinion: 'evil', opinionAgreed: '' });
  });
});
