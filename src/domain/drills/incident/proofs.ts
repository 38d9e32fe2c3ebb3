import { UPDATING } from './acts.ts';
import { actIn } from './alike.ts';
import { type Act, beginning, type Configuration, isPossible, type Machine, possibleActs, UPDATE } from './machine.ts';
import { Losses } from './price.ts';
import { type Step, step } from './step.ts';
import { type Flaw, nameOf, Walk } from './walk.ts';

/** Someone who interrupts: when, and what one can answer. */
type Interrupt = { at: number; answers: readonly { say: string; harm?: number }[] };

/** A machine that one can write down: the acts of the strong path beside it. */
export interface Provable {
  machine: Machine & { interrupts?: readonly Interrupt[] };
  strong: readonly Act[];
  /** Configurations that the walk may take. */
  most?: number;
}

/** The longest text of a list may be so many times as long as the shortest. */
const EVEN = 1.6;
const UNEVEN = `the longest is more than ${EVEN} times as long as the shortest`;

function lateBy(limit: number): string {
  return `comes after the limit of ${limit} minutes`;
}

/**
 * Everything that must hold of an incident and that no schema sees, by walking through every configuration: all of it
 * is reached, every state still leads to a good end, the strong path is the cheapest, nothing that harms comes free,
 * no option is told by its length, every phrase finds its own move, and every clock can go off.
 */
export function flawsOf({ machine, strong, most }: Provable): Flaw[] {
  let losses: Losses;
  let walk: Walk;
  try {
    losses = new Losses(machine, most);
    walk = new Walk(machine, losses);
    walk.go();
  } catch (error) {
    if (error instanceof RangeError)
      return [{ path: [], says: `${error.message}: use fewer facts, tables or minutes` }];
    throw error;
  }
  return [
    ...unreached(machine, walk),
    ...dead(machine, walk),
    ...strongFlaws(machine, losses, strong),
    ...freeLunches(machine, walk, strong),
    ...listFlaws(machine, walk),
    ...phraseFlaws(machine),
    ...clockFlaws(machine),
    ...answerFlaws(machine.interrupts ?? [], machine.clock.limit),
  ];
}

function unreached(machine: Machine, walk: Walk): Flaw[] {
  const flaws: Flaw[] = [];
  const need = (is: boolean, path: Flaw['path'], says: string) => {
    if (!is) flaws.push({ path, says });
  };
  for (const [name, state] of Object.entries(machine.states)) {
    need(walk.first.has(name), ['states', name], 'nothing leads to this state');
    state.later?.forEach((one, i) => {
      need(walk.later.has(one), ['states', name, 'later', i], 'this never happens: the state never lasts so long');
    });
  }
  for (const name of Object.keys(machine.views)) need(walk.views.has(name), ['views', name], 'no one ever sees this');
  const { updates, clock } = machine;
  need(
    updates.first >= clock.limit || walk.calledFirst,
    ['updates', 'first'],
    'no one ever calls about it: the incident is over before this update is missed',
  );
  for (const name of Object.keys(machine.ends)) need(walk.ends.has(name), ['ends', name], 'no path ends like this');
  for (const [name, move] of Object.entries(machine.moves)) {
    need(walk.acts.has(name), ['moves', name], 'this is never possible: look at `in` and `needs`');
    for (const line of Object.keys(move.hits ?? {})) {
      need(walk.acts.has(`${name} ${line}`), ['moves', name, 'hits', line], 'the table never has this line');
    }
  }
  return flaws;
}

function dead(machine: Machine, walk: Walk): Flaw[] {
  return Object.keys(machine.states)
    .filter((name) => walk.first.has(name) && !walk.saved.has(name))
    .map((name) => ({ path: ['states', name], says: 'a dead end: no path from here comes to a good end' }));
}

function strongFlaws(machine: Machine, losses: Losses, strong: readonly Act[]): Flaw[] {
  let from: Configuration | undefined = beginning(machine);
  let lost = 0;
  let end: string | undefined;
  for (const [i, act] of strong.entries()) {
    if (!from || !isPossible(machine, act.name, from)) {
      return [{ path: ['strong', i], says: `"${nameOf(act)}" is not possible here` }];
    }
    const done: Step = step(machine, from, act);
    lost += done.lost;
    ({ next: from, end } = { next: undefined, end: undefined, ...done });
  }
  const flaws: Flaw[] = [];
  const least = losses.least(beginning(machine));
  if (end === undefined || !machine.ends[end]?.good)
    flaws.push({ path: ['strong'], says: 'does not come to a good end' });
  if (!strong.some(({ name }) => name === UPDATE))
    flaws.push({ path: ['strong'], says: 'tells no one: it needs an update' });
  if (lost !== least) flaws.push({ path: ['strong'], says: `loses ${lost}, and another path only ${least}` });
  return flaws;
}

