import { LAST_DAYS, LAST_GRADED } from '../../src/domain/practice/protocol/phase.ts';
import { cellName, cellsOf, isShort, LEARNERS, MISSED, QUICK, WHOLE } from './cells.ts';
import { byCommands, commandsOf, shipped } from './commands.ts';
import { type Foretold, fiveMoreError, foretold, judge } from './foresight.ts';
import { difference, type Measured, mean, measure, recalls, spread } from './measure.ts';
import { planner } from './ours.ts';
import type { PolicySort } from './policy.ts';
import { everyThreeDays, fsrs90, fsrs97, fsrsClamped, fsrsSweep, greedy, leitner, sm2 } from './rivals.ts';
import type { Cell, First } from './simulate.ts';

const OURS = 'ours';
/** The rivals that ours must not lose to anywhere, and by how much it may at most. */
const BARRED = [fsrs90.name, sm2.name, everyThreeDays.name];
const TOLERANCE = 0.01;
const POLICIES = [
  everyThreeDays,
  leitner,
  sm2,
  fsrs90,
  fsrs97,
  fsrsClamped,
  fsrsSweep,
  greedy,
  planner(OURS),
  planner('ours, above 0.9', { goal: 'above-90' }),
];
/** Seeds from here were never looked at while the planner was made. */
const FRESH = 7000;
const SHORT_NAMES = [
  '3 days',
  'Leitner',
  'SM-2',
  'FSRS.90',
  'FSRS.97',
  'clamped',
  'sweep',
  'greedy',
  'ours',
  'ours>.9',
];

/** How first meetings are graded, each measured on its own. */
const FIRSTS: Record<First, string> = {
  judged: 'FIRST MEETINGS JUDGED: "good" where it will be there tomorrow',
  again: 'FIRST MEETINGS FAILED: all graded "again", as no one can produce what is new',
};

/** Prints the whole measurement. `--quick`, `--seeds N`, `--from N`, `--first judged|again`, `--commands`. */
export function main(args: readonly string[], print: (line: string) => void, bin: string): void {
  const quick = args.includes('--quick');
  const number = (name: string, otherwise: number) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  const count = number('--seeds', args.includes('--commands') ? 1 : quick ? 3 : 20);
  const seeds = Array.from({ length: count }, (_, i) => number('--from', FRESH) + i);
  if (args.includes('--commands')) {
    throughCommands(bin, seeds, print);
    return;
  }
  print(
    `Mean recall by weight on the day, and its standard deviation over ${count} seeds; then the share of items above 0.9.`,
  );
  print('All policies practice on the same days, the last one the evening before; * marks cells if time is short.');
  const only = args.includes('--first') ? args[args.indexOf('--first') + 1] : undefined;
  for (const first of ['judged', 'again'] as const)
    if (only === undefined || only === first) measureAll(first, quick, seeds, print);
}

function measureAll(first: First, quick: boolean, seeds: readonly number[], print: (line: string) => void): void {
  print(`\n${FIRSTS[first]}\n`);
  print(`${' '.repeat(39)}${SHORT_NAMES.map((name) => name.padStart(12)).join('')}`);
  const rows = cellsOf(quick ? QUICK : WHOLE, first).map((cell) => {
    const measured = measure(cell, POLICIES, seeds);
    print(row(`${cellName(cell)}${isShort(cell) ? ' *' : ''}`, measured));
    print(row('', measured, ({ results }) => `>.9 ${mean(results.map(({ firm }) => firm)).toFixed(2)}`));
    print(row('', measured, ({ results }) => `${mean(results.map(({ seconds }) => seconds)).toFixed(0)} s`));
    return { cell, measured };
  });
  bars(rows, print);
  foresight(
    rows.map(({ cell }) => cell).filter(({ horizon }) => horizon >= 7),
    seeds,
    print,
  );
  if (quick) return;
  missedDays(first, seeds, print);
  calendarRule(first, seeds, print);
}

