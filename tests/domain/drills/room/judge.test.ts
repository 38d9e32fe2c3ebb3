import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judged, proposeGrade } from '../../../../src/domain/drills/room/judge.ts';
import { FAILURES, GRADES } from '../../../../src/domain/practice/attempt.ts';
import { aRoom } from '../room.ts';

describe('the grade that is proposed', () => {
  test.each`
    share   | seconds | limit        | confidence   | failure        | grade      | because
    ${0}    | ${10}   | ${60}        | ${4}         | ${undefined}   | ${'again'} | ${'nothing was said'}
    ${0.49} | ${10}   | ${60}        | ${4}         | ${undefined}   | ${'again'} | ${'less than half was said'}
    ${0.5}  | ${10}   | ${60}        | ${4}         | ${undefined}   | ${'hard'}  | ${'half was said'}
    ${0.74} | ${10}   | ${60}        | ${4}         | ${undefined}   | ${'hard'}  | ${'less than three quarters'}
    ${0.75} | ${10}   | ${60}        | ${4}         | ${undefined}   | ${'good'}  | ${'three quarters'}
    ${1}    | ${10}   | ${60}        | ${3}         | ${undefined}   | ${'easy'}  | ${'all of it, in time, fairly sure'}
    ${1}    | ${60}   | ${60}        | ${4}         | ${undefined}   | ${'easy'}  | ${'the last second is in time'}
    ${1}    | ${61}   | ${60}        | ${4}         | ${undefined}   | ${'good'}  | ${'a second over is not easy'}
    ${1}    | ${75}   | ${60}        | ${4}         | ${undefined}   | ${'good'}  | ${'a quarter over is still good'}
    ${1}    | ${76}   | ${60}        | ${4}         | ${undefined}   | ${'hard'}  | ${'more than a quarter over'}
    ${1}    | ${10}   | ${60}        | ${2}         | ${undefined}   | ${'good'}  | ${'right and unsure is not easy'}
    ${1}    | ${10}   | ${60}        | ${undefined} | ${undefined}   | ${'good'}  | ${'no one asked how sure'}
    ${1}    | ${9999} | ${undefined} | ${4}         | ${undefined}   | ${'easy'}  | ${'without a clock nothing is late'}
    ${0.6}  | ${10}   | ${60}        | ${4}         | ${'not-known'} | ${'again'} | ${'it was not known'}
    ${0.9}  | ${10}   | ${60}        | ${4}         | ${'not-said'}  | ${'hard'}  | ${'known, not said'}
    ${0.9}  | ${10}   | ${60}        | ${4}         | ${'too-late'}  | ${'hard'}  | ${'said too late'}
    ${0.6}  | ${10}   | ${60}        | ${4}         | ${'nothing'}   | ${'hard'}  | ${'fine, and still only half'}
    ${0.4}  | ${10}   | ${60}        | ${4}         | ${'nothing'}   | ${'again'} | ${'too little was said, whatever one calls it'}
  `('is $grade: $because', ({ grade, ...measured }) => {
    expect(proposeGrade(measured)).toBe(grade);
  });

  test('never falls when more is said, and never rises with the seconds', () => {
    const rank = (measured: Parameters<typeof proposeGrade>[0]) => GRADES.indexOf(proposeGrade(measured));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const seconds = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(share, share, seconds, seconds, fc.constantFrom(undefined, ...FAILURES), (a, b, s, t, failure) => {
        const rest = { limit: 120, confidence: 4, failure };
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(rank({ share: less, seconds: s, ...rest })).toBeLessThanOrEqual(
          rank({ share: more, seconds: s, ...rest }),
        );
        const [sooner, later] = s < t ? [s, t] : [t, s];
        expect(rank({ share: a, seconds: later, ...rest })).toBeLessThanOrEqual(
          rank({ share: a, seconds: sooner, ...rest }),
        );
      }),
    );
  });
});

const ticked = (...said: boolean[]) => said.map((one, i) => ({ text: `point ${i + 1}`, said: one }));

