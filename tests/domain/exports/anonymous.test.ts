import { expect, test } from 'vitest';
import { companyNames, withoutCompanies } from '../../../src/domain/exports/anonymous.ts';

test('companies become letters in the order in which they appear, as whole words', () => {
  const names = companyNames([{ company: 'Acme' }, { company: 'Acme Payments' }], [{ company: 'Brightpay' }, {}]);
  const text = 'Brightpay asked. ACME did not; Acme Payments did. Acmes of the world. brightpay!';
  expect(withoutCompanies(text, names)).toBe('A asked. B did not; C did. Acmes of the world. A!');
});

test('a name with signs of its own is found, and no name changes nothing', () => {
  expect(withoutCompanies('At C++ Labs (EU).', ['C++ Labs (EU)'])).toBe('At A.');
  expect(withoutCompanies('Acme', [])).toBe('Acme');
});
