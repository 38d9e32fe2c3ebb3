import type { Choice } from '../domain/terminal.ts';

/** A choice and what picks it; no key if the numbers have run out. */
export interface KeyedChoice<T> {
  choice: Choice<T>;
  key: string;
}

/** Numbers the choices that have no key. */
export function keyed<T>(choices: readonly Choice<T>[], numbers = 9): KeyedChoice<T>[] {
  let number = 0;
  return choices.map((choice) => {
    if (choice.key) return { choice, key: choice.key };
    number += 1;
    return { choice, key: number <= numbers ? String(number) : '' };
  });
}

/** Which choice Enter takes. */
export function initialIndex<T>(choices: readonly Choice<T>[], initial?: T): number {
  return Math.max(
    0,
    choices.findIndex(({ value }) => value === initial),
  );
}
