import { describe, expect, test } from 'vitest';
import type { IncidentVariant } from '../../../src/domain/drills/incident/variant.ts';
import { type IncidentTask, incident } from '../../../src/domain/drills/incident.ts';
import { pickUp } from '../../../src/domain/drills/room/resuming.ts';
import { openSheet } from '../../../src/domain/drills/room/sheet.ts';
import { Interrupted } from '../../../src/domain/problem.ts';
import { lockedIncident } from '../../fixtures/incident-machine.ts';
import { type Action, type Rule, textOf } from '../../fixtures/scripted-terminal.ts';
import { aRoom, draftsIn } from './room.ts';

const task = (...variants: IncidentVariant[]): IncidentTask => ({
  setting: 'Two in the morning.',
  variants: variants.length > 0 ? variants : [lockedIncident],
  seconds: 480,
});
const quiet: IncidentVariant = { ...lockedIncident, interrupts: [] };

/** Lines typed one after the other, each confirmed with Enter; an action may say more. */
const typed = (...lines: (string | Action)[]): Rule => [
  'What do you do?',
  ...lines.map((line) => (typeof line === 'string' ? { types: line } : line)),
];
const STRONG = ['who blocks whom', 'terminate 4711', 'set a timeout', 'post an update', 'hand over'];
const SEVERE: Rule = ['How severe', { takes: 'SEV-2' }];
const HONEST: Rule = ['Will it be over', { takes: 'No time' }];

async function live(rules: Rule[], own: Parameters<typeof aRoom>[1] = {}, lived = task()) {
  const { room, terminal } = aRoom(rules, own);
  const performance = await incident.run(lived, room);
  const [did, told] = performance.note?.fields ?? [];
  return { performance, terminal, did: did?.text ?? '', told: told?.text };
}
const lostIn = (text: string) => Number(/(\d+) orders lost\./.exec(text)?.[1]);

