import { describe, expect, test } from 'vitest';
import { BEAT, createWorkClock } from '../../src/terminal/work-clock.ts';

const SECOND = 1000;

/** A clock that a test turns on; `beating` makes the heart beat meanwhile. */
function aClock() {
  let now = 5_000_000;
  const work = createWorkClock(() => now);
  return {
    work,
    seconds: () => work.now() / SECOND,
    passes(seconds: number, beating = false) {
      const until = now + seconds * SECOND;
      while (beating && now + BEAT <= until) {
        now += BEAT;
        work.beat();
      }
      now = until;
    },
  };
}

describe('time at work', () => {
  test('begins when it is first asked for, and goes on while one waits', () => {
    const { work, seconds, passes } = aClock();
    passes(100);
    expect(seconds()).toBe(0);
    passes(20);
    expect(seconds()).toBe(20);
    work.seen();
    passes(5);
    expect(seconds()).toBe(25);
  });

  test('does not count a wait for a key beyond what is allowed, once the key has come', () => {
    const { work, seconds, passes } = aClock();
    expect(seconds()).toBe(0);
    work.allow(90);
    passes(89);
    work.seen();
    expect(seconds()).toBe(89);
    passes(8 * 3600);
    work.seen();
    expect(seconds()).toBe(89 + 90);
    passes(30);
    expect(seconds()).toBe(89 + 90 + 30);
  });

  test('waits three times as long when keys cannot be seen, and goes back to what was allowed before', () => {
    const { work, seconds, passes } = aClock();
    expect(seconds()).toBe(0);
    work.allow(60);
    const attended = work.allow(90, true);
    passes(200);
    work.seen();
    expect(seconds()).toBe(200);
    passes(3600);
    work.seen();
    expect(seconds()).toBe(200 + 270);
    attended();
    passes(3600);
    work.seen();
    expect(seconds()).toBe(200 + 270 + 60);
  });

  test('does not count a silence of its heart: the process was stopped, or the machine asleep', () => {
    const { work, seconds, passes } = aClock();
    expect(seconds()).toBe(0);
    passes(10, true);
    passes(600);
    passes(5, true);
    expect(seconds()).toBe(15);
    // The key that wakes the machine may come before the next beat.
    passes(600);
    work.seen();
    expect(seconds()).toBe(15.5);
  });

  test('does not take a busy second for a stop', () => {
    const { seconds, passes } = aClock();
    expect(seconds()).toBe(0);
    passes(10, true);
    passes(1.5);
    passes(5, true);
    expect(seconds()).toBe(16.5);
  });

  test('stops at the moment the user stops the process', () => {
    const { work, seconds, passes } = aClock();
    expect(seconds()).toBe(0);
    passes(12);
    work.leave();
    passes(3600);
    expect(seconds()).toBe(12);
    work.back();
    passes(3);
    expect(seconds()).toBe(15);
    work.back();
    expect(seconds()).toBe(15);
  });
});
