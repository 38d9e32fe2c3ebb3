import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/ports.ts';
import { beliefFrom, chanceOf } from '../../../src/domain/practice/memory/belief.ts';
import { curveOf, placeOf, valueAt } from '../../../src/domain/practice/memory/curve.ts';
import { recallAfter } from '../../../src/domain/practice/memory/memory.ts';
import { candidatesOf } from '../../../src/domain/practice/plan/candidates.ts';
import { choose } from '../../../src/domain/practice/plan/choice.ts';
import { prepared } from '../../../src/domain/practice/plan/preparation.ts';
import { aimOn, copyOf, look, outlookOf, practicedOn, type Track } from '../../../src/domain/practice/plan/track.ts';
import { planBesideOwn } from '../../../src/domain/practice/prospect/own-cards.ts';
import { raiseOf } from '../../../src/domain/practice/prospect/raise.ts';
import { expectedWith, rollForward } from '../../../src/domain/practice/prospect/roll.ts';
import { standingOf } from '../../../src/domain/practice/standing.ts';
import { attempt, cards, entry, input, planDay, TODAY } from './setting.ts';

describe('before any review', () => {
  test.each([
    ['strong', 0.6],
    ['shaky', 0.3],
    ['blank', 0],
  ] as const)('an item of a topic rated %s counts as known to %d', (rating, known) => {
    const { candidates } = candidatesOf(input({ entries: cards(1), ratings: { databases: rating } }), [undefined]);
    expect(candidates[0]?.known).toBe(known);
  });

  test('the belief is steepness 1.8, a tail of half of it, doubt 7, growth 0.65 and a level of 0.85', () => {
    const belief = beliefFrom(standingOf([]).calibration);
    expect(belief).toEqual({ steepness: 1.8, tail: 0.9, doubt: 7, growth: 0.65, level: 0.85 });
  });
});

test('thirty reviews count for half of the belief, many for all of it: then 2.3 is left of the doubt', () => {
  const after = (reviews: number) => {
    const told = standingOf([]).calibration;
    told.predicted[8] = 0.85 * reviews;
    told.points[8] = 0.8 * reviews;
    told.count[8] = reviews;
    return beliefFrom(told);
  };
  expect(after(30).growth).toBeCloseTo(Math.sqrt(0.65), 10);
  expect(after(30).doubt).toBeCloseTo(Math.sqrt(7 * 2.3), 10);
  expect(after(1e9).doubt).toBeCloseTo(2.3, 5);
});

test('no one is believed to forget more than eight times as steeply, or less than an eighth as steeply', () => {
  const with_ = (said: number) => {
    const told = standingOf([]).calibration;
    told.predicted[8] = 0.85e9;
    told.points[8] = said * 1e9;
    told.count[8] = 1e9;
    return beliefFrom(told).steepness;
  };
  expect(with_(0)).toBeCloseTo(8, 4);
  expect(with_(0.85)).toBeCloseTo(1 / 8, 4);
});

test('a user’s own passes and ten of 0.85 make the level', () => {
  const told = standingOf([]).calibration;
  told.passes = 10;
  told.passPoints = 7.5;
  expect(beliefFrom(told).level).toBeCloseTo(0.8, 10);
});

describe('a first try', () => {
  const newAfter = (count: number) => {
    const tried = cards(count).map(({ id }) => attempt(id, 3));
    const { candidates } = candidatesOf(input({ entries: [...cards(count), entry('new')] }, tried), [undefined]);
    return candidates.find(({ entry: { id } }) => id === 'new');
  };

  test('passes as often as not, and ten of the user’s own count as much as that start', () => {
    expect([newAfter(0)?.passes, newAfter(10)?.passes]).toEqual([0.5, 0.75]);
  });

  test('is told without a date by what it brings in seven days', () => {
    const [first] = planDay(input({ entries: [entry('new')], interviews: [] })).items;
    const candidate = newAfter(0) ?? expect.fail();
    const belief = beliefFrom(standingOf([]).calibration);
    const met = practicedOn({ candidate }, TODAY, belief);
    expect(first?.gain).toBeCloseTo(belief.level * chanceOf(met, TODAY + 7, belief), 10);
  });
});

