import { type Outcome, TIMED_OUT, UPDATE } from '../../drills/incident/machine.ts';
import type { IncidentVariant } from '../../drills/incident/variant.ts';
import type { Flaw } from '../../drills/incident/walk.ts';
import { didYouMean } from '../../spelling.ts';

type Where = readonly (string | number)[];

/** Names in an incident that name nothing: each is checked at its own place, before anything is played. */
export function unknownNames(variant: IncidentVariant): Flaw[] {
  const names = new Names(variant);
  names.name('state', variant.start, 'start');
  names.states(variant.severity?.in, 'severity', 'in');
  names.states(variant.updates.strong, 'updates', 'strong');
  for (const [state, one] of Object.entries(variant.states)) courseOf(names, one, 'states', state);
  for (const [look, one] of Object.entries(variant.looks)) lookOf(names, one, 'looks', look);
  for (const [move, one] of Object.entries(variant.moves)) moveOf(names, one, 'moves', move);
  variant.strong.forEach((written, i) => {
    const [act = ''] = written.split(' ');
    if (act !== UPDATE) names.name('act', act, 'strong', i);
  });
  if (!(TIMED_OUT in variant.ends)) names.flaw('the end `timed-out` is missing', 'ends');
  return names.flaws;
}

/** What is named in an incident, and the flaws found so far. */
class Names {
  readonly flaws: Flaw[] = [];
  private readonly known;

  constructor({ states, looks, moves, facts = [], views, ends }: IncidentVariant) {
    this.known = {
      state: Object.keys(states),
      look: Object.keys(looks),
      act: [...Object.keys(looks), ...Object.keys(moves)],
      fact: facts,
      need: [...Object.keys(looks), ...facts],
      view: Object.keys(views),
      end: Object.keys(ends),
    };
  }

  flaw(says: string, ...path: Where): void {
    this.flaws.push({ path, says });
  }

  name(what: keyof Names['known'], one: string | undefined, ...path: Where): void {
    if (one === undefined || this.known[what].includes(one)) return;
    const called = what === 'act' ? 'look or move' : what === 'need' ? 'look or fact' : what;
    this.flaw(`unknown ${called} "${one}"${didYouMean(one, this.known[what])}`, ...path);
  }

  all(what: keyof Names['known'], some: readonly string[] | undefined, ...path: Where): void {
    some?.forEach((one, i) => {
      this.name(what, one, ...path, i);
    });
  }

  /** The keys of a map by state. */
  states(map: Readonly<Record<string, unknown>> | undefined, ...path: Where): void {
    for (const state of Object.keys(map ?? {})) if (state !== 'any') this.name('state', state, ...path, state);
  }
}

function courseOf(names: Names, { offers, later }: IncidentVariant['states'][string], ...path: Where): void {
  names.all('act', offers, ...path, 'offers');
  later?.forEach(({ to, unless }, i) => {
    names.name('state', to, ...path, 'later', i, 'to');
    names.all('fact', unless, ...path, 'later', i, 'unless');
  });
}

function lookOf(names: Names, { shows, says }: IncidentVariant['looks'][string], ...path: Where): void {
  names.states(shows, ...path, 'shows');
  for (const [state, view] of Object.entries(shows ?? {})) names.name('view', view, ...path, 'shows', state);
  if ((shows === undefined) === (says === undefined))
    names.flaw('a look either says something or shows a view', ...path);
}

type Move = IncidentVariant['moves'][string];

function moveOf(names: Names, move: Move, ...path: Where): void {
  names.all('state', move.in, ...path, 'in');
  names.all('need', move.needs, ...path, 'needs');
  names.name('look', move.line, ...path, 'line');
  outcomeOf(names, move, ...path);
  for (const [line, hit] of Object.entries(move.hits ?? {})) outcomeOf(names, hit, ...path, 'hits', line);
  if (move.else) outcomeOf(names, move.else, ...path, 'else');
  const isWhole =
    move.line === undefined
      ? (move.says ?? move.end) !== undefined && !move.hits && !move.else
      : move.hits !== undefined && move.else !== undefined && move.says === undefined;
  if (!isWhole) names.flaw('a move has `says`; one on a line of a table has `hits` and `else` instead', ...path);
}

function outcomeOf(names: Names, { to, sets, end }: Partial<Outcome>, ...path: Where): void {
  if (typeof to === 'string') names.name('state', to, ...path, 'to');
  else {
    names.states(to, ...path, 'to');
    for (const [state, one] of Object.entries(to ?? {})) names.name('state', one, ...path, 'to', state);
  }
  names.all('fact', sets, ...path, 'sets');
  if (typeof end === 'string') names.name('end', end, ...path, 'end');
  else
    end?.forEach((each, i) => {
      names.name('fact', each.if, ...path, 'end', i, 'if');
      names.name('end', each.to, ...path, 'end', i, 'to');
    });
}
