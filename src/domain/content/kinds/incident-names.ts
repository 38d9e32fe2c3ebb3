import type { Flaw } from '../../drills/incident/proofs.ts';
import type { IncidentVariant } from '../../drills/incident/variant.ts';
import { didYouMean } from '../../spelling.ts';

type Where = readonly (string | number)[];

/** Names in an incident that name nothing: each is checked at its own place, before anything is played. */
export function unknownNames(variant: IncidentVariant): Flaw[] {
  const known = {
    state: Object.keys(variant.states),
    look: Object.keys(variant.looks),
    act: [...Object.keys(variant.looks), ...Object.keys(variant.moves)],
    fact: variant.facts ?? [],
    need: [...Object.keys(variant.looks), ...(variant.facts ?? [])],
    view: Object.keys(variant.views),
    end: Object.keys(variant.ends),
  };
  const flaws: Flaw[] = [];
  const name = (what: keyof typeof known, one: string | undefined, ...path: Where) => {
    if (one === undefined || known[what].includes(one)) return;
    const called = what === 'act' ? 'look or move' : what === 'need' ? 'look or fact' : what;
    flaws.push({ path, says: `unknown ${called} "${one}"${didYouMean(one, known[what])}` });
  };
  const states = (map: Readonly<Record<string, unknown>> | undefined, ...path: Where) => {
    for (const state of Object.keys(map ?? {})) if (state !== 'any') name('state', state, ...path, state);
  };
  const outcome = (one: Partial<IncidentVariant['moves'][string]>, ...path: Where) => {
    if (typeof one.to === 'string') name('state', one.to, ...path, 'to');
    else {
      states(one.to, ...path, 'to');
      for (const [state, to] of Object.entries(one.to ?? {})) name('state', to, ...path, 'to', state);
    }
    one.sets?.forEach((fact, i) => {
      name('fact', fact, ...path, 'sets', i);
    });
    if (typeof one.end === 'string') name('end', one.end, ...path, 'end');
    else
      one.end?.forEach((each, i) => {
        name('fact', each.if, ...path, 'end', i, 'if');
        name('end', each.to, ...path, 'end', i, 'to');
      });
  };

  name('state', variant.start, 'start');
  for (const [state, { offers, later }] of Object.entries(variant.states)) {
    offers?.forEach((one, i) => {
      name('act', one, 'states', state, 'offers', i);
    });
    later?.forEach((one, i) => {
      name('state', one.to, 'states', state, 'later', i, 'to');
      one.unless?.forEach((fact, f) => {
        name('fact', fact, 'states', state, 'later', i, 'unless', f);
      });
    });
  }
  for (const [look, { shows, says }] of Object.entries(variant.looks)) {
    states(shows, 'looks', look, 'shows');
    for (const [state, view] of Object.entries(shows ?? {})) name('view', view, 'looks', look, 'shows', state);
    if ((shows === undefined) === (says === undefined)) {
      flaws.push({ path: ['looks', look], says: 'a look either says something or shows a view' });
    }
  }
  for (const [move, one] of Object.entries(variant.moves)) {
    const path = ['moves', move];
    one.in?.forEach((state, i) => {
      name('state', state, ...path, 'in', i);
    });
    one.needs?.forEach((need, i) => {
      name('need', need, ...path, 'needs', i);
    });
    name('look', one.line, ...path, 'line');
    outcome(one, ...path);
    for (const [line, hit] of Object.entries(one.hits ?? {})) outcome(hit, ...path, 'hits', line);
    if (one.else) outcome(one.else, ...path, 'else');
    const hasLines = one.hits !== undefined && one.else !== undefined;
    if (
      one.line === undefined
        ? (one.says ?? one.end) === undefined || one.hits || one.else
        : !hasLines || one.says !== undefined
    ) {
      flaws.push({ path, says: 'a move has `says`; one on a line of a table has `hits` and `else` instead' });
    }
  }
  states(variant.severity?.in, 'severity', 'in');
  states(variant.updates.strong, 'updates', 'strong');
  if (!known.end.includes('timed-out')) flaws.push({ path: ['ends'], says: 'the end `timed-out` is missing' });
  variant.strong.forEach((written, i) => {
    const [act = ''] = written.split(' ');
    if (act !== 'update') name('act', act, 'strong', i);
  });
  return flaws;
}
