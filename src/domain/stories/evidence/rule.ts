/** What was seen of an element: the sentence that shows it, or the part that is missing. */
export interface Evidence {
  sentence?: string;
  /** Something was seen, but not all of it. */
  lacks?: string;
}

/** What shows a thing in a sentence, as phrases (`../phrases.ts`). */
export interface EvidenceRule {
  /** One of these alone is enough. */
  shows: readonly string[];
  /** What looks like it and is something else: a sentence with one of these shows nothing. */
  not: readonly string[];
  /** What only hints at it: several together are enough. */
  cues?: readonly Cue[];
}

/** A class of words that mean the same for the check. However many of them a sentence has, they count once. */
export interface Cue {
  /** What a sentence gains by one of the words, of `ENOUGH`; below zero if it is a sign of something else. */
  weight: number;
  words: readonly string[];
}

/** The sum of cues at which a sentence shows the thing. */
export const ENOUGH = 3;

/** What no one means when they tell of their work. */
export const PRIVATE = [
  'home/lunch/dinner/breakfast/pizza/cake/beer/drinks/canteen/vacation/bed/party',
  'on/my/our/a holiday',
  'fish/steak/salad/wine/tea/restaurant/cinema/movie/gym/sofa/umbrella/kebab/sandwiches',
  'train/bus/tram/bike/taxi/flight/commute',
  'wife/husband/girlfriend/boyfriend/landlord/rent/daughter/son/toddler/babysitter/dentist/salary',
];