describe('an incident', () => {
  test('is played by typing what one does, and the debrief says what came of it', async () => {
    const { terminal, did, told, performance } = await live([
      typed(...STRONG),
      SEVERE,
      HONEST,
      ['Write the update', { types: 'Orders fail.' }],
    ]);
    expect(did).toBe(
      [
        '02:00 List open transactions',
        '02:01 End one session: 4711',
        '02:02 Set a timeout for idle sessions',
        '02:03 Post an update',
        '02:04 Said: No time yet. I will post at 02:10.',
        '02:04 Hand over to the morning',
      ].join('\n'),
    );
    expect(told).toBe('Orders fail.');
    expect(terminal.text).toContain('40 orders lost. A strong responder on the same machine: 40.');
    expect(terminal.text).toContain('You found every move yourself.');
    expect(terminal.text).toContain('The cause:  A job called the outside inside a transaction.');
    expect(performance.of).toBe(3 + 2);
  });

  test('shows the table in which the line is, and what one sees of every move', async () => {
    const { terminal } = await live([typed(...STRONG)]);
    expect(terminal.text).toContain('4711   stock-sync');
    expect(terminal.text).toContain('It rolls back, and the orders run through.');
    expect(terminal.text).toContain('The job fails in its log and blocks no one.');
  });

  test('reads back the move with the line that it is about, before it is done', async () => {
    const { terminal } = await live([typed(...STRONG)]);
    const asked = terminal.of('choose').filter(({ text }) => text === 'Is that it?');
    expect(asked[1]?.options).toEqual(['End one session: 4711', 'no, something else']);
    // The Enter after the line, pressed twice, must not be the move.
    expect(terminal.recorded).toContain('Is that it?');
  });

  test('says once when it ended, and not where the time goes', async () => {
    const ends = { ...quiet.ends, 'handed-over': { good: true, says: '{now}. The night is over.' } };
    const { terminal } = await live([typed(...STRONG), SEVERE], {}, task({ ...quiet, ends }));
    expect(terminal.text.match(/02:05\. The night is over\./g)).toHaveLength(1);
    expect(terminal.text).not.toContain('{now}');
  });

  test.each([
    [80, true],
    [40, false],
  ])('keeps in sight what one was looking at when someone interrupts, in %i columns: %s', async (width, isSeen) => {
    const waits = typed('wait', ...STRONG);
    const { terminal } = await live([waits, SEVERE, HONEST], { width });
    const at = terminal.happened.findIndex(({ text }) => text.includes('I can work with that.'));
    const page = terminal.happened.slice(at - 1, at + 2).map(({ text }) => text);
    expect(page.join('\n').includes('It does not clear.')).toBe(isSeen);
  });

  test.each([
    [80, true],
    [40, false],
  ])('says what is not possible beside what one was looking at, in %i columns: %s', async (width, isSeen) => {
    const { terminal } = await live([typed('who blocks whom', 'hand over', ...STRONG.slice(1)), SEVERE, HONEST], {
      width,
    });
    const page = terminal.happened.find(({ text }) => text.includes('That is not possible now.'))?.text ?? '';
    expect(page).toContain('Every second order fails.');
    expect(page.includes('stock-sync')).toBe(isSeen);
  });

  test('does nothing of what it heard wrongly: no minute is gone', async () => {
    const { terminal, did } = await live([
      typed('restart', ...STRONG),
      ['Is that it?', { takes: 'no, something else' }, {}],
      SEVERE,
      HONEST,
    ]);
    expect(did).not.toContain('Restart');
    expect(did).toMatch(/^02:00 List open transactions\n/);
    expect(lostIn(terminal.text)).toBe(40);
  });

  test('says so when no one knows how to do what was typed: that costs a minute', async () => {
    const { terminal } = await live([typed('order a pizza', ...STRONG), SEVERE, HONEST]);
    expect(terminal.text).toContain('No one here knows how to do that. A minute is gone.');
    expect(lostIn(terminal.text)).toBe(60);
  });

  test('asks which move is meant if only a line of a table is named', async () => {
    const { terminal } = await live([
      typed('sessions', '4711!', ...STRONG.slice(1)),
      ['Which of these do you mean?', { takes: 'End one session: 4711' }],
      SEVERE,
      HONEST,
    ]);
    expect(terminal.text).toContain('It rolls back, and the orders run through.');
  });

  test('shows what was typed above what one sees, so that it is in sight in a small window', async () => {
    const { terminal } = await live([typed(...STRONG), SEVERE, HONEST]);
    expect(terminal.text).toMatch(/> who blocks whom\n+Every second order fails/);
  });

  test('deals another course when it comes back', async () => {
    const other = { ...quiet, name: 'The other', cause: 'Something else.' };
    for (const [earlier, cause] of [quiet.cause, other.cause, quiet.cause].entries()) {
      const { terminal } = await live([typed(...STRONG)], { earlier }, task(quiet, other));
      expect(terminal.text).toContain(`The cause:  ${cause}`);
    }
  });
});

