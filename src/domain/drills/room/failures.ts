import type { Failure } from '../../practice/attempt.ts';

/** Something that can go wrong, and what to do about it. */
export interface FailureMode {
  /** What is stored with the attempt; several modes can share a value. */
  value: Failure;
  label: string;
  remedy: string;
  /** Item that practices the remedy. */
  item?: string | undefined;
}

const TOO_LATE: FailureMode = {
  value: 'too-late',
  label: 'said it too late',
  remedy: 'Next time open with the decision and its reason; the detail can wait for the probe.',
};
const NOTHING: FailureMode = { value: 'nothing', label: 'nothing, it was fine', remedy: '' };

/** What can go wrong with any answer. */
export const ANY_FAILURE: readonly FailureMode[] = [
  {
    value: 'not-known',
    label: 'did not know it',
    remedy: 'Read it again now, look away, and say it in your own words.',
  },
  {
    value: 'not-said',
    label: 'knew it, could not say it',
    remedy: 'Say what you missed aloud, twice, as full sentences. It is saying it that needs practice.',
  },
  TOO_LATE,
  NOTHING,
];

/**
 * What a rubric's mode is stored as, by the dimension's id. The four values never change, so that attempts of all
 * kinds can be counted together; a mode that is not here was known and not said.
 */
const STORED: Record<string, Failure> = {
  'depth-overreach': 'not-known',
  unprepared: 'not-known',
  'not-recognised': 'not-known',
  implementation: 'not-known',
};

/** The parts of a rubric that tell modes apart. */
interface Modes {
  dimensions: {
    id: string;
    name: string;
    ask: string;
    remedy?: { do: string; item?: string | undefined } | undefined;
  }[];
}

/** The modes that a rubric tells apart, with its remedies. */
export function failuresOf(rubric: Modes): FailureMode[] {
  const modes = rubric.dimensions.map(
    ({ id, name, ask, remedy }): FailureMode => ({
      value: STORED[id] ?? 'not-said',
      label: `${name}: ${ask}`,
      remedy: remedy?.do ?? '',
      item: remedy?.item,
    }),
  );
  return [...modes, TOO_LATE, NOTHING];
}
