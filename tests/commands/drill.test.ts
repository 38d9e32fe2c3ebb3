import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../src/domain/practice/attempt.ts';
import { aUser, type Home } from './program.ts';

const CARD = 'term-thundering-herd';
const QUESTION = 'question-double-booking';
/** An answer of two lines; fairly sure; points 1 and 2 of 6; what went wrong: the second, which grades: again. */
const CARD_DRILLED = 'a herd\nall at once\n\n3\n1 2\n2\n';

const attemptsOf = async (user: Home) => (await user.json<{ attempts: Attempt[] }>('export')).attempts;
const mkHome = ({ folder }: Home) => {
  mkdirSync(folder, { recursive: true });
  return folder;
};
const draftsOf = ({ folder }: Home) => (existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : []);

describe('a drill played by printf', () => {
  test('stores what was said, ticked and graded', async () => {
    const user = aUser();
    const { code, out, err } = await user.run(['drill', CARD], CARD_DRILLED);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 of 7 points');
    expect(await attemptsOf(user)).toEqual([
      {
        id: expect.any(String),
        item: CARD,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/),
        drill: 'recall',
        revision: expect.any(Number),
        seconds: expect.any(Number),
        spent: expect.any(Number),
        limit: 60,
        answer: 'a herd\nall at once',
        // Seven points at this level, and one of the next.
        ticks: [true, true, false, false, false, false, false, false],
        said: 2,
        of: 7,
        level: 'mid',
        confidence: 3,
        failure: 'not-said',
        grade: 'again',
      },
    ]);
    expect(draftsOf(user)).toEqual([]);
  });

  test('plays the probes of a question, and keeps their answers with the main one', async () => {
    const user = aUser();
    const { code } = await user.run(['drill', QUESTION], 'lock it\n\n\n\nthe row\n\nno\n\n4\nall\nall\nall\ng\n');
    expect(code).toBe(0);
    const [attempt] = await attemptsOf(user);
    expect(attempt).toMatchObject({ answer: 'lock it\n\nthe row\n\nno', grade: 'good', confidence: 4 });
    expect(attempt?.ticks?.length).toBeGreaterThan(attempt?.of ?? 0);
  });

  test.each([
    ['--plain', ['--plain'], {}],
    ['a dumb terminal', [], { TERM: 'dumb' }],
    ['a pipe', [], { TERM: 'xterm-256color' }],
  ])('is lines alone with %s: no color, no movement, no long wait', async (_, flags, env) => {
    const user = aUser();
    Object.assign(user.env, env);
    const { code, out } = await user.run([...flags, 'drill', CARD], CARD_DRILLED);
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not be there.
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
    expect(await attemptsOf(user)).toHaveLength(1);
  });

  test('keeps no answer with an attempt when the user keeps none, and one broken off until it is finished', async () => {
    const user = aUser();
    expect((await user.run('settings answers off')).code).toBe(0);
    await user.run(['drill', CARD, QUESTION], `${CARD_DRILLED}\nhalf an ans`);
    const attempts = await attemptsOf(user);
    expect(attempts.map(({ grade }) => grade)).toEqual(['again']);
    expect(attempts[0]).not.toHaveProperty('answer');
    expect((await user.run('settings answers')).out.replace(/\s+/g, ' ')).toContain('kept until you finish it');
    const again = await user.run(['drill', QUESTION], '\n\n\np\n\nq\n\n4\nall\nall\nall\ng\n');
    expect(again.out).toContain('Kept from before:\nhalf an ans\n');
    expect((await attemptsOf(user))[1]).not.toHaveProperty('answer');
    expect(draftsOf(user)).toEqual([]);
  });
});

describe('input that ends in the middle', () => {
  test('ends the session in order: what was graded is kept, what was typed is offered again', async () => {
    const user = aUser();
    const { code, out } = await user.run(['drill', CARD, QUESTION], `${CARD_DRILLED}\nI would lock\nthe row`);
    expect(code).toBe(0);
    expect(out).toContain('1 drill.');
    expect((await attemptsOf(user)).map(({ item }) => item)).toEqual([CARD]);
    expect(draftsOf(user)).toEqual([`${QUESTION}.txt`]);

    const again = await user.run(['drill', QUESTION], 'and a constraint\n\n\n\np\n\nq\n\n4\nall\nall\nall\ng\n');
    expect(again.out).toContain('Kept from before:\nI would lock\nthe row\nWhat you type is added to it');
    expect((await attemptsOf(user)).at(-1)?.answer).toContain('I would lock\nthe row\nand a constraint');
    expect(draftsOf(user)).toEqual([]);
  });

  test('keeps the draft of each drill of an item, and the next session begins with it', async () => {
    const user = aUser();
    writeFileSync(join(mkHome(user), 'config.json'), '{"format": 1, "welcomed": true}');
    await user.run(['drill', 'pattern-two-pointers', '--in', 'recall'], 'two ends');
    const { out } = await user.run([], '\n');
    expect(out).toMatch(/^ +1 to finish +Two pointers/m);
    expect(out).toContain('Kept from before:\ntwo ends\n');
  });

  test('before anything was done records nothing, and says so', async () => {
    const user = aUser();
    await user.run(['drill', QUESTION], 'half an answer');
    const { code, out } = await user.run(['drill', CARD], '');
    expect(code).toBe(0);
    expect(out).toContain('Nothing recorded this time.');
    expect(out).not.toContain('is kept');
    expect(await attemptsOf(user)).toEqual([]);
  });
});