describe('what a play costs', () => {
  const price = (text: string, of: string) => Number(new RegExp(`${of}.*?\\+(\\d+)`).exec(text)?.[1] ?? 0);

  test.each<[string, string[], { lost: number; of: string; price: number }]>([
    [
      'a move that makes it worse costs all that it leads to',
      ['restart', ...STRONG],
      { lost: 600, of: 'Restart the instances', price: 400 },
    ],
    [
      'looking for the cause first costs the minutes',
      ['read the code', ...STRONG],
      { lost: 400, of: 'Read the code', price: 360 },
    ],
    [
      'the wrong line costs what it does, for good',
      ['sessions', 'kill session 3920', 'terminate 4711', 'timeout', 'update', 'hand over'],
      { lost: 120, of: 'End one session: 3920', price: 80 },
    ],
    [
      'what no one understands costs a minute',
      ['order a pizza', ...STRONG],
      { lost: 60, of: 'Lose a minute', price: 20 },
    ],
  ])('%s', async (_, lines, { lost, of, price: expected }) => {
    const { terminal } = await live([typed(...lines)], {}, task(quiet));
    expect(lostIn(terminal.text)).toBe(lost);
    expect(price(terminal.text, of)).toBe(expected);
    expect(terminal.text).toContain('what it cost beyond the best that was still possible');
  });

  test('an answer to someone who interrupts has its price as well', async () => {
    const { terminal, did } = await live([typed(...STRONG), ['Will it be over', { takes: 'Yes, ten' }]]);
    expect(did).toContain('02:04 Said: Yes, ten minutes. Tell all of them, please.');
    expect(lostIn(terminal.text)).toBe(80);
    expect(terminal.text).toContain('They try again, as promised.');
  });

  test.each([
    [45 + 29, 40],
    [45 + 30, 60],
    [45 + 59, 60],
  ])(
    '%i seconds of thinking in one turn lose %i orders: a minute for every half minute over the time',
    async (after, lost) => {
      const [first = '', ...rest] = STRONG;
      const { terminal } = await live([typed({ types: first, after }, ...rest)], {}, task(quiet));
      expect(lostIn(terminal.text)).toBe(lost);
    },
  );

  test('without a clock one may think as long as one likes', async () => {
    const [first = '', ...rest] = STRONG;
    const { terminal } = await live([typed({ types: first, after: 999 }, ...rest)], { untimed: true }, task(quiet));
    expect(lostIn(terminal.text)).toBe(40);
  });

  test('who says nothing is called, and it ends when someone else takes over', async () => {
    const { terminal, performance } = await live([typed('wait')], {}, task(quiet));
    expect(terminal.text).toContain('The update did not come: someone calls you, for two minutes.');
    expect(terminal.text).toContain('Your manager takes over.');
    expect(terminal.text).toMatch(/[2-9] updates missed/);
    expect(performance.grade).toBe('again');
  });
});

describe('what is typed', () => {
  test('costs nothing if it holds no word, and says how to go on', async () => {
    const { terminal } = await live([typed('?', ...STRONG)], {}, task(quiet));
    expect(terminal.text).toContain('Type what you do, in a few words.');
    expect(lostIn(terminal.text)).toBe(40);
  });

  test('is asked about if it can mean several things, or what one said not to do', async () => {
    const { terminal } = await live(
      [typed("don't restart anything", ...STRONG), ['Which of these', { takes: 'none' }]],
      {},
      task(quiet),
    );
    const asked = terminal.of('choose').find(({ text }) => text.startsWith('Which of these'));
    expect(asked?.options).toEqual(['Restart the instances', 'none of these']);
    expect(lostIn(terminal.text)).toBe(60);
  });

  test('is asked for again if it is about a table that no one has looked at', async () => {
    const { terminal } = await live([typed('terminate 4711', ...STRONG)], {}, task(quiet));
    expect(terminal.text).toContain('On which one? You have not looked yet.');
    expect(lostIn(terminal.text)).toBe(40);
  });

  test('is asked for its line if it names none', async () => {
    const lines = ['sessions', 'terminate it', 'timeout', 'update', 'hand over'];
    const { did } = await live([['Which one?', { types: 'the one with 4711' }], typed(...lines)], {}, task(quiet));
    expect(did).toContain('End one session: 4711');
  });

  test('may be nothing: then moves are listed, mixed, and the debrief counts them', async () => {
    const list = { types: '' };
    const { terminal, performance } = await live(
      [['What do you do?', list, { takes: 'List open' }, list, { takes: 'Restart' }, { types: 'wait' }]],
      {},
      task(quiet),
    );
    const listed = terminal.of('choose').filter(({ text }) => text === 'What do you do?');
    expect([...(listed[0]?.options ?? [])].sort()).toEqual([
      'List open transactions',
      'Post an update',
      'Restart the instances',
      'Wait whether it clears up',
      'something else, in my own words',
    ]);
    expect(terminal.recorded).toContain('What do you do?');
    expect(terminal.text).toMatch(/2 of \d+ moves from the list/);
    expect(performance.grade).toBe('again');
  });
});

