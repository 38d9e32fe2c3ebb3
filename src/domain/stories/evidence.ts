import type { StoryElement } from '../content/kinds/story.ts';
import { comparable, type Quantity, quantities } from './quantities.ts';
import { voices } from './sentences.ts';
import { namesTool } from './tools.ts';

/** What was seen of an element: the sentence that shows it, or the part that is missing. */
export interface Evidence {
  sentence?: string;
  /** Something was seen, but not all of it. */
  lacks?: string;
}

type Look = (sentences: string[]) => Evidence;

/**
 * What a program can look for in a story. It finds whether a thing is there, not how good it is: nothing here grades, and
 * it asks for what it does not find.
 */
export const LOOKS: Record<StoryElement, Look> = {
  metric: beforeAndAfter,
  tool: first(namesTool),
  alternative: first(
    any(
      /\b(instead of|rather than)(?! (about |over |under )?[$€£]?\d)/i,
      /\b(ruled? (?:[\w-]+ ){0,4}out|alternatives?|(another|other|third|second|first) options?|options? (was|were)|decided against|middle way)\b/i,
      /\b(I|we|and|but|team|was|were) (?:also |had )?(considered|weighed|looked at) (?!(a |the )?(bug|log|code|dashboard|graph))/i,
      /\bcould (also )?have (used|taken|gone|chosen|built|kept|written|added|moved|bought|scaled|rewritten|picked|put)\b/i,
      /\b(turned|voted) (?:[\w-]+ ){0,4}down\b(?! from)|\b(rejected|dismissed|dropped|discarded)\b.{0,40}\b(because|since|as)\b/i,
      /\b(I|we) (rejected|dismissed|discarded|excluded)\b|\b(versus|vs\.?)\s/i,
      /^not (the|a|an|because of|due to)\b|\b(it|that|this) (was|were) ?(not|n['’]t) (the|a|an|because|caused)\b|\bwasn['’]t the\b/i,
      /\b(changed nothing|made no difference|had nothing to do with|looked (fine|normal|healthy)|was not to blame)\b/i,
      /\b(first|initial|obvious) (thought|guess|suspicion|suspect|suspects|idea)\b|\b(we|I) (first )?suspected\b/i,
    ),
  ),
  decision: decisionWithReason,
  'own-part': ownPart,
  time: first(
    any(
      /\b([01]?\d|2[0-3]):[0-5]\d\b|\b\d{1,2} ?[ap]\.?m\b/i,
      /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\b(Mon|Tue|Wed|Thu|Fri)\b/,
      /\b(January|February|March|April|June|July|August|September|October|November|December|20\d\d)\b|\b[Ii]n May\b/,
      /\b(\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty) (seconds?|minutes?|hours?|days?|weeks?|months?|sprints?|quarters?|years?) (later|after|before|earlier|long)\b/i,
      /\b(after|within|for|took|in) (about |only |just |another )?(\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty) (seconds?|minutes?|hours?|days?|weeks?|months?|sprints?|quarters?|years?)\b/i,
      /\b(at|around|by) (night|noon|midnight)\b/i,
    ),
  ),
  outcome: last(
    any(
      /\b(as a result|the result|resulted in|in the end|since then|ever since)\b/i,
      /\b(went|came|is|was|were|are|got|brought|back) (?:[\w%]+ ){0,4}(back to|down to|down from|up from)\b|\bback (to|at|under|below) \S*\d/i,
      /\b(fell|dropped|rose|grew|shrank|improved|went|reduced|cut|halved|doubled|decreased|increased) (?:[\w-]+ ){0,3}(by|to|from)\b/i,
      /\b(halved|doubled|tripled)\b|\b(saved|saves|saving) (?:[\w-]+ ){0,3}([$€£]?\d|hours?|days?|money)/i,
      /\b(was|were) (back )?(at|under|below) [$€£]?\d/i,
      /\b(went live|has ?n[o']t (happened|come back|recurred)|never (came back|happened again|recurred)|no (repeat|further incident)|recovered|was resolved|were resolved)\b/i,
      /\b(it|that|which|system|queue|service|site|release|launch|migration) (worked|held up|survived|recovered|shipped|launched|finished)\b/i,
    ),
  ),
  learning: first(
    any(
      /\b(learn(ed|t)|lessons?|next time|taught me|in hindsight|looking back|with hindsight|from then on)\b/i,
      /\b(since then|these days|nowadays),? (?:[\w-]+ ){0,2}(I|we|my|our|every|each|no)\b/i,
      /\bI now \w+|\bnow,? (I|my) \w+|\bI['’]d (now|do|undo|change|build|start|leave|write|split|choose|never)\b/i,
      /\b(would|I['’]d) (now|today|not|never|do|undo|change|start|build|choose|split) (?:[\w-]+ ){0,6}(again|today|differently|first|earlier|instead|now)\b/i,
      /\bchanged how (I|we)\b|\bI was wrong\b|\bif I (did|had|were|could)\b.{0,30}\bagain\b|\bhas a (test|check|alert|section|rule) (for|on)\b/i,
    ),
  ),
};

const CHANGE =
  /\b(before|after|down|up|under|over|instead of|was|now|dropped|fell|cut|rose|grew|went|back|reduced|used to|brought|took|takes|improved|became|remained|left)\b|->|→/i;
const AFTERWARDS =
  /\b(now|afterwards?|after that|back|fell|dropped|went down|today|since then|became|only|in the end)\b/i;
const RELATIVE =
  /\b(halved|doubled|tripled|by (a|one|two) (third|half|quarter|tenth)s?|by \d+ ?(%|percent)|\d+ ?x faster|twice as)\b/i;

/** A measure before and one after, best in one sentence ("from 2 s to 180 ms"), else the same measure in two. */
function beforeAndAfter(all: string[]): Evidence {
  const measured = all
    .map((sentence) => ({ sentence, found: quantities(sentence) }))
    .filter(({ found }) => found.length > 0);
  const both = measured.find(({ sentence, found }) => isFromTo(sentence) || (CHANGE.test(sentence) && hasPair(found)));
  if (both) return { sentence: both.sentence };
  for (const [i, before] of measured.entries()) {
    const isSame = (a: Quantity, b: Quantity) => a.of === b.of && isMeasure(a.of, before.sentence);
    const after = measured.slice(i + 1).find(({ sentence, found }) => {
      return (
        AFTERWARDS.test(sentence) &&
        found.some((b) => isMeasure(b.of, sentence) && before.found.some((a) => isSame(a, b)))
      );
    });
    if (after) return { sentence: `${before.sentence} ... ${after.sentence}` };
  }
  const relative = all.find((sentence) => RELATIVE.test(sentence));
  if (relative) return { sentence: relative, lacks: 'the two numbers, before and after' };
  const one = measured.find(({ sentence, found }) => found.some(({ of }) => isMeasure(of, sentence)));
  return one ? { sentence: one.sentence, lacks: 'the number on the other side: before, or after' } : {};
}

/** Days and people are counted in every story; one number alone must be about something that is measured. */
function isMeasure(of: string, sentence: string): boolean {
  if (of === 'time')
    return /\b(took|takes|taking|latency|p\d\d|wait\w*|slow\w*|down|timeouts?|downtime|outage)\b/i.test(sentence);
  return /^(percent|data|rate|times|money|error|timeout|page|ticket|incident|order|user|customer|row|deploy|bug|query|message)$/.test(
    of,
  );
}

function isFromTo(sentence: string): boolean {
  const [, from, to] = sentence.match(/\bfrom (.{1,40}?) (?:down |up |back )?(?:to|->|→) (.{1,20})/i) ?? [];
  if (from === undefined || to === undefined) return false;
  return quantities(from).length > 0 && quantities(to).length > 0;
}

function hasPair(found: ReturnType<typeof quantities>): boolean {
  return found.some((a, i) => a.of !== '' && found.slice(i + 1).some((b) => comparable(a, b)));
}

const DECIDED =
  /\b(decid\w+|chose|chosen|choosing|picked|opted|went with|settled on|agreed to|concluded|my (call|choice|decision)|the (call|choice|decision) was|postponed)\b/i;
/** "Postgres, because ...": a choice given as a bare reason. */
const BARE = /^(?!.*\b(I|we|it|was|were|is|failed|broke)\b.* because)(?:[\w-]+ ){0,4}[\w-]+,? because\b/i;
const ACTED =
  /(?:^|\b(?:I|we))(?: ?(?:then|also|first|therefore|finally|so))? ?\b(?:rolled back|killed|stopped|switched|moved|replaced|raised|lowered|turned|disabled|kept|added|removed|split|wrote|rewrote|introduced|put|let|took|cut|built|left|delayed|shipped|paused|asked for)\b/i;
const REASON =
  /\b(because|so that|in order to|the reason|given that|otherwise|as otherwise)\b|\bsince (?!then|the (start|beginning|release|migration|deploy)|\d|monday|last|january|that (day|time))|,? as (it|we|they|that|this|no one|the) \w+|\bto (avoid|keep|stop|reduce|buy|protect|limit|make sure)\b|\bfor the sake of\b|, so (?:I|we) \w+/i;

/** A decision with its reason, in the same sentence or the one after it; plain words for deciding come first. */
function decisionWithReason(all: string[]): Evidence {
  for (const verb of [DECIDED, BARE, ACTED]) {
    const here = all.find((sentence) => verb.test(sentence) && REASON.test(sentence));
    if (here) return { sentence: here };
    const index = all.findIndex((sentence, i) => verb.test(sentence) && REASON.test(all[i + 1] ?? ''));
    if (index >= 0) return { sentence: `${all[index]} ${all[index + 1]}` };
  }
  const bare = all.find((sentence) => DECIDED.test(sentence)) ?? all.find((sentence) => ACTED.test(sentence));
  return bare ? { sentence: bare, lacks: 'the reason' } : {};
}

const BARELY =
  'am|to|want|wanted|need|needed|was|were|have|had|think|thought|guess|believe|mean|meant|know|knew|feel|felt|like|liked|love|remember|would|could|should|might|may|can|will|wish|hope|see|saw|hear|heard|learn|learned|learned|understood|agreed|agree|worked|joined|and|do|did|don|didn|wasn|got';
const DID = new RegExp(
  `\\bI(?:['’](?:d|ve))?(?: (?:then|also|first|finally|only|just|had|have|personally|therefore|even|quickly|immediately|alone))* (?!(?:${BARELY})\\b)[a-z]+|\\b(?:was|were) mine\\b|\\bmy (?:call|part|job|decision|idea|change|patch|proposal)\\b`,
);

/** A sentence about what "I" did, unless the story is nearly all "we". */
function ownPart(all: string[]): Evidence {
  const { i, we } = voices(all.join('\n'));
  const own = all.find((sentence) => DID.test(sentence));
  const counted = `("we" ${we}, "I" ${i})`;
  if (!own) return i + we > 0 ? { lacks: `what you alone did ${counted}` } : {};
  return we > 3 * i ? { sentence: own, lacks: `more of your part ${counted}` } : { sentence: own };
}

function first(holds: (sentence: string) => boolean): Look {
  return (all) => {
    const sentence = all.find(holds);
    return sentence === undefined ? {} : { sentence };
  };
}

/** The same from the end, and not at the beginning: how it turned out comes last. */
function last(holds: (sentence: string) => boolean): Look {
  return (all) => first(holds)(all.slice(all.length > 2 ? 1 : 0).reverse());
}

function any(...patterns: RegExp[]): (sentence: string) => boolean {
  return (sentence) => patterns.some((pattern) => pattern.test(sentence));
}
