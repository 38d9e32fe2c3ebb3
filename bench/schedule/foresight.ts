import { planDay } from '../../src/domain/practice/plan/plan.ts';
import type { PlanInput } from '../../src/domain/practice/plan/planned.ts';
import { judgedPlan, type Verdict } from '../../src/domain/practice/prospect/verdict.ts';
import { emptyStanding, fold } from '../../src/domain/practice/standing.ts';
import { mean } from './measure.ts';
import { inputOf } from './ours.ts';
import type { PolicySort } from './policy.ts';
import { type Cell, simulate } from './simulate.ts';

/** "good" stands for this share of the points where no one counts them; the learners of the bench have no other pass. */
const GOOD = 0.85;

/** What was foretold to one user, and what came. */
export interface Foretold {
  /** On the first day, and in the middle of the days. */
  first: Verdict;
  middle: Verdict;
  /** Share of the points on the day. */
  came: number;
}

/** The planner, asked on two days where it leads. */
export function foretold(cell: Cell, seed: number, changes: Partial<PlanInput> = {}): Foretold {
  const heard: Verdict[] = [];
  const sort: PolicySort = {
    name: 'ours, asked',
    make(setting) {
      const standing = emptyStanding();
      const numbers = new Map(setting.entries.map(({ id }, item) => [id, item]));
      const asked = [setting.first, setting.first + Math.floor(cell.horizon / 2)];
      return {
        name: 'ours, asked',
        today(day) {
          const input = { ...inputOf(setting), standing, day, ...changes };
          if (asked.includes(day)) heard.push(judgedPlan(input).verdict);
          return planDay(input)
            .items.filter(({ drill }) => drill === undefined)
            .flatMap(({ entry }) => numbers.get(entry.id) ?? []);
        },
        told: (_, attempt) => {
          fold(standing, [attempt]);
        },
      };
    },
  };
  const { recall } = simulate(cell, sort, seed);
  const [first, middle] = heard as [Verdict, Verdict];
  return { first, middle, came: GOOD * recall };
}

/** Recall that users are told to aim at. */
const TARGET = 0.9;

/** Of these users: the mean error of what they were told, and how the band and the sentence about the target held. */
export function judge(users: readonly Foretold[], of: (user: Foretold) => Verdict) {
  const told = users.flatMap((user) => {
    const { expected, reach } = of(user);
    const out = reach === 'out';
    return expected ? [{ expected, out, came: user.came, missed: user.came / GOOD < TARGET }] : [];
  });
  type One = (typeof told)[number];
  const share = (test: (one: One) => boolean, among: readonly One[] = told) =>
    mean(among.map((one) => (test(one) ? 1 : 0)));
  return {
    error: mean(told.map(({ expected, came }) => expected.recall - came)),
    below: share(({ expected, came }) => came < expected.low),
    above: share(({ expected, came }) => came > expected.high),
    width: mean(told.map(({ expected }) => expected.high - expected.low)),
    /** Of those who were told that the target is out of reach the share that reached it; of those who missed it the share that was told. */
    outButReached: share(
      ({ missed }) => !missed,
      told.filter(({ out }) => out),
    ),
    missedAndTold: share(
      ({ out }) => out,
      told.filter(({ missed }) => missed),
    ),
  };
}

/** What five more minutes a day were said to bring, less what they brought: in points, over the seeds. */
export function fiveMoreError(cell: Cell, seeds: readonly number[], users: readonly Foretold[]): number {
  const brought = seeds.map(
    (seed, i) => foretold({ ...cell, minutes: cell.minutes + 5 }, seed).came - (users[i]?.came ?? 0),
  );
  return mean(users.map(({ first }) => first.fiveMore ?? 0)) - mean(brought);
}
