export const RATINGS = ['strong', 'shaky', 'blank'] as const;

/** How strong the user is in a topic, in their own words. */
export type Rating = (typeof RATINGS)[number];

export const isRating = (value: unknown): value is Rating => RATINGS.some((rating) => rating === value);
