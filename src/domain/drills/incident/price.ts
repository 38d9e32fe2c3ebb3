import { type Act, beginning, type Configuration, type Machine, possibleActs } from './machine.ts';
import { type Step, step } from './step.ts';
import { isTable } from './views.ts';

/** More configurations than this are too many to walk through. */
export const MOST_CONFIGURATIONS = 100_000;

/** More than any clock has minutes until the update after its last one: 240 each at most. */
const MINUTES = 512;

/** What is known of a configuration once everything that can follow from it has been tried. */
interface Known {
  /** The first of the configurations that do not differ. */
  from: Configuration;
  /** The least further loss, in units. */
  least: number;
  /** Whether an end that is good can still be reached. */
  saved: boolean;
}

/**
 * The least loss from wherever one stands. A configuration is worked out once, and only when it is asked for; each act
 * takes time and the clock has a limit, so the search ends.
 */
export class Losses {
  private readonly known = new Map<number, Known>();
  private readonly states: ReadonlyMap<string, number>;
  private readonly facts: ReadonlyMap<string, number>;
  /** Looks that are known ever after, since moves may need the lines of their tables. */
  private readonly remembered: ReadonlyMap<string, number>;
  /** For each state the minutes after which nothing more happens by itself. */
  private readonly settled: ReadonlyMap<string, number>;

  constructor(
    private readonly machine: Machine,
    private readonly most = MOST_CONFIGURATIONS,
  ) {
    const { facts = [], looks, states } = machine;
    const tables = Object.keys(looks).filter((look) => showsTable(machine, look));
    const marks = 2 ** (facts.length + tables.length);
    // A configuration is told apart by one whole number: its state, its marks, and three times of the clock.
    if (!Number.isSafeInteger(Object.keys(states).length * marks * MINUTES ** 3))
      throw new RangeError(`${facts.length} facts and ${tables.length} tables make too many configurations`);
    this.facts = new Map(facts.map((fact, i) => [fact, 2 ** i]));
    this.remembered = new Map(tables.map((look, i) => [look, 2 ** (facts.length + i)]));
    this.states = new Map(Object.keys(states).map((state, i) => [state, i * marks]));
    this.settled = new Map(
      Object.entries(states).map(([name, { later = [] }]) => [name, Math.max(0, ...later.map(({ after }) => after))]),
    );
  }

  /** Configurations worked out so far. */
  get size(): number {
    return this.known.size;
  }

  /** The least further loss from here, in units. */
  least(from: Configuration | undefined): number {
    return from ? this.at(from).least : 0;
  }

  /** Whether a good end can still be reached from here. */
  isSaved(from: Configuration): boolean {
    return this.at(from).saved;
  }

  /**
   * What a step cost beyond the best that was possible: its loss, plus the least loss after it, less the least loss
   * before it. Never negative; over a whole play prices add up to what was lost beyond the strong path.
   */
  price(before: Configuration, { lost, next }: Step): number {
    return lost + this.least(next) - this.least(before);
  }

  /**
   * Every configuration that can be reached from the start.
   * @throws RangeError when there are more than `most`
   */
  all(): Configuration[] {
    this.at(beginning(this.machine));
    return [...this.known.values()].map(({ from }) => from);
  }

  /** What tells configurations apart: of the minutes in a state only those until nothing more happens by itself. */
  keyOf({ state, facts, seen, now, entered, due }: Configuration): number {
    let place = this.states.get(state) ?? 0;
    for (const fact of facts) place += this.facts.get(fact) ?? 0;
    for (const look of seen) place += this.remembered.get(look) ?? 0;
    const lasted = Math.min(now - entered, this.settled.get(state) ?? 0);
    return ((place * MINUTES + now) * MINUTES + lasted) * MINUTES + due;
  }

  private at(from: Configuration): Known {
    const key = this.keyOf(from);
    const known = this.known.get(key);
    if (known) return known;
    if (this.known.size >= this.most) throw new RangeError(`more than ${this.most} configurations`);
    const found: Known = { from, least: Number.POSITIVE_INFINITY, saved: false };
    for (const act of this.unlike(from)) {
      const { lost, next, end } = step(this.machine, from, act);
      const after = next ? this.at(next) : undefined;
      found.least = Math.min(found.least, lost + (after?.least ?? 0));
      found.saved ||= after?.saved ?? (end !== undefined && this.machine.ends[end]?.good === true);
    }
    this.known.set(key, found);
    return found;
  }

  /** The acts that can lead to different things: of looks that only take time, one for each time. */
  private unlike(from: Configuration): Act[] {
    const { looks } = this.machine;
    const times = new Set<number>();
    return possibleActs(this.machine, from).filter(({ name }) => {
      const look = looks[name];
      if (!look || (this.remembered.has(name) && !from.seen.includes(name))) return true;
      const isFirst = !times.has(look.takes);
      times.add(look.takes);
      return isFirst;
    });
  }
}

function showsTable({ looks, views }: Machine, look: string): boolean {
  return Object.values(looks[look]?.shows ?? {}).some((name) => isTable(views[name]));
}

const worked = new WeakMap<Machine, Losses>();

/** The losses of a machine, worked out once however often it is played. */
export function lossesOf(machine: Machine): Losses {
  const losses = worked.get(machine) ?? new Losses(machine);
  worked.set(machine, losses);
  return losses;
}
