/** How much of the library is planned, counted and forecast (`settings breadth`), besides what was practiced before. */
export const BREADTHS = ['core', 'strong', 'all'] as const;
export type Breadth = (typeof BREADTHS)[number];

/** The least weight of an item in each: asked in most loops, in many, now and then. */
const LEAST: Record<Breadth, number> = { core: 3, strong: 2, all: 1 };

/** Whether an item is in that breadth; what comes from a pack always is, and so is what is not recalled. */
export function isWithin(
  { weight, recalled, pack }: { weight: number; recalled: boolean; pack?: string },
  breadth: Breadth,
): boolean {
  return weight >= LEAST[breadth] || !recalled || pack !== undefined;
}

/** The next narrower breadth, and the least weight in it; undefined if there is none. */
export function narrower(breadth: Breadth): { breadth: Breadth; weight: number } | undefined {
  const next = BREADTHS[BREADTHS.indexOf(breadth) - 1];
  return next && { breadth: next, weight: LEAST[next] };
}

/** The next wider breadth; undefined if there is none. */
export function wider(breadth: Breadth): Breadth | undefined {
  return BREADTHS[BREADTHS.indexOf(breadth) + 1];
}