describe('the judgment', () => {
  test('asks what went wrong only when something did', async () => {
    const well = aRoom();
    const { failure } = await judged(well.room, { points: ticked(true, true), seconds: 10, limit: 60 }, '');
    expect(failure).toBeUndefined();
    expect(well.terminal.text).not.toContain('What went wrong?');

    const badly = aRoom();
    const performance = await judged(badly.room, { points: ticked(false, false), seconds: 10, limit: 60 }, '');
    expect(performance.failure).toBe('not-known');
    expect(badly.terminal.text).toContain('What went wrong?');
  });

  test('names the remedy of the failure, and the points that were missed', async () => {
    const { room, terminal } = aRoom([['What went wrong', { takes: 'knew it' }]]);
    const performance = await judged(room, { points: ticked(true, false, false), seconds: 10, limit: 60 }, '');
    expect(performance).toMatchObject({ failure: 'not-said', said: 1, of: 3, ticks: [true, false, false] });
    expect(terminal.text).toContain('Say what you missed aloud');
    expect(terminal.text).toMatch(/Missed:\n {2}- point 2\n {2}- point 3/);
  });

  test('shows the points that were missed also to someone who says that it was fine', async () => {
    const { room, terminal } = aRoom([['What went wrong', { takes: 'nothing, it was fine' }]]);
    const performance = await judged(room, { points: ticked(true, false, false), seconds: 10, limit: 60 }, '');
    expect(performance.failure).toBe('nothing');
    expect(terminal.text).toMatch(/Missed:\n {2}- point 2\n {2}- point 3/);
  });

  test('leaves the last word about the grade to the user', async () => {
    const { room } = aRoom([
      ['What went wrong', { takes: 'nothing, it was fine' }],
      ['Grade it', { takes: 'easy' }],
    ]);
    const { grade } = await judged(room, { points: ticked(false), seconds: 10, limit: 60 }, '');
    expect(grade).toBe('easy');
  });

  test.each([
    ['did not know it', 'again'],
    ['knew it, could not say it', 'hard'],
    ['said it too late', 'hard'],
  ])('"%s" grades: %s, without another question', async (takes, expected) => {
    const { room, terminal } = aRoom([['What went wrong', { takes }]]);
    const { grade } = await judged(room, { points: ticked(true, false), seconds: 10, limit: 60 }, '');
    expect(grade).toBe(expected);
    expect(terminal.text).not.toContain('Grade it');
    expect(terminal.text).toContain('Missed:');
  });

  test('made anew shows what was ticked beside the words, and asks for the grade whatever went wrong', async () => {
    const { room, terminal } = aRoom([
      ['Change what was a slip', { ticks: [1] }],
      ['What went wrong', { takes: 'said it too late' }],
      ['Grade it', { takes: 'good' }],
    ]);
    const said = { points: ticked(true, false), stretch: ticked(false), deeper: ticked(true), seconds: 10, limit: 60 };
    const first = await judged(room, said, 'my words');
    terminal.happened.length = 0;
    expect(await first.again?.()).toMatchObject({ ticks: [true, false, false, false], said: 1, of: 2, grade: 'good' });
    expect(terminal.text).toMatch(/You: {2}my words[\s\S]*point 1[\s\S]*What went wrong[\s\S]*Grade it/);
  });

  test('made anew keeps the ticks that are not changed, and can leave the attempt out', async () => {
    const { room } = aRoom([['Grade it', { takes: 'easy' }, { takes: 'leave it out' }]]);
    const first = await judged(room, { points: ticked(true, true), seconds: 10, limit: 60 }, '');
    expect(await first.again?.()).toBeUndefined();
    const other = aRoom();
    const again = await (await judged(other.room, { points: ticked(true, true), seconds: 10 }, '')).again?.();
    expect(again).toMatchObject({ said: 2, of: 2 });
  });

  test('says in one line how much, how fast and how sure', async () => {
    const { room, terminal } = aRoom();
    const said = { points: ticked(true, true, false, true), deeper: ticked(true, false), seconds: 108, limit: 120 };
    await judged(room, { ...said, confidence: 3 }, '');
    expect(terminal.text).toContain('3 of 4 points, 1 of 2 on the probes, in 1:48 of 2:00, and you were fairly sure.');
  });

  test('names the time as the terminal does, and no limit without one', async () => {
    const { room, terminal } = aRoom();
    terminal.duration = (seconds) => `${seconds} long seconds`;
    await judged(room, { points: ticked(true), seconds: 108 }, '');
    expect(terminal.text).toContain('1 of 1 points in 108 long seconds.');
  });
});
