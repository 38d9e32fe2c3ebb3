import { expect, test } from 'vitest';
import { planLines } from '../../src/commands/session/start-screen.ts';
import type { UserState } from '../../src/commands/session/user-state.ts';
import type { DrillName } from '../../src/domain/drills/drills.ts';
import type { Entry } from '../../src/domain/ports.ts';
import { emptyStanding } from '../../src/domain/practice/standing.ts';
import type { Line } from '../../src/domain/terminal.ts';

const state = { standing: emptyStanding() } as UserState;
const item = (drill: DrillName, title: string, seconds = 120) => ({
  entry: { id: title, aliases: [], drill, title } as unknown as Entry,
  seconds,
  why: '',
  gain: 0,
});
const rows = (lines: readonly Line[]) => lines.map((one) => (typeof one === 'string' ? one : `${one.hang}${one.text}`));

test('the plan takes five lines at most, and the last one counts the rest', () => {
  const drills: DrillName[] = ['answer', 'rehearse', 'recall', 'recognise', 'signal'];
  const planned = drills.map((drill, i) => item(drill, `Title ${i}`));
  const lines = rows(planLines(['Begun', 'Begun too'], planned, state, 80));
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^ {11}2 to finish +Begun; Begun too$/);
  expect(lines[1]).toMatch(/^ {4}2 min {2}1 new question +Title 0$/);
  expect(lines[4]).toMatch(/^ {4}4 min {2}2 more +Title 3; Title 4$/);
});

test('a line names what fits in its row, and at least the beginning of one', () => {
  const planned = ['A title of some considerable length', 'Another one of such length', 'And one more'].map((one) =>
    item('answer', one),
  );
  expect(rows(planLines([], planned, state, 78))).toEqual([
    '    6 min  3 new questions  A title of some considerable length; 2 more',
  ]);
  expect(rows(planLines([], planned, state, 60))[0]).toMatch(/A title of some \.\.\.; 2 more$/);
  expect(rows(planLines([], planned, state, 40))).toEqual(['    6 min  3 new questions']);
});