/** What users were told on the first day and at mid-term, against what came; in points of a pass that is graded "good". */
function foresight(cells: readonly Cell[], seeds: readonly number[], print: (line: string) => void): void {
  print(
    '\nForetold on the first day: mean error, band (below, within, above), width; the same at mid-term; error of five more minutes',
  );
  const all: Foretold[] = [];
  const line = ({ error, below, above, width }: ReturnType<typeof judge>) =>
    `${error.toFixed(3).padStart(7)}  ${[below, 1 - below - above, above].map((one) => one.toFixed(2)).join(' ')}  ${width.toFixed(2)}`;
  for (const cell of cells) {
    const users = seeds.map((seed) => foretold(cell, seed));
    all.push(...users);
    print(
      `${cellName(cell).padEnd(39)}${line(judge(users, ({ first }) => first))}  | ${line(judge(users, ({ middle }) => middle))}  | ${fiveMoreError(cell, seeds, users).toFixed(3)}`,
    );
  }
  for (const [name, of] of [
    ['first day', ({ first }: Foretold) => first],
    ['mid-term', ({ middle }: Foretold) => middle],
  ] as const) {
    const told = judge(all, of);
    print(
      `All users, ${name}: ${line(told)}; of those told "out of reach" ${told.outButReached.toFixed(2)} reached it, of those who missed ${told.missedAndTold.toFixed(2)} were told.`,
    );
  }
}

/** Days to the interview and minutes a day: a process a command takes its time. */
const AS_A_USER = [
  [14, 20],
  [28, 20],
] as const;

/**
 * The shipped library through the program's commands, as a user meets it: with quotas, the calendar, and a pace to learn.
 * The rivals know nothing but recall: they have the minutes of the day, and then those that ours spends on recall.
 */
function throughCommands(bin: string, seeds: readonly number[], print: (line: string) => void): void {
  const commands = commandsOf(bin);
  try {
    const entries = shipped(commands);
    print(
      `${entries.length} items of the library; everyone stops on D-4; ${seeds.length} seeds. Recall, seconds a day.\n`,
    );
    for (const learner of LEARNERS)
      for (const [days, minutes] of AS_A_USER) {
        const base = {
          learner,
          horizon: days - 3,
          gap: 4,
          items: entries.length,
          missed: [],
          first: 'judged' as const,
        };
        const told = (each: number, policies: readonly PolicySort[]) =>
          measure({ ...base, minutes: each }, policies, seeds, entries);
        const ours = told(minutes, [byCommands(commands)]);
        const spent = mean(ours.flatMap(({ results }) => results.map(({ seconds }) => seconds)));
        const values = [...ours, ...told(minutes, [sm2, fsrs90]), ...told(spent / 60, [sm2, fsrs90])].map(
          (one) =>
            `${one.name} ${mean(recalls(one)).toFixed(3)} ${mean(one.results.map(({ seconds }) => seconds)).toFixed(0)} s`,
        );
        print(`${`${learner.name.padEnd(14)} ${days} d x ${minutes} min`.padEnd(30)}${values.join('; ')}`);
      }
  } finally {
    commands.close();
  }
}

function row(
  name: string,
  measured: readonly Measured[],
  show = (one: Measured) => `${mean(recalls(one)).toFixed(3)}±${spread(recalls(one)).toFixed(3).slice(2)}`,
): string {
  return `${name.padEnd(39)}${measured.map((one) => show(one).padStart(12)).join('')}`;
}

interface Row {
  cell: Cell;
  measured: readonly Measured[];
}

