import type { ItemOf } from './kind.ts';
import { ask } from './kinds/ask.ts';
import { bug } from './kinds/bug.ts';
import { card } from './kinds/card.ts';
import { checklist } from './kinds/checklist.ts';
import { company } from './kinds/company.ts';
import { competency } from './kinds/competency.ts';
import { design } from './kinds/design.ts';
import { exercise } from './kinds/exercise.ts';
import { flashcard } from './kinds/flashcard.ts';
import { incident } from './kinds/incident.ts';
import { mock } from './kinds/mock.ts';
import { pattern } from './kinds/pattern.ts';
import { protocol } from './kinds/protocol.ts';
import { question } from './kinds/question.ts';
import { rubric } from './kinds/rubric.ts';
import { scenario } from './kinds/scenario.ts';
import { signal } from './kinds/signal.ts';
import { story } from './kinds/story.ts';
import { technology } from './kinds/technology.ts';

/** Every kind, by the name of its folder under `content/`. Adding one: its file, and its line here. */
export const KINDS = {
  question,
  scenario,
  card,
  pattern,
  signal,
  story,
  design,
  exercise,
  technology,
  mock,
  incident,
  bug,
  protocol,
  checklist,
  rubric,
  company,
  ask,
  competency,
  flashcard,
} as const;

export type KindName = keyof typeof KINDS;
export type ItemOfKind<N extends KindName> = ItemOf<(typeof KINDS)[N]>;
export type Item = { [N in KindName]: ItemOfKind<N> }[KindName];

/** Whether a word names a kind; what every object inherits does not. */
export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name);
}
