import { describe, expect, it } from 'vitest';
import { calibration, openJudgments } from '../../../src/domain/judgments/judgments.ts';
import type { Came, Judgment, Sure } from '../../../src/domain/records/judgment.ts';

function judgment(id: string, sure: Sure, due: string, came?: Came): Judgment {
  const at = '2026-11-01T10:00:00+01:00';
  const settled = came && { at, what: 'it happened', came };
  return {
    id,
    sort: 'prediction',
    text: id,
    options: [],
    sure,
    due,
    added: at,
    changed: at,
    ...(settled && { settled }),
  };
}

describe('judgments', () => {
  it('are open from their day until someone settles them, the earliest first', () => {
    const all = [
      judgment('later', 'low', '2026-12-02'),
      judgment('second', 'low', '2026-12-01'),
      judgment('first', 'low', '2026-11-15'),
      judgment('done', 'low', '2026-11-01', 'yes'),
    ];
    expect(openJudgments(all, '2026-12-01').map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('say nothing of a level of which fewer than five are settled', () => {
    const four = ['yes', 'yes', 'no', 'partly'].map((came, i) => judgment(`${i}`, 'high', '2026-11-01', came as Came));
    const open = [judgment('x', 'high', '2026-11-01', 'cannot-tell'), judgment('y', 'high', '2026-11-01')];
    const high = (all: Judgment[]) => calibration(all).find(({ sure }) => sure === 'high');
    expect(high([...four, ...open])).toEqual({ sure: 'high', settled: 4, share: null });
    expect(high([...four, judgment('z', 'high', '2026-11-01', 'no')])).toEqual({
      sure: 'high',
      settled: 5,
      share: 0.5,
    });
  });
});
