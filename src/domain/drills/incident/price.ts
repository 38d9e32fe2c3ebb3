import type { Location, Option } from './location.ts';
import { beginning, type Configuration, type Machine } from './machine.ts';
import { Courses, type Moment, momentOf, type Step } from './step.ts';
import { isTable } from './views.ts';

/** More configurations than this are too many to walk through. */
export const MOST_CONFIGURATIONS = 100_000;

/** More than any clock has minutes until the update after its last one: 240 each at most. */
const MINUTES = 512;

/** What is known of a configuration once everything that can follow from it has been tried. */
export class Known implements Moment, Configuration {
  readonly location: Location;
  readonly now: number;
  readonly entered: number;
  readonly due: number;

  /** @param from the first of the configurations that do not differ */
  constructor(
    { location, now, entered, due }: Moment,
    /** A whole number, in the order in which they were worked out. */
    readonly id: number,
    /** The least further loss, in units. */
    readonly least: number,
    /** Whether an end that is good can still be reached. */
    readonly saved: boolean,
  ) {
    this.location = location;
    this.now = now;
    this.entered = entered;
    this.due = due;
  }

  get state(): string {
    return this.location.state;
  }

  get facts(): readonly string[] {
    return this.location.facts;
  }

  get seen(): readonly string[] {
    return this.location.seen;
  }
}

/** What was found in one location. */
interface Found {
  /** By the times of the clock. */
  known: Map<number, Known>;
  /** The acts that can lead to different things. */
  unlike: readonly Option[];
}

/**
 * The least loss from wherever one stands. A configuration is worked out once, and only when it is asked for; each act
 * takes time and the clock has a limit, so the search ends.
 */
export class Losses {
  private readonly order: Known[] = [];
  private readonly found: Found[] = [];

  constructor(
    private readonly machine: Machine,
    private readonly most = MOST_CONFIGURATIONS,
  ) {
    const { facts = [], looks, states } = machine;
    const tables = Object.keys(looks).filter((look) => showsTable(machine, look));
    const locations = Object.keys(states).length * 2 ** (facts.length + tables.length);
    if (!Number.isSafeInteger(locations * MINUTES ** 3))
      throw new RangeError(`${facts.length} facts and ${tables.length} tables make too many configurations`);
  }

  /** Configurations worked out so far. */
  get size(): number {
    return this.order.length;
  }

  /** The least further loss from here, in units. */
  least(from: Configuration | undefined): number {
    return from ? this.at(momentOf(this.machine, from)).least : 0;
  }

  /** Whether a good end can still be reached from here. */
  isSaved(from: Configuration): boolean {
    return this.at(momentOf(this.machine, from)).saved;
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
  all(): Known[] {
    this.least(beginning(this.machine));
    return [...this.order];
  }

  /** What is known from here: of the minutes in a state only those count until nothing more happens by itself. */
  at(from: Moment): Known {
    const { location, now, entered, due } = from;
    const { known } = this.foundIn(location);
    const times = (now * MINUTES + Math.min(now - entered, location.settled)) * MINUTES + due;
    const before = known.get(times);
    if (before) return before;
    if (this.size >= this.most) throw new RangeError(`more than ${this.most} configurations`);
    const found = this.tried({ location, now, entered, due });
    known.set(times, found);
    this.order.push(found);
    return found;
  }

  private tried(from: Moment): Known {
    const courses = new Courses(this.machine, from);
    let least = Number.POSITIVE_INFINITY;
    let saved = false;
    for (const option of this.foundIn(from.location).unlike) {
      const done = courses.done(option);
      const after = done.end === undefined ? this.at(done) : undefined;
      least = Math.min(least, done.lost + (after?.least ?? 0));
      saved ||= after?.saved ?? this.isGood(done.end);
    }
    return new Known(from, this.size, least, saved);
  }

  private isGood(end: string | undefined): boolean {
    return end !== undefined && this.machine.ends[end]?.good === true;
  }

  private foundIn(location: Location): Found {
    const before = this.found[location.id];
    if (before) return before;
    const found = { known: new Map(), unlike: unlike(this.machine, location) };
    this.found[location.id] = found;
    return found;
  }
}

/** The acts of a location that can lead to different things: of looks that only take time, one for each time. */
function unlike(machine: Machine, { options, seen }: Location): Option[] {
  const times = new Set<number>();
  return options.filter(({ act: { name }, minutes }) => {
    if (!machine.looks[name] || (showsTable(machine, name) && !seen.includes(name))) return true;
    const isFirst = !times.has(minutes);
    times.add(minutes);
    return isFirst;
  });
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
