import type { Point } from '../../content/parts.ts';

/** A round without a pause. */
export interface MockTask {
  round: MockRound;
  parts: MockPart[];
  interruptions: Interruption[];
  stamps: Stamp[];
  /** Id of the rubric of the questions afterwards. */
  feedback: string;
  seconds: number;
}

export const MOCK_ROUNDS = ['coding', 'design', 'behavioral', 'loop'] as const;
export type MockRound = (typeof MOCK_ROUNDS)[number];
/** What can be dealt: a problem, a system to design, a behavioral question. */
export const DEALT = ['problem', 'design', 'story'] as const;
export type DealtSort = (typeof DEALT)[number];

export interface MockPart {
  do: string;
  seconds: number;
  /** The whole task, or what of the library it is dealt from. */
  task?: string | undefined;
  deals?: DealtSort | undefined;
  /** Id of another mock, which is held in these seconds. */
  mock?: string | undefined;
}

/** What the other side says in the middle. */
export interface Interruption {
  /** Percent of the clock, from and to. */
  between: number[];
  say: string;
  /** What a good reply does. */
  points: Point[];
}

/** A moment to be noted, by its key. */
export interface Stamp {
  key: string;
  label: string;
  again?: true | undefined;
}

/** A task that was dealt. */
export interface Dealt {
  title: string;
  text: string;
  /** What the one who asks knows, and says only when asked. */
  reveals: string[];
  /** What they say in the middle, instead of the mock's own. */
  asks: Pick<Interruption, 'say' | 'points'>[];
}

/** The questions afterwards; without answers of its own, a question has its two ends. */
export interface FeedbackRubric {
  dimensions: { id: string; name: string; ask: string; low: string; high: string; choices?: string[] | undefined }[];
}

/** How one mock is held, and what it takes from outside. */
export interface MockRoom {
  /** Milliseconds by the clock on the wall, which goes on whatever happens. */
  now: () => number;
  deal: (sort: DealtSort, count: number, seen: boolean) => Promise<Dealt[]>;
  mock: (id: string) => MockTask | undefined;
  rubric: (id: string) => FeedbackRubric | undefined;
  /** Someone else asks, and answers the questions too. */
  partner?: boolean | undefined;
  /** The user's own problem, by name or link. */
  problem?: string | undefined;
  minutes?: number | undefined;
  /** Id of the interview that it is for. */
  interview?: string | undefined;
}
