import { describe, expect, it } from 'vitest';
import { actOf } from '../../src/domain/drills/incident/acts.ts';
import { debrief, gradeOf, type Play, playOf } from '../../src/domain/drills/incident/debrief.ts';
import { type Act, isPossible } from '../../src/domain/drills/incident/machine.ts';
import { lossesOf } from '../../src/domain/drills/incident/price.ts';
import type { IncidentVariant } from '../../src/domain/drills/incident/variant.ts';
import { viewLines } from '../../src/domain/drills/incident/views.ts';
import { ITEMS } from './items.ts';

// Each course of each incident, played by different people: the debrief agrees with what they did.

const COURSES = ITEMS.flatMap((item) =>
  item.kind === 'incident' ? item.variants.map((course) => ({ name: course.name, course, item })) : [],
);

function found(course: IncidentVariant, play: Play) {
  const debriefed = debrief(course, lossesOf(course), play, strongOf(course));
  return { ...debriefed, grade: gradeOf(course, debriefed) };
}

const strongOf = (course: IncidentVariant) => course.strong.map((written) => actOf(course, written).act);

/** Does the same until it is over. */
const again = (course: IncidentVariant, act: Act) =>
  playOf(
    course,
    Array.from({ length: course.clock.limit }, () => act),
  );

/** Does one thing first, and then what a strong responder does, as far as it is still possible. */
function beginningWith(course: IncidentVariant, first: Act): Play {
  const acts = [first];
  for (const act of strongOf(course)) {
    const here = playOf(course, acts).acts.at(-1)?.step.next;
    if (here && isPossible(course, act.name, here)) acts.push(act);
  }
  return playOf(course, acts);
}

describe.each(COURSES)('$name', ({ course, item }) => {
  it('costs a strong responder nothing beyond the least', () => {
    const { lost, strong, entries, grade, missedUpdates } = found(course, playOf(course, strongOf(course)));
    expect({ lost, missedUpdates, grade }).toEqual({ lost: strong.lost, missedUpdates: 0, grade: 'easy' });
    expect(entries.every(({ price }) => price === 0)).toBe(true);
  });

  it('calls who is silent, and ends when someone else takes over', () => {
    const { end, grade, missedUpdates, longestSilence } = found(course, again(course, { name: 'nothing' }));
    expect({ end, grade }).toEqual({ end: 'timed-out', grade: 'again' });
    expect(missedUpdates).toBeGreaterThan(0);
    expect(longestSilence).toBeGreaterThan(course.updates.first);
  });

  it('charges who panics for the first move, by name', () => {
    const own = new Set(strongOf(course).map(({ name }) => name));
    const rash = Object.entries(course.moves).filter(
      ([name, { is, line, in: states, needs }]) =>
        is === 'mitigate' && !own.has(name) && !line && !needs && (states ?? [course.start]).includes(course.start),
    );
    expect(rash.length).toBeGreaterThan(0);
    for (const [name] of rash) {
      const { end, entries, lost, strong, grade } = found(course, beginningWith(course, { name }));
      expect(entries[0]?.played?.act.name).toBe(name);
      expect(entries[0]?.price).toBeGreaterThanOrEqual(course.loss.full / 2);
      if (end) expect(entries.reduce((sum, { price }) => sum + price, 0)).toBe(lost - strong.lost);
      expect(grade).not.toBe('easy');
    }
  });

  it('counts the diagnosis of who is careless, while customers are losing', () => {
    const [name = ''] =
      Object.entries({ ...course.looks, ...course.moves }).find(([, { is }]) => is === 'diagnose') ?? [];
    const { diagnosing, lost, strong } = found(course, beginningWith(course, { name }));
    expect(diagnosing).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(strong.lost);
  });

  it('sets at most twelve minutes aside for a play', () => {
    expect(item.seconds).toBeLessThanOrEqual(720);
  });

  it('takes a strong responder at most twelve minutes', () => {
    expect(course.strong.length * course.clock.think + 2 * 90).toBeLessThanOrEqual(720);
  });
});

/** Where the cells of a row begin and end, its times filled in. */
const cells = (row: string) =>
  [...row.replace(/\{since [^}]*\}/g, '00:00:00').matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({
    from: index,
    to: index + cell.length,
  }));

const TABLES = COURSES.flatMap(({ name, course }) =>
  Object.entries(course.views).flatMap(([view, table]) =>
    typeof table === 'object' && 'lines' in table ? [{ name, view, table }] : [],
  ),
);

it.each(TABLES)('$name: each cell of $view is below its head', ({ table }) => {
  const [head = [], ...rows] = viewLines(table)
    .slice(0, 1 + Object.keys(table.lines).length)
    .map((line) => cells(typeof line === 'string' ? line : line.text));
  for (const row of rows) {
    const apart = row.filter(({ from, to }, i) => from !== head[i]?.from && to !== head[i]?.to);
    expect(apart).toEqual([]);
  }
});
