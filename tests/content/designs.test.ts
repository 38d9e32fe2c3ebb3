import { expect, it } from 'vitest';
import { answersTo } from '../../src/domain/drills/design/asked.ts';
import { ITEMS } from './items.ts';

const DESIGNS = ITEMS.flatMap((item) => (item.kind === 'design' ? [{ id: item.id, answers: item.answers }] : []));

it.each(DESIGNS)('$id: the interviewer has an answer for when something is down', ({ answers }) => {
  expect(answersTo('what if it goes down?', answers)).toHaveLength(1);
});
