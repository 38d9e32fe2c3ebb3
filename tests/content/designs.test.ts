import { expect, it } from 'vitest';
import { answersTo } from '../../src/domain/drills/design/asked.ts';
import { ITEMS } from './items.ts';

const DESIGNS = ITEMS.flatMap((item) => (item.kind === 'design' ? [{ id: item.id, answers: item.answers }] : []));

it.each(DESIGNS)('$id: the interviewer has an answer for when something is down', ({ answers }) => {
  expect(answersTo('what if it goes down?', answers)).toHaveLength(1);
});

it.each([
  ['how much can we spend', 'budget'],
  ['how quick must it answer', 'latency'],
  ['what p99 do you expect', 'latency'],
  ['does it have to be up 24/7', 'availability'],
])('in every design "%s" is a question about %s', (line, about) => {
  for (const { id, answers } of DESIGNS) {
    const [found, ...others] = answersTo(line, answers);
    expect(others, id).toEqual([]);
    expect(answersTo(about, answers), id).toContain(found);
  }
});
