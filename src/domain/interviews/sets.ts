/** Lists that belong to no interview. */
export const SETS = ['roadmap'] as const;
export type ChecklistSet = (typeof SETS)[number];
