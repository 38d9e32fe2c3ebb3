import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runs } from '../../shares.ts';
import { seeded } from './brute-force.ts';

// What a card says besides its template, tried out: the rule as it reads there, and the one it is confused with.

interface Card {
  id: string;
  points: (string | { text: string })[];
  variations: { name: string; change: string }[];
  pitfalls: (string | { text: string })[];
  template: { typescript: { entry: string; code: string } };
}

const FOLDER = fileURLToPath(new URL('../../../content/pattern', import.meta.url));
const CARDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => (parse(readFileSync(join(FOLDER, name), 'utf8')) as { items: Card[] }).items);

const card = (id: string) => CARDS.find((one) => one.id === id) ?? expect.fail(`there is no ${id}`);
const variation = (id: string, name: string) => card(id).variations.find((one) => one.name === name)?.change;
/** The point or pitfall about something. */
const point = (id: string, about: RegExp) =>
  [...card(id).points, ...card(id).pitfalls]
    .map((one) => (typeof one === 'string' ? one : one.text))
    .find((text) => about.test(text));

const TRIES = runs(3000);

/** In how many random cases two ways give different answers. */
function differences<Case>(
  make: (random: ReturnType<typeof seeded>) => Case,
  one: (given: Case) => unknown,
  other: (given: Case) => unknown,
): number {
  const random = seeded(7);
  let count = 0;
  for (let i = 0; i < TRIES; i++) {
    const given = make(random);
    if (JSON.stringify(one(given)) !== JSON.stringify(other(given))) count += 1;
  }
  return count;
}

describe('breadth-first search when moves cost 0 or 1', () => {
  interface Graph {
    nodes: number;
    edges: { from: number; to: number; cost: number }[];
  }

  const make = (random: ReturnType<typeof seeded>): Graph => {
    const nodes = random.whole(2, 8);
    const node = () => random.whole(0, nodes - 1);
    return {
      nodes,
      edges: random.list([1, 3 * nodes], () => ({ from: node(), to: node(), cost: random.whole(0, 1) })),
    };
  };

  /** Every edge is tried until nothing gets cheaper. */
  function byBruteForce({ nodes, edges }: Graph): (number | null)[] {
    const costs: (number | null)[] = Array.from({ length: nodes }, (_, i) => (i === 0 ? 0 : null));
    for (let i = 0; i < nodes; i++) {
      for (const { from, to, cost } of edges) {
        const before = costs[from] ?? null;
        if (before !== null && before + cost < (costs[to] ?? Number.POSITIVE_INFINITY)) costs[to] = before + cost;
      }
    }
    return costs;
  }

  /** Free moves to the front, paid ones to the back; `marks` says when a state is done with. */
  function byDeque({ nodes, edges }: Graph, marks: 'on entry' | 'when taken out'): (number | null)[] {
    const costs: (number | null)[] = Array.from({ length: nodes }, (_, i) => (i === 0 ? 0 : null));
    const final = new Set<number>();
    const deque = [0];
    for (let node = deque.shift(); node !== undefined; node = deque.shift()) {
      if (final.has(node)) continue;
      final.add(node);
      for (const { to, cost } of edges.filter(({ from }) => from === node)) {
        const reached = (costs[node] ?? 0) + cost;
        const known = costs[to] ?? Number.POSITIVE_INFINITY;
        if (marks === 'on entry' ? known !== Number.POSITIVE_INFINITY : reached >= known) continue;
        costs[to] = reached;
        if (cost === 0) deque.unshift(to);
        else deque.push(to);
      }
    }
    return costs;
  }

  test('is right when a state is final once taken out, and wrong when it is marked on entry', () => {
    expect(differences(make, byBruteForce, (graph) => byDeque(graph, 'when taken out'))).toBe(0);
    expect(differences(make, byBruteForce, (graph) => byDeque(graph, 'on entry'))).toBeGreaterThan(0);
  });

  test('marking on entry is right when every move costs one', () => {
    const even = (random: ReturnType<typeof seeded>) => {
      const { nodes, edges } = make(random);
      return { nodes, edges: edges.map((edge) => ({ ...edge, cost: 1 })) };
    };
    expect(differences(even, byBruteForce, (graph) => byDeque(graph, 'on entry'))).toBe(0);
  });

  test('is what the card says', () => {
    expect(variation('pattern-bfs-state', 'Moves of cost 0 or 1')).toMatch(/not mark on entry.* again .*taken out/);
    expect(point('pattern-bfs-state', /mark when you enqueue/)).toMatch(/cost one/);
  });
});

