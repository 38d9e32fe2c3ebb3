import { expect, test } from 'vitest';
import { anonymizer, companyNames } from '../../../src/domain/exports/anonymous.ts';

test('companies become letters in the order in which they appear, as whole words', () => {
  const names = companyNames([{ company: 'Acme' }, { company: 'Acme Payments' }], [{ company: 'Brightpay' }, {}]);
  const text = 'Brightpay asked. ACME did not; Acme Payments did. Acmes of the world. brightpay!';
  expect(anonymizer(names)(text)).toBe('A asked. B did not; C did. Acmes of the world. A!');
});

test('a name with signs of its own is found, and no name changes nothing', () => {
  expect(anonymizer(['C++ Labs (EU)'])('At C++ Labs (EU).')).toBe('At A.');
  expect(anonymizer([])('Acme')).toBe('Acme');
});

test('a company of several words is left out of ids as well, and where the user broke the line', () => {
  expect(anonymizer(['Big Corp'])('big-corp-2026-12-18, at Big\n  Corp')).toBe('A-2026-12-18, at A');
});

test('an id with a company in it loses a name of three letters, and keeps one of two, which could be anything', () => {
  expect(anonymizer(['IBM!'])('round-ibm-1')).toBe('round-A-1');
  expect(anonymizer(['HP!'])('round-hp-1')).toBe('round-hp-1');
});

test('a company keeps its letter in all that is rewritten, whatever holds the text; a date stays a date', () => {
  const day = new Date(0);
  const leaves = anonymizer(['Acme', 'Brightpay', 'C++']);
  expect(leaves({ of: ['Brightpay', { at: 'Acme' }], day, n: 1, none: null })).toEqual({
    of: ['A', { at: 'B' }],
    day,
    n: 1,
    none: null,
  });
  expect(leaves('Acme wants c and C++.')).toBe('B wants c and C.');
});
