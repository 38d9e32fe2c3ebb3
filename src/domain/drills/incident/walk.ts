import type { Location, Option } from './location.ts';
import { type Act, type ByState, type Configuration, inState, type Machine } from './machine.ts';
import type { Known, Losses } from './price.ts';
import { Courses } from './step.ts';

/** What does not hold of a machine, at the field that it is about. */
export interface Flaw {
  path: readonly (string | number)[];
  says: string;
}

/** An act to try in a location. */
interface Try {
  option: Option;
  name: string;
  path: Flaw['path'];
  /** Whether it is meant to stop a loss that goes on. */
  relief: boolean;
  /** The views that it shows. */
  shows: ByState<string> | undefined;
}

/** A configuration while everything is tried from it. */
interface Visit {
  from: Known;
  courses: Courses;
  /** The least price to get there, less the least loss from there on. */
  paid: number;
}

/** What something costs at the least, and the field that it is about. */
interface Cheapest {
  price: number;
  path: Flaw['path'];
}

const UPDATES = ['updates'];

/** Every configuration in the order of the clock, every act tried from each, and the least price to get there. */
export class Walk {
  /** For each state the configuration in which it is first entered; of several, one in which the least is known. */
  readonly first = new Map<string, Configuration>();
  /** The views that were shown, by name. */
  readonly views = new Set<string>();
  readonly acts = new Set<string>();
  readonly later = new Set<unknown>();
  readonly ends = new Set<string>();
  /** Whether someone calls on some path because nothing was ever posted. */
  calledFirst = false;
  readonly saved = new Set<string>();
  /** The cheapest way to do each thing that should cost something. */
  readonly cheapest = new Map<string, Cheapest>();
  private readonly tries = new Map<Location, readonly Try[]>();
  /** The least price to get to each configuration, by its number. */
  private readonly paid: number[] = [];

  constructor(
    private readonly machine: Machine,
    readonly losses: Losses,
  ) {}

  go(): void {
    const all = this.losses.all().sort((a, b) => a.now - b.now);
    const [start] = all;
    if (start) this.paid[start.id] = 0;
    for (const from of all) this.visit(from);
  }

  private visit(from: Known): void {
    const first = this.first.get(from.state);
    if (!first || (first.now === from.now && known(from) < known(first))) this.first.set(from.state, from);
    if (from.saved) this.saved.add(from.state);
    const paid = (this.paid[from.id] ?? 0) - from.least;
    const courses = new Courses(this.machine, from);
    for (const one of this.triesIn(from.location)) this.attempt(one, { from, courses, paid });
  }

  private attempt({ option, name, path, relief, shows }: Try, { from, courses, paid }: Visit): void {
    const course = courses.of(option, []);
    const done = courses.done(option);
    const next = done.end === undefined ? this.losses.at(done) : undefined;
    const price = paid + done.lost + (next?.least ?? 0);
    for (const one of course.happenings ?? []) {
      if (one.is === 'later') this.later.add(one.of);
      if (one.is === 'called') {
        this.note('a missed update', price, UPDATES);
        this.calledFirst ||= from.due === this.machine.updates.first;
      }
    }
    if (course.end === undefined && course.location.conclusion(option.act).irreversible)
      this.note(`"${name}", which cannot be undone,`, price, path);
    if (next && shows) this.views.add(inState(shows, next.state) ?? '');
    if (relief) this.note(name, price, path);
    if (done.end !== undefined) this.ends.add(done.end);
    if (next) this.paid[next.id] = Math.min(price, this.paid[next.id] ?? Number.POSITIVE_INFINITY);
  }

  /** What can be tried in a location, put together once. */
  private triesIn(location: Location): readonly Try[] {
    const before = this.tries.get(location);
    if (before) return before;
    const { looks, moves } = this.machine;
    const tries = location.options.map((option): Try => {
      const { act } = option;
      const move = moves[act.name];
      const relieves = move?.is === 'mitigate' && location.loses > 0;
      const relief = relieves && (act.line === undefined) === (move.line === undefined);
      return { option, name: nameOf(act), path: pathOf(this.machine, act), relief, shows: looks[act.name]?.shows };
    });
    for (const { name } of tries) this.acts.add(name);
    this.tries.set(location, tries);
    return tries;
  }

  private note(what: string, price: number, path: Flaw['path']): void {
    const before = this.cheapest.get(what);
    if (!before || price < before.price) this.cheapest.set(what, { price, path });
  }
}

/** The field that an act is written in: of a move on a line, the line. */
function pathOf({ moves }: Machine, { name, line }: Act): Flaw['path'] {
  if (line !== undefined && moves[name]?.hits?.[line]) return ['moves', name, 'hits', line];
  return ['moves', name];
}

function known({ seen, facts }: Configuration): number {
  return seen.length + facts.length;
}

/** A move on a line is known by both. */
export function nameOf({ name, line }: Act): string {
  return line === undefined ? name : `${name} ${line}`;
}
