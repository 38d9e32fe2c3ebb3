/** What a round is about, as far as its name tells. */
export const ROUND_SORTS = ['coding', 'design', 'behavioral', 'incident'] as const;
export type RoundSort = (typeof ROUND_SORTS)[number];

/** Where an interview is held. */
export const PLACES = ['video', 'on-site'] as const;
export type InterviewPlace = (typeof PLACES)[number];
