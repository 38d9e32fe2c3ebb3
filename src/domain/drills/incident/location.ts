import {
  type Act,
  inState,
  type Later,
  type Machine,
  minutesOf,
  type Outcome,
  outcomeOf,
  possibleActs,
  type State,
  TIMED_OUT,
  type Timeless,
  UPDATE,
  viewOf,
} from './machine.ts';
import { isTable, type View } from './views.ts';

/** An act that is possible in a location. */
export interface Option {
  act: Act;
  minutes: number;
  /** Units lost per minute while it lasts, instead of what the state loses. */
  rate: number | undefined;
  /** The same for acts whose minutes pass alike. */
  pace: number;
}

/** What comes of an act that ends in a location. */
export interface Conclusion {
  says: string | undefined;
  view: View | undefined;
  irreversible: boolean;
  /** Units lost at once. */
  harm: number;
  to: Location;
  end: string | undefined;
}

/** What happens by itself after so many minutes in a location. */
interface Coming {
  after: number;
  to: Location;
  of: Later;
}

/** Where one stands, whatever the time. What is possible there, and what comes of it, is worked out once. */
export class Location implements Timeless {
  readonly state: string;
  readonly facts: readonly string[];
  readonly seen: readonly string[];
  /** Units lost per minute. */
  readonly loses: number;
  /** Minutes after which nothing more happens by itself in its state. */
  readonly settled: number;
  private readonly stateHere: State;
  private readonly conclusions = new Map<Act, Conclusion>();
  private knownOptions: readonly Option[] | undefined;
  private knownComing: readonly Coming[] | undefined;

  /** @param id a small whole number, its own among the locations of a machine */
  constructor(
    private readonly locations: Locations,
    readonly id: number,
    { state, facts, seen }: Timeless,
  ) {
    const found = locations.machine.states[state];
    if (!found) throw new Error(`an incident without its state ${state}`);
    this.state = state;
    this.facts = facts;
    this.seen = seen;
    this.stateHere = found;
    this.loses = found.loses;
    this.settled = Math.max(0, ...(found.later ?? []).map(({ after }) => after));
  }

  /** Every act that is possible here. */
  get options(): readonly Option[] {
    this.knownOptions ??= optionsOf(this.locations.machine, this);
    return this.knownOptions;
  }

  /** What happens here by itself, unless a fact keeps it from happening. */
  get coming(): readonly Coming[] {
    this.knownComing ??= (this.stateHere.later ?? [])
      .filter(({ unless }) => !unless?.some((fact) => this.facts.includes(fact)))
      .map((of) => ({ after: of.after, to: this.locations.at({ ...this.timeless, state: of.to }), of }));
    return this.knownComing;
  }

  /** What comes of an act whose last minute ends here. */
  conclusion(act: Act): Conclusion {
    const known = this.conclusions.get(act);
    if (known) return known;
    const found = this.concluded(act);
    this.conclusions.set(act, found);
    return found;
  }

  private get timeless(): Timeless {
    const { state, facts, seen } = this;
    return { state, facts, seen };
  }

  private concluded(act: Act): Conclusion {
    const { locations, state } = this;
    const { machine } = locations;
    const outcome = outcomeOf(machine, act, state);
    const view = machine.looks[act.name] && viewOf(machine, act.name, state);
    const facts = [...new Set([...this.facts, ...(outcome.sets ?? [])])];
    const seen = isTable(view) ? [...new Set([...this.seen, act.name])] : this.seen;
    const to = typeof outcome.to === 'string' ? outcome.to : inState(outcome.to, state);
    return {
      says: outcome.says,
      view,
      irreversible: outcome.undo === 'never',
      harm: outcome.harm ?? 0,
      to: locations.at({ state: to ?? state, facts, seen }),
      end: endOf(outcome.end, facts),
    };
  }
}

/** The locations of a machine, each made when it is first asked for. */
export class Locations {
  private readonly known = new Map<string, Location>();

  constructor(readonly machine: Machine) {}

  at(timeless: Timeless): Location {
    const name = nameOf(timeless);
    const known = this.known.get(name);
    if (known) return known;
    const sorted = { ...timeless, facts: timeless.facts.toSorted(), seen: timeless.seen.toSorted() };
    const location = this.known.get(nameOf(sorted)) ?? new Location(this, this.known.size, sorted);
    this.known.set(nameOf(sorted), location).set(name, location);
    return location;
  }
}

function nameOf({ state, facts, seen }: Timeless): string {
  return `${state} ${facts.join()} ${seen.join()}`;
}

function optionsOf(machine: Machine, location: Location): Option[] {
  const paces = new Map<string, number>();
  return possibleActs(machine, location).map((act) => {
    const minutes = minutesOf(machine, act);
    const rate = outcomeOf(machine, act, location.state).loses;
    const name = `${act.name === UPDATE} ${minutes} ${rate}`;
    const pace = paces.get(name) ?? paces.size;
    paces.set(name, pace);
    return { act, minutes, rate, pace };
  });
}

function endOf(end: Outcome['end'], facts: readonly string[]): string | undefined {
  if (end === undefined || typeof end === 'string') return end;
  return end.find(({ if: fact }) => fact === undefined || facts.includes(fact))?.to ?? TIMED_OUT;
}

const walked = new WeakMap<Machine, Locations>();

/** The locations of a machine, the same however often it is played. */
export function locationsOf(machine: Machine): Locations {
  const locations = walked.get(machine) ?? new Locations(machine);
  walked.set(machine, locations);
  return locations;
}
