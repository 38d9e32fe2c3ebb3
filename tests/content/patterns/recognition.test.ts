import { describe, expect, test } from 'vitest';
import type { ItemOfKind } from '../../../src/domain/content/kinds.ts';
import { tasksOf } from '../../../src/domain/content/tasks.ts';
import { recognise } from '../../../src/domain/drills/recognise.ts';
import { aRoom } from '../../domain/drills/room.ts';
import { someOf } from '../../shares.ts';
import { ITEMS } from '../items.ts';

const PATTERNS = ITEMS.flatMap((item) => (item.kind === 'pattern' ? [item as ItemOfKind<'pattern'>] : []));
const taskOf = (item: ItemOfKind<'pattern'>) => tasksOf(item).recognise ?? expect.fail('nothing to recognise');
const TASKS = PATTERNS.map(taskOf);
const ALL = PATTERNS.flatMap((item) => item.recognise.map((call, earlier) => ({ item, call, earlier })));
const CALLS = someOf(ALL, 15, ({ call }) => call.prompt);
const byId = (id: string) => PATTERNS.find((item) => item.id === id);
const titleOf = (id: string) => byId(id)?.title ?? id;

/** An answer, given by someone who pressed Enter at whatever was asked: what was credited, and what was asked. */
async function called(id: string, earlier: number, types: string) {
  const item = byId(id) ?? expect.fail(`there is no ${id}`);
  const task = taskOf(item);
  const asked = task.calls[earlier % task.calls.length]?.prompt ?? '';
  const { room, terminal } = aRoom([[asked, { types }]], { earlier, titleOf, tasksOf: () => TASKS as never });
  const { ticks = [] } = await recognise.run(task, room);
  return { ticks, keys: terminal.of('choose').map(({ text, options }) => text || options.join()) };
}

const credited = async (...answer: Parameters<typeof called>) => (await called(...answer)).ticks;

/** The answers, of many, that are credited otherwise than they should be. */
async function otherwise(
  answers: { id: string; earlier: number; says: string }[],
  right: (ticks: boolean[]) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, earlier, says } of answers) {
    const ticks = await credited(id, earlier, says);
    if (!right(ticks)) wrong.push(`${id} ${earlier + 1}: ${JSON.stringify(says)} ${ticks}`);
  }
  return wrong;
}

const structuresOf = ({ structure, accept }: (typeof CALLS)[number]['call']) => [structure, ...accept];
const namesOf = ({ title, names }: (typeof PATTERNS)[number]) => [title, ...names];

describe('on every prompt', () => {
  test('of which there are many', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(100);
  });

  test('the right pattern by any of its names, and the right structure, are credited', async () => {
    const answers = CALLS.flatMap(({ item, call, earlier }) => [
      ...namesOf(item).map((name) => ({ id: item.id, earlier, says: `${name}\n${call.accept[0] ?? call.structure}` })),
      ...structuresOf(call).map((name) => ({ id: item.id, earlier, says: `${item.title}\n${name}` })),
      { id: item.id, earlier, says: `I would use ${item.names[0]} here\na ${call.accept[0] ?? call.structure}.` },
      { id: item.id, earlier, says: `${item.names[0]}, ${call.structure}` },
    ]);
    expect(await otherwise(answers, ([pattern, structure]) => pattern === true && structure === true)).toEqual([]);
  });

  test('someone who names both is asked how sure, and the grade: to be able to take something back costs no further key', async () => {
    for (const { item, call, earlier } of CALLS) {
      const { keys } = await called(item.id, earlier, `${item.title}\n${call.structure}`);
      expect(keys).toEqual([expect.stringContaining('How sure'), 'Grade it:']);
    }
  });

  test('the nearest wrong pattern beside the right structure is not the right pattern', async () => {
    const answers = CALLS.flatMap(({ item, call, earlier }) => {
      const nearest = byId(call.nearest);
      const names = nearest ? namesOf(nearest).filter((name) => !item.names.includes(name)) : [call.nearest];
      const structure = call.accept[0] ?? call.structure;
      const says = [...names.map((name) => `${name}\n${structure}`), `${names[0]} with ${structure}`];
      return says.map((said) => ({ id: item.id, earlier, says: said }));
    });
    expect(await otherwise(answers, ([pattern]) => pattern === false)).toEqual([]);
  });

  test('the right pattern beside the nearest wrong one, or taken back, is asked about', async () => {
    const answers = CALLS.flatMap(({ item, call, earlier }) => {
      const [right, wrong] = [item.title, titleOf(call.nearest)];
      return [
        `${right} or ${wrong}`,
        `${wrong} or ${right}`,
        `${right}, ${wrong}`,
        `${wrong} / ${right}`,
        `${right} and ${wrong}`,
        `${right} with ${wrong}`,
        `not ${right} but ${wrong}`,
        `${wrong} rather than ${right}`,
        `${wrong} instead of ${right}`,
        `it isn't ${right}`,
      ].flatMap((first) => [first, `${first}\n${call.structure}`].map((says) => ({ id: item.id, earlier, says })));
    });
    expect(await otherwise(answers, ([pattern]) => pattern === false)).toEqual([]);
  });

  test('a list of everything is not the answer', async () => {
    const answers = CALLS.flatMap(({ item, earlier }) =>
      [' or ', ', ', ' / ', ' '].map((and) => ({
        id: item.id,
        earlier,
        says: ['sliding window', 'two pointers', 'hash map', 'binary search', 'heap', 'dp'].join(and),
      })),
    );
    expect(await otherwise(answers, ([pattern, structure]) => !pattern && !structure)).toEqual([]);
  });

  test('a list of structures is not the structure', async () => {
    const all = 'array, linked list, stack, queue, hash map, heap, tree, graph';
    const answers = CALLS.map(({ item, earlier }) => ({ id: item.id, earlier, says: `${item.title}\n${all}` }));
    expect(await otherwise(answers, ([pattern, structure]) => pattern === true && structure === false)).toEqual([]);
  });
});

