import { describe, expect, test } from 'vitest';
import { rehearse } from '../commands/program.ts';
import { aFolder } from '../storage/places.ts';
import type { TerminalWindow } from './emulator.ts';
import { attemptsIn, ENTER, ESCAPE, inRealTerminal, inTerminal, LARGE, looked, SMALL, welcomed } from './practice.ts';
import type { PtyOptions } from './pty.ts';
import { rehearse as started } from './rehearse.ts';

const TODAY = '2030-03-04';

/** Someone with an interview in seventeen days, who practiced two items yesterday. */
async function aUser(): Promise<string> {
  const home = welcomed(aFolder());
  const begin = ['--at', '2030-03-21T10:00', '--zone', 'UTC', '--company', 'Acme', '--as-of', '2030-03-01'];
  await rehearse(['interview', 'add', ...begin], { home });
  const attempt = { at: '2030-03-03T09:00:00+00:00', grade: 'again', seconds: 300 };
  const input = ['block-cdn', 'question-double-booking'].map((item) => JSON.stringify({ item, ...attempt }));
  await rehearse(['record', '--from', '-'], { home, input: input.join('\n') });
  return home;
}

async function opened(home: string, options: PtyOptions = {}): Promise<TerminalWindow> {
  // A pager is a program of its own.
  const open = options.env?.PAGER ? inRealTerminal : inTerminal;
  const pty = open(['--as-of', `${TODAY}T09:00Z`], home, options);
  await pty.waitFor('Enter start');
  return pty;
}

const text = (pty: TerminalWindow) => pty.screen().join(' ').replace(/\s+/g, ' ').trim();

