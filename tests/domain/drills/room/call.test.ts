import { describe, expect, test } from 'vitest';
import { type CallNames, readCall } from '../../../../src/domain/drills/room/call.ts';

const BFS: CallNames = {
  names: ['Breadth-first search with state', 'bfs', 'breadth-first search', 'level order search'],
  structures: ['queue of (cell, keys held)', 'queue', 'visited set', 'queue and visited set'],
  others: ['dfs', 'depth-first search', 'sliding window', 'window', 'hash map', 'seen set', 'heap', 'priority queue'],
  nearest: ['dfs', 'depth-first search'],
};
const WINDOW: CallNames = {
  names: ['Sliding window', 'window', 'two pointers with a window'],
  structures: ['hash map from artist to last position', 'hash map', 'two pointers'],
  others: ['two pointers', 'hash map', 'hash set', 'sliding window maximum', 'monotonic deque', 'bfs'],
  nearest: ['hash set'],
};
const KNAPSACK: CallNames = {
  names: ['Knapsack', '0/1 knapsack', 'knapsack dp'],
  structures: ['array', 'dp array', '1d array', 'table'],
  others: ['bfs', 'interval dp'],
  nearest: ['interval dp'],
};

describe('a pattern call on two lines', () => {
  test.each([
    ['bfs\nqueue', BFS],
    ['BFS over (cell, keys)\nqueue of states', BFS],
    ['breadth-first serach, level by level\nvisited set', BFS],
    ["I'd use bfs\na queue and a hash set of visited cells", { ...BFS, structures: [...BFS.structures, 'hash set'] }],
    ['sliding window with a hash map\nhashmap', WINDOW],
    ['sliding window with two pointers\nhash map from id to list', WINDOW],
    ['two pointers with a window\nhash map', WINDOW],
    ['sliding window with a hash set\nhash map', { ...WINDOW, structures: ['hash map', 'hash set'] }],
    ['knapsack, dp over capacity\ndp array', KNAPSACK],
    ['0/1 knapsack\narray of counts per queue', KNAPSACK],
    ['Knapsack\n\narray', KNAPSACK],
  ])('%j names both', (said, call) => {
    expect(readCall(said, call)).toEqual({ pattern: 'named', structure: 'named' });
  });

  test.each([
    ['dfs\nqueue', BFS, 'open'],
    ['sliding window maximum\nhash map', WINDOW, 'open'],
    ['not bfs but dijkstra\nqueue', BFS, 'unclear'],
    ["it isn't bfs\nqueue", BFS, 'unclear'],
    ['dijkstra rather than bfs\nqueue', BFS, 'unclear'],
    ['dfs instead of bfs\nqueue', BFS, 'unclear'],
    ['bfs or something\nqueue', BFS, 'unclear'],
    ['bfs/dfs\nqueue', BFS, 'unclear'],
    ['bfs, dfs\nqueue', BFS, 'unclear'],
    ['dfs then bfs\nqueue', BFS, 'unclear'],
    ['bfs and A*\nqueue', BFS, 'unclear'],
    ['union find or bfs\nqueue', BFS, 'unclear'],
    ['sort everything, bfs\nqueue', BFS, 'unclear'],
    ['sliding window, two pointers\nhash map', WINDOW, 'unclear'],
    ['sliding window with two pointers\nhash map', { ...WINDOW, nearest: ['two pointers'] }, 'unclear'],
    ['sliding window with a heap\nhash map', { ...WINDOW, others: [...WINDOW.others, 'heap'] }, 'unclear'],
    ['bfs with dp\nqueue', BFS, 'unclear'],
  ] as const)('%j leaves the pattern unsettled', (said, call, pattern) => {
    expect(readCall(said, call)).toMatchObject({ pattern, structure: 'named' });
  });

  test.each([
    ['priority queue', BFS, 'open'],
    ['deque', BFS, 'open'],
    ['circular queue', BFS, 'open'],
    ['2d array', KNAPSACK, 'open'],
    ['hash table', KNAPSACK, 'open'],
    ['hash set', WINDOW, 'open'],
    ['queue, priority queue', BFS, 'unclear'],
    ['stack or queue', BFS, 'unclear'],
    ['no queue', BFS, 'unclear'],
    ['array, heap, tree, stack', KNAPSACK, 'unclear'],
  ] as const)('%j leaves the structure unsettled', (said, call, structure) => {
    expect(readCall(`${call.names[0]}\n${said}`, call)).toEqual({ pattern: 'named', structure });
  });
});

describe('a pattern call on one line', () => {
  test.each([
    ['bfs, queue', BFS, 'named', 'named'],
    ['bfs / visited set', BFS, 'named', 'named'],
    ['bfs; a queue', BFS, 'named', 'named'],
    ['bfs (queue of states)', BFS, 'named', 'named'],
    ['bfs - queue', BFS, 'named', 'named'],
    ['bfs + queue', BFS, 'named', 'named'],
    ['bfs using a queue', BFS, 'named', 'named'],
    ['sliding window, two pointers', WINDOW, 'named', 'named'],
    ['0/1 knapsack, 1d array', KNAPSACK, 'named', 'named'],
    ['bfs', BFS, 'named', 'open'],
    ['bfs, priority queue', BFS, 'unclear', 'open'],
    ['dfs, queue', BFS, 'open', 'named'],
    ['queue, bfs', BFS, 'unclear', 'open'],
    ['dp with bfs', BFS, 'unclear', 'open'],
    ['bfs, not a queue', BFS, 'unclear', 'unclear'],
    ['sliding window, hash set', WINDOW, 'unclear', 'open'],
    ['sliding window hash map', WINDOW, 'unclear', 'open'],
    ['', BFS, 'open', 'open'],
  ] as const)('%j', (said, call, pattern, structure) => {
    expect(readCall(said, call)).toEqual({ pattern, structure });
  });
});
