import { beforeAll, describe, expect, test } from 'vitest';
import { type Item, KINDS } from '../../src/domain/content/kinds.ts';
import { tasksOf } from '../../src/domain/content/tasks.ts';
import { DRILLS, type DrillName } from '../../src/domain/drills/drills.ts';
import type { MockTask } from '../../src/domain/drills/mock/task.ts';
import type { Drill } from '../../src/domain/drills/room/drill.ts';
import { ANY_FAILURE, failuresOf } from '../../src/domain/drills/room/failures.ts';
import { openSheet } from '../../src/domain/drills/room/sheet.ts';
import { itemLines } from '../../src/domain/exports/item-text.ts';
import { createPainter } from '../../src/terminal/paint.ts';
import { ITEMS } from '../content/items.ts';
import {
  type Drawn,
  drawnOnScreen,
  drawnPlainly,
  sentencesOf,
  squeezed,
  textsOf,
  type Window,
} from '../fixtures/drawn.ts';
import { hashOf } from '../shares.ts';
import { EVERY_WINDOW } from '../thorough.mts';

const byId = (id: string) => ITEMS.find((item) => item.id === id);
const drillsOf = (item: Item) => Object.keys(KINDS[item.kind].offers) as DrillName[];
const DRILLED = ITEMS.filter((item) => drillsOf(item).length > 0);

const WINDOWS = {
  '80x24': { columns: 80, rows: 24 },
  '40x15': { columns: 40, rows: 15 },
  '80x18': { columns: 80, rows: 18 },
  '100x40': { columns: 100, rows: 40 },
  '60x10': { columns: 60, rows: 10 },
};
export const NAMES = Object.keys(WINDOWS) as (keyof typeof WINDOWS)[];

function isDrawnIn(window: Window, { id }: Item): boolean {
  return EVERY_WINDOW || Object.values(WINDOWS)[hashOf(id) % NAMES.length] === window;
}

/** Milliseconds that all items may take in one window, on a machine that is busy. */
const PATIENCE = EVERY_WINDOW ? 1_800_000 : 300_000;

/** The rounds of an item that are practiced: with one window an item, one round of each drill, always the same. */
function practicedRounds(item: Item, drill: DrillName): number[] {
  const all = roundsOf(item, drill);
  return EVERY_WINDOW ? Array.from({ length: all }, (_, i) => i) : [hashOf(`${item.id} ${drill}`) % all];
}

/** How often an item must come back until every probe, variant and prompt of it was dealt. */
function roundsOf(item: Item, drill: DrillName): number {
  if (item.kind === 'question' && item.probes.some(({ when }) => when)) return item.probes.length;
  if (item.kind === 'question' || item.kind === 'story') return Math.ceil(item.probes.length / 2);
  if (item.kind === 'technology') return Math.ceil((item.ladder.length - 1) / 2);
  if (item.kind === 'exercise') return 1 + ((item as { others?: unknown[] }).others?.length ?? 0);
  if (item.kind === 'scenario') return 1 + item.variants.length;
  if (item.kind === 'pattern') return drill === 'recognise' ? item.recognise.length : 1;
  return item.kind === 'incident' ? item.variants.length : 1;
}

/** Practices an item once, as a session would, with everything kept in memory. */
async function practice(item: Item, name: DrillName, earlier: number, { terminal }: Drawn): Promise<void> {
  const { load, noun } = DRILLS[name];
  const drill = (await load()) as Drill;
  const task = tasksOf(item)[name];
  if (!task) throw new Error(`${item.id} offers nothing to ${name}`);
  const rubric = 'failures' in task && task.failures ? byId(task.failures) : undefined;
  let random = earlier;
  await drill.run(task, {
    terminal,
    heading: { left: item.title, right: `${noun.one} 1 of 1` },
    sheet: openSheet({ read: () => undefined, keep: () => {}, drop: () => {} }, item.id),
    soFar: [],
    random: () => (random = (random + 0.37) % 1),
    clock: () => 0,
    aloud: false,
    untimed: false,
    level: 'staff',
    earlier,
    lenses: [],
    failures: rubric?.kind === 'rubric' ? failuresOf(rubric) : ANY_FAILURE,
    rate: async () => {},
    stories: async () => [],
    tasksOf: <Task>({ name: other }: Drill<Task>) =>
      ITEMS.flatMap((one) => (tasksOf(one)[other as DrillName] as Task | undefined) ?? []),
    titleOf: (id) => byId(id)?.title ?? id,
    mock: {
      now: () => 0,
      deal: async (_, count) =>
        Array.from({ length: count }, () => ({ title: 'X', text: 'Reverse a list.', reveals: [], asks: [] })),
      mock: (id) => byId(id) as unknown as MockTask,
      rubric: (id) => {
        const named = byId(id);
        return named?.kind === 'rubric' ? named : undefined;
      },
    },
  });
}