test.each<[string, number, string, boolean[]]>([
  ['pattern-heap-top-k', 0, 'sort everything\npriority queue', [false, true]],
  ['pattern-heap-top-k', 0, 'sort everything, priority queue', [false, true]],
  ['pattern-heap-top-k', 0, 'heap sort\nheap', [false, true]],
  ['pattern-heap-top-k', 0, 'heap\npriority queue', [true, true]],
  ['pattern-heap-top-k', 0, 'heap, priority queue', [true, true]],
  ['pattern-bfs-state', 0, 'not bfs but dijkstra\npriority queue', [false, false]],
  ['pattern-bfs-state', 0, 'dijkstra\nqueue', [false, true]],
  ['pattern-bfs-state', 0, 'bfs\npriority queue', [true, false]],
  ['pattern-hash-lookup', 1, 'two pointers\nhash map', [false, true]],
  ['pattern-monotonic-stack', 0, 'sliding window\nstack of indices', [false, true]],
  ['pattern-prefix-sums', 1, 'sliding window\nrunning sum', [false, false]],
  ['pattern-merge-intervals', 0, 'merge intervals\nlinked list', [true, false]],
  ['pattern-merge-intervals', 0, 'merge sort\nsorted list', [false, true]],
  ['pattern-topological-sort', 0, 'kahn\nadjacency list', [true, true]],
  ['pattern-two-pointers', 0, 'two pointers\n2d array', [true, false]],
  ['pattern-binary-search-answer-space', 0, 'binary search tree\nlow and high', [false, true]],
  ['pattern-tree-recursion', 0, 'post-order dfs\nsegment tree', [true, false]],
  ['pattern-hash-lookup', 0, 'union find\ndisjoint set', [false, false]],
])('%s, prompt %i: %j', async (id, earlier, says, ticks) => {
  expect(await credited(id, earlier, says)).toEqual(ticks);
});

test.each([
  ['pattern-hash-lookup', ['dict', 'a map', 'set', 'hashset', 'dictionaries']],
  ['pattern-merge-intervals', ['sort and merge', 'sort + merge', 'interval merge', 'merge overlapping intervals']],
  [
    'pattern-dfs-state',
    ['articulation points', 'cut vertex', 'bridges', 'SCC', 'cycle detection', "tarjan's", 'dfs shortest cycle'],
  ],
  ['pattern-tree-recursion', ['dfs', 'post-order dfs', 'recursive DFS', 'LCA']],
  ['pattern-fast-slow-pointers', ['fast/slow', 'slow/fast pointers', 'fast slow', 'fast-slow pointers', "Floyd's"]],
  ['pattern-linked-list-rewiring', ['reverse list', 'reverse the list', 'dummy node']],
  ['pattern-monotonic-queue', ['max queue', 'mono deque', 'sliding window max', 'dp with a monotonic queue']],
  ['pattern-monotonic-queue', ['dp with a deque', 'dp, window max in a deque']],
  ['pattern-topological-sort', ['topo', 'toposort', "Kahn's algorithm"]],
  ['pattern-heap-top-k', ['pq', 'min-heaps', 'a max heap', 'top-k heap']],
  ['pattern-prefix-sums', ['cumsum', 'diff array', 'prefix sum + hash map', '2d prefix sum']],
  ['pattern-backtracking', ['dfs + backtracking', 'backtrack']],
  ['pattern-two-pointers', ['2 pointers', 'two-pointer', 'left/right pointers', 'sort then two pointers']],
  ['pattern-dp-knapsack', ['dp knapsack', '0/1 knapsack', 'knapsack (dp)']],
  ['pattern-union-find', ['union find', 'union-find', 'DSU', 'disjoint set union', 'disjoint sets', "Kruskal's"]],
  ['pattern-shortest-path-dijkstra', ['dijkstra', "Dijkstra's algorithm", "dijkstra's shortest path", 'ucs']],
])('%s is named as candidates do', async (id, answers) => {
  for (const says of answers) expect([says, (await credited(id, 0, says))[0]]).toEqual([says, true]);
});

test.each(['dp', 'greedy', 'recursion', 'brute force', 'sorting'])('%j alone names no pattern', async (says) => {
  const answers = CALLS.map(({ item, earlier }) => ({ id: item.id, earlier, says }));
  expect(await otherwise(answers, ([pattern]) => pattern === false)).toEqual([]);
});

test('no prompt names the pattern or a structure that counts: that half of the mark would be free', () => {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  const given = ALL.flatMap(({ item, call }) =>
    [...namesOf(item), ...structuresOf(call)]
      .filter((name) => plain(call.prompt).includes(plain(name)) || plain(call.prompt).includes(plain(`${name}s`)))
      .map((name) => `${item.id}: "${name}" in "${call.prompt}"`),
  );
  expect(given).toEqual([]);
});

test('union-find and Dijkstra are called wrong only beside cards on which they are right', () => {
  const named = ALL.map(({ call }) => call.nearest).filter((nearest) => /union|disjoint|dijkstra/i.test(nearest));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((nearest) => byId(nearest) === undefined)).toEqual([]);
});

test('no answer that would be accepted in the room is called wrong for lack of a card', () => {
  const weighted = /negative|Dijkstra must not/;
  const wronged = ALL.filter(({ call }) => /dijkstra/i.test(call.nearest) && !weighted.test(call.not));
  expect(wronged.map(({ item, call }) => `${item.id}: ${call.prompt}`)).toEqual([]);
});
