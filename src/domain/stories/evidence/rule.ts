/** What shows a thing in a sentence, as phrases (`../phrases.ts`). */
export interface EvidenceRule {
  shows: readonly string[];
  /** What looks like it and is something else: a sentence with one of these shows nothing. */
  not: readonly string[];
}

/** What no one means when they tell of their work. */
export const PRIVATE = [
  'home/lunch/dinner/breakfast/pizza/cake/beer/drinks/canteen/menu/vacation/bed/party',
  'on/my/our/a holiday',
  'fish/steak/salad/wine/tea/restaurant/cinema/movie/gym/sofa/umbrella',
  'train/bus/tram/bike/taxi/flight/commute',
];