test('the tables of forgetting are less than 0.0005 off between their places', () => {
  const belief = beliefFrom(standingOf([]).calibration);
  const shapes = [recallAfter, (time: number) => recallAfter(time) ** belief.steepness, (time: number) => 0.9 ** time];
  for (const shape of shapes) {
    const table = curveOf(shape);
    const logs = Array.from({ length: 2001 }, (_, i) => -8 + i / 100);
    const off = logs.map((log) => Math.abs(valueAt(table, placeOf(log)) - shape(Math.exp(log))));
    expect(Math.max(...off)).toBeLessThan(0.0005);
  }
});

test('of more than 1,500 items never met the heaviest 1,500 are planned', () => {
  const planned = (count: number) => {
    const { candidates, others } = candidatesOf(input({ entries: cards(count) }), [undefined]);
    return [candidates.length, others];
  };
  expect(planned(1500)).toEqual([1500, 0]);
  expect(planned(1501)).toEqual([1500, 1]);
});

describe('a day of the plan', () => {
  const attempts = Array.from({ length: 200 }, (_, i) => ({ id: `card-${String(i).padStart(3, '0')}`, i })).flatMap(
    ({ id, i }) => [
      attempt(id, 1 + (i % 12)),
      ...(i % 2 ? [attempt(id, 13 + (i % 7))] : []),
      ...(i % 3 ? [attempt(id, 20 + (i % 11))] : []),
    ],
  );
  const towards = (left: number) => {
    const interviews = [{ day: TODAY + left, since: TODAY - 90 }];
    const { tracks, outlook } = prepared(input({ entries: cards(200), interviews }, attempts));
    return { tracks: () => tracks.map(copyOf), aim: aimOn(TODAY, [TODAY + left], outlook) };
  };
  const idOf = ({ candidate }: Track) => candidate.entry.id;
  const room = { day: TODAY, seconds: 1e9, fresh: true };

  test('puts behind the others what would bring more after 0.6 of the days left, at 0.95 for each day of waiting', () => {
    let waited = 0;
    for (let left = 8; left <= 30; left += 1) {
      const { tracks, aim } = towards(left);
      const days = Math.round(0.6 * left);
      const waits = (track: Track) => look(track, TODAY + days, aim) * 0.95 ** days > look(track, TODAY, aim);
      const waiting = new Set(tracks().filter(waits).map(idOf));
      const chosen = choose(tracks(), room, aim).map(idOf);
      const rank = new Map(tracks().map((track) => [idOf(track), look(track, TODAY, aim)]));
      const atOnce = chosen.filter((id) => !waiting.has(id)).map((id) => rank.get(id) ?? 0);
      expect(atOnce).toEqual(atOnce.toSorted((a, b) => b - a));
      const later = chosen.filter((id) => waiting.has(id));
      expect(chosen.slice(chosen.length - later.length)).toEqual(later);
      waited += later.length;
    }
    expect(waited).toBeGreaterThan(50);
  });

  test('takes what gains half a hundredth of a point, and nothing below', () => {
    const { tracks, aim } = towards(30);
    const gainOf = (track: Track) => {
      const rank = look(track, TODAY, aim);
      return (rank * track.seconds) / (track.candidate.weights[0] as number);
    };
    const chosen = new Set(choose(tracks(), room, aim).map(idOf));
    const gains = tracks().map((track) => ({ gain: gainOf(track), is: chosen.has(idOf(track)) }));
    expect(gains.every(({ gain, is }) => is === gain >= 0.005)).toBe(true);
  });

  test('takes nothing more with less than ten seconds left', () => {
    const short = entry('short', { seconds: 5, beside: 0 });
    const { tracks, outlook } = prepared(input({ entries: [short] }));
    const taken = (seconds: number) =>
      choose(tracks.map(copyOf), { ...room, seconds }, aimOn(TODAY, [TODAY + 21], outlook)).length;
    expect([9, 10].map(taken)).toEqual([0, 1]);
  });

  test('leaves what is far from being chosen for a fifth of the days left', () => {
    const { tracks, aim } = towards(20);
    const all = tracks();
    choose(all, { ...room, seconds: 300 }, aim, 600);
    const resting = all.map(({ until }) => until).filter((until) => until > TODAY);
    expect(new Set(resting)).toEqual(new Set([TODAY + 1 + 4]));
  });
});

