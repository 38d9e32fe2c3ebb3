// One reference for each pattern in content/pattern: a generator of small cases and the dullest way to the answer.
// A reference must not share the idea of the template that it judges.

export type Json = null | number | string | boolean | Json[];

/** The element at an index that must exist. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`no element ${index} in ${JSON.stringify(list)}`);
  return found;
}

/** Numbers at random, the same ones at each run. */
interface Random {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** As many elements as asked for, or any number of them in a range. */
  list<T>(length: number | [from: number, to: number], make: (index: number) => T): T[];
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    list: (length, make) =>
      Array.from({ length: typeof length === 'number' ? length : whole(...length) }, (_, index) => make(index)),
    pick: (choices) => at(choices, whole(0, choices.length - 1)),
  };
}

export interface Reference {
  /** Cases that are always tried: empty, one element, duplicates, negative numbers where the problem allows them. */
  edges: readonly Json[][];
  make(random: Random): Json[];
  /** One right answer. */
  answer(args: Json[]): Json;
  /** Whether an answer is right, which several may be. */
  accepts(given: unknown, args: Json[]): boolean;
}

interface Declared<Args extends Json[]> {
  edges: Args[];
  make(random: Random): Args;
  answer(...args: Args): Json;
  accepts?(given: unknown, answer: Json, ...args: Args): boolean;
}

function reference<Args extends Json[]>(declared: Declared<Args>): Reference {
  const answer = (args: Json[]): Json => declared.answer(...(args as Args));
  return {
    edges: declared.edges,
    make: declared.make,
    answer,
    accepts: (given, args) => {
      const right = answer(args);
      return declared.accepts
        ? declared.accepts(given, right, ...(args as Args))
        : JSON.stringify(given) === JSON.stringify(right);
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every stretch [from, to), the empty ones left out. */
function stretches(length: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < length; from += 1) {
    for (let to = from + 1; to <= length; to += 1) found.push([from, to]);
  }
  return found;
}

/** Every choice of indices. */
function choices(length: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, mask) =>
    Array.from({ length }, (_, index) => index).filter((index) => Math.floor(mask / 2 ** index) % 2 === 1),
  );
}

function permutations(values: number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) =>
    permutations([...values.slice(0, i), ...values.slice(i + 1)]).map((rest) => [value, ...rest]),
  );
}

const ascending = (a: number, b: number): number => a - b;

const isListOfNumbers = (given: unknown): given is number[] =>
  Array.isArray(given) && given.every((value) => typeof value === 'number');