describe('shortest paths with costs', () => {
  interface Graph {
    nodes: number;
    edges: { from: number; to: number; cost: number }[];
  }

  /** Edges lead from lower to higher numbers only, so that negative costs make no negative cycle. */
  const make = (least: number) => (random: ReturnType<typeof seeded>) => {
    const nodes = random.whole(2, 7);
    const from = () => random.whole(0, nodes - 2);
    return {
      nodes,
      edges: random.list([1, 3 * nodes], () => {
        const start = from();
        return { from: start, to: random.whole(start + 1, nodes - 1), cost: random.whole(least, 9) };
      }),
    };
  };

  const infinite = ({ nodes }: Graph) => Array.from({ length: nodes }, (_, i) => (i === 0 ? 0 : Infinity));
  const shown = (costs: number[]) => costs.map((cost) => (cost === Infinity ? null : cost));

  function byBruteForce(graph: Graph) {
    const costs = infinite(graph);
    for (let i = 0; i < graph.nodes; i++) {
      for (const { from, to, cost } of graph.edges) {
        costs[to] = Math.min(costs[to] ?? Infinity, (costs[from] ?? Infinity) + cost);
      }
    }
    return shown(costs);
  }

  /** Takes out the smallest; `marks` says when a node is done with. */
  function byHeap(graph: Graph, marks: 'when pushed' | 'when taken out') {
    const costs = infinite(graph);
    const done = new Set(marks === 'when pushed' ? [0] : []);
    const heap = [{ node: 0, cost: 0 }];
    for (;;) {
      const top = heap.sort((a, b) => a.cost - b.cost).shift();
      if (!top) return shown(costs);
      if (marks === 'when taken out') {
        if (done.has(top.node)) continue;
        done.add(top.node);
      }
      for (const { to, cost } of graph.edges.filter(({ from }) => from === top.node)) {
        if (done.has(to) || top.cost + cost >= (costs[to] ?? Infinity)) continue;
        if (marks === 'when pushed') done.add(to);
        costs[to] = top.cost + cost;
        heap.push({ node: to, cost: top.cost + cost });
      }
    }
  }

  test('are final when taken out, and not when pushed', () => {
    expect(differences(make(0), byBruteForce, (graph) => byHeap(graph, 'when taken out'))).toBe(0);
    expect(differences(make(0), byBruteForce, (graph) => byHeap(graph, 'when pushed'))).toBeGreaterThan(0);
    expect(point('pattern-shortest-path-dijkstra', /is final/)).toMatch(/taken out, not when it is pushed/);
  });

  test('are not final when taken out if a cost is negative; the template still looks again', () => {
    expect(differences(make(-5), byBruteForce, (graph) => byHeap(graph, 'when taken out'))).toBeGreaterThan(0);
    const { entry, code } = card('pattern-shortest-path-dijkstra').template.typescript;
    const { code: script } = transformSync(code, { loader: 'ts', target: 'node20' });
    const solve = new Function(`'use strict';\n${script}\nreturn ${entry};`)() as (...args: unknown[]) => unknown;
    const byTemplate = ({ nodes, edges }: Graph) =>
      solve(
        nodes,
        edges.map(({ from, to, cost }) => [from, to, cost]),
      );
    expect(differences(make(-5), byBruteForce, byTemplate)).toBe(0);
  });
});

describe('a deep recursion', () => {
  const { entry, code } = card('pattern-dfs-state').template.typescript;
  const { code: script } = transformSync(code, { loader: 'ts', target: 'node20' });
  const findLoop = new Function(`'use strict';\n${script}\nreturn ${entry};`)() as (edges: number[][]) => unknown;
  const pathOf = (nodes: number) => Array.from({ length: nodes }, (_, i) => (i < nodes - 1 ? [i + 1] : []));

  test('is too much for Node as well, and the cards say so', () => {
    expect(findLoop(pathOf(1000))).toBeNull();
    expect(() => findLoop(pathOf(100_000))).toThrow(RangeError);
    expect(point('pattern-dfs-state', /Recursion depth/)).toMatch(/Python.*Node/);
    expect(point('pattern-tree-recursion', /Recursion depth/)).toMatch(/Python.*Node/);
  });
});

