import type { StoryElement } from '../content/kinds/story.ts';
import { beforeAndAfter } from './before-and-after.ts';
import { decisionWithReason } from './decisions.ts';
import { ALTERNATIVE } from './evidence/alternative.ts';
import { LEARNING, OUTCOME } from './evidence/ending.ts';
import { BARELY, HOW, IDLE, OWN_PART } from './evidence/own-part.ts';
import type { Evidence } from './evidence/rule.ts';
import { TIME } from './evidence/time.ts';
import { either, FEW, hinting, type Shows, showing } from './scale.ts';
import { voices } from './sentences.ts';
import { namesTool } from './tools.ts';

type Look = (sentences: string[]) => Evidence;

/**
 * What a program can look for in a story. It finds whether a thing is there, not how good it is: nothing here grades, and
 * it asks for what it does not find. What it goes by is listed in `evidence/`.
 */
export const LOOKS: Record<StoryElement, Look> = {
  metric: beforeAndAfter,
  tool: first(namesTool),
  alternative: firstOrPair(hinting(ALTERNATIVE)),
  decision: decisionWithReason,
  'own-part': ownPart,
  time: first(either(showing(TIME), (sentence) => CLOCK.test(sentence))),
  outcome: among(hinting(OUTCOME), last),
  learning: among(hinting(LEARNING), first),
};

/** "14:10", a year, or a weekday cut short. */
const CLOCK =
  /\b([01]?\d|2[0-3]):[0-5]\d\b|\b(?:19[6-9]|20\d)\d\b|\b(?:in|since|of|back in) ['’]\d\d\b|\b(Mon|Tue|Wed|Thu|Fri)\b/;

/** "I then killed": an act, with what may stand before it, and none of the words after which nothing was done. */
const DID = new RegExp(
  `(?<![\\w.'’])[Ii](?:['’](?:d|ve))?(?: (?:${HOW.split(' ').join('|')}))* (?!(?:${BARELY.split(/\s+/).join('|')})\\b|${IDLE.join('|')})[a-z]+`,
);
const ownsIt = showing(OWN_PART);

/** A sentence about what "I" did, unless the story is nearly all "we". */
function ownPart(all: string[]): Evidence {
  const { i, we } = voices(all.join('\n'));
  const own = all.find((sentence) => DID.test(sentence) || ownsIt(sentence));
  const counted = `("we" ${we}, "I" ${i})`;
  if (!own) return i + we > 0 ? { lacks: `what you alone did ${counted}` } : {};
  return we > 3 * i ? { sentence: own, lacks: `more of your part ${counted}` } : { sentence: own };
}

function first(holds: Shows): Look {
  return (all) => {
    const sentence = all.find(holds);
    return sentence === undefined ? {} : { sentence };
  };
}

/** A look whose hints depend on how many sentences there are. */
function among(hints: (all: string[]) => Shows, look: (holds: Shows) => Look): Look {
  return (all) => look(hints(all))(all);
}

/** The same; what a sentence names may be turned down in the one behind it. */
function firstOrPair(hints: (all: string[]) => Shows): Look {
  return (all) => {
    const one = first(hints(all))(all);
    if (one.sentence !== undefined || all.length > FEW) return one;
    return first(hints(all))(all.slice(1).map((sentence, i) => `${all[i]} ${sentence}`));
  };
}

/** The same from the end, and not at the beginning: how it turned out comes last. */
function last(holds: Shows): Look {
  return (all) => first(holds)(all.slice(all.length > 2 ? 1 : 0).reverse());
}
