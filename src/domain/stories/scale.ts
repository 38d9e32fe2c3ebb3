import { ENOUGH, type EvidenceRule } from './evidence/rule.ts';
import { phraseTest } from './phrases.ts';

/** Says of a sentence whether it shows a thing. */
export type Shows = (sentence: string) => boolean;

/** As many sentences as a field has. Of more than these, one has enough cues by accident: there it takes more. */
export const FEW = 4;
const MORE = 3;

/** Whether a sentence has one of the phrases of a rule, or cues enough, and nothing that means something else. */
export function showing(rule: EvidenceRule): Shows {
  const shows = scored(rule);
  return (sentence) => shows(sentence, ENOUGH);
}

/** The same among so many sentences. */
export function hinting(rule: EvidenceRule): (all: string[]) => Shows {
  const shows = scored(rule);
  return (all) => (sentence) => shows(sentence, all.length > FEW ? ENOUGH + MORE : ENOUGH);
}

function scored({ shows, not, cues = [] }: EvidenceRule): (sentence: string, enough: number) => boolean {
  const [shown, other] = [phraseTest(shows), phraseTest(not)];
  const hints = cues.map(({ weight, words }) => ({ weight, has: phraseTest(words) }));
  return (sentence, enough) => {
    if (other(sentence)) return false;
    const sum = hints.reduce((total, { weight, has }) => (has(sentence) ? total + weight : total), 0);
    return sum + (shown(sentence) ? enough : 0) >= enough;
  };
}

/** Whether any of these says so. */
export function either(...tests: Shows[]): Shows {
  return (sentence) => tests.some((test) => test(sentence));
}
