/** What is merged field by field, and how. All other things have one value: the later one. */
export interface Shape {
  /** Fields whose own fields are merged one by one. */
  groups: readonly string[];
  /** Lists in which everything counts once, by what it is called; one side adds or takes away without the other. */
  sets: Readonly<Record<string, (one: unknown) => string>>;
  /** Fields that are changed together: what a user sees as one. */
  together: Readonly<Record<string, readonly string[]>>;
  /** Times that change with everything else: the first or the last of the two is right. */
  first: readonly string[];
  last: readonly string[];
}