/** What should cost something: another way to relief while the loss goes on, a missed update, what cannot be undone. */
function freeLunches(machine: Machine, walk: Walk, strong: readonly Act[]): Flaw[] {
  const least = machine.loss.full / 2;
  const own = new Set(strong.map(nameOf));
  return [...walk.cheapest]
    .filter(([what, { price }]) => !own.has(what) && price < least)
    .map(([what, { price, path }]) => ({
      path,
      says: `a free lunch: ${what} costs ${price} at the least, and must cost ${least} or more`,
    }));
}

function listFlaws(machine: Machine, walk: Walk): Flaw[] {
  const flaws: Flaw[] = [];
  let told = 0;
  let lists = 0;
  for (const [name, { offers = [] }] of Object.entries(machine.states)) {
    const from = walk.first.get(name);
    if (!from) continue;
    const options = offers
      .filter((one) => isPossible(machine, one, from))
      .map((one) => ({ length: textOf(machine, one).length, price: leastPrice(machine, walk.losses, from, one) }));
    if (options.length < 2) continue;
    const path = ['states', name, 'offers'];
    const lengths = options.map(({ length }) => length);
    const longest = Math.max(...lengths);
    if (longest > EVEN * Math.min(...lengths)) {
      flaws.push({ path, says: UNEVEN });
    }
    const cheapest = Math.min(...options.map(({ price }) => price));
    const best = options.filter(({ price }) => price === cheapest);
    if (best.length > 1) flaws.push({ path, says: 'more than one of these is the cheapest' });
    lists += 1;
    if (best.some(({ length }) => length === longest)) told += 1;
  }
  if (told * 2 > lists)
    flaws.push({ path: ['states'], says: `the best of a list is its longest in ${told} of ${lists} states` });
  return flaws;
}

/** Answers: one of them harms no one, and it is not told by its length. */
function answerFlaws(interrupts: readonly Interrupt[], limit: number): Flaw[] {
  return interrupts.flatMap(({ at, answers }, i) => {
    const flaws: Flaw[] = [];
    const path = ['interrupts', i];
    const harmless = answers.filter(({ harm }) => !harm);
    const lengths = answers.map(({ say }) => say.length);
    if (at >= limit) flaws.push({ path: [...path, 'at'], says: lateBy(limit) });
    if (harmless.length !== 1)
      flaws.push({ path: [...path, 'answers'], says: 'exactly one of the answers harms no one' });
    if (Math.max(...lengths) > EVEN * Math.min(...lengths)) {
      flaws.push({ path: [...path, 'answers'], says: UNEVEN });
    }
    if (harmless.some(({ say }) => say.length === Math.max(...lengths)) && answers.length > 1)
      flaws.push({ path: [...path, 'answers'], says: 'the best answer is the longest' });
    return flaws;
  });
}

function textOf(machine: Machine, name: string): string {
  return (machine.moves[name] ?? machine.looks[name])?.do ?? '';
}

function leastPrice(machine: Machine, losses: Losses, from: Configuration, name: string): number {
  const acts = possibleActs(machine, from).filter((act) => act.name === name);
  return Math.min(...acts.map((act) => losses.price(from, step(machine, from, act))));
}

function phraseFlaws(machine: Machine): Flaw[] {
  const all = (['looks', 'moves'] as const).flatMap((field) =>
    Object.entries(machine[field]).map(([name, one]) => ({
      field,
      name,
      phrases: [one.do, ...one.words],
      look: field === 'looks',
    })),
  );
  const acts = [...all, UPDATING];
  return all.flatMap(({ field, name, phrases }) =>
    phrases.flatMap((phrase, i) => {
      const found = actIn(phrase, acts);
      if (found.is === 'one' && found.name === name) return [];
      const others = found.is === 'one' ? [found.name] : found.names.filter((one) => one !== name);
      const path = [field, name, ...(i === 0 ? ['do'] : ['words', i - 1])];
      return [{ path, says: `"${phrase}" is heard as ${others.join(' or ') || 'nothing'} as well` }];
    }),
  );
}

function clockFlaws({ clock, updates, states, looks, moves }: Machine): Flaw[] {
  const flaws: Flaw[] = [];
  const late = (minutes: number, ...path: (string | number)[]) => {
    if (minutes >= clock.limit) flaws.push({ path, says: lateBy(clock.limit) });
  };
  late(updates.first, 'updates', 'first');
  late(updates.every, 'updates', 'every');
  for (const [name, look] of Object.entries(looks)) late(look.takes, 'looks', name, 'takes');
  for (const [name, move] of Object.entries(moves)) late(move.takes, 'moves', name, 'takes');
  for (const [name, state] of Object.entries(states)) {
    state.later?.forEach(({ after }, i) => {
      late(after, 'states', name, 'later', i, 'after');
    });
  }
  return flaws;
}
