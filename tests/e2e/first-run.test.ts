import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import { attemptsIn, CTRL_C, ENTER, ESCAPE, inTerminal, LARGE, looked, play, SMALL } from './practice.ts';

const LOW = { columns: 80, rows: 18 };

const settings = async (home: string) => JSON.parse((await rehearse(['settings', '--json'], { home })).out);
const interviews = async (home: string) => JSON.parse((await rehearse(['interview', 'list', '--json'], { home })).out);

describe('the first start', () => {
  test('five lines of welcome, four questions skipped with Enter, then the first drill', async () => {
    const home = aFolder();
    const pty = inTerminal([], home);
    await pty.waitFor('When is your interview?');
    expect(pty.screen()[0]).toBe('Rehearsal: practice out loud, against the clock, until the interview.');
    const welcome = pty.screen().slice(
      0,
      pty.screen().findIndex((row) => row.startsWith('When is')),
    );
    expect(welcome.filter(Boolean).length).toBeLessThanOrEqual(5);
    pty.type(ENTER);
    await pty.waitFor('Minutes a day?');
    pty.type(ENTER);
    await pty.waitFor('Which level do you interview for?');
    pty.type(ENTER);
    await pty.waitFor('strong, shaky or blank?');
    pty.type(ENTER);
    await pty.waitFor('We start with the failure');
    expect(pty.screen().join(' ')).toMatch(/\d+ core drills, \d+ minutes for one pass: \d+ days at 20 minutes a day\./);
    pty.type(ENTER);
    await pty.waitFor('Ctrl-D done');
    expect(pty.screen()[0]).toMatch(/scenario 1 of 1$/);
    await play(pty, 'Comes back');
    expect(attemptsIn(home)).toMatchObject([{ item: 'scenario-depth-overreach', drill: 'rehearse' }]);
    await looked();
    pty.type(ENTER);
    await pty.waitFor(/\d of 20 minutes done today\. For the other \d+: rehearse/);
    await looked();
    pty.type(ENTER);
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
    expect(attemptsIn(home)).toHaveLength(1);
    expect(await settings(home)).toMatchObject({
      welcomed: true,
      minutes: new Array(7).fill(20),
      ratings: {},
      level: 'mid',
    });
    expect(await interviews(home)).toEqual([]);
  });

  test('answers are kept: the interview, the minutes, the level, the ratings', async () => {
    const home = aFolder();
    const pty = inTerminal(['--as-of', '2030-03-04T09:00Z'], home);
    await pty.waitFor('When is your interview?');
    pty.type(`in 3 weeks${ENTER}`);
    await pty.waitFor('Mon 25 Mar, 10:00. In 21 days.');
    await pty.waitFor('Minutes a day?');
    pty.type(`35${ENTER}`);
    await pty.waitFor('Which level do you interview for?');
    pty.type(`sen${ENTER}`);
    await pty.waitFor('strong, shaky or blank?');
    pty.type(`shaky 1 2, blank 3${ENTER}`);
    await pty.waitFor(/6\d\d minutes until then, with nothing new/);
    pty.type(ESCAPE);
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
    expect(await interviews(home)).toMatchObject([{ at: expect.stringMatching(/^2030-03-25T10:00/), zone: 'UTC' }]);
    const { minutes, level, ratings } = await settings(home);
    expect(level).toBe('senior');
    expect(minutes).toEqual(new Array(7).fill(35));
    expect(new Set(Object.values(ratings))).toEqual(new Set(['shaky', 'blank']));
  });

  test('an answer that makes no sense is asked for again', async () => {
    const pty = inTerminal(['--as-of', '2030-03-04T09:00Z'], aFolder());
    const instead = (text: string) => pty.type(`\u0015${text}${ENTER}`);
    await pty.waitFor('When is your interview?');
    instead('some day');
    await pty.waitFor('I do not understand that date.');
    instead('2030-03-01');
    await pty.waitFor('Fri 1 Mar has passed.');
    instead('today 8am');
    await pty.waitFor('Today, 08:00, has passed.');
    instead('next friday');
    await pty.waitFor('That could be Fri 8 Mar or Fri 15 Mar.');
    instead('tomorrow 9am');
    await pty.waitFor('Tue 5 Mar, 09:00. Tomorrow.');
    await pty.waitFor('Minutes a day?');
    expect(pty.screen().join(' ')).not.toContain('You gave no time');
    instead('1441');
    await pty.waitFor('A whole number of minutes from 1 to 1440');
    instead('10');
    await pty.waitFor('Which level do you interview for?');
    instead('s');
    await pty.waitFor('Type junior, mid, senior, staff, or just Enter.');
    instead('staff');
    await pty.waitFor('strong, shaky or blank?');
    instead('shaky 99');
    await pty.waitFor('Write it like this');
    instead('');
    // Nothing technical on the eve, the first drill least of all.
    await pty.waitFor('Tomorrow is the day: nothing technical today.');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
  });

  test.each(['three weeks', 'in 3 weeks', 'Mar 25', '25 March 2030', '25.3.2030'])(
    'the interview may be given as "%s"; a time that was not given is not kept in silence',
    async (text) => {
      const home = aFolder();
      const { out } = await rehearse(['--as-of', '2030-03-04T09:00Z'], { home, input: `${text}\n` });
      expect(out.replace(/\s+/g, ' ')).toContain(
        'Mon 25 Mar, 10:00. In 21 days. You gave no time, so this one is assumed. To change it: rehearse interview edit interview-2030-03-25 --at',
      );
      expect(await interviews(home)).toMatchObject([{ at: expect.stringMatching(/^2030-03-25T10:00/) }]);
    },
  );

  test.each(['', "don't know yet", 'no idea'])('no date ("%s") is not a mistake', async (text) => {
    const home = aFolder();
    const { out } = await rehearse(['--as-of', '2030-03-04T09:00Z'], { home, input: `${text}\n30\n\n` });
    expect(out).toContain('When you know it, add it: rehearse interview add');
    expect(out).toContain('strong, shaky or blank?');
    expect(await interviews(home)).toEqual([]);
  });

  test('the minutes it names are those of the settings and of the plan', async () => {
    const home = aFolder();
    const when = ['--as-of', '2030-03-04T09:00Z'];
    const { out } = await rehearse(when, { home, input: 'in 3 weeks\n25 min\n\n\n' });
    const plan = JSON.parse((await rehearse([...when, 'today', '--plan', '--json'], { home })).out);
    expect(plan.minutes).toBe(25);
    expect(out).toContain(`${plan.verdict.minutesLeft} minutes until then`);
    expect((await settings(home)).minutes).toEqual(new Array(7).fill(25));
  });

  test('Enter leaves minutes that were set before, also when the days differ', async () => {
    const home = aFolder();
    await rehearse(['settings', 'minutes', 'sat=60'], { home });
    const { out } = await rehearse(['--as-of', '2030-03-04T09:00Z'], { home, input: '\n\n\n\n' });
    expect(out).toContain('Enter for mon=20 tue=20 wed=20 thu=20 fri=20 sat=60 sun=20');
    expect((await settings(home)).minutes).toEqual([20, 20, 20, 20, 20, 60, 20]);
  });

  test('someone who stops half way is welcomed again, but never has two interviews', async () => {
    const home = aFolder();
    const pty = inTerminal([], home);
    await pty.waitFor('When is your interview?');
    pty.type(`in 2 weeks${ENTER}`);
    await pty.waitFor('Minutes a day?');
    pty.type(CTRL_C);
    expect(await pty.ended).toMatchObject({ exitCode: 130 });
    const again = inTerminal([], home);
    await again.waitFor('Minutes a day?');
    expect(again.screen().join('\n')).not.toContain('When is');
    again.type(CTRL_C);
    await again.ended;
    expect(await interviews(home)).toHaveLength(1);
  });

  test.each([LARGE, SMALL])('the welcome and its question fit into $columns x $rows', async (size) => {
    const pty = inTerminal([], aFolder(), size);
    await pty.waitFor('When is your interview?');
    expect(pty.screen()[0]).toMatch(/^Rehearsal:/);
    expect(pty.scrollback().filter(Boolean)).toEqual([]);
  });

  test('Enter keeps the minutes that were set for single days', async () => {
    const home = aFolder();
    await rehearse(['settings', 'minutes', 'sun=0'], { home });
    const { code } = await rehearse(['--as-of', '2030-03-04T09:00Z'], { home, input: '\n\n\n\n' });
    expect(code).toBe(0);
    expect(await settings(home)).toMatchObject({ welcomed: true, minutes: [20, 20, 20, 20, 20, 20, 0] });
  });

  test.each([SMALL, LOW])('all that a question is about is in sight with it, in $columns x $rows', async (size) => {
    const pty = inTerminal(['--as-of', '2030-03-04T09:00Z'], aFolder(), size);
    const text = () => pty.screen().join(' ').replace(/\s+/g, ' ').trim();
    const shows = (all: RegExp) => pty.waitFor(() => all.test(text()));
    await pty.waitFor('When is your interview?');
    await shows(/^Rehearsal: .* nothing is lost\. When is your interview\?/);
    pty.type(`in 3 weeks${ENTER}`);
    await pty.waitFor('Minutes a day?');
    await shows(/Mon 25 Mar, 10:00\. In 21 days\. .*--at \.\.\. Minutes a day\?/);
    pty.type(ENTER);
    await pty.waitFor('Which level do you');
    pty.type(ENTER);
    await pty.waitFor(/strong,\s+shaky\s+or\s+blank\?/);
    await shows(/^1 Arrays and strings,? .*10 Object-oriented design Which of these/);
    pty.type(ENTER);
    await pty.waitFor('Enter start');
    await shows(
      /\d+ minutes until then, with nothing new on the last three days\..* We start with the failure that interviewers see most\. Enter start$/,
    );
    pty.type(ENTER);
    await pty.waitFor(/Ctrl-D done|Enter start the clock/);
    if (pty.screen().join().includes('start the clock')) pty.type(ENTER);
    await pty.waitFor('Ctrl-D done');
    await play(pty, 'Recorded:');
    await shows(
      /Recorded: \w+\. Enter done p practice the 1 you missed \(\d+ min\) r read it n note m mark x strike a point u undo the grade( \? keys)?$/,
    );
  });

  test('Escape ends each of the four questions, and what was answered before it is kept', async () => {
    const home = aFolder();
    const ASKED = ['When is', 'Minutes a day?', 'Which level', 'shaky or blank?'];
    for (const [from, answers, kept] of [
      [0, [], 0] as const,
      [0, ['in 2 weeks'], 1] as const,
      [1, ['20'], 1] as const,
      [1, ['20', 'mid'], 1] as const,
    ]) {
      const pty = inTerminal([], home);
      for (const [i, answer] of answers.entries()) {
        await pty.waitFor(ASKED[from + i] ?? '');
        pty.type(answer + ENTER);
      }
      await pty.waitFor(ASKED[from + answers.length] ?? '');
      pty.type(ESCAPE);
      expect(await pty.ended).toMatchObject({ exitCode: 0 });
      expect(await interviews(home)).toHaveLength(kept);
      expect(await settings(home)).toMatchObject({ welcomed: false });
    }
  });

  test('input that ends at once ends in order, and nothing is kept', async () => {
    const home = join(aFolder(), 'data');
    const { code } = await rehearse([], { home });
    expect(code).toBe(0);
    expect(() => readFileSync(join(home, 'config.json'))).toThrow();
  });
});