describe('the status update', () => {
  test('is written against the clock, with what is seen in sight, and ticked beside a good one', async () => {
    const { terminal } = await live([typed(...STRONG), ['Write the update', { types: 'It hurts.' }]], {}, task(quiet));
    const [request] = terminal.of('answer');
    expect(request?.request?.seconds).toBe(90);
    expect(textOf(request?.request?.again ?? [])).toContain('Orders go through.');
    expect(terminal.text).toContain('A good one:  "02:03. Orders have worked since 02:02."');
    expect(terminal.of('tick').map(({ text }) => text)).toContain('Your update of 02:03. Tick what it says.');
  });

  test('asks once how severe it is, and the debrief says whether it was', async () => {
    const lines = ['update', ...STRONG];
    const { terminal } = await live([typed(...lines), ['How severe', { takes: 'SEV-3' }]], {}, task(quiet));
    expect(terminal.of('choose').filter(({ text }) => text === 'How severe is it?')).toHaveLength(1);
    expect(terminal.text).toContain('You called it SEV-3, which was wrong. One function is down');
  });

  test('says that it is out', async () => {
    const { terminal } = await live([typed('update', ...STRONG), SEVERE], {}, task(quiet));
    expect(terminal.text).toContain('Your update is out.');
  });

  test('goes to no one if nothing is written, and no minute is gone', async () => {
    const told: Rule = ['Write the update', { types: ' ' }, { types: 'It hurts.' }];
    const { terminal, did } = await live([typed('update', ...STRONG), SEVERE, told], {}, task(quiet));
    expect(terminal.text).toContain('You wrote nothing, so no update went out.');
    expect(did.match(/Post an update/g)).toHaveLength(1);
    expect(lostIn(terminal.text)).toBe(40);
  });

  test('has the seconds that the user asked for, or none', async () => {
    const seconds = async (own: object) =>
      (await live([typed(...STRONG)], own, task(quiet))).terminal.of('answer')[0]?.request?.seconds;
    expect([await seconds({ seconds: 30 }), await seconds({ untimed: true })]).toEqual([30, null]);
  });
});

describe('an incident that was left in the middle', () => {
  test('goes on from there: the same debrief as without the break', async () => {
    for (let turns = 1; turns < STRONG.length; turns++) {
      const drafts = draftsIn();
      const own = { drafts };
      const [done, rest] = [STRONG.slice(0, turns), STRONG.slice(turns)];
      const leaves = { leaves: new Interrupted() };
      const told: Rule[] = [['Write the update', { types: 'Orders fail.' }], SEVERE];
      await expect(live([...told, typed(...done, leaves)], own)).rejects.toThrow(Interrupted);
      const resumed = await live([...told, typed(...rest)], own);
      const whole = await live([...told, typed(...STRONG)]);
      expect(resumed.did).toBe(whole.did);
      expect(resumed.told).toBe(whole.told);
      const debriefOf = ({ text }: { text: string }) => text.slice(text.indexOf('orders lost'));
      expect(debriefOf(resumed.terminal)).toBe(debriefOf(whole.terminal));
      expect(resumed.terminal.text).not.toContain('Two in the morning.');
    }
  });

  test('is shown in words when one comes back', async () => {
    const drafts = draftsIn();
    const leaves = { leaves: new Interrupted() };
    await expect(live([typed('sessions', 'terminate 4711', leaves)], { drafts })).rejects.toThrow(Interrupted);
    const { terminal } = aRoom();
    await pickUp(terminal, openSheet(drafts, 'item'));
    expect(terminal.text).toContain('02:00 List open transactions\n02:01 End one session: 4711');
  });
});

describe('the grade that is proposed', () => {
  test.each<[string, string[], string]>([
    ['easy for the strong path', STRONG, 'easy'],
    ['good for a detour of minutes', ['look who blocks', ...STRONG], 'good'],
    ['again for what cannot be undone', ['sessions', 'terminate 3920', ...STRONG.slice(1)], 'again'],
    ['again for a bad end', ['sessions', 'terminate 4711', 'update', 'hand over'], 'again'],
  ])('%s', async (_, lines, grade) => {
    const rules: Rule[] = [['Tick what you did', { ticks: 'all' }], typed(...lines)];
    expect((await live(rules, {}, task(quiet))).performance.grade).toBe(grade);
  });

  test('is a step lower if hardly any of the lessons was acted on', async () => {
    expect((await live([typed(...STRONG)], {}, task(quiet))).performance.grade).toBe('good');
  });
});
