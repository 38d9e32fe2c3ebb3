import { describe, expect, it } from 'vitest';
import { heard, meant } from '../../../src/domain/drills/said.ts';
import { lockedOrders } from '../../fixtures/incident-machine.ts';

const all = Object.entries({ ...lockedOrders.looks, ...lockedOrders.moves }).map(([name, one]) => ({
  name,
  phrases: [one.do, ...one.words],
}));
const found = (line: string) => {
  const what = heard(line, all);
  return what.is === 'one' ? what.name : what.names;
};

describe('what a line means', () => {
  it('is found by a phrase of which every word is said, in any order and form', () => {
    expect(found('show me pg_stat_activity by xact_start')).toBe('sessions');
    expect(found("I'd look at who is blocking")).toBe('sessions');
    expect(found('bouncing the pods')).toBe('restart');
    expect(found('I am restarting it')).toBe('restart');
  });

  it('is the longest phrase that fits', () => {
    expect(found('kill the session')).toBe('terminate');
  });

  it('is what the line begins with if two fit as well', () => {
    expect(found('terminate sessions')).toBe('terminate');
    expect(found('sessions, then terminate')).toBe('sessions');
  });

  it('is never what someone says not to do', () => {
    expect(found("don't restart anything")).toEqual(['restart']);
    expect(found("don't restart, list who blocks whom")).toBe('sessions');
  });

  it('is a question when nothing fits: the likeliest come first, at most four', () => {
    expect(found('kill the oldest one')).toContain('terminate');
    expect(found('order a pizza')).toEqual([]);
    const five = ['a pod', 'a pump', 'a door', 'a page', 'a job'].map((name) => ({
      name,
      phrases: [`restart ${name} now`],
    }));
    expect(heard('restart', five).names).toEqual(['a pod', 'a pump', 'a door', 'a page']);
  });

  it('hears that something is down', () => {
    const phrases = [
      { name: 'outage', phrases: ['processor down'] },
      { name: 'fees', phrases: ['processor fees'] },
    ];
    expect(meant('what if the processor is down?', phrases)).toEqual(['outage']);
    expect(meant('which processor?', phrases)).toEqual([]);
  });
});
