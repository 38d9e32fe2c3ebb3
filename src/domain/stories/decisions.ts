import { anyOf } from '../pattern.ts';
import {
  ABOUT,
  ACTED,
  DECIDED,
  EXPLAINS,
  HAPPENED,
  NEXT,
  NO_OPENINGS,
  OPENINGS,
  REASON,
  RULES,
  STATES,
} from './evidence/decision.ts';
import type { Evidence } from './evidence/rule.ts';
import { either, FEW, showing } from './scale.ts';

/** "Postgres, because ...": a choice given as a bare reason. */
const BARE = new RegExp(
  `^(?!.*\\b(?:${HAPPENED.join('|')}|\\w+ed)\\b.* because)(?:[\\w-]+ ){0,4}[\\w-]+,? because\\b`,
  'i',
);
const STATE = anyOf([...STATES, "[a-z]+n['’]t", "[a-z]+['’](?:d|s|re|ve)"]);
const WHO = anyOf([...ABOUT, 'no one', '[a-z]+ing']);
/** A colon or a semicolon, and then how things were: "So gRPC it was: two teams already had the files." */
const EXPLAINED = new RegExp(
  `[:;] (?!I |we |(?:it|that|this) (?:was|is|went|is now) (?:live|out|done|back|merged|shipped))[^:;]*\\b${anyOf([...EXPLAINS, '[a-z]+ed'])}\\b`,
  'i',
);
/** A colon, and then a rule of thumb. */
const RULE = new RegExp(`: (?:\\d+|${RULES.join('|')}) `, 'i');
/** Another sentence after a comma: "I fired our biggest customer, they were eating our support". */
const SPLICED = new RegExp(`, ${WHO}\\b(?! and\\b)[^,;:.]*? ${STATE}\\b`, 'i');
/** "..., as the certificate covers one compiler", "..., for on this day they are closed". */
const AS = new RegExp(`, (?:as|for) (?:(?:on|in|at|with) )?${WHO}\\b[^;:.]* ${STATE}\\b`, 'i');
/** "..., since payroll is not what we are good at", and not "since last March". */
const SINCE = new RegExp(`\\bsince (?!then\\b|last\\b|\\d|the \\w+(?: \\w+)?[,.])[^;:.]* ${STATE}\\b`, 'i');
/** "With the audit three weeks out, I ..." */
const OPENING = new RegExp(
  `^(?:and |so |but )?(?:${OPENINGS.join('|')}|short of|to [a-z]+|in order to)\\b(?! ${anyOf(NO_OPENINGS)}\\b)[^.;]*,[^,]* (?:I|we)\\b`,
  'i',
);
/** A second sentence that says how things were. */
const BACKGROUND = new RegExp(`^(?!${anyOf(NEXT)}\\b)[^,;]*? ${STATE}\\b`);

const decides = showing(DECIDED);
const acts = showing(ACTED);
const chooses = either(decides, acts);
const REASONS = [EXPLAINED, RULE, SPLICED, AS, SINCE, OPENING];
const reasons = either(showing(REASON), (sentence) => REASONS.some((pattern) => pattern.test(sentence)));

/** A decision with its reason, in the same sentence or the one after it; plain words for deciding come first. */
export function decisionWithReason(all: string[]): Evidence {
  for (const chosen of [decides, (sentence: string) => BARE.test(sentence), acts]) {
    const here = all.find((sentence) => chosen(sentence) && reasons(sentence));
    if (here) return { sentence: here };
    const index = all.findIndex((sentence, i) => chosen(sentence) && reasons(all[i + 1] ?? ''));
    if (index >= 0) return { sentence: `${all[index]} ${all[index + 1]}` };
  }
  const index = all.findIndex((sentence, i) => {
    const next = all[i + 1] ?? '';
    return (chooses(sentence) && BACKGROUND.test(next)) || (reasons(sentence) && decides(next));
  });
  if (index >= 0 && all.length <= FEW) return { sentence: `${all[index]} ${all[index + 1]}` };
  const bare = all.find(decides) ?? all.find(acts);
  return bare ? { sentence: bare, lacks: 'the reason' } : {};
}
