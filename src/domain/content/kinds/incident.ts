import { actOf } from '../../drills/incident/acts.ts';
import type { Act } from '../../drills/incident/machine.ts';
import { flawsOf } from '../../drills/incident/proofs.ts';
import type { IncidentVariant } from '../../drills/incident/variant.ts';
import type { Flaw } from '../../drills/incident/walk.ts';
import { incidentOne } from '../format-1/incident.ts';
import { kind, type Proven } from '../kind.ts';
import { incidentVariant } from './incident-fields.ts';
import { unknownNames } from './incident-names.ts';
import { strictVariant } from './incident-strict.ts';

/** A walk through more configurations than this takes seconds while content is checked. */
const MOST_CONFIGURATIONS = 20_000;
export const incident = kind({
  name: 'incident',
  says: 'An incident as a room that reacts: states that lose customers, looks with real material, moves with a price.',
  fields: (z, part) => ({
    setting: part.prompt.describe('who you are, what is running, what the pager says'),
    variants: z
      .array(incidentVariant(z, part))
      .min(1)
      .max(4)
      .describe('other courses of the same incident, dealt in turn'),
    seconds: part.seconds,
  }),
  one: incidentOne,
  problems: ({ variants }, proven = here) =>
    variants.flatMap((each, v) => {
      const unknown = unknownNames(each);
      const flaws = unknown.length > 0 || each.line ? unknown : proved(each, proven);
      return flaws.map(({ path, says }) => ({ path: ['variants', v, ...path], says }));
    }),
  strict: ({ variants }) =>
    variants.flatMap((each, v) =>
      strictVariant(each).map(({ path, says }) => ({ path: ['variants', v, ...path], says })),
    ),
  offers: {
    incident: ({ setting, variants, seconds }) => ({ setting, variants, seconds }),
  },
});

/** What this process has proven. */
const here: Proven = new Set();

/** The flaws of a variant; one without any is proven once, however often it is checked. */
function proved(variant: IncidentVariant, proven: Proven): Flaw[] {
  const mark = JSON.stringify(variant);
  if (proven.has(mark)) return [];
  const flaws = flawsOf({ machine: variant, strong: strongOf(variant), most: MOST_CONFIGURATIONS });
  if (flaws.length === 0) proven.add(mark);
  return flaws;
}

function strongOf(variant: IncidentVariant): Act[] {
  return variant.strong.map((written) => actOf(variant, written).act);
}
