import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { aUser, type Home } from './program.ts';

const CARD = 'block-cdn';
const allPoints = async (user: Home) =>
  (await user.json<{ points: { text: string; level?: string }[] }>(`show ${CARD} --json`)).points;
const points = async (user: Home) => (await allPoints(user)).map(({ text }) => text);
/** Those that a candidate of the usual level is asked for. */
const counted = async (user: Home) => (await allPoints(user)).filter(({ level = 'mid' }) => level === 'mid');

describe('a point that is wrong, or not for the user', () => {
  test('is struck out by its number with a reason, listed, and counts again when it is taken back', async () => {
    const user = aUser();
    const [, second] = await points(user);
    const numbered = await user.run(`content strike ${CARD}`);
    expect(numbered.out).toContain(` 2. ${second?.slice(0, 40)}`);
    expect((await user.run(['content', 'strike', CARD, '2', 'We only pull.'])).out).toContain(`Struck out: `);
    expect((await user.run(`content strike ${CARD}`)).out.replace(/\s+/g, ' ')).toContain(`${second} (struck out)`);
    expect(await user.json('content strike --json')).toEqual([
      { item: CARD, point: second, why: 'We only pull.', at: expect.any(String) },
    ]);
    expect((await user.run(`show ${CARD}`)).out).toMatch(/^You struck out\n {2}- [\s\S]*\(We only pull\.\)$/m);
    expect((await user.run(`content strike ${CARD} 2`)).err).toContain('is struck out already');
    expect((await user.run(`content strike ${CARD} 2 --back`)).code).toBe(0);
    expect(await user.json('content strike --json')).toEqual([]);
    expect((await user.run(`content strike ${CARD} 2 --back`)).err).toContain('is not struck out');
  });

  test('is not asked for any more, and the others are counted without it', async () => {
    const user = aUser();
    const all = await counted(user);
    await user.run(`content strike ${CARD} 2`);
    await user.run(['drill', CARD], 'words\n\n2\n1\n1\na\n\n');
    const [attempt] = await user.json<Attempt[]>(`history ${CARD} --json`);
    expect(attempt).toMatchObject({ said: 1, of: all.length - 1, struck: [1] });
  });

  test('is struck out right after its item with the key x, or nothing is', async () => {
    const user = aUser();
    const drilled = (strike: string) => user.run(['drill', CARD], `words\n\n2\n1\n1\na\n${strike}\n`);
    expect((await drilled('x\n3\nNot in our stack.\n')).out).toContain('Struck out: from the next time on');
    const struck = await user.json<{ why: string }[]>('content strike --json');
    expect(struck).toMatchObject([{ point: (await points(user))[2], why: 'Not in our stack.' }]);
    await drilled('x\n\n');
    expect(await user.json('content strike --json')).toEqual(struck);
  });

  test('cannot be the last one that counts', async () => {
    const user = aUser();
    const all = await counted(user);
    for (let number = 1; number < all.length; number += 1) await user.run(`content strike ${CARD} ${number}`);
    const { code, err } = await user.run(`content strike ${CARD} ${all.length}`);
    expect(code).toBe(1);
    expect(err).toMatch(/the last point that counts[\s\S]*rehearse mark block-cdn suspended/);
  });

  test('goes to another machine with everything else, and so does taking it back', async () => {
    const [here, there] = [aUser(), aUser()];
    const carry = async (from: Home, to: Home) =>
      to.run(['data', 'import', to.file('all.json', (await from.run('data export')).out)]);
    await here.run(`content strike ${CARD} 2 no`);
    expect((await carry(here, there)).out).toContain('1 struck point');
    expect(await there.json('content strike --json')).toEqual(await here.json('content strike --json'));
    await there.run(`content strike ${CARD} 2 --back`);
    await carry(there, here);
    expect(await here.json('content strike --json')).toEqual([]);
  });

  test('is taken back by undo too, by its words; what is struck out already names how', async () => {
    const user = aUser();
    const [, second = ''] = await points(user);
    await user.run(['content', 'strike', CARD, '2', 'We only pull.']);
    expect((await user.run(`content strike ${CARD} 2`)).err).toContain(`rehearse content strike ${CARD} 2 --back`);
    expect((await user.run('undo')).out.replaceAll(/\s+/g, ' ')).toMatch(
      new RegExp(`^Taken back: struck point "${second.slice(0, 20)}.*", added .*It is gone.`),
    );
    expect(await user.json('content strike --json')).toEqual([]);
  });

  test.each([
    [`content strike ${CARD} 99`, 2, /"99" is not the number of a point: there are 1 to \d/],
    ['content strike block-cdm 1', 1, /block-cdn/],
    ['content strike protocol-preparation-plan 1', 1, /has no points to tick/],
  ])('%s says what is wrong', async (line, code, says) => {
    const said = await aUser().run(line);
    expect({ code: said.code, out: said.out }).toEqual({ code, out: '' });
    expect(said.err).toMatch(says);
  });
});

describe('content feedback', () => {
  test('has struck points and notes by item, as Markdown, and nothing else of the user', async () => {
    const user = aUser();
    expect((await user.run('content feedback')).out).toMatch(/^Nothing to pass on yet/);
    await user.run(['content', 'strike', CARD, '2', 'We *only* pull.']);
    await user.run(['notes', 'add', 'question-uuid-index', '--better', 'Say the locality first.']);
    await user.run(
      ['story', 'add', '--from', '-'],
      'id: pool\ntitle: The pool\ntemplate: production-incident\nfields: {}\n',
    );
    await user.run(['drill', CARD], 'my secret words\n\n2\n1\n1\na\n\n');
    const { out } = await user.run('content feedback');
    const [, second] = await points(user);
    expect(out).toMatch(/^# Feedback on items\n\n## /);
    expect(out).toContain('`block-cdn`, revision ');
    expect(out).toContain(`**Struck out:** ${second?.slice(0, 20)}`);
    expect(out).toContain('\n\n> We \\*only\\* pull.\n');
    expect(out).toContain('**My better answer**\n\n> Say the locality first.\n');
    expect(out).not.toMatch(/secret|pool/i);
    const file = user.file('feedback.md', '');
    await user.run(['content', 'feedback', '--out', file]);
    expect(readFileSync(file, 'utf8')).toBe(out);
  });
});
