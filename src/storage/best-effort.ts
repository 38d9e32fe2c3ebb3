/** What an action gives; undefined if it fails: for what may be lost without harm. */
export function bestEffort<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
