import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debrief, gradeOf, type Play, playOf } from '../../../../src/domain/drills/incident/debrief.ts';
import { beginning, possibleActs } from '../../../../src/domain/drills/incident/machine.ts';
import { Losses } from '../../../../src/domain/drills/incident/price.ts';
import { step } from '../../../../src/domain/drills/incident/step.ts';
import { lockedOrders as machine, strongPath } from '../../../fixtures/incident-machine.ts';

const losses = new Losses(machine);

/** A play of any possible acts until it ends. */
const plays = fc.infiniteStream(fc.nat()).map((choices): Play => {
  const acts = [];
  for (let here: ReturnType<typeof step>['next'] = beginning(machine); here; ) {
    const possible = possibleActs(machine, here);
    const act = possible[choices.next().value % possible.length];
    if (!act) break;
    acts.push(act);
    here = step(machine, here, act).next;
  }
  return playOf(machine, acts);
});

describe('the price of an act', () => {
  it('is nothing along the strong path', () => {
    expect(losses.least(beginning(machine))).toBe(40);
    const { entries, lost } = debrief(machine, losses, playOf(machine, strongPath), strongPath);
    expect(entries.map(({ price }) => price)).toEqual([0, 0, 0, 0, 0]);
    expect(lost).toBe(40);
  });

  it('is never negative, and prices add up to what was lost beyond the strong path', () => {
    fc.assert(
      fc.property(plays, (play) => {
        const found = debrief(machine, losses, play, strongPath);
        expect(found.entries.every(({ price }) => price >= 0)).toBe(true);
        expect(found.entries.reduce((sum, { price }) => sum + price, 0)).toBe(found.lost - found.strong.lost);
      }),
    );
  });

  it('is worked out from the best of everything that can be done, wherever one stands', () => {
    const all = losses.all();
    expect(all.length).toBeGreaterThan(500);
    for (const from of all) {
      const each = possibleActs(machine, from).map((act) => step(machine, from, act));
      expect(losses.least(from)).toBe(Math.min(...each.map(({ lost, next }) => lost + losses.least(next))));
    }
  });

  it('counts what a move leads to later: a restart takes the whole shop down', () => {
    const from = beginning(machine);
    expect(losses.price(from, step(machine, from, { name: 'restart' }))).toBe(400);
  });

  it('refuses to walk through more configurations than it is allowed', () => {
    expect(() => new Losses(machine, 50).least(beginning(machine))).toThrow(RangeError);
    expect(() => new Losses(machine, 50).all()).toThrow('more than 50 configurations');
  });

  it('refuses so many facts and tables that configurations could not be told apart', () => {
    const facts = Array.from({ length: 30 }, (_, i) => `fact-${i}`);
    expect(() => new Losses({ ...machine, facts })).toThrow('30 facts and 1 tables make too many configurations');
    expect(new Losses({ ...machine, facts: ['guarded', ...facts.slice(0, 15)] }).least(beginning(machine))).toBe(40);
  });

  it('knows from where a good end can still be reached', () => {
    expect(losses.isSaved(beginning(machine))).toBe(true);
    expect(losses.isSaved({ ...beginning(machine), state: 'down', now: 29, due: 30 })).toBe(false);
  });
});

describe('the debrief', () => {
  const of = (names: string[], listed = false) => {
    const acts = names.map((name) => {
      const [act = '', line] = name.split(' ');
      return line === undefined ? { name: act } : { name: act, line };
    });
    const play = playOf(machine, acts);
    return debrief(machine, losses, { ...play, acts: play.acts.map((played) => ({ ...played, listed })) }, strongPath);
  };
  const strong = ['sessions', 'terminate 4711', 'guard', 'update', 'hand-over'];

  it('calls the strong path easy, unless most of it came from the list', () => {
    expect(gradeOf(machine, of(strong))).toBe('easy');
    expect(gradeOf(machine, of(strong, true))).toBe('hard');
  });

  it('calls a play good that lost a little more', () => {
    expect(gradeOf(machine, of(['sessions', 'terminate 5120', 'terminate 4711', 'update', 'guard', 'hand-over']))).toBe(
      'good',
    );
  });

  it('never gives more than hard for a missed update, and again for what cannot be undone or ends badly', () => {
    const silent = of(['sessions', 'terminate 4711', 'guard', 'wait', 'hand-over']);
    expect(silent.missedUpdates).toBe(1);
    expect(gradeOf(machine, silent)).toBe('hard');
    expect(gradeOf(machine, of(['sessions', 'terminate 3920', 'terminate 4711', 'update', 'guard', 'hand-over']))).toBe(
      'again',
    );
    expect(gradeOf(machine, of(['sessions', 'terminate 4711', 'update', 'hand-over']))).toBe('again');
  });

  it('counts minutes of impact, of diagnosis before relief, and of silence', () => {
    const found = of(['code', 'sessions', 'terminate 4711', 'guard', 'update', 'hand-over']);
    expect(found).toMatchObject({ impact: 12, diagnosing: 10, longestSilence: 14, missedUpdates: 1 });
    expect(found.strong).toEqual({ lost: 40, impact: 2 });
  });

  it('counts silence until it is over, unless the last act tells people', () => {
    expect(of(Array<string>(40).fill('wait')).longestSilence).toBe(machine.clock.limit);
    expect(of(['sessions', 'terminate 4711', 'guard', 'hand-over']).longestSilence).toBe(3);
  });

  it('has what was said to people in its place, with the orders it lost', () => {
    const play = { ...playOf(machine, strongPath), replies: [{ at: 2, says: 'Ten minutes.', harm: 40 }] };
    const found = debrief(machine, losses, play, strongPath);
    expect(found.entries[2]).toMatchObject({ at: 2, price: 40, reply: { says: 'Ten minutes.' } });
    expect(found.lost - found.strong.lost).toBe(40);
  });
});
