import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, USUAL_DAYS } from '../../../src/domain/dates.ts';
import { businessDaysAfter } from '../../../src/domain/threads/business-days.ts';
import { nextStep, type ThreadEvent } from '../../../src/domain/threads/thread.ts';

const HOLIDAYS = new Set([dayOf('2026-12-25')]);
const context = { waits: true, days: USUAL_DAYS, holidays: HOLIDAYS };
const event = (day: string, rest: Partial<ThreadEvent> = {}): ThreadEvent => ({
  id: day,
  at: `${day}T12:00:00`,
  what: 'talked',
  contact: true,
  ...rest,
});
const mine = (day: string) => event(day, { contact: false, by: 'me' });
const onward = (day: string, count: number) => dateOf(businessDaysAfter(dayOf(day), count, HOLIDAYS));

describe('business days', () => {
  it('leave out weekends and holidays', () => {
    expect(onward('2026-12-10', 5)).toBe('2026-12-17');
    expect(onward('2026-12-24', 1)).toBe('2026-12-28');
    expect(onward('2026-12-24', 0)).toBe('2026-12-24');
  });

  it('count from the Monday after a weekend', () => {
    expect(onward('2026-12-12', 1)).toBe('2026-12-14');
    expect(onward('2026-12-13', 2)).toBe('2026-12-15');
  });
});

describe('the next step of a thread', () => {
  it('is one email five business days after the last contact', () => {
    const step = nextStep({ events: [event('2026-12-01'), event('2026-12-10')] }, context);
    expect(step).toEqual({ do: 'one email', day: dayOf('2026-12-17'), rule: 'silent' });
  });

  it('is one to the recruiter two business days after that email, and then nothing', () => {
    const events = [event('2026-12-10'), mine('2026-12-17')];
    expect(nextStep({ events }, context)).toMatchObject({ day: dayOf('2026-12-21'), rule: 'still-silent' });
    expect(nextStep({ events: [...events, mine('2026-12-21')] }, context)).toBeUndefined();
  });

  it('is not earlier than five business days after the last contact, whatever was sent before', () => {
    const asked = [event('2026-12-10'), mine('2026-12-11')];
    expect(nextStep({ events: asked }, context)).toMatchObject({ day: dayOf('2026-12-17'), rule: 'still-silent' });
  });

  it('begins again when they answer, in whatever order the events came', () => {
    const events = [event('2026-12-18'), event('2026-12-10'), mine('2026-12-17')];
    expect(nextStep({ events }, context)).toMatchObject({ day: dayOf('2026-12-28'), rule: 'silent' });
  });

  it('is the one set by hand if there is one', () => {
    const next = { do: 'send times', by: '2026-12-14' };
    expect(nextStep({ events: [event('2026-12-01')], next }, context)).toEqual({
      do: 'send times',
      day: dayOf('2026-12-14'),
    });
  });

  it('is nothing when no one waits for an answer', () => {
    expect(nextStep({ events: [event('2026-12-01')] }, { ...context, waits: false })).toBeUndefined();
    expect(nextStep({ events: [] }, context)).toBeUndefined();
  });
});
