/** A memory that the planner does not know. Items are numbers; days too. */
export interface Learner {
  /** Learns the item for the first time. */
  meet(item: number, day: number): void;
  /** Is tested on it and sees the answer. */
  test(item: number, day: number, passed: boolean): void;
  /** Chance, 0 to 1, to produce it on that day; 0 before it was met. */
  recall(item: number, day: number): number;
}

/** Makes a learner; the seed draws what differs between people and items. */
export interface LearnerSort {
  name: string;
  make(seed: number): Learner;
}