describe('the fewest intervals to remove until none overlap', () => {
  type Interval = [start: number, end: number];
  const make = (random: ReturnType<typeof seeded>): Interval[] =>
    random.list([0, 7], () => {
      const start = random.whole(0, 12);
      return [start, start + random.whole(0, 5)];
    });

  /** The most that can stay, of all the sets there are. */
  function byBruteForce(intervals: Interval[]): number {
    let most = 0;
    for (let set = 0; set < 2 ** intervals.length; set++) {
      const kept = intervals.filter((_, i) => set & (1 << i)).sort((a, b) => a[0] - b[0]);
      if (kept.every(([start], i) => i === 0 || start > (kept[i - 1]?.[1] ?? 0))) most = Math.max(most, kept.length);
    }
    return most;
  }

  /** `by` is the index that is sorted by; `shorten` keeps, of two that overlap, the one that ends earlier. */
  function bySorting(intervals: Interval[], by: 0 | 1, shorten: boolean): number {
    let kept = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (const [start, end] of [...intervals].sort((a, b) => a[by] - b[by])) {
      if (start > last) {
        kept += 1;
        last = end;
      } else if (shorten) last = Math.min(last, end);
    }
    return kept;
  }

  test('is found by the end, or by the start if the earlier end is kept; the start alone is wrong', () => {
    expect(differences(make, byBruteForce, (some) => bySorting(some, 1, false))).toBe(0);
    expect(differences(make, byBruteForce, (some) => bySorting(some, 0, true))).toBe(0);
    expect(differences(make, byBruteForce, (some) => bySorting(some, 0, false))).toBeGreaterThan(0);
    expect(variation('pattern-merge-intervals', 'Fewest to remove')).toMatch(/sort by start and.* ends earlier/);
  });
});

describe('stretches with exactly k different values', () => {
  interface Question {
    values: number[];
    k: number;
  }
  const make = (random: ReturnType<typeof seeded>): Question => ({
    values: random.list([0, 9], () => random.whole(1, 4)),
    k: random.whole(1, 4),
  });

  const kinds = (values: number[]) => new Set(values).size;

  /** Lengths of all stretches with exactly k different values. */
  function lengths({ values, k }: Question): number[] {
    const all = values.flatMap((_, from) => values.slice(from).map((_, i) => values.slice(from, from + i + 1)));
    return all.filter((stretch) => kinds(stretch) === k).map(({ length }) => length);
  }

  /** The longest stretch with at most k that ends at each place. */
  function windows({ values, k }: Question): number[][] {
    let left = 0;
    return values.map((_, right) => {
      while (kinds(values.slice(left, right + 1)) > k) left += 1;
      return values.slice(left, right + 1);
    });
  }
  const atMost = (question: Question) => windows(question).reduce((sum, { length }) => sum + length, 0);
  const longest = (question: Question) => Math.max(0, ...windows(question).map(({ length }) => length));

  test('are counted by a difference of two windows', () => {
    const byTwo = ({ values, k }: Question) => atMost({ values, k }) - atMost({ values, k: k - 1 });
    expect(differences(make, (question) => lengths(question).length, byTwo)).toBe(0);
    expect(point('pattern-sliding-window', /exactly k/)).toMatch(/^Counting/);
  });

  test('have their longest in one window that holds exactly k, and not in a difference', () => {
    const byBruteForce = (question: Question) => Math.max(0, ...lengths(question));
    const byOne = ({ values, k }: Question) =>
      Math.max(0, ...windows({ values, k }).map((window) => (kinds(window) === k ? window.length : 0)));
    const byTwo = ({ values, k }: Question) => longest({ values, k }) - longest({ values, k: k - 1 });
    expect(differences(make, byBruteForce, byOne)).toBe(0);
    expect(differences(make, byBruteForce, byTwo)).toBeGreaterThan(0);
    expect(variation('pattern-sliding-window', 'Exactly k')).toMatch(/longest.* exactly k/);
  });
});

test('a max-heap in Python is negated only before 3.14, which has one of its own', () => {
  expect(variation('pattern-heap-top-k', 'k smallest')).toMatch(/since 3\.14.*before that.* negated/);
});