function bars(rows: readonly Row[], print: (line: string) => void): void {
  const find = ({ measured }: Row, name: string) => measured.find((one) => one.name === name) as Measured;
  const lost = rows.flatMap((one) =>
    BARRED.map((name) => ({ one, name, by: difference(find(one, OURS), find(one, name)) })).filter(
      ({ by }) => by.mean < -TOLERANCE,
    ),
  );
  print(
    `\nAt or above ${BARRED.join(', ')} (never more than ${TOLERANCE} below): ${rows.length - new Set(lost.map(({ one }) => one)).size} of ${rows.length} cells.`,
  );
  for (const { one, name, by } of lost)
    print(`  below: ${cellName(one.cell)}, ${name}: ${by.mean.toFixed(3)} ± ${by.error.toFixed(3)} (standard error)`);
  const ratio = (one: Row) => mean(recalls(find(one, OURS))) / mean(recalls(find(one, fsrs90.name)));
  for (const learner of [undefined, ...LEARNERS]) {
    const own = rows.filter(({ cell }) => learner === undefined || cell.learner === learner);
    const of = (short: boolean) => mean(own.filter(({ cell }) => isShort(cell) === short).map(ratio)).toFixed(3);
    print(
      `Ours to FSRS 0.90, ${learner?.name ?? 'all learners'}: ${of(true)} if time is short, ${of(false)} if it is not.`,
    );
  }
  const at = (one: Row) => Math.max(...one.measured.slice(0, -1).map((other) => mean(recalls(other))));
  for (const horizon of new Set(rows.map(({ cell }) => cell.horizon))) {
    const own = rows.filter(({ cell }) => cell.horizon === horizon);
    const of = (short: boolean) => {
      const some = own.filter(({ cell }) => isShort(cell) === short);
      const best = mean(some.map((one) => at(one) / mean(recalls(find(one, fsrs90.name)))));
      return some.length ? `${mean(some.map(ratio)).toFixed(2)} (${best.toFixed(2)}), ${some.length} cells` : '-';
    };
    print(`  ${horizon} days, ours to FSRS 0.90 (best of all to it): short ${of(true)}; not short ${of(false)}`);
  }
  const best = rows.map((one) => mean(recalls(find(one, OURS))) / at(one));
  print(
    `Ours to the best policy of each cell: ${mean(best).toFixed(3)} on average, ${Math.min(...best).toFixed(3)} at worst.`,
  );
}

function missedDays(first: First, seeds: readonly number[], print: (line: string) => void): void {
  for (const learner of LEARNERS) for (const items of [60, 120, 300]) missedIn({ learner, items, first }, seeds, print);
}

function missedIn(
  { learner, items, first }: Pick<Cell, 'learner' | 'items' | 'first'>,
  seeds: readonly number[],
  print: (line: string) => void,
): void {
  print(`\n${learner.name}, 28 days x 20 minutes, ${items} items, with days missed`);
  const measured = MISSED.map(({ missed }) =>
    measure({ learner, horizon: 28, gap: 1, minutes: 20, items, missed, first }, POLICIES, seeds),
  );
  for (const [i, { name }] of MISSED.entries()) print(row(name, measured[i] ?? []));
  const at = POLICIES.findIndex(({ name }) => name === OURS);
  const whole = measured[0]?.[at] as Measured;
  print(
    `  ours loses ${MISSED.slice(1)
      .map(({ name }, i) => `${difference(whole, measured[i + 1]?.[at] as Measured).mean.toFixed(3)} (${name})`)
      .join(', ')}`,
  );
}

/** What the rule of the last days costs: each setting, against practice to the evening before. */
function calendarRule(first: First, seeds: readonly number[], print: (line: string) => void): void {
  print('\nThe last days: rest, protocol, practice, and graded practice to the evening before');
  const rules = [...LAST_DAYS].reverse().map((lastDays) => planner(lastDays, { lastDays, lastGraded: LAST_GRADED }));
  for (const learner of LEARNERS)
    for (const horizon of [7, 14, 28]) {
      const cell = { learner, horizon, gap: 1, minutes: 20, items: 120, missed: [], first };
      const measured = measure(cell, [...rules, planner('to the evening before')], seeds);
      print(row(`${learner.name.padEnd(14)} ${horizon} d x 20 min, 120 items`, measured));
    }
}
