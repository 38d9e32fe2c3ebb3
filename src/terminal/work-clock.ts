/** Milliseconds between two heartbeats; a longer silence means that the process was stopped, or the machine asleep. */
export const BEAT = 500;
const SILENCE = 4 * BEAT;
/** Without keys to watch (spoken answers, plain lines, an editor), someone counts as gone after so many limits. */
const UNSEEN = 3;
/** Seconds in which one may be reading without a key, however short the limit is. */
const READING = 60;

/**
 * A clock of the time at work. It does not count what passes while the process is stopped or the machine asleep. When a
 * key comes after a longer wait than is allowed, only what is allowed counts: for the rest no one was there.
 */
export interface WorkClock {
  /** Milliseconds; while one waits for a key, all of the wait counts. */
  now(): number;
  /** A key or a line has come. */
  seen(): void;
  /** So many seconds, or those of reading, may pass without a key; `unseen` where keys cannot be seen. Returns how to go back to what was. */
  allow(seconds: number | undefined, unseen?: boolean): () => void;
  /** To be called every `BEAT` milliseconds. */
  beat(): void;
  /** The process is about to be stopped; `back` when it goes on. */
  leave(): void;
  back(): void;
}

/** @param now milliseconds of a monotonic clock */
export function createWorkClock(now: () => number): WorkClock {
  let counted = 0;
  /** When the last key came; undefined before anything was measured, and while one has left. */
  let since: number | undefined;
  let allowed = Number.POSITIVE_INFINITY;
  let beaten: number | undefined;
  let left = false;

  function close(at: number): void {
    if (since !== undefined) counted += Math.min(Math.max(0, at - since), allowed);
    since = left ? undefined : at;
  }

  function beat(at: number): void {
    const silent = beaten === undefined ? 0 : at - beaten;
    beaten = at;
    if (silent > SILENCE && since !== undefined) since = Math.min(at, since + silent - BEAT);
  }

  return {
    now() {
      if (left) return counted;
      const at = now();
      since ??= at;
      return counted + at - since;
    },
    seen() {
      const at = now();
      // Waking the machine takes a key press, which may come before the next beat.
      if (beaten !== undefined) beat(at);
      close(at);
    },
    allow(seconds, unseen = false) {
      const before = allowed;
      if (seconds !== undefined) allowed = Math.max(READING, seconds) * 1000 * (unseen ? UNSEEN : 1);
      return () => {
        allowed = before;
      };
    },
    beat: () => beat(now()),
    leave() {
      left = true;
      close(now());
    },
    back() {
      if (!left) return;
      left = false;
      since = now();
    },
  };
}