describe('what cannot be drilled', () => {
  test.each([
    [
      ['term-thundering-hurd'],
      1,
      /Unknown kind, topic or item "term-thundering-hurd".*Did you mean term-thundering-herd\?/s,
    ],
    [['questoin'], 1, /Did you mean question\?/],
    [['rubric-interview-self-score'], 1, /is read, not drilled.*rehearse show rubric-interview-self-score/s],
    [['protocol'], 2, /Items of the kind "protocol" are read, not drilled/],
    [['question', '--in', 'recall'], 2, /The kind "question" has no drill "recall".*It has: answer/s],
    [['--count', '0'], 2, /whole number from 1/],
    [['--seconds', 'ten'], 2, /whole number from 5/],
    [['--minutes', '-1'], 2, /whole number from 1/],
    [['--fast'], 2, /unknown option '--fast'/i],
  ])('%j ends with code %i and a way out', async (args, wanted, says) => {
    const user = aUser();
    const { code, out, err } = await user.run(['drill', ...args]);
    expect([code, out]).toEqual([wanted, '']);
    expect(err).toMatch(says);
    expect(err).not.toContain('bug');
  });
});

describe('a topic', () => {
  test('is practiced like a kind: what is about it, at most eight items', async () => {
    const user = aUser();
    const { out, code } = await user.run(['drill', 'databases', '--count', '2', '--untimed'], 's\n');
    expect(code).toBe(0);
    expect(out).toMatch(/1 of 2/);
    const { err } = await user.run(['drill', 'databsaes'], '');
    expect(err).toContain('Did you mean databases?');
  });
});

describe('the flags', () => {
  const limits = (out: string) => [...out.matchAll(/You have (.*?)\. /g)].map(([, limit]) => limit);

  test('--count deals as many items as asked for, and eight without it', async () => {
    const next = `x\n\n${'\n'.repeat(4)}`;
    expect((await aUser().run(['drill', 'card', '--count', '3'], next)).out).toContain('Card 1 of 3.');
    expect((await aUser().run(['drill', 'card'], next)).out).toContain('Card 1 of 8.');
  });

  test('--seconds holds for every answer, the probes too', async () => {
    const { out } = await aUser().run(['drill', QUESTION, '--seconds', '20'], 'a\n\n\n\nb\n\nc\n\n\n\n\n\n\n\n');
    expect(limits(out)).toEqual(['20 seconds', '20 seconds', '20 seconds']);
  });

  test('--untimed names no limit, and no limit is stored', async () => {
    const user = aUser();
    const { out } = await user.run(['drill', CARD, '--untimed'], CARD_DRILLED);
    expect(limits(out)).toEqual([]);
    expect((await attemptsOf(user))[0]).not.toHaveProperty('limit');
  });

  test('--aloud needs one key for each answer, and stores no words', async () => {
    const user = aUser();
    const { out } = await user.run(['drill', CARD, '--aloud'], '\n3\nall\ng\n');
    expect(out).toContain('Speak now; press Enter when you are done.');
    expect((await attemptsOf(user))[0]).toMatchObject({ said: 7, grade: 'good' });
    expect((await attemptsOf(user))[0]).not.toHaveProperty('answer');
  });

  test('--minutes is a whole number of minutes after which nothing more is begun', async () => {
    const { code, out } = await aUser().run(['drill', CARD, '--minutes', '1'], CARD_DRILLED);
    expect([code, out.includes('1 drill.')]).toEqual([0, true]);
  });

  test('--in takes another drill of the kind', async () => {
    const user = aUser();
    await user.run(['drill', 'pattern-sliding-window', '--in', 'recall'], 'x\n\n3\nall\ng\n');
    expect((await attemptsOf(user))[0]?.drill).toBe('recall');
  });

  test('--lenses asks two or three more questions and keeps what was said to them', async () => {
    const user = aUser();
    // Chance deals two or three: where two, the third answer is none of the choices, and the rest is Enter.
    const input = `a herd\n\n${'it depends\n\n'.repeat(3)}3\nall\ng\n${'\n'.repeat(6)}`;
    const { out } = await user.run(['drill', CARD, '--lenses'], input);
    expect(out).toMatch(/Lens 1 of [23]\./);
    const [attempt] = await attemptsOf(user);
    expect(attempt?.answer?.match(/: it depends/g)?.length).toBeGreaterThanOrEqual(2);
  });
});
