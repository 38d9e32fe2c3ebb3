import type { Mark } from '../../domain/practice/marks.ts';

/** What a mark does, as lists and confirmations say it. */
export const MARK_MEANS: Record<Mark, string> = {
  known: 'known: it is not planned, and no longer counted',
  suspended: 'suspended: it is not planned or counted until you clear it',
  'not-today': 'not today: it is in the plan again tomorrow',
};