describe('every later start', () => {
  test.each([LARGE, SMALL])('where you stand, the plan, and what can be pressed, in $columns x $rows', async (size) => {
    const pty = await opened(await aUser(), size);
    expect(text(pty)).toMatch(/^17 days to Acme \(Thu 21 Mar, 10:00\)\. Today 20 min\./);
    expect(text(pty)).toMatch(/\d+ min +\d+ to review/);
    expect(text(pty)).toMatch(
      size === LARGE ? /Last week .+ 1 this week \. \(/ : /Last week 10 min on 1 day, this week nothing\./,
    );
    expect(text(pty)).toMatch(/Enter start p why these s shorter q not today \? keys$/);
    expect(pty.scrollback().filter(Boolean)).toEqual([]);
  });

  test('Enter starts', async () => {
    const pty = await opened(await aUser());
    pty.type(ENTER);
    await pty.waitFor('Ctrl-D done');
    expect(pty.screen()[0]).toMatch(/ 1 of \d+ {6}0 of 20 min$/);
  });

  test('s halves the time, and again', async () => {
    const pty = await opened(await aUser());
    pty.type('s');
    await pty.waitFor('Today 10 min.');
    await looked();
    pty.type('s');
    await pty.waitFor('Today 5 min.');
  });

  test('p tells why, and everything can be pressed there too', async () => {
    const pty = await opened(await aUser(), { columns: 80, rows: 60, env: { PAGER: 'cat' } });
    pty.type('p');
    await pty.waitFor('Failed yesterday');
    await pty.waitFor('Enter start');
    pty.type('s');
    await pty.waitFor('Today 10 min.');
    pty.type('p');
    await pty.waitFor('Failed yesterday');
    pty.type('q');
    await pty.waitFor('Nothing is lost');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
  });

  test.each([SMALL, { columns: 80, rows: 18 }])(
    'p pages what is too long by the key that starts, and loses nothing of it, in $columns x $rows',
    async (size) => {
      const pty = await opened(await aUser(), { ...size, env: { PAGER: 'false' } });
      pty.type('p');
      let read = '';
      await pty.waitFor(/Failed\s+yesterday/);
      await looked();
      for (let page = 0; page < 9; page += 1) {
        await pty.waitFor(/Enter (go on|start)/);
        read += ` ${text(pty)}`;
        if (/Enter start/.test(text(pty))) break;
        const before = pty.screen().join();
        pty.type(ENTER);
        await pty.waitFor(() => pty.screen().join() !== before);
      }
      expect(read).toMatch(/17 days to Acme .*CDN.*On Thu 21 Mar you would say.* Enter start p why these/);
    },
  );

  test('Escape leaves the reasons for the plan, on any page of them, and then the plan', async () => {
    const pty = await opened(await aUser(), SMALL);
    pty.type('p');
    await pty.waitFor('Enter go on');
    pty.type(ESCAPE);
    await pty.waitFor('q not today');
    expect(text(pty)).not.toContain('Nothing is lost');
    pty.type(ESCAPE);
    await pty.waitFor('Nothing is lost');
  });

  test.each([
    ['q', 'q'],
    ['Escape', ESCAPE],
  ])('%s: not today, and nothing is kept', async (_name, key) => {
    const home = await aUser();
    const pty = await opened(home);
    pty.type(key);
    await pty.waitFor('Nothing is lost: tomorrow has a new plan, not a backlog.');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
    expect(attemptsIn(home)).toHaveLength(2);
  });

  test('the day before, the plan is empty and says why', async () => {
    const home = await aUser();
    const pty = inTerminal(['--as-of', '2030-03-20T09:00Z'], home);
    await pty.waitFor('Tomorrow is the day');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
  });

  describe('when the minutes of the day are practiced', () => {
    const done = async (seconds: number) => {
      const home = await aUser();
      const attempt = { item: 'block-cdn', at: `${TODAY}T08:00:00+00:00`, grade: 'good' };
      const input = Array.from({ length: 4 }, () => JSON.stringify({ ...attempt, seconds: seconds / 4 })).join('\n');
      await rehearse(['record', '--from', '-'], { home, input });
      return home;
    };

    test('says so and asks before anything more', async () => {
      const home = await done(1200);
      const pty = inTerminal(['--as-of', `${TODAY}T09:00Z`], home);
      await pty.waitFor('10 minutes more');
      expect(text(pty)).toMatch(
        /^17 days to Acme .* Done for today: 20 of 20 minutes\. .*Tomorrow, 20 minutes: \d+ .*Enter done m 10 minutes more \? keys$/,
      );
      pty.type(ENTER);
      expect(await pty.ended).toMatchObject({ exitCode: 0 });
      expect(attemptsIn(home)).toHaveLength(6);
    });

    test('m has a plan for that many minutes more', async () => {
      const pty = inTerminal(['--as-of', `${TODAY}T09:00Z`], await done(1200));
      await pty.waitFor('10 minutes more');
      pty.type('m');
      await pty.waitFor(/Today 20 min\s+done,\s+10\s+more\./);
      await pty.waitFor('Enter start');
    });

    test('in part: the rest is offered', async () => {
      const pty = await opened(await done(720));
      // A line of its own: beside the interview it would not fit.
      expect(pty.screen()).toContain('Today 12 of 20 min done, 8 to go.');
      pty.type('s');
      await pty.waitFor('Today 12 min done, 4 more.');
    });

    test('through a pipe nothing more is begun', async () => {
      const home = await done(1200);
      const { code, out } = await rehearse(['--as-of', `${TODAY}T09:00Z`], { home });
      expect(code).toBe(0);
      expect(out).toContain('Done for today: 20 of 20 minutes.');
      expect(attemptsIn(home)).toHaveLength(6);
    });
  });

  test('no minutes today: said so, with what can be done', async () => {
    const home = await aUser();
    await rehearse(['settings', 'minutes', '0'], { home });
    const pty = inTerminal(['--as-of', `${TODAY}T09:00Z`], home);
    await pty.waitFor('rehearse drill');
    expect(await pty.ended).toMatchObject({ exitCode: 0 });
  });
});

/** How plain lines are chosen. */
interface Chosen {
  flags?: string[];
  env?: Record<string, string>;
  setting?: boolean;
}

describe('through a pipe', () => {
  test('printf plays a whole drill', async () => {
    const home = aFolder();
    const input = 'A cache at the edge.\n\n3\n1\n\ng\n';
    const { code, out, err } = await started(['drill', 'block-cdn'], { home, input: `${input}${'\n'.repeat(10)}` });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no cursor is moved, nothing is colored
    expect(out).not.toMatch(/[\u001b\r]/);
    expect(attemptsIn(home)).toMatchObject([{ item: 'block-cdn', answer: 'A cache at the edge.', confidence: 3 }]);
  });

  test.each([
    ['--plain', { flags: ['--plain'] }],
    ['TERM=dumb', { env: { TERM: 'dumb' } }],
    ['ACCESSIBLE=1', { env: { ACCESSIBLE: '1' } }],
    ['settings plain on', { setting: true }],
  ])(
    '%s in a terminal: line by line, no cursor is moved',
    async (_how, { flags = [], env = {}, setting = false }: Chosen) => {
      const home = aFolder();
      if (setting) await rehearse(['settings', 'plain', 'on'], { home });
      const pty = inTerminal(['drill', 'block-cdn', ...flags], home, { env });
      await pty.waitFor('an empty line ends it');
      pty.type('A cache.\n\n');
      await pty.waitFor('How sure are you');
      expect(pty.written()).not.toContain('\u001b');
    },
  );

  test('input that ends in the middle keeps what was answered, and stops in order', async () => {
    const home = aFolder();
    const { code } = await started(['drill', 'block-cdn'], { home, input: 'A cache at the edge.\n' });
    expect(code).toBe(0);
    expect(attemptsIn(home)).toEqual([]);
    const again = await started(['drill', 'block-cdn'], { home, input: '\n' });
    expect(again.out).toContain('A cache at the edge.');
  });
});
