/** What is opened at most once: when it is first asked for. */
export function once<T>(open: () => T): () => T {
  let opened: { value: T } | undefined;
  return () => {
    opened ??= { value: open() };
    return opened.value;
  };
}