test('a roll has a step for each of fourteen days, joins more, and never has more than sixteen', () => {
  const steps = (left: number, lastDays: 'rest' | 'practice') =>
    rollForward(prepared(input({ interviews: [{ day: TODAY + left, since: TODAY }], lastDays }))).length;
  expect([17, 18].map((left) => steps(left, 'rest'))).toEqual([14, 8]);
  const all = Array.from({ length: 60 }, (_, i) => [steps(i + 5, 'rest'), steps(i + 5, 'practice')]).flat();
  expect(Math.max(...all)).toBe(16);
});

test('a roll compares what fills two days, and lets the rest lie for a fifth of the days left', () => {
  const entries = cards(100).map((one, i) => ({ ...one, weight: 3 - i / 1000 }) as Entry);
  const days = rollForward(prepared(input({ entries, interviews: [{ day: TODAY + 10, since: TODAY }] })));
  const met = days.map(({ memories }) => memories.filter((one) => one !== undefined).length);
  expect(met.slice(0, 4)).toEqual([10, 20, 20, 30]);
});

test('with the goal above-90, what is certain to be recalled counts for 0.947, and a recall of 0.9 for 0.62', () => {
  const belief = { ...beliefFrom(standingOf([]).calibration), steepness: 1, tail: 1 };
  const { worth } = outlookOf(belief, 'above-90');
  const after = (stabilities: number) => valueAt(worth, placeOf(Math.log(stabilities)));
  expect([after(0), after(1)].map((one) => one.toFixed(3))).toEqual(['0.947', '0.620']);
});

describe('what is told', () => {
  test('is measured at 0.9 of what is said of an item that is recalled', () => {
    expect(planDay(input()).verdict.target).toBeCloseTo(0.9 * 0.85, 10);
  });

  test('is what five minutes more would bring', () => {
    const given = input({ entries: cards(200) });
    const preparation = prepared(given);
    const brings = expectedWith(5, preparation).recall - expectedWith(0, preparation).recall;
    expect(planDay(given).verdict.fiveMore).toBeCloseTo(brings, 10);
  });

  test('is a kind that takes a point from all others, and none that takes less', () => {
    const told = (seconds: number) => {
      const patterns = cards(3, { kind: 'pattern', seconds }).map((one) => ({ ...one, id: `pattern-${one.id}` }));
      const interviews = [{ day: TODAY + 10, since: TODAY }];
      const given = input({ entries: [...cards(60), ...patterns], interviews });
      const others = expectedWith(0, prepared({ ...given, entries: cards(60) })).recall;
      const { without } = raiseOf(given, prepared(given), planDay(given).verdict);
      const points = 100 * (others - expectedWith(0, prepared(given)).recall);
      return { points: points.toFixed(1), is: without.some(({ kind }) => kind === 'pattern') };
    };
    expect([35, 40].map(told)).toEqual([
      { points: '0.8', is: false },
      { points: '1.0', is: true },
    ]);
  });

  test('are the three kinds with most items', () => {
    const kinds = ['card', 'pattern', 'technology', 'question'] as const;
    const entries = kinds.flatMap((kind, i) =>
      cards(40 - 5 * i, { kind }).map((one) => ({ ...one, id: `${kind}-${one.id}` })),
    );
    const given = input({ entries });
    const { without } = raiseOf(given, prepared(given), planDay(given).verdict);
    expect(without.map(({ kind, items }) => [kind, items])).toEqual([
      ['card', 40],
      ['pattern', 35],
      ['technology', 30],
    ]);
  });

  test('are minutes on top up to 120', () => {
    const given = input({ entries: cards(1400), week: Array(7).fill(5) as number[], minutes: 5 });
    const preparation = prepared(given);
    const { verdict } = planDay(given);
    const [most, more] = [120, 125].map((minutes) => expectedWith(minutes, preparation).recall) as [number, number];
    expect(more).toBeGreaterThan(most);
    const asked = (target: number) => raiseOf(given, preparation, { ...verdict, target }).minutes;
    expect([asked(most), asked(more)]).toEqual([120, undefined]);
  });
});

test('own cards take a quarter of the minutes, to the second', () => {
  const deck = Array.from({ length: 60 }, (_, i) => entry(`own-${i}`, { kind: 'flashcard', seconds: 15, beside: 0 }));
  const plan = planBesideOwn(input({ entries: [...deck, ...cards(5)], interviews: [] }));
  const own = plan.items.filter(({ entry: { kind } }) => kind === 'flashcard');
  expect(own.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(300);
});
