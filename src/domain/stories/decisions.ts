import { ACTED, DECIDED, REASON } from './evidence/decision.ts';
import type { Evidence } from './evidence/rule.ts';
import { either, FEW, showing } from './scale.ts';

/** "Postgres, because ...": a choice given as a bare reason. */
const BARE =
  /^(?!.*\b(I|we|it|was|were|is|failed|broke|left|went|came|fell|ran|died|grew|got|lost|hung|froze|quit|rose|sank|stood|shut|chose|took|made|gave|bought|sent|put|kept|built|wrote|had|\w+ed)\b.* because)(?:[\w-]+ ){0,4}[\w-]+,? because\b/i;
const decides = showing(DECIDED);
const acts = showing(ACTED);
const chooses = either(decides, acts);
const reasons = either(showing(REASON), (sentence) =>
  [EXPLAINED, RULE, SPLICED, AS, SINCE, OPENING].some((pattern) => pattern.test(sentence)),
);
/** A colon or a semicolon, and then how things were: "So gRPC it was: two teams already had the files." */
const EXPLAINED =
  /[:;] (?!I |we |(?:it|that|this) (?:was|is|went|is now) (?:live|out|done|back|merged|shipped))[^:;]*\b(?:is|are|was|were|had|has|have|could|would|can|cannot|no|not|nobody|never|already|only|costs?|needs?|[a-z]+ed)\b/i;

/** A colon, and then a rule of thumb: ": one surprise at a time". */
const RULE = /: (?:one|two|three|four|five|half|most|\d+|no|any|every|each|better|never|always|first) /i;
const STATE =
  "(?:is|are|was|were|had|has|have|could|would|can|cannot|do|does|did|will|[a-z]+n['’]t|never|[a-z]+['’](?:d|s|re|ve)|need(?:s|ed)?|costs?|knows?|takes?|makes?|drops?|forgets?|expects?|breaks?|runs?|wants?|keeps?|lies|lives?|means?|comes?|goes|depend(?:s|ed)?|rel(?:y|ies|ied)|matter(?:s|ed)?|belong(?:s|ed)?|remained|lack(?:s|ed)?|allow(?:s|ed)?|forbids?|forbade|requires?d?|beats?|outweigh(?:s|ed)?)";
const WHO =
  '(?:they|it|that|those|there|nobody|no one|none|everyone|everybody|people|customers|users|our|my|its|their|his|her|the|an?|each|every|this|these|most|half|any|anything|both|all|some|many|few|two|three|one|too|so|such|only|nearly|almost|no|not|[a-z]+ing)';
/** Another sentence after a comma: "I fired our biggest customer, they were eating our support". */
const SPLICED = new RegExp(`, ${WHO}\\b(?! and\\b)[^,;:.]*? ${STATE}\\b`, 'i');
/** "..., as the certificate covers one compiler", "..., for on this day they are closed". */
const AS = new RegExp(`, (?:as|for) (?:on |in |at |with )?${WHO}\\b[^;:.]* ${STATE}\\b`, 'i');
/** "..., since payroll is not what we are good at". */
const SINCE = new RegExp(
  `,? (?:mostly |largely |mainly |not least |especially )?since (?!then\\b|last\\b|\\d|the \\w+(?: \\w+)?[,.])[^;:.]* ${STATE}\\b`,
  'i',
);
/** "With the audit three weeks out, I ..." */
const OPENING =
  /^(?:and |so |but )?(?:with|as|since|given|because|seeing|knowing|considering|having|faced|without|short of|to [a-z]+|in order to)\b(?! (?:a result|usual|always|soon|then|i said|we said)\b)[^.;]*,[^,]* (?:I|we)\b/i;
/** A second sentence that says how things were, and not what was done next or came of it. */
const BACKGROUND = new RegExp(
  `^(?!I\\b|We\\b|It (?:was|is|went|worked)|That was|This was|Then|After|Later|Now|Everyone|The team)[^,;]*? ${STATE}\\b`,
);

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