export const REFERENCES: Readonly<Record<string, Reference>> = {
  'pattern-two-pointers': reference<[sorted: number[], target: number]>({
    edges: [
      [[], 0],
      [[4], 8],
      [[4, 4], 8],
      [[-3, -1, 0, 2, 5], -4],
      [[1, 1, 1, 1], 2],
      [[1, 2, 3, 4], 100],
    ],
    make: (random) => [random.list([0, 8], () => random.whole(-6, 6)).sort(ascending), random.whole(-10, 10)],
    answer(sorted, target) {
      for (let i = 0; i < sorted.length; i += 1) {
        for (let j = sorted.length - 1; j > i; j -= 1) {
          if (at(sorted, i) + at(sorted, j) === target) return [i, j];
        }
      }
      return null;
    },
  }),

  'pattern-sliding-window': reference<[codes: string[], k: number]>({
    edges: [
      [[], 2],
      [['a'], 0],
      [['a'], 1],
      [['a', 'a', 'a'], 1],
      [['a', 'b', 'a', 'c', 'a'], 2],
    ],
    make: (random) => [random.list([0, 10], () => random.pick(['a', 'b', 'c', 'd'])), random.whole(0, 4)],
    answer: (codes, k) =>
      Math.max(
        0,
        ...stretches(codes.length)
          .filter(([from, to]) => new Set(codes.slice(from, to)).size <= k)
          .map(([from, to]) => to - from),
      ),
  }),

  'pattern-prefix-sums': reference<[values: number[], target: number]>({
    edges: [
      [[], 0],
      [[0], 0],
      [[5], 5],
      [[-2], 2],
      [[0, 0, 0], 0],
      [[1, -1, 1, -1], 0],
    ],
    make: (random) => [random.list([0, 9], () => random.whole(-4, 4)), random.whole(-6, 6)],
    answer: (values, target) =>
      stretches(values.length).filter(([from, to]) => sum(values.slice(from, to)) === target).length,
  }),

  'pattern-hash-lookup': reference<[values: number[], target: number]>({
    edges: [
      [[], 0],
      [[4], 8],
      [[4, 4], 8],
      [[3, 3, 3, 5], 8],
      [[-1, -2, -3], -5],
      [[0, 1, 0], 0],
    ],
    make: (random) => [random.list([0, 8], () => random.whole(-6, 6)), random.whole(-9, 9)],
    answer(values, target) {
      for (let j = 0; j < values.length; j += 1) {
        for (let i = 0; i < j; i += 1) {
          if (at(values, i) + at(values, j) === target) return [i, j];
        }
      }
      return null;
    },
  }),

  'pattern-merge-intervals': reference<[spans: [start: number, end: number][]]>({
    edges: [
      [[]],
      [[[3, 3]]],
      [
        [
          [1, 9],
          [2, 3],
          [4, 5],
        ],
      ],
      [
        [
          [2, 4],
          [1, 2],
        ],
      ],
      [
        [
          [-3, -1],
          [-5, -4],
          [-5, -4],
        ],
      ],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
    make: (random) => [
      random.list([0, 6], () => {
        const start = random.whole(-9, 12);
        return [start, start + random.whole(0, 5)];
      }),
    ],
    // Colors every half step of the axis and reads off the colored runs.
    answer(spans) {
      const merged: number[][] = [];
      for (let point = -10; point <= 20; point += 0.5) {
        if (!spans.some(([start, end]) => start <= point && point <= end)) continue;
        const last = merged.at(-1);
        if (last?.[1] === point - 0.5) last[1] = point;
        else merged.push([point, point]);
      }
      return merged;
    },
  }),

  'pattern-binary-search-answer-space': reference<[sizes: number[], nights: number]>({
    edges: [
      [[], 1],
      [[], 3],
      [[7], 1],
      [[7], 5],
      [[0, 0], 1],
      [[5, 5, 5, 5], 2],
    ],
    make: (random) => [random.list([0, 7], () => random.whole(0, 12)), random.whole(1, 4)],
    // Tries every way of dividing the row.
    answer(sizes, nights) {
      const smallest = (rest: number[], left: number): number =>
        left === 1
          ? sum(rest)
          : Math.min(
              ...Array.from({ length: rest.length + 1 }, (_, cut) =>
                Math.max(sum(rest.slice(0, cut)), smallest(rest.slice(cut), left - 1)),
              ),
            );
      return smallest(sizes, nights);
    },
  }),

  'pattern-monotonic-stack': reference<[values: number[]]>({
    edges: [[[]], [[5]], [[2, 2, 2]], [[-3, -1, -2]], [[5, 4, 3, 6]]],
    make: (random) => [random.list([0, 10], () => random.whole(-4, 4))],
    answer: (values) => values.map((value, i) => values.findIndex((other, j) => j > i && other > value)),
  }),

  'pattern-monotonic-queue': reference<[values: number[], k: number]>({
    edges: [
      [[], 1],
      [[5], 1],
      [[5], 2],
      [[3, 3, 3], 2],
      [[-1, -5, -2, -4], 2],
      [[5, 4, 3, 2, 1], 3],
    ],
    make: (random) => [random.list([0, 10], () => random.whole(-5, 5)), random.whole(1, 5)],
    answer: (values, k) =>
      stretches(values.length)
        .filter(([from, to]) => to - from === k)
        .map(([from, to]) => Math.max(...values.slice(from, to))),
  }),

  'pattern-heap-top-k': reference<[values: number[], k: number]>({
    edges: [
      [[], 3],
      [[5], 0],
      [[5], 1],
      [[2, 2, 2], 2],
      [[-3, -1, -2], 2],
      [[1, 2], 5],
    ],
    make: (random) => [random.list([0, 12], () => random.whole(-9, 9)), random.whole(0, 8)],
    // Takes the largest out, k times.
    answer(values, k) {
      const rest = [...values];
      const largest: number[] = [];
      while (largest.length < k && rest.length > 0) {
        const top = Math.max(...rest);
        rest.splice(rest.indexOf(top), 1);
        largest.push(top);
      }
      return largest;
    },
  }),

  'pattern-bfs-state': reference<[grid: string[], breaks: number]>({
    edges: [
      [[], 1],
      [[''], 1],
      [['.'], 0],
      [['#'], 0],
      [['.#'], 0],
      [['.#'], 1],
      [['...', '##.', '...', '.##', '...'], 1],
    ],
    make: (random) => {
      const columns = random.whole(1, 4);
      return [
        random.list([1, 4], () => random.list(columns, () => random.pick(['.', '.', '#'])).join('')),
        random.whole(0, 3),
      ];
    },
    // Walks every way that crosses no cell twice.
    answer(grid, breaks) {
      const rows = grid.length;
      const columns = grid[0]?.length ?? 0;
      if (rows === 0 || columns === 0) return -1;
      const shortest = (row: number, column: number, left: number, trail: string[]): number => {
        if (row === rows - 1 && column === columns - 1) return 0;
        const neighbours: [number, number][] = [
          [row - 1, column],
          [row, column - 1],
          [row, column + 1],
          [row + 1, column],
        ];
        return Math.min(
          Infinity,
          ...neighbours.map(([r, c]) => {
            const place = `${r} ${c}`;
            const cell = grid[r]?.[c];
            if (cell === undefined || trail.includes(place) || (cell === '#' && left === 0)) return Infinity;
            return 1 + shortest(r, c, cell === '#' ? left - 1 : left, [...trail, place]);
          }),
        );
      };
      const steps = shortest(0, 0, breaks, ['0 0']);
      return steps === Infinity ? -1 : steps;
    },
  }),

  'pattern-dfs-state': reference<[edges: number[][]]>({
    edges: [[[]], [[[]]], [[[0]]], [[[1, 1], []]], [[[1], [0]]], [[[1, 2], [3], [3], []]], [[[1], [2], [1], [0]]]],
    make: (random) => {
      const count = random.whole(0, 6);
      return [random.list(count, () => random.list([0, 2], () => random.whole(0, count - 1)))];
    },
    // With a loop, and only then, someone can still be walking after as many steps as there are nodes.
    answer(edges) {
      let reached = new Set(edges.keys());
      for (let step = 0; step < edges.length; step += 1) {
        reached = new Set([...reached].flatMap((node) => at(edges, node)));
      }
      return reached.size > 0 ? 'a loop' : null;
    },
    accepts(given, answer, edges) {
      if (answer === null) return given === null;
      return (
        isListOfNumbers(given) &&
        given.length > 0 &&
        new Set(given).size === given.length &&
        given.every((node, i) => edges[node]?.includes(at(given, (i + 1) % given.length)))
      );
    },
  }),

  'pattern-topological-sort': reference<[count: number, pairs: [task: number, first: number][]]>({
    edges: [
      [0, []],
      [1, []],
      [1, [[0, 0]]],
      [
        2,
        [
          [0, 1],
          [0, 1],
        ],
      ],
      [
        2,
        [
          [0, 1],
          [1, 0],
        ],
      ],
      [3, [[2, 1]]],
    ],
    make: (random) => {
      const count = random.whole(0, 5);
      const pair = (): [number, number] => [random.whole(0, count - 1), random.whole(0, count - 1)];
      return [count, count === 0 ? [] : random.list([0, 6], pair)];
    },
    // Tries all orders.
    answer(count, pairs) {
      const orders = permutations(Array.from({ length: count }, (_, task) => task));
      const good = orders.find((order) => pairs.every(([task, first]) => order.indexOf(first) < order.indexOf(task)));
      return good ?? null;
    },
    accepts(given, answer, count, pairs) {
      if (answer === null) return given === null;
      return (
        isListOfNumbers(given) &&
        given.length === count &&
        Array.from({ length: count }, (_, task) => task).every((task) => given.includes(task)) &&
        pairs.every(([task, first]) => given.indexOf(first) < given.indexOf(task))
      );
    },
  }),

  'pattern-union-find': reference<[count: number, pairs: [a: number, b: number][]]>({
    edges: [
      [0, []],
      [1, []],
      [1, [[0, 0]]],
      [
        2,
        [
          [0, 1],
          [1, 0],
        ],
      ],
      [
        4,
        [
          [0, 1],
          [2, 3],
          [1, 2],
          [3, 0],
        ],
      ],
    ],
    make: (random) => {
      const count = random.whole(0, 7);
      const pair = (): [number, number] => [random.whole(0, count - 1), random.whole(0, count - 1)];
      return [count, count === 0 ? [] : random.list([0, 9], pair)];
    },
    // Gives everyone in a group the group's label, from scratch after each pair.
    answer(count, pairs) {
      return pairs.map((_, last) => {
        let labels = Array.from({ length: count }, (_, element) => element);
        for (const [a, b] of pairs.slice(0, last + 1)) {
          labels = labels.map((label) => (label === at(labels, a) ? at(labels, b) : label));
        }
        return new Set(labels).size;
      });
    },
  }),

  'pattern-shortest-path-dijkstra': reference<[count: number, roads: [from: number, to: number, minutes: number][]]>({
    edges: [
      [0, []],
      [1, []],
      [1, [[0, 0, 3]]],
      [2, [[1, 0, 3]]],
      [2, [[0, 1, 0]]],
      [
        3,
        [
          [0, 1, 9],
          [0, 2, 1],
          [2, 1, 2],
        ],
      ],
    ],
    make: (random) => {
      const count = random.whole(0, 6);
      const place = () => random.whole(0, count - 1);
      const road = (): [number, number, number] => [place(), place(), random.whole(0, 9)];
      return [count, count === 0 ? [] : random.list([0, 3 * count], road)];
    },
    // Drives every way that passes no place twice.
    answer(count, roads) {
      const best = new Array<number | null>(count).fill(null);
      const drive = (place: number, minutes: number, passed: number[]): void => {
        best[place] = Math.min(best[place] ?? Infinity, minutes);
        for (const [from, to, more] of roads) {
          if (from === place && !passed.includes(to)) drive(to, minutes + more, [...passed, to]);
        }
      };
      if (count > 0) drive(0, 0, [0]);
      return best;
    },
  }),

  'pattern-backtracking': reference<[prices: number[], budget: number]>({
    edges: [
      [[], 0],
      [[], 3],
      [[4], 4],
      [[4], 5],
      [[2, 2, 2], 4],
      [[3, 1, 2, 1], 4],
    ],
    make: (random) => [random.list([0, 8], () => random.whole(1, 6)), random.whole(0, 14)],
    answer(prices, budget) {
      const found: number[][] = [];
      for (const chosen of choices(prices.length)) {
        const basket = chosen.map((i) => at(prices, i)).sort(ascending);
        if (sum(basket) === budget) found.push(basket);
      }
      // Written out, each once; no price reaches 10, so that the texts sort as the numbers do.
      return [...new Set(found.map((basket) => JSON.stringify(basket)))].sort().map((text) => JSON.parse(text) as Json);
    },
  }),

  'pattern-dp-linear-1d': reference<[values: number[]]>({
    edges: [[[]], [[5]], [[-5]], [[3, 3, 3]], [[2, 1, 1, 2]], [[-1, -2, -3]]],
    make: (random) => [random.list([0, 9], () => random.whole(-5, 9))],
    answer: (values) =>
      Math.max(
        ...choices(values.length)
          .filter((chosen) => chosen.every((index) => !chosen.includes(index + 1)))
          .map((chosen) => sum(chosen.map((index) => at(values, index)))),
      ),
  }),

  'pattern-dp-grid': reference<[grid: (number | null)[][]]>({
    edges: [
      [[]],
      [[[]]],
      [[[7]]],
      [[[null]]],
      [
        [
          [1, null],
          [null, 1],
        ],
      ],
      [
        [
          [-1, -2],
          [-2, -1],
        ],
      ],
      [[[2, 2, 2]]],
    ],
    make: (random) => {
      const columns = random.whole(1, 4);
      return [
        random.list([1, 4], () => random.list(columns, () => (random.whole(1, 6) === 1 ? null : random.whole(-5, 9)))),
      ];
    },
    // Walks every way.
    answer(grid) {
      const totals: number[] = [];
      const walk = (row: number, column: number, before: number): void => {
        const cost = grid[row]?.[column];
        if (cost === undefined || cost === null) return;
        if (row === grid.length - 1 && grid[row]?.length === column + 1) totals.push(before + cost);
        walk(row + 1, column, before + cost);
        walk(row, column + 1, before + cost);
      };
      walk(0, 0, 0);
      return totals.length > 0 ? Math.min(...totals) : null;
    },
  }),

  'pattern-dp-knapsack': reference<[weights: number[], values: number[], capacity: number]>({
    edges: [
      [[], [], 5],
      [[3], [4], 2],
      [[3], [4], 3],
      [[2, 2, 2], [5, 5, 5], 4],
      [[0, 1], [3, 4], 0],
      [[1], [-2], 4],
    ],
    make: (random) => {
      const count = random.whole(0, 7);
      return [
        random.list(count, () => random.whole(0, 6)),
        random.list(count, () => random.whole(-2, 9)),
        random.whole(0, 14),
      ];
    },
    answer: (weights, values, capacity) =>
      Math.max(
        ...choices(weights.length)
          .filter((chosen) => sum(chosen.map((index) => at(weights, index))) <= capacity)
          .map((chosen) => sum(chosen.map((index) => at(values, index)))),
      ),
  }),

  'pattern-dp-interval': reference<[sizes: number[]]>({
    edges: [[[]], [[5]], [[5, 5]], [[2, 2, 2, 2]], [[9, 1, 1, 9]], [[-1, 4, -3]]],
    make: (random) => [random.list([0, 6], () => random.whole(-2, 9))],
    // Merges in every order.
    answer(sizes) {
      const least = (row: number[]): number =>
        row.length < 2
          ? 0
          : Math.min(
              ...row.slice(1).map((right, i) => {
                const merged = at(row, i) + right;
                return merged + least([...row.slice(0, i), merged, ...row.slice(i + 2)]);
              }),
            );
      return least(sizes);
    },
  }),

  'pattern-fast-slow-pointers': reference<[values: number[], loopTo: number]>({
    edges: [
      [[], -1],
      [[1], -1],
      [[1], 0],
      [[1, 2], 1],
      [[5, 5, 5, 5], 0],
      [[-1, -1, -1], -1],
    ],
    make: (random) => {
      const values = random.list([0, 9], () => random.whole(-3, 3));
      return [values, random.whole(-1, values.length - 1)];
    },
    // Walks and writes down its way.
    answer(values, loopTo) {
      const visited: number[] = [];
      let index = values.length > 0 ? 0 : -1;
      while (index >= 0) {
        if (visited.includes(index)) return index;
        visited.push(index);
        index = index + 1 < values.length ? index + 1 : loopTo;
      }
      return -1;
    },
  }),

  'pattern-linked-list-rewiring': reference<[values: number[], from: number, to: number]>({
    edges: [
      [[], 1, 1],
      [[7], 1, 1],
      [[7], 1, 3],
      [[1, 2, 3], 1, 3],
      [[1, 2, 3], 2, 2],
      [[4, 4, -5, 4], 2, 3],
      [[1, 2, 3], 5, 6],
    ],
    make: (random) => {
      const from = random.whole(1, 9);
      return [random.list([0, 8], () => random.whole(-4, 4)), from, from + random.whole(0, 6)];
    },
    answer: (values, from, to) => [
      ...values.slice(0, from - 1),
      ...values.slice(from - 1, to).reverse(),
      ...values.slice(to),
    ],
  }),

  'pattern-tree-recursion': reference<[slots: (number | null)[]]>({
    edges: [[[]], [[null]], [[5]], [[-5]], [[-5, -2, -3]], [[2, 2, 2, 2]], [[1, null, -2, null, null, 3]]],
    make: (random) => {
      const slots: (number | null)[] = [];
      const length = random.whole(0, 15);
      for (let i = 0; i < length; i += 1) {
        const hasParent = i === 0 || typeof slots[Math.floor((i - 1) / 2)] === 'number';
        slots.push(hasParent && random.whole(1, 5) > 1 ? random.whole(-7, 7) : null);
      }
      return [slots];
    },
    // Adds up the way between each two nodes: up from both until they meet.
    answer(slots) {
      const nodes = [...slots.keys()].filter((slot) => typeof slots[slot] === 'number');
      const wayUp = (slot: number): number[] => (slot === 0 ? [0] : [slot, ...wayUp(Math.floor((slot - 1) / 2))]);
      const totals = nodes.flatMap((a) =>
        nodes.map((b) => {
          const [fromA, fromB] = [wayUp(a), wayUp(b)];
          const meeting = fromA.find((slot) => fromB.includes(slot)) ?? 0;
          const way = [...fromA.slice(0, fromA.indexOf(meeting)), ...fromB.slice(0, fromB.indexOf(meeting) + 1)];
          return sum(way.map((slot) => slots[slot] ?? 0));
        }),
      );
      return totals.length > 0 ? Math.max(...totals) : null;
    },
  }),

  'pattern-frequency-count': reference<[words: string[]]>({
    edges: [[[]], [['']], [['', '', 'a']], [['ab', 'ba', 'abb', 'ab']], [['abc', 'cab', 'aab', 'aba', 'bbc']]],
    make: (random) => [
      random.list([0, 8], () => random.list([0, 4], () => random.pick(['a', 'b', 'c', 'z'])).join('')),
    ],
    // Crosses the letters of one word out of the other, one by one.
    answer(words) {
      const isAnagram = (a: string, b: string): boolean =>
        a.length === b.length && [...a].reduce((rest, letter) => rest.replace(letter, ''), b) === '';
      const groups: string[][] = [];
      for (const word of words) {
        const group = groups.find(([first]) => first !== undefined && isAnagram(first, word));
        if (group) group.push(word);
        else groups.push([word]);
      }
      return groups;
    },
  }),

  'pattern-bst-order-and-bounds': reference<[slots: (number | null)[]]>({
    edges: [
      [[]],
      [[null]],
      [[5]],
      [[5, 5]],
      [[5, 3, 8, 1, 4, 7, 9]],
      [[5, 3, 8, 1, 6, 7, 9]],
      [[5, null, 8, null, null, 4, 9]],
      [[0, -1, 1]],
    ],
    make: (random) => {
      // Often a search tree, with a value changed now and then.
      const slots: (number | null)[] = [];
      const fill = (slot: number, low: number, high: number): void => {
        if (slot > 14 || high - low < 2 || random.whole(1, 4) === 1) return;
        const value = random.whole(low + 1, high - 1);
        slots[slot] = value;
        fill(2 * slot + 1, low, value);
        fill(2 * slot + 2, value, high);
      };
      fill(0, -20, 20);
      const filled = Array.from(slots, (value) => value ?? null);
      const held = [...filled.keys()].filter((slot) => filled[slot] !== null);
      if (held.length > 1 && random.whole(0, 1) === 1) filled[random.pick(held)] = random.whole(-20, 20);
      return [filled];
    },
    // Holds every node against each of its ancestors.
    answer: (slots) =>
      [...slots.keys()].every((slot) => {
        const value = slots[slot];
        for (let below = slot; below > 0 && typeof value === 'number'; below = Math.floor((below - 1) / 2)) {
          const above = slots[Math.floor((below - 1) / 2)];
          if (typeof above === 'number' && (below % 2 === 1 ? value >= above : value <= above)) return false;
        }
        return true;
      }),
  }),

  'pattern-trie-prefix': reference<[words: string[], queries: string[]]>({
    edges: [
      [[], ['']],
      [[''], ['', 'a']],
      [
        ['car', 'cart', 'car', 'dog'],
        ['car', 'cart', 'carts', '', 'd', 'x'],
      ],
    ],
    make: (random) => {
      const word = (): string => random.list([0, 4], () => random.pick(['a', 'b', 'c'])).join('');
      return [random.list([0, 8], word), random.list([1, 5], word)];
    },
    answer: (words, queries) => queries.map((query) => words.filter((word) => word.startsWith(query)).length),
  }),
};
