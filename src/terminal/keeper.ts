const PAUSE = 2000;

/** Keeps a growing text outside: at most every two seconds while it grows, and once more when it is broken off. */
export interface Keeper {
  keep(text: string): void;
  /** The text has been handed over: nothing more is kept. */
  forget(): void;
  end(): void;
}

export function createKeeper(now: () => number, write: (text: string) => void = () => {}): Keeper {
  let text: string | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (text === undefined) return;
    last = now();
    write(text);
  }

  return {
    keep(latest) {
      text = latest;
      if (now() - last >= PAUSE) flush();
      else timer ??= setTimeout(flush, PAUSE - (now() - last));
    },
    forget() {
      clearTimeout(timer);
      text = undefined;
    },
    end: flush,
  };
}
