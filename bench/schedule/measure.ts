import type { Entry } from '../../src/domain/ports.ts';
import type { PolicySort } from './policy.ts';
import { type Cell, type Result, simulate } from './simulate.ts';

/** What one policy reached in one cell, over the seeds. */
export interface Measured {
  name: string;
  results: readonly Result[];
}

export function measure(
  cell: Cell,
  policies: readonly PolicySort[],
  seeds: readonly number[],
  entries?: readonly Entry[],
): Measured[] {
  return policies.map((policy) => ({
    name: policy.name,
    results: seeds.map((seed) => simulate(cell, policy, seed, entries)),
  }));
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length);
}

/** Standard deviation of a sample. */
export function spread(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(numbers.reduce((sum, one) => sum + (one - middle) ** 2, 0) / Math.max(1, numbers.length - 1));
}

export function recalls({ results }: Measured): number[] {
  return results.map(({ recall }) => recall);
}

/** Mean difference on the same draws, and its standard error. */
export function difference(a: Measured, b: Measured): { mean: number; error: number } {
  const each = a.results.map(({ recall }, i) => recall - (b.results[i]?.recall ?? 0));
  return { mean: mean(each), error: spread(each) / Math.sqrt(each.length) };
}
