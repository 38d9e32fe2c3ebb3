import { expect, it } from 'vitest';
import type { EvidenceRule } from '../../../src/domain/stories/evidence/rule.ts';
import { hinting } from '../../../src/domain/stories/scale.ts';

const RULE: EvidenceRule = {
  shows: [],
  not: [],
  cues: [1, 2, 3].map((weight) => ({ weight, words: [`cue${weight}`] })),
};

/** Whether a sentence shows the thing where there are so many of them. */
const shows = (count: number, sentence: string) => hinting(RULE)(new Array<string>(count).fill(sentence))(sentence);

it('cues of 3 together show a thing among four sentences, and of 6 among more', () => {
  expect(['cue2', 'cue3'].map((sentence) => shows(4, sentence))).toEqual([false, true]);
  expect(['cue2 cue3', 'cue1 cue2 cue3'].map((sentence) => shows(5, sentence))).toEqual([false, true]);
});