/** The points of an item, wherever in it they stand, but for those of twists and interruptions, which chance deals, of probes with a condition, of parts that one must draw, and of updates, which one must post. */
function pointsOf(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) {
    if (['points', 'lessons', 'triggers'].includes(key))
      return value.filter((point: { needs?: string }) => !point.needs).map((point: { text: string }) => point.text);
    if (key === 'probes')
      return value.filter((probe: { when?: object }) => !probe.when).flatMap((one) => pointsOf(one));
    return value.flatMap((one) => pointsOf(one));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    ['twists', 'updates', 'interruptions'].includes(name) ? [] : pointsOf(one, name),
  );
}

/** Draws an item through all its drills and rounds; returns what is wrong with what was seen. */
async function problemsOf(item: Item, open: () => Drawn, width: number): Promise<string[]> {
  const problems: string[] = [];
  const given = new Set<string>();
  for (const name of drillsOf(item)) {
    for (const earlier of practicedRounds(item, name)) {
      const drawn = open();
      try {
        await practice(item, name, earlier, drawn);
        for (const text of drawn.given) given.add(text);
        const rows = await drawn.rows();
        const all = squeezed(rows.join(''));
        problems.push(
          ...rows.filter((row) => row.length > width).map((row) => `too wide: ${row}`),
          ...[...drawn.cut, ...sentencesOf(drawn.given).filter((text) => !all.includes(squeezed(text)))].map(
            (text) => `cut: ${text}`,
          ),
          ...drawn.unread.map((text) => `scrolled away: ${text}`),
        );
      } catch (error) {
        problems.push(String(error));
      } finally {
        drawn.close();
      }
    }
  }
  if (EVERY_WINDOW) {
    const missing = pointsOf(item).filter((text) => !given.has(text));
    problems.push(...missing.map((text) => `never comes up: ${text}`));
  }
  return problems.map((problem) => `${item.id}: ${problem}`);
}

/** Some items at a time: most of the time is spent waiting for frames. */
const AT_ONCE = 6;

async function allProblems(window: Window, open: () => Drawn, width: number): Promise<string[]> {
  const problems: string[] = [];
  const waiting = DRILLED.filter((item) => isDrawnIn(window, item));
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift())
      problems.push(...(await problemsOf(item, open, width)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return problems;
}

const PROMPTS = ['answer', 'choose', 'tick'];

/** The tests that draw every item in one of the windows, or those that are drawn in no other one. */
export function drawsEveryItem(name: keyof typeof WINDOWS): void {
  const window = WINDOWS[name];
  // The screen loads its prompts when they are first asked for; here every frame is looked at.
  beforeAll(async () => {
    await Promise.all([
      ...PROMPTS.map((prompt) => import(`../../src/terminal/${prompt}-prompt.ts`)),
      import('../../src/terminal/inquired.ts'),
    ]);
  });

  describe(`practiced in ${name}`, () => {
    test('every item fits the screen, every point of it: nothing too wide, nothing cut, nothing gone before it could be read', {
      timeout: PATIENCE,
    }, async () => {
      expect(await allProblems(window, () => drawnOnScreen(window), window.columns)).toEqual([]);
    });

    test('every item is whole when it is read line by line', async () => {
      expect(await allProblems(window, () => drawnPlainly(window), Number.POSITIVE_INFINITY)).toEqual([]);
    });

    test('every item is whole, and no line too wide, when it is shown', () => {
      const painter = createPainter();
      const problems = ITEMS.filter((item) => isDrawnIn(window, item)).flatMap((item) => {
        const lines = itemLines(item, (id) => byId(id)?.title);
        const rows = painter.rows(lines, window.columns, window.columns);
        const all = squeezed(rows.join(''));
        return [
          ...rows.filter((row) => row.length > window.columns).map((row) => `${item.id}: too wide: ${row}`),
          ...textsOf(lines)
            .filter((text) => !all.includes(squeezed(text)))
            .map((text) => `${item.id}: cut: ${text}`),
        ];
      });
      expect(problems).toEqual([]);
    });
  });
}
