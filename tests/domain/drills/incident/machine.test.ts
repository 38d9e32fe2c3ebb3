import { describe, expect, it } from 'vitest';
import { type Act, beginning, possibleActs } from '../../../../src/domain/drills/incident/machine.ts';
import { type Step, step } from '../../../../src/domain/drills/incident/step.ts';
import { lockedOrders as machine, strongPath } from '../../../fixtures/incident-machine.ts';

/** The steps of a play, one for each act. */
function played(...acts: Act[]): Step[] {
  const steps: Step[] = [];
  let here: Step['next'] = beginning(machine);
  for (const act of acts) {
    if (!here) break;
    const done: Step = step(machine, here, act);
    steps.push(done);
    here = done.next;
  }
  return steps;
}

const named = (...names: string[]): Act[] =>
  names.map((name) => {
    const [act = '', line] = name.split(' ');
    return line === undefined ? { name: act } : { name: act, line };
  });

const last = (steps: Step[]): Step => steps.at(-1) as Step;

describe('an incident as a machine', () => {
  it('loses orders every minute until the session that holds the lock is gone', () => {
    expect(played(...strongPath).map(({ lost }) => lost)).toEqual([20, 20, 0, 0, 0]);
    expect(last(played(...strongPath)).end).toBe('handed-over');
  });

  it('gets worse by itself', () => {
    const [waited] = played(...named('update', 'wait'), { name: 'wait' }).slice(1);
    expect(waited?.happenings[0]).toMatchObject({ is: 'later', at: 6, says: 'Every order fails now.' });
    expect(waited?.next?.state).toBe('full');
  });

  it('brings in many minutes what it brings in as many single ones', () => {
    const calm = { do: 'Wait', words: ['wait'] };
    const waits = (count: number, takes: number) => {
      const moves = { wait: { ...calm, takes } };
      let here: Step['next'] = beginning(machine);
      const steps: Step[] = [];
      for (let n = 0; n < count && here; n++) {
        steps.push(step({ ...machine, moves }, here, { name: 'wait' }));
        here = steps.at(-1)?.next;
      }
      const sum = (of: (one: Step) => number) => steps.reduce((all, one) => all + of(one), 0);
      const happenings = steps.flatMap((one) => one.happenings).filter(({ is }) => is !== 'outcome');
      const { end, next } = last(steps);
      return { lost: sum(({ lost }) => lost), impact: sum(({ impact }) => impact), happenings, end, next };
    };
    for (const takes of [2, 4, 5, 6, 7, 12, 29, 30, 40]) expect(waits(1, takes)).toEqual(waits(takes, 1));
  });

  it('is not interrupted by a call while the update is posted in the minute in which it is due', () => {
    const [waited, posted] = played(...named('wait', 'update'));
    expect(waited?.next).toMatchObject({ now: 5, due: 5 });
    expect(posted?.happenings.map(({ is }) => is)).not.toContain('called');
    expect(posted?.next).toMatchObject({ now: 6, due: 6 + machine.updates.every });
  });

  it('shows a table once one has looked, and knows its lines only then', () => {
    const before = possibleActs(machine, beginning(machine));
    expect(before.map(({ name }) => name)).not.toContain('terminate');
    const [looked] = played({ name: 'sessions' });
    const after = possibleActs(machine, looked?.next ?? beginning(machine));
    expect(after.filter(({ name }) => name === 'terminate').map(({ line }) => line)).toEqual([
      undefined,
      '3920',
      '4711',
    ]);
  });

  it('answers a wrong line with what a wrong line does', () => {
    const outcome = last(played(...named('sessions', 'terminate 5120'))).happenings.at(-1);
    expect(outcome).toMatchObject({ is: 'outcome', says: 'The next one in the queue takes its place.' });
  });

  it('says what cannot be undone', () => {
    const backup = last(played(...named('sessions', 'terminate 3920')));
    expect(backup.happenings.at(-1)).toMatchObject({ irreversible: true });
    expect(backup.lost).toBe(20 + 60);
  });

  it('loses at the rate of a move for as long as the move lasts', () => {
    expect(last(played(...named('restart', 'promote'))).lost).toBeGreaterThanOrEqual(3 * 120 + 400);
  });

  it('has someone call when an update is missed, which costs a minute of outage and two minutes of time', () => {
    const [waited] = played({ name: 'code' });
    expect(waited?.happenings.map(({ is, at }) => `${is} ${at}`)).toEqual(['later 6', 'called 6', 'outcome 10']);
    expect(waited?.lost).toBe(6 * 20 + 40 + 4 * 40);
    expect(waited?.next?.due).toBe(16);
  });

  it('counts an update from the minute in which it is posted', () => {
    expect(last(played({ name: 'update' })).next?.due).toBe(11);
  });

  it('comes back when nothing keeps it away', () => {
    const steps = played(...named('sessions', 'terminate 4711', 'update', 'wait'));
    expect(last(steps).happenings[0]).toMatchObject({ is: 'later', at: 6 });
    expect(last(steps).next?.state).toBe('filling');
  });

  it('ends as the facts have it', () => {
    expect(last(played(...named('sessions', 'terminate 4711', 'hand-over'))).end).toBe('back');
  });

  it('ends at its limit, in the middle of a move if need be', () => {
    const steps = played(...named('wait', 'wait', 'wait', 'wait', 'wait', 'wait'));
    expect(last(steps).end).toBe('timed-out');
    expect(last(steps).happenings.at(-1)).toEqual({ is: 'end', at: 30, name: 'timed-out' });
  });

  it('lets minutes pass for which one only thought', () => {
    const slow = step(machine, beginning(machine), { name: 'sessions' }, 2);
    expect(slow.lost).toBe(3 * 20);
    expect(slow.next?.now).toBe(3);
  });
});
