/** What the user says of a topic: the inventory. */
export const RATINGS = ['strong', 'shaky', 'blank'] as const;
export type Rating = (typeof RATINGS)[number];
