import type { KeyedChoice } from './keyed.ts';

/** The choice that a typed line means: its key or number, its label, or the beginning of just one label. */
export function matchChoice<T>(list: readonly KeyedChoice<T>[], text: string): KeyedChoice<T> | undefined {
  const wanted = text.toLowerCase();
  const byKey = list.find(({ key }) => key === text) ?? list.find(({ key }) => key.toLowerCase() === wanted);
  if (byKey) return byKey;
  const labelled = list.map((keyed) => ({ keyed, label: keyed.choice.label.toLowerCase() }));
  const exact = labelled.find(({ label }) => label === wanted);
  if (exact) return exact.keyed;
  const begun = labelled.filter(({ label }) => label.startsWith(wanted));
  return begun.length === 1 ? begun[0]?.keyed : undefined;
}

/** Which of `count` things a typed line names: `1 3`, `1,3`, `2-4`, `all`, `none`; or a sentence about what is wrong. */
export function matchNumbers(text: string, count: number): boolean[] | string {
  const ticks = Array<boolean>(count).fill(false);
  for (const word of text
    .toLowerCase()
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean)) {
    if (word === 'none') continue;
    const [, from, to = from] = (word === 'all' ? `1-${count}` : word).match(/^(\d+)\.?(?:-(\d+))?$/) ?? [];
    if (from === undefined) return `"${word}" is not a number. Type numbers from 1 to ${count}, "all" or "none".`;
    const [first, last] = [Number(from), Number(to)];
    if (first < 1 || last > count || last < first) return `There is no ${word}: the numbers go from 1 to ${count}.`;
    ticks.fill(true, first - 1, last);
  }
  return ticks;
}

/** The places of the labels that hold all of these words. */
export function placesOf(labels: readonly string[], term: string): number[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  return [...labels.keys()].filter((place) => {
    const label = labels[place]?.toLowerCase() ?? '';
    return words.every((word) => label.includes(word));
  });
}
