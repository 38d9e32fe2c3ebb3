import { expect, it } from 'vitest';
import { actIn } from '../../../../src/domain/drills/incident/alike.ts';
import { withoutTypos } from '../../../../src/domain/drills/incident/typos.ts';

const known = new Set(['rollback', 'restart', 'paus', 'trac', 'releas']);

it('corrects a word that is one letter away from the only known one', () => {
  expect(withoutTypos('rollbak to v87', known)).toBe('rollback to v87');
  expect(withoutTypos('Restrat it', known)).toBe('restart it');
});

it('leaves alone what is known, short, a number, or has no neighbor', () => {
  for (const line of ['released', 'track it', 'v8800', 'order a pizza']) expect(withoutTypos(line, known)).toBe(line);
});

it('lets a move be found although its name is misspelled', () => {
  const all = [
    { name: 'back', phrases: ['roll back', 'rollback'] },
    { name: 'restart', phrases: ['restart'] },
  ];
  expect(actIn('rollbakc now', all)).toMatchObject({ is: 'one', name: 'back' });
  expect(actIn('resart the pods', all)).toMatchObject({ is: 'one', name: 'restart' });
});

it('means a restart by kicking what runs, and an end by kicking out', () => {
  const all = [
    { name: 'restart', phrases: ['restart'] },
    { name: 'end', phrases: ['terminate'] },
  ];
  expect(actIn('kick the pods', all)).toMatchObject({ is: 'one', name: 'restart' });
  expect(actIn('kick out 4711', all)).toMatchObject({ is: 'one', name: 'end' });
});
