import { describe, expect, test } from 'vitest';
import { takeMark } from '../../src/commands/session/own-mark.ts';
import { Stopped } from '../../src/domain/problem.ts';
import type { World } from '../../src/world.ts';
import { aFolder } from '../storage/places.ts';
import { rehearse } from './program.ts';

const ITEM = 'question-uuid-index';
const at = (day: string) => ['--as-of', day];
const planned = async (home: string, day = '2030-03-04') => {
  const { out } = await rehearse(['today', '--json', '--minutes', '600', ...at(day)], { home });
  return JSON.parse(out).items.map(({ id }: { id: string }) => id) as string[];
};
const mark = (home: string, args: string[], day = '2030-03-04') => rehearse(['mark', ...args, ...at(day)], { home });
const withInterview = async () => {
  const home = aFolder();
  await rehearse(['interview', 'add', '--at', '2030-03-30T10:00', ...at('2030-03-04')], { home });
  return home;
};

describe.each([
  ['without a date', async () => aFolder()],
  ['toward an interview', withInterview],
])('an item that is marked, %s', (_, aHome) => {
  test.each(['known', 'suspended'])('%s is in no plan until the mark is cleared', async (as) => {
    const home = await aHome();
    expect(await planned(home)).toContain(ITEM);
    expect((await mark(home, [ITEM, as])).code).toBe(0);
    expect(await planned(home)).not.toContain(ITEM);
    expect(await planned(home, '2030-03-05')).not.toContain(ITEM);
    expect((await mark(home, [ITEM, 'clear'])).out).toContain('is planned and counted again');
    expect(await planned(home)).toContain(ITEM);
  });

  test('not-today comes back tomorrow', async () => {
    const home = await aHome();
    await mark(home, [ITEM, 'not-today']);
    expect(await planned(home)).not.toContain(ITEM);
    expect(await planned(home, '2030-03-05')).toContain(ITEM);
  });
});

test('Escape in the list of marks goes back to the item, and marks nothing', async () => {
  const terminal = { choose: () => Promise.reject(new Stopped()) };
  const world = { terminal: async () => terminal } as unknown as World;
  expect(await takeMark({ id: ITEM }, world)).toBeUndefined();
});

describe('a mark', () => {
  test('leaves the item out of what is counted, and says so', async () => {
    const home = aFolder();
    const questions = async () => JSON.parse((await rehearse(['stats', '--json'], { home })).out).byKind.question.items;
    const before = await questions();
    await mark(home, [ITEM, 'suspended']);
    expect(await questions()).toBe(before - 1);
    await rehearse(['record', 'block-cdn', '--grade', 'good'], { home });
    expect((await rehearse(['stats'], { home })).out).toContain('Not counted: 1 suspended. To see them: rehearse mark');
  });

  test('leaves the item out when its kind or topic is practiced, but not when it is named itself', async () => {
    const home = aFolder();
    const drilled = async (what: string) =>
      (await rehearse(['drill', what, '--untimed', '--count', '1000'], { home, input: 's\n' })).out.split('\n')[0];
    const designs = JSON.parse((await rehearse(['content', 'list', '--kind', 'design', '--json'], { home })).out);
    expect(await drilled('design')).toContain(`1 of ${designs.length}.`);
    await mark(home, ['design-url-shortener', 'known']);
    expect(await drilled('design')).toContain(`1 of ${designs.length - 1}.`);
    expect(await drilled('design-url-shortener')).toContain('1 of 1.');
    for (const { id } of designs) {
      await mark(home, [id, 'suspended']);
    }
    const none = await rehearse(['drill', 'design'], { home });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('All of that is marked as known or suspended.')]);
  });

  test('can be made right after the comparison, with the key m; Enter keeps the item in', async () => {
    const drilled = async (keys: string) => {
      const home = aFolder();
      const input = `a herd\n\n3\n1 2\n2\nhard\n${keys}`;
      const { out } = await rehearse(['drill', 'term-thundering-herd'], { home, input });
      return { out, marks: JSON.parse((await mark(home, ['--json'])).out) };
    };
    const known = await drilled('m\nk\n\n');
    expect(known.marks).toMatchObject([{ item: 'term-thundering-herd', is: 'known' }]);
    expect(known.out.replace(/\s+/g, ' ')).toContain(
      'Known: it is not planned, and no longer counted. To take that back: rehearse mark term-thundering-herd clear.',
    );
    expect(known.out.split('Leave it out of the plan?').at(-1)).not.toContain('Comes back');
    expect((await drilled('m\n\n\n')).marks).toEqual([]);
  });

  test('is listed with its day, also as JSON; the last one said holds', async () => {
    const home = aFolder();
    await mark(home, [ITEM, 'known']);
    await mark(home, [ITEM, 'suspended']);
    const { out } = await mark(home, []);
    expect(out).toMatch(/^Suspended: .*\n(.*\n)*.*question-uuid-index, since Mon 4 Mar/);
    expect(out).not.toContain('Known');
    const json = JSON.parse((await mark(home, ['--json'])).out);
    expect(json).toEqual([{ item: ITEM, title: expect.any(String), is: 'suspended', at: expect.any(String) }]);
    expect((await mark(aFolder(), [])).out).toContain('Nothing is marked.');
  });

  test('goes along to another machine, and so does taking it back', async () => {
    const [here, there] = [aFolder(), aFolder()];
    const carry = async () => {
      const { out } = await rehearse(['data', 'export'], { home: here });
      return rehearse(['data', 'import', '-'], { home: there, input: out });
    };
    await mark(here, [ITEM, 'known']);
    expect((await carry()).out).toContain('1 mark');
    expect(await planned(there)).not.toContain(ITEM);
    await mark(here, [ITEM, 'clear']);
    expect((await carry()).out).toContain('1 mark removed');
    expect(await planned(there)).toContain(ITEM);
  });

  test.each([
    [['nothing-such', 'known'], 1, 'Unknown item "nothing-such".'],
    [[ITEM], 2, 'What is it to be?'],
    [[ITEM, 'clear'], 1, 'is not marked'],
    [[ITEM, 'knwon'], 2, 'known'],
  ])('%j is refused', async (args, code, says) => {
    const { code: was, err } = await mark(aFolder(), args);
    expect([was, err]).toEqual([code, expect.stringContaining(says)]);
  });
});
